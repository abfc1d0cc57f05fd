import { expect } from 'chai';
import fc from 'fast-check';
import { csv } from '../../src/domain/csv.js';

/** Reads CSV by the grammar of RFC 4180, character by character. */
function read(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]!;
    if (quoted && character === '"' && text[at + 1] === '"') cell += text[(at += 1)]!;
    else if (character === '"') quoted = !quoted;
    else if (!quoted && character === ',') {
      row.push(cell);
      cell = '';
    } else if (!quoted && character === '\r' && text[at + 1] === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      at += 1;
    } else cell += character;
  }
  return rows;
}

describe('A table as CSV', () => {
  it('begins with the mark of UTF-8, ends each row with CRLF, and quotes what asks for it', () => {
    expect(
      csv([
        ['a', 1],
        ['x,y', 'say "no"', 'two\nlines', ' edge '],
      ]),
    ).to.equal('\ufeffa,1\r\n"x,y","say ""no""","two\nlines"," edge "\r\n');
  });

  it('holds no formula for a reader to whom semicolons or tabs separate cells, quotes or not', () => {
    for (const name of ['x;=1+1;y', 'x;"=1+1;y', 'x; " "=1+1', 'x\t"=1+1\ty', 'x\r\n"=1+1'])
      for (const piece of csv([[name]]).split(/[;\t\r\n]/)) expect(piece, name).to.not.match(/^["\s]*=/);
  });

  it('is read back by any reader of RFC 4180, whatever the cells hold', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\r', '\n', ' ', '🙂', '1'), maxLength: 8 });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 4 }), (rows) => {
        const plain = rows.map((row) => row.map((text) => (/^[\r\n]/.test(text) ? `'${text}` : text)));
        expect(read(csv(rows).slice(1))).to.deep.equal(plain);
      }),
    );
  });

  for (const formula of [
    '=1+1',
    '+33612345678',
    '-1',
    '@SUM(A1)',
    ' =1',
    '\u00a0=1',
    '\u3000=1',
    '\u0000=1',
    '\b=1',
    '\u3164=1',
    '\u2800=1',
    '\u202e=1',
    '\u180e=1',
    '\u200b=1',
    '\uff1d1',
    '\uff0b1',
    '\u22121',
  ]) {
    it(`holds no formula of ${JSON.stringify(formula)}`, () => {
      expect(read(csv([[formula, 'x']]).slice(1))).to.deep.equal([[`'${formula}`, 'x']]);
    });
  }

  for (const [text, written] of [
    ['\t=1', "'\t'=1"],
    ['\r=1', "'\r'=1"],
    ['\n=1', "'\n'=1"],
    ['Q;=1', "Q;'=1"],
    [';=1', ";'=1"],
    ['Q; \u200b+33', "Q; \u200b'+33"],
    ['Q\t@SUM(A1)', "Q\t'@SUM(A1)"],
    ['Q\n\n-1', "Q\n\n'-1"],
    ['";=1', '";\'=1'],
    ['Q;\uff1d1;=2', "Q;'\uff1d1;'=2"],
  ] as const) {
    it(`holds no formula also where semicolons separate cells: ${JSON.stringify(text)}`, () => {
      expect(read(csv([[text, 'x']]).slice(1))).to.deep.equal([[written, 'x']]);
    });
  }

  it('leaves alone what a spreadsheet takes for text or a number', () => {
    expect(csv([['a=b', '2026-11-25 22:17:11 +01:00', 12, 'Q - R', 'Q; R', '"=1']])).to.equal(
      '\ufeffa=b,2026-11-25 22:17:11 +01:00,12,Q - R,Q; R,"""=1"\r\n',
    );
  });
});
