import { expect } from 'chai';
import { isSeveral, parseGuests } from '../../../src/domain/guests/parse.js';

/** Each guest as `name number`, in the order of the list; a name that is yet to be found ends with a question mark. */
const read = (text: string, plan = {}) =>
  parseGuests(text, plan).map(({ name, number }) => (number === '' ? `${name}?` : `${name} ${number}`.trim()));

describe('A list of guests', () => {
  it('is split at lines, commas and semicolons, and at nothing else', () => {
    expect(read('1002, 1003;1004\r\n1005\n\n ,;06 12 34 56 78')).to.deep.equal([
      '1002',
      '1003',
      '1004',
      '1005',
      '0612345678',
    ]);
    expect(read('1002，1003；1004、1005')).to.deep.equal(['1002', '1003', '1004', '1005']);
  });

  it('has names, numbers, and both together', () => {
    const typed =
      'Q\nMoneypenny 1004\nJames Bond <+33 6 12 34 56 78>\n"Dupont, Jean" <1007>\nSUPPORT:0612345678\nRoom 12 <1012>';
    expect(read(typed)).to.deep.equal([
      'Q?',
      'Moneypenny 1004',
      'James Bond +33612345678',
      'Dupont, Jean 1007',
      'SUPPORT 0612345678',
      'Room 12 1012',
    ]);
  });

  it('may be copied from a table, whichever column the number is in', () => {
    expect(read('Moneypenny\t1004\n1003\tQ\n1005\t1006')).to.deep.equal(['Moneypenny 1004', 'Q 1003', '1005', '1006']);
  });

  it('takes a number out of a link, with what a link may add to it', () => {
    expect(read('tel:+33-6-12-34-56-78;phone-context=example.org\ntel:1002;ext=5')).to.deep.equal([
      '+33612345678',
      '1002',
    ]);
  });

  const signed: Readonly<Record<string, string>> = {
    'Tél. : 06 12 34 56 78': '0612345678',
    'Tel.: +33 6 12 34 56 78': '+33612345678',
    'TÉLÉPHONE 0612345678': '0612345678',
    'phone:1003': '1003',
    'sip:1003': '1003',
    'n° 1003': '1003',
    '№ 1003': '1003',
    'Poste : 1003': '1003',
    'ext. 1003': '1003',
  };
  for (const [written, number] of Object.entries(signed)) {
    it(`takes what says that a number is one for no name: ${written}`, () => {
      expect(read(written)).to.deep.equal([number]);
    });
  }

  const named: Readonly<Record<string, string>> = {
    '1003 (Bob)': 'Bob 1003',
    '06 12 34 56 78 (Moneypenny)': 'Moneypenny 0612345678',
    'Porter 1003': 'Porter 1003',
    'Callum: 1003': 'Callum 1003',
    'Noé 1003': 'Noé 1003',
    'Q “1003”': 'Q “1003”?',
  };
  for (const [written, guest] of Object.entries(named)) {
    it(`tells a name beside a number: ${written}`, () => expect(read(written)).to.deep.equal([guest]));
  }

  for (const doubtful of ['Jean 2 1003', 'Agent 7 12345', '06 12 34 56 78 / 07 12 34 56 78']) {
    it(`dials nothing of ${doubtful}, which may be more than one number`, () => {
      expect(parseGuests(doubtful).map(({ number }) => number)).to.deep.equal(['']);
    });
  }

  for (const mistaken of [
    '06A2345678',
    '06 12 O4 56 78',
    '06 12 34 56 ABC',
    '0800 FLOWERS',
    'O612345678',
    '06 12 34 56 78 x12',
    '1002@host',
    'sip:1003@xivo.example.org',
    '0612345678p12',
    '0612345678w12',
    '+1 (416) 222-3456 ext. 12',
  ]) {
    it(`dials nothing of ${mistaken}, which has a letter in its number`, () => {
      expect(parseGuests(mistaken).map(({ number }) => number)).to.deep.equal(['']);
    });
  }

  it('keeps what was written beside what was made of it', () => {
    expect(parseGuests(' 06 12 34 56 78 ')).to.deep.equal([
      { typed: '06 12 34 56 78', name: '', number: '0612345678' },
    ]);
  });

  it('writes the plus as the dial plan wants it', () => {
    expect(read('+33612345678, 1002', { internationalPrefix: '00' })).to.deep.equal(['0033612345678', '1002']);
  });

  it('is nobody when nothing is written', () => {
    expect(read(' \n,; \u200b')).to.deep.equal([]);
  });

  it('is several as soon as something stands behind a separator, or one was typed', () => {
    expect([isSeveral('1002'), isSeveral('06 12'), isSeveral('1002,'), isSeveral('1002\n1003')]).to.deep.equal([
      false,
      false,
      true,
      true,
    ]);
  });
});
