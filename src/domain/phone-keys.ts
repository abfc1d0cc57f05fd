/** The keys of a telephone that are meant by keys of a keyboard, or by a pasted text. */
import { asciiDigits } from './digits.js';

export const phoneKeys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'] as const;
type PhoneKey = (typeof phoneKeys)[number];

/** What a keyboard tells of a key: as in `KeyboardEvent`. */
interface TypedKey {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/**
 * The telephone key that a key of the keyboard means; undefined for any other key. On layouts that write digits with Shift
 * alone, as AZERTY does, the digit row means its digits without Shift as well.
 */
export function phoneKeyOf({ key, code, shiftKey, ctrlKey, altKey, metaKey }: TypedKey): PhoneKey | undefined {
  // AltGr, by which some layouts write # and *, is Ctrl and Alt at once.
  const isAltGr = ctrlKey && altKey;
  if (metaKey || (!isAltGr && (ctrlKey || altKey))) return undefined;
  // AZERTY keyboards have a key ², which does not mean the digit 2.
  const written = /\p{No}/u.test(key) ? '' : asciiDigits(key.normalize('NFKC'));
  const byPlace = shiftKey || isAltGr ? undefined : /^Digit(\d)$/.exec(code)?.[1];
  return phoneKeys.find((known) => known === (byPlace ?? written));
}

/** No PIN has more keys than this: a longer text is no PIN. */
const longest = 20;

/**
 * The keys in a pasted text, such as `2007`, `20 07` or `PIN: 2007`. Of a PIN, the digits alone: a `#` in front would end
 * the PIN before its first digit, and in some rooms a `#` that follows an accepted PIN leaves the conference. The user
 * presses `#` when the voice still waits. No keys where the text holds several numbers.
 */
export function phoneKeysIn(text: string): readonly PhoneKey[] {
  const groups =
    asciiDigits(text.normalize('NFKC').replace(/\p{Cf}/gu, '')).match(/[\d*#](?:[ \p{Zs}\p{Pd}−]?[\d*#])*/gu) ?? [];
  // In `1234, then #` and `* PIN: 1234`, the sign alone is no number.
  const numbers = groups.some(hasDigit) ? groups.filter(hasDigit) : groups;
  const keys = (numbers[0] ?? '').replace(/^\*+\s+/, '').replace(/[^\d*#]/g, '');
  // `**2007**` and `*2007*` are written in bold.
  const pin = /^#*(\**)#*(\d+)#*\1#*$/.exec(keys)?.[2];
  const meant = pin ?? /^(?:\*[\d*]*#?|#)$/.exec(keys)?.[0] ?? '';
  if (numbers.length !== 1 || meant.length > longest) return [];
  return (meant.match(/./g) ?? []).flatMap((sign) => phoneKeys.find((key) => key === sign) ?? []);
}

function hasDigit(text: string): boolean {
  return /\d/.test(text);
}
