/** The guests of a table with titles that we know: the titles tell which columns have telephone numbers and names. */
import { cellOf, type Entry, placesOfNumbers } from './cells.js';
import { nameAndNumber } from './name-and-number.js';
import { isLabelOfOther } from './no-telephone.js';
import { linesOf, pieces, shownLine } from './pieces.js';
import { firstName, joinedName, nameBeside, nameIn } from './row-name.js';
import { type Content, contentBy } from './titles.js';

type Contents = readonly (Content | undefined)[];

/** The guests of a table with titles; undefined for any other text. */
export function guestsByTitles(text: string): readonly Entry[] | undefined {
  const { lines, mark } = linesOf(text);
  const place = lines.findIndex(({ cells }) => areTitles(cells));
  const titles = lines[place];
  const rows = lines.slice(place + 1).map(({ cells }) => cells);
  if (!titles || rows.length === 0) return undefined;
  const contents = withoutCount(titles.cells.map(contentBy), rows);
  // A line between tabs that has a name and a number is read without titles as well.
  if (mark === '\t' && contents.length === 2 && !contents.some((one) => one === 'other' || one === undefined))
    return undefined;
  const above = lines.slice(0, place).flatMap((line) => pieces(line.text).map(aboveTitles));
  const columns = columnsOfNumbers(contents, rows);
  return [...above, ...rows.flatMap((cells) => guestsIn(cells, contents, columns))];
}

/** What stands above the titles is as a rule the name of the table: nobody is called by the 2025 of `Annuaire 2025`. */
function aboveTitles(piece: string): Entry {
  return /\p{Nd}/u.test(piece) && !/>\s*$/.test(piece) ? { shown: piece.trim() } : piece;
}

/** Titles are several, without a number, and one of them tells of the digits below: `Guest, Jean` may be two guests. */
function areTitles(cells: readonly string[]): boolean {
  const contents = cells.map(contentBy);
  if (cells.length < 2 || contents.every((content) => content === undefined || content === 'name')) return false;
  return cells.every((cell, at) => contents[at] !== undefined || !/\d{2}/.test(cell));
}

/** A first column that counts the lines has no telephone numbers, unless its title says so. */
function withoutCount(contents: Contents, rows: readonly (readonly string[])[]): Contents {
  const isCount = rows.every(([count], at) => count === String(at + 1));
  return isCount && contents[0] !== 'number' ? ['other', ...contents.slice(1)] : contents;
}

/** The columns that have telephone numbers by their titles, or else the columns that may have them. */
function columnsOfNumbers(contents: Contents, rows: readonly (readonly string[])[]) {
  const by = (content: Content) => contents.flatMap((one, at) => (one === content ? [at] : []));
  const [titled, perhaps] = [by('number'), by('perhaps')];
  if (titled.length > 0) return { places: titled, areKnown: true };
  if (perhaps.length === 1) return { places: perhaps, areKnown: true };
  const isOther = (at: number) => contents[at] === 'other' || contents[at] === 'name';
  const found = new Set(rows.flatMap((cells) => placesOfNumbers(cells.map(cellOf))).filter((at) => !isOther(at)));
  return { places: [...found], areKnown: found.size < 2 };
}

function guestsIn(
  cells: readonly string[],
  contents: Contents,
  { places, areKnown }: ReturnType<typeof columnsOfNumbers>,
): readonly Entry[] {
  if (cells.length === 1) return cells.flatMap(pieces);
  // A comma in a name has moved the cells behind it.
  if (cells.length > contents.length) return [byItself(cells)];
  const name = nameOf(cells, contents);
  const written = places.flatMap((at) => cells[at] ?? []).filter((cell) => /\p{Nd}/u.test(cell));
  if (written.length > 0 && (!areKnown || isLabelOfOther(name))) return [{ shown: shownLine(cells) }];
  if (written.length === 0) return name === '' ? [{ shown: shownLine(cells) }] : [{ name, number: '' }];
  const entries = written.flatMap((cell) => numbersIn(cell, name));
  return entries
    .filter((entry, at) => entries.findIndex(({ key }) => key === entry.key) === at)
    .map(({ entry }) => entry);
}

/** The numbers in the cell of a telephone: each of several that stand apart. Any other text is shown. */
function numbersIn(cell: string, name: string): readonly { readonly key: string; readonly entry: Entry }[] {
  const numbers = pieces(cell).map((piece) => nameAndNumber(piece).number);
  if (numbers.includes('')) {
    const shown = shownLine([name, cell]);
    return [{ key: shown, entry: { shown } }];
  }
  return numbers.map((number) => ({ key: number, entry: { name: nameIn(name), number } }));
}

function nameOf(cells: readonly string[], contents: Contents): string {
  const isTitled = contents.includes('name');
  if (isTitled) return joinedName(cells.filter((_, at) => contents[at] === 'name'));
  return firstName(cells.filter((_, at) => contents[at] === undefined));
}

/** A line whose cells do not stand below their titles: the guest with its only number, or the line as it is. */
function byItself(cells: readonly string[]): Entry {
  const read = cells.map(cellOf);
  const [at = -1, ...more] = placesOfNumbers(read);
  const cell = read[at];
  if (!cell || cell.number === '' || more.length > 0) return { shown: shownLine(cells) };
  return { name: nameIn(nameBeside(cells, at, cell.name)), number: cell.number };
}
