/**
 * The page's own clock and its timers, which stand still until a test moves them: what timers on screen, and
 * announcements that are told together, depend on. A timeout of no time at all runs as ever.
 */
export class PageClock {
  #now = Date.now();
  readonly #timers = new Map<number, { readonly handler: () => void; readonly every: number; due: number }>();
  readonly #real = {
    now: Date.now,
    setInterval: window.setInterval,
    clearInterval: window.clearInterval,
    setTimeout: window.setTimeout,
    clearTimeout: window.clearTimeout,
  };
  #last = 1e9;

  /** For `beforeEach`. */
  install(): void {
    this.#now = this.#real.now.call(Date);
    Date.now = () => this.#now;
    // Whatever the last test left behind was told to stop when this clock no longer listened.
    this.#timers.clear();
    window.setInterval = ((handler: () => void, every = 0) => this.#start(handler, every, every)) as typeof setInterval;
    window.clearInterval = ((id: number) => {
      if (!this.#timers.delete(id)) this.#real.clearInterval.call(window, id);
    }) as typeof clearInterval;
    window.setTimeout = ((handler: () => void, delay = 0) =>
      delay > 0
        ? this.#start(handler, delay, Infinity)
        : this.#real.setTimeout.call(window, handler)) as typeof setTimeout;
    window.clearTimeout = ((id: number) => {
      if (!this.#timers.delete(id)) this.#real.clearTimeout.call(window, id);
    }) as typeof clearTimeout;
  }

  /** For `afterEach`. */
  restore(): void {
    Date.now = this.#real.now;
    window.setInterval = this.#real.setInterval;
    window.clearInterval = this.#real.clearInterval;
    window.setTimeout = this.#real.setTimeout;
    window.clearTimeout = this.#real.clearTimeout;
  }

  /** How many timers run. */
  get running(): number {
    return this.#timers.size;
  }

  #start(handler: () => void, delay: number, every: number): number {
    this.#last += 1;
    this.#timers.set(this.#last, { handler, every, due: this.#now + delay });
    return this.#last;
  }

  get now(): number {
    return this.#now;
  }

  advance(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (;;) {
      const [id, next] = [...this.#timers].sort(([, one], [, other]) => one.due - other.due)[0] ?? [];
      if (!id || !next || next.due > end) break;
      this.#now = next.due;
      next.due += next.every;
      if (next.every === Infinity) this.#timers.delete(id);
      next.handler();
    }
    this.#now = end;
  }
}

/** A clock for the tests of one `describe`. */
export function usePageClock(): PageClock {
  const clock = new PageClock();
  beforeEach(async () => {
    // The elements of the last test let go of their timers one task after they left the page.
    await new Promise((resolve) => setTimeout(resolve));
    clock.install();
  });
  afterEach(() => clock.restore());
  return clock;
}
