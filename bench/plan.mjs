import * as events from './scenarios/events.mjs';
import * as life from './scenarios/life.mjs';

const scenarios = { ...events, ...life };

/**
 * @typedef {object} Job one measurement: a scenario with an adapter
 * @property {string} id `scenario/adapter/variant`
 * @property {(open: (options: object) => Promise<import('./cell.mjs').Cell>) => Promise<object>} run
 * @property {number} rounds in how many rounds it is made
 *
 * @param {'full' | 'quick'} size
 * @param {boolean} withRealtimeKit
 * @returns {Job[]} neighbours are what is compared
 */
export function plan(size, withRealtimeKit) {
  const quick = size === 'quick';
  const seconds = quick ? 1 : 3;
  const rounds = quick ? 1 : 3;
  const jobs = [];
  const add = (scenario, names, parameters, variant, times = rounds) => {
    for (const name of names) {
      const run = (open) => scenarios[scenario](open, { name, ...parameters });
      jobs.push({ id: [scenario, name, variant].join('/'), run, rounds: times });
    }
  };
  const both = ['limit', 'panel'];
  const all = quick ? both : ['limit', 'limit-cv', 'naive-lit', 'panel'];
  const allButNaive = all.filter((name) => name !== 'naive-lit');

  for (const count of [10, 100]) add('steady', all, { count, seconds, warmUp: quick ? 0.5 : 1 }, count);
  add('steady', allButNaive, { count: 1000, seconds }, 1000);
  add('steady', allButNaive, { count: 5000, seconds: Math.min(seconds, 2) }, 5000);
  for (const count of [10, 1000]) add('mount', all, { count }, count);
  add('mount', allButNaive, { count: 10_000 }, 10_000, Math.min(rounds, 3));
  add('latency', both, { count: 1000, seconds }, 1000);
  add('storm', both, { count: 1000, events: 2000 }, 1000);
  add('block', both, { count: 1000, events: 2000 }, 1000);
  add('frames', ['bare', ...both], { count: 1000, seconds }, 1000);
  add('turnover', both, { count: 1000, seconds }, 1000);
  add('hiddenPage', ['bare', 'panel'], { count: 100, seconds }, 100);
  for (const length of [200, 200_000]) add('unknown', ['bare', 'panel'], { length }, length, 1);
  add('rooms', ['parse', 'connection', 'rooms'], { count: 500, members: 20, pushes: seconds, changed: 5 }, 500);
  add('memory', both, { count: 1000 }, 1000, 1);
  add('leak', ['panel'], { count: 100, cycles: quick ? 25 : 200 }, 100, 1);

  // Beside other makers' lists, each in the same box. At N=10,000 only the lean page is compared.
  const lean = ['lean', 'panel'];
  const rivals = withRealtimeKit ? ['realtimekit', ...lean] : lean;
  const boxed = (scenario, names, parameters, variant, times) =>
    add(scenario, names, { boxed: true, ...parameters }, `boxed ${variant}`, times);
  for (const count of [10, 100, 1000, 5000])
    boxed('steady', rivals, { count, seconds: Math.min(seconds, 2), warmUp: 0.5, halfInView: 8 }, count);
  for (const count of [10, 1000]) boxed('mount', rivals, { count }, count);
  boxed('mount', lean, { count: 10_000 }, 10_000);
  boxed('storm', rivals, { count: 1000, events: 2000 }, 1000);
  boxed('turnover', rivals, { count: 1000, seconds: Math.min(seconds, 2) }, 1000);
  boxed('memory', rivals, { count: 1000 }, 1000, 1);

  // Of anybody: a list in another order has others in view.
  boxed('steady', ['panel', 'panel-searched'], { count: 1000, seconds: Math.min(seconds, 2) }, '1000, anybody');

  add('steady', ['panel'], { count: 1000, seconds, restyled: true }, 'restyled 1000', 1);
  if (quick) return jobs;
  add('steady', ['naive-lit'], { count: 1000, seconds: 1, warmUp: 0.1 }, 1000, 1);
  for (const widgets of [2, 4]) add('steady', ['panel'], { count: 100, seconds, widgets }, `${widgets} widgets`, 1);
  for (const widgets of [1, 4])
    boxed('steady', ['panel'], { count: 1000, seconds: 2, widgets }, `1000, widgets ${widgets}`);
  for (const rate of [50, 100, 1000]) add('steady', ['panel'], { count: 100, seconds, rate }, `${rate} a second`, 1);
  return jobs;
}

/** Enough to see that everything runs and that the DOM ends right. */
export function smokePlan() {
  const names = ['limit', 'limit-cv', 'naive-lit', 'lean', 'panel'];
  const jobs = names.map((name) => ({
    id: `storm/${name}/60`,
    run: (open) => scenarios.storm(open, { name, count: 60, events: 200 }),
    rounds: 1,
  }));
  const restyled = { name: 'panel', count: 200, rate: 200, seconds: 0.5, warmUp: 0.1, restyled: true };
  jobs.push({ id: 'steady/panel/restyled', run: (open) => scenarios.steady(open, restyled), rounds: 1 });
  const unseen = { name: 'panel', count: 60, seconds: 0.5 };
  jobs.push({ id: 'hiddenPage/panel/60', run: (open) => scenarios.hiddenPage(open, unseen), rounds: 1 });
  return jobs;
}
