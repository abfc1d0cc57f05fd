import { expect } from 'chai';
import { isDoubtful } from '../../src/domain/guests/doubtful.js';

/** Each rule with texts on both sides of its limit: `dialled` is one number, of `shown` nobody can tell which number is meant. */
const rules: Record<string, { dialled?: readonly string[]; shown?: readonly string[] }> = {
  'A time of day is no number': { shown: ['9:30', '10:45'] },
  'A code of the telephone is dialled whole, where it begins the text': {
    dialled: ['*21*06 12 34 56 78#', '#31#0612345678'],
    shown: ['1003 * 1004'],
  },
  'Behind 00 and 011, any groups are one number': {
    dialled: ['00 33 6 12 34 56 78', '011 44 20 7946 0958'],
    shown: ['0113 496 0000 0113 496'],
  },
  'A number abroad has up to 15 digits': {
    dialled: ['+33 6 12 34 56 78', '+441234 56789 0123'],
    shown: ['+441234 56789 01234'],
  },
  'A slash parts the code of an area': {
    dialled: ['030/123456', '030/1234', '030123/4567', '(030)/123456', '[030]/123456', '347/1234567', '416/222-3456'],
    shown: ['030/123', '0301234/5678', '147/1234567', '347/123456', '347/12345678', '34/1234567', '347/123/4567', '12/030 123456'], // prettier-ignore
  },
  'Slashes part pairs of digits, and else two numbers': {
    dialled: ['06/12/34/56/78'],
    shown: ['1003/1004', '06/12/345', '06/12/34/5/78'],
  },
  'A whole number follows the way to the outside, or the code of a country': {
    dialled: ['0 612345678', '0 0612345678', '33 612345678', '+33 0612345678', '+1234 612345678', '003 612345678', '00331 612345678'], // prettier-ignore
    shown: ['1234 612345678', '+12345 612345678', '0033123 612345678'],
  },
  'A whole number beside another one is not alone': {
    dialled: ['0612345678', '612345678'],
    shown: ['612345678 1003', '0612345678 12', '2 0612345678', '33 0612345678'],
  },
  'Five pairs are a number, and what comes behind them is another one': {
    dialled: ['06 12 34 56 78', '12 34 56 78 90', '04 05 06'],
    shown: ['06 12 34 56 78 12', '06 12 34 56 78 103', '06 12 34 56 7', '06 12 34 56 1003', '12 34 56 78 90 12'],
  },
  'Internal numbers may begin with 0': {
    dialled: ['0471', '01 12', '01 100345', '0471 0472345', '01 234 56 78', '201 1003'],
    shown: ['01 103', '01 1003', '01 10034', '047 048', '0471 0472', '04711 04712'],
  },
  'Three groups of three digits are a number of Spain or Portugal, unless all begin alike': {
    dialled: ['612 345 678', '212 345 678', '912 345 678'],
    shown: ['601 602 603', '512 345 678', '312 345 678', '100 200 300'],
  },
  'A number of America has no area or exchange that begins with 1': {
    dialled: ['555 1234', '415 555 1234'],
    shown: ['155 1234', '115 555 1234'],
  },
  'Up to four digits are one internal number': { dialled: ['10 12', '10 1', '1 2 3 4'] },
  'Four digits and more before others are a number of their own': { shown: ['1003 1004', '1234 567', '1003 12'] },
  'Two groups are one number where the second is long': {
    dialled: ['33 123456', '3 1234567'],
    shown: ['3 123456', '33 12345'],
  },
  'More groups are one number of seven digits or more': {
    dialled: ['12 345 67', '12 34 567', '12 340 67'],
    shown: ['1 23 456', '12 045 67'],
  },
};

describe('Which number is meant by a text of digits', () => {
  for (const [rule, { dialled = [], shown = [] }] of Object.entries(rules)) {
    for (const text of dialled) it(`${rule}: ${text} is dialled`, () => expect(isDoubtful(text)).to.equal(false));
    for (const text of shown)
      it(`${rule}: ${text} is shown to be corrected`, () => expect(isDoubtful(text)).to.equal(true));
  }

  it('is the same in Arabic digits, wide digits, and with marks that nobody sees', () => {
    for (const text of ['١٠٠٣ ١٠٠٤', '１００３ １００４', '\u200E1003 1004\u200F'])
      expect(isDoubtful(text), text).to.equal(true);
    for (const text of ['٠٦ ١٢ ٣٤ ٥٦ ٧٨', '０６ １２ ３４ ５６ ７８', '\u200E06 12 34 56 78'])
      expect(isDoubtful(text), text).to.equal(false);
  });
});
