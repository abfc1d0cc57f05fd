import { defineConfig } from 'vitest/config';

/** What runs in Node: the simulator's server, and the demo driven from outside through a browser. */
export default defineConfig({
  test: {
    include: ['test/node/**/*.test.ts', 'test/e2e/**/*.test.ts'],
    // Each starts servers and browsers of its own, and waits for them much of its time.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A browser on a busy machine is late now and then. What passed only then is named at the end.
    retry: 1,
    reporters: ['default', 'json', './scripts/shaky-reporter.mjs'],
    outputFile: { json: 'test-results/node.json' },
  },
});
