/**
 * Who is in one conference: arrivals, changes and departures, one participant at a time.
 *
 * Each function returns the conference after it and what changed. An `IndexMap` keeps a change from costing more in a
 * larger conference; only an arrival, a departure or a change of role copies the display order.
 */
import type { ParticipantPayload } from '../wire/messages.js';
import type { Change } from './changes.js';
import type { Conference, IndexMap, Participant } from './model.js';
import { startInstant } from './time.js';

export interface RosterStep {
  readonly conference: Conference;
  readonly changes: readonly Change[];
}

/** Takes in what the server says of one person now: a newcomer, a change, a successor at the same index, or nothing new. */
export function admit(conference: Conference, payload: ParticipantPayload, at: number, arrival: number): RosterStep {
  const before = conference.participants.get(payload.index);
  if (before && isSame(before, payload)) return change(conference, before, payload, at);
  const vacated = before ? dismiss(conference, before.index) : { conference, changes: [] };
  const after = participant(vacated.conference, payload, at, arrival);
  return {
    conference: place(vacated.conference, after),
    changes: [...vacated.changes, { type: 'participant-joined', uniqueId: conference.uniqueId, after }],
  };
}

/** Lets go of whoever has this index, if anybody. */
export function dismiss(conference: Conference, index: number): RosterStep {
  const before = conference.participants.get(index);
  if (!before) return { conference, changes: [] };
  return {
    conference: arrange(
      conference,
      conference.participants.delete(index),
      conference.order.filter((other) => other !== index),
    ),
    changes: [{ type: 'participant-left', uniqueId: conference.uniqueId, before }],
  };
}

function change(conference: Conference, before: Participant, payload: ParticipantPayload, at: number): RosterStep {
  const after: Participant = {
    ...participant(conference, payload, at, before.arrival),
    key: before.key,
    startedAt: startInstant(payload.since, at, before.startedAt),
  };
  const told = !sameFacts(before, after);
  // A repeat is nothing new, except in a stale conference, where it shows that this person is still there.
  if (!told && conference.staleSince === undefined) return { conference, changes: [] };
  const moved = rank(before) !== rank(after);
  return {
    conference: moved
      ? place(dismiss(conference, before.index).conference, after)
      : { ...conference, participants: conference.participants.set(after.index, after) },
    changes: told ? [{ type: 'participant-changed', uniqueId: conference.uniqueId, before, after }] : [],
  };
}

/** Puts somebody who is not in it yet into the conference, at the right place. */
function place(conference: Conference, newcomer: Participant): Conference {
  const { order, participants } = conference;
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = participants.get(order[middle] ?? 0);
    if (other && comesBefore(other, newcomer)) low = middle + 1;
    else high = middle;
  }
  return arrange(conference, participants.set(newcomer.index, newcomer), [
    ...order.slice(0, low),
    newcomer.index,
    ...order.slice(low),
  ]);
}

/** I come first in the order, so whoever comes first is me, or nobody is. */
function arrange(conference: Conference, participants: IndexMap<Participant>, order: readonly number[]): Conference {
  const first = participants.get(order[0] ?? 0);
  return { ...conference, participants, order, myIndex: first?.isMe ? first.index : undefined };
}

function comesBefore(one: Participant, other: Participant): boolean {
  return rank(one) - rank(other) < 0 || (rank(one) === rank(other) && one.arrival < other.arrival);
}

function rank(person: Participant): number {
  if (person.isMe) return 0;
  return person.role === 'Organizer' ? 1 : 2;
}

function participant(conference: Conference, payload: ParticipantPayload, at: number, arrival: number): Participant {
  return {
    key: `${conference.uniqueId}/${payload.index}/${arrival}`,
    index: payload.index,
    arrival,
    callerIdName: payload.callerIdName,
    callerIdNum: payload.callerIdNum,
    // Documented as "since the beginning of the conference" even here; XiVO's own assistant reads it as this
    // person's own time in, and so do we, in this place alone. See docs/protocol.md.
    startedAt: startInstant(payload.since, at),
    isTalking: payload.isTalking,
    role: payload.role,
    isMuted: payload.isMuted,
    isMe: payload.isMe,
    isDeaf: payload.isDeaf,
    username: payload.username,
    seenAt: at,
  };
}

/** Who it is behind an index: the XiVO login tells, else number and name. */
function isSame(one: Participant, other: ParticipantPayload): boolean {
  if (one.username !== other.username) return false;
  if (one.username !== undefined) return true;
  return one.callerIdNum === other.callerIdNum && one.callerIdName === other.callerIdName;
}

function sameFacts(one: Participant, other: Participant): boolean {
  return (
    one.isTalking === other.isTalking &&
    one.isMuted === other.isMuted &&
    one.isDeaf === other.isDeaf &&
    one.role === other.role &&
    one.isMe === other.isMe &&
    one.startedAt === other.startedAt &&
    one.callerIdName === other.callerIdName &&
    one.callerIdNum === other.callerIdNum
  );
}
