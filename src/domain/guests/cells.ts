/** What is in a cell of a table, as far as the cell tells by itself, and what is made of a line. */
import { isDayOrTime } from './doubtful.js';
import { nameAndNumber, type NameAndNumber } from './name-and-number.js';

/**
 * `number`: a number alone. `guest`: a number with a name. `perhaps`: no number, but perhaps one with a mistake, or shortened by a
 * spreadsheet.
 */
type CellKind = 'number' | 'guest' | 'perhaps' | 'text' | 'empty';

/** A guest of a table, a line that is shown to be corrected, or a text that is yet to be read as one guest. */
export type Entry = NameAndNumber | { readonly shown: string } | string;

export interface Cell extends NameAndNumber {
  readonly text: string;
  readonly kind: CellKind;
}

export function cellOf(text: string): Cell {
  const read = nameAndNumber(text);
  return { text, ...read, kind: kindOf(text, read) };
}

function kindOf(text: string, { name, number }: NameAndNumber): CellKind {
  if (number !== '') return name === '' ? 'number' : 'guest';
  if (!/[\p{L}\p{N}]/u.test(text)) return 'empty';
  return isPerhapsNumber(text) ? 'perhaps' : 'text';
}

function isPerhapsNumber(text: string): boolean {
  if (text.includes('@') || isDayOrTime(text)) return false;
  const digits = digitsIn(text);
  return digits >= 6 || (digits >= 3 && !/\p{L}/u.test(text)) || /^\d[\d.,]*E[+-]?\d+$/i.test(text);
}

function digitsIn(text: string): number {
  return text.match(/\p{Nd}/gu)?.length ?? 0;
}

/**
 * The places in a line of what may be the number of its guest. Beside a longer number alone, the digits behind words are those of
 * a room or a town: `Room 12`, `Paris 75002`.
 */
export function placesOfNumbers(cells: readonly Cell[]): readonly number[] {
  const longest = Math.max(...cells.map(({ kind, number }) => (kind === 'number' ? number.length : 0)));
  return cells.flatMap(({ kind, number }, place) => {
    if (kind === 'text' || kind === 'empty') return [];
    return kind === 'guest' && number.length < longest ? [] : [place];
  });
}
