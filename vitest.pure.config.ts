import { defineConfig } from 'vitest/config';

/** wire and domain, which know no platform, in Node: many times quicker than a page for each file in a browser. */
export default defineConfig({
  test: {
    include: ['test/{wire,domain}/**/*.test.ts'],
    globals: true,
    // The property tests send 5,000 frames each, which takes 12 s on a busy machine.
    testTimeout: 60_000,
    reporters: ['default', 'json'],
    outputFile: { json: 'test-results/pure.json' },
  },
});
