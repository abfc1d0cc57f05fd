import { defineConfig } from 'vitest/config';

/**
 * streams in Node, for mutation testing (`wire` and `domain`: stryker.pure.config.mjs). Days and hours of work at a conference
 * are left out: they reach nearly every line, and would take several seconds for each mutant.
 */
export default defineConfig({
  test: {
    include: (process.env.MUTATION_TESTS ?? 'test/streams/**/*.test.ts').split(' '),
    exclude: ['test/streams/{busy-conference,restart-load,simulator,stores,tape-of-an-hour,working-day}.test.ts'],
    setupFiles: [
      'test/support/storage-in-node.ts',
      'test/support/page-in-node.ts',
      'test/support/first-counterexample.ts',
    ],
    // Loading RxJS and the modules anew for each file takes longer than the tests themselves.
    isolate: false,
    globals: true,
    // What a mutant keeps waiting fails soon: Stryker's own limit for a mutant is longer.
    testTimeout: 5_000,
  },
});
