import { defineConfig } from 'vitest/config';

/** wire, domain and streams in Node, for mutation testing. Days of work at a conference would take too long for each mutant. */
export default defineConfig({
  test: {
    include: ['test/{wire,domain,streams}/**/*.test.ts'],
    exclude: ['test/streams/{busy-conference,restart-load,working-day,vue,stores}.test.ts'],
    setupFiles: ['test/support/storage-in-node.ts', 'test/support/page-in-node.ts'],
    // Loading RxJS and the modules anew for each file takes longer than the tests themselves.
    isolate: false,
    globals: true,
    // What a mutant keeps waiting fails soon: Stryker's own limit for a mutant is longer.
    testTimeout: 5_000,
  },
});
