import { defineConfig } from 'vitest/config';

/** `npm run test:hosts`: the packed package in each kind of page, driven in the browser that this project installs. */
export default defineConfig({
  test: {
    include: ['test/hosts/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ['default', 'json'],
    outputFile: { json: 'test-results/hosts.json' },
  },
});
