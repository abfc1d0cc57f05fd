import { type GivenNames, isLegible, noNames } from '../../domain/guests/given-names.js';
import type { Command } from '../../domain/commands/table.js';
import type { Call, Conference, CtiState, Participant } from '../../domain/model/model.js';
import { conferenceByNumber, roomByNumber } from '../../domain/model/select.js';
import { valuesOf } from '../../domain/model/index-map.js';
import type { Labels } from './labels/labels.js';
import { digitsOf, maskedName, maskedText } from './masking.js';

/** What names are made with: the texts of the language, whether numbers are masked, and the names given to numbers. */
export interface Naming {
  readonly labels: Labels;
  readonly mask: boolean;
  readonly names: GivenNames;
}

type Caller = Pick<Participant, 'callerIdName' | 'callerIdNum'> & { readonly username?: string | undefined };

/** Whether there is something in a text to call somebody by: a letter or a digit that can be seen. */
export function isName(text: string | undefined): text is string {
  return text !== undefined && isLegible(text);
}

/**
 * A number as it may be shown; empty for a text that is no number. With `mask`, an external number of five digits or
 * more keeps only its last two digits. A caller without a XiVO login counts as external.
 */
export function shownNumber({ callerIdNum, username }: Caller, mask: boolean): string {
  if (!isName(callerIdNum)) return '';
  return mask && username === undefined ? maskedText(callerIdNum) : callerIdNum;
}

/**
 * The name to show where the place tells whose name it is: the server's name, else the name that was given to the number
 * here, else the number, else "unknown caller". Numbers that stand in a name are masked as well.
 */
export function bareName(person: Caller, { labels, mask, names }: Naming): string {
  const { callerIdName, callerIdNum, username } = person;
  const given = names(person);
  if (given) return mask ? maskedText(given.name) : given.name;
  if (!isName(callerIdName)) return shownNumber(person, mask) || labels.unknownCaller;
  if (!mask) return callerIdName;
  return username === undefined ? maskedText(callerIdName) : maskedName(callerIdName, callerIdNum);
}

/** What to call somebody in a sentence. Where the server has no name, the text also says who gave the name. */
export function shownName(person: Caller, naming: Naming): string {
  const name = bareName(person, naming);
  const given = naming.names(person);
  return given ? `${name} (${naming.labels.nameFrom(given.by)})` : name;
}

/** The number to show beside the name; empty when the number already stands for the name. */
export function extraNumber(person: Caller, naming: Naming): string {
  const number = shownNumber(person, naming.mask);
  if (naming.names(person)) return number || bareName(person, { ...naming, names: noNames });
  return number === bareName(person, naming) ? '' : number;
}

/** A number that may be handed on as it is; empty where there is no number, or where it is masked. */
export function plainNumber(person: Caller, mask: boolean): string {
  const number = shownNumber(person, false);
  return number === shownNumber(person, mask) ? number : '';
}

/**
 * Somebody's role: in the words of `known`, or in the server's own word for an undocumented role, which may hold a
 * number.
 */
export function roleName(
  { role, roleText }: Pick<Participant, 'role' | 'roleText'>,
  mask: boolean,
  known: (role: Participant['role']) => string,
): string {
  if (roleText === undefined) return known(role);
  return mask ? maskedText(roleText) : roleText;
}

export function conferenceName({ conferenceName: name, conferenceNumber }: Conference, mask: boolean): string {
  return nameOfRoom(conferenceNumber, mask, name);
}

/** What to call a call of mine: by the name of its other end, else by the number. */
export function callName({ otherDName, otherDN }: Call, naming: Naming & { readonly state: CtiState }): string {
  const { labels, mask, names, state } = naming;
  const caller = { callerIdName: otherDName, callerIdNum: otherDN };
  if (names(caller)) return shownName(caller, naming);
  const name = [otherDName, otherDN].find(isName);
  if (name === undefined || !mask) return name ?? labels.unknownCaller;
  return maskedText(name, (digits) => isInside(state, digits));
}

interface Situation {
  readonly state: CtiState;
  readonly mask: boolean;
}

/** What to call a room: the name of the conference that I am in, else the name in the list, else the number. */
export function roomName({ state, mask }: Situation, number: string): string {
  const known = conferenceByNumber(state, number)?.conferenceName;
  return nameOfRoom(number, mask, known, roomByNumber(state, number)?.name);
}

/** The first of these names with a visible letter or digit, else the number. The number of a room is never masked. */
export function nameOfRoom(number: string, mask: boolean, ...names: readonly (string | undefined)[]): string {
  const name = names.find(isName) ?? number;
  return mask ? maskedName(name, number) : name;
}

/**
 * What to call a guest who was invited. A guest with a number of five digits or more may be external: such a number is
 * masked.
 */
export function guestName(callerId: string | undefined, number: string, naming: Naming): string {
  const caller = { callerIdName: isName(callerId) ? callerId : '', callerIdNum: number };
  return shownName(caller, naming);
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
