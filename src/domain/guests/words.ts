/** Words as they are compared: without accents, capital letters and what stands between them. */
import { fold } from '../search.js';

/** The words of a text, in their order. */
export function wordsIn(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The words of a list that is written with spaces. */
export function words(list: string): ReadonlySet<string> {
  return new Set(wordsIn(list));
}
