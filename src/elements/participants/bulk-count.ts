import type { Outcome } from '../../domain/commands/outcome.js';
import type { Conference, Participant } from '../../domain/model/model.js';
import { participantAt } from '../../domain/model/select.js';
import type { BulkAct, BulkCount } from '../text/labels/acting.js';

/** What came of a command about one person. */
export interface Settled {
  readonly person: Participant;
  readonly outcome: Outcome;
}

/** Whether a person is now as the act wanted. */
export function hasEffect(act: BulkAct, { key, index }: Participant, conference: Conference | undefined): boolean {
  const present = conference && participantAt(conference, index);
  if (act === 'kick') return present?.key !== key;
  if (present?.key !== key) return false;
  if (act === 'mute') return present.isMuted;
  return !present.isMuted && (act === 'unmute' || !present.isDeaf);
}

/**
 * The count of an act by one command: from its outcome, else from the present state of the people concerned.
 */
export function countAll(
  act: BulkAct,
  concerned: readonly Participant[],
  conference: Conference | undefined,
  outcome: Outcome,
): BulkCount {
  if (outcome.count) return outcome.count;
  const isHere = ({ key, index }: Participant) => (conference && participantAt(conference, index))?.key === key;
  const here = concerned.filter(isHere);
  const done = here.filter((person) => hasEffect(act, person, conference)).length;
  return { done, left: concerned.length - here.length, silent: here.length - done };
}

/**
 * The count of an act that sent a command for each person, and the people with whom it may be tried again: of whom there
 * was no sign, or whose command failed. `already`: how many more people were as the act wanted before it began.
 */
export function countEach(
  settled: readonly Settled[],
  already: number,
): { count: BulkCount; silent: readonly Participant[] } {
  const all = settled.filter(({ outcome }) => outcome.status !== 'cancelled');
  const isLeft = ({ outcome }: Settled) =>
    outcome.status === 'changed' || (outcome.status === 'unconfirmed' && outcome.reason === 'target-left');
  const done = all.filter(({ outcome }) => outcome.status === 'confirmed').length;
  const left = all.filter(isLeft).length;
  const rest = all.filter((one) => one.outcome.status !== 'confirmed' && !isLeft(one));
  const silent = rest.filter(({ outcome }) => outcome.status === 'unconfirmed' || outcome.status === 'lost').length;
  const count = { done: done + already, left, silent, failed: rest.length - silent };
  return { count, silent: rest.map(({ person }) => person) };
}
