import { shared } from './scripts/mutation/shared.mjs';

/**
 * Mutation tests of the layers that run in Node: each part of `wire`, `domain` and `streams` is broken in turn, and a test has
 * to notice. All tests are loaded once, and Mocha runs those that reach a mutant in the same process.
 * scripts/mutation/layers.mjs runs them group by group. What decides in `elements` needs a browser: stryker.elements.config.mjs.
 * The figure, and what survives and why: docs/mutation.md.
 */

// The tables notice nearly everything, and always the same: a few random frames are enough here.
process.env.FUZZ_FRAMES ??= '250';
process.env.FUZZ_LEDGERS ??= '20';

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
const config = {
  ...shared,
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
  // Mutants that only run as a module is loaded need a process each: seconds, where others take milliseconds.
  ignoreStatic: process.env.MUTATION_QUICK === 'yes',
  tempDirName: 'test-results/stryker',
};

export default config;
