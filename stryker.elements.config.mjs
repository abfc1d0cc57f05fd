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
  // Each mutant has a page of its own here: none is slower than others.
  ignoreStatic: false,
  // The runner bundles the tests itself.
  buildCommand: undefined,
  tempDirName: 'test-results/stryker-elements',
};

export default config;
