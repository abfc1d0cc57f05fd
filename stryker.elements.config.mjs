import base from './stryker.config.mjs';

/**
 * Mutation tests of what decides in `elements`, not of templates and styles. The browser stays open from one mutant to the
 * next (scripts/mutation/browser-runner.mjs). With all tests the first run alone takes some three minutes, and a mutant that
 * survives about one: so it is run part by part, with the tests of that part. Figures: docs/mutation.md.
 *
 *   MUTATION_TESTS=test/elements/bulk-acts.test.ts npx stryker run stryker.elements.config.mjs \
 *     --mutate src/elements/participants/ticks.ts
 */

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
const config = {
  ...base,
  plugins: ['./scripts/mutation/browser-runner.mjs'],
  testRunner: 'browser',
  mutate: [
    'src/elements/requests/*.ts',
    'src/elements/drawing/{difference,keyed-rows,memo,press-guard,resting,row-hold,render-scheduler,row-window}.ts',
    'src/elements/text/{language-tag,masking,names,duration,attendance-file}.ts',
    'src/elements/panel/{focus-keeper,forgiving-element,handing-over,problems,question,row-keys,typing}.ts',
    'src/elements/participants/{announcer,bulk,guest-search,invitations,list-keys,people-finder,row-source,ticks}.ts',
    'src/elements/connection/{left-behind,make-connection,page-life}.ts',
    'src/elements/rooms/favourites.ts',
  ],
  jsonReporter: { fileName: 'test-results/mutation-elements.json' },
  tempDirName: 'test-results/stryker-elements',
  concurrency: 1,
};

export default config;
