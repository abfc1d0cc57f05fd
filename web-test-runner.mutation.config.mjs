import base from './web-test-runner.config.mjs';

/** For stryker.elements.config.mjs: the tests named in `MUTATION_TESTS`, in pages that know which mutant is alive. */
const env = JSON.stringify({ __STRYKER_ACTIVE_MUTANT__: process.env.__STRYKER_ACTIVE_MUTANT__ });

export default {
  ...base,
  files: (process.env.MUTATION_TESTS ?? 'test/elements/**/*.test.ts').split(' '),
  testRunnerHtml: (testFramework) => `<!doctype html>
    <html>
      <head><script>globalThis.process = { env: ${env} };</script></head>
      <body><script type="module" src="${testFramework}"></script></body>
    </html>`,
  reporters: [],
};
