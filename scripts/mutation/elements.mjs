/**
 * `npm run test:mutation:elements [--again] [group...]`: breaks what decides in `elements`, not templates and styles, group by
 * group, each with the tests about it. Prints how many of the broken parts a test noticed, and fails below 85 %. With
 * `--again` only what no test noticed in the run before is broken, which tells what tests added since then notice.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { run } from '../run.mjs';

/** Below `src/elements` what is broken, and below `test` who has to notice. */
const groups = {
  connection: {
    broken: 'connection/{left-behind,make-connection,page-life}',
    tests: 'page/{page-turns,page-life,one-session,moving,same-again,morph} elements/{cti-connection,token,sign-in}',
  },
  requests: {
    broken: 'requests/*',
    tests:
      'elements/{requests,consent,outcomes,room-selection,status,frameworks,page-additions,page-header,forgiving-properties} page/{stray-requests,providers,two-copies,upgrade-order}',
  },
  drawing: {
    broken: 'drawing/{difference,keyed-rows,memo,render-scheduler}',
    tests: 'elements/{what-differs,turns-to-render,keyed-rows,rendering,talk-toggles,rows-drawn-alone}',
  },
  holding: {
    broken: 'drawing/{press-guard,resting,row-hold}',
    tests:
      'elements/{holding-still,rooms-holding-still,above-the-list,press-below,shortcuts,paper-and-touch,list-keyboard}',
  },
  window: {
    broken: 'drawing/row-window',
    tests: 'elements/{long-lists,layout,talk-toggles,rows-drawn-alone} page/odd-pages',
  },
  words: {
    broken: 'text/{language-tag,masking,names,duration,attendance-file}',
    tests:
      'elements/{language-tag,languages,masking,masking-everywhere,names-for-numbers,namesakes,odd-conferences,attendance-file,participant-rows,room-list,my-calls,outcomes,joining,guests}',
  },
  forms: {
    broken: 'panel/{focus-keeper,forgiving-element,handing-over,question}',
    tests:
      'elements/{focus,stray-keys,questions,list-keyboard,organizer-actions,participant-actions,forgiving-properties,frameworks,sign-in,invitation}',
  },
  problems: {
    broken: 'panel/problems',
    tests: 'elements/{outcomes,other-room,room-list,two-conferences,requests,frameworks,bulk-results,invitation}',
  },
  keys: {
    broken: '{panel/row-keys,panel/typing,participants/list-keys}',
    tests:
      'elements/{list-keyboard,shortcuts,typing,finding-rooms,finding-people,keypad-typing,rooms-touched,room-list,long-lists,paper-and-touch,focus,page-additions} page/odd-pages',
  },
  announcer: {
    broken: 'participants/announcer',
    tests: 'elements/{announcements,log-notices,forgiving-properties,mute-newcomers,since-you-looked}',
  },
  bulk: {
    broken: 'participants/{bulk,ticks}',
    tests: 'elements/{bulk-acts,bulk-results,list-keyboard,paper-and-touch}',
  },
  guests: {
    broken: 'participants/{guest-search,invitations}',
    tests: 'elements/{guests,guests-found,guests-who-wait,guest-hooks,remember-guests,invitation,names-for-numbers}',
  },
  finding: {
    broken: '{participants/people-finder,rooms/favourites}',
    tests:
      'elements/{finding-people,finding-anew,finding-rooms,talking,talk-times,two-conferences,old-marks,since-you-looked,rooms-touched,long-lists}',
  },
  rows: {
    broken: 'participants/row-source',
    tests:
      'elements/{participant-rows,participant-actions,bulk-acts,talking,old-marks,questions,namesakes,stale-rows,names-for-numbers,organizer-actions,rows-drawn-alone}',
  },
  sessions: {
    broken: 'connection/{own-connection,shared-connections}',
    tests: 'page/{one-session,moving,same-again,morph,page-life,providers} elements/{cti-connection,token,sign-in}',
  },
  kept: {
    broken: '{page/kept-people,page/page-store,participants/guest-memory,participants/naming,participants/phone-watch}',
    tests:
      'elements/{kept-people,page-store,phone-watch,remember-guests,names-for-numbers,guests,guests-found,guests-who-wait,guest-hooks,finding-rooms}',
  },
  menus: {
    broken: '{panel/menus,panel/action,participants/row-actions,participants/row-press,participants/long-press}',
    tests:
      'elements/{menu-place,row-actions,questions,list-keyboard,participant-actions,organizer-actions,my-actions,names-for-numbers,paper-and-touch,bulk-acts,joining,finding-people,shortcuts}',
  },
  strays: {
    broken: '{panel/stray-keys,panel/menu-place,drawing/press-hold,connection/focus-place}',
    tests: 'elements/{stray-keys,press-below,menu-place,sign-in,focus,holding-still}',
  },
  told: {
    broken:
      '{participants/my-news,participants/log-notices,participants/namesakes,text/outcome-text,text/with-names,log/absence}',
    tests:
      'elements/{announcements,news-of-me,outcome-words,endings,log-notices,namesakes,outcomes,since-you-looked,frameworks,mute-newcomers,two-conferences}',
  },
  shown: {
    broken:
      '{participants/shown-conference,participants/newcomers,rooms/find-rooms,drawing/held-rows,drawing/row-place}',
    tests:
      'elements/{two-conferences,tabs,room-selection,other-room,mute-newcomers,finding-rooms,holding-still,rooms-holding-still,above-the-list,row-place,list-keyboard}',
  },
  toggles: {
    broken: 'participants/row-state',
    tests:
      'elements/{talk-toggles,talking,old-marks,rows-drawn-alone,stale-rows,talk-times,bulk-acts,participant-rows,holding-still}',
  },
  added: {
    broken: '{participants/additions,participants/page-people}',
    tests:
      'elements/{page-additions,page-badges,page-button,page-header,page-people,page-empty,frameworks,guests-found,guests}',
  },
};

const again = process.argv.includes('--again');
const chosen = process.argv.slice(2).filter((argument) => argument !== '--again');
const total = { noticed: 0, all: 0 };
for (const [group, { broken, tests }] of Object.entries(groups)) {
  if (chosen.length > 0 && !chosen.includes(group)) continue;
  const path = `test-results/mutation-${group}.json`;
  const before = again ? await reportOf(path) : undefined;
  const places = before ? await placesUnnoticed(before) : `src/elements/${broken}.ts`;
  if (places !== '') breakAndTest(places, tests, path);
  const report = await reportOf(path);
  if (before && places !== '') await writeFile(path, JSON.stringify({ ...report, files: updated(before, report) }));
  for (const [file, { mutants }] of Object.entries(before?.files ?? report.files)) {
    const valid = mutants.filter(({ status }) => !status.endsWith('Error'));
    const noticed = valid.filter(isNoticed).length;
    total.noticed += noticed;
    total.all += valid.length;
    console.log(`${group}: ${file}: ${noticed} of ${valid.length}`);
  }
}
const percent = (100 * total.noticed) / total.all;
console.log(`${total.noticed} of ${total.all}: ${percent.toFixed(1)} %`);
if (percent < 85) process.exitCode = 1;

function breakAndTest(broken, tests, report) {
  process.env.MUTATION_BROKEN = broken;
  process.env.MUTATION_TESTS = tests
    .split(' ')
    .map((files) => `test/${files}.test.ts`)
    .join(' ');
  process.env.MUTATION_REPORT = report;
  const status = run('stryker', 'run', 'stryker.elements.config.mjs');
  if (status !== 0) process.exit(status);
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
