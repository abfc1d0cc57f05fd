import { expect } from 'chai';
import { isLegible, textOf, trimmed } from '../../src/wire/legible.js';

describe('What somebody can be called by', () => {
  const none: Readonly<Record<string, string>> = {
    nothing: '',
    'a control character': '\0',
    blanks: ' \t\u00A0\u3000\u2009',
    'a Braille blank': '\u2800',
    'Hangul fillers': '\u3164\u115F\u1160\uFFA0',
    'blank hieroglyphs': '\u{13441}\u{13442}',
    'variation selectors': '\uFE0F\uFE0E\u{E0100}',
    'marks of direction': '\u200E\u200F\u061C\u202A\u202B\u2066\u2069',
    'marks that join': '\u200B\u200C\u200D\u2060\u034F\u00AD\uFEFF',
    'combining marks alone': '\u0301\u0302\u20E3',
    'Khmer vowels that nobody sees': '\u17B4\u17B5',
    'a Mongolian separator': '\u180E',
    'tags of language': '\u{E0041}\u{E0042}',
    'a note without a head': '\u{1D159}',
    'marks of a missing character': '\uFFFC\uFFFD\uFFF9',
    'private characters': '\uE000\u{F0000}',
    emoji: '👍🏽👨\u200D👩\u200D👧',
    'a flag': '🇫🇷',
    signs: '?!… -–—_*#()<>"«»',
    'letters that modify': 'ーˈʻ\u0640',
    'half a character': '\uD83D',
  };
  for (const [what, text] of Object.entries(none)) {
    it(`is not ${what}: ${JSON.stringify(text)}`, () => expect(isLegible(text)).to.equal(false));
  }

  for (const text of [
    ...['Q', '7', 'é', 'e\u0301', 'ß', 'Ω', 'я', '山', '한', 'ع', 'ก', '๗', '½', '①', 'Ⅷ', '\u200F7', '👍 7'],
    ...['z', '0', 'ǅ', ' a ', '\u3164a'],
    // Words that a server or a telephone may put there are what the server said: somebody may be called so.
    ...['N/A', 'null', 'undefined', 'unknown', 'anonymous', '"<unknown>"', 'asterisk'],
  ]) {
    it(`is ${JSON.stringify(text)}`, () => expect(isLegible(text)).to.equal(true));
  }
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
