import { expect } from 'chai';
import fc from 'fast-check';
import { parseGuests } from '../../../src/domain/guests/parse.js';

const called = (text: string) => parseGuests(text).map(({ number }) => number);

describe('Digits of which nobody can tell whom they call', () => {
  for (const [what, texts] of [
    ['internal numbers side by side', ['1003 1004', '1003 1004 1005', '100 101', '100 101 102', '10031 10041']],
    ['internal numbers with a sign between', ['1003-1004', '1003 - 1004', '1003–1004', '1003.1004', '1003 (1004)']],
    ['internal numbers with a slash between', ['1003/1004', '1003 / 1004', '12/34', '1003\\1004']],
    ['internal numbers of different lengths', ['1003 104', '12 1003', '112 1003', '1003 1004 105', '712 713 714']],
    ['internal numbers behind a name', ['Alice 1003 1004 1005', 'Alice <1003 1004>', '"Alice" <1003-1004>']],
    ['an internal number beside a number of the outside', ['0612345678 1003', '1003 0612345678', '1003 612345678']],
    ['more digits than a number has', ['06 12 34 56 78 1003', '+33 6 12 34 56 78 12345', '123 456 789 00012']],
    ['a number, and another end of it', ['01 42 68 53 00/01', '01 42 68 53 00 / 01', '0142685300/01', '0142685300 01']],
    ['a group that is no pair, behind pairs', ['06 12 34 56 78 103', '06 12 34 56 78 (2)', '+33 6 12 34 56 78 - 1003']],
    ['internal numbers that begin with 0', ['0471 0472', '007 008', '0100 0101 0102', '01 1003', '02 1004']],
    ['a 0 where another number begins', ['2 0612345678', '33 06 12 34 56 78', '10 11 12 13 14 15']],
    ['a day', ['27/11/2026', '2026-11-27', '27.11.2026', '27-11-2026', '27 11 2026', '11/27/2026', '2026/11/27']],
    ['a day in few digits', ['27/11/26', '27.11.26', '1/2/26', '27/11', '27-11']],
    ['a day behind words', ['Réunion du 27/11/2026', 'le 27.11.2026', 'Alice <2026-11-27>', '"Alice" 27/11/2026']],
    ['a number with a decimal', ['0612345678.0', '1003.0', '1003.50', '12.5', '1003,0', '12,50', '0612345678,00']],
    ['a number that a spreadsheet has shortened', ['6,12E+08', '6.12E+08', '6,12345678E8', '3,36e+10']],
    ['thousands', ['1,003']],
    ['more pairs than a number has', ['06 12 34 56 78 12', '06.12.34.56.78.90', '01 42 68 53 00 01 02']],
    ['an address of a computer', ['192.168.1.12', '127.0.0.1', '10.0.0.255']],
    ['a part of a postcode', ['75 001', '75 012']],
    ['digits of another script', ['١٠٠٣ ١٠٠٤', '１００３　１００４', '１００３ １００４']],
    ['marks that nobody sees', ['\u200E1003 1004\u200F']],
  ] as const) {
    it(`call nobody: ${what}`, () => {
      for (const text of texts) expect(called(text), text).to.deep.equal(['']);
    });
  }

  for (const [text, ...numbers] of [
    ['01 42 68 53 00', '0142685300'],
    ['01.42.68.53.00', '0142685300'],
    ['00 33 6 12 34 56 78', '0033612345678'],
    ['10.20.30.40', '10203040'],
    ['212.555.12.34', '2125551234'],
    ['213 456 789', '213456789'],
    ['225 123 456', '225123456'],
    ['347/1234567', '3471234567'],
    ['416/222-3456', '4162223456'],
    ['044 668 18 00', '0446681800'],
    ['0 20 12 34 56 78', '02012345678'],
    ['06/12/34/56/78', '0612345678'],
    ['0142 685300', '0142685300'],
    ['0142/685300', '0142685300'],
    ['030/123456-78', '03012345678'],
    ['06 12 34 56 78', '0612345678'],
    ['0612 345678', '0612345678'],
    ['0 800 12 34 56', '0800123456'],
    ['0 0612345678', '00612345678'],
    ['+33 6 12 34 56 78', '+33612345678'],
    ['+ 33 612345678', '+33612345678'],
    ['+39 06 1234567', '+39061234567'],
    ['+1 416 222 3456', '+14162223456'],
    ['00 33 6 12 34 56 78', '0033612345678'],
    ['011 33 6 12 34 56 78', '01133612345678'],
    ['555 123 4567', '5551234567'],
    ['555 1234', '5551234'],
    ['555-123-4567', '5551234567'],
    ['416.222.3456', '4162223456'],
    ['1 416 222 3456', '14162223456'],
    ['1 4162223456', '14162223456'],
    ['612 345 678', '612345678'],
    ['612 34 56 78', '612345678'],
    ['6 12 34 56 78', '612345678'],
    ['91 234 56 78', '912345678'],
    ['12 34 56 78', '12345678'],
    ['33 612345678', '33612345678'],
    ['86 138 0013 8000', '8613800138000'],
    ['10 12', '1012'],
    ['1 003', '1003'],
    ['1.003', '1003'],
    ['*21*06 12 34 56 78#', '*21*0612345678#'],
    ['#31#1003', '#31#1003'],
    ['11,12,13', '11', '12', '13'],
    ['1003,1004', '1003', '1004'],
    ['1003, 12', '1003', '12'],
    ['112,115', '112', '115'],
    ['27112026', '27112026'],
    ['٠٦ ١٢ ٣٤ ٥٦ ٧٨', '0612345678'],
    ['０６ １２ ３４ ５６ ７８', '0612345678'],
    ['\u200E06 12 34 56 78', '0612345678'],
  ] as const) {
    it(`are not those of one number that is written in groups: ${text}`, () => {
      expect(called(text)).to.deep.equal(numbers);
    });
  }

  it('are never dialled as one number where two to four internal numbers stand side by side', () => {
    const internal = fc
      .integer({ min: 1, max: 5 })
      .chain((first) => fc.integer({ min: first * 1000, max: first * 1999 }));
    const sign = fc.constantFrom(' ', '\n', '  ', '-', ' - ', '.', '/', ' / ', '\u00a0', ', ', ';', '\t');
    fc.assert(
      fc.property(fc.array(internal, { minLength: 2, maxLength: 4 }), sign, (numbers, between) => {
        const written = numbers.map(String);
        for (const number of called(written.join(between))) expect(['', ...written]).to.include(number);
      }),
    );
  });
});

