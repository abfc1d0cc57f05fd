/**
 * Reporters of web-test-runner. The first writes how many tests passed, failed and were skipped to a JSON file, for the sum at
 * the end of `npm test`. A test file that does not load counts as one failure.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

export function countReporter({ file }) {
  return {
    async onTestRunFinished({ sessions }) {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, JSON.stringify(counted(sessions)));
    },
  };
}

/** Says the same of each browser by itself, and names the tests that were skipped there. */
export function engineReporter() {
  return {
    onTestRunFinished({ sessions }) {
      for (const browser of new Set(sessions.map((session) => session.browser))) {
        const own = sessions.filter((session) => session.browser === browser);
        const { passed, failed, skipped } = counted(own);
        console.log(`\n${browser.name}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
        for (const name of own.flatMap((session) => skippedTests(session.testResults)))
          console.log(`  skipped: ${name}`);
      }
    },
  };
}

function counted(sessions) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const session of sessions) {
    const failedBefore = counts.failed;
    count(session.testResults, counts);
    const broken = session.errors.length > 0 || !session.passed;
    if (broken && counts.failed === failedBefore) counts.failed += 1;
  }
  return counts;
}

function count(suite, counts) {
  if (!suite) return;
  for (const test of suite.tests) counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
  for (const inner of suite.suites) count(inner, counts);
}

function skippedTests(suite) {
  if (!suite) return [];
  return [
    ...suite.tests.filter((test) => test.skipped).map((test) => test.name),
    ...suite.suites.flatMap(skippedTests),
  ];
}
