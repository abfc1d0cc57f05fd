import { expect } from 'chai';
import fc from 'fast-check';
import { parseGuests } from '../../../src/domain/guests/parse.js';

/** Each guest as `name number`; what is shown to be corrected, or is yet to be found, ends with a question mark. */
const read = (text: string) =>
  parseGuests(text).map(({ name, number }) => (number === '' ? `${name}?` : `${name} ${number}`.trim()));
const two = ['Jean 1003', 'Marie 1004'];

describe('The column of a table that has the telephone numbers', () => {
  for (const [text, guests] of [
    ['Nom;Âge;Poste\nJean;42;1003\nMarie;37;1004', two],
    ['date;nom;poste\n27/11/2026;Jean;1003', ['Jean 1003']],
    ['id,name,number\n17,Jean,1003\n18,Marie,1004', two],
    ['id\tname\tnumber\n17\tJean\t1003\n18\tMarie\t1004', two],
    ['id\tname\tnumber\n1\tJean\t1003\n2\tMarie\t1004', two],
    ['N°\tNom\tPoste\n1\tJean\t1003\n2\tMarie\t1004', two],
    ['Numéro;Nom;Téléphone\n17;Jean;1003\n18;Marie;1004', two],
    ['Numéro;Nom;Âge\n1003;Jean;42\n1004;Marie;37', two],
    ['Name\tDurchwahl\tPLZ\nJean\t1003\t10115', ['Jean 1003']],
    ['Nombre;Teléfono;Edad\nJean;1003;42', ['Jean 1003']],
    ['Nome;Interno;Età\nJean;1003;42', ['Jean 1003']],
    ['Nome;Ramal;Idade\nJean;1003;42', ['Jean 1003']],
    ['Naam;Toestel;Leeftijd\nJean;1003;42', ['Jean 1003']],
    ['الاسم;رقم الهاتف;العمر\nليلى;1003;42', ['ليلى 1003']],
    ['phoneNumber;displayName;code\n1003;Jean;42', ['Jean 1003']],
    ['Name,Phone 1 - Type,Phone 1 - Value\nJean,Mobile,0612345678', ['Jean 0612345678']],
    ['Nom;Poste;Téléphone\nJean;Comptable;1003', ['Jean 1003']],
    ['Liste\nNom,Âge,Poste\nJean,42,1003', ['Liste?', 'Jean 1003']],
    ['Âge\tPoste\n42\t1003', ['1003']],
  ] as const) {
    it(`is told by its title: ${JSON.stringify(text)}`, () => expect(read(text)).to.deep.equal(guests));
  }

  for (const [text, guests] of [
    ['Ahmed,5012 3456\nAli,50123457', ['Ahmed ¦ 5012 3456?', 'Ali 50123457']],
    ['Jean;+33 6 12 34 56 78 / 1003\nAna;1004', ['Jean ¦ +33 6 12 34 56 78 / 1003?', 'Ana 1004']],
    ['Jean Dupont;\nAna;1004', ['Jean Dupont?', 'Ana 1004']],
    ['Jean;06 12 O4 56 78\nAna;1004', ['Jean ¦ 06 12 O4 56 78?', 'Ana 1004']],
    ['Jean Dupont, Marie Durand\nAna, 1004', ['Jean Dupont?', 'Marie Durand?', 'Ana 1004']],
  ] as const) {
    it(`loses no first line that is not of titles: ${JSON.stringify(text)}`, () =>
      expect(read(text)).to.deep.equal(guests));
  }

  for (const [text, guests] of [
    ['Nom;Tél;Notes\nDupont;0612345678;"rappeler\n1234"\nDurand;1004;', ['Dupont 0612345678', 'Durand 1004']],
    ['"Nom","Adresse","Tél"\n"Dupont","12 rue X\r\n75002","0612345678"', ['Dupont 0612345678']],
    ['Nom\tTél\n"Jean\nDupont"\t1003', ['Nom?', 'Tél?', 'Jean Dupont 1003']],
    ['"Jean" 1003\n"Marie" 1004', ['Jean 1003', 'Marie 1004']],
  ] as const) {
    it(`has lines that do not end inside a quoted cell: ${JSON.stringify(text)}`, () =>
      expect(read(text)).to.deep.equal(guests));
  }

  it('may be several, each with another number of the same person', () => {
    expect(read('Nom\tTéléphone\tMobile\nJean\t0142685300\t0612345678\nMarie\t0142685301\t')).to.deep.equal([
      'Jean 0142685300',
      'Jean 0612345678',
      'Marie 0142685301',
    ]);
    expect(read('Nom;Tél. 1;Tél. 2\nJean;1003;1003')).to.deep.equal(['Jean 1003']);
    expect(read('Nom\tTéléphone\tVille\nJean\t1003, 1004\tParis')).to.deep.equal(['Jean 1003', 'Jean 1004']);
  });

  it('has a name of its own above, whose digits call nobody', () => {
    for (const above of ['Annuaire 2025', 'Service 75', 'Semaine 48 2025'])
      expect(parseGuests(`${above}\nNom;Téléphone\nMartin;0612345678`).map(({ number }) => number)).to.deep.equal([
        '',
        '0612345678',
      ]);
    expect(parseGuests('Jean <1003>\nNom;Téléphone\nMartin;0612345678')[0]).to.include({
      name: 'Jean',
      number: '1003',
    });
  });

  it('has a line without a number, whose name is yet to be found', () => {
    expect(read('Nom,Âge,Poste\nJean,42,\nMarie,37,1004')).to.deep.equal(['Jean?', 'Marie 1004']);
    expect(read('Nom;Âge\nJean;42\nMarie;37'), 'ages are no numbers').to.deep.equal(['Jean?', 'Marie?']);
    expect(read('Nom;Fax\nJean;0142685300'), 'nor is that of a fax machine').to.deep.equal(['Jean?']);
  });

  it('is found behind a name with a comma that is not quoted', () => {
    expect(read('Nom,Poste\nDupont, Jean,1003\nMarie,1004')).to.deep.equal(['Dupont Jean 1003', 'Marie 1004']);
    expect(read('Nom,Âge,Poste\nDupont, Jean,42,1003')).to.deep.equal(['Dupont ¦ Jean ¦ 42 ¦ 1003?']);
  });

  it('is shown in the lines in which it has no number that is clear', () => {
    expect(read('Nom;Téléphone\nJean;6,12E+08\nMarie;0612345678')).to.deep.equal([
      'Jean ¦ 6,12E+08?',
      'Marie 0612345678',
    ]);
    expect(read('Nom;Tél;Âge\nJean;01 42 68 53 00/01;42')).to.deep.equal(['Jean ¦ 01 42 68 53 00/01?']);
    expect(read('Nom\tTél\tÂge\nJean\t0612345678.0\t42')).to.deep.equal(['Jean ¦ 0612345678.0?']);
  });

  for (const [text, guests] of [
    ['27/11/2026\tJean\t1003\n28/11/2026\tMarie\t1004', two],
    ['14:30;Jean;1003\n15:00;Marie;1004', two],
    ['Jean\t12 rue de la Paix\t1003\nMarie\t75012 Paris\t1004', two],
    ['Jean,1003\nMarie,', ['Jean 1003', 'Marie?']],
    ['Jean\t06 12 34 56 78\tParis 75002', ['Jean 0612345678']],
    ['Salle 12;1003\nSalle 13;1004', ['Salle 12 1003', 'Salle 13 1004']],
    ['1003\t1004\n1005\t1006', ['1003', '1004', '1005', '1006']],
  ] as const) {
    it(`is the only one that can have them: ${JSON.stringify(text)}`, () => expect(read(text)).to.deep.equal(guests));
  }

  for (const text of [
    ...['Jean;42;1003', 'Jean\t42\t1003', 'Jean;42;1003\nMarie;37;1004', 'Jean,42,1003\nMarie,37,1004'],
    ...[
      'Jean;42;\nMarie;;1004',
      'Jean,1003,42\nMarie,1004,37',
      'Jean\t75012\t0142685300',
      '17;Jean;1003\n18;Marie;1004',
    ],
    ...['17\t1003\n18\t1004', '17,1003\n18,1004', '17\t1003', '1003\t0612345678', 'Paris 75002\t1003'],
    ...['Jean\t06 12 O4 56 78\t42', 'Jean;6,12E+08;42\nMarie;6,13E+08;37', 'Jean\tBureau 0142685300\t42'],
    ...['Jean\t1003\tMarie\t1004', 'Jean;1003;Marie;1004', '12,50;Jean;1003\n13,50;Marie;1004'],
    ...['Jean\t0612345678\tParis 75002\nMarie\t\tLyon 69001', 'Âge;42\nÉtage;3', 'Code postal\t75012'],
  ]) {
    it(`is none where several can have them, and each line is shown: ${JSON.stringify(text)}`, () => {
      const lines = text.split('\n').map((line) =>
        line
          .split(/[\t;]|,(?!\d*E|50)/)
          .filter(Boolean)
          .join(' ¦ '),
      );
      expect(read(text)).to.deep.equal(lines.map((line) => `${line}?`));
      expect(lines.flatMap(read), 'nor is anybody called once a line is put back into the field').to.deep.equal(
        lines.map((line) => `${line}?`),
      );
    });
  }

  it('is not looked for in a list that somebody has written', () => {
    expect(read('Monet; 1007; 1008')).to.deep.equal(['Monet?', '1007', '1008']);
    expect(read('Guest, Jean\n1003, 1004')).to.deep.equal(['Guest?', 'Jean?', '1003', '1004']);
    expect(read('Felix <1007>;1008')).to.deep.equal(['Felix 1007', '1008']);
    expect(read('Jean 1003, Marie 1004\nFelix 1005, Eve 1006')).to.deep.equal([...two, 'Felix 1005', 'Eve 1006']);
  });

  it('is never one of two without a title, whatever their numbers', () => {
    const number = fc.integer({ min: 1, max: 99_999 }).map(String);
    const mark = fc.constantFrom('\t', ';');
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number), { minLength: 2, maxLength: 5 }), mark, (rows, between) => {
        const text = rows.map(([one, other]) => ['Jean', one, other].join(between)).join('\n');
        expect(parseGuests(text).filter((guest) => guest.number !== '')).to.deep.equal([]);
      }),
    );
  });
});
