/**
 * Stryker's runner for Mocha, with two changes.
 *
 * What a mutant leaves behind does not meet the next one: RxJS throws an error that nobody handles by a timer, after the test.
 *
 * In a run that leaves out what only runs as a module is loaded (`--quick`), mutants live only while tests run, so nothing has to
 * be loaded anew. Stryker ends the process all the same for each mutant that a loading module reaches too, unless the
 * runner says that it can load anew.
 */
import { PluginKind, commonTokens, declareFactoryPlugin, tokens } from '@stryker-mutator/api/plugin';
import { createMochaTestRunner } from '@stryker-mutator/mocha-runner';

/** @param {import('@stryker-mutator/api/plugin').Injector} injector */
function createNodeRunner(injector) {
  const runner = createMochaTestRunner(injector);
  const runTests = runner.mutantRun.bind(runner);
  runner.mutantRun = async (options) => {
    const result = await runTests(options);
    await settle();
    return result;
  };
  if (process.env.MUTATION_QUICK === 'yes') runner.capabilities = () => Promise.resolve({ reloadEnvironment: true });
  return runner;
}
createNodeRunner.inject = tokens(commonTokens.injector);

/**
 * Waits for what a mutant has left behind. While tests run, Mocha hears of such an error, and a test fails. Afterwards the verdict
 * about the mutant stands; Mocha, which still listens, would end the process.
 */
async function settle() {
  const listeners = process.listeners('uncaughtException');
  process.removeAllListeners('uncaughtException').on('uncaughtException', ignore);
  await new Promise((resolve) => setTimeout(resolve, 5));
  process.off('uncaughtException', ignore);
  for (const listener of listeners) process.on('uncaughtException', listener);
}

function ignore() {}

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'node', createNodeRunner)];
