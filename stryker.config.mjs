/**
 * Mutation tests of the pure layers: each part of `wire` and `domain` is broken in turn, and a test has to notice.
 * The figure, and what survives and why: docs/mutation.md.
 */

// The tables notice nearly everything, and always the same: a few random frames are enough here.
process.env.FUZZ_FRAMES ??= '250';
process.env.FUZZ_LEDGERS ??= '20';

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
const config = {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.pure.config.ts' },
  mutate: ['src/wire/**/*.ts', 'src/domain/**/*.ts'],
  ignorePatterns: ['demo', 'dist', 'docs', 'out', 'coverage', 'test-results'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false },
  jsonReporter: { fileName: 'test-results/mutation.json' },
  tempDirName: 'test-results/stryker',
  warnings: { slow: false },
  thresholds: { high: 95, low: 90, break: 90 },
};

export default config;
