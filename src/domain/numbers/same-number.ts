/**
 * Whether two numbers are one telephone.
 *
 * A guest who was called as 0612345678 may come in as +33612345678. What the dial plan knows makes two spellings equal
 * for certain; without a plan, the same last nine digits are a guess, and must be shown as a guess.
 */
import { textOf } from '../../wire/legible.js';
import { digitsOf, foldNumber } from './fold-number.js';

/** The server's dial plan: how telephone numbers are dialled there. The page gives each value; none is guessed. */
export interface DialPlan {
  /** The country's code, such as `33`. */
  readonly countryCode?: string | undefined;
  /** What is dialled to reach the outside, such as `0`. */
  readonly outsidePrefix?: string | undefined;
  /** What the server's dial plan wants in place of `+`, such as `00`. */
  readonly internationalPrefix?: string | undefined;
}

/** The plan that is plainly meant: a country's code may be written with its `+` or `00`, and numbers as numbers. */
export function dialPlanIn(written: { readonly [Name in keyof DialPlan]?: unknown }): DialPlan {
  const code = digitsIn(written.countryCode).replace(/^0+/, '');
  const outside = digitsIn(written.outsidePrefix);
  const international = digitsIn(written.internationalPrefix);
  return {
    ...(code && { countryCode: code }),
    ...(outside && { outsidePrefix: outside }),
    ...(international && { internationalPrefix: international }),
  };
}

function digitsIn(value: unknown): string {
  return textOf(value).replace(/\D/g, '');
}

type Sameness = 'same' | 'probably' | 'different';

/** How many last digits must agree for a guess. */
const telling = 9;

/** Fewer digits than this are an internal number, which no prefix applies to. */
const leastOutside = 6;

/** A number with fewer digits cannot be a foreign number with its country code. */
const leastAbroad = 10;

export function sameNumber(one: string, other: string, plan: DialPlan = {}): Sameness {
  const [some, others] = [digitsOf(one), digitsOf(other)];
  if (some === '' || others === '') return one !== '' && one.trim() === other.trim() ? 'same' : 'different';
  if (some === others) return 'same';
  // Spellings of one telephone differ at their front alone.
  if (some.slice(-leastOutside) !== others.slice(-leastOutside)) return 'different';
  const spellings = spellingsOf(one, plan);
  if (spellingsOf(other, plan).some((spelling) => spellings.includes(spelling))) return 'same';
  const known = plan.countryCode !== undefined && plan.outsidePrefix !== undefined;
  const alike = some.length >= telling && some.slice(-telling) === others.slice(-telling);
  return alike && !known ? 'probably' : 'different';
}

/**
 * Every way in which this number can be meant: as it is dialled here, and after a `+` as it is dialled from anywhere.
 * Numbers are the same when they have one of these in common, or the same digits.
 */
export function spellingsOf(number: string, plan: DialPlan): readonly string[] {
  const digits = digitsOf(number);
  if (foldNumber(number)?.startsWith('+')) return [`+${digits}`];
  const outside = plan.outsidePrefix;
  const behind = outside && digits.startsWith(outside) ? digits.slice(outside.length) : '';
  return [...meanings(digits, plan), ...(behind.length >= leastOutside ? meanings(behind, plan) : [])];
}

function meanings(digits: string, { countryCode, internationalPrefix = '00' }: DialPlan): readonly string[] {
  const meant = [digits];
  const abroad = digits.startsWith(internationalPrefix) ? digits.slice(internationalPrefix.length) : '';
  if (abroad.length >= leastAbroad) meant.push(`+${abroad}`);
  if (!countryCode || digits.length < leastOutside) return meant;
  if (digits.startsWith(countryCode) && digits.length >= leastAbroad) meant.push(`+${digits}`);
  // In many countries the 0 in front of a number is dialled only inside the country; in some others it belongs to the
  // number.
  return [...meant, `+${countryCode}${digits.replace(/^0/, '')}`, `+${countryCode}${digits}`];
}
