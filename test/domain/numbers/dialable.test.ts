import { expect } from 'chai';
import { dialable } from '../../../src/domain/numbers/dialable.js';

describe('A number as people write it', () => {
  const written: Readonly<Record<string, string>> = {
    '06 12 34 56 78': '0612345678',
    '06.12.34.56.78': '0612345678',
    '06-12–34—56‑78': '0612345678',
    '+1 (416) 222-3456': '+14162223456',
    '(+33) 6 12 34 56 78': '+33612345678',
    '+44 (0)20 7946 0000': '+442079460000',
    '0044 (0) 20 7946 0000': '00442079460000',
    '+33 [0]6 12 34 56 78': '+33612345678',
    '06•12•34•56•78': '0612345678',
    'tel://+33612345678': '+33612345678',
    '۰۶۱۲': '0612',
    '+٣٣ ٦ ١٢': '+33612',
    '06\u00AD12\u206034': '061234',
    '040 / 3170 31-521': '040317031521',
    '044 668 18 00\u00A0': '0446681800',
    "044'668'18'00": '0446681800',
    'tel:+33-6-12-34-56-78': '+33612345678',
    'TEL:1003': '1003',
    '\u202A+33 6 12 34 56 78\u202C': '+33612345678',
    '\u200E1003\uFEFF': '1003',
    '０６１２': '0612',
    '٠٦١٢': '0612',
    '06−12−34': '061234',
    '*21#': '*21#',
    '*21*06 12 34 56 78#': '*21*0612345678#',
    '#31#1003': '#31#1003',
    ' 1003 ': '1003',
  };
  for (const [text, number] of Object.entries(written)) {
    it(`is dialled as ${number}: ${JSON.stringify(text)}`, () => expect(dialable(text)).to.equal(number));
  }

  it('stays as it is where it is none: half of it might call somebody else', () => {
    for (const text of [
      'alice',
      '1-800-FLOWERS',
      '1003@example.org',
      '1003 x12',
      '06 12, 06 13',
      '12+34',
      '++33',
      '1003;ext=4',
      '---',
      '#',
      '',
    ]) {
      expect(dialable(` ${text} `), text).to.equal(text);
    }
  });
});
