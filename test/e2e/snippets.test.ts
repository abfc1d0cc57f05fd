import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { addressed, type Snippet, snippets } from '../support/snippets.js';
import { useBrowser } from './browser.js';
import { useDemo } from './demo.js';
import { tokenUrl } from './own-page.js';

const bundle = '<script type="module" src="/dist/conference-elements.bundle.js"></script>';
const root = new URL('../../', import.meta.url).pathname;

/** A stand-in for the page's own client, which signs in by the page's own back end. */
const ctiJs = (origin: string) => `
  import { StandIn } from './test/support/page-cti.js';
  import { encode } from './src/wire/encode.js';
  const { cti } = new StandIn({ backEnd: 'SHOTGUN', WebSocket });
  cti.getConferenceRooms = () => cti.webSocket.send(encode({ type: 'getConferenceRooms' }));
  window.Cti = cti;
  const { token } = await (await fetch('${tokenUrl}')).json();
  cti.WebSocket.init('${origin.replace('http', 'ws')}/xuc/api/2.0/cti?token=' + token);`;

/** What the documentation shows, done as it says, in the kind of page that it names. */
describe('A snippet of the documentation', () => {
  const all = snippets();
  const demo = useDemo();
  const browser = useBrowser();
  let origin = '';

  beforeAll(() => {
    ({ origin } = new URL(demo().url));
  });

  it('is there for each kind of page', () => {
    const hosts = new Set(all.map(({ host }) => host));
    const frameworks = ['vue', 'react-19', 'react-18', 'next-15', 'svelte', 'angular'];
    expect([...hosts].sort()).toEqual(['cti-js', 'iframe', 'module', 'page', ...frameworks].sort());
  });

  it('is shorter than 15 lines for each framework, and for a page', () => {
    const long = all.filter(({ host, code }) => host !== 'module' && code.trim().split('\n').length > 15);
    expect(long.map(({ place }) => place)).toEqual([]);
  });

  const of = (host: string): readonly Snippet[] => all.filter((snippet) => snippet.host === host);

  /** What the last page said on its console, and its errors. */
  let said: string[];

  /** A page on the demo's own address: its server, its back end, and `dist`. */
  async function opened(html: string, files: Readonly<Record<string, string>> = {}): Promise<Page> {
    const page = await browser().newPage();
    said = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', ({ message }) => said.push(message));
    await page.route(`${origin}/own/*`, (route) => {
      const name = new URL(route.request().url()).pathname.slice('/own/'.length);
      const contentType = name.endsWith('.js') ? 'text/javascript' : 'text/html';
      return route.fulfill({ body: files[name] ?? html, contentType });
    });
    const entry = { server: origin, parents: [origin] };
    await page.route('**/dist/embed.config.json', (route) => route.fulfill({ json: { default: entry } }));
    await page.goto(`${origin}/own/`);
    return page;
  }

  const bundled = async (contents: string) => {
    const alias = { 'xivo-conference-elements': `${root}dist/index.js` };
    const stdin = { contents, resolveDir: root, loader: 'ts' as const };
    const { outputFiles } = await build({ stdin, alias, bundle: true, write: false, format: 'esm', target: 'es2022' });
    return outputFiles[0]?.text ?? '';
  };

  for (const { place, status, code } of of('page')) {
    it(`${place} makes a page that is ${status}`, async () => {
      const html = addressed(code, origin, tokenUrl);
      const page = await opened(html.includes('<script') ? html : `${bundle}${html}`);
      await page.locator(`cti-connection[status="${status}"]`).waitFor({ state: 'attached' });
      const shown = status === 'online' ? 'conference-room-list [data-number="4000"]' : 'cti-connection form';
      await page.locator(shown).waitFor();
      await page.close();
    });
  }

  for (const { place, code } of of('cti-js')) {
    it(`${place} shows the rooms by the connection of the page's own client`, async () => {
      const own = await bundled(ctiJs(origin));
      const page = await opened(`<script type="module" src="cti.js"></script>${bundle}${code}`, { 'cti.js': own });
      await page.locator('conference-room-list [data-number="4000"]').waitFor();
      await page.close();
    });
  }

  for (const { place, code } of of('iframe')) {
    it(`${place} shows the panel in a frame, with the page's token`, async () => {
      const page = await opened(addressed(code, origin, tokenUrl));
      await page.frameLocator('iframe').locator('cti-connection[status="online"]').waitFor({ state: 'attached' });
      await page.close();
    });
  }

  for (const { place, code } of of('module')) {
    it(`${place} gets as far as the server's refusal`, async () => {
      const fetching = `const fetchMyToken = async () => (await (await fetch('${tokenUrl}')).json()).token;`;
      const page = await opened('<script type="module" src="main.js"></script>', {
        'main.js': await bundled(`${fetching}${addressed(code, origin, tokenUrl)}`),
      });
      await expect.poll(() => said.join(' '), { timeout: 20_000 }).toMatch(/conference_support.*NotAMember/s);
      await page.close();
    });
  }
});
