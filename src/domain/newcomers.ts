/** Muting whoever joins, as a fold over moments: in which conferences newcomers are muted, and whom to mute now. */
import type { CtiState, Participant, Role } from './model/model.js';
import { conferenceByNumber, conferenceOfCall, myRole } from './model/select.js';
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
  /** `link`: the link was lost. `role`: I was an organizer no longer. */
  readonly by: 'link' | 'role';
}

export const noNewcomerMuting: NewcomerMuting = { on: [], ended: [] };

/** The same value when nothing in it changed. */
export function keepNewcomerMuting(muting: NewcomerMuting, moment: Moment): NewcomerMuting {
  if (muting.on.length + muting.ended.length === 0) return muting;
  const { state } = moment.after;
  const isLost = linkOf(moment) === 'lost';
  const mayMute = (number: string) => !isLost && roleIn(state, number) === 'Organizer';
  const on = muting.on.filter(mayMute);
  const isTold = muting.ended.every(({ conferenceNumber }) => roleIn(state, conferenceNumber) !== undefined);
  if (isTold && on.length === muting.on.length) return muting;
  const by = isLost ? ('link' as const) : ('role' as const);
  const endsNow = muting.on.filter((number) => !mayMute(number)).map((conferenceNumber) => ({ conferenceNumber, by }));
  // Once I am out of a conference there is nobody to tell.
  const ended = [...muting.ended, ...endsNow].filter(({ conferenceNumber }) => roleIn(state, conferenceNumber));
  return { on, ended };
}

function roleIn(state: CtiState, conferenceNumber: string): Role | undefined {
  const conference = conferenceByNumber(state, conferenceNumber);
  return conference && myRole(conference);
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
