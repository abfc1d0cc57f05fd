/**
 * The name in a line of a table. The name is sent as the caller ID, which everybody in the conference reads: an address or a
 * remark beside the name must not be sent with it.
 */

import { longestText } from '../numbers/fold-number.js';
import { contentBy } from './titles.js';

/** A name without addresses of mail: `Q <q@example.org>`. */
function withoutAddress(name: string): string {
  if (!name.includes('@') || name.length > longestText) return name;
  return name
    .replace(/[<("']*[^\s<>()"']+@[^\s<>()"']+[>)"']*/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The name beside a number. A word that says whose telephone is meant, as `mobile`, is no name. */
export function nameIn(text: string): string {
  const name = withoutAddress(text);
  return contentBy(name) === 'number' ? '' : name;
}

/** The name in these cells, which the titles of their columns call names. A part that another part repeats is left out. */
export function joinedName(cells: readonly string[]): string {
  const parts = cells.map(withoutAddress).filter((part) => /\p{L}/u.test(part) && !isAddress(part));
  return parts
    .filter((part, place) => !parts.some((other, at) => at !== place && repeats(other, part, at < place)))
    .join(' ');
}

/**
 * The name beside the number in the cell `at`: in the nearest cell before that may be a name, or in two cells of one word each, as
 * `James;Bond`. A cell of several words is a whole name by itself. Behind the number only what looks like a name is one.
 * `own`: the name in the cell of the number.
 */
export function nameBeside(cells: readonly string[], at: number, own = ''): string {
  const texts = cells.map((cell) => (isAddress(cell) ? '' : withoutAddress(cell)));
  const before = [own, ...texts.slice(0, at).reverse()].filter((text) => text !== '');
  const [near, next] = before.filter(isLikeName);
  if (near === undefined) return before.find((text) => !isRemark(text)) ?? firstName(texts.slice(at + 1));
  if (isOneWord(near) && next !== undefined) {
    const whole = before.filter(isLikeName).find((text) => !isOneWord(text));
    return whole ?? `${next} ${near}`;
  }
  return near;
}

/** The first text that looks like a name. */
export function firstName(texts: readonly string[]): string {
  return texts.map(withoutAddress).find(isLikeName) ?? '';
}

function isOneWord(text: string): boolean {
  return !/\s/.test(text);
}

function isAddress(text: string): boolean {
  return /:\/\/|\bwww\.|^mailto:/i.test(text) || (text.includes('@') && withoutAddress(text) === '');
}

/** A sentence, or a street: `12 rue de la Paix`. */
function isRemark(text: string): boolean {
  return !/^\P{N}*\p{L}/u.test(text) || text.split(/\s+/).length > 4 || /[!?…]/.test(text);
}

/** Whether the long words of a text begin with capital letters, where their script has those. */
function isLikeName(text: string): boolean {
  const longWords = text.match(/[\p{L}\p{M}'’-]{4,}/gu) ?? [];
  return !isRemark(text) && !/\d{4}|\d[/:h.]\d/.test(text) && longWords.every((word) => !/^\P{L}*\p{Ll}/u.test(word));
}

function repeats(other: string, part: string, isBefore: boolean): boolean {
  return other === part ? isBefore : ` ${other} `.includes(` ${part} `);
}
