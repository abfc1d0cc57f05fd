import type { Command } from '../../domain/commands/table.js';
import type { Call, Conference, CtiState, Participant } from '../../domain/model/model.js';
import { conferenceByNumber, roomByNumber } from '../../domain/model/select.js';
import { valuesOf } from '../../domain/model/index-map.js';
import type { Labels } from './labels/labels.js';
import { digitsOf, maskedName, maskedText } from './masking.js';

/** What names are told from: the state, the texts of the language, and whether numbers are masked. */
interface Naming {
  readonly state: CtiState;
  readonly labels: Labels;
  readonly mask: boolean;
}

type Caller = Pick<Participant, 'callerIdName' | 'callerIdNum'> & { readonly username?: string | undefined };

/** Whether there is something in a text to call somebody by: a letter or a digit that can be seen. */
export function isName(text: string | undefined): text is string {
  // The Hangul fillers: letters by Unicode, but blank.
  return text !== undefined && /[\p{L}\p{N}]/u.test(text.replace(/[\u115F\u1160\u3164\uFFA0]/gu, ''));
}

/**
 * A number as it may be shown, or nothing where it is none. With `mask`, an external one of five digits or more keeps
 * its last two only; a caller without a XiVO login counts as external.
 */
function shownNumber({ callerIdNum, username }: Caller, mask: boolean): string {
  if (!isName(callerIdNum)) return '';
  return mask && username === undefined ? maskedText(callerIdNum) : callerIdNum;
}

/** What to call somebody: the name, else the number, else "unknown caller". A number in a name is masked as one. */
export function shownName(person: Caller, labels: Labels, mask = false): string {
  const { callerIdName, callerIdNum, username } = person;
  if (!isName(callerIdName)) return shownNumber(person, mask) || labels.unknownCaller;
  if (!mask) return callerIdName;
  return username === undefined ? maskedText(callerIdName) : maskedName(callerIdName, callerIdNum);
}

/** The number to show beside the name; empty when the number already stands for the name. */
export function extraNumber(person: Caller, labels: Labels, mask: boolean): string {
  const number = shownNumber(person, mask);
  return number === shownName(person, labels, mask) ? '' : number;
}

/** A number that may be handed on as it is: empty where there is none, or where it is masked. */
export function plainNumber(person: Caller, mask: boolean): string {
  const number = shownNumber(person, false);
  return number === shownNumber(person, mask) ? number : '';
}

export function conferenceName({ conferenceName: name, conferenceNumber }: Conference, mask: boolean): string {
  return nameOfRoom(conferenceNumber, mask, name);
}

/** What to call a call of mine: by the name of its other end, else by the number. */
export function callName({ otherDName, otherDN }: Call, { labels, mask, state }: Naming) {
  const name = [otherDName, otherDN].find(isName);
  if (name === undefined || !mask) return name ?? labels.unknownCaller;
  return maskedText(name, (digits) => isInside(state, digits));
}

/** What to call a room: as I know it from being in it, else as it is listed, else its number. */
export function roomName({ state, mask }: Pick<Naming, 'state' | 'mask'>, number: string): string {
  const known = conferenceByNumber(state, number)?.conferenceName;
  return nameOfRoom(number, mask, known, roomByNumber(state, number)?.name);
}

/** The first of these that is a name, else the number. The number of a room is never masked. */
export function nameOfRoom(number: string, mask: boolean, ...names: readonly (string | undefined)[]): string {
  const name = names.find(isName) ?? number;
  return mask ? maskedName(name, number) : name;
}

/** What to call a guest who was invited: whoever has a number of five digits or more may be external. */
export function guestName(callerId: string | undefined, number: string, mask: boolean): string {
  const name = isName(callerId) ? callerId : number;
  return mask ? maskedText(name) : name;
}

/** Whether these are the digits of a room, or of somebody with a XiVO login. */
function isInside({ rooms = [], conferences, calls }: CtiState, digits: string): boolean {
  const inside = (number: string, username: string | undefined) =>
    username !== undefined && digitsOf(number) === digits;
  return (
    rooms.some(
      ({ number, members }) => digitsOf(number) === digits || members.some((one) => inside(one.number, one.username)),
    ) ||
    conferences.some((conference) =>
      [...valuesOf(conference.participants)].some((person) => inside(person.callerIdNum, person.username)),
    ) ||
    (calls ?? []).some(({ DN }) => digitsOf(DN) === digits)
  );
}

/** The room that a command is about, where it is about one. */
export function roomOf(command: Command): string | undefined {
  if ('conferenceNumber' in command) return command.conferenceNumber;
  return 'destination' in command ? command.destination : undefined;
}

/** Whether a command calls this room. */
export function isCallTo(command: Command, number: string): boolean {
  return 'destination' in command && command.destination === number;
}
