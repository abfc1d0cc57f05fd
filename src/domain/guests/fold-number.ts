/**
 * A telephone number as people type and paste it, brought to what a telephone can dial.
 *
 * People write spaces, dots, slashes, brackets and hyphens into numbers, programs add `tel:` and marks that nobody sees,
 * and digits come in several scripts.
 */

/** Characters that a number is grouped by, and characters that cannot be seen. */
const ornaments = /[\s./\\()[\]{}<>\p{Pd}\p{Cf}\u00b7\u2022\u2212"'«»]/gu;
const scheme = /^[\s<"']*(?:tel|callto|phone)\s*:/iu;
const digit = /\p{Nd}/gu;

/** A number between these two counts of digits can be dialled. Fifteen is the longest of the world, prefixes come on top. */
const longest = 20;

/**
 * The number that a text is: digits, `*` and `#`, and a leading `+`. Undefined when the text is no number, such as a name,
 * or a number with letters in it. `+33 (0)6 12…` loses the zero in brackets, which is never dialled after a country code.
 */
export function foldNumber(text: string): string | undefined {
  const bare = decoded(text.normalize('NFKC'))
    .replace(scheme, '')
    .replace(/(\+[^(]*)\(\s*0\s*\)/u, '$1');
  const folded = bare.replace(ornaments, '').replace(digit, latinDigit);
  return /^\+?[\d*#]+$/.test(folded) && /\d/.test(folded) && folded.length <= longest ? folded : undefined;
}

/** The digits of a number alone. */
export function digitsOf(number: string): string {
  return (foldNumber(number) ?? '').replace(/\D/g, '');
}

/** The number as this server's dial plan takes it: with `international` such as `00`, in place of the `+`. */
export function dialled(number: string, international: string | undefined): string {
  return international ? number.replace(/^\+/, international) : number;
}

/** A `tel:` address may carry its `+` as `%2B`. */
function decoded(text: string): string {
  return text.replace(/%(2b|20|28|29|2d)/giu, (_whole, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** In Unicode each script's ten digits follow one another, and a digit's neighbours below are digits too. */
function latinDigit(character: string): string {
  let value = 0;
  let code = character.codePointAt(0) ?? 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - 1))) {
    value += 1;
    code -= 1;
  }
  return String(value);
}
