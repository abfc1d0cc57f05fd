/**
 * A web-test-runner reporter that writes how many tests passed, failed and were skipped to a JSON file, for the sum at
 * the end of `npm test`. A test file that does not load counts as one failure.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

export function countReporter({ file }) {
  return {
    async onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) {
        const failedBefore = counts.failed;
        count(session.testResults, counts);
        const broken = session.errors.length > 0 || !session.passed;
        if (broken && counts.failed === failedBefore) counts.failed += 1;
      }
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, JSON.stringify(counts));
    },
  };
}

function count(suite, counts) {
  if (!suite) return;
  for (const test of suite.tests) counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
  for (const inner of suite.suites) count(inner, counts);
}
