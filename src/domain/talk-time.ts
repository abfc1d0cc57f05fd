/**
 * Who talked, how long and when last: a fold over moments, for as long as the panel was there.
 *
 * Time counts while the server marks somebody as talking, that person is not muted, and the link is up. While no news
 * of that person comes, no more than `longestStretch` after the last news counts.
 */
import { emptyIndexMap, entriesOf, type IndexMap, valueAt, valuesOf, withValue } from './model/index-map.js';
import type { CtiState, Participant } from './model/model.js';
import type { Change } from './reduce/changes.js';
import { conferenceOfEvent } from './reduce/conferences.js';
import { isForgotten, linkOf, type Moment } from './moment.js';
import { hasOldMark, longestStretch } from './talking.js';

export interface TalkTime {
  /** Since when talk time is counted. */
  readonly since: number;
  /** By the `arrival` of a participant. Whoever never talked is not in the map. */
  readonly people: IndexMap<Talk>;
}

interface Talk {
  /** How long the stretches of talking took that have ended, in milliseconds. */
  readonly total: number;
  /** When the last of the ended stretches ended. */
  readonly last?: number;
  /** When the present stretch began, and when the server last spoke of this person in it. */
  readonly from?: number;
  readonly heard?: number;
}

/** What is known of one person at some instant. */
interface Talked {
  /** How long this person has talked, in milliseconds. */
  readonly total: number;
  /**
   * When this person talked last: for somebody who is talking, the instant itself. Absent for somebody who has not
   * talked.
   */
  readonly last?: number;
}

/** Counting begins, with those who are talking now. */
export function beginTalkTime(state: CtiState, at: number): TalkTime {
  let talk: TalkTime = { since: at, people: emptyIndexMap() };
  for (const { staleSince, participants } of state.conferences) {
    if (staleSince !== undefined) continue;
    for (const person of valuesOf(participants)) {
      if (!hasOldMark(person, at)) talk = withPerson(talk, person, at, person.seenAt);
    }
  }
  return talk;
}

export function countTalk(talk: TalkTime, moment: Moment): TalkTime {
  const { after } = moment;
  const { at } = moment.input;
  if (isForgotten(moment)) return beginTalkTime(after.state, at);
  let sum = talk;
  for (const told of moment.told) if (told.type === 'change') sum = counted(sum, told.change, at);
  sum = heardAgain(sum, moment);
  if (linkOf(moment) === 'lost') for (const [arrival] of entriesOf(sum.people)) sum = ended(sum, arrival, at);
  return sum;
}

/**
 * A message that only repeats that somebody talks changes nothing that is known, and yet is news of that person. A list
 * is news of everybody in the conference, an event of one person.
 */
function heardAgain(talk: TalkTime, { input, after, told }: Moment): TalkTime {
  if (input.type !== 'receive') return talk;
  const { message, at } = input;
  if (message.type === 'ConferenceEvent' && message.event.eventType === 'Join') {
    const { before: listed } = conferenceOfEvent(after.state, message.event);
    return listed && message.event.participants.length > 0 ? withAll(talk, valuesOf(listed.participants), at) : talk;
  }
  if (message.type !== 'ConferenceParticipantEvent' || !message.event.isTalking) return talk;
  if (message.event.eventType === 'Leave' || told.some(({ type }) => type === 'change')) return talk;
  const { before: conference } = conferenceOfEvent(after.state, message.event);
  const person = conference && valueAt(conference.participants, message.event.index);
  return person ? withPerson(talk, person, at) : talk;
}

/** How long somebody had talked by an instant, and when last. */
export function talkedBy({ people }: TalkTime, arrival: number, at: number): Talked {
  return summed(valueAt(people, arrival), at);
}

function summed({ total, last, from, heard }: Talk = { total: 0 }, at: number): Talked {
  if (from === undefined || heard === undefined) return last === undefined ? { total } : { total, last };
  const until = believed(heard, at);
  return { total: total + Math.max(0, until - from), last: until };
}

function counted(talk: TalkTime, change: Change, at: number): TalkTime {
  switch (change.type) {
    case 'participant-joined':
    case 'participant-changed':
      return withPerson(talk, change.after, at);
    case 'participant-left':
      return ended(talk, change.before.arrival, at);
    case 'conference-joined':
      return withAll(talk, valuesOf(change.conference.participants), at);
    case 'conference-left': {
      let sum = talk;
      for (const { arrival } of valuesOf(change.conference.participants)) sum = ended(sum, arrival, at);
      return sum;
    }
    case 'call-changed':
    case 'call-ended':
    case 'rooms-listed':
    case 'calls-listed':
    case 'contacts-listed':
      return talk;
  }
}

function withAll(talk: TalkTime, people: Iterable<Participant>, at: number): TalkTime {
  let sum = talk;
  for (const person of people) sum = withPerson(sum, person, at);
  return sum;
}

/** Begins, goes on with or ends the stretch of somebody, by what the server says of them now. */
function withPerson(
  talk: TalkTime,
  { arrival, isTalking, isMuted }: Participant,
  at: number,
  heard: number = at,
): TalkTime {
  if (!isTalking || isMuted) return ended(talk, arrival, at);
  const known = valueAt(talk.people, arrival);
  if (known?.heard !== undefined && believed(known.heard, at) === at) {
    return withTalk(talk, arrival, { ...known, heard: at });
  }
  // The former stretch is over, or the server has not spoken of this person for too long: a new stretch begins.
  const { total, last } = summed(known, at);
  return withTalk(talk, arrival, { total, ...(last !== undefined && { last }), from: at, heard });
}

function ended(talk: TalkTime, arrival: number, at: number): TalkTime {
  const known = valueAt(talk.people, arrival);
  if (known?.from === undefined) return talk;
  const { total, last = at } = summed(known, at);
  return withTalk(talk, arrival, { total, last });
}

function withTalk({ since, people }: TalkTime, arrival: number, talk: Talk): TalkTime {
  return { since, people: withValue(people, arrival, talk) };
}

/** Until when somebody counts as talking, when the server last spoke of that person at `heard`. */
function believed(heard: number, at: number): number {
  return Math.max(heard, Math.min(at, heard + longestStretch));
}
