/** For whom a bulk act is meant, by what has happened since it began. */
import type { Conference, CtiState, Participant } from '../../domain/model/model.js';
import { valuesOf } from '../../domain/model/index-map.js';
import { conferenceOfId, isMineIn, participantAt } from '../../domain/model/select.js';
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
  const present = conference && participantAt(conference, who.index);
  const now = present?.key === who.key ? present : who;
  if (act === 'kick') return isRemovable(now);
  if (spares && conference && isSparedIn(state, conference)(now)) return false;
  return !touched.isAfter(since, who.key) && !(act === 'reset' && touched.isAfter(since, who.key, 'isDeaf'));
}

/** Of the people of whom there was no sign, those with whom the act can be tried again now. */
export function stillMeant(aim: Aim, silent: readonly Participant[], state: CtiState, touched: Touched) {
  const conference = conferenceOfId(state, aim.uniqueId);
  if (!conference || silent.length === 0) return [];
  const isHere = ({ index, key }: Participant) => participantAt(conference, index)?.key === key;
  const meant = silent.filter((person) => isHere(person) && isMeant(aim, person, state, touched));
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

/** Whether the server lets me remove this person. */
export function isRemovable({ role }: Participant): boolean {
  return role !== 'Organizer';
}
