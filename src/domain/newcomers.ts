/** Muting whoever joins, as a fold over moments: in which conferences newcomers are muted, and whom to mute now. */
import type { Participant } from './model/model.js';
import { conferenceByNumber, conferenceOfCall, myRole } from './model/select.js';
import { linkOf, type Moment } from './moment.js';

/** The conferences, by number. */
export interface NewcomerMuting {
  /** The conferences in which whoever joins is muted. */
  readonly on: readonly string[];
  /** The conferences in which a lost link has ended the muting, until the user has taken note of that. */
  readonly lost: readonly string[];
}

export const noNewcomerMuting: NewcomerMuting = { on: [], lost: [] };

/** The same value when nothing in it changed. */
export function keepNewcomerMuting(muting: NewcomerMuting, moment: Moment): NewcomerMuting {
  const { state } = moment.after;
  if (linkOf(moment) === 'lost') {
    return muting.on.length === 0 ? muting : { on: [], lost: [...muting.lost, ...muting.on] };
  }
  const organizing = (number: string) => {
    const conference = conferenceByNumber(state, number);
    return conference !== undefined && myRole(conference) === 'Organizer';
  };
  const on = muting.on.filter(organizing);
  const lost = muting.lost.filter((number) => conferenceByNumber(state, number));
  return on.length === muting.on.length && lost.length === muting.lost.length ? muting : { on, lost };
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
    if (person.isMe || person.isMuted || person.role === 'Organizer') return [];
    return { conferenceNumber: conference.conferenceNumber, person };
  });
}

interface Newcomer {
  readonly conferenceNumber: string;
  readonly person: Participant;
}
