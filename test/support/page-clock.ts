/**
 * The page's own clock and its repeating timers, which stand still until a test moves them: what timers on screen,
 * and announcements that are told together, depend on.
 */
export class PageClock {
  #now = Date.now();
  readonly #timers = new Map<number, { readonly handler: () => void; readonly every: number; due: number }>();
  readonly #real = { now: Date.now, setInterval: window.setInterval, clearInterval: window.clearInterval };
  #last = 1e9;

  /** For `beforeEach`. */
  install(): void {
    this.#now = this.#real.now.call(Date);
    Date.now = () => this.#now;
    // Whatever the last test left behind was told to stop when this clock no longer listened.
    this.#timers.clear();
    window.setInterval = ((handler: (...given: unknown[]) => void, every = 0, ...given: unknown[]) => {
      this.#last += 1;
      this.#timers.set(this.#last, { handler: () => handler(...given), every, due: this.#now + every });
      return this.#last;
    }) as typeof setInterval;
    window.clearInterval = ((id: number) => {
      if (!this.#timers.delete(id)) this.#real.clearInterval.call(window, id);
    }) as typeof clearInterval;
  }

  /** For `afterEach`. */
  restore(): void {
    Date.now = this.#real.now;
    window.setInterval = this.#real.setInterval;
    window.clearInterval = this.#real.clearInterval;
  }

  /** How many repeating timers run. */
  get running(): number {
    return this.#timers.size;
  }

  get now(): number {
    return this.#now;
  }

  advance(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (;;) {
      const next = [...this.#timers.values()].sort((one, other) => one.due - other.due)[0];
      if (!next || next.due > end) break;
      this.#now = next.due;
      next.due += next.every;
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
