import { defineConfig } from 'vitest/config';

/**
 * `npm run test:soak`: what takes minutes. Many sockets, many frames, a whole day, many cycles in a browser. It
 * ends by itself.
 */
export default defineConfig({
  test: {
    include: ['test/soak/**/*.test.ts', 'test/domain/frames.property.test.ts'],
    env: { FUZZ_FRAMES: process.env.FUZZ_FRAMES ?? '100000' },
    // As in the browser's runner, for the property test.
    globals: true,
    // Memory is looked at after a collection.
    execArgv: ['--expose-gc'],
    fileParallelism: false,
    testTimeout: 900_000,
    hookTimeout: 120_000,
  },
});
