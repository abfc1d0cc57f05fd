/** Delays between attempts, in milliseconds. */
const firstWithin = 5000;
const cap = 30_000;

/** A link that stayed up this long, in milliseconds, starts the series anew. */
const steadyAfter = 10_000;

/**
 * How long to wait after so many failures in a row: anywhere from nothing to 5 s after the first, and twice as far each
 * time, up to 30 s. Full jitter, so that a restarted server is not met by everybody at once.
 */
export function delayAfter(failures: number, random: () => number): number {
  return random() * Math.min(cap, firstWithin * 2 ** Math.max(0, failures - 1));
}

/** Counts the failures in a row of one link. Instants are epoch milliseconds. */
export class Backoff {
  #onlineSince: number | undefined;
  #failures = 0;

  /** The link is up. */
  online(now: number): void {
    this.#onlineSince = now;
  }

  /** The next failure counts as the first one. */
  reset(): void {
    this.#failures = 0;
  }

  /** The link has ended, or did not come up: how long to wait, in milliseconds, before the next attempt. */
  failed(now: number, random: () => number): number {
    const steady = this.#onlineSince !== undefined && now - this.#onlineSince >= steadyAfter;
    this.#onlineSince = undefined;
    this.#failures = steady ? 1 : this.#failures + 1;
    return delayAfter(this.#failures, random);
  }
}
