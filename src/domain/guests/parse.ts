/** Guests as they are typed or pasted: names, numbers, or both, several at once. */
import { dialled } from '../numbers/fold-number.js';
import type { DialPlan } from '../numbers/same-number.js';
import { linesOfCards } from './cards.js';
import type { Entry } from './cells.js';
import { withoutMarks } from './list-marks.js';
import { nameAndNumber, type NameAndNumber } from './name-and-number.js';
import { pieces } from './pieces.js';
import { guestsInLines } from './table.js';
import { guestsByTitles } from './titled-table.js';

/** One guest of a list. */
export interface Guest {
  /** As it was written. */
  readonly typed: string;
  /** Empty when only a number was written. */
  readonly name: string;
  /** What is dialled; empty when only a name was written, which is yet to be found. */
  readonly number: string;
  /** The name was found in a directory, not written beside the number. */
  readonly found?: true;
}

/** Whether somebody can be called; a name alone cannot. */
export function canBeCalled({ number }: Guest): boolean {
  return number !== '';
}

/**
 * The guests in a text: one a line, or separated by commas, semicolons or tabs. A vCard, and a line of a table that has
 * one number, are one guest. Empty entries, bullets and the numbers of a numbered list are left out.
 */
export function parseGuests(text: string, plan: DialPlan = {}): readonly Guest[] {
  const written = linesOfCards(text).replace(telParameters, '').replace(keysBehind, '');
  return (guestsByTitles(written) ?? guestsInLines(withoutMarks(written))).map((entry) => guest(entry, plan));
}

function guest(entry: Entry, { internationalPrefix }: DialPlan): Guest {
  if (typeof entry !== 'string' && 'shown' in entry) return { typed: entry.shown, name: entry.shown, number: '' };
  const typed = typeof entry === 'string' ? entry.trim() : asWritten(entry);
  const { name, number } = typeof entry === 'string' ? nameAndNumber(typed) : entry;
  return { typed, name, number: dialled(number, internationalPrefix) };
}

/** A guest of a table as somebody would write them. */
function asWritten({ name, number }: NameAndNumber): string {
  if (number === '') return name;
  return name === '' ? number : `"${name.replace(/"/g, '')}" <${number}>`;
}

/** Whether a text goes on to another guest: then the guest before the separator is complete. */
export function isSeveral(text: string): boolean {
  return pieces(text).length > 1 || /[,;\r\n]\s*$/.test(text);
}

/** What may follow a number in a `tel:` address. */
const telParameters = /;(?:ext|isub|phone-context)=[^;,\s>]*/giu;

/** The keys that a telephone is to send once a number answers, as in `+14087407256,,123456789#`: pauses, and a # at the end. */
const keysBehind = /(?<=\d),{2,}[\d,*]*#(?:,[\d,*]*#)*/g;