/** Each rule with more texts on both sides of its limit: `dialled` is one number, of `shown` nobody can tell which number is meant. */
const rules: Record<string, { dialled?: readonly string[]; shown?: readonly string[] }> = {
  'A time of day is no number': { shown: ['9:30', '10:45'] },
  'A code of the telephone is dialled whole, where it begins the text': {
    dialled: ['#31#0612345678'],
    shown: ['1003 * 1004'],
  },
  'Behind 00 and 011, any groups are one number': {
    dialled: ['011 44 20 7946 0958'],
    shown: ['0113 496 0000 0113 496'],
  },
  'A number abroad has up to 15 digits': {
    dialled: ['+441234 56789 0123'],
    shown: ['+441234 56789 01234'],
  },
  'A slash parts the code of an area': {
    dialled: ['030/123456', '030/1234', '030123/4567', '(030)/123456', '[030]/123456'],
    shown: ['030/123', '0301234/5678', '147/1234567', '347/123456', '347/12345678', '34/1234567', '347/123/4567', '12/030 123456'], // prettier-ignore
  },
  'Slashes part pairs of digits, and else two numbers': {
    shown: ['06/12/345', '06/12/34/5/78'],
  },
  'A whole number follows the way to the outside, or the code of a country': {
    dialled: ['0 612345678', '+33 0612345678', '+1234 612345678', '003 612345678', '00331 612345678'], // prettier-ignore
    shown: ['1234 612345678', '+12345 612345678', '0033123 612345678'],
  },
  'A whole number beside another one is not alone': {
    shown: ['612345678 1003', '0612345678 12', '33 0612345678'],
  },
  'Five pairs are a number, and what comes behind them is another one': {
    dialled: ['12 34 56 78 90', '04 05 06'],
    shown: ['06 12 34 56 7', '06 12 34 56 1003', '12 34 56 78 90 12'],
  },
  'Internal numbers may begin with 0': {
    dialled: ['0471', '01 12', '01 100345', '0471 0472345', '01 234 56 78', '201 1003'],
    shown: ['01 103', '01 10034', '047 048', '04711 04712'],
  },
  'Three groups of three digits are a number of Spain or Portugal, unless all begin alike': {
    dialled: ['212 345 678', '912 345 678'],
    shown: ['601 602 603', '512 345 678', '312 345 678', '100 200 300'],
  },
  'A number of America has no area or exchange that begins with 1': {
    dialled: ['415 555 1234'],
    shown: ['155 1234', '115 555 1234'],
  },
  'Up to four digits are one internal number': { dialled: ['10 1', '1 2 3 4'] },
  'Four digits and more before others are a number of their own': { shown: ['1234 567', '1003 12'] },
  'Two groups are one number where the second is long': {
    dialled: ['33 123456', '3 1234567'],
    shown: ['3 123456', '33 12345'],
  },
  'More groups are one number of seven digits or more': {
    dialled: ['12 345 67', '12 34 567', '12 340 67'],
    shown: ['1 23 456', '12 045 67'],
  },
};

describe('Each rule of which digits are one number', () => {
  for (const [rule, { dialled = [], shown = [] }] of Object.entries(rules)) {
    for (const text of dialled)
      it(`${rule}: ${text} is dialled`, () => expect(called(text)).to.deep.equal([text.replace(/[^\d+*#]/g, '')]));
    for (const text of shown)
      it(`${rule}: ${text} is shown to be corrected`, () => expect(called(text)).to.deep.equal(['']));
  }
});
