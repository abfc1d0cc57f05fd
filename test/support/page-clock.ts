import type { Unsubscribable } from 'rxjs';
import { givePageClock, type PageClock, pageClock } from '../../src/elements/page/page-clock.js';

interface Timer {
  readonly work: () => void;
  readonly due: number;
}

/**
 * A clock for the elements, and for the connections that they make, which stands still until a test moves it. A wait of
 * no time at all is a real one, for the next task; frames are the browser's own, unless the test stops them.
 */
export class FakePageClock implements PageClock {
  readonly #platform = pageClock();
  readonly #timers = new Set<Timer>();
  #now = this.#platform.now();
  /** How far the computer's clock is ahead of the steady one. */
  #ahead = 0;
  /** A page that is hidden gets no frame, not even one that it awaits. */
  hasFrames = true;

  now(): number {
    return this.#now;
  }

  wallTime(): number {
    return this.#now + this.#ahead;
  }

  /** Somebody sets the computer's clock, or the computer slept without counting it. */
  setWallTime(instant: number): void {
    this.#ahead = instant - this.#now;
  }

  schedule(work: () => void, delay: number): Unsubscribable {
    if (delay <= 0) return this.#platform.schedule(work, 0);
    const timer = { work, due: this.#now + delay };
    this.#timers.add(timer);
    return { unsubscribe: () => this.#timers.delete(timer) };
  }

  nextFrame(work: () => void, page?: Document): Unsubscribable {
    return this.hasFrames ? this.#platform.nextFrame(work, page) : { unsubscribe: () => undefined };
  }

  /** How many timers run. */
  get running(): number {
    return this.#timers.size;
  }

  advance(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (;;) {
      const [next] = [...this.#timers].sort((one, other) => one.due - other.due);
      if (!next || next.due > end) break;
      this.#now = next.due;
      this.#timers.delete(next);
      next.work();
    }
    this.#now = end;
  }
}

/** A clock for each test of one `describe`. */
export function usePageClock(): () => FakePageClock {
  let clock: FakePageClock | undefined;
  beforeEach(async () => {
    // The elements of the last test let go of their timers one task after they left the page.
    await new Promise((resolve) => setTimeout(resolve));
    clock = new FakePageClock();
    givePageClock(clock);
  });
  afterEach(() => givePageClock());
  return () => {
    if (!clock) throw new Error('no test is running');
    return clock;
  };
}
