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
 * The telephone's key for one of a keyboard. On layouts that write digits with Shift alone, as AZERTY does, the digit row
 * means its digits without Shift as well.
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

/** The keys in a pasted text, such as `2007#`, `20 07` or `PIN: 2007`. No keys where the text holds several numbers. */
export function phoneKeysIn(text: string): readonly PhoneKey[] {
  const groups =
    asciiDigits(text.normalize('NFKC').replace(/\p{Cf}/gu, '')).match(/[\d*#](?:[ \p{Zs}\p{Pd}−]?[\d*#])*/gu) ?? [];
  // `PIN# 2007` and `**2007**` mean 2007. Sent to the server, a # in front would end the PIN before its first digit.
  const group = (groups[0] ?? '').replace(/^#+\s*(?=\d)/, '').replace(/^\*\*(.+)\*\*$/, '$1');
  const keys = (group.match(/./gu) ?? []).flatMap((sign) => phoneKeys.find((key) => key === sign) ?? []);
  return groups.length === 1 && keys.length <= longest ? keys : [];
}
