import { expect } from 'chai';
import { parseGuests } from '../../../src/domain/guests/parse.js';

const read = (text: string) => parseGuests(text).map(({ name, number }) => `${name} ${number}`.trim());
const card = (...lines: readonly string[]) => ['BEGIN:VCARD', 'VERSION:2.1', ...lines, 'END:VCARD'].join('\r\n');
const tel = 'TEL;CELL:0612345678';

describe('A vCard', () => {
  for (const how of [
    'TEL;VALUE=uri;TYPE="fax":tel:+33-1-23-45-67-80',
    'TEL;TYPE="fax,work":0123456780',
    'TEL;TYPE="work,pager":0123456780',
  ])
    it(`calls no fax machine and no pager: ${how}`, () =>
      expect(read(card('FN:Jean', how, tel))).to.deep.equal(['Jean 0612345678']));
});

describe('A vCard of version 2.1', () => {
  for (const [what, lines, guest] of [
    ['in UTF-8', ['FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Am=C3=A9lie', tel], 'Amélie 0612345678'],
    ['with the encoding first', ['FN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Am=C3=A9lie', tel], 'Amélie 0612345678'],
    ['with the encoding alone', ['FN;QUOTED-PRINTABLE:Am=c3=a9lie', tel], 'Amélie 0612345678'],
    ['in Latin letters', ['FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Am=E9lie', tel], 'Amélie 0612345678'],
    [
      'over two lines',
      ['FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Am=C3=', '=A9lie Rou=', 'sseau', tel],
      'Amélie Rousseau 0612345678',
    ],
    ['with signs of its own', ['FN;ENCODING=QUOTED-PRINTABLE:100% =3D Am=C3=A9lie', tel], '100% = Amélie 0612345678'],
    [
      'with a line break in the name',
      ['FN;ENCODING=QUOTED-PRINTABLE:Am=C3=A9lie=0D=0A1003', tel],
      'Amélie 1003 0612345678',
    ],
    ['in a charset that is not known', ['FN;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:=8E=52', tel], '0612345678'],
    ['in broken UTF-8', ['FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Am=E9lie', tel], '0612345678'],
    ['in the number', ['FN:Jean', 'TEL;CELL;ENCODING=QUOTED-PRINTABLE:=2B33 6 12 34 56 78'], 'Jean +33612345678'],
    ['nowhere', ['FN:Jean = Am=C3=A9lie', tel], 'Jean = Am=C3=A9lie 0612345678'],
  ] as const) {
    it(`has letters that are written in codes: ${what}`, () => expect(read(card(...lines))).to.deep.equal([guest]));
  }

  it('has the name in its parts where no name is written out', () => {
    expect(read(card('N:Dupont;Jean;;;', tel))).to.deep.equal(['Jean Dupont 0612345678']);
    expect(read(card('N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:;Am=C3=A9lie', tel))).to.deep.equal([
      'Amélie 0612345678',
    ]);
  });

  it('sends no address for a name, and calls nobody by two numbers in one line', () => {
    expect(read(card('FN:amelie@example.org', tel))).to.deep.equal(['0612345678']);
    expect(parseGuests(card('FN:Jean', 'TEL:1003 1004')).map(({ number }) => number)).to.deep.equal(['']);
  });
});
