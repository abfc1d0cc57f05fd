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
      'Q\nMoneypenny 1004\nJames Bond <+33 6 12 34 56 78>\n"Dupont, Jean" <1007>\nSUPPORT:0612345678\nRoom 12 <10 12>\n“Eve” 1004\nFelix 6 12 34 56 78';
    expect(read(typed)).to.deep.equal([
      'Q?',
      'Moneypenny 1004',
      'James Bond +33612345678',
      'Dupont, Jean 1007',
      'SUPPORT 0612345678',
      'Room 12 1012',
      'Eve 1004',
      'Felix 612345678',
    ]);
  });

  it('may be copied from a table, whichever column the number is in', () => {
    expect(read('Moneypenny\t1004\n1003\tQ\n1005\t1006')).to.deep.equal(['Moneypenny 1004', 'Q 1003', '1005', '1006']);
  });

  for (const [what, text, guests] of [
    ['commas', 'Q,1003\nMoneypenny,1004', ['Q 1003', 'Moneypenny 1004']],
    ['semicolons and titles', 'Nom;Poste\r\nQ;1003\r\nMoneypenny;1004\r\n', ['Q 1003', 'Moneypenny 1004']],
    ['quotes', '"Q","1003"\n"Dupont, Jean","06 12 34 56 78"', ['Q 1003', 'Dupont, Jean 0612345678']],
    ['the number first', '1003,Q\n1004,Moneypenny', ['Q 1003', 'Moneypenny 1004']],
    ['names in two columns', 'James;Bond;1002\nEve;Moneypenny;1004', ['James Bond 1002', 'Eve Moneypenny 1004']],
    ['family names first', 'Bond, James <1002>\nMoneypenny, Eve <1004>', ['Bond James 1002', 'Moneypenny Eve 1004']],
    ['tabs and titles', 'Name\tNumber\nQ\t1003', ['Name?', 'Number?', 'Q 1003']],
    ['titles and a line with a number alone', 'Nom,Poste\nQ,1003\n1004', ['Q 1003', '1004']],
    ['spaces around names', 'Q , 1003\n Moneypenny ,1004', ['Q 1003', 'Moneypenny 1004']],
    ['columns that are empty', 'Q;;1003\n;Eve;1004\n\nJames;Bond;1002', ['Q 1003', 'Eve 1004', 'James Bond 1002']],
    ['names in two columns between tabs', 'James\tBond\t1002', ['James Bond 1002']],
    ['tabs before, between and behind', '\tQ\t\t1003\t\n1004\t', ['Q 1003', '1004']],
  ] as const) {
    it(`may be a table, with ${what}`, () => expect(read(text)).to.deep.equal(guests));
  }

  for (const [what, text, guests] of [
    ['its first line is a word alone', 'Nom\nQ,1003\nEve,1004', ['Nom?', 'Q?', '1003', 'Eve?', '1004']],
    ['one line of it has no number', 'Q,1003\nMoneypenny', ['Q?', '1003', 'Moneypenny?']],
    ['one line of it has two numbers', 'Q,1003,1013\nMoneypenny,1004', ['Q?', '1003', '1013', 'Moneypenny?', '1004']],
    ['it is one line', 'Q, Moneypenny 1004', ['Q?', 'Moneypenny 1004']],
    ['it has numbers alone', '1003\n1004,1005', ['1003', '1004', '1005']],
  ] as const) {
    it(`is no table where ${what}`, () => expect(read(text)).to.deep.equal(guests));
  }

  it('takes names and numbers out of vCards, and nothing else that is a number there', () => {
    const bond =
      'BEGIN:VCARD\r\nVERSION:3.0\r\nN:Bond;James;;;\r\nFN:James Bond\r\nORG:Universal 2000\r\nTEL;TYPE=CELL:+33 6 12 34 56 78\r\nitem1.TEL;TYPE=WORK:1002\r\nBDAY:1920-11-11\r\nEND:VCARD\r\n';
    const q =
      'BEGIN:VCARD\nVERSION:4.0\nFN:Q\\, the\n  second\nTEL;VALUE=uri;TYPE="voice,home":tel:+33-1-42-68-53-00\nEND:VCARD\n';
    const nameless = 'begin:vcard\ntel:1004\nend:vcard';
    expect(read(bond + q + nameless)).to.deep.equal([
      'James Bond +33612345678',
      'James Bond 1002',
      'Q, the second +33142685300',
      '1004',
    ]);
    expect(read('BEGIN:VCARD\nVERSION:3.0\nFN:Q\nORG:Acme 2000\nEND:VCARD')).to.deep.equal([]);
    expect(read('1003\nBEGIN:VCARD\n\nFN:Q\n\nTEL:1004'), 'a card that is cut').to.deep.equal(['1003', 'Q 1004']);
    const within = 'BEGIN:VCARD\nFN:END:VCARD Q\nTEL:1004\nEND:VCARD\n1005';
    expect(read(within), 'an end within a line').to.deep.equal(['END:VCARD Q 1004', '1005']);
    expect(read('see BEGIN:VCARD'), 'a beginning within a line').to.deep.equal(['see BEGIN:VCARD?']);
  });

  const unclear = [
    ...['Salle 3 1234', 'Q 2 1003', 'Salle 12 1234', 'Q 12 34', 'Salle 12 12345', 'Bob 1001 1002', 'Bob - 1001 - 1002'],
    ...['Salle 3 - 1234', 'Salle 3/1234', 'Salle 3 / 1234', 'Alice (3) 1234', 'Salle 3 (1234)'],
    ...['Alice 06 12', 'Alice 0612 34', 'Alice 123 456', 'Alice +33 612345678 +33612345679', 'Alice (416) 222-34567'],
    ...['Étage 2 0612345678', 'Ligne 1 0612345678', 'Étage 2 +33612345678', 'Salle 12 06 12 34 56 78'],
  ];
  for (const text of unclear) {
    it(`dials nothing of ${text}, of which nobody can say where the number begins`, () => {
      expect(parseGuests(text).map(({ number }) => number)).to.deep.equal(['']);
    });
  }

  const clear: Readonly<Record<string, string>> = {
    'Alice 06 12 34 56 78': '0612345678',
    'Alice 01 42685300': '0142685300',
    'Alice 040 / 31703152': '04031703152',
    'Alice (416) 222-3456': '4162223456',
    'Alice 1 416 222 3456': '14162223456',
    'Alice 612 345 678': '612345678',
    'Alice 12 34 56 78': '12345678',
    'Alice +33 6 12 34 56 78': '+33612345678',
    'Alice +33 (0)6 12 34 56 78': '+33612345678',
    'Alice 1003': '1003',
    'Alice - 1003': '1003',
    'Alice 555-1234': '5551234',
    'Alice 061 2345': '0612345',
    'Alice 12 34 567': '1234567',
    'Alice (416)222-3456': '4162223456',
    'Alice 416) 222-3456': '4162223456',
    'Alice +33 01 23 45 67 89': '+330123456789',
    'Alice    <1003>': '1003',
    'Alice<1003>': '1003',
    '"Alice"1003': '1003',
    '"Alice"   1003': '1003',
    "  ' Alice ' <1003>": '1003',
    '« Alice » : 1003': '1003',
    '1003 :   Alice': '1003',
    '1003 (Alice': '1003',
    '1003(Alice)': '1003',
  };
  for (const [text, number] of Object.entries(clear)) {
    it(`dials ${number} for ${text}`, () => expect(parseGuests(text)[0]).to.deep.include({ name: 'Alice', number }));
  }

  it('calls no fax machine and no pager', () => {
    const card = (tel: string) => `BEGIN:VCARD\nFN:Q\n${tel}:+33122222222\nTEL;TYPE=CELL:+33611111111\nEND:VCARD`;
    for (const tel of [
      'TEL;TYPE=FAX',
      'TEL;HOME;FAX',
      'TEL;TYPE="work,fax"',
      'TEL;TYPE=work,fax',
      'item1.TEL;type=pager',
    ])
      expect(read(card(tel)), tel).to.deep.equal(['Q +33611111111']);
    for (const text of [
      'Fax: 0123456789',
      'Fax 0123456789',
      'Téléfax : 0123456789',
      'Télécopie : 01 42 68 53 00',
      'Telefax 030 123456',
    ])
      expect(
        parseGuests(text).map(({ number }) => number),
        text,
      ).to.deep.equal(['']);
    expect(read('Faxinelli 0123456789')).to.deep.equal(['Faxinelli 0123456789']);
  });

  it('calls nobody by the keys that are to be sent once a number answers', () => {
    expect(read('+14087407256,,123456789#')).to.deep.equal(['+14087407256']);
    expect(read('+14087407256,,123456789#,,,,*123456#\n1003')).to.deep.equal(['+14087407256', '1003']);
    expect(read('1001,,1002')).to.deep.equal(['1001', '1002']);
  });

  it('reads a text of any length in a moment, and finds nobody in what is too long for a name', () => {
    for (const text of [
      `a${' ('.repeat(20_000)}x`,
      'x'.repeat(100_000),
      'lorem ipsum '.repeat(10_000),
      `a${' '.repeat(50_000)}b`,
    ]) {
      const start = performance.now();
      expect(parseGuests(text).filter(({ number }) => number !== '')).to.deep.equal([]);
      expect(performance.now() - start).to.be.below(1500);
    }
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
    'sip : 1003': '1003',
    'sips:1003': '1003',
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
    'Mr Fax 1003': 'Mr Fax 1003',
    'Tel Aviv 1003': 'Tel Aviv 1003',
    'phone Bob 1003': 'phone Bob 1003',
    'Bob <a> <1003>': 'Bob <a> 1003',
    'Bob <1003> x': 'Bob <1003> x?',
    'a 1003 (Bob)': 'a 1003 (Bob)?',
    '1003-Bob': '1003-Bob?',
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
    for (const one of ['1002', '06 12', '', '"Dupont, Jean"']) expect(isSeveral(one), one).to.be.false;
    for (const several of ['1002,', '1002\n1003', '1002; ', 'Dupont, Jean', '1002\r\n'])
      expect(isSeveral(several), several).to.be.true;
  });
});
