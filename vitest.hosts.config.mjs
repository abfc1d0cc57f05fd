import { defineConfig } from 'vitest/config';

/** `npm run test:hosts`, `test:hosts:slow` and `test:site`: what is packed, and the site, driven in this project's browser. */
export default defineConfig({
  test: {
    include: ['test/{hosts,hosts-slow,site}/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A browser on a busy machine is late now and then. What passed only then is named at the end.
    retry: 1,
    reporters: ['default', 'json', './scripts/shaky-reporter.mjs'],
    outputFile: { json: 'test-results/hosts.json' },
  },
});
