import base from './stryker.config.mjs';

/**
 * Mutation tests of what decides in `elements`, in a browser that stays open from one mutant to the next
 * (scripts/mutation/browser-runner.mjs). scripts/mutation/elements.mjs runs it group by group.
 */

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
const config = {
  ...base,
  plugins: ['./scripts/mutation/browser-runner.mjs'],
  testRunner: 'browser',
  mutate: process.env.MUTATION_BROKEN.split(' '),
  jsonReporter: { fileName: process.env.MUTATION_REPORT },
  tempDirName: 'test-results/stryker-elements',
  // All groups together are held to a limit.
  thresholds: { high: 95, low: 90, break: null },
};

export default config;
