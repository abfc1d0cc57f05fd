/** Splits a text into guests, and a line of a table into cells. */

/** `6,12E+08`, `12,50` and `1,003`: the comma belongs to a number of a spreadsheet, which is nobody's telephone number. */
const decimal = /(?<![\d,.])\d+,(?:\d+E[+-]?\d+|\d{1,2}(?![\d,])|(?<=(?<!\d)\d,)\d{3}(?![\d,]))/;

const piece = new RegExp(
  `(?:"[^"\\r\\n]*"|${decimal.source}|[^\\t,;\\r\\n\\u2028\\u2029\\uff0c\\uff1b\\u3001\\u060c\\u061b])+`,
  'giu',
);

/** Splits a text at the separators outside of quotes. */
export function pieces(text: string): readonly string[] {
  return (text.match(piece) ?? []).filter((one) => /[\p{L}\p{N}]/u.test(one));
}

/** What parts the columns of a table: tabs, or else semicolons, or else commas, in any script. */
const marks = ['\t', ';\uff1b\u061b', ',\uff0c\u3001\u060c'];

export interface Line {
  readonly text: string;
  readonly cells: readonly string[];
}

/** The lines that hold something, in cells, and what parts the cells: the first of its signs. */
export function linesOf(text: string): { readonly lines: readonly Line[]; readonly mark: string } {
  const written = withoutBreaksInCells(text)
    .split(/[\r\n\u2028\u2029]+/)
    .filter((line) => /[\p{L}\p{N}]/u.test(line));
  const signs = marks.find((some) => written.some((line) => splitAt(line, some).length > 1)) ?? ',';
  const lines = written.map((line) => ({ text: line, cells: splitAt(line, signs).map(unquoted) }));
  return { lines, mark: signs.charAt(0) };
}

/** The text with a space for each line break inside a quoted cell, as spreadsheets write them: after a separator, up to the quote. */
function withoutBreaksInCells(text: string): string {
  return text.replace(/(?<=^|[\t;,\r\n])"(?:[^"]|"")*"(?=$|[\t;,\r\n])/g, (cell) => cell.replace(/[\r\n]+/g, ' '));
}

/** Splits a line at these signs outside of quotes. */
function splitAt(line: string, signs: string): readonly string[] {
  const parted = line.replace(new RegExp(`"[^"]*"|[${signs}]`, 'g'), (found) => (found.startsWith('"') ? found : '\0'));
  return parted.split('\0');
}

/** A cell without the spaces and the quotes around. */
function unquoted(cell: string): string {
  return cell.trim().replace(/^"(.*)"$/, (_whole, inside: string) => inside.replace(/""/g, '"').trim());
}

/** Stands between the cells of a line that nobody can read, where the line is shown. A text with this sign is never called. */
export const cellMark = '¦';

/** A line as it is shown to be corrected. */
export function shownLine(cells: readonly string[]): string {
  return cells
    .flatMap(pieces)
    .map((cell) => cell.trim())
    .join(` ${cellMark} `);
}
