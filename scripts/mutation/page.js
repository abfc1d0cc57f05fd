/** Runs a file of tests in its page with one mutant alive, or none, and tells browser-runner.mjs what it saw. */
import { mocha } from '@web/test-runner-mocha/dist/standalone.js';
import { sessionFinished } from '@web/test-runner-core/browser/session.js';

const { mutant, atLoad, hitLimit, tests: wanted } = globalThis.mutationRun ?? {};
const { testFile } = globalThis.__WTR_CONFIG__;
const file = new URL(testFile, globalThis.location.href).pathname.slice(1);
const idOf = (test) => `${file}#${test.fullTitle()}`;

/** Read by the mutated code: the names are Stryker's. */
const stryker = (globalThis.__stryker__ = { hitCount: 0, hitLimit });

const tests = [];
const note = (test, status, rest) =>
  tests.push({ id: idOf(test), name: test.fullTitle(), timeSpentMs: test.duration ?? 0, status, ...rest });

// What the mutant before has left.
localStorage.clear();
sessionStorage.clear();

// What a mutant keeps waiting fails soon.
mocha.setup({
  ui: 'bdd',
  bail: mutant !== undefined,
  timeout: mutant === undefined ? 60_000 : 10_000,
  reporter: function Silent() {},
});
// Until the next test: taking its elements away belongs to a test too.
mocha.suite.beforeEach(function () {
  stryker.currentTestId = idOf(this.currentTest);
});
if (wanted) mocha.grep({ test: (title) => wanted.includes(`${file}#${title}`) });

if (globalThis.mutationRun) {
  if (atLoad) stryker.activeMutant = mutant;
  // Made by bundle-tests.mjs.
  await import(`/test-results/bundled-tests/${file.replace(/\.ts$/, '.js')}`);
  stryker.activeMutant = mutant;
  await new Promise((resolve) => {
    // Numbers of Stryker's TestStatus: passed, failed, skipped.
    mocha
      .run(resolve)
      .on('pass', (test) => note(test, 0))
      .on('fail', (test, error) => note(test.ctx?.currentTest ?? test, 1, { failureMessage: String(error?.message) }))
      .on('pending', (test) => note(test, 2));
  });
}
const seen = { tests, hits: stryker.hitCount, coverage: stryker.mutantCoverage ?? { static: {}, perTest: {} } };
await sessionFinished({ passed: true, seen });
