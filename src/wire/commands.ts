/**
 * Everything that can be asked of the server.
 *
 * A command's `type` is the method's name in XiVO's Conferences API, and its fields are that method's arguments in
 * their order. The union stands in this layer because `encode` needs it and `wire` imports from nobody.
 */
import type { Role } from './messages.js';

/** Channel variables for a guest's call. The server puts `USR_` before each key. */
export type Variables = Readonly<Record<string, string>>;

export interface OnConference {
  readonly conferenceNumber: string;
}

/** `index`: the participant's position in the conference, from 1, as the server tells it. */
export interface OnParticipant extends OnConference {
  readonly index: number;
}

/** `callerId`: the guest's name in the conference. XiVO's documentation says what `marked` participants are. */
export interface GuestOptions {
  readonly role: Role;
  readonly marked?: boolean | undefined;
  readonly leaveWhenLastMarkedLeave?: boolean | undefined;
  readonly callerId?: string | undefined;
}

export type Command =
  | { readonly type: 'getConferenceRooms' }
  | { readonly type: 'conference' }
  | ({ readonly type: 'conferenceMuteMe' } & OnConference)
  | ({ readonly type: 'conferenceUnmuteMe' } & OnConference)
  | ({ readonly type: 'conferenceMuteAll' } & OnConference)
  | ({ readonly type: 'conferenceUnmuteAll' } & OnConference)
  | ({ readonly type: 'conferenceMute' } & OnParticipant)
  | ({ readonly type: 'conferenceUnmute' } & OnParticipant)
  | ({ readonly type: 'conferenceDeafen' } & OnParticipant)
  | ({ readonly type: 'conferenceUndeafen' } & OnParticipant)
  | ({ readonly type: 'conferenceKick' } & OnParticipant)
  | ({ readonly type: 'conferenceClose' } & OnConference)
  | ({
      readonly type: 'conferenceInvite';
      readonly exten: string;
      readonly earlyJoin?: boolean | undefined;
      readonly variables?: Variables | undefined;
    } & OnConference &
      GuestOptions)
  | ({ readonly type: 'includeToConference' } & GuestOptions)
  | ({ readonly type: 'conferenceReset' } & OnConference)
  | { readonly type: 'dial'; readonly destination: string; readonly variables?: Variables | undefined }
  | { readonly type: 'dialFromMobile'; readonly destination: string; readonly variables?: Variables | undefined }
  | { readonly type: 'attendedTransfer'; readonly destination: string }
  | { readonly type: 'sendDtmf'; readonly key: string }
  | { readonly type: 'hold'; readonly uniqueId?: string | undefined }
  | { readonly type: 'hangup'; readonly uniqueId?: string | undefined }
  | { readonly type: 'getCurrentCallsPhoneEvents' }
  | { readonly type: 'searchContacts'; readonly term: string };

export type CommandType = Command['type'];

/** The command of one type: `CommandOf<'conferenceKick'>`. */
export type CommandOf<Type extends CommandType> = Extract<Command, { readonly type: Type }>;

/**
 * A question that the connection itself asks about my line or about people. A page cannot send a question: no effect is
 * waited for, and there is no outcome. Documented by XiVO or observed in its clients; a server may answer none of them.
 */
export type Question =
  | { readonly type: 'getConfig'; readonly objectType: 'line' }
  | { readonly type: 'searchContacts' | 'directoryLookUp'; readonly term: string }
  | { readonly type: 'getFavoriteContacts' | 'getFavorites' }
  | { readonly type: 'subscribeToPhoneHints'; readonly phoneNumbers: readonly string[] };

export type QuestionType = Question['type'];
