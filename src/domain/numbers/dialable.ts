import { asciiDigits } from '../digits.js';

/** What people put between the digits of a number: spaces, dashes, the minus sign, dots, brackets, slashes, invisible marks. */
const separators = /[\s\p{Pd}−\p{Cf}().[\]/\\'’·•‧∙⋅_]+/gu;

/**
 * A number as the server dials it, from a number as people write it: digits, `*`, `#` and a leading `+`.
 *
 * `+44 (0)20 7946 0000` loses its (0), and `+49 (030) 123456` the 0, which are dialled only inside the country; Italy
 * and San Marino keep their 0. A text that is no number, such as a SIP user or a number with letters for digits, comes
 * back trimmed and otherwise as it is: to dial a part of it might call somebody else.
 */
export function dialable(text: string): string {
  const written = text
    // A raised digit behind a number, or a digit in a circle, marks a footnote. NFKC would make it a digit of the
    // number.
    .replace(/(?<=\d)\s*[\u00b2\u00b3\u00b9\u2070-\u2089\u2460-\u2473]+\s*$/, '')
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim();
  const inside = written
    .replace(/^(?:tel|callto):/i, '')
    .replace(/^([\s(]*(?:\+|00)(?!\s*39|\s*378).*?)[([]\s*0\s*[)\]]/, '$1')
    .replace(/^([\s(]*(?:\+|00)\s*(?!39|378)\d{1,3}[\s)]*[([]\s*)0/, '$1');
  const number = asciiDigits(inside).replace(separators, '');
  return /^(?=.*\d)\+?[\d*#]+$/.test(number) ? number : written;
}
