/**
 * `npm run build`: src/ → out/ (compiled) → dist/ (what is published: the modules with their types, and two bundles).
 *
 * Two folders, because the bundler and the tests of the package must never see a file left over from another state.
 */
import { cp, rm } from 'node:fs/promises';
import { run } from './run.mjs';
import { printSizes } from './sizes.mjs';

await Promise.all(['out', 'dist'].map((folder) => rm(folder, { recursive: true, force: true })));

step('tsc', '-p', 'tsconfig.json');
await cp('out', 'dist', { recursive: true });
step('rollup', '--config', '--silent');
await printSizes('dist/conference-elements.bundle.js', 'dist/simulator.bundle.js');

function step(...command) {
  if (run(...command) !== 0) process.exit(1);
}
