import { expect } from 'chai';
import fc from 'fast-check';
import { dialled, foldNumber } from '../../../src/domain/numbers/fold-number.js';
import { type DialPlan, dialPlanIn, sameNumber } from '../../../src/domain/numbers/same-number.js';

const france: DialPlan = { countryCode: '33', outsidePrefix: '0' };

const digits = (least: number, most: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'.split('')), minLength: least, maxLength: most });

describe('A number as it is typed', () => {
  for (const [typed, folded] of [
    ['06 12 34 56 78', '0612345678'],
    ['06.12.34.56.78', '0612345678'],
    ['06-12-34-56-78', '0612345678'],
    ['06\u201112\u201134\u201156\u201178', '0612345678'],
    ['06\u00a012\u202f34\u200956 78', '0612345678'],
    ['\u202a0612345678\u202c', '0612345678'],
    ['0142/685300', '0142685300'],
    ['(01) 42.68.53.00', '0142685300'],
    ['[01]42685300', '0142685300'],
    ['tel:+33-6-12-34-56-78', '+33612345678'],
    ['TEL: 06 12 34 56 78', '0612345678'],
    ['tel:%2B33612345678', '+33612345678'],
    ['callto:1002', '1002'],
    ['<1002>', '1002'],
    ['“1002”', '1002'],
    ['+33 (0)6 12 34 56 78', '+33612345678'],
    ['\uff10\uff16\uff11\uff12', '0612'],
    ['\u0660\u0661\u0662\u0663', '0123'],
    ['\u06f4\u06f5\u06f6', '456'],
    ['\u096f\u0966', '90'],
    [' "1003"  ', '1003'],
    ['«« 1003 »»', '1003'],
    ['0'.repeat(19), '0'.repeat(19)],
    [`+${'1'.repeat(18)}`, `+${'1'.repeat(18)}`],
    ['*98', '*98'],
    ['#31#0612345678', '#31#0612345678'],
  ] as const) {
    it(`${JSON.stringify(typed)} is ${folded}`, () => expect(foldNumber(typed)).to.equal(folded));
  }

  for (const typed of [
    '',
    ' ',
    '+',
    'Q',
    '06A2345678',
    '06 12 O4 56 78',
    '12+34',
    'anonymous',
    '1002@host',
    '#',
    '1'.repeat(20),
    `+${'1'.repeat(19)}`,
    '1"003',
    '1 <003',
  ]) {
    it(`${JSON.stringify(typed)} is no number`, () => expect(foldNumber(typed)).to.equal(undefined));
  }

  it('is the same number whatever it is grouped by', () => {
    const ornament = fc.constantFrom(' ', '.', '/', '-', '(', ')', '\u00a0', '\u202f', '\u200b', '\u2011', '\ufeff');
    fc.assert(
      fc.property(digits(1, 15), fc.array(ornament, { minLength: 16, maxLength: 16 }), (number, marks) => {
        const typed = Array.from(number)
          .map((character, place) => character + (marks[place] ?? ''))
          .join('');
        expect(foldNumber(typed)).to.equal(number);
        expect(foldNumber(foldNumber(typed)!)).to.equal(number);
      }),
    );
  });

  it('keeps its plus, unless the dial plan wants something else there', () => {
    expect(dialled('+33612345678', undefined)).to.equal('+33612345678');
    expect(dialled('+33612345678', '00')).to.equal('0033612345678');
    expect(dialled('0612345678', '00')).to.equal('0612345678');
    expect(dialled('06+', '00'), 'a plus elsewhere').to.equal('06+');
  });
});

describe('Two numbers', () => {
  const spellings = [
    '0612345678',
    '+33612345678',
    '0033612345678',
    '00612345678',
    '06 12 34 56 78',
    '+33 (0)6 12 34 56 78',
    '33612345678',
    '612345678',
    '00033612345678',
  ];
  for (const one of spellings) {
    for (const other of spellings) {
      it(`${one} and ${other} are one telephone in France behind a 0`, () =>
        expect(sameNumber(one, other, france)).to.equal('same'));
    }
  }

  for (const [one, other] of [
    ['0612345678', '0612345679'],
    ['0612345678', '+32612345678'],
    ['0612345678', '+612345678'],
    ['00612345678', '+612345678'],
    ['1002', '+331002'],
    ['1002', '01002'],
    ['1002', '10021'],
    ['anonymous', ''],
    ['anonymous', '1003'],
    ['12345', '+3312345'],
    ['1203456789', '+33123456789'],
    ['', ''],
    ['anonymous', 'unknown'],
  ] as const) {
    it(`${one} and ${other} are two`, () => expect(sameNumber(one, other, france)).to.equal('different'));
  }

  it('are probably one when nothing is known but that the last nine digits agree', () => {
    expect(sameNumber('0612345678', '+33612345678')).to.equal('probably');
    expect(sameNumber('0612345678', '+32612345678')).to.equal('probably');
    expect(sameNumber('0612345678', '0712345678')).to.equal('different');
    expect(sameNumber('12345678', '012345678')).to.equal('different');
    expect(sameNumber('123456789', '0123456789'), 'nine digits').to.equal('probably');
  });

  it('are probably one also where half of the dial plan is known, and not where all of the plan is', () => {
    const of = (plan: DialPlan) => sameNumber('0612345678', '+32612345678', plan);
    expect(of({ countryCode: '33' })).to.equal('probably');
    expect(of({ outsidePrefix: '0' })).to.equal('probably');
    expect(of(france)).to.equal('different');
  });

  it('have a least length for a prefix: six digits to the outside, ten with the code of a country', () => {
    expect(sameNumber('9123456', '123456', { outsidePrefix: '9' })).to.equal('same');
    expect(sameNumber('912345', '12345', { outsidePrefix: '9' })).to.equal('different');
    expect(sameNumber('123456', '+33123456', { countryCode: '33' })).to.equal('same');
    expect(sameNumber('001234567890', '+1234567890')).to.equal('same');
    expect(sameNumber('00123456789', '+123456789')).to.equal('probably');
  });

  it('that are none are one text, whatever stands around them', () => {
    expect(sameNumber('anonymous', ' anonymous ')).to.equal('same');
    expect(sameNumber(' anonymous ', 'anonymous')).to.equal('same');
  });

  it('are one for certain with the digits of one another, whatever stands between', () => {
    expect(sameNumber('tel:0612345678', '06/12/34/56/78')).to.equal('same');
    expect(sameNumber('+33612345678', '33612345678')).to.equal('same');
  });

  it('follow the dial plan of other countries as well', () => {
    const spain: DialPlan = { countryCode: '34', outsidePrefix: '9' };
    expect(sameNumber('612345678', '+34612345678', spain)).to.equal('same');
    expect(sameNumber('9612345678', '+34612345678', spain)).to.equal('same');
    const states: DialPlan = { countryCode: '1', outsidePrefix: '9', internationalPrefix: '011' };
    expect(sameNumber('4155551234', '+14155551234', states)).to.equal('same');
    expect(sameNumber('9011447700900123', '+447700900123', states)).to.equal('same');
    expect(sameNumber('0612345678', '+390612345678', { countryCode: '39', outsidePrefix: '0' })).to.equal('same');
  });

  it('are as alike one way round as the other, and each is like itself', () => {
    const plan = fc.constantFrom<DialPlan>({}, france, { countryCode: '33' }, { outsidePrefix: '0' });
    fc.assert(
      fc.property(digits(1, 13), digits(1, 13), plan, (one, other, known) => {
        expect(sameNumber(one, other, known)).to.equal(sameNumber(other, one, known));
        expect(sameNumber(one, one, known)).to.equal('same');
      }),
    );
  });
});

describe('A dial plan', () => {
  for (const [written, plan] of [
    [
      { countryCode: '33', outsidePrefix: '0' },
      { countryCode: '33', outsidePrefix: '0' },
    ],
    [{ countryCode: '+33' }, { countryCode: '33' }],
    [{ countryCode: '0033' }, { countryCode: '33' }],
    [{ countryCode: ' (+33) ' }, { countryCode: '33' }],
    [{ countryCode: '303' }, { countryCode: '303' }],
    [{ countryCode: ['33'], outsidePrefix: { toString: () => '0' } }, {}],
    [
      { countryCode: 33, outsidePrefix: 0, internationalPrefix: '00 ' },
      { countryCode: '33', outsidePrefix: '0', internationalPrefix: '00' },
    ],
    [{ countryCode: null, outsidePrefix: undefined, internationalPrefix: '+' }, {}],
    [{ countryCode: 'null', outsidePrefix: 'undefined', internationalPrefix: {} }, {}],
    [{}, {}],
  ] as const) {
    it(`is what is plainly meant: ${JSON.stringify(written)}`, () => expect(dialPlanIn(written)).to.deep.equal(plan));
  }
});
