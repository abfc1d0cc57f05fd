/**
 * Mutation tests of the layers that run in Node: each part of `wire`, `domain` and `streams` is broken in turn, and a test has
 * to notice. All tests are loaded once, and Mocha runs those that reach a mutant in the same process.
 * scripts/mutation/layers.mjs runs them group by group. What decides in `elements` needs a browser: stryker.elements.config.mjs.
 * The figure, and what survives and why: docs/mutation.md.
 */

// The tables notice nearly everything, and always the same: a few random frames are enough here.
process.env.FUZZ_FRAMES ??= '250';
process.env.FUZZ_LEDGERS ??= '20';

const isQuick = process.env.MUTATION_QUICK === 'yes';

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
const config = {
  // The package that has Stryker's runner for Mocha, and ours.
  plugins: ['@stryker-mutator/*', './scripts/mutation/node-runner.mjs'],
  testRunner: 'node',
  buildCommand: 'node scripts/mutation/bundle-node-tests.mjs',
  mochaOptions: {
    spec: ['test-results/node-tests/support/mutation.js', 'test-results/node-tests/**/*.test.js'],
    // Random histories, and days and hours of work at a conference: they reach nearly every line, and take several seconds.
    ignore: [
      '**/{attendance.property,core-copies,talk-time.property}.test.js',
      '**/{busy-conference,restart-load,simulator,stores,tape-of-an-hour,working-day}.test.js',
    ],
  },
  // Which tests reach which of some thousand mutants takes more than Node's usual limit.
  testRunnerNodeArgs: ['--max-old-space-size=6000'],
  mutate: (process.env.MUTATION_BROKEN ?? 'src/streams/**/*.ts').split(' '),
  ignorePatterns: ['demo', 'dist', 'docs', 'out', 'coverage', 'test-results'],
  coverageAnalysis: 'perTest',
  // Mutants that only run as a module is loaded need a process each: seconds, where others take milliseconds.
  ignoreStatic: isQuick,
  concurrency: Number(process.env.CONCURRENCY ?? 2),
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false },
  jsonReporter: { fileName: process.env.MUTATION_REPORT ?? 'test-results/mutation.json' },
  tempDirName: 'test-results/stryker',
  warnings: { slow: false },
  // All groups together are held to a limit.
  thresholds: { high: 95, low: 90, break: null },
};

export default config;
