import { defineConfig } from 'vitest/config';

/** wire and domain alone, in Node: the same test files as in the browser, quick enough for mutation testing. */
export default defineConfig({
  test: {
    include: ['test/{wire,domain}/**/*.test.ts'],
    globals: true,
    // The property tests send 5,000 frames each, which takes 12 s on a busy machine.
    testTimeout: 60_000,
  },
});
