import { expect } from 'chai';
import { parseGuests } from '../../../src/domain/guests/parse.js';

/** Each guest as `name number`, in the order of the list; a name that is yet to be found ends with a question mark. */
const read = (text: string) =>
  parseGuests(text).map(({ name, number }) => (number === '' ? `${name}?` : `${name} ${number}`.trim()));
const two = ['1003', '1004'];

describe('What stands before each guest of a list', () => {
  for (const [what, text, guests = two] of [
    ['hyphens', '- 1003\n- Moneypenny 1004', ['1003', 'Moneypenny 1004']],
    ['stars, which are no part of the number', '* 1003\n*  1004\n*98', ['1003', '1004', '*98']],
    ['dots', '• Q 1003\n\t• Moneypenny 1004', ['Q 1003', 'Moneypenny 1004']],
    ['digits in circles', '① 1003\n②1004'],
    ['digits in boxes', '1\ufe0f\u20e3 1003\n2\u20e3 1004'],
    ['counts in circles that are dark', '❶ 1003\n❷ 1004'],
    ['counts', '1) 1003\n2) 1004'],
    ['counts of two digits', '12) 1003\n13)  1004'],
    ['counts with a dot', '1. 1003\n2. Moneypenny 1004', ['1003', 'Moneypenny 1004']],
    ['counts with a dot and no space', '1.1003\n2.1004'],
    ['counts with a slash', '1/ 1003\n2/ 1004'],
    ['counts with a dash', '1 - 1003\n2 – 1004'],
    ['counts with a colon', '1: 1003\n2: 1004'],
    ['ordinals', '1° 1003\n2º 1004'],
    ['counts in brackets', '(1) 1003\n(2) 1004'],
    ['counts in square brackets', '[1] 1003\n[2] 1004'],
    ['number signs', '#1 1003\n#2 1004'],
    ['counts alone', '1 1003\n2 Q 1004', ['1003', 'Q 1004']],
    [
      'counts alone before numbers with a 0 or a plus',
      '1 06 12 34 56 78\n2 +33612345678',
      ['0612345678', '+33612345678'],
    ],
    ['counts with a tab', '1\t1003\n2\t1004'],
    ['counts with a no-break space', '1.\u00a01003\n2.\u00a01004'],
    ['counts on one line', '1. 1003, 2. 1004'],
    ['counts of a list that goes on from another', '9. 1003\n10. 1004'],
    ['counts below a heading', 'Liste :\n1. 1003\n2. 1004', ['Liste?', ...two]],
    ['counts with lines between', '1. 1003\n\n \n2. 1004'],
    ['counts with a space before', ' 1. 1003\n 2. 1004'],
    ['counts with a 0', '01. 1003\n02. 1004'],
    ['counts before names with a comma', '1. "Dupont, Jean" <1007>\n2. Q <1003>', ['Dupont, Jean 1007', 'Q 1003']],
    ['a column of counts', '1;Q;1003\n2;Bob;1004', ['Q 1003', 'Bob 1004']],
    ['a column of counts before numbers alone', '1,1003\n2,1004'],
    ['a column of counts with titles', 'N°;Nom;Poste\n1;Q;1003\n2;Bob;1004', ['Q 1003', 'Bob 1004']],
  ] as const satisfies readonly (readonly [string, string, (readonly string[])?])[]) {
    it(`is no part of a guest: ${what}`, () => expect(read(text)).to.deep.equal(guests));
  }

  it('is no part of a guest in a list of ten, either', () => {
    const numbers = Array.from({ length: 10 }, (_, place) => String(1010 + place));
    expect(read(numbers.map((number, place) => `${place + 1}. ${number}`).join('\n'))).to.deep.equal(numbers);
  });

  for (const [text, numbers] of [
    ['01. 42. 68. 53. 00\n06. 12. 34. 56. 78', ['0142685300', '0612345678']],
    ['01. 42685300\n02. 42685301', ['0142685300', '0242685301']],
    ['01 42 68 53 00\n02 42 68 53 00', ['0142685300', '0242685300']],
    ['01 23 45\n02 34 56', ['012345', '023456']],
    ['1 416 222 3456\n2 416 222 3457', ['14162223456', '24162223457']],
    ['1-416-222-3456\n2-416-222-3456', ['14162223456', '24162223456']],
    ['1. 416. 222. 3456\n2. 416. 222. 3457', ['14162223456', '24162223457']],
    ['10 12\n11 13', ['1012', '1113']],
    ['10.12\n11.13', ['1012', '1113']],
    ['10. 12. 13', ['101213']],
    ['1\n2', ['1', '2']],
    ['1002,1003\n1003,1004', ['1002', '1003', '1003', '1004']],
    ['#31#0612345678\n#32#0612345678', ['#31#0612345678', '#32#0612345678']],
  ] as const) {
    it(`belongs to the number where the digits are the first ones of the number: ${JSON.stringify(text)}`, () => {
      expect(read(text)).to.deep.equal(numbers);
    });
  }

  for (const text of ['1. 1003', '1/ 1003', '1 - 1003', '12– 1003', '2. 1003\n4. 1004', '1. 1003\n12. 1004']) {
    it(`is dialled by nobody where it may be a count or a part of the number: ${JSON.stringify(text)}`, () => {
      expect(parseGuests(text).map(({ number }) => number)).to.deep.equal(text.split('\n').map(() => ''));
    });
  }
});
