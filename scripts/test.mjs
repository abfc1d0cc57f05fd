/**
 * `npm test`: everything that must hold. A check that fails ends the run before the tests; the test runners all run, and
 * their counts are added up in the last line, which CI reads. `--hosts` adds the frameworks, as CI does: their own type
 * checkers, and the pages in test/hosts.
 */
import { readFile, rm } from 'node:fs/promises';
import { run, runAside } from './run.mjs';

const withHosts = process.argv.includes('--hosts');

/** Two lanes, which run beside each other, and take about as long. */
const lanes = [
  ['typecheck', 'lint'],
  ['build', 'manifest:check', 'test:package', ...(withHosts ? ['test:types'] : [])],
];
const runners = [
  { script: 'test:pure', file: 'test-results/pure.json', read: vitestCounts },
  { script: 'test:browser', file: 'test-results/browser.json', read: (counts) => counts },
  { script: 'test:node', file: 'test-results/node.json', read: vitestCounts },
];
if (withHosts) {
  runners.push({ script: 'test:hosts', file: 'test-results/hosts.json', read: vitestCounts });
}

// Counts of an earlier run must not pass for this one's.
await rm('test-results', { recursive: true, force: true });

const failures = (await Promise.all(lanes.map(firstFailure))).filter((script) => script !== undefined);
if (failures.length > 0)
  end({ passed: 0, failed: failures.length, skipped: 0 }, `Failed: npm run ${failures.join(', ')}.`);

const total = { passed: 0, failed: 0, skipped: 0 };
for (const { script, file, read } of runners) {
  const status = npm(script);
  const counts = await readFile(file, 'utf8').then(
    (text) => read(JSON.parse(text)),
    () => ({ passed: 0, failed: 0, skipped: 0 }),
  );
  // A runner may fail without a failed test: a file that does not load.
  if (status !== 0 && counts.failed === 0) counts.failed = 1;
  for (const key of Object.keys(total)) total[key] += counts[key];
}
end(total);

/** Runs checks one after the other, up to the first that fails: its name, or undefined when all hold. */
async function firstFailure(scripts) {
  for (const script of scripts) {
    const { status, output } = await runAside('npm', 'run', '--silent', script);
    console.log(`\n> npm run ${script}\n${output}`);
    if (status !== 0) return script;
  }
  return undefined;
}

function npm(script) {
  console.log(`\n> npm run ${script}`);
  return run('npm', 'run', '--silent', script);
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
