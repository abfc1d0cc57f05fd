/**
 * Who is in one conference: arrivals, changes and departures, one participant at a time.
 *
 * `admit` and `dismiss` say who is there after it and what changed, `arrange` in which order. An `IndexMap` keeps a
 * change from costing more in a larger conference; only an arrival, a departure or a change of role touches the
 * display order.
 */
import type { ParticipantEventPayload, ParticipantPayload } from '../../wire/messages.js';
import type { Change } from './changes.js';
import { type IndexMap, valueAt, valuesOf, withoutIndex, withValue } from '../model/index-map.js';
import type { Conference, Participant } from '../model/model.js';
import { sameFacts } from '../model/same.js';
import { startInstant } from '../model/time.js';

/** Somebody joined, left or changed. */
export type RosterChange = Extract<Change, { type: 'participant-joined' | 'participant-left' | 'participant-changed' }>;

/** Who is there after something was told of one person, and what changed by it. `arrange` finds their order. */
export interface RosterStep {
  readonly participants: IndexMap<Participant>;
  readonly changes: readonly RosterChange[];
}

/** A conference, as far as it matters to the people in it. */
type Place = Pick<Conference, 'uniqueId' | 'staleSince'>;

/** An entry of a list, which has no `eventType`, or a participant event. */
type Told = ParticipantPayload & Partial<Pick<ParticipantEventPayload, 'eventType'>>;

/** Takes in what the server says of one person now: a newcomer, a change, a successor at the same index, or nothing new. */
export function admit(
  { uniqueId, staleSince }: Place,
  participants: IndexMap<Participant>,
  payload: Told,
  at: number,
  arrival: number,
): RosterStep {
  const before = valueAt(participants, payload.index);
  // While the link was down a Leave and a Join may have been missed: an Update may be about somebody else.
  const isUpdate = payload.eventType === 'Update' && staleSince === undefined;
  if (!before || !(isSame(before, payload) || (isUpdate && isRenamed(before, payload)))) {
    const after = participant(payload, at, [uniqueId, payload.index, arrival].join('/'), arrival);
    const joined = { type: 'participant-joined', uniqueId, after } as const;
    const vacated = before ? [{ type: 'participant-left', uniqueId, before } as const] : [];
    return { participants: withValue(participants, after.index, after), changes: [...vacated, joined] };
  }
  const timed = participant(payload, at, before.key, before.arrival, before.startedAt);
  // Some servers send `since: 0` in each Update, which does not mean that the person came in just now.
  const saysNoTime = payload.eventType === 'Update' && payload.since <= 0;
  const after = saysNoTime ? { ...timed, startedAt: before.startedAt } : timed;
  const told = !sameFacts(before, after, 'seenAt');
  // A repeat is nothing new, except in a stale conference, where it shows that this person is still there.
  if (!told && staleSince === undefined) return { participants, changes: [] };
  return {
    participants: withValue(participants, after.index, after),
    changes: told ? [{ type: 'participant-changed', uniqueId, before, after }] : [],
  };
}

/** Removes a participant. */
export function dismiss({ uniqueId }: Place, participants: IndexMap<Participant>, before: Participant): RosterStep {
  return {
    participants: withoutIndex(participants, before.index),
    changes: [{ type: 'participant-left', uniqueId, before }],
  };
}

/**
 * The conference with these people in it, in display order. A few moves are made one by one; a whole list is sorted
 * once, since ten thousand single moves would take most of a second.
 */
export function arrange(
  conference: Conference,
  participants: IndexMap<Participant>,
  changes: readonly RosterChange[],
): Conference {
  if (participants === conference.participants) return conference;
  const moves = changes.filter(isMove);
  if (moves.length === 0) return { ...conference, participants };
  const order = moves.length > fewMoves ? sorted(participants) : moved(conference.order, participants, moves);
  const { myIndex: before, ...rest } = conference;
  const mine = myIndex(before, participants, moves);
  return { ...rest, participants, order, ...(mine === undefined ? {} : { myIndex: mine }) };
}

