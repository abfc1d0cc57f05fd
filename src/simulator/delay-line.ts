import type { SimulatorClock, Timers } from './clock.js';

interface Parcel {
  readonly due: number;
  readonly deliver: () => void;
}

/** One direction of a slow link: everything arrives late, and in the order in which it was sent. */
export class DelayLine {
  readonly #clock: SimulatorClock;
  readonly #timers: Timers;
  readonly #latency: () => number;
  #parcels: Parcel[] = [];
  #cancel: (() => void) | undefined;

  /** `latency` is asked for each parcel, in milliseconds: it can change at any time. */
  constructor(clock: SimulatorClock, timers: Timers, latency: () => number) {
    this.#clock = clock;
    this.#timers = timers;
    this.#latency = latency;
  }

  push(deliver: () => void): void {
    const due = this.#clock.now() + this.#latency();
    if (this.#parcels.length === 0 && due <= this.#clock.now()) {
      deliver();
      return;
    }
    // On a link that became faster this parcel may be due at once: it still waits for the slow ones before it.
    this.#parcels.push({ due, deliver });
    this.#wait();
  }

  /** Loses what is still under way. */
  cut(): void {
    this.#parcels = [];
    this.#cancel?.();
    this.#cancel = undefined;
  }

  #wait(): void {
    const next = this.#parcels[0];
    if (!next || this.#cancel) return;
    this.#cancel = this.#timers.after(Math.max(0, next.due - this.#clock.now()), () => {
      this.#cancel = undefined;
      this.#deliverDue();
      this.#wait();
    });
  }

  #deliverDue(): void {
    for (let next = this.#parcels[0]; next && next.due <= this.#clock.now(); next = this.#parcels[0]) {
      this.#parcels.shift();
      next.deliver();
    }
  }
}
