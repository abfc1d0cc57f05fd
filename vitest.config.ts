import { defineConfig } from 'vitest/config';

/** What runs in Node: the simulator's server, and the demo driven from outside through a browser. */
export default defineConfig({
  test: {
    include: ['test/node/**/*.test.ts', 'test/e2e/**/*.test.ts'],
    // Each starts servers and browsers of its own, and waits for them much of its time.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ['default', 'json'],
    outputFile: { json: 'test-results/node.json' },
  },
});
