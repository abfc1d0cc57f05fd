/** Finding people and rooms by name and number, whatever the script, and however accents, case and numbers are written. */
import { asciiDigits } from './digits.js';
import { type DialPlan, spellingsOf } from './numbers/same-number.js';

/** The name and the number by which a person or a room is found. Both as they are shown: masked digits are not found. */
export interface Findable {
  readonly name: string;
  readonly number: string;
}

/** Accents of Latin, Greek and Cyrillic, Hebrew points, Arabic vowel signs. Vowels of other scripts are letters. */
const accents = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g;

/**
 * Signs that a search leaves out: marks of direction around pasted numbers, joiners, apostrophes, full stops, the
 * Arabic tatweel.
 */
const unwritten = /[\p{Cf}'’ʼ`.\u0640]/gu;

/** Letters that are no accented form of another letter, and are often typed as one. */
const alike: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ς: 'σ' },
  // Arabic: alif maqsura, Persian yeh, teh marbuta, Persian kaf.
  ...{ ى: 'ي', ی: 'ي', ة: 'ه', ک: 'ك' },
};
const alikeLetters = new RegExp(`[${Object.keys(alike).join('')}]`, 'g');

/** The text without case, accents and differences of spelling. Words stay apart. */
export function fold(text: string): string {
  // Nearly every text has these letters alone: nothing below would change such a text.
  if (/^[\w ]*$/.test(text)) return text.toLowerCase();
  const folded = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(accents, '')
    .replace(unwritten, '')
    .replace(alikeLetters, (letter) => alike[letter] ?? letter);
  return asciiDigits(folded);
}

/** Whether a person or a room has all the words that somebody typed, in any order. */
export type Search = (findable: Findable) => boolean;

/**
 * Reads what somebody typed; undefined where no word was typed. Each word has to occur in the name or the number. Words
 * of digits side by side may also be one number, written in groups: `06 12`, `06.12`, `+33 (0)6 12`. With a dial plan
 * that knows its country, `+33 6 12` finds `0612…`, and `06 12` finds `+33612…`.
 */
export function search(typed: string, plan: DialPlan = {}): Search | undefined {
  const { countryCode } = plan;
  /** Digits as they are dialled here, and from abroad where the country is known. */
  const dialled = (digits: string) =>
    countryCode ? [digits, digits.replace(/^00?(?=\d\d)/, (zeros) => (zeros === '0' ? countryCode : ''))] : [digits];
  const readings = [typed, withoutUmlauts(typed)].map((text) =>
    termsOf(fold(text)).map(({ together, each }) => ({ numbers: dialled(together), each })),
  );
  if (readings[0]?.length === 0) return undefined;
  return ({ name, number }) => {
    const spelled = withoutUmlauts(name);
    const words = spelled === name ? fold(name) : `${fold(name)} ${fold(spelled)}`;
    const numbers = [compact(number), ...(countryCode ? spellingsOf(number === '' ? name : number, plan) : [])];
    const isIn = (digits: string) => numbers.some((one) => one.includes(digits));
    return readings.some((terms) =>
      terms.every((term) => term.numbers.some(isIn) || term.each.every((word) => words.includes(word))),
    );
  };
}

/** The text with an `e` behind each umlaut, as on keyboards without umlauts (`Mueller`). `fold` then drops the accents. */
function withoutUmlauts(text: string): string {
  return text.normalize('NFC').replace(/[äöüø]/gi, '$&e');
}

interface Term {
  readonly together: string;
  readonly each: readonly string[];
}

function termsOf(folded: string): readonly Term[] {
  const words = folded.replace(/\(0\)/g, ' ').split(separators).filter(Boolean);
  const terms: Term[] = [];
  let isNumber = false;
  for (const word of words) {
    const goesOn = isNumber && /^\d/.test(word);
    isNumber = /^\d+$/.test(word);
    const before = goesOn ? terms.pop() : undefined;
    terms.push({ together: (before?.together ?? '') + word, each: [...(before?.each ?? []), word] });
  }
  return terms;
}

const separators = /[\p{P}\p{Z}\p{Cc}+]+/u;

function compact(number: string): string {
  return fold(number).replace(/\(0\)/g, '').split(separators).join('');
}
