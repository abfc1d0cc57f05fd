/**
 * Who is in one conference: arrivals, changes and departures, one participant at a time.
 *
 * `admit` and `dismiss` return who is there afterwards, and what changed. With an `IndexMap`, a change costs no more in
 * a larger conference. `roster-view.ts` decides in which order people are shown.
 */
import type { ParticipantEventPayload, ParticipantPayload } from '../../wire/messages.js';
import type { Change } from './changes.js';
import { type IndexMap, valueAt, withoutIndex, withValue } from '../model/index-map.js';
import type { Conference, Departed, Participant } from '../model/model.js';
import { sameFacts } from '../model/same.js';
import { startInstant } from '../model/time.js';
import { sameNumber } from '../numbers/same-number.js';
import { isHeard } from '../talking.js';
import { isLegible } from '../../wire/legible.js';

/** Somebody joined, left or changed. */
export type RosterChange = Extract<Change, { type: 'participant-joined' | 'participant-left' | 'participant-changed' }>;

/** Who is there after something was told of one person, and what changed by it. */
export interface RosterStep {
  readonly participants: IndexMap<Participant>;
  readonly changes: readonly RosterChange[];
}

/**
 * A conference, as far as it matters to the people in it. `slip`: by how many milliseconds the start of the conference itself seems
 * to be later than before, as when the computer's clock was set, or where a server counts from each list.
 */
interface Place extends Pick<Conference, 'uniqueId' | 'staleSince'> {
  readonly slip?: number;
  /** Whether the conference was stale until the list that is taken in now, and the list tells times. */
  readonly wasStale?: boolean;
}

/** An entry of a list, which has no `eventType`, or a participant event. */
type Told = ParticipantPayload & Partial<Pick<ParticipantEventPayload, 'eventType'>>;

/** Takes in what the server says of one person now: a newcomer, a change, a successor at the same index, or nothing new. */
export function admit(
  { uniqueId, staleSince, slip = 0, wasStale = staleSince !== undefined }: Place,
  participants: IndexMap<Participant>,
  payload: Told,
  at: number,
  arrival: number,
): RosterStep {
  const before = valueAt(participants, payload.index);
  // While the link was down a Leave and a Join may have been missed: an Update may be about somebody else.
  const isUpdate = payload.eventType === 'Update' && staleSince === undefined;
  const isKnown = before && (isSame(before, payload) || (isUpdate && isRenamed(before, payload)));
  if (!before || !isKnown || (wasStale && isLaterStay(before, payload, at - slip))) {
    const after = participant(payload, at, [uniqueId, payload.index, arrival].join('/'), arrival);
    const joined = { type: 'participant-joined', uniqueId, after } as const;
    const vacated = before ? [{ type: 'participant-left', uniqueId, before } as const] : [];
    return { participants: withValue(participants, after.index, after), changes: [...vacated, joined] };
  }
  const timed = participant(payload, at, before.key, before.arrival, before.startedAt);
  // Some servers send `since: 0` in each Update, which does not mean that the person came in just now.
  const saysNoTime = payload.eventType === 'Update' && payload.since <= 0;
  // Without a time, nobody can tell whether a caller of this number is the one who was there before the link was lost.
  const { seenAt } = saysNoTime && wasStale && before.username === undefined ? before : timed;
  const after = saysNoTime ? { ...timed, startedAt: before.startedAt, seenAt } : timed;
  const told = !sameFacts(before, after, 'seenAt');
  // A repeat is nothing new, with two exceptions: in a stale conference it shows that this person is still there, and
  // for somebody who talks it is news, without which the talking mark would grow old.
  if (!told && staleSince === undefined && !isHeard(after)) return { participants, changes: [] };
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
    // `since` is documented as "since the beginning of the conference" even here. XiVO's own assistant reads it as this
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

/** Whether two entries are the same person: by the XiVO login, else by number and name. */
function isSame(one: Participant, other: ParticipantPayload): boolean {
  if (one.username !== other.username) return false;
  if (one.username !== undefined) return true;
  return one.callerIdNum === other.callerIdNum && one.callerIdName === other.callerIdName;
}

/**
 * Whether an Update is about the external caller at this index, though it says something else of them: a new name for the
 * same number, the number in another spelling, or what was missing before. Two numbers with the same last nine digits may be
 * one. An Update is about somebody who is there already; a newcomer comes with a Join.
 */
function isRenamed(one: Participant, other: ParticipantPayload): boolean {
  if (one.username !== undefined || other.username !== undefined) return false;
  const [before, now] = [one.callerIdNum, other.callerIdNum].map((number) => (isLegible(number) ? number : ''));
  if (before !== '' && now !== '') return sameNumber(one.callerIdNum, other.callerIdNum) !== 'different';
  if (before === now || isUnknown(one)) return true;
  return isLegible(one.callerIdName) && one.callerIdName === other.callerIdName;
}

/** Whether there is neither a name nor a number to know somebody by. */
function isUnknown({ callerIdName, callerIdNum }: Participant): boolean {
  return !isLegible(callerIdName) && !isLegible(callerIdNum);
}

/** How far an instant that was computed from `since` may lie beside the true one, in milliseconds: frames come late. */
const delay = 5000;

/**
 * Whether the server speaks, after a lost link, of somebody else with the same name and number: of a caller who came in after the
 * server had last spoken of the first one. Several callers may share a number, such as that of their firm. A login is one person,
 * and who is me is known.
 */
function isLaterStay(one: Participant, other: Told, at: number): boolean {
  if (one.username !== undefined || other.isMe || (other.eventType === 'Update' && other.since <= 0)) return false;
  return startInstant(other.since, at) > one.seenAt + delay;
}

/**
 * Whether a Leave is the repeated one of somebody who had the index of this person before: it names the same time in, which is not
 * that of this person.
 */
export function isRepeatedLeave(
  departed: readonly Departed[],
  one: Participant,
  leave: ParticipantPayload,
  at: number,
): boolean {
  const gone = departed.find(({ index }) => index === one.index);
  if (gone?.leftSince !== leave.since || leave.since <= 0) return false;
  return Math.abs(startInstant(leave.since, at) - one.startedAt) > delay;
}

/**
 * Whether a Leave is about this person. The index alone does not say so: a Leave may be repeated, or come late, when the
 * index has a new owner. A Leave that says nothing of the person goes by the index.
 */
export function isLeaveOf(one: Participant, leave: ParticipantPayload): boolean {
  if (one.username !== undefined && leave.username !== undefined) return one.username === leave.username;
  if (isLegible(one.callerIdNum) && isLegible(leave.callerIdNum))
    return sameNumber(one.callerIdNum, leave.callerIdNum) !== 'different';
  return [one, leave].some(({ callerIdName }) => !isLegible(callerIdName)) || one.callerIdName === leave.callerIdName;
}

/** Whether an event is about somebody who has left: it was sent before the Leave, and arrived after the Leave. */
export function isOfDeparted(departed: readonly Participant[], event: ParticipantPayload): boolean {
  const gone = departed.find(({ index }) => index === event.index);
  return gone !== undefined && (isSame(gone, event) || (!isUnknown(gone) && isRenamed(gone, event)));
}
