/**
 * `npm test`: everything that must hold, in order. A check that fails ends the run; the test runners all run, and
 * their counts are added up in the last line, which CI reads.
 */
import { readFile, rm } from 'node:fs/promises';
import { run } from './run.mjs';

const checks = ['lint', 'typecheck', 'build', 'manifest:check', 'test:package', 'test:types'];
const runners = [
  { script: 'test:browser', args: ['--', '--coverage'], file: 'test-results/browser.json', read: (counts) => counts },
  { script: 'test:node', args: [], file: 'test-results/node.json', read: vitestCounts },
];
if (process.argv.includes('--hosts')) {
  runners.push({ script: 'test:hosts', args: [], file: 'test-results/hosts.json', read: vitestCounts });
}

// Counts of an earlier run must not pass for this one's.
await rm('test-results', { recursive: true, force: true });

for (const script of checks) {
  if (npm(script) !== 0) end({ passed: 0, failed: 1, skipped: 0 }, `npm run ${script} failed.`);
}

const total = { passed: 0, failed: 0, skipped: 0 };
for (const { script, args, file, read } of runners) {
  const status = npm(script, ...args);
  const counts = await readFile(file, 'utf8').then(
    (text) => read(JSON.parse(text)),
    () => ({ passed: 0, failed: 0, skipped: 0 }),
  );
  // A runner may fail without a failed test: a file that does not load, coverage below its threshold.
  if (status !== 0 && counts.failed === 0) counts.failed = 1;
  for (const key of Object.keys(total)) total[key] += counts[key];
}
end(total);

function npm(script, ...args) {
  console.log(`\n> npm run ${script}`);
  return run('npm', 'run', '--silent', script, ...args);
}

function vitestCounts({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) {
  const unloaded = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return {
    passed: numPassedTests,
    failed: numFailedTests + unloaded.length,
    skipped: numPendingTests + numTodoTests,
  };
}

function end({ passed, failed, skipped }, reason) {
  if (reason) console.error(`\n${reason}`);
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  process.exit(failed > 0 ? 1 : 0);
}
