/**
 * Texts of digits alone of which nobody can tell which number is meant, or whether a number is meant: `1003 1004`, a date, a
 * sum. To dial all of their digits would call a stranger, so nobody is called by them.
 */
import { asciiDigits } from '../digits.js';

/** A day in numbers: `27/11/2026`, `2026-11-27`, `27.11.26`. With dots and without a year, digits are grouped: `10.12`. */
const dates = [
  /(?<!\d)(?:0?[1-9]|[12]\d|3[01])([/. -])(?:0?[1-9]|[12]\d|3[01])\1(?:19|20)\d\d(?!\d)/,
  /(?<!\d)(?:19|20)\d\d([/. -])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?!\d)/,
  /^(?:0?[1-9]|[12]\d|3[01])([/.-])(?:0?[1-9]|[12]\d|3[01])\1\d\d$/,
  /^(?:0?[1-9]|[12]\d|3[01])[/-](?:0?[1-9]|[12]\d|3[01])$/,
];

/** `0612345678.0` and `12,50` of a spreadsheet, and thousands: `1,003`. Four digits in two pairs are a number: `10.12`. */
const decimal = /^(?!\d\d\.\d\d$)\d+[.,]\d{1,2}$|^\d,\d{3}$/;

/** Whether a text is a day or a time of day, which is no number with a mistake. */
export function isDayOrTime(text: string): boolean {
  return dates.some((date) => date.test(text)) || /(?<!\d)\d\d?:\d\d(?!\d)/.test(text);
}

/** The most digits of a number: with the code of its country by ITU-T E.164, or as it is dialled inside the country. */
const mostDigits = { abroad: 15, inside: 13 } as const;

/** A group of at least so many digits is a complete outside number by itself. */
const wholeNumber = 9;

/** An IPv4 address. Four numbers of two digits each are a telephone number instead: `06.12.34.56`. */
const address = /^(?!\d\d\.\d\d\.\d\d\.\d\d$)(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;

/** Whether nobody can tell which number is meant by a text that has digits and no letters. */
export function isDoubtful(text: string): boolean {
  const written = asciiDigits(text.normalize('NFKC').replace(/\p{Cf}/gu, '')).trim();
  // `*21*06 12 34 56 78#`: such a code is dialled as a whole.
  if (/^[*#]/.test(written)) return false;
  if (isDayOrTime(written) || decimal.test(written) || address.test(written)) return true;
  if (written.includes('/') && !hasSlashOfNumber(written)) return true;
  const groups = groupsOf(written);
  const digits = groups.join('').replace(/\D/g, '').length;
  if (hasWholeNumberAmong(groups) || hasMoreBehindPairs(groups) || areInternalWithZero(groups)) return true;
  const [first = ''] = groups;
  // `00` and `011` are dialled to reach another country.
  if (/^(?:00|011$)/.test(first)) return false;
  if (first.startsWith('+')) return digits > mostDigits.abroad;
  if (groups.length === 1) return false;
  return digits > mostDigits.inside || (!first.startsWith('0') && !isOneNumber(groups, digits));
}

/** The groups of digits, from left to right. A plus and the code behind it are one group: `(+ 33)`. */
function groupsOf(written: string): readonly string[] {
  return written.replace(/\+\s+/g, '+').match(/[+\d*#]+/g) ?? [];
}

/** A slash parts the area's code, `030/123456`, or all pairs of digits: `06/12/34/56/78`. Elsewhere it parts two numbers. */
function hasSlashOfNumber(written: string): boolean {
  const parts = written.split('/').map((part) => part.replace(/\D/g, ''));
  const [area = '', local = ''] = parts;
  // `347/1234567` in Italy, and `416/222-3456` in America.
  if (parts.length === 2 && area.length === 3 && local.length === 7 && /^[2-9]/.test(area)) return true;
  if (!/^[\s([]*[+0]/.test(written)) return false;
  if (parts.length === 2) return area.length <= 6 && local.length >= 4;
  return parts.every((part) => part.length === 2);
}

/** Whether one group is a complete outside number, and another group is more than a prefix for the outside or a country. */
function hasWholeNumberAmong(groups: readonly string[]): boolean {
  const place = groups.findIndex((group) => group.length >= wholeNumber);
  if (place < 0 || groups.length === 1) return false;
  const before = groups.slice(0, place).join('');
  const isWay = /^(?:\+\d{1,4}|00\d{1,4}|0|[1-9]\d{0,2})$/.test(before);
  // `2 0612345678` may be the line 2; behind the code of a country such a 0 is a mistake, and no second number.
  const isAnew = groups[place]?.startsWith('0') && /^[1-9]/.test(before);
  return place < groups.length - 1 || !isWay || isAnew === true;
}

/** `06 12 34 56 78 103` and `06 12 34 56 78 12`: behind five pairs, or four and a group that is no pair, is another number, or a count. */
function hasMoreBehindPairs(groups: readonly string[]): boolean {
  const lengths = groups.map((group) => group.length).join(' ');
  if (/(?:^| )2 2 2 2 (?:1|[3-9]|\d\d)(?: |$)/.test(lengths)) return true;
  return /^2(?: 2){5}/.test(lengths) && /^0[1-9]/.test(groups[0] ?? '');
}

/** `0471 0472` and `01 1003`: internal numbers that begin with 0, or a count before one. */
function areInternalWithZero(groups: readonly string[]): boolean {
  const [first = '', second = ''] = groups;
  if (groups.length === 2 && /^0\d$/.test(first)) return second.length >= 3 && second.length <= 5;
  const isAlike = groups.every((group) => group.startsWith('0') && group.length === first.length);
  return groups.length > 1 && isAlike && first.length >= 3 && first.length <= 5;
}

/**
 * Whether groups that begin with neither 0 nor + are one number. Internal numbers side by side have three to five digits each,
 * as a rule the same: `1003 1004`. So have the three groups of a Spanish or Portuguese number, which begins with 2 or with 6 to 9.
 */
function isOneNumber(groups: readonly string[], digits: number): boolean {
  const lengths = groups.map((group) => group.length);
  const [first = '', second = ''] = groups;
  const isEven = lengths.every((length) => length === lengths[0]);
  if (isEven && first.length > 2) return lengths.join() === '3,3,3' && isOfIberia(groups);
  // `10 12` is one internal number, and `12 34 56 78` one of the outside.
  if (digits <= 4 || (isEven && first.length === 2)) return groups.length <= 5;
  if (first.length > 3) return false;
  if (lengths.join() === '3,4') return /^[2-9]/.test(first);
  if (lengths.join() === '3,3,4') return /^[2-9]/.test(first);
  if (groups.length === 2) return second.length >= 6 && digits >= 8;
  return digits >= 7 && !second.startsWith('0');
}

/** Internal numbers of three digits that stand side by side begin with the same digit. */
function isOfIberia(groups: readonly string[]): boolean {
  const first = groups[0]?.charAt(0) ?? '';
  return (first === '2' || first >= '6') && groups.some((group) => !group.startsWith(first));
}
