/** Reads telephone numbers as people type and paste them, and tells them from other texts. */
import { dialable } from './dialable.js';

/**
 * Limit of signs of a number: 15 digits by ITU-T E.164, and up to four to reach the outside and other countries. Two French
 * numbers with a slash between them have 20.
 */
const longest = 19;

/** A longer text is no number, whatever an address book puts around a number. */
export const longestText = 200;

/**
 * The number that a text is, as it is dialled: digits, `*` and `#`, and a leading `+`. Undefined when the text is no
 * number, such as a name, or a number with letters in it.
 */
export function foldNumber(text: string): string | undefined {
  // A short cut: most numbers are digits alone, and each of many invitations is compared with whoever comes.
  if (text.length <= longest && /^\d+$/.test(text)) return text;
  if (text.length > longestText) return undefined;
  const number = dialable(decoded(text).replace(wrapping, ''));
  return /^\+?[\d*#]+$/.test(number) && /\d/.test(number) && number.length <= longest ? number : undefined;
}

/** What an address book puts around a number. */
const wrapping = /^[\s<"'«“„‘]+|[\s>"'»”“’]+$/gu;

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
