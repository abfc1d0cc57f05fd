/**
 * The state after a message: the one function by which the server's word becomes what the panel knows.
 *
 * Pure. `at` is when the message arrived, in epoch milliseconds. Messages that concern nothing here leave the very
 * same state.
 */
import type { Message, RoomPayload } from '../../wire/messages.js';
import { listCalls, phoneEvent } from './calls.js';
import type { Change, Drift } from './changes.js';
import { conferenceEvent, participantEvent } from './conferences.js';
import type { CtiState } from '../model/model.js';

export interface Reduction {
  readonly state: CtiState;
  readonly changes: readonly Change[];
  readonly drift?: Drift;
}

export function reduce(state: CtiState, message: Message, at: number): Reduction {
  switch (message.type) {
    case 'ConferenceList':
      return {
        state: { ...state, rooms: shareRooms(state.rooms ?? [], message.rooms), roomsStaleSince: undefined },
        changes: [{ type: 'rooms-listed' }],
      };
    case 'ConferenceEvent':
      return conferenceEvent(state, message.event, at);
    case 'ConferenceParticipantEvent':
      return participantEvent(state, message.event, at);
    case 'PhoneEvent':
      return phoneEvent(state, message.event);
    case 'CurrentCallsPhoneEvents':
      return listCalls(state, message.events, message.incomplete);
    case 'LoggedOn':
    case 'LoggedOnError':
    case 'Error':
    case 'ConferenceCommandError':
      return { state, changes: [] };
  }
}

/**
 * The state once the link is down: all that was known stays, marked as known at `at`.
 * What was stale already keeps the earlier instant.
 */
export function markStale(state: CtiState, at: number): CtiState {
  const conferences = [...state.conferences.values()].map((held) => ({
    ...held,
    staleSince: held.staleSince ?? at,
    // Whoever left may be back without a word of it.
    departed: [],
  }));
  return {
    ...state,
    conferences: new Map(conferences.map((held) => [held.uniqueId, held])),
    roomsStaleSince: state.rooms && (state.roomsStaleSince ?? at),
    callsStaleSince: state.calls && (state.callsStaleSince ?? at),
  };
}

/** The new list, in which each room that did not change is the object that was there before. */
function shareRooms(before: readonly RoomPayload[], after: readonly RoomPayload[]): readonly RoomPayload[] {
  const known = new Map(before.map((room) => [room.number, room]));
  return after.map((room) => {
    const old = known.get(room.number);
    return old && sameRoom(old, room) ? old : room;
  });
}

function sameRoom(one: RoomPayload, other: RoomPayload): boolean {
  return (
    one.name === other.name &&
    one.pinRequired === other.pinRequired &&
    one.startTime === other.startTime &&
    one.members.length === other.members.length &&
    one.members.every((member, place) => {
      const counterpart = other.members[place];
      return (
        member.number === counterpart?.number &&
        member.name === counterpart.name &&
        member.muted === counterpart.muted &&
        member.joinOrder === counterpart.joinOrder &&
        member.joinTime === counterpart.joinTime &&
        member.username === counterpart.username
      );
    })
  );
}
