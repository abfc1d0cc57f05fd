/**
 * Whether somebody can be called by this text: whether it has a letter or a digit that can be seen.
 *
 * A modifier letter counts as a sign: alone it is a dash or an apostrophe, such as `ー` or `ʼ`. The Hangul fillers are
 * letters by Unicode, but blank.
 */
export function isLegible(text: string): boolean {
  return /[\p{Lu}\p{Ll}\p{Lt}\p{Lo}\p{N}]/u.test(text.replace(/[\u115F\u1160\u3164\uFFA0]/gu, ''));
}
