import type { Outcome } from '../../domain/commands/outcome.js';
import type { Conference, Participant } from '../../domain/model/model.js';
import { isUnseen } from '../../domain/model/select.js';
import type { BulkAct, BulkCount } from '../text/labels/acting.js';
import { type Aim, presentOf } from './bulk-aim.js';

/** What came of a command about one person. */
export interface Settled {
  readonly person: Participant;
  readonly outcome: Outcome;
}

/** What came of a bulk act. */
export interface BulkResult extends Aim {
  /** Undefined while signs are awaited. */
  readonly count: BulkCount | undefined;
  /** The people of whom there was no sign, or whose command failed. */
  readonly silent: readonly Participant[];
  /** Of these, the people of whom there was no sign. A sign may still come. */
  readonly open: readonly Participant[];
}

/** Whether a person is now as the act wanted, as far as the server has said since the link was there. */
export function hasEffect(act: BulkAct, person: Participant, conference: Conference | undefined): boolean {
  const present = conference && presentOf(conference, person);
  if (act === 'kick') return !present;
  if (!present || isUnseen(conference, present)) return false;
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
  const here = concerned.filter((person) => conference && presentOf(conference, person));
  const done = here.filter((person) => hasEffect(act, person, conference)).length;
  return { done, left: concerned.length - here.length, silent: here.length - done };
}

/**
 * The count of an act that sent a command for each person, and the people with whom it may be tried again: of whom there
 * was no sign, or whose command failed. `already`: how many more people were as the act wanted before it began.
 */
export function countEach(settled: readonly Settled[], already: number): Pick<BulkResult, 'count' | 'silent' | 'open'> {
  const all = settled.filter(({ outcome }) => outcome.status !== 'cancelled');
  const isLeft = ({ outcome }: Settled) =>
    outcome.status === 'changed' || (outcome.status === 'unconfirmed' && outcome.reason === 'target-left');
  const done = all.filter(({ outcome }) => outcome.status === 'confirmed').length;
  const left = all.filter(isLeft).length;
  const rest = all.filter((one) => one.outcome.status !== 'confirmed' && !isLeft(one));
  const open = rest.filter(({ outcome }) => outcome.status === 'unconfirmed' || outcome.status === 'lost');
  const count = { done: done + already, left, silent: open.length, failed: rest.length - open.length };
  return { count, silent: rest.map(personOf), open: open.map(personOf) };
}

function personOf({ person }: Settled): Participant {
  return person;
}

/** The result once the server has said more: whoever gave no sign may be as the act wanted by now, or may have left. */
export function recounted(result: BulkResult, conference: Conference): BulkResult {
  const { act, count, open, silent } = result;
  if (!count || open.length === 0) return result;
  const done = open.filter((person) => hasEffect(act, person, conference));
  const left = open.filter((person) => !done.includes(person) && !presentOf(conference, person));
  const settled = [...done, ...left];
  if (settled.length === 0) return result;
  const without = (people: readonly Participant[]) => people.filter((person) => !settled.includes(person));
  return {
    ...result,
    count: {
      ...count,
      done: count.done + done.length,
      left: count.left + left.length,
      silent: Math.max(0, count.silent - settled.length),
    },
    silent: without(silent),
    open: without(open),
  };
}

/** The result once the server has refused a command about one person of whom there was no sign. */
export function refused(result: BulkResult, person: Participant): BulkResult {
  const { count, open } = result;
  if (!count || !open.includes(person)) return result;
  return {
    ...result,
    count: { ...count, silent: count.silent - 1, failed: (count.failed ?? 0) + 1 },
    open: open.filter((other) => other !== person),
  };
}
