import { defineConfig } from 'vitest/config';

/** `npm run test:a11y`: axe over every state of the panels in every look, which takes minutes. */
export default defineConfig({
  test: {
    include: ['test/a11y/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
