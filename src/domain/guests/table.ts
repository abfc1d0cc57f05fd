/**
 * The guests of lines with separators. In a table, the telephone numbers are in the only column that can have them. Where several
 * can, nobody is called: ages, postcodes and the numbers of members look alike.
 */
import { type Cell, cellOf, type Entry, placesOfNumbers } from './cells.js';
import { isLabelOfOther } from './no-telephone.js';
import { type Line, linesOf, pieces, shownLine } from './pieces.js';
import { nameBeside, nameIn } from './row-name.js';
import { contentBy } from './titles.js';

type Row = readonly Cell[];

/** The guests of a table without titles, or with titles that we do not know, and of a list. */
export function guestsInLines(text: string): readonly Entry[] {
  const { lines, mark } = linesOf(text);
  const written = lines.map(({ cells }) => cells.map(cellOf));
  const [first = []] = written;
  // The titles of a table between tabs are shown: the first line may be that of somebody without a number.
  const isTitles = mark !== '\t' && first.length > 1 && isLineOfTitles(first);
  const listed = isTitles ? written.slice(1) : written;
  // A first column that counts the lines is no guest's number.
  const isCounted =
    listed.length > 1 && listed.every(([count, ...more], at) => more.length > 0 && count?.number === String(at + 1));
  const rows = isCounted ? listed.map((cells) => cells.slice(1)) : listed;
  const hasColumns = written.length > 1 && (isCounted || rows.some((cells) => cells.length > 1));
  const isOneEach = rows.every((cells) => placesOfNumbers(cells).length === 1);
  const inTable = inColumns(rows) ?? (hasColumns && isOneEach ? rows.flatMap((cells) => guestOf(cells)) : undefined);
  if (inTable) return inTable;
  if (isCounted) return rows.map(shown);
  const isEven = lines.length > 1 && lines.every(({ cells }) => cells.length === first.length);
  return lines.flatMap((line) => inLine(line, mark, isEven));
}

/** Titles have no number, not even one with a mistake, and one of them is a title that we know. */
function isLineOfTitles(cells: Row): boolean {
  const isWithoutNumber = cells.every(({ kind, number }) => number === '' && kind !== 'perhaps');
  return isWithoutNumber && cells.some(({ text }) => contentBy(text) !== undefined);
}

/** Where all lines have as many cells: the guests by the column that has the numbers. */
function inColumns(rows: readonly Row[]): readonly Entry[] | undefined {
  const width = rows[0]?.length ?? 0;
  const isEven = rows.length > 1 && width > 1 && rows.every((cells) => cells.length === width);
  if (!isEven || !rows.flat().some(({ kind }) => kind === 'text')) return undefined;
  const [column, ...more] = new Set(rows.flatMap(placesOfNumbers));
  if (column === undefined) return undefined;
  // Of two columns, either may have the name.
  if (more.length > 0) return width > 2 ? rows.map(shown) : undefined;
  return rows.flatMap((cells) => guestOf(cells, column));
}

/** The guest of a line whose number is in the cell `at`. A line without a number is names, or is shown. */
function guestOf(cells: Row, at = placesOfNumbers(cells)[0] ?? -1): readonly Entry[] {
  const cell = cells[at];
  const texts = cells.map(({ kind, text }) => (kind === 'text' || kind === 'guest' ? text : ''));
  if (cell && cell.number !== '') return [byName(nameBeside(texts, at, cell.name), cell, cells)];
  if (cell?.kind === 'perhaps' || cells.some(({ number }) => number !== '')) return [shown(cells)];
  return cells.flatMap(({ text }) => pieces(text));
}

/** A guest, unless the cell beside the number says that it is no telephone's: `Âge;42`. */
function byName(name: string, { number }: Cell, cells: Row): Entry {
  return isLabelOfOther(name) ? shown(cells) : { name: nameIn(name), number };
}

/** The guests of one line of a list, or of a row that was copied by itself. */
function inLine({ text, cells: written }: Line, mark: string, isEven: boolean): readonly Entry[] {
  const cells = written.map(cellOf).filter(({ kind }) => kind !== 'empty');
  const places = placesOfNumbers(cells);
  if (mark === '\t' && places.length < 2) return guestOf(cells);
  const kinds = new Set(cells.map(({ kind }) => kind));
  if (kinds.size === 1 && kinds.has('number')) {
    // Internal numbers have the same length. Beside a number of another length, 17 may be that of a member.
    const areAlike = new Set(cells.map(({ number }) => number.length)).size === 1;
    return areAlike || (mark !== '\t' && !isEven) ? pieces(text) : [shown(cells)];
  }
  if (mark === '\t') return kinds.size === 1 && kinds.has('guest') ? pieces(text) : [shown(cells)];
  // `Jean;42;1003` is a row of a table, and `Queen; 1003; 1004` a list that somebody has written.
  const isRow = mark === ';' && !/;\s/.test(text) && kinds.has('text') && places.length > 1;
  return isRow ? [shown(cells)] : pieces(text);
}

function shown(cells: Row): Entry {
  return { shown: shownLine(cells.map(({ text }) => text)) };
}
