/** What has a place in a list. The key says whose it is, for as long as they stay. */
interface Keyed {
  readonly key: string;
}

/**
 * The rows of a list that is held still: all that were there keep their places, also those who have left, and whoever
 * came since follows after them.
 */
export function heldRows<Row extends Keyed>(held: readonly Row[], present: readonly Row[]): readonly Row[] {
  const known = new Set(held.map(({ key }) => key));
  const came = present.filter(({ key }) => !known.has(key));
  return came.length > 0 ? [...held, ...came] : held;
}
