/**
 * Stryker's build command for the layers that know no platform (stryker.pure.config.mjs): bundles the tests that the environment
 * names with the broken source, since Mocha reads no TypeScript.
 */
import { build } from 'esbuild';

await build({
  entryPoints: [...process.env.MUTATION_TESTS.split(' '), 'test/support/first-counterexample.ts'],
  outdir: 'test-results/pure-tests',
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
