import type { SimulatorClock } from '../../src/simulator/clock.js';

interface Timer {
  readonly due: number;
  readonly run: () => void;
}

/** Time that passes only when a test says so. */
export class FakeClock implements SimulatorClock {
  #now = Date.UTC(2026, 10, 22, 12);
  readonly #timers = new Set<Timer>();

  /** How many timers are waiting. */
  get waiting(): number {
    return this.#timers.size;
  }

  now(): number {
    return this.#now;
  }

  setTimeout(run: () => void, ms: number): Timer {
    const timer = { due: this.#now + ms, run };
    this.#timers.add(timer);
    return timer;
  }

  clearTimeout(timer: unknown): void {
    this.#timers.delete(timer as Timer);
  }

  /** Lets time pass, with everything that falls due in it, in its order. */
  pass(ms: number): void {
    const end = this.#now + ms;
    for (let next = this.#nextUntil(end); next; next = this.#nextUntil(end)) {
      this.#timers.delete(next);
      this.#now = Math.max(this.#now, next.due);
      next.run();
    }
    this.#now = end;
  }

  #nextUntil(end: number): Timer | undefined {
    const due = [...this.#timers].filter((timer) => timer.due <= end);
    // The sort is stable: of two that fall due together the older one comes first.
    return due.sort((one, other) => one.due - other.due)[0];
  }
}
