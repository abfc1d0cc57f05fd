import { defineConfig } from 'vitest/config';

/** What runs in Node: the simulator's server, and the demo driven from outside through a browser. */
export default defineConfig({
  test: {
    include: ['test/node/**/*.test.ts', 'test/e2e/**/*.test.ts'],
    // One file after the other: they start servers and browsers.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ['default', 'json'],
    outputFile: { json: 'test-results/node.json' },
  },
});
