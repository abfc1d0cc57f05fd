/** How masked digits are shown. */
const dots = '••••';

/** Fewer digits than this are never masked: a year, an extension. */
const fewest = 5;

// Digits of any script, with at most three signs in between that people write into numbers, or that nobody sees
// (`\p{Cf}`: direction marks and the like; `\p{M}`: keycaps). A plus and a bracket before the first digit belong to it.
const between = String.raw`[\s\p{Cf}\p{M}\p{Pd}().\/\\,:;_'’"·•*#+|]{0,3}`;
const numbers = new RegExp(String.raw`[+(]*\p{Nd}(?:${between}\p{Nd})*`, 'gu');

/** The digits of a text, without whatever is between them. */
export function digitsOf(text: string): string {
  return (text.match(/\p{Nd}/gu) ?? []).join('');
}

/** A text in which each number of five digits or more keeps its last two, unless `stays` says otherwise of its digits. */
export function maskedText(text: string, stays?: (digits: string, written: string) => boolean): string {
  return text.replace(numbers, (written) => {
    const digits = digitsOf(written);
    const each = signsOf(digits);
    return each.length < fewest || stays?.(digits, written) ? written : dots + each.slice(-2).join('');
  });
}

/** The signs of a text: the digits of some scripts are two code units each. */
function signsOf(text: string): readonly string[] {
  return text.match(/./gsu) ?? [];
}

/**
 * The name of a room or of somebody with a XiVO login, whose own number is `number`. Years, dates and project numbers
 * stand in such names too: only what is written as one dials it from outside is masked, nine digits or more after a
 * plus or a zero.
 */
export function maskedName(name: string, number: string): string {
  return maskedText(
    name,
    (digits, written) => digits === digitsOf(number) || signsOf(digits).length < 9 || !/^[(]*[+0]/.test(written),
  );
}
