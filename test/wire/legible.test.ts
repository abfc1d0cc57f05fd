import { expect } from 'chai';
import { isLegible, textOf, trimmed } from '../../src/wire/legible.js';

describe('Whether somebody can be called by a text', () => {
  for (const text of ['a', 'Z', '0', '9', 'é', 'Ж', 'ǅ', 'م', '山', '½', '٣', ' a ', '\u3164a'])
    it(`somebody can: "${text}"`, () => {
      expect(isLegible(text)).to.equal(true);
    });

  for (const text of [
    '',
    ' ',
    '\u200b',
    '\u202e',
    '\0',
    '-',
    '…',
    '+()',
    'ー',
    'ʼ',
    '\u3164',
    '\u115f\u1160\uffa0',
    '𓑁𓑂',
  ])
    it(`nobody can: ${JSON.stringify(encodeURIComponent(text))}`, () => {
      expect(isLegible(text)).to.equal(false);
    });
});

describe('A text of a frame', () => {
  it('is a text or a number; any other value is none', () => {
    expect(['4001', 4001, '', undefined, null, true, {}, ['4001']].map(textOf)).to.deep.equal([
      '4001',
      '4001',
      '',
      '',
      '',
      '',
      '',
      '',
    ]);
  });

  it('loses spaces and signs that nobody sees at both ends, and none inside', () => {
    expect(trimmed('\u200e \tAnn  \u200bLee\u00a0\u202c\r\n')).to.equal('Ann  \u200bLee');
    expect(trimmed('\0é\u0007')).to.equal('é');
    for (const blank of ['', '  ', '\u200b\u202e', '\n']) expect(trimmed(blank)).to.equal('');
    expect(trimmed('a')).to.equal('a');
    expect(trimmed('a\nb')).to.equal('a\nb');
  });
});
