import base from './stryker.config.mjs';

/**
 * Mutation tests of `wire` and `domain`: all tests are loaded once, and Mocha runs those that reach a mutant in the same
 * process, some 1,500 mutants a minute. For `streams` this does not do: a promise or a timer that a mutant leaves behind would
 * meet the next mutant.
 */

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
const config = {
  ...base,
  testRunner: 'mocha',
  buildCommand: 'node scripts/mutation/bundle-pure-tests.mjs',
  mochaOptions: {
    spec: ['test-results/pure-tests/**/*.js'],
    // Random histories reach nearly every line, and take several seconds.
    ignore: ['**/{attendance.property,core-copies,talk-time.property}.test.js', '**/chunk-*.js'],
  },
};

export default config;
