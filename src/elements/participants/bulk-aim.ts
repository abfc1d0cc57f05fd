/** For whom a bulk act is meant, by what has happened since it began. */
import type { Command } from '../../domain/commands/table.js';
import type { Conference, CtiState, Participant } from '../../domain/model/model.js';
import { valuesOf } from '../../domain/model/index-map.js';
import { conferenceOfId, firstId, hasId, isMineIn, isUnseen, presentOf } from '../../domain/model/select.js';
import type { CtiEvent } from '../../streams/connection.js';
import type { BulkAct } from '../text/labels/acting.js';
import type { Touched } from './touched.js';

export interface Aim {
  readonly act: BulkAct;
  /** The first id of my call in the conference. */
  readonly uniqueId: string;
  /** Whether the act spares me, and those who organize. */
  readonly spares: boolean;
  /** When the act began, as `Touched` counts. */
  readonly since: number;
}

/** Whether an act is still meant for somebody. */
export function isMeant({ act, uniqueId, spares, since }: Aim, who: Participant, state: CtiState, touched: Touched) {
  const conference = conferenceOfId(state, uniqueId);
  const present = conference && presentOf(conference, who);
  const now = present ?? who;
  if (act === 'kick') return isRemovable(now);
  if (spares && conference && isSparedIn(state, conference)(now)) return false;
  return !touched.isAfter(since, who.key) && !(act === 'reset' && touched.isAfter(since, who.key, 'isDeaf'));
}

/** Of the people of whom there was no sign, those with whom the act can be tried again now. */
export function stillMeant(aim: Aim, silent: readonly Participant[], state: CtiState, touched: Touched) {
  const conference = conferenceOfId(state, aim.uniqueId);
  if (!conference || silent.length === 0) return [];
  const meant = silent.filter((person) => presentOf(conference, person) && isMeant(aim, person, state, touched));
  if (aim.act !== 'reset') return meant;
  // The one command of a reset would also reach whom somebody has muted or kept from hearing since.
  const keys = new Set(meant.map(({ key }) => key));
  const isOther = ({ key, isMuted, isDeaf }: Participant) => (isMuted || isDeaf) && !keys.has(key);
  return [...valuesOf(conference.participants)].some(isOther) ? [] : meant;
}

/** Whom muting everybody leaves out: me, by whichever of my calls, and those who organize. */
export function isSparedIn(state: CtiState, conference: Conference): (person: Participant) => boolean {
  const isMine = isMineIn(state, conference);
  return (person) => person.role === 'Organizer' || isMine(person);
}

/**
 * The command that decides whether an act on these people may be done now: one about somebody of whom the server has not spoken
 * since the link was lost, if there is such a one; else the one that mutes everybody, which organizers may while the server is there.
 */
export function asksAbout(conference: Conference, people: readonly Participant[]): Command {
  const { conferenceNumber } = conference;
  const unseen = people.find((person) => isUnseenNow(conference, person));
  return unseen
    ? { type: 'conferenceMute', conferenceNumber, index: unseen.index }
    : { type: 'conferenceMuteAll', conferenceNumber };
}

/** Whether this person is there as last known, and the server has not spoken of them since the link was lost. */
export function isUnseenNow(conference: Conference | undefined, person: Participant): boolean {
  // Nearly always nothing is stale: then nobody is looked up.
  if (conference?.staleSince === undefined) return false;
  const present = presentOf(conference, person);
  return present !== undefined && isUnseen(conference, present);
}

/** Whether the server lets me remove this person. */
export function isRemovable({ role }: Participant): boolean {
  return role !== 'Organizer';
}

/** Whether I am no longer in the conference in which I was by the call that first had this id. */
export function isEndOf(event: CtiEvent, id: string, state: CtiState): boolean {
  if (event.type === 'conference-left') return firstId(state, event.conference.uniqueId) === id;
  return event.type === 'call-ended' && hasId(event.before, id);
}
