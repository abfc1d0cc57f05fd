import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packed, type Packed } from './packed.js';

/** What a server that renders pages may import, knowingly or through a component of the page. */
const entries = [
  '',
  ...readdirSync(new URL('../../dist/define/', import.meta.url))
    .filter((file) => file.endsWith('.js'))
    .map((file) => `/define/${file.replace('.js', '')}`),
  ...['/jsx', '/preact', '/solid', '/svelte', '/vue'],
  '/simulator',
  '/conference-elements.bundle.js',
  '/conference-elements.classic.js',
  '/tapes.bundle.js',
  '/simulator.bundle.js',
].map((path) => `xivo-conference-elements${path}`);

/** Imports all, one after the other, and prints what each did to a world without a page. */
const importing = `
  const seen = [];
  const tags = ['cti-connection', 'conference-room-list', 'conference-participants'];
  // Lit makes the first two, for its own rendering on a server.
  const before = ['customElements', 'reactiveElementVersions', ...Object.keys(globalThis)];
  for (const entry of ${JSON.stringify(entries)}) {
    await import(entry);
    const made = Object.keys(globalThis).filter((name) => !before.includes(name) && !name.startsWith('lit'));
    const defined = tags.filter((tag) => globalThis.customElements?.get(tag));
    seen.push({ entry, document: typeof document, defined, made });
  }
  console.log(JSON.stringify(seen));
`;

function inWorker(code: string): string {
  return `
    import { writeFileSync } from 'node:fs';
    import { Worker } from 'node:worker_threads';
    writeFileSync('worker.mjs', ${JSON.stringify(`globalThis.self = globalThis; ${code}`)});
    new Worker('./worker.mjs', { execArgv: [] }).on('error', (error) => console.log(error.stack));
  `;
}

describe('In plain Node, from the packed file', () => {
  let home: Packed;
  beforeAll(async () => {
    home = await packed();
  });
  afterAll(() => home.remove());

  // In a worker too, as servers render there: the worker's globals are the process's, with `self`.
  for (const place of ['a process', 'a worker']) {
    it(`each part of the package can be imported in ${place}, and defines nothing`, async () => {
      const printed = await home.node(place === 'a process' ? importing : inWorker(importing));
      const seen = JSON.parse(printed) as readonly object[];
      const untouched = { document: 'undefined', defined: [] };
      expect(seen).toEqual(entries.map((entry) => ({ entry, ...untouched, made: [] })));
    });
  }

  it('takes a document that comes before the import, as a test with jsdom makes it, for a page', async () => {
    const printed = await home.node(`
      await import('lit');
      const events = [];
      const listen = (type) => events.push(type);
      globalThis.Document = class { get documentElement() { return { addEventListener: listen }; } };
      globalThis.document = new Document();
      globalThis.addEventListener = listen;
      await import('xivo-conference-elements/define/cti-connection');
      console.log(JSON.stringify([customElements.get('cti-connection')?.name, events.includes('conference-request')]));
    `);
    expect(JSON.parse(printed)).toEqual(['CtiConnectionElement', true]);
  });

  it('the simulator’s command names the package that it needs, where ws is not installed', async () => {
    const cli = './node_modules/xivo-conference-elements/dist/simulator/node/cli.js';
    const said = await home.node(`
      console.error = console.log;
      await import('${cli}');
      console.log(process.exitCode);
      process.exitCode = 0;
    `);
    expect(said.split('\n')).toEqual(['The simulator needs the package ws: npm install --save-dev ws', '1']);
  });
});