/** The index of the participant who is me: of the one who came first, since I may be in a conference twice. */
function myIndex(before: number | undefined, participants: IndexMap<Participant>, moves: readonly RosterChange[]) {
  const known = before === undefined ? undefined : valueAt(participants, before);
  // Whoever was me may have left, or given way to somebody: then an entry of mine of which nothing was said may be first.
  const candidates =
    before !== undefined && moves.some((move) => indexOf(move) === before)
      ? [...valuesOf(participants)]
      : [known, ...moves.map((move) => valueAt(participants, indexOf(move)))];
  const mine = candidates.flatMap((person) => (person?.isMe ? person : []));
  return mine.sort((one, other) => one.arrival - other.arrival)[0]?.index;
}

function indexOf(move: RosterChange): number {
  return ('after' in move ? move.after : move.before).index;
}

const fewMoves = 2;

/** Whether somebody came, left, or ranks otherwise than before. */
function isMove(change: RosterChange): boolean {
  return change.type !== 'participant-changed' || rank(change.before) !== rank(change.after);
}

function sorted(participants: IndexMap<Participant>): readonly number[] {
  return [...valuesOf(participants)].sort(compare).map(({ index }) => index);
}

/** First everybody who moves is taken out, then those who are there now are put in. */
function moved(order: readonly number[], participants: IndexMap<Participant>, moves: readonly RosterChange[]) {
  const indexes = new Set(moves.map(indexOf));
  const others = [...order];
  for (const index of indexes) {
    const place = others.indexOf(index);
    if (place >= 0) others.splice(place, 1);
  }
  for (const index of indexes) {
    const present = valueAt(participants, index);
    if (present) others.splice(placeOf(present, others, participants), 0, index);
  }
  return others;
}

function placeOf(newcomer: Participant, order: readonly number[], participants: IndexMap<Participant>): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = valueAt(participants, order[middle] ?? 0);
    if (other && compare(other, newcomer) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function compare(one: Participant, other: Participant): number {
  return rank(one) - rank(other) || one.arrival - other.arrival;
}

function rank(person: Participant): number {
  if (person.isMe) return 0;
  return person.role === 'Organizer' ? 1 : 2;
}

/** `known`: when this person came in, as it was told before. */
function participant(
  payload: ParticipantPayload,
  at: number,
  key: string,
  arrival: number,
  known?: number,
): Participant {
  return {
    key,
    index: payload.index,
    arrival,
    callerIdName: payload.callerIdName,
    callerIdNum: payload.callerIdNum,
    // Documented as "since the beginning of the conference" even here; XiVO's own assistant reads it as this
    // person's own time in, and so do we, in this place alone. See docs/protocol.md.
    startedAt: startInstant(payload.since, at, known),
    isTalking: payload.isTalking,
    role: payload.role,
    ...(payload.roleText === undefined ? {} : { roleText: payload.roleText }),
    isMuted: payload.isMuted,
    isMe: payload.isMe,
    isDeaf: payload.isDeaf,
    ...(payload.username === undefined ? {} : { username: payload.username }),
    seenAt: at,
  };
}

/** Who it is behind an index: the XiVO login tells, else number and name. */
function isSame(one: Participant, other: ParticipantPayload): boolean {
  if (one.username !== other.username) return false;
  if (one.username !== undefined) return true;
  return one.callerIdNum === other.callerIdNum && one.callerIdName === other.callerIdName;
}

/**
 * Whether an Update tells a new name, or a number that was missing, of the caller from outside who has this index: an
 * Update speaks of whoever is there. A newcomer is told by a Join.
 */
function isRenamed(one: Participant, other: ParticipantPayload): boolean {
  if (one.username !== undefined || other.username !== undefined) return false;
  return one.callerIdNum === other.callerIdNum || (one.callerIdNum === '' && one.callerIdName === other.callerIdName);
}

/** Whether this is news of somebody who has left: sent before the Leave, and come after it. */
export function isOfDeparted(departed: readonly Participant[], event: ParticipantPayload): boolean {
  const gone = departed.find(({ index }) => index === event.index);
  return gone !== undefined && (isSame(gone, event) || isRenamed(gone, event));
}
