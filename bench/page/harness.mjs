import { check, rowCount, wrongShown } from './check.mjs';
import { FrameCounter, painted, pause, task } from './frame-times.mjs';
import { hide, watchMutations } from './hidden.mjs';
import { Latency } from './latency.mjs';
import { Pump } from './pump.mjs';
import { Rooms } from './rooms.mjs';
import { World } from './world.mjs';

const place = document.getElementById('place');
const pump = new Pump();
let world;
let adapter;
let prepared = [];
let rooms;
let mutations;

/** What a scenario may ask of a cell's page, by name: see `Cell.call`. */
const harness = {
  /** `boxed`: in a box of 420 × 600 px, where only I am an organizer, so that all lists have the same order. */
  async open({ name, count = 10, seed = 1, restyled = false, boxed = false, ...options }) {
    if (restyled) await addSheet('host.css');
    place.classList.toggle('boxed', boxed);
    world = new World({ count, seed, oneOrganizer: boxed });
    const { makeAdapter } = await import(`../adapters/${name}.mjs`);
    adapter = makeAdapter({ ...options, greeting: world.greeting() });
    await adapter.open();
    await painted();
  },

  /** From nothing to a painted list, in milliseconds: the element is made, and the frame that lists everybody comes. */
  async mount() {
    const entry = world.entry();
    const start = performance.now();
    adapter.mount(place);
    adapter.receive(entry);
    await untilShown();
    const took = performance.now() - start;
    adapter.search?.();
    return took;
  },

  /** Makes the frames that `play` will send. `inView`: all at so many rows at the top. `halfInView`: every other one. */
  prepare({ kind = 'toggles', events, rate, inView, halfInView }) {
    const top = inView ?? halfInView;
    const among = top ? world.order.slice(1, 1 + top) : undefined;
    const options = { rate, among, every: halfInView ? 2 : 1 };
    prepared = kind === 'toggles' ? world.toggles(events, options) : world.turnover(events, { rate });
  },

  /** Sends what is prepared, at a rate a second or, without one, all at once. Says how many frames late the DOM is. */
  async play({ rate = Infinity } = {}) {
    await pump.send(texts(), rate, (text) => adapter.receive(text));
    let late = 0;
    for (; (await wrongInView()) && late < 60; late++) await painted();
    return { late };
  },

  /** Sends what is prepared and looks at nothing. */
  async send({ rate = Infinity }) {
    await pump.send(texts(), rate, (text) => adapter.receive(text));
  },

  /** Sends what is prepared; returns the times between animation frames meanwhile, in milliseconds. */
  async sendCountingFrames({ rate }) {
    const counter = new FrameCounter();
    await pump.send(texts(), rate, (text) => adapter.receive(text));
    return counter.stop();
  },

  /** From the sending of a frame until the DOM shows it, in milliseconds each. */
  async latencies({ rate }) {
    const latency = new Latency(adapter.root());
    await pump.send(texts(), rate, (text, nth, sentAt) => {
      latency.expect(prepared[nth], sentAt);
      adapter.receive(text);
      latency.look();
    });
    await pause(200);
    return latency.stop();
  },

  check() {
    if (adapter.rowless) return [];
    return adapter.shown ? wrongShown(adapter.shown(), world) : check(adapter.root(), world);
  },
  rowCount: countRows,
  pause,
  unmount: () => adapter.unmount(),

  async cycles(times) {
    for (let cycle = 0; cycle < times; cycle++) {
      adapter.mount(place);
      await untilShown();
      adapter.unmount();
    }
    await painted();
  },

  /** Microseconds for each frame of `length` characters and a type that nobody knows: the least of several batches. */
  unknown({ length, times = 5000, batches = 20 }) {
    const text = JSON.stringify({ msgType: 'QueueStatistics', ctiMessage: { filler: 'x'.repeat(length) } });
    let least = Infinity;
    for (let batch = 0; batch < batches; batch++) {
      const start = performance.now();
      for (let time = 0; time < times; time++) adapter.receive(text);
      least = Math.min(least, performance.now() - start);
    }
    return (least * 1000) / times;
  },

  hide(hidden) {
    hide(hidden);
    if (hidden) mutations = watchMutations(adapter.root());
  },
  mutations: () => mutations(),

  /** A list of so many rooms, shown. */
  async showRooms({ count, members }) {
    rooms = new Rooms({ count, members });
    adapter.mount(place);
    adapter.receive(rooms.list());
    await painted();
    await painted();
  },

  /** A push each second in which `changed` rooms differ. Says which rooms' DOM was touched although nothing changed. */
  async pushRooms({ pushes, changed }) {
    return rooms.push({ pushes, changed, root: adapter.root(), receive: adapter.receive });
  },
};

function texts() {
  return prepared.map(({ text }) => text);
}

async function untilShown() {
  if (adapter.rowless) return;
  for (let frame = 0; frame < 600; frame++) {
    await painted();
    if (countRows() > 0) return;
  }
  throw new Error('No row was shown in 600 frames.');
}

function countRows() {
  return adapter.shown ? adapter.shown().length : rowCount(adapter.root());
}

function wrongInView() {
  if (adapter.shown) return wrongShown(adapter.shown(), world).length > 0;
  const root = adapter.root();
  return [...root.querySelectorAll('[data-index]')].some((row) => {
    const person = world.people.get(Number(row.dataset.index));
    // Of somebody who is muted the panel shows no talking; the pages beside it may.
    return !person || (!person.isMuted && person.isTalking !== row.part.contains('talking'));
  });
}

function addSheet(href) {
  return new Promise((resolve) => {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href, onload: resolve }));
  });
}

/** In a task of its own: what a command of the debugger does is not counted as the page's work. */
globalThis.bench = async (name, argument) => {
  await task();
  return harness[name](argument);
};
