/**
 * Several invitations, one after the other: a server that gets them all at once may refuse some, and a refusal names
 * nobody. Pure: the caller keeps the timer.
 */

/** Between two invitations, in milliseconds. */
export const inviteEvery = 1000;

/** More guests than this are asked about first: calls cost money. */
export const askAbove = 3;

/** Those who wait for their turn, and when the last one had it, in epoch milliseconds. */
export interface Pace<Item> {
  readonly waiting: readonly Item[];
  readonly lastAt: number;
}

/** Nobody waits. */
export const idle: Pace<never> = { waiting: [], lastAt: 0 };

export function line<Item>(pace: Pace<Item>, items: readonly Item[]): Pace<Item> {
  return { ...pace, waiting: [...pace.waiting, ...items] };
}

/** Who has their turn at `at`, if anybody has. */
export function turn<Item>(pace: Pace<Item>, at: number): { readonly pace: Pace<Item>; readonly item?: Item } {
  const [item, ...waiting] = pace.waiting;
  if (item === undefined || turnIn(pace, at) > 0) return { pace };
  return { pace: { waiting, lastAt: at }, item };
}

/** How long until the next turn, in milliseconds; Infinity when nobody waits. A clock that was set back delays nobody. */
export function turnIn({ waiting, lastAt }: Pace<unknown>, at: number): number {
  if (waiting.length === 0) return Infinity;
  return at < lastAt ? 0 : Math.max(0, lastAt + inviteEvery - at);
}

/** Empties the queue. `stopped` holds the items that waited, so that the caller can keep them. */
export function stop<Item>(pace: Pace<Item>): { readonly pace: Pace<Item>; readonly stopped: readonly Item[] } {
  return { pace: { ...pace, waiting: [] }, stopped: pace.waiting };
}
