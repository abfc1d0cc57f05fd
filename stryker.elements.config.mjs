import base from './stryker.config.mjs';

/**
 * Mutation tests of what decides in `elements`, not of templates and styles. Each mutant takes a browser of its own, so
 * it is run part by part, with the tests of that part:
 *
 *   MUTATION_TESTS=test/elements/bulk-acts.test.ts npx stryker run stryker.elements.config.mjs \
 *     --mutate src/elements/participants/ticks.ts
 */

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
const config = {
  ...base,
  testRunner: 'command',
  commandRunner: { command: 'web-test-runner --config web-test-runner.mutation.config.mjs' },
  coverageAnalysis: 'off',
  mutate: [
    'src/elements/requests/*.ts',
    'src/elements/drawing/{difference,keyed-rows,memo,press-guard,resting,row-hold,render-scheduler,row-window}.ts',
    'src/elements/text/{language-tag,masking,names,duration,attendance-file}.ts',
    'src/elements/panel/{focus-keeper,forgiving-element,handing-over,problems,question,row-keys,typing}.ts',
    'src/elements/participants/{announcer,bulk,guest-search,invitations,list-keys,people-finder,row-extras,ticks}.ts',
    'src/elements/connection/{left-behind,make-connection,page-life}.ts',
    'src/elements/rooms/favourites.ts',
  ],
  jsonReporter: { fileName: 'test-results/mutation-elements.json' },
  tempDirName: 'test-results/stryker-elements',
  concurrency: 1,
};

export default config;
