/**
 * Whether a text can serve as a name: whether it has a letter or a digit that can be seen.
 *
 * A modifier letter does not count: alone it is a dash or an apostrophe, such as `ー` or `ʼ`. Nor do the Hangul fillers
 * and the blank hieroglyphs, which are letters by Unicode but invisible.
 */
export function isLegible(text: string): boolean {
  // A fast path for most texts: the first use of the Unicode pattern below takes more than a millisecond.
  if (/[0-9a-z]/i.test(text)) return true;
  return /[\p{Lu}\p{Ll}\p{Lt}\p{Lo}\p{N}]/u.test(text.replace(/[\u115F\u1160\u3164\uFFA0\u{13441}\u{13442}]/gu, ''));
}

/** A text or a number as a text; empty for any other value. */
export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A text without the spaces around it, and without the signs around it that nobody sees, such as marks of direction. */
export function trimmed(text: string): string {
  // A pattern for the end alone would try each run of spaces inside, each to its end.
  return /[^\s\p{Cc}\p{Cf}](?:[^]*[^\s\p{Cc}\p{Cf}])?/u.exec(text)?.[0] ?? '';
}
