/**
 * The marks before the guests of a list: bullets, and the counts of a numbered list. They are no part of a number: to dial a
 * count together with the number behind the count would call somebody else.
 */

/** A star that is a bullet has a space behind it: `*98` is a number. A digit in a circle or a box is always a bullet. */
const bullet =
  /^[^\S\r\n]*(?:(?:[*•‣·▪–—-]|\d{1,3}\))[^\S\r\n]+|(?:[\u2460-\u249b\u2776-\u2793]|\d\ufe0f?\u20e3)[^\S\r\n]*)/gmu;

/** `1.`, `2/`, `3 -`, `4:`, `5°`, `(6)`, `[7]`, `#8`, or `9` alone, and what stands behind. */
const count = /^\s*[([#]?(?<digits>0?[1-9]\d?)(?<sign>[.)\]/:°º]|\s?[–—-])?(?<space>\s*)(?<rest>[\p{L}\p{N}+"“(].*)$/su;

/** The text without bullets, and without the counts of a numbered list. */
export function withoutMarks(text: string): string {
  const plain = text.replace(bullet, '');
  const pieces = plain.split(/([,;\r\n]+)/);
  const counted = pieces.map(countedIn);
  const counts = counted.flatMap((one) => one ?? []);
  const [first] = counts;
  const goUp = counts.every((one, place) => one.count === Number(first?.count) + place);
  const areCounts = first?.count === 1 || counts.every(({ isClear }) => isClear);
  if (counts.length < 2 || !goUp || !areCounts) return plain;
  return pieces.map((piece, place) => counted[place]?.rest ?? piece).join('');
}

/** Whether a text begins with what may be a count, or the first digits of the number behind: `1. 1003`. */
export function hasDoubtfulCount(text: string): boolean {
  return /^\s*[1-9]\d?(?:[./]|\s?[–—-])\s+\d[^./–—-]*$/u.test(text);
}

interface Counted {
  readonly count: number;
  readonly rest: string;
  /** Nothing but a count is written in this way. What is not clear is a count where the list begins with 1. */
  readonly isClear: boolean;
}

function countedIn(piece: string): Counted | undefined {
  const found = count.exec(piece)?.groups;
  if (!found) return undefined;
  const { digits = '', sign = '', space = '', rest = '' } = found;
  const mark = sign.trim();
  // `01. 42. 68. 53. 00`: the sign groups the digits of one number.
  if (mark !== '' && rest.includes(mark) && /^\d/.test(rest)) return undefined;
  const isPadded = digits.startsWith('0');
  const isAlone = mark === '' && !/^\s*#/.test(piece);
  if (isAlone && (space === '' || isPadded)) return undefined;
  // In `1 416 222 3456` and `01. 42685300` the first digits belong to the number. Before a name, a 0, a plus or up to six
  // digits they are a count.
  const isWhole = /^(?:\D|0)/u.test(rest) || /^\d{1,6}\s*$/.test(rest);
  if ((isAlone || isPadded) && !isWhole) return undefined;
  return { count: Number(digits), rest, isClear: mark !== '' && space !== '' };
}
