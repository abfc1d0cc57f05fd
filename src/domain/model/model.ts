/**
 * What is known of the server's world.
 *
 * Nothing here is ever changed: a new state shares with the one before all that is the same. Instants are epoch
 * milliseconds by this browser's clock, taken once when the frame arrived.
 */
import type { MemberPayload, Role, RoomPayload } from '../../wire/messages.js';
import { emptyIndexMap, type IndexMap } from './index-map.js';

export type { Role } from '../../wire/messages.js';
export type { IndexMap } from './index-map.js';

/**
 * Somebody listed in a room. `joinTime` is by the server's clock: correct it by the connection's `serverAhead`, and
 * show a duration only through `secondsSince`.
 */
export type Member = MemberPayload;

/**
 * A conference room that the server lists. `startTime` is by the server's clock. While nobody is in the room, it is 0
 * or the start of the conference that was there last.
 */
export type Room = RoomPayload;

/** Somebody in a conference that I am in. */
export interface Participant {
  /**
   * Who this is, for as long as they stay. An index changes hands when its owner leaves; a key never does.
   * Treat it as opaque.
   */
  readonly key: string;
  /** The position by which commands name this person. */
  readonly index: number;
  /** Counts up with each arrival: the join order. */
  readonly arrival: number;
  /** Empty when the caller is unknown. */
  readonly callerIdName: string;
  readonly callerIdNum: string;
  /** When this person came in, in epoch milliseconds: computed from the server's `since`. */
  readonly startedAt: number;
  readonly isTalking: boolean;
  /** `User` also when the server names a role that is none of the two documented ones. */
  readonly role: Role;
  /** The server's own word for such a role; left out otherwise. */
  readonly roleText?: string;
  readonly isMuted: boolean;
  readonly isMe: boolean;
  readonly isDeaf: boolean;
  /** The XiVO login; absent for external callers. */
  readonly username?: string;
  /** When the server last spoke of this person, in epoch milliseconds. */
  readonly seenAt: number;
}

/** Somebody who has left, and the time in, in seconds, that the Leave named. */
export interface Departed extends Participant {
  readonly leftSince: number;
}

/** A conference that I am in, through the call `uniqueId`. `startedAt`: when the conference began, in epoch milliseconds. */
export interface Conference {
  readonly uniqueId: string;
  readonly conferenceNumber: string;
  readonly conferenceName: string;
  readonly startedAt: number;
  readonly participants: IndexMap<Participant>;
  /**
   * Since when the conference is only what was last known: the link dropped, and the server has not listed the
   * conference anew.
   */
  readonly staleSince?: number;
  /** Who left lately, the last first: an Update that comes late, or a Leave that comes twice, is about nobody. */
  readonly departed: readonly Departed[];
}

/** `dialing`: I am calling. `ringing`: I am being called. `held`: the call is on hold. */
export type CallPhase = 'dialing' | 'ringing' | 'established' | 'held';

/** A call on my line. */
export interface Call {
  /**
   * The id by which `hold` and `hangup` name the call, and the key of the conference that the call is in. May change
   * while the call lasts.
   */
  readonly uniqueId: string;
  /** As the server sent it; empty when it did not. Stays while the `uniqueId` of the call changes, as in a transfer. */
  readonly linkedId: string;
  /** Ids that this call had before, the latest last. Absent when it had no other. */
  readonly formerIds?: readonly string[];
  readonly phase: CallPhase;
  /** My line's number. */
  readonly DN: string;
  /** The other end's number: of a call to a room, the number of the room. */
  readonly otherDN: string;
  /** The other end's name; empty when unknown. */
  readonly otherDName: string;
}

/** A conference that is over for me. The server gives no cause. */
export interface Ended {
  /** The id that my call had in it. */
  readonly uniqueId: string;
  readonly conferenceNumber: string;
  readonly conferenceName: string;
  /** `up`: my call still goes on. `ended-unseen`: it ended while the link was down. */
  readonly call: 'up' | 'ended' | 'ended-unseen';
  /** When my call ended. For `up`: when the conference was over. For `ended-unseen`: when the end was noticed. */
  readonly at: number;
}

/**
 * Everything that the server has told, as of now. Plain data: a copy made by `structuredClone` or JSON is equal to it
 * and works as it does. What is not known is absent, never `undefined`.
 */
export interface CtiState {
  /** The room list; absent until the server has sent it. */
  readonly rooms?: readonly Room[];
  /** The conferences that I am in, in the order in which I entered. */
  readonly conferences: readonly Conference[];
  /** The calls on my line, in the order in which they began; absent until the server has listed them or spoken of one. */
  readonly calls?: readonly Call[];
  /** Since when `rooms` and `calls` are only what was last known. Absent while they are current. */
  readonly roomsStaleSince?: number;
  readonly callsStaleSince?: number;
  /** The conferences that are over for me, the last first, until I am in them again. Absent while there is none. */
  readonly ended?: readonly Ended[];
  /**
   * The ids of my calls that have ended, the last first: what is told of their conferences later is out of date. Absent while
   * there is none.
   */
  readonly pastCalls?: readonly string[];
  /** The number that the next newcomer's `arrival` gets. */
  readonly nextArrival: number;
}

export const initialState: CtiState = { conferences: [], nextArrival: 1 };

export function emptyConference(uniqueId: string, conferenceNumber: string): Conference {
  return {
    uniqueId,
    conferenceNumber,
    conferenceName: '',
    startedAt: 0,
    participants: emptyIndexMap(),
    departed: [],
  };
}
