/** Names that the user gave to numbers here, or took from a directory. The server knows nothing of them. */
import { isLegible } from '../../wire/legible.js';
import { digitsOf, foldNumber } from '../numbers/fold-number.js';
import { type DialPlan, sameNumber, spellingsOf } from '../numbers/same-number.js';

export { isLegible } from '../../wire/legible.js';

/** Whose name it is: the user typed it, or a directory had it. */
export type NameGiver = 'you' | 'directory';

export interface GivenName {
  readonly name: string;
  readonly by: NameGiver;
}

/** The given names, by number as it is dialled. The name that was given last comes last. */
export type NamesByNumber = ReadonlyMap<string, GivenName>;

interface Caller {
  readonly callerIdName: string;
  readonly callerIdNum: string;
}

/** Finds the name that was given to a caller's number. `isShared`: another number has the same name. */
export type GivenNames = (caller: Caller) => (GivenName & { readonly isShared: boolean }) | undefined;

/** How many names are kept; the oldest go first. */
const mostNames = 100;

/** The longest name that is kept, in UTF-16 units. */
export const longestName = 80;

export const noNames: GivenNames = () => undefined;

/**
 * The number of a caller whom the server shows by a number alone. Undefined for a caller with a name, whatever was
 * given to the number, and for a caller without a number that can be dialled.
 */
export function bareNumber({ callerIdName, callerIdNum }: Caller): string | undefined {
  const inName = foldNumber(callerIdName);
  const hasLetters = isLegible(callerIdName.replace(/\p{N}/gu, ''));
  return hasLetters && inName === undefined ? undefined : (foldNumber(callerIdNum) ?? inName);
}

/** Looks names up, also by another spelling of the number, where the dial plan says that both are one. */
export function lookUpIn(names: NamesByNumber, plan: DialPlan): GivenNames {
  if (names.size === 0) return noNames;
  const known = new Map<string, ReturnType<GivenNames>>();
  const bySpelling = new Map<string, GivenName>();
  for (const [number, given] of names) for (const one of keysOf(number, plan)) bySpelling.set(one, given);
  const find = (number: string) => {
    const spelling = keysOf(number, plan).find((one) => bySpelling.has(one));
    const given = spelling === undefined ? undefined : bySpelling.get(spelling);
    return given && { ...given, isShared: [...names.values()].filter(({ name }) => name === given.name).length > 1 };
  };
  return (caller) => {
    const number = bareNumber(caller);
    if (number === undefined) return undefined;
    if (!known.has(number)) known.set(number, find(number));
    return known.get(number);
  };
}

/**
 * The keys under which a number is looked up. Numbers that `sameNumber` takes for the same have one of these keys in
 * common.
 */
function keysOf(number: string, plan: DialPlan): readonly string[] {
  return [...spellingsOf(number, plan), `digits ${digitsOf(number)}`];
}

/**
 * The names, with this name for a number in place of any name that the number had. A name without a visible sign takes
 * the old name away.
 */
export function withName(names: NamesByNumber, number: string, { name, by }: GivenName, plan: DialPlan): NamesByNumber {
  const others = [...names].filter(([other]) => sameNumber(number, other, plan) !== 'same');
  const written = name
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, longestName);
  return new Map(
    [...others, ...(isLegible(written) ? [[number, { name: written, by }] as const] : [])].slice(-mostNames),
  );
}
