/** Scenarios in which participants talk, come and go. Each takes a way to open a cell, and returns figures. */

/** CPU per event at a rate by the clock, in microseconds. */
export async function steady(open, { name, count, rate = 400, seconds, warmUp = 1, halfInView, ...options }) {
  const cell = await open({ name, count, ...options });
  await cell.call('mount');
  await cell.call('prepare', { events: rate * warmUp, rate, halfInView });
  await cell.call('play', { rate });
  const events = Math.round(rate * seconds);
  await cell.call('prepare', { events, rate, halfInView });
  const { cpu, script, style, layout } = await cell.cpu(() => cell.call('play', { rate }));
  const rows = await cell.call('rowCount');
  await cell.check();
  const each = (milliseconds) => (milliseconds * 1000) / events;
  return { cpuPerEvent: each(cpu), script: each(script), style: each(style), layout: each(layout), rows };
}

/** 2,000 frames at once: CPU and how many frames the DOM is late. */
export async function storm(open, { name, count, events, ...options }) {
  const cell = await open({ name, count, ...options });
  await cell.call('mount');
  await cell.call('prepare', { events });
  const { result, cpu } = await cell.cpu(() => cell.call('play'));
  await cell.check();
  return { cpu, framesLate: result.late };
}

/** The longest task in such a storm, in milliseconds. */
export async function block(open, { name, count, events }) {
  const cell = await open({ name, count });
  await cell.call('mount');
  await cell.call('prepare', { events });
  const { tasks } = await cell.tasks(() => cell.call('play'));
  await cell.check();
  return {
    longestCpu: Math.max(...tasks.map(({ cpu }) => cpu)),
    longestWall: Math.max(...tasks.map(({ wall }) => wall)),
  };
}

/** From the sending of a frame until the DOM shows it, for rows in view. */
export async function latency(open, { name, count, rate = 100, seconds }) {
  const cell = await open({ name, count });
  await cell.call('mount');
  await cell.call('prepare', { events: rate * seconds, rate, inView: 6 });
  const times = await cell.call('latencies', { rate });
  await cell.check();
  return { times: times.map((time) => time ?? Infinity) };
}

const frameTime = 1000 / 60;

/** Frames dropped at a rate by the clock: in all, and those that the page's own work took the time of. */
export async function frames(open, { name, count, rate = 100, seconds }) {
  const cell = await open({ name, count });
  await cell.call('mount');
  await cell.call('prepare', { events: rate * seconds, rate });
  await cell.call('pause', 300);
  const { result: gaps, tasks } = await cell.tasks(() => cell.call('sendCountingFrames', { rate }));
  await cell.check();
  const dropped = gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / frameTime) - 1), 0);
  return { dropped, byItself: tasks.filter(({ cpu }) => cpu > frameTime).length };
}

/** Somebody leaves and somebody comes: CPU a pair, in milliseconds. */
export async function turnover(open, { name, count, rate = 30, seconds, ...options }) {
  const cell = await open({ name, count, ...options });
  await cell.call('mount');
  const pairs = rate * seconds;
  await cell.call('prepare', { kind: 'turnover', events: pairs, rate });
  const { cpu } = await cell.cpu(() => cell.call('play', { rate: 2 * rate }));
  await cell.check();
  return { cpuPerPair: cpu / pairs };
}

/** A hidden page: what is touched, what it costs, and whether all is right once it is shown again. */
export async function hiddenPage(open, { name, count, rate = 100, seconds }) {
  const cell = await open({ name, count });
  await cell.call('mount');
  // A page is hidden for hours: what counts is code that has long been compiled.
  await cell.call('prepare', { events: 2000 });
  await cell.call('send', {});
  await cell.call('pause', 500);
  await cell.call('hide', true);
  await cell.call('prepare', { events: rate * seconds, rate });
  const { cpu } = await cell.cpu(() => cell.call('send', { rate }));
  const mutations = await cell.call('mutations');
  await cell.call('hide', false);
  await cell.check();
  return { mutations, cpuPerSecond: cpu / seconds };
}
