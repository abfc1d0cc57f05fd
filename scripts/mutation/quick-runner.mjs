/**
 * Stryker's runner for Mocha, for runs that leave out what only runs as a module is loaded (`--quick`). Mutants live in such a
 * run only while tests run, so nothing has to be loaded anew. Stryker ends the process all the same for each mutant that
 * a loading module reaches too, unless the runner says that it can load anew.
 */
import { PluginKind, commonTokens, declareFactoryPlugin, tokens } from '@stryker-mutator/api/plugin';
import { createMochaTestRunner } from '@stryker-mutator/mocha-runner';

/** @param {import('@stryker-mutator/api/plugin').Injector} injector */
function createQuickRunner(injector) {
  const runner = createMochaTestRunner(injector);
  runner.capabilities = () => Promise.resolve({ reloadEnvironment: true });
  return runner;
}
createQuickRunner.inject = tokens(commonTokens.injector);

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'quick', createQuickRunner)];
