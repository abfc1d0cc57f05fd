/**
 * `npm run bench`: what the panel costs beside DOM code by hand, on the same frames. `--quick` takes two minutes.
 * `--only=steady` takes the measurements whose ids that regular expression finds. `--smoke` looks whether all runs and the DOM ends right.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { bundleSize } from './bundle.mjs';
import { Cell, openBrowser } from './cell.mjs';
import { judge } from './goals.mjs';
import { plan, smokePlan } from './plan.mjs';
import { hasRealtimeKit } from './rival.mjs';
import { printFigures, printGoals, printParts } from './report.mjs';
import { serveBench } from './server.mjs';

const { values } = parseArgs({
  options: { quick: { type: 'boolean' }, smoke: { type: 'boolean' }, only: { type: 'string', default: '' } },
});
const size = values.quick ? 'quick' : 'full';
/** No round begins after this; one that has begun is brought to its end. */
const patience = values.quick ? 60_000 : 20 * 60_000;
const cellTimeout = 60_000;

const started = Date.now();
const withRealtimeKit = !values.smoke && hasRealtimeKit();
const server = await serveBench({ withRealtimeKit });
const browser = await openBrowser();
const jobs = (values.smoke ? smokePlan() : plan(size, withRealtimeKit)).filter(({ id }) =>
  new RegExp(values.only).test(id),
);
const results = new Map();
const failures = [];

for (let round = 0; jobs.some(({ rounds }) => rounds > round); round++) {
  if (round > 0 && Date.now() - started > patience) {
    console.log(`\nRound ${round + 1} is left out: this has taken long enough.`);
    break;
  }
  const due = jobs.filter(({ rounds }) => rounds > round);
  // Every other round backwards: whoever goes first meets another machine than whoever goes last.
  for (const job of round % 2 === 0 ? due : due.reverse()) await measure(job, round);
}
await browser.close();
await server.close();

if (values.smoke) console.log(`\n${jobs.length - failures.length} ran with the right DOM`);
else await report();
if (failures.length > 0) console.error(`\n${failures.length} failed:\n  ${failures.join('\n  ')}`);
process.exit(failures.length > 0 ? 1 : 0);

/** @param {import('./plan.mjs').Job} job */
async function measure({ id, run }, round) {
  const cells = [];
  // The same frames for all in one round, others in the next.
  const open = async (options) => {
    const cell = await Cell.open(browser, server.url, { seed: 1 + round, ...options });
    cells.push(cell);
    return cell;
  };
  let timer;
  const tooLate = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('took too long')), cellTimeout);
  });
  const begun = Date.now();
  try {
    const figures = await Promise.race([run(open), tooLate]);
    results.set(id, [...(results.get(id) ?? []), figures]);
    console.log(`${round + 1}  ${id}  ${((Date.now() - begun) / 1000).toFixed(1)} s`);
  } catch (error) {
    failures.push(`${id}: ${error.message.split('\n')[0]}`);
    console.log(`${round + 1}  ${id}  FAILED`);
  } finally {
    clearTimeout(timer);
    await Promise.all(cells.map((cell) => cell.close().catch(() => {})));
  }
}

async function report() {
  const bundle = await bundleSize();
  const goals = judge(results, bundle);
  printParts(bundle);
  printFigures(results);
  printGoals(goals);
  const machine = { cores: cpus().length, load: loadavg()[0], browser: browser.version(), node: process.version };
  console.log(
    `${((Date.now() - started) / 1000).toFixed(0)} s, ${machine.cores} cores, load ${machine.load.toFixed(1)}`,
  );
  const folder = new URL('results/', import.meta.url);
  await mkdir(folder, { recursive: true });
  const when = new Date(started).toISOString();
  const all = { when, size, machine, bundle, goals, results: Object.fromEntries(results) };
  const file = new URL(`${when.replaceAll(':', '-')}.json`, folder);
  await writeFile(file, `${JSON.stringify(all, undefined, 2)}\n`);
  console.log(`All figures: bench/results/${file.pathname.split('/').at(-1)}`);
}
