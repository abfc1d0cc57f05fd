/** The name and the number in the text of one guest. */
import { foldNumber, longestText } from '../numbers/fold-number.js';
import { isDoubtful } from './doubtful.js';
import { hasDoubtfulCount } from './list-marks.js';
import { cellMark } from './pieces.js';
import { nameIn } from './row-name.js';
import { isFax, isNoTelephone } from './no-telephone.js';

/** Both as they were written; the number as digits. Either may be empty. */
export interface NameAndNumber {
  readonly name: string;
  readonly number: string;
}

/** Words that people write before a number to say that it is a number: such a word is no name, though it has letters. */
const numberSign =
  /^\s*(?:sips?\s*:|(?:t[ée]l(?:[ée]phone)?|phone|mobile|mob|portable|port|poste|ext|call|n[°ºo]|nr|№)(?![\p{L}\p{N}])[\s.:]*)(?=[^\p{L}]*$)/iu;

export function nameAndNumber(text: string): NameAndNumber {
  if (text.length > longestText) return { name: text, number: '' };
  if (text.includes(cellMark)) return { name: text, number: '' };
  if (isFax(text) || hasDoubtfulCount(text)) return { name: unquoted(text), number: '' };
  const whole = clearNumber(text.replace(numberSign, ''));
  if (whole !== undefined) return { name: '', number: whole };
  for (const form of forms) {
    const found = form.exec(text)?.groups;
    const number = clearNumber(found?.number ?? '');
    const isCertain = form === bracketed || (isWhole(found?.number) && !isNoTelephone(found?.name ?? ''));
    if (found?.name && number !== undefined && isCertain) return { name: nameIn(unquoted(found.name)), number };
  }
  return { name: unquoted(text), number: '' };
}

/** The number that a text is; undefined where the text is none, or nobody can tell which. */
function clearNumber(text: string): string | undefined {
  const number = foldNumber(text);
  return number === undefined || isDoubtful(text.replace(/^[\s<"'«“„‘]*(?:tel|callto):/i, '')) ? undefined : number;
}

/**
 * Forms in which a name and a number stand together. In angle brackets, or behind a name in quotes, the number is
 * certain. In the other forms the name must have no digit: `06 12 O4 56 78` is a number with a letter by mistake, and
 * the digits around the letter must not be dialled. `Room 2 1003` may mean the room 2 at 1003, or 21003: nobody is
 * called by it.
 */
const bracketed = /^(?<name>.*\S)\s*<(?<number>[^<>]*)>$/u;
const forms = [
  bracketed,
  /^["“](?<name>[^"”]+)["”]\s*(?<number>.*)$/u,
  /^(?<name>[^\p{N}+]*\p{L}[^\p{N}+]*?)[\s:(=–—-]+(?<number>\(?\+?[\p{N}*#(][^\p{L}]*)$/u,
  /^(?<number>\+?[\p{N}*#][^\p{L}]*?)\s*(?:[:=–—-]\s+|\()(?<name>\p{L}[^\p{N}]*?)\)?$/u,
];

/** `(416) 222-3456`: behind a name, the forms above take its first bracket for a separator. */
const american = /^\(?\d{3}\) ?\d{3}-\d{4}$/;

/**
 * Whether the digits behind a name are one number. With a gap they are perhaps two numbers, of which one belongs to the
 * name: `Salle 3 1234` must not call 31234, nor `Étage 2 0612345678` the number 20612345678. A number that begins with
 * 0 or + is often written in groups, and is taken as one number more readily.
 */
function isWhole(written = ''): boolean {
  const groups = written.split(/[\s/()[\]]+(?:[–—-]\s+)?/u).filter((group) => /\d/.test(group));
  if (groups.length < 2 || american.test(written)) return true;
  const [first = '', second = ''] = groups;
  const isWide = written.replace(/\D/g, '').length >= 7;
  if (/^[+0]/.test(first)) return isWide && !groups.slice(1).some((group) => /^(?:\+|0\d{8})/.test(group));
  return isWide && groups.length > 2 && !second.startsWith('+') && !second.startsWith('0');
}

function unquoted(name: string): string {
  return name.replace(/^[\s"'«]+|[\s"'»:]+$/gu, '');
}
