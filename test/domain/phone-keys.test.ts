import { expect } from 'chai';
import { phoneKeyOf, phoneKeysIn } from '../../src/domain/phone-keys.js';

const bare = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };
const typed = (key: string, code = '', held: Partial<typeof bare> = {}) => phoneKeyOf({ key, code, ...bare, ...held });

describe('A key of a keyboard means a key of the telephone', () => {
  const meant: readonly [how: string, key: string, code: string, means: string, held?: Partial<typeof bare>][] = [
    ['a digit', '7', 'Digit7', '7'],
    ['a digit of the number pad', '7', 'Numpad7', '7'],
    ['a digit of a keyboard on the screen, which names no place', '7', '', '7'],
    ['AZERTY without Shift', '&', 'Digit1', '1'],
    ['AZERTY without Shift, where the letter has an accent', 'è', 'Digit7', '7'],
    ['AZERTY with Shift', '7', 'Digit7', '7', { shiftKey: true }],
    ['a Czech keyboard without Shift', 'ě', 'Digit2', '2'],
    ['a Bépo keyboard without Shift, where the place counts', '*', 'Digit0', '0'],
    ['Arabic digits', '٧', 'Digit7', '7'],
    ['Arabic digits of a number pad', '٧', 'Numpad7', '7'],
    ['Persian, Devanagari, Bengali and Thai digits', '۷', '', '7'],
    ['a Devanagari digit', '७', '', '7'],
    ['a full-width digit', '７', '', '7'],
    ['a mathematical digit', '𝟟', '', '7'],
    ['the hash of a British or American keyboard', '#', 'Digit3', '#', { shiftKey: true }],
    ['the hash of a German keyboard', '#', 'Backslash', '#'],
    ['the hash of AZERTY, by AltGr', '#', 'Digit3', '#', { ctrlKey: true, altKey: true }],
    ['a full-width hash', '＃', '', '#'],
    ['the star of a number pad', '*', 'NumpadMultiply', '*'],
  ];
  for (const [how, key, code, means, held] of meant) {
    it(how, () => expect(typed(key, code, held)).to.equal(means));
  }

  const meaningless: readonly [how: string, key: string, code: string, held?: Partial<typeof bare>][] = [
    ['a letter', 'a', 'KeyA'],
    ['a sign above a digit', '!', 'Digit1', { shiftKey: true }],
    ['a number pad that moves the cursor', 'End', 'Numpad1'],
    ['Tab', 'Tab', 'Tab'],
    ['nothing', '', ''],
    ['a command of the browser', '1', 'Digit1', { ctrlKey: true }],
    ['one of a Mac', '1', 'Digit1', { metaKey: true }],
    ['one of the page', '1', 'Digit1', { altKey: true }],
  ];
  for (const [how, key, code, held] of meaningless) {
    it(`not: ${how}`, () => expect(typed(key, code, held)).to.equal(undefined));
  }
});

describe('A pasted text holds the keys of a telephone', () => {
  const pasted: readonly [text: string, keys: string][] = [
    ['2007', '2007'],
    ['2007#', '2007'],
    ['2007 #', '2007'],
    ['2007  #', '2007'],
    ['2007\n#\n', '2007'],
    ['2007##', '2007'],
    ['#2007#', '2007'],
    ['PIN: 2007#', '2007'],
    ['PIN: 2007, then #', '2007'],
    ['2007 (#)', '2007'],
    ['* PIN: 2007', '2007'],
    ['* 2007', '2007'],
    [' 20 07 ', '2007'],
    ['20-07\n', '2007'],
    ['20−07', '2007'],
    ['PIN: 2007', '2007'],
    ['Code PIN\u00a0: 20\u202f07.', '2007'],
    ['٢٠٠٧', '2007'],
    ['\u202a20\u200b0\u00ad7\u202c', '2007'],
    ['２００７＃', '2007'],
    ['*55#', '*55#'],
    ['PIN# 2007', '2007'],
    ['PIN #2007', '2007'],
    ['**2007**', '2007'],
    ['**2007#**', '2007'],
    ['**2007**#', '2007'],
    ['*2007*', '2007'],
    ['*98#', '*98#'],
    ['#', '#'],
    ['2007#2008#', ''],
    ['2007*#', ''],
    ['#*98', ''],
    ['', ''],
    ['hello', ''],
    ['2007 or 2008', ''],
    ['on 1/2/2026 the PIN is 2007', ''],
    ['1'.repeat(20), '1'.repeat(20)],
    ['1'.repeat(21), ''],
  ];
  for (const [text, keys] of pasted) {
    it(`${JSON.stringify(text)}: ${keys || 'none'}`, () => expect(phoneKeysIn(text).join('')).to.equal(keys));
  }
});
