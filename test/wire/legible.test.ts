import { expect } from 'chai';
import { isLegible } from '../../src/wire/legible.js';

describe('What somebody can be called by', () => {
  const none: Readonly<Record<string, string>> = {
    nothing: '',
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
    // Words that a server or a telephone may put there are what the server said: somebody may be called so.
    ...['N/A', 'null', 'undefined', 'unknown', 'anonymous', '"<unknown>"', 'asterisk'],
  ]) {
    it(`is ${JSON.stringify(text)}`, () => expect(isLegible(text)).to.equal(true));
  }
});
