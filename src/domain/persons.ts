/** Groups stays by person: attendance and the log tell people apart by this one rule. */
import { foldNumber } from './numbers/fold-number.js';

/** Somebody from arrival to departure. Without `out`, they are in. */
interface Stay {
  readonly username?: string | undefined;
  readonly number: string;
  readonly in: number;
  readonly out?: number | undefined;
}

/**
 * The stays of each person: of the same XiVO user, or of a number that never came in twice at once. The stays are in the
 * order of their beginnings, and so are those of each person.
 */
export function byPerson<Some extends Stay>(stays: readonly Some[]): readonly (readonly Some[])[] {
  const groups = new Map<string, Some[]>();
  stays.forEach((stay, place) => {
    const key = keyOf(stay) ?? `visit ${String(place)}`;
    const group = groups.get(key);
    if (group) group.push(stay);
    else groups.set(key, [stay]);
  });
  return [...groups.values()].flatMap((group) =>
    group[0]?.username === undefined && meet(group) ? group.map((stay) => [stay]) : [group],
  );
}

/** The key of a person: stays of one key are one person's. Undefined for a caller who cannot be told from others. */
function keyOf({ username, number }: Stay): string | undefined {
  if (username !== undefined) return `user ${username}`;
  const dialled = foldNumber(number);
  return dialled === undefined ? undefined : `number ${dialled}`;
}

/** Whether two of these stays overlap. The stays are in the order of their beginnings. */
function meet(stays: readonly Stay[]): boolean {
  return stays.some((stay, place) => place > 0 && (stays[place - 1]?.out ?? Infinity) > stay.in);
}
