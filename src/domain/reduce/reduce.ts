/**
 * The state after a message. The only function that makes state from messages.
 *
 * Pure. `at` is when the message arrived, in epoch milliseconds. Messages that concern nothing here leave the very
 * same state.
 */
import type { Message, RoomPayload } from '../../wire/messages.js';
import { listCalls, phoneEvent } from './calls.js';
import type { Reduction } from './changes.js';
import { conferenceEvent, participantEvent } from './conferences.js';
import { withEndings } from './endings.js';
import type { Conference, CtiState } from '../model/model.js';
import { sameFacts } from '../model/same.js';

export function reduce(state: CtiState, message: Message, at: number): Reduction {
  return withEndings(reduceMessage(state, message, at), at);
}

function reduceMessage(state: CtiState, message: Message, at: number): Reduction {
  switch (message.type) {
    case 'ConferenceList':
      return { state: listRooms(state, message.rooms), changes: [{ type: 'rooms-listed' }] };
    case 'ConferenceEvent':
      return conferenceEvent(state, message.event, at);
    case 'ConferenceParticipantEvent':
      return participantEvent(state, message.event, at);
    case 'PhoneEvent':
      return phoneEvent(state, message.event);
    case 'CurrentCallsPhoneEvents':
      return listCalls(state, message.events, message.incomplete);
    case 'ContactSheet':
      return { state, changes: [{ type: 'contacts-listed' }] };
    case 'LoggedOn':
    case 'LoggedOnError':
    case 'Error':
    case 'ConferenceCommandError':
    case 'UserConfigUpdate':
    case 'LineConfig':
    case 'DirectoryResult':
    case 'FavoriteContactSheet':
    case 'Favorites':
    case 'PhoneHintStatusEvent':
      return { state, changes: [] };
  }
}

/**
 * The state once the link is down: all that was known stays, marked as known at `at`.
 * What was stale already keeps the earlier instant.
 */
export function markStale(state: CtiState, at: number): CtiState {
  // Somebody who left may have come back while the link was down.
  const stale = (conference: Conference) => ({ ...conference, staleSince: conference.staleSince ?? at, departed: [] });
  return {
    ...state,
    conferences: state.conferences.map(stale),
    ...(state.rooms && { roomsStaleSince: state.roomsStaleSince ?? at }),
    ...(state.calls && { callsStaleSince: state.callsStaleSince ?? at }),
  };
}

function listRooms(state: CtiState, listed: readonly RoomPayload[]): CtiState {
  const { roomsStaleSince: _current, ...rest } = state;
  return { ...rest, rooms: shareRooms(state.rooms ?? [], listed) };
}

/** The new list, in which each room that did not change is the object that was there before. */
function shareRooms(before: readonly RoomPayload[], after: readonly RoomPayload[]): readonly RoomPayload[] {
  const known = new Map(before.map((room) => [room.number, room]));
  return after.map((room) => {
    const old = known.get(room.number);
    if (!old || !sameRoom(old, room)) return room;
    // An object is used once, so that two listed rooms with equal facts stay two objects.
    known.delete(room.number);
    return old;
  });
}

function sameRoom(one: RoomPayload, other: RoomPayload): boolean {
  return (
    sameFacts(one, other, 'members') &&
    one.members.length === other.members.length &&
    one.members.every((member, place) => sameFacts(member, other.members[place] ?? member))
  );
}
