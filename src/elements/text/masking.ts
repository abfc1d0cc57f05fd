/** How masked digits are shown. */
const dots = '••••';

/** Numbers of fewer digits are never masked: a year, an extension. */
const fewest = 5;

// Digits of any script, also raised or in circles. Between them may be any signs that are neither letter nor digit, seen
// or not; one letter with a digit on both sides, as in `06h12h34`, where "A1 B2" is no number; and up to four letters that
// are written for digits, as in `06 12 O4` and `0800 OOO 123`. A plus and a bracket before the first digit belong to the
// number.
const digit = String.raw`[\p{Nd}\p{No}]`;
const sign = String.raw`[^\p{L}\p{N}]`;
const unseen = String.raw`[\p{Cf}\p{M}]`;
const between = String.raw`(?:${sign}*|${unseen}*\p{L}${unseen}*|${sign}*(?:[OolI]${sign}*){1,4})`;
const numbers = new RegExp(String.raw`[+(]{0,9}${digit}(?:${between}${digit})*`, 'gu');

/** The digits of a text, without whatever is between them. */
export function digitsOf(text: string): string {
  return (text.match(new RegExp(digit, 'gu')) ?? []).join('');
}

/**
 * A text in which each number of five digits or more keeps its last two digits. A number for which `stays` is true
 * stays as it is.
 */
export function maskedText(text: string, stays?: (digits: string, written: string) => boolean): string {
  return text.replace(numbers, (written) => {
    const digits = digitsOf(written);
    const each = signsOf(digits);
    if (each.length < fewest || stays?.(digits, written)) return written;
    return openBrackets(written) + dots + each.slice(-2).join('');
  });
}

/** The brackets that open in the written number and close behind it: `(0612345678` in "Felix (0612345678)". */
function openBrackets(written: string): string {
  return '('.repeat(Math.max(0, written.split('(').length - written.split(')').length));
}

/** The signs of a text: the digits of some scripts are two code units each. */
function signsOf(text: string): readonly string[] {
  return text.match(/./gsu) ?? [];
}

/**
 * The name of a room or of somebody with a XiVO login, with numbers masked. Such names hold years, dates and extensions
 * too: so only numbers of nine digits or more are masked, and of those no date, and not the own `number` of the room or
 * person.
 */
export function maskedName(name: string, number: string): string {
  return maskedText(
    name,
    (digits, written) => digits === digitsOf(number) || signsOf(digits).length < 9 || isDate(written),
  );
}

const times = /\b(?:[01]?\d|2[0-4])[h:][0-5]\d\b/gi;

/** Whether this is times alone, or a date, perhaps with times: a year, and nothing else but days and months. */
function isDate(written: string): boolean {
  const groups = written.replace(times, '').match(/\p{N}+/gu) ?? [];
  const years = groups.filter((group) => /^(19|20)\d\d$/.test(group));
  return (
    groups.length === 0 || (years.length === 1 && groups.every((group) => group.length <= 2 || group === years[0]))
  );
}
