/**
 * A reporter of Vitest for tests that drive a browser from outside: names the tests that passed only when they were run
 * again. Such a test has a fault, or has found one: it belongs mended, not run again.
 */
export default class ShakyReporter {
  onTestRunEnd(modules) {
    const shaky = modules
      .flatMap((module) => [...module.children.allTests()])
      .filter((test) => test.diagnostic()?.flaky);
    for (const test of shaky) {
      const errors = (test.result().errors ?? []).map(({ message }) => message).join('\n');
      console.log(
        `\nPassed only when run again: ${test.module.moduleId.split('/').at(-1)}: ${test.fullName}\n${errors}`,
      );
    }
  }
}
