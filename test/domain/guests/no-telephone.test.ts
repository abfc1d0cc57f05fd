import { expect } from 'chai';
import { parseGuests } from '../../../src/domain/guests/parse.js';

const read = (text: string) => parseGuests(text).map(({ name, number }) => `${name} ${number}`.trim());

describe('A word before digits that says that they are no telephone number', () => {
  for (const text of [
    ...['PIN: 1234', 'PIN 1234', 'Code PIN 1234', 'Passcode: 123456', 'Mot de passe : 1234', 'Kennwort: 1234'],
    ...['Código: 1234', 'Codice 1234', 'Senha: 1234', 'Wachtwoord: 1234', 'الرمز: 1234', '1234 (PIN)', '1234: code'],
    ...['ID de réunion : 812 3456 7890', 'ID de la réunion: 345 678 901 23', 'Code secret : 123456'],
    ...['Código de acceso: 123456', 'ID riunione: 812 3456 7890', 'ID da reunião: 812 3456 7890'],
    ...[
      'معرّف الاجتماع: 812 3456 7890',
      'Mot de passe de la réunion : 123456',
      'Your PIN is 1234',
      'Ihr PIN lautet 1234',
    ],
    ...['Zoom meeting ID: 812 3456 7890', 'SIRET 12345678900012', 'CP 75012', 'Code postal : 75012', 'PLZ 10115'],
  ]) {
    it(`keeps them from being called: ${text}`, () => expect(read(text)).to.deep.equal([text]));
  }

  it('says nothing of another number in the same text', () => {
    expect(read('Accueil +33 1 42 68 53 00, PIN: 1234#')).to.deep.equal(['Accueil +33142685300', 'PIN: 1234#']);
  });

  for (const text of ['Pinto 1003', 'Cody 1003', 'Heidi 1003', 'Mr Fax 1003']) {
    it(`is none where it is only a part of a name: ${text}`, () => expect(read(text)).to.deep.equal([text]));
  }

  it('is a name where the number stands in angle brackets', () => {
    expect(read('Jean Pin <1003>')).to.deep.equal(['Jean Pin 1003']);
  });
});
