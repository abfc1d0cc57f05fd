/** Guests as they are typed or pasted: names, numbers, or both, several at once. */
import { dialled, foldNumber } from '../numbers/fold-number.js';
import type { DialPlan } from '../numbers/same-number.js';
import { withoutMarks } from './list-marks.js';
import { nameAndNumber } from './name-and-number.js';

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

/** `6,12E+08`, `12,50` and `1,003`: the comma belongs to a number of a spreadsheet, which is nobody's telephone number. */
const decimal = /(?<![\d,.])\d+,(?:\d+E[+-]?\d+|\d{1,2}(?![\d,])|(?<=(?<!\d)\d,)\d{3}(?![\d,]))/;

const piece = new RegExp(
  `(?:"[^"\\r\\n]*"|${decimal.source}|[^,;\\r\\n\\u2028\\u2029\\uff0c\\uff1b\\u3001\\u060c\\u061b])+`,
  'giu',
);

/** Splits a text at the separators outside of quotes. Tabs separate guests, or the columns of one guest. */
function pieces(text: string): readonly string[] {
  const split = text.match(piece) ?? [];
  return split.flatMap(byTabs).filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}

function byTabs(piece: string): readonly string[] {
  const cells = piece.split('\t').filter((cell) => cell.trim() !== '');
  const numbers = cells.filter((cell) => foldNumber(cell) !== undefined);
  if (numbers.length !== 1 || cells.length === 1) return cells;
  return [`${cells.filter((cell) => !numbers.includes(cell)).join(' ')} <${String(numbers[0])}>`];
}
