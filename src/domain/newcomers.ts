/** Muting whoever joins, as a fold over moments: in which conferences newcomers are muted, and whom to mute now. */
import type { Command } from './commands/table.js';
import type { CtiState, Participant } from './model/model.js';
import { conferenceByNumber, conferenceOfCall, conferencesOf, isMineIn, myRole } from './model/select.js';
import { linkOf, type Moment } from './moment.js';

/** The conferences, by number. */
export interface NewcomerMuting {
  /** The conferences in which whoever joins is muted. */
  readonly on: readonly string[];
  /** Where the muting has ended by itself, until the user has taken note of that. */
  readonly ended: readonly EndedMuting[];
}

interface EndedMuting {
  readonly conferenceNumber: string;
  /**
   * `link`: the link was lost. `role`: I was an organizer no longer, as far as was shown, or as the server said in a
   * refusal. `refusal`: the server refused to mute somebody for another reason.
   */
  readonly by: 'link' | 'role' | 'refusal';
}

export const noNewcomerMuting: NewcomerMuting = { on: [], ended: [] };

/** The same value when nothing in it changed. */
export function keepNewcomerMuting(muting: NewcomerMuting, moment: Moment): NewcomerMuting {
  if (muting.on.length + muting.ended.length === 0) return muting;
  const endsNow = muting.on.flatMap((conferenceNumber) => {
    const by = whyEnded(conferenceNumber, moment);
    return by ? { conferenceNumber, by } : [];
  });
  // Once I am out of a conference there is nobody to tell.
  const isOver = ({ conferenceNumber }: EndedMuting) => !conferenceByNumber(moment.after.state, conferenceNumber);
  if (endsNow.length === 0 && !muting.ended.some(isOver)) return muting;
  const on = muting.on.filter((number) => endsNow.every(({ conferenceNumber }) => conferenceNumber !== number));
  return { on, ended: [...muting.ended, ...endsNow].filter((ended) => !isOver(ended)) };
}

/** Why newcomers of this conference are no longer muted after this moment; undefined when they are. */
function whyEnded(conferenceNumber: string, moment: Moment): EndedMuting['by'] | undefined {
  if (linkOf(moment) === 'lost') return 'link';
  if (!isOrganizedByMe(moment.after.state, conferenceNumber)) return 'role';
  const refusals = refusalsIn(moment, conferenceNumber);
  if (refusals.some(({ error }) => error === 'NotOrganizer')) return 'role';
  // Somebody who is not found has left before they were muted. The next newcomer is muted all the same.
  const isMute = ({ command, error }: Refusal) => command.type === 'conferenceMute' && error !== 'ParticipantNotFound';
  return refusals.some(isMute) ? 'refusal' : undefined;
}

/** I may be in a conference by two calls: then I organize it when one of them does, until the server says otherwise. */
function isOrganizedByMe(state: CtiState, conferenceNumber: string): boolean {
  return conferencesOf(state, conferenceNumber).some((conference) => myRole(conference) === 'Organizer');
}

interface Refusal {
  readonly command: Command;
  readonly error: string;
}

/**
 * The refusals of all my commands to a conference, also probable and late ones: a `NotOrganizer` tells of my role,
 * whichever command was refused.
 */
function refusalsIn({ told }: Moment, conferenceNumber: string): readonly Refusal[] {
  return told.flatMap((one): readonly Refusal[] => {
    const refusal =
      one.type === 'late'
        ? { command: one.sign.command, error: one.sign.sign }
        : one.type === 'outcome' && one.outcome.status === 'refused'
          ? one.outcome
          : undefined;
    if (!refusal || refusal.error === 'done') return [];
    const { command } = refusal;
    return 'conferenceNumber' in command && command.conferenceNumber === conferenceNumber ? [refusal] : [];
  });
}

/**
 * The people whom a moment brings and who are to be muted. Only a Join event counts. Of people who are first told of by
 * a list of everybody, or by an Update, nobody knows when they joined.
 */
export function newcomersOf({ on }: NewcomerMuting, { input, after: { state }, told }: Moment): readonly Newcomer[] {
  if (on.length === 0 || input.type !== 'receive') return [];
  const { message } = input;
  if (message.type !== 'ConferenceParticipantEvent' || message.event.eventType !== 'Join') return [];
  return told.flatMap((one) => {
    if (one.type !== 'change' || one.change.type !== 'participant-joined') return [];
    const { uniqueId, after: person } = one.change;
    const conference = conferenceOfCall(state, uniqueId);
    if (!conference || !on.includes(conference.conferenceNumber)) return [];
    // I may be in a conference by two calls, and then each of them tells of the same newcomer.
    if (conference !== conferenceByNumber(state, conference.conferenceNumber)) return [];
    if (isMineIn(state, conference)(person) || person.isMuted || person.role === 'Organizer') return [];
    return { conferenceNumber: conference.conferenceNumber, person };
  });
}

interface Newcomer {
  readonly conferenceNumber: string;
  readonly person: Participant;
}
