import { expect } from 'chai';
import { parseGuests } from '../../../src/domain/guests/parse.js';

const names = (text: string) =>
  parseGuests(text).map(({ name, number }) => (number === '' ? 'nobody is called' : name));

describe('The name of a guest in a table, which the conference reads', () => {
  for (const [text, name] of [
    ['Amélie Rousseau\t0612345678\tamelie@example.org', 'Amélie Rousseau'],
    ['amelie@example.org\tAmélie Rousseau\t0612345678', 'Amélie Rousseau'],
    ['Amélie Rousseau <amelie@example.org>\t0612345678', 'Amélie Rousseau'],
    ['0612345678\tAmélie Rousseau\tamelie@example.org', 'Amélie Rousseau'],
    ['amelie@example.org\t0612345678', ''],
    ['Jean Dupont\t1003\tdifficile, ne pas rappeler', 'Jean Dupont'],
    ['Jean Dupont\tdifficile\t1003', 'Jean Dupont'],
    ['1003\tJean Dupont\tdifficile', 'Jean Dupont'],
    ['1003\tne pas rappeler', ''],
    ['1003\t12 rue de la Paix', ''],
    ['Jean Dupont\t1003\thttps://example.org/jean', 'Jean Dupont'],
    ['Jean Dupont\t12 rue de la Paix\t1003', 'Jean Dupont'],
    ['Jean Dupont\tComptabilité\t1003', 'Jean Dupont'],
    ['Jean de la Fontaine\t1003', 'Jean de la Fontaine'],
    ['jean dupont\t1003\tParis', 'jean dupont'],
    ['James\tBond\t1003', 'James Bond'],
    ['ليلى\t1003', 'ليلى'],
    ['Salle 12\t1003', 'Salle 12'],
    ['27/11/2026\tJean\t1003', 'Jean'],
    ['Mobile\t0612345678', ''],
  ] as const) {
    it(`is one cell, without addresses and remarks: ${JSON.stringify(text)}`, () => {
      expect(names(text)).to.deep.equal([name]);
    });
  }

  for (const [text, name] of [
    ['Prénom;Nom;Société;Tél.;Remarques\nJean;Dupont;ACME;1003;difficile', 'Jean Dupont'],
    ['Tél.;Remarques;Nom\n1003;Difficile;Dupont', 'Dupont'],
    ['First Name,Last Name,E-mail,Phone\nJean,Dupont,jean@example.org,1003', 'Jean Dupont'],
    ['Nom,Prénom,Nom complet,Poste\nDupont,Jean,Jean Dupont,1003', 'Jean Dupont'],
    ['Nom;Email;Poste\n;jean@example.org;1003', ''],
    ['Collaborateur;Remarque;Poste\nJean Dupont;Difficile;1003', 'Jean Dupont'],
    ['Imię;Notes;Telefon\nJean;Difficile;1003', 'Jean'],
  ] as const) {
    it(`is in the columns with the titles of names: ${JSON.stringify(text)}`, () => {
      expect(names(text)).to.deep.equal([name]);
    });
  }

  for (const [text, name] of [
    ['Q <q@example.org> <1003>', 'Q'],
    ['Q (q@example.org) 1003', 'Q'],
    ['"q@example.org" <1003>', ''],
    ['q@example.org: 1003', ''],
    ['0612345678 (mobile)', ''],
    ['Durchwahl 1003', ''],
    ['Tel Aviv 1003', 'Tel Aviv'],
  ] as const) {
    it(`is no address and no kind of telephone in a text by itself, either: ${text}`, () => {
      expect(names(text)).to.deep.equal([name]);
    });
  }
});
