/**
 * What a xuc server sends to a browser, once it has been read.
 *
 * Field names are the server's own, as XiVO's Conferences API documentation gives them, so that a frame can be
 * followed through the code by searching for one word. See docs/protocol.md for what is documented and what is assumed.
 */

export type Role = 'User' | 'Organizer';

/** Somebody listed in a conference room. `joinTime` is epoch milliseconds by the server's clock; 0 when unknown. */
export interface MemberPayload {
  readonly joinOrder: number;
  readonly joinTime: number;
  readonly muted: boolean;
  readonly name: string;
  readonly number: string;
  /** Missing for external callers. */
  readonly username?: string;
}

/** A listed conference room. `startTime` is epoch milliseconds by the server's clock; 0 while the room is empty. */
export interface RoomPayload {
  readonly number: string;
  readonly name: string;
  readonly pinRequired: boolean;
  readonly startTime: number;
  readonly members: readonly MemberPayload[];
}

/** Somebody in a conference that I am in. `since`: seconds since they came in (documented: since the conference began). */
export interface ParticipantPayload {
  readonly index: number;
  readonly callerIdName: string;
  readonly callerIdNum: string;
  readonly since: number;
  readonly isTalking: boolean;
  /** `User` also when the server names a role that is not documented, or none. */
  readonly role: Role;
  /** The server's word for a role that is not documented; left out otherwise. */
  readonly roleText?: string;
  readonly isMuted: boolean;
  readonly isMe: boolean;
  readonly isDeaf: boolean;
  /** Missing for external callers. */
  readonly username?: string;
}

/** I entered or left a conference. `uniqueId` is the id of my call. `since`: seconds since the conference began (documented). */
export interface ConferencePayload {
  readonly eventType: 'Join' | 'Leave';
  readonly uniqueId: string;
  readonly conferenceNumber: string;
  /** Empty when the server leaves it out. */
  readonly conferenceName: string;
  readonly participants: readonly ParticipantPayload[];
  /** Some entries could not be read: a person who was known before and is not in `participants` may still be there. */
  readonly incomplete?: true;
  readonly since: number;
}

/** Somebody entered, left or changed in a conference that I am in. `uniqueId` is the id of my call, not of theirs. */
export interface ParticipantEventPayload extends ParticipantPayload {
  readonly eventType: 'Join' | 'Leave' | 'Update';
  readonly uniqueId: string;
  readonly conferenceNumber: string;
  /** Empty when the server leaves it out, as it does in its own documentation's example. */
  readonly conferenceName: string;
}

export const phoneEventTypes = [
  'EventDialing',
  'EventRinging',
  'EventEstablished',
  'EventOnHold',
  'EventReleased',
  'EventFailure',
] as const;

/** A call on my line changed. */
export interface PhonePayload {
  readonly eventType: (typeof phoneEventTypes)[number];
  readonly uniqueId: string;
  readonly linkedId: string;
  /** My line's number. */
  readonly DN: string;
  /** The other end's number: for a call to a room, the room's number. */
  readonly otherDN: string;
  readonly otherDName: string;
}

/**
 * The types of messages about my line, people and their phones. Such a `Message` holds its type alone: `readAside` reads
 * the content separately, since the content is not part of the conference state and is recorded on no tape.
 */
export const asideNames = [
  'LineConfig',
  'ContactSheet',
  'DirectoryResult',
  'FavoriteContactSheet',
  'Favorites',
  'PhoneHintStatusEvent',
] as const;

export type AsideName = (typeof asideNames)[number];

export type Message =
  | { readonly type: 'LoggedOn' }
  | { readonly type: 'LoggedOnError'; readonly error: string }
  | { readonly type: 'Error'; readonly error: string }
  | { readonly type: 'ConferenceList'; readonly rooms: readonly RoomPayload[] }
  | { readonly type: 'ConferenceEvent'; readonly event: ConferencePayload }
  | { readonly type: 'ConferenceParticipantEvent'; readonly event: ParticipantEventPayload }
  | { readonly type: 'ConferenceCommandError'; readonly error: string }
  | { readonly type: 'PhoneEvent'; readonly event: PhonePayload }
  /** `incomplete`: some entries could not be read, so that a call which is not among `events` may go on. */
  | { readonly type: 'CurrentCallsPhoneEvents'; readonly events: readonly PhonePayload[]; readonly incomplete?: true }
  /** Whose session this is, by the server's own number for the user; left out when it could not be read. */
  | { readonly type: 'UserConfigUpdate'; readonly userId?: string }
  | { readonly type: AsideName };

export type MessageName = Message['type'];
