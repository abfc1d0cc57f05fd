import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { inAnyBrowser } from '../in-any-browser.mjs';

/** Where page.js finds the bundle of a file of tests: the same path below this folder, ending with `.js`. */
const folder = 'test-results/bundled-tests';

/**
 * Bundles files of tests, with what they share in files of its own: a page of tests loads a dozen files instead of some
 * two hundred, which is most of the time that a mutant takes.
 *
 * @param {string[]} files
 */
export async function bundleTests(files) {
  await build({
    entryPoints: files,
    outdir: folder,
    outbase: '.',
    // By itself esbuild takes the folder in which it was loaded: Stryker goes into its sandbox later.
    absWorkingDir: process.cwd(),
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    // The package's `sideEffects` speak of built files.
    ignoreAnnotations: true,
    conditions: inAnyBrowser.nodeResolve.exportConditions,
    plugins: [{ name: 'own-address', setup: keepAddresses }],
    logLevel: 'error',
  });
}

/** Tests read files that lie beside them: their own address is the one of their source. */
function keepAddresses({ onLoad }) {
  onLoad({ filter: /\/test\/.*\.ts$/ }, async ({ path }) => {
    const source = await readFile(path, 'utf8');
    const address = `new URL('/${relative(process.cwd(), path)}', location.origin).href`;
    return { contents: source.replaceAll('import.meta.url', address), loader: 'ts' };
  });
}
