import { expect } from 'chai';
import {
  bareNumber,
  type GivenName,
  lookUpIn,
  type NamesByNumber,
  withName,
} from '../../../src/domain/guests/given-names.js';

const felix: GivenName = { name: 'Felix', by: 'you' };
const none: NamesByNumber = new Map();
const caller = (callerIdNum: string, callerIdName = '') => ({ callerIdName, callerIdNum });
const france = { countryCode: '33', outsidePrefix: '0' };

describe('A caller shown by a bare number', () => {
  const bare: readonly (readonly [what: string, name: string, number: string, dialled: string])[] = [
    ['without a name', '', '06 12 34 56 78', '0612345678'],
    ['whose name is the number again', '0612345678', '0612345678', '0612345678'],
    ['whose name is the number in another spelling', '+33 (0)6.12.34.56.78', '0612345678', '0612345678'],
    ['whose name is an address of the number', 'tel:0612345678', '0612345678', '0612345678'],
    ['whose name is the number, while the server gives no number', '<0612345678>', '', '0612345678'],
    ['with digits of another script', '', '٠٦١٢٣٤٥٦٧٨', '0612345678'],
    ['with an extension', '', '1004', '1004'],
    ['whose name is nothing that can be seen', '\u3164', '1004', '1004'],
    ['whose name is a dash that counts as a letter', 'ーー', '1004', '1004'],
    ['whose name is an emoji of several', '👨\u200D👩\u200D👧', '1004', '1004'],
    ['whose name has digits and signs alone', '+33 6 …', '1004', '1004'],
  ];
  for (const [what, name, number, dialled] of bare) {
    it(`can be named: ${what}`, () => {
      expect(bareNumber(caller(number, name))).to.equal(dialled);
    });
  }

  const others: readonly (readonly [what: string, name: string, number: string])[] = [
    ['one with a name', 'Felix', '0612345678'],
    ['one with a name in which a number stands', 'SUPPORT:0612345678', '0612345678'],
    ['one whose number is a word', '', 'anonymous'],
    ['one of whom nothing is known', '', ''],
    ['one with a name in another script', '久保', '1004'],
  ];
  for (const [what, name, number] of others) {
    it(`is not ${what}`, () => {
      expect(bareNumber(caller(number, name))).to.equal(undefined);
    });
  }
});

describe('A name that was given to a number', () => {
  const names = withName(none, '0612345678', felix, {});

  it('is found by the number, however it is grouped, and by no other number', () => {
    const given = lookUpIn(names, {});
    expect(given(caller('06 12 34 56 78'))?.name).to.equal('Felix');
    expect(given(caller('0612345679'))).to.equal(undefined);
    expect(given(caller('612345678')), 'nine last digits are a guess').to.equal(undefined);
  });

  it('is found by other spellings where the dial plan says that both are one', () => {
    for (const number of ['+33612345678', '0033612345678', '00612345678']) {
      expect(lookUpIn(names, france)(caller(number))?.name, number).to.equal('Felix');
      expect(lookUpIn(names, {})(caller(number)), number).to.equal(undefined);
    }
  });

  it('gives way to the server’s name', () => {
    expect(lookUpIn(names, {})(caller('0612345678', 'Felix Leiter'))).to.equal(undefined);
  });

  it('is replaced by the next one, also under another spelling, and taken away by an empty one', () => {
    const next = withName(names, '+33612345678', { name: ' Felix  Leiter ', by: 'directory' }, france);
    expect([...next]).to.deep.equal([['+33612345678', { name: 'Felix Leiter', by: 'directory' }]]);
    for (const name of ['', '  ', '\u200B', '—', '\u3164', '\u115F\u1160', '\u2800', 'ー', '\u0640']) {
      expect([...withName(names, '0612345678', { name, by: 'you' }, {})], JSON.stringify(name)).to.be.empty;
    }
  });

  it('tells when another number has the same name', () => {
    const both = withName(names, '0142685300', felix, {});
    expect(lookUpIn(names, {})(caller('0612345678'))?.isShared).to.equal(false);
    expect(lookUpIn(both, {})(caller('0612345678'))?.isShared).to.equal(true);
  });

  it('is one of a hundred at most, of eighty characters at most', () => {
    let many = none;
    for (let number = 1000; number < 1200; number += 1) many = withName(many, String(number), felix, {});
    expect(many.size).to.equal(100);
    expect(many.has('1199')).to.equal(true);
    expect(withName(none, '1000', { name: 'x'.repeat(200), by: 'you' }, {}).get('1000')?.name.length).to.equal(80);
  });
});
