/**
 * What all mutation tests share. What to break, the tests and the report's path come from the environment: groups.mjs.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export const shared = {
  // Which tests reach which of some thousand mutants takes more than Node's usual limit.
  testRunnerNodeArgs: ['--max-old-space-size=6000'],
  mutate: (process.env.MUTATION_BROKEN ?? 'src/streams/**/*.ts').split(' '),
  ignorePatterns: ['demo', 'dist', 'docs', 'out', 'coverage', 'test-results'],
  coverageAnalysis: 'perTest',
  concurrency: Number(process.env.CONCURRENCY ?? 2),
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false },
  jsonReporter: { fileName: process.env.MUTATION_REPORT ?? 'test-results/mutation.json' },
  warnings: { slow: false },
  // All groups together are held to a limit.
  thresholds: { high: 95, low: 90, break: null },
};
