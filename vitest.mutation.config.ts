import { defineConfig } from 'vitest/config';

/** wire, domain and streams in Node, for mutation testing. Days of work at a conference would take too long for each mutant. */
export default defineConfig({
  test: {
    include: ['test/{wire,domain,streams}/**/*.test.ts'],
    exclude: ['test/streams/{busy-conference,restart-load,working-day,vue}.test.ts'],
    setupFiles: ['test/support/storage-in-node.ts'],
    globals: true,
    testTimeout: 60_000,
  },
});
