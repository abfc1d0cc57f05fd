import { serverVersions } from '../server-version.js';
import { isCommand } from '../read-frame.js';
import { canBeRefused } from '../faults.js';
import { refusers } from '../rest-answer.js';

/** What one field of a control must be. `words` ends the sentence “dropLinks takes login as …”. */
export interface FieldKind {
  readonly words: string;
  readonly fits: (value: unknown) => boolean;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const dayInMs = 86_400_000;

/** Some timers fire at once when they are told to wait for more than 24 days: a day is enough here. */
export const milliseconds: FieldKind = {
  words: 'a number of milliseconds, up to a day',
  fits: (value) => isNumberWithin(value, 0, dayInMs),
};
export const flag: FieldKind = { words: 'true or false', fits: (value) => typeof value === 'boolean' };
export const text: FieldKind = { words: 'a text', fits: isText };
export const name: FieldKind = { words: 'a text that is not empty', fits: (value) => isText(value) && value !== '' };
export const keys: FieldKind = {
  words: 'keys of a phone: 0 to 9, * and #',
  fits: (value) => isText(value) && /^[0-9*#]+$/.test(value),
};
export const role: FieldKind = oneOf('User', 'Organizer');
export const line: FieldKind = oneOf('phone', 'snom', 'webrtc');
export const logonError: FieldKind = oneOf('loggedOnFailed', 'loggedOnTimeout');
export const refuser: FieldKind = oneOf(...refusers);
export const version: FieldKind = oneOf(...serverVersions);
export const command: FieldKind = {
  words: 'the name of a command',
  fits: (value) => isText(value) && isCommand(value),
};
export const refusableCommand: FieldKind = {
  words: 'the name of a command that a ConferenceCommandError can answer',
  fits: (value) => isText(value) && isCommand(value) && canBeRefused(value),
};
/** How many people fit into a room. In code the number may also be Infinity, for a room that holds everybody. */
export const places: FieldKind = {
  words: 'a whole number from 0 on',
  fits: (value) => value === Infinity || whole(0, Number.MAX_SAFE_INTEGER).fits(value),
};
/** What a server may close a socket with: RFC 6455, section 7.4. Browsers make up 1005 and 1006 themselves. */
export const closeCode: FieldKind = {
  words: 'a code that a server may send: 1000 to 1003, 1007 to 1014 or 3000 to 4999',
  fits: (value) =>
    isWholeWithin(value, 1000, 1003) || isWholeWithin(value, 1007, 1014) || isWholeWithin(value, 3000, 4999),
};
export const closeReason: FieldKind = {
  words: 'a text of up to 123 bytes',
  fits: (value) => isText(value) && new TextEncoder().encode(value).length <= 123,
};
/** Not 204, 205 and 304, which have no body, nor those below 200, after which a client waits on. */
export const restStatus: FieldKind = {
  words: 'an HTTP status from 200 to 599 that has a body',
  fits: (value) => isWholeWithin(value, 200, 599) && ![204, 205, 304].includes(value as number),
};

export function whole(least: number, most: number): FieldKind {
  const words = `a whole number from ${least} ${most === Number.MAX_SAFE_INTEGER ? 'on' : `to ${most}`}`;
  return { words, fits: (value) => isWholeWithin(value, least, most) };
}

function oneOf(...choices: readonly (string | number)[]): FieldKind {
  return { words: `one of ${choices.join(', ')}`, fits: (value) => choices.some((choice) => choice === value) };
}

function isWholeWithin(value: unknown, least: number, most: number): boolean {
  return Number.isInteger(value) && isNumberWithin(value, least, most);
}

function isNumberWithin(value: unknown, least: number, most: number): boolean {
  return typeof value === 'number' && value >= least && value <= most;
}
