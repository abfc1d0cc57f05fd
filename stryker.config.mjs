/**
 * Mutation tests of the layers that run in Node: each part of `wire`, `domain` and `streams` is broken in turn, and a
 * test has to notice. What decides in `elements` needs a browser: stryker.elements.config.mjs.
 * The figure, and what survives and why: docs/mutation.md.
 */

// The tables notice nearly everything, and always the same: a few random frames are enough here.
process.env.FUZZ_FRAMES ??= '250';
process.env.FUZZ_LEDGERS ??= '20';

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
const config = {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts' },
  mutate: ['src/{wire,domain,streams}/**/*.ts'],
  ignorePatterns: ['demo', 'dist', 'docs', 'out', 'coverage', 'test-results'],
  coverageAnalysis: 'perTest',
  concurrency: Number(process.env.CONCURRENCY ?? 2),
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false },
  jsonReporter: { fileName: 'test-results/mutation.json' },
  tempDirName: 'test-results/stryker',
  warnings: { slow: false },
  thresholds: { high: 95, low: 90, break: 85 },
};

export default config;
