import { readFile, writeFile } from 'node:fs/promises';
import { run } from '../run.mjs';

/**
 * Breaks parts of the source group by group, each with the tests about it, prints how many of the broken parts a test
 * noticed, and fails below 85 %. The command line chooses groups by name. With `--again` only what no test noticed in the
 * run before is broken, and files that were changed since. `--quick` leaves out what only runs as a module is loaded.
 *
 * @param {string} config Stryker's configuration, which takes what to break, the tests and the report's path from the environment
 * @param {Record<string, { broken: string, tests: string }>} groups below `src` what is broken, and below `test` who has to
 *   notice: patterns without the file's ending, with spaces between
 */
export async function breakGroups(config, groups) {
  const again = process.argv.includes('--again');
  const chosen = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  if (process.argv.includes('--quick')) process.env.MUTATION_QUICK = 'yes';
  const total = { noticed: 0, all: 0, leftOut: 0 };
  for (const [group, { broken, tests }] of Object.entries(groups)) {
    if (chosen.length > 0 && !chosen.includes(group)) continue;
    const path = `test-results/mutation-${group}.json`;
    const before = again ? await reportOf(path) : undefined;
    const places = before ? await placesUnnoticed(before) : inFolder('src', broken, '.ts');
    if (places !== '') breakAndTest(config, places, tests, path);
    const report = await reportOf(path);
    if (before && places !== '') await writeFile(path, JSON.stringify({ ...report, files: updated(before, report) }));
    for (const [file, { mutants }] of Object.entries(before?.files ?? report.files)) {
      const valid = mutants.filter(({ status }) => !status.endsWith('Error') && status !== 'Ignored');
      const noticed = valid.filter(isNoticed).length;
      total.noticed += noticed;
      total.all += valid.length;
      total.leftOut += mutants.filter(({ status }) => status === 'Ignored').length;
      console.log(`${group}: ${file}: ${noticed} of ${valid.length}`);
    }
  }
  const percent = (100 * total.noticed) / total.all;
  console.log(`${total.noticed} of ${total.all}: ${percent.toFixed(1)} %, ${total.leftOut} left out`);
  if (percent < 85) process.exitCode = 1;
}

function breakAndTest(config, broken, tests, report) {
  process.env.MUTATION_BROKEN = broken;
  process.env.MUTATION_TESTS = inFolder('test', tests, '.test.ts');
  process.env.MUTATION_REPORT = report;
  const status = run('stryker', 'run', config);
  if (status !== 0) process.exit(status);
}

function inFolder(folder, patterns, ending) {
  return patterns
    .split(' ')
    .map((pattern) => `${folder}/${pattern}${ending}`)
    .join(' ');
}

async function reportOf(path) {
  return JSON.parse(await readFile(path, 'utf8'));
}

function isNoticed({ status }) {
  return status === 'Killed' || status === 'Timeout';
}

/**
 * What a report has that no test noticed, as Stryker's option `mutate` takes places. Of a file that was changed since, all.
 */
async function placesUnnoticed({ files }) {
  const places = Object.entries(files).map(async ([file, { mutants, source }]) => {
    if (source !== (await readFile(file, 'utf8'))) return file;
    const unnoticed = mutants.filter((mutant) => !isNoticed(mutant));
    return unnoticed.map(
      ({ location: { start, end } }) => `${file}:${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`,
    );
  });
  return [...new Set((await Promise.all(places)).flat())].join(' ');
}

/** The files of a report, with what a later report says of mutants that no test had noticed, and of files that were changed. */
function updated(before, after) {
  const same = ({ mutatorName, replacement, location: { start, end } }) =>
    JSON.stringify([mutatorName, replacement, start.line, start.column, end.line, end.column]);
  for (const [file, later] of Object.entries(after.files)) {
    if (before.files[file].source !== later.source) {
      before.files[file] = later;
      continue;
    }
    const statuses = new Map(later.mutants.map((mutant) => [same(mutant), mutant.status]));
    for (const mutant of before.files[file].mutants)
      if (!isNoticed(mutant)) mutant.status = statuses.get(same(mutant)) ?? mutant.status;
  }
  return before.files;
}
