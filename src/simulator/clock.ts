/** The simulator's clock and timers. A test hands in a clock of its own, and so need not wait. */
export interface SimulatorClock {
  /** Epoch milliseconds. */
  now(): number;
  setTimeout(run: () => void, ms: number): unknown;
  clearTimeout(handle: unknown): void;
}

export const platformClock: SimulatorClock = {
  now: () => Date.now(),
  setTimeout: (run, ms) => setTimeout(run, ms),
  clearTimeout: (handle) => {
    clearTimeout(handle as ReturnType<typeof setTimeout>);
  },
};

/** Owns every timer of one simulator, so that closing it leaves nothing running. */
export class Timers {
  readonly #clock: SimulatorClock;
  readonly #handles = new Set<unknown>();
  readonly #sleepers = new Set<() => void>();

  constructor(clock: SimulatorClock) {
    this.#clock = clock;
  }

  /** Runs once after `ms` milliseconds; the returned function calls it off. */
  after(ms: number, run: () => void): () => void {
    const handle = this.#clock.setTimeout(() => {
      this.#handles.delete(handle);
      run();
    }, ms);
    this.#handles.add(handle);
    return () => {
      if (this.#handles.delete(handle)) this.#clock.clearTimeout(handle);
    };
  }

  /** Waits for `ms` milliseconds, or until the simulator is closed: nobody may be left waiting for ever. */
  pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        this.#sleepers.delete(wake);
        resolve();
      };
      this.#sleepers.add(wake);
      this.after(ms, wake);
    });
  }

  close(): void {
    for (const handle of this.#handles) this.#clock.clearTimeout(handle);
    this.#handles.clear();
    for (const wake of this.#sleepers) wake();
  }
}
