import { shared } from './scripts/mutation/shared.mjs';

/**
 * Mutation tests of what decides in `elements`, in a browser that stays open from one mutant to the next
 * (scripts/mutation/browser-runner.mjs). scripts/mutation/elements.mjs runs it group by group.
 */

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
const config = {
  ...shared,
  plugins: ['./scripts/mutation/browser-runner.mjs'],
  testRunner: 'browser',
  tempDirName: 'test-results/stryker-elements',
};

export default config;
