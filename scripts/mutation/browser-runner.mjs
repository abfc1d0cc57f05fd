/**
 * A test runner for Stryker: the tests of `elements` in one browser that stays open. For each mutant the page of a test
 * file is loaded anew, with the number of the mutant in it; only the tests that reach the mutant are run, until one fails.
 */
import { PluginKind, declareClassPlugin } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  TestStatus,
  determineHitLimitReached,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { startTestRunner } from '@web/test-runner';
import { relative } from 'node:path';
import base from '../../web-test-runner.config.mjs';
import { bundleTests } from './bundle-tests.mjs';

/** The files of tests: those about the parts that are broken. */
const files = process.env.MUTATION_TESTS.split(' ');

/** @typedef {{ mutant?: string, atLoad?: boolean, hitLimit?: number, tests?: string[] }} Run What a page is to do. */

class BrowserTestRunner {
  /** @type {import('@web/test-runner').TestRunner} */
  #runner;
  /** @type {Run | undefined} */
  #run;
  #close = () => Promise.resolve();
  /** How often a file of tests noticed mutants of a source file: the best is asked first about the next. */
  #noticed = new Map();

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const [browser] = base.browsers;
    const stopBrowser = browser.stop.bind(browser);
    // web-test-runner closes the browser after each run.
    browser.stop = () => Promise.resolve();
    this.#runner = await startTestRunner({
      config: {
        ...base,
        files,
        rootDir: process.cwd(),
        // Each runner has a port: two that search at once would collide. A second run beside gets ports of its own.
        port: Number(process.env.MUTATION_PORT ?? 8100) + Number(process.env.STRYKER_MUTATOR_WORKER ?? 0),
        testRunnerHtml: () => this.#page(),
        browserLogs: false,
        reporters: [],
        // A mutant may end the page.
        testsFinishTimeout: 30_000,
      },
      readCliArgs: false,
      readFileConfig: false,
      autoExitProcess: false,
    });
    const stopServer = this.#runner.stop.bind(this.#runner);
    this.#runner.stop = () => Promise.resolve();
    this.#close = async () => {
      await stopBrowser();
      await stopServer();
    };
    // The first run, of all files, has nothing to do: #run is not set.
    await this.#finished();
    await bundleTests([...this.#runner.sessions.all()].map(({ testFile }) => testFile));
  }

  async dryRun() {
    return this.#inPages({});
  }

  async mutantRun({ activeMutant, mutantActivation, hitLimit, testFilter, sandboxFileName }) {
    const run = { mutant: activeMutant.id, atLoad: mutantActivation === 'static', hitLimit, tests: testFilter };
    const result = await this.#inPages(run, sandboxFileName);
    return toMutantRunResult(determineHitLimitReached(result.hits, hitLimit) ?? result);
  }

  dispose() {
    return this.#close();
  }

  /** @param {Run} run */
  async #inPages(run, source) {
    this.#run = run;
    const result = { status: DryRunStatus.Complete, tests: [], mutantCoverage: { static: {}, perTest: {} }, hits: 0 };
    for (const session of this.#sessions(run.tests, source)) {
      const finished = this.#finished();
      // Without what the page told in the run before.
      void this.#runner.runTests([{ ...session, seen: undefined, errors: [] }]);
      await finished;
      const { seen, errors } = this.#runner.sessions.get(session.id);
      // A page that did not load, or went away.
      const broken = { id: session.testFile, name: session.testFile, status: TestStatus.Failed, timeSpentMs: 0 };
      const tests = seen?.tests ?? [{ ...broken, failureMessage: JSON.stringify(errors) }];
      result.tests.push(...tests);
      result.hits += seen?.hits ?? 0;
      Object.assign(result.mutantCoverage.perTest, seen?.coverage.perTest);
      for (const [mutant, hits] of Object.entries(seen?.coverage.static ?? {})) {
        result.mutantCoverage.static[mutant] = (result.mutantCoverage.static[mutant] ?? 0) + hits;
      }
      if (run.mutant !== undefined && tests.some(({ status }) => status === TestStatus.Failed)) {
        const pair = `${source} ${session.testFile}`;
        this.#noticed.set(pair, (this.#noticed.get(pair) ?? 0) + 1);
        break;
      }
    }
    return result;
  }

  /** The pages in which these tests are, or all. */
  #sessions(tests, source) {
    const wanted = tests && new Set(tests.map((id) => id.slice(0, id.indexOf('#'))));
    const noticed = ({ testFile }) => this.#noticed.get(`${source} ${testFile}`) ?? 0;
    return [...this.#runner.sessions.all()]
      .filter(({ testFile }) => !wanted || wanted.has(relative(process.cwd(), testFile)))
      .sort((a, b) => noticed(b) - noticed(a));
  }

  #finished() {
    return new Promise((resolve) => {
      const once = () => {
        this.#runner.off('finished', once);
        resolve();
      };
      this.#runner.on('finished', once);
    });
  }

  #page() {
    return `<!doctype html>
      <html>
        <head><script>globalThis.mutationRun = ${JSON.stringify(this.#run ?? null)};</script></head>
        <body><script type="module" src="/scripts/mutation/page.js"></script></body>
      </html>`;
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'browser', BrowserTestRunner)];
