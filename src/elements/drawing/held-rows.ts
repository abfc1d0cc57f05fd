/** Something that has a place in a list. The key says which person or room it is, for as long as that stays. */
interface Keyed {
  readonly key: string;
}

/**
 * The rows of a list that is kept still: all rows keep their places, also those of people who have left. Newcomers
 * follow at the end.
 */
export function heldRows<Row extends Keyed>(held: readonly Row[], present: readonly Row[]): readonly Row[] {
  const known = new Set(held.map(({ key }) => key));
  const came = present.filter(({ key }) => !known.has(key));
  return came.length > 0 ? [...held, ...came] : held;
}
