import { defineConfig } from 'vitest/config';

/** `npm run test:hosts` and `test:hosts:next`: the packed package in each kind of page, driven in this project's browser. */
export default defineConfig({
  test: {
    include: ['test/{hosts,hosts-slow}/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ['default', 'json'],
    outputFile: { json: 'test-results/hosts.json' },
  },
});
