import { expect } from 'chai';
import fc from 'fast-check';
import { fold, search } from '../../src/domain/search.js';

const finds = (typed: string, name: string, number = '') => search(typed)?.({ name, number }) ?? true;

describe('A search', () => {
  const found: Record<string, readonly (readonly [typed: string, name: string, number?: string])[]> = {
    'finds a part of a name, in any case': [
      ['zo', 'Lorenzo Zoppi'],
      ['ZOPPI', 'Lorenzo Zoppi'],
      ['ÉLODIE', 'élodie'],
      ['straße', 'STRASSE'],
    ],
    'takes accented letters for plain ones, and plain ones for accented ones': [
      ['zoe chatelain', 'Zoé Châtelain'],
      ['Zoë', 'Zoe'],
      ['francois', 'Franc\u0327ois'],
      ['garcon', 'GARÇON'],
      ['coeur', 'Cœur'],
      ['soren', 'Søren'],
      ['lukasz', 'Łukasz'],
      ['istanbul', 'İstanbul'],
      ['weiss', 'Weiß'],
      ['thor', 'Þór'],
      ['aether', 'Æther'],
      ['duc', 'Đuc'],
      ['gudrun', 'Guðrun'],
      ['izmir', 'ızmir'],
      ['σοφος', 'ΣΟΦΟΣ'],
      ['ελλας', 'ΕΛΛΆΣ'],
      ['еж', 'Ёж'],
      ['nguyen', 'Nguyễn'],
    ],
    'takes an umlaut for the two letters that are written in its place, and these for an umlaut': [
      ['mueller', 'Müller'],
      ['MUELLER', 'MU\u0308LLER'],
      ['Müller', 'Mueller'],
      ['muller', 'Müller'],
      ['Müller', 'Muller'],
      ['jaeger', 'Jäger'],
      ['goethe', 'Göthe'],
      ['soerensen', 'Sørensen'],
      ['frau mueller', 'Müller, Frau'],
    ],
    'finds words in any order': [
      ['châtelain zoé', 'Zoé Châtelain'],
      ['4001 support', 'conference_support', '4001'],
      ['sup 40', 'conference_support', '4001'],
    ],
    'takes hyphens, underscores and apostrophes as people do': [
      ['jean pierre', 'Jean-Pierre'],
      ['jean-pierre', 'Jean Pierre'],
      ["o'brien", 'O’Brien'],
      ['obrien', "O'Brien"],
      ['conference support', 'conference_support'],
      ['jr smith', 'J.R. Smith'],
    ],
    'finds numbers however they are grouped': [
      ['0612345678', '', '06 12 34 56 78'],
      ['06 12 34', '', '0612345678'],
      ['06.12.34', '', '0612345678'],
      ['06-12', '', '06 12 34 56 78'],
      ['(06)12', '', '0612345678'],
      ['+33 6 12', '', '0033612345678'],
      ['+33 (0)6 12', '', '+33612345678'],
      ['+33612', '', '+33 (0)6 12 34 56 78'],
      ['06\u00a012', '', '0612345678'],
      ['\u202a06 12\u202c', '', '0612345678'],
      ['2 34', '', '0612345678'],
    ],
    'finds numbers inside of names': [
      ['salle 2', 'Salle 2'],
      ['2 3', 'Floor 2, room 3'],
      ['06 12', '06 12 34 56 78'],
    ],
    'reads the digits of other scripts': [
      ['١٠٠٣', 'Q', '1003'],
      ['۱۰۰۳', 'Q', '1003'],
      ['１００３', 'Q', '1003'],
      ['१००३', 'Q', '1003'],
      ['1003', '', '١٠٠٣'],
    ],
    'works in any script': [
      ['محمد', 'مُحَمَّد'],
      ['احمد', 'أحمد'],
      ['فاطمه', 'فاطمة'],
      ['علی', 'علي'],
      ['محـمد', 'محمد'],
      ['דוד', 'דָּוִד'],
      ['김', '김민수'],
      ['山田', '山田太郎'],
      ['สม', 'สมชาย'],
      ['कि', 'किरण'],
      ['😀', 'Team 😀'],
    ],
    'finds everybody with nothing but spaces and marks': [
      ['', 'Q'],
      ['   ', 'Q'],
      ['-', 'Q'],
      ['( .', 'Q'],
      ['\u200b', 'Q'],
    ],
  };
  for (const [behaviour, cases] of Object.entries(found)) {
    it(behaviour, () => {
      for (const [typed, name, number] of cases) {
        expect(finds(typed, name, number), `“${typed}” in ${name} ${number ?? ''}`).to.be.true;
      }
    });
  }

  const missed: Record<string, readonly (readonly [typed: string, name: string, number?: string])[]> = {
    'finds nobody of whom a word is missing': [
      ['zoe haddad', 'Zoé Châtelain', '1014'],
      ['zoe 1015', 'Zoé Châtelain', '1014'],
    ],
    'tells words apart that are only spelled alike': [
      ['ab', 'a b'],
      ['kaa', 'کا'],
      ['कु', 'किरण'],
    ],
    'takes groups of digits for one number': [
      ['06 78', '', '0612345678'],
      ['12 06', '', '0612345678'],
    ],
    'takes no word for a number': [['o612', '', '0612345678']],
    'finds no digits that are hidden': [
      ['0142', '••••00', '••••00'],
      ['••01', '••••00', '••••00'],
    ],
  };
  for (const [behaviour, cases] of Object.entries(missed)) {
    it(behaviour, () => {
      for (const [typed, name, number] of cases) {
        expect(finds(typed, name, number), `“${typed}” in ${name} ${number ?? ''}`).to.be.false;
      }
    });
  }

  it('finds whatever is typed as it is shown', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.string({ maxLength: 12 }), (name, number) => {
        expect(finds(name, name, number)).to.be.true;
        expect(finds(number, name, number)).to.be.true;
      }),
    );
  });

  it('finds a number however it is written from home and from abroad, where the dial plan is known', () => {
    const plan = { countryCode: '33', outsidePrefix: '0' };
    const national = '0612345678';
    const found: readonly (readonly [typed: string, number: string])[] = [
      ['+33 6 12', national],
      ['+33 (0)6 12', national],
      ['0033 6 12', national],
      ['33612345678', national],
      ['06 12', '+33612345678'],
      ['06 12', '0033612345678'],
      ['06 12', '00612345678'],
      ['+33 6 12', '00612345678'],
      ['٠٦ ١٢', '+33612345678'],
      ['1003', '1003'],
      ['0', '1003'],
    ];
    for (const [typed, number] of found) {
      expect(search(typed, plan)!({ name: 'Q', number }), `${typed} in ${number}`).to.be.true;
      expect(search(typed, plan)!({ name: number, number: '' }), `${typed} in the name ${number}`).to.be.true;
    }
    const others: readonly (readonly [typed: string, number: string])[] = [
      ['+34 6 12', national],
      ['06 12', '+34612345678'],
      ['+33 6 12', '1612'],
      ['0', '3311'],
      ['+33 6 12', '••••••••78'],
    ];
    for (const [typed, number] of others)
      expect(search(typed, plan)!({ name: 'Q', number }), `${typed} in ${number}`).to.be.false;
    expect(search('+33 6 12')!({ name: '', number: national }), 'nothing is guessed').to.be.false;
  });

  it('does not take what was folded for something else when it is folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
        expect(fold(fold(text))).to.equal(fold(text));
      }),
    );
  });
});
