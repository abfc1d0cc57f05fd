/**
 * `npm run test:types`: right and wrong uses of the packed file, compiled by each framework's own checker and by old
 * compilers. They are packages of their own, in test/types-frameworks: two versions of one cannot share a folder.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'test/types-frameworks');
const modules = join(folder, 'node_modules');
const run = promisify(execFile);

/** Each compiles right uses, and finds each wrong one: by a comment there, or in a file of which `errors` says how many. */
const checks = [
  ...['4.9', '5.0'].flatMap((version) =>
    ['old-typescript', 'old-react', 'old-node'].map((project) => ({
      name: `TypeScript ${version}, moduleResolution node: ${project}`,
      tool: `typescript-${version}/bin/tsc`,
      project,
    })),
  ),
  { name: 'React 19', tool: 'typescript/bin/tsc', project: 'react-19' },
  { name: 'React 18', tool: 'typescript/bin/tsc', project: 'react-18' },
  { name: 'Preact', tool: 'typescript/bin/tsc', project: 'preact' },
  { name: 'Solid', tool: 'typescript/bin/tsc', project: 'solid' },
  { name: 'Vue', tool: 'vue-tsc/bin/vue-tsc.js', project: 'vue' },
  { name: 'Angular', tool: '@angular/compiler-cli/bundles/src/bin/ngc.js', project: 'angular' },
  {
    name: 'Angular, wrong uses',
    tool: '@angular/compiler-cli/bundles/src/bin/ngc.js',
    project: 'angular/tsconfig.wrong.json',
    errors: { count: 2, pattern: /wrong\.ts:\d+:\d+.* error /g },
  },
  {
    name: 'Svelte',
    tool: 'svelte-check/bin/svelte-check',
    args: ['--workspace', 'svelte', '--tsconfig', 'tsconfig.json', '--output', 'machine'],
    errors: { count: 4, pattern: /ERROR "Wrong\.svelte"/g },
  },
];

const only = process.argv.slice(2);
await install();
const failures = (await subpathsWithoutUse()).map(
  (subpath) => `No project imports xivo-conference-elements/${subpath}`,
);
for (const check of checks.filter(({ name }) => only.every((word) => name.includes(word)))) {
  const failure = await failureOf(check);
  console.log(`${failure ? '✗' : '✓'} ${check.name}`);
  if (failure) failures.push(`${check.name}\n${failure}`);
}
if (failures.length > 0) {
  console.error(`\n${failures.join('\n\n')}`);
  process.exit(1);
}

/** Each entry of the package that has types is used by one of the projects. Of a pattern, such as labels, one use will do. */
async function subpathsWithoutUse() {
  const { exports } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const files = (await readdir(folder, { recursive: true })).filter(
    (file) => /\.(tsx?|vue|svelte)$/.test(file) && !file.includes('node_modules'),
  );
  const sources = (await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))).join('\n');
  return Object.entries(exports)
    .filter(([, { types }]) => types)
    .map(([subpath]) => subpath.replace(/^\.\/?/, '').replace('*', ''))
    .filter(
      (subpath) => !sources.includes(subpath ? `'xivo-conference-elements/${subpath}` : `'xivo-conference-elements'`),
    );
}

async function failureOf({ tool, project, args = ['-p', project], errors }) {
  const { stdout, stderr } = await run(process.execPath, [join(modules, tool), ...args], { cwd: folder }).catch(
    (error) => error,
  );
  const said = `${stdout}${stderr}`;
  // Colours, which some print even where nobody looks.
  // eslint-disable-next-line no-control-regex
  const plain = said.replace(/\u001b\[\d+m/g, '');
  const all = plain.match(/\berror\b(?! TS0\b)/gi)?.length ?? 0;
  if (!errors) return plain.trim() && (all > 0 || /not found/i.test(plain)) ? plain : undefined;
  const found = plain.match(errors.pattern)?.length ?? 0;
  return found === errors.count ? undefined : `${found} errors, not ${errors.count}:\n${plain}`;
}

/** The checkers, unless they are there already, and the package as `npm pack` makes it. */
async function install() {
  const mark = join(modules, '.package-lock.json');
  const isFresh =
    existsSync(mark) && (await stat(mark)).mtimeMs > (await stat(join(folder, 'package-lock.json'))).mtimeMs;
  if (!isFresh) await run('npm', ['ci'], { cwd: folder });
  const home = join(modules, 'xivo-conference-elements');
  await rm(home, { recursive: true, force: true });
  await mkdir(home, { recursive: true });
  const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', modules];
  const [{ filename }] = JSON.parse((await run('npm', pack, { cwd: root })).stdout);
  await run('tar', ['-xzf', join(modules, filename), '-C', home, '--strip-components=1']);
  await rm(join(modules, filename));
}
