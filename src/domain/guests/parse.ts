/** Guests as they are typed or pasted: names, numbers, or both, several at once. */
import { dialled, foldNumber, longestText } from '../numbers/fold-number.js';
import type { DialPlan } from '../numbers/same-number.js';
import { hasDoubtfulCount, withoutMarks } from './list-marks.js';

/** One guest of a list. */
export interface Guest {
  /** As it was written. */
  readonly typed: string;
  /** Empty when only a number was written. */
  readonly name: string;
  /** What is dialled; empty when only a name was written, which is yet to be found. */
  readonly number: string;
  /** The name was found in a directory, not written beside the number. */
  readonly found?: true;
}

/** Whether somebody can be called; a name alone cannot. */
export function canBeCalled({ number }: Guest): boolean {
  return number !== '';
}

/**
 * The guests in a text: one a line, or separated by commas, semicolons or tabs. A vCard, and a line of a table that has
 * one number, are one guest. Empty entries, bullets and the numbers of a numbered list are left out.
 */
export function parseGuests(text: string, plan: DialPlan = {}): readonly Guest[] {
  const listed = withoutMarks(linesOfCards(text).replace(telParameters, '').replace(keysBehind, ''));
  return (rowsOf(listed) ?? pieces(listed)).map((piece) => guest(piece, plan));
}

/** One guest, however the text is punctuated. */
function guest(text: string, { internationalPrefix }: DialPlan = {}): Guest {
  const typed = text.trim();
  const { name, number } = nameAndNumber(typed);
  return { typed, name, number: dialled(number, internationalPrefix) };
}

/** Whether a text goes on to another guest: then the guest before the separator is complete. */
export function isSeveral(text: string): boolean {
  return pieces(text).length > 1 || /[,;\r\n]\s*$/.test(text);
}

/** What may follow a number in a `tel:` address. */
const telParameters = /;(?:ext|isub|phone-context)=[^;,\s>]*/giu;

/** The keys that a telephone is to send once a number answers, as in `+14087407256,,123456789#`: pauses, and a # at the end. */
const keysBehind = /(?<=\d),{2,}[\d,*]*#(?:,[\d,*]*#)*/g;

/** Nobody is called by a fax machine, nor by a pager. */
const noTelephone = /^[^:]*[;=,](?:fax|pager)\b/i;

/** Each vCard as lines with the name and one number each: nothing else in it is somebody to call. */
function linesOfCards(text: string): string {
  return text.replace(/^BEGIN:VCARD[^]*?(?:^END:VCARD|$(?![^]))/gimu, (card) => {
    const lines = card.replace(/\r?\n[ \t]/g, '').split(/[\r\n]+/);
    const valuesOf = (field: string, among = lines) =>
      among.flatMap(
        (line) => new RegExp(`^(?:[\\w-]+\\.)?${field}(?:;(?:"[^"]*"|[^":])*)?:(.+)$`, 'i').exec(line)?.[1] ?? [],
      );
    const [name = ''] = valuesOf('FN').map((written) => written.replace(/[\\"]/g, ''));
    const telephones = lines.filter((line) => !noTelephone.test(line));
    return valuesOf('TEL', telephones)
      .map((number) => `"${name}" <${number}>`)
      .join('\n');
  });
}

/** The guests of a table: each line has one number, and names beside it. The first line may be the titles of the columns. */
function rowsOf(text: string): readonly string[] | undefined {
  const lines = text.split(/[\r\n]+/).map((line) => pieces(line).map((cell) => nameAndNumber(cell.trim())));
  const written = lines.filter((cells) => cells.length > 0);
  const isTitles = (written[0]?.length ?? 0) > 1 && written[0]?.every(({ number }) => number === '');
  const listed = isTitles ? written.slice(1) : written;
  // A first column that counts the lines is no guest's number.
  const isCounted =
    listed.length > 1 &&
    listed.every(([count, ...more], place) => more.length > 0 && count?.number === String(place + 1));
  const rows = isCounted ? listed.map((cells) => cells.slice(1)) : listed;
  const numbersIn = (cells: (typeof rows)[number]) => cells.flatMap(({ number }) => (number === '' ? [] : number));
  const isTable = written.length > 1 && rows.every((cells) => numbersIn(cells).length === 1);
  if (!isTable || (!isCounted && rows.every((cells) => cells.length === 1))) return undefined;
  return rows.map((cells) => {
    const name = cells.map((cell) => cell.name).join(' ');
    const number = numbersIn(cells).join();
    return name.trim() === '' ? number : `"${name.trim()}" <${number}>`;
  });
}

/** Splits a text at the separators outside of quotes. Tabs separate guests, or the columns of one guest. */
function pieces(text: string): readonly string[] {
  const split = text.match(/(?:"[^"\r\n]*"|[^,;\r\n\u2028\u2029\uff0c\uff1b\u3001\u060c\u061b])+/gu) ?? [];
  return split.flatMap(byTabs).filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}

function byTabs(piece: string): readonly string[] {
  const cells = piece.split('\t').filter((cell) => cell.trim() !== '');
  const numbers = cells.filter((cell) => foldNumber(cell) !== undefined);
  if (numbers.length !== 1 || cells.length === 1) return cells;
  return [`${cells.filter((cell) => !numbers.includes(cell)).join(' ')} <${String(numbers[0])}>`];
}

/** Words that people write before a number to say that it is a number: such a word is no name, though it has letters. */
const numberSign =
  /^\s*(?:sips?\s*:|(?:t[ée]l(?:[ée]phone)?|phone|mobile|mob|portable|port|poste|ext|call|n[°ºo]|nr|№)(?![\p{L}\p{N}])[\s.:]*)(?=[^\p{L}]*$)/iu;

function nameAndNumber(text: string): { readonly name: string; readonly number: string } {
  if (text.length > longestText) return { name: text, number: '' };
  if (/^\s*(?:(?:t[ée]l[ée])?fax|t[ée]l[ée]copi(?:e|eur))(?![\p{L}\p{N}])/iu.test(text))
    return { name: unquoted(text), number: '' };
  if (hasDoubtfulCount(text)) return { name: unquoted(text), number: '' };
  const whole = foldNumber(text.replace(numberSign, ''));
  if (whole !== undefined) return { name: '', number: whole };
  for (const form of forms) {
    const found = form.exec(text)?.groups;
    const number = foldNumber(found?.number ?? '');
    const isCertain = form === bracketed || isWhole(found?.number);
    if (found?.name && number !== undefined && isCertain) return { name: unquoted(found.name), number };
  }
  return { name: unquoted(text), number: '' };
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
