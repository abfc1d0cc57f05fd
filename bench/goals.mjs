import { median, quantile } from './statistics.mjs';

/**
 * @typedef {object} Goal
 * @property {string} what
 * @property {string} bound how the figure has to be, in words
 * @property {number | undefined} figure undefined: not measured
 * @property {boolean | undefined} met
 * @property {string} [beside] what else is worth knowing
 */

/**
 * The goals, each with its figure in this run. Ratios are to "limit" of the same run: medians of the rounds.
 *
 * @param {Map<string, object[]>} results by job id, one object a round
 * @param {{ gzip: number, brotli: number }} bundle bytes
 * @returns {Goal[]}
 */
export function judge(results, bundle) {
  const rounds = (id, pick) => (results.get(id) ?? []).map(pick);
  const middle = (id, pick) => (results.has(id) ? median(rounds(id, pick)) : undefined);
  const most = (what, limit, figure, beside) => {
    const met = figure === undefined ? undefined : figure <= limit;
    return { what, bound: `≤ ${limit.toLocaleString('en')}`, figure, met, beside };
  };
  const ratio = (what, limit, scenario, variant, pick, unit) => {
    const [ours, theirs] = ['panel', 'limit'].map((name) => middle(`${scenario}/${name}/${variant}`, pick));
    const known = ours !== undefined && theirs !== undefined;
    return most(
      what,
      limit,
      known ? ours / theirs : undefined,
      known ? `${short(ours)} : ${short(theirs)} ${unit}` : '',
    );
  };
  const beside = (rival, what, limit, scenario, count, pick, unit) => {
    const [ours, theirs] = ['panel', rival].map((name) => middle(`${scenario}/${name}/boxed ${count}`, pick));
    const known = ours !== undefined && theirs !== undefined;
    const figures = known ? `${short(ours)} : ${short(theirs)} ${unit}` : '';
    return most(`${rival}: ${what}`, limit, known ? ours / theirs : undefined, figures);
  };
  const less = (one, other) => (one === undefined || other === undefined ? undefined : one - other);

  const perEvent = ({ cpuPerEvent }) => cpuPerEvent;
  const steady = (count, limit) =>
    ratio(`CPU per event at 400 a second, N=${count}`, limit, 'steady', count, perEvent, 'µs');
  const smallest = middle('steady/panel/10', perEvent);
  const largest = middle('steady/panel/5000', perEvent);
  const times = rounds('latency/panel/1000', (round) => round.times).flat();
  const late = ['panel', 'limit'].map((name) => middle(`storm/${name}/1000`, ({ framesLate }) => framesLate));
  const restyled = results.get('steady/panel/restyled 1000')?.[0];
  const [leak] = results.get('leak/panel/100') ?? [];
  const push = (name) => middle(`rooms/${name}/500`, ({ cpuPerPush }) => cpuPerPush);
  const perSecond = (name) => middle(`hiddenPage/${name}/100`, ({ cpuPerSecond }) => cpuPerSecond);
  const unknown = (length) => {
    const [ours, bare] = ['panel', 'bare'].map((name) => middle(`unknown/${name}/${length}`, (r) => r.microseconds));
    return less(ours, bare);
  };

  const perPair = ({ cpuPerPair }) => cpuPerPair;
  const [unsearched, searched] = ['panel', 'panel-searched'].map((name) =>
    middle(`steady/${name}/boxed 1000, anybody`, perEvent),
  );
  const [one, four] = [1, 4].map((widgets) => middle(`steady/panel/boxed 1000, widgets ${widgets}`, perEvent));
  const besideSteady = (rival, limit, nth) => {
    const count = [10, 100, 1000, 5000][nth];
    return beside(rival, `CPU per event at 400 a second, N=${count}`, limit, 'steady', count, perEvent, 'µs');
  };

  return [
    steady(10, 1.2),
    steady(100, 0.45),
    steady(1000, 0.25),
    steady(5000, 0.15),
    most('growth of CPU per event, N=10 to 5000', 1.2, smallest && largest && largest / smallest),
    ...[0.85, 0.85, 0.85, 0.85].map((limit, nth) => besideSteady('realtimekit', limit, nth)),
    ...[1.5, 0.45, 0.22, 0.13].map((limit, nth) => besideSteady('lean', limit, nth)),
    beside('realtimekit', '2,000 frames at once, N=1000, CPU', 1.5, 'storm', 1000, ({ cpu }) => cpu, 'ms'),
    beside('lean', '2,000 frames at once, N=1000, CPU', 0.7, 'storm', 1000, ({ cpu }) => cpu, 'ms'),
    beside('realtimekit', 'mount, CPU, N=10', 0.7, 'mount', 10, ({ cpu }) => cpu, 'ms'),
    beside('lean', 'mount, wall, N=1000', 0.3, 'mount', 1000, ({ wall }) => wall, 'ms'),
    beside('lean', 'mount, CPU, N=1000', 0.2, 'mount', 1000, ({ cpu }) => cpu, 'ms'),
    beside('lean', 'mount, wall, N=10,000', 0.05, 'mount', 10_000, ({ wall }) => wall, 'ms'),
    beside('realtimekit', 'memory, JS + DOM, N=1000', 0.9, 'memory', 1000, ({ bytes }) => bytes / 1e6, 'MB'),
    beside('realtimekit', 'Leave + Join pair, N=1000, CPU', 0.7, 'turnover', 1000, perPair, 'ms'),
    beside('lean', 'Leave + Join pair, N=1000, CPU', 0.04, 'turnover', 1000, perPair, 'ms'),
    most(
      'searched and ordered by name, N=1000: CPU per event, to neither',
      1.1,
      searched && unsearched && searched / unsearched,
    ),
    most('4 panels of 1,000 people on one page: CPU, to one panel', 1.6, four && one && four / one),
    most('push → DOM at 100 a second, rows in view, p95, ms', 22, times.length > 0 ? quantile(times, 0.95) : undefined),
    most(
      'longest task in a storm of 2,000 frames, N=1000, ms of CPU',
      20,
      middle('block/panel/1000', ({ longestCpu }) => longestCpu),
      `limit ${short(middle('block/limit/1000', ({ longestCpu }) => longestCpu))}`,
    ),
    most(
      'frames that its own work made late at 100 a second, N=1000',
      0,
      middle('frames/panel/1000', ({ byItself }) => byItself),
      ['panel', 'limit', 'bare'].map((n) => `${n} ${short(middle(`frames/${n}/1000`, (r) => r.dropped))}`).join(', ') +
        ' late for any reason',
    ),
    ratio('mount, CPU, N=10', 2, 'mount', 10, ({ cpu }) => cpu, 'ms'),
    ratio('mount, wall, N=1000', 0.3, 'mount', 1000, ({ wall }) => wall, 'ms'),
    ratio('mount, CPU, N=1000', 0.15, 'mount', 1000, ({ cpu }) => cpu, 'ms'),
    ratio('mount, wall, N=10,000', 0.03, 'mount', 10_000, ({ wall }) => wall, 'ms'),
    ratio('2,000 frames at once, N=1000, CPU', 0.5, 'storm', 1000, ({ cpu }) => cpu, 'ms'),
    most('2,000 frames at once: frames later than limit', 1, less(...late)),
    ratio('Leave + Join pair, N=1000, CPU', 0.04, 'turnover', 1000, ({ cpuPerPair }) => cpuPerPair, 'ms'),
    most(
      'memory, JS + DOM, N=1000, MB',
      1.2,
      middle('memory/panel/1000', ({ bytes }) => bytes / 1e6),
      `limit ${short(middle('memory/limit/1000', ({ bytes }) => bytes / 1e6))}`,
    ),
    most('nodes and listeners left by mount/unmount', 0, leak && leak.nodes + leak.listeners),
    most(
      'heap left a mount/unmount, least batch, bytes',
      100,
      leak && Math.min(...leak.bytesPerCycle),
      leak && `batches: ${leak.bytesPerCycle.map(short).join(', ')}`,
    ),
    most('frame of an unknown type, 200 characters, µs', 1, unknown(200)),
    most('frame of an unknown type, 200,000 characters, µs', 1, unknown(200_000)),
    most(
      'hidden page: DOM mutations',
      0,
      middle('hiddenPage/panel/100', ({ mutations }) => mutations),
    ),
    most('hidden page: CPU above a bare socket, ms a second', 5, less(perSecond('panel'), perSecond('bare'))),
    most('bundle, gzip, kB', 60, bundle.gzip / 1000, `brotli ${short(bundle.brotli / 1000)}`),
    most(
      'room list 500 × 20: CPU a push beyond reading and reducing, ms',
      2,
      less(push('rooms'), push('connection')),
      `JSON.parse alone ${short(push('parse'))}, read and reduced ${short(push('connection'))}`,
    ),
    most(
      'room list: rooms touched that did not change',
      0,
      middle('rooms/rooms/500', ({ touched }) => touched),
    ),
    most('rows drawn on a page that restyles the element, N=1000', 60, restyled?.rows),
  ];
}

export function short(value) {
  return value === undefined ? '–' : String(Number(value.toPrecision(3)));
}
