import type { PhonePayload } from '../wire/messages.js';
import type { AccountOptions } from './options.js';
import type { Room, Seat } from './room.js';

/** A user with a line. */
export type Line = AccountOptions & { readonly number: string };

export type CallState = 'dialing' | 'ringing' | 'established' | 'held' | 'failed' | 'released';

/** What a call to a room leads to. The seat is empty as long as the room still asks for the PIN. */
export interface RoomEnd {
  readonly kind: 'room';
  readonly room: Room;
  seat?: Seat;
  /** The keys of a PIN so far. Never told to anybody. */
  typed: string;
  wrongPins: number;
  /** The room does not let this caller in: it says why, and then hangs up. */
  turnedAway: boolean;
}

type FarEnd =
  | RoomEnd
  /** Another user's call: the other half of one conversation. */
  | { readonly kind: 'line'; readonly call: Call }
  | { readonly kind: 'outside' };

/** One call on one user's line. */
export interface Call {
  readonly owner: Line;
  /** Can change while the linkedId stays. */
  uniqueId: string;
  readonly linkedId: string;
  readonly direction: 'Incoming' | 'Outgoing';
  readonly userData: Readonly<Record<string, string>>;
  state: CallState;
  otherNumber: string;
  otherName: string;
  far: FarEnd;
  /** Calls off what this call is waiting for, such as an answer. */
  stopWaiting?: (() => void) | undefined;
}

/** A call that leads into a room, and the place there. */
export type SeatedCall = Call & { readonly far: RoomEnd & { readonly seat: Seat } };

export function roomEnd(room: Room): RoomEnd {
  return { kind: 'room', room, typed: '', wrongPins: 0, turnedAway: false };
}

export function hasLine(account: AccountOptions): account is Line {
  return account.number !== undefined;
}

/** Whether the call was answered: its user hears and speaks, or would when the call is taken off hold. */
export function isAnswered(call: Call): boolean {
  return call.state === 'established' || call.state === 'held';
}

export function isSeated(call: Call): call is SeatedCall {
  return call.far.kind === 'room' && call.far.seat !== undefined && isAnswered(call);
}

const eventTypes = {
  dialing: 'EventDialing',
  ringing: 'EventRinging',
  established: 'EventEstablished',
  held: 'EventOnHold',
  failed: 'EventFailure',
  released: 'EventReleased',
} as const;

type PhoneEvent = PhonePayload & {
  readonly callDirection: Call['direction'];
  readonly userData: Readonly<Record<string, string>>;
};

/** The call as its owner is told of it. */
export function phoneEvent(call: Call): PhoneEvent {
  return {
    eventType: eventTypes[call.state],
    DN: call.owner.number,
    otherDN: call.otherNumber,
    otherDName: call.otherName,
    linkedId: call.linkedId,
    uniqueId: call.uniqueId,
    callDirection: call.direction,
    userData: call.userData,
  };
}
