const second = 1000;
const month = 30 * 24 * 60 * 60 * second;

/** How far two estimates of one start may differ before the later one is believed. */
const tolerance = 2 * second;

/**
 * The instant that lies `since` seconds before `at`, in epoch milliseconds. A negative `since` is read as zero.
 *
 * A start that was computed before is kept unless the new one is more than two seconds off, so that timers on screen
 * never jump back and forth with the network's delay.
 */
export function startInstant(since: number, at: number, known?: number): number {
  const started = at - Math.max(0, since) * second;
  return known !== undefined && Math.abs(started - known) <= tolerance ? known : started;
}

/**
 * Whole seconds from `startedAt` to `now`, or undefined when there is no plausible answer: no start, more than a month
 * ago, or more than a minute ahead. Slightly ahead counts as zero, since the server's clock is not ours.
 */
export function secondsSince(startedAt: number, now: number): number | undefined {
  const elapsed = now - startedAt;
  if (!(startedAt > 0) || elapsed > month || elapsed < -60 * second) return undefined;
  return Math.max(0, Math.floor(elapsed / second));
}
