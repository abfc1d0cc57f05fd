/** Delays between attempts, in milliseconds. */
const firstWithin = 5000;
const cap = 30_000;

/** A link that stayed up this long starts the series anew. */
export const steadyAfter = 10_000;

/**
 * How long to wait after so many failures in a row: anywhere from nothing to 5 s after the first, and twice as far each
 * time, up to 30 s. Full jitter, so that a restarted server is not met by everybody at once.
 */
export function delayAfter(failures: number, random: () => number): number {
  return random() * Math.min(cap, firstWithin * 2 ** Math.max(0, failures - 1));
}
