import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';

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
    absWorkingDir: process.cwd(),
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    // As in scripts/in-any-browser.mjs.
    // The package's `sideEffects` speak of built files.
    ignoreAnnotations: true,
    conditions: ['development', 'es2015'],
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
