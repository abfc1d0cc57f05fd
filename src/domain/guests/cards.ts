/** The names and telephone numbers of vCards, in version 2.1 as well. */

/** Lines of fax machines and pagers, which are left out. */
const noTelephone = /^[^:]*[;=,"](?:fax|pager)\b/i;

/** The text with each vCard replaced by one line for each of its numbers: `"Jean Dupont" <1003>`. */
export function linesOfCards(text: string): string {
  return text.replace(/^BEGIN:VCARD[^]*?(?:^END:VCARD|$(?![^]))/gimu, (card) => {
    const lines = unfolded(card);
    const valuesOf = (field: string, among = lines) => among.flatMap((line) => valueIn(line, field) ?? []);
    const [name = nameOf(valuesOf('N'))] = valuesOf('FN').map((written) => written.replace(/[\\"]/g, ''));
    const telephones = lines.filter((line) => !noTelephone.test(line));
    return valuesOf('TEL', telephones)
      .map((number) => `"${name}" <${number}>`)
      .join('\n');
  });
}

/** Lines go on behind a line break with a space; those in quoted-printable behind a `=` at their end. */
function unfolded(card: string): readonly string[] {
  return card
    .replace(/\r?\n[ \t]/g, '')
    .replace(/^[^:\r\n]*[;=]QUOTED-PRINTABLE[;:].*(?:(?<==)\r?\n.*)*/gim, (line) => line.replace(/=\r?\n/g, ''))
    .split(/[\r\n]+/);
}

function valueIn(line: string, field: string): string | undefined {
  const found = new RegExp(`^(?:[\\w-]+\\.)?${field}(?<how>(?:;(?:"[^"]*"|[^":])*)?):(?<value>.+)$`, 'i').exec(
    line,
  )?.groups;
  const { how = '', value } = found ?? {};
  if (value === undefined || !/[;=]quoted-printable(?:;|$)/i.test(how)) return value;
  const charset = /;charset="?([\w-]+)/i.exec(how)?.[1] ?? 'utf-8';
  return decoded(value, charset.toLowerCase());
}

/** `Am=C3=A9lie` is `Amélie`. Undefined in a charset that we do not know: a name of wrong letters is worse than none. */
function decoded(value: string, charset: string): string | undefined {
  const code = /=([\dA-F]{2})/gi;
  if (/^(?:iso-8859-1|iso-8859-15|windows-1252)$/.test(charset))
    return inOneLine(value.replace(code, (_whole, digits: string) => String.fromCharCode(parseInt(digits, 16))));
  if (!/^(?:utf-?8|us-ascii)$/.test(charset)) return undefined;
  try {
    return inOneLine(decodeURIComponent(value.replace(/%/g, '%25').replace(code, '%$1')));
  } catch {
    return undefined;
  }
}

function inOneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}

/** The name of a card without a written name: `Dupont;Jean;;;` is `Jean Dupont`. */
function nameOf([parts = '']: readonly string[]): string {
  const [family = '', given = ''] = parts.split(/(?<!\\);/).map((part) => part.replace(/[\\"]/g, '').trim());
  return `${given} ${family}`.trim();
}
