import type { Command } from '../../domain/commands/table.js';
import type { Call, Conference, CtiState, Participant } from '../../domain/model/model.js';
import { conferenceByNumber, roomByNumber } from '../../domain/model/select.js';
import type { Labels } from './labels/labels.js';

type Caller = Pick<Participant, 'callerIdName' | 'callerIdNum' | 'username'>;

/** How masked digits are shown. */
const dots = '••••';

/**
 * A number as it may be shown. With `mask`, an external one keeps its last two digits only; a caller without a XiVO
 * login counts as external.
 */
export function shownNumber({ callerIdNum, username }: Caller, mask: boolean): string {
  return mask && username === undefined && callerIdNum !== '' ? dots + callerIdNum.slice(-2) : callerIdNum;
}

/** What to call somebody: the name, else the number, else "unknown caller". A name that is a number is masked as one. */
export function shownName(person: Caller, labels: Labels, mask = false): string {
  const { callerIdName, callerIdNum } = person;
  if (callerIdName !== '' && !isNumber(callerIdName)) return callerIdName;
  const number = callerIdName === '' ? callerIdNum : callerIdName;
  return shownNumber({ ...person, callerIdNum: number }, mask) || labels.unknownCaller;
}

/** A number that does not say more than the name does. */
export function extraNumber(person: Caller, labels: Labels, mask: boolean): string {
  const number = shownNumber(person, mask);
  return number === shownName(person, labels, mask) ? '' : number;
}

export function conferenceName({ conferenceName: name, conferenceNumber }: Conference): string {
  return name || conferenceNumber;
}

export function callName({ otherDName, otherDN }: Call, labels: Labels): string {
  return [otherDName, otherDN].find((text) => text !== '') ?? labels.unknownCaller;
}

/** What to call a room: as I know it from being in it, else as it is listed, else its number. */
export function roomName(state: CtiState, number: string): string {
  const names = [conferenceByNumber(state, number)?.conferenceName, roomByNumber(state, number)?.name];
  return names.find((name) => name !== undefined && name !== '') ?? number;
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

function isNumber(text: string): boolean {
  return /^\+?[\d\s().-]+$/.test(text);
}
