/**
 * Stryker's build command for the layers that run in Node (stryker.config.mjs): bundles the tests that the environment
 * names with the broken source, since Mocha reads no TypeScript.
 */
import { build } from 'esbuild';

await build({
  entryPoints: [...process.env.MUTATION_TESTS.split(' '), 'test/support/mutation.ts'],
  outdir: 'test-results/node-tests',
  outbase: 'test',
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'es2022',
  // The package's `sideEffects` speak of built files.
  ignoreAnnotations: true,
  logLevel: 'error',
});
