import { defineConfig } from 'vitest/config';

/** `npm run test:bfcache`: that browsers keep a page that is left, in those that are installed. It ends by itself. */
export default defineConfig({
  test: {
    include: ['test/bfcache/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 60_000,
  },
});
