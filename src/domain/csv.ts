/**
 * Tables as CSV, by RFC 4180: commas, CRLF, and quotes around a cell that needs them. A UTF-8 byte order mark comes
 * first: without that mark, Excel reads names in another encoding.
 */

const utf8Mark = '\ufeff';

export function csv(rows: readonly (readonly (string | number)[])[]): string {
  return utf8Mark + rows.map((row) => `${row.map((value) => cell(String(value))).join(',')}\r\n`).join('');
}

function cell(text: string): string {
  const safe = (startsFormula.test(text) ? `'${text}` : text).replace(innerFormula, "$&'");
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * The signs with which a formula begins in a spreadsheet, also in the wide characters of East Asian scripts; a formula may
 * stand behind spaces and invisible marks. Guests choose their own names, and a formula can send the table elsewhere.
 */
const sign = String.raw`[=+\-@\uff1d\uff0b\uff0d\uff20\u2212]`;
const startsFormula = new RegExp(String.raw`^[\s\p{C}\u2800\u3164]*${sign}|^[\t\r\n]`, 'u');

/** A formula inside a cell: French Excel separates at semicolons, not at commas, and may begin a cell inside of ours. */
const innerFormula = new RegExp(String.raw`[;\t\r\n]["\p{Zs}\p{Cf}\u2800\u3164]*(?=${sign})`, 'gu');
