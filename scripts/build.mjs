/**
 * `npm run build`: src/ → out/ (compiled) → dist/ (what is published: the modules with their types, and the bundles).
 *
 * Two folders, because the bundler and the tests of the package must never see a file left over from another state.
 */
import { cp, readdir, rm } from 'node:fs/promises';
import { writeBundleTypes } from './bundle-types.mjs';
import { writeEditorData } from './editors.mjs';
import { writeFrameworks } from './frameworks/emit.mjs';
import { writeIntegrity } from './integrity.mjs';
import { run } from './run.mjs';
import { printSizes } from './sizes.mjs';

await Promise.all(['out', 'dist'].map((folder) => rm(folder, { recursive: true, force: true })));

step('tsc', '-p', 'tsconfig.json');
await cp('out', 'dist', { recursive: true });
for (const file of ['embed.html', 'embed.css']) await cp(`src/embed/${file}`, `dist/${file}`);
await Promise.all([writeBundleTypes(), writeFrameworks(), writeEditorData()]);
step('rollup', '--config', '--silent');
await printSizes(
  'dist/conference-elements.bundle.js',
  'dist/conference-elements.classic.js',
  'dist/conference-log.bundle.js',
  'dist/conference-log.classic.js',
  'dist/tapes.bundle.js',
  'dist/simulator.bundle.js',
  'dist/embed.js',
  'dist/embed-parent.js',
  ...(await readdir('dist/labels')).filter((file) => file.endsWith('.js')).map((file) => `dist/labels/${file}`),
);
for (const [file, integrity] of Object.entries(await writeIntegrity())) console.log(`${integrity}  ${file}`);

function step(...command) {
  if (run(...command) !== 0) process.exit(1);
}
