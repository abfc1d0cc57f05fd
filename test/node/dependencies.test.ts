import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** What reaches users of other people's code, with its licence. Whoever adds to it says why in decision 0004. */
const allowed: Readonly<Record<string, string>> = {
  '@lit/context': 'BSD-3-Clause',
  '@lit/reactive-element': 'BSD-3-Clause',
  lit: 'BSD-3-Clause',
  'lit-element': 'BSD-3-Clause',
  'lit-html': 'BSD-3-Clause',
  // Its icons are copied into the source; nothing of the package itself runs.
  'lucide-static': 'ISC',
  rxjs: 'Apache-2.0',
};
/** What a page that builds its own bundle installs, and what the simulator's Node server needs. */
const installed = ['@lit/context', 'lit', 'rxjs'];
const forNode = ['ws'];
/** For pages in React 18 alone, which have them already. */
const forReact = ['@lit/react', 'react'];

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFile(root + path, 'utf8');
const json = async (path: string) => JSON.parse(await read(path)) as Readonly<Record<string, unknown>>;

/** `@scope/name` or `name` of a path below node_modules, or of an import. */
function packageOf(path: string): string {
  return /^(?:(?:.*\/)?node_modules\/)?((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path;
}

async function bundled(): Promise<ReadonlySet<string>> {
  const maps = await Promise.all(
    ['conference-elements', 'simulator'].map((name) => json(`dist/${name}.bundle.js.map`)),
  );
  const sources = maps.flatMap(({ sources: list }) => list as string[]);
  return new Set(sources.filter((source) => source.includes('/node_modules/')).map(packageOf));
}

async function modules(): Promise<readonly string[]> {
  const files = await readdir(`${root}dist`, { recursive: true });
  return files.filter((file) => file.endsWith('.js') && !file.endsWith('.bundle.js'));
}

async function imported(files: readonly string[]): Promise<ReadonlySet<string>> {
  const texts = await Promise.all(files.map((file) => read(`dist/${file}`)));
  const imports = texts.flatMap((text) => [...text.matchAll(/^(?:import|export)\b[^'"=();]*['"]([^'"]+)['"]/gm)]);
  const names = imports
    .map(([, name = '']) => name)
    .filter((name) => !/^\.|^node:|^xivo-conference-elements/.test(name));
  return new Set(names.map(packageOf));
}

describe('Other people’s code', () => {
  it('that a bundle carries is on the list', async () => {
    const packages = await bundled();
    expect(packages.size).toBeGreaterThan(0);
    for (const name of packages) expect(Object.keys(allowed)).toContain(name);
  });

  it('that a module imports is on the list of what is installed with it', async () => {
    const files = await modules();
    const node = files.filter((file) => file.startsWith('simulator/node/'));
    const react = files.filter((file) => file.startsWith('frameworks/react') || file === 'react.js');
    const browser = files.filter((file) => !node.includes(file) && !react.includes(file));
    for (const name of await imported(react)) expect(forReact).toContain(name);
    for (const name of await imported(browser)) expect(installed).toContain(name);
    for (const name of await imported(node)) expect(forNode).toContain(name);
  });

  it('is what package.json asks for, no more and no less', async () => {
    const {
      dependencies,
      peerDependencies,
      peerDependenciesMeta,
      optionalDependencies = {},
    } = await json('package.json');
    expect(Object.keys(dependencies as object).sort()).toEqual(installed);
    const peers = ['@lit/react', 'react', ...forNode];
    expect(Object.keys(peerDependencies as object)).toEqual(peers);
    expect(peerDependenciesMeta).toEqual(Object.fromEntries(peers.map((name) => [name, { optional: true }])));
    expect(optionalDependencies).toEqual({});
  });

  it('has its licence beside the bundles, in words', async () => {
    const text = await read('dist/THIRD-PARTY-LICENSES.txt');
    const sections = text.split(`${'-'.repeat(80)}\n`);
    const titles = sections.map((section) => /^\s*(\S+) \S+ \((.+)\)\n/.exec(section));
    const licences = Object.fromEntries(titles.map((title) => [title?.[1], title?.[2]]));
    for (const [name, licence] of Object.entries(licences)) expect([name, allowed[name]]).toEqual([name, licence]);
    for (const name of [...(await bundled()), 'lucide-static']) expect(Object.keys(licences)).toContain(name);
    for (const section of sections) expect(section).toMatch(/copyright|copying|permission/i);
  });
});

describe('Installing', () => {
  it('runs no script: neither ours, nor of what we develop with', async () => {
    const { scripts } = await json('package.json');
    const atInstall = ['preinstall', 'install', 'postinstall', 'prepare', 'preprepare', 'postprepare'];
    expect(Object.keys(scripts as object).filter((name) => atInstall.includes(name))).toEqual([]);
    expect(await read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
  });

  it('of what reaches users runs none either', async () => {
    const { packages } = await json('package-lock.json');
    const locked = Object.entries(
      packages as Record<string, { readonly hasInstallScript?: true; readonly dev?: true }>,
    );
    const shipped = locked.filter(([path, { dev }]) => path !== '' && !dev);
    expect(shipped.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)).toEqual([]);
    expect(shipped.map(([path]) => packageOf(path)).filter((name) => !name.startsWith('@types/'))).toEqual(
      expect.arrayContaining(installed),
    );
  });
});
