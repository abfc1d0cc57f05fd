import { hasLine, isSeated, type Line, type SeatedCall } from '../call.js';
import type { Room, Seat } from '../room.js';
import type { Session } from '../session.js';
import type { World } from '../world.js';

/** Who gives a command, and where. */
export interface Caller {
  readonly world: World;
  readonly session: Session;
}

/** A command fails with one of the codes of XiVO's Conferences API, or with another text. */
export class Refused extends Error {
  readonly msgType: 'ConferenceCommandError' | 'Error';

  constructor(error: string, msgType: Refused['msgType'] = 'ConferenceCommandError') {
    super(error);
    this.msgType = msgType;
  }
}

/** The caller's line; throws where there is none. Assumed: line-needed. */
export function lineOf({ session }: Caller): Line {
  if (hasLine(session.account)) return session.account;
  throw new Refused('The user has no line', 'Error');
}

/** The caller's seated calls, the one that is not on hold first. */
export function seatedCalls({ world, session }: Caller): readonly SeatedCall[] {
  const calls = world.book.of(session.login).filter(isSeated);
  return [...calls.filter((call) => call.state !== 'held'), ...calls.filter((call) => call.state === 'held')];
}

/** Where the caller sits in a conference. */
export function memberOf(caller: Caller, conferenceNumber: string): { readonly room: Room; readonly seat: Seat } {
  const call = seatedCalls(caller).find(({ far }) => far.room.number === conferenceNumber);
  if (!call) throw new Refused('NotAMember');
  return call.far;
}

export function organizerOf(caller: Caller, conferenceNumber: string): { readonly room: Room; readonly seat: Seat } {
  const mine = memberOf(caller, conferenceNumber);
  if (mine.seat.role !== 'Organizer') throw new Refused('NotOrganizer');
  return mine;
}

/** Whom an organizer's command is about. */
export function target(
  caller: Caller,
  { conferenceNumber, index }: { readonly conferenceNumber: string; readonly index: number },
): { readonly room: Room; readonly seat: Seat } {
  const { room } = organizerOf(caller, conferenceNumber);
  const seat = room.seatAt(index);
  if (!seat) throw new Refused('ParticipantNotFound');
  return { room, seat };
}
