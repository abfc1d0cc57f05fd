import type { Outcome } from '../../domain/commands/outcome.js';
import type { Conference, Participant } from '../../domain/model/model.js';
import { isUnseen, presentOf } from '../../domain/model/select.js';
import { isUncertain } from '../panel/problem.js';
import type { BulkAct, BulkCount } from '../text/labels/acting.js';
import type { Aim } from './bulk-aim.js';

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
  /** Of these, the people with whom the act may turn out to have worked, each with how they are counted until then. */
  readonly open: readonly Open[];
}

interface Open {
  readonly person: Participant;
  readonly as: 'silent' | 'failed';
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

/** What became of an act that sent a command for each person. */
interface Sent {
  readonly settled: readonly Settled[];
  /** How many more people were as the act wanted before the act began. */
  readonly already: number;
  /** People whose same command waited already. */
  readonly waiting: readonly Participant[];
  /** People to whom nothing was sent, since the link had been lost meanwhile. */
  readonly unsent: readonly Participant[];
}

/** The count, and the people with whom the act may be tried again: of whom there was no sign, or whose command failed. */
export function countEach({ settled, already, waiting, unsent }: Sent): Pick<BulkResult, 'count' | 'silent' | 'open'> {
  const all = settled.filter(({ outcome }) => outcome.status !== 'cancelled');
  const isLeft = ({ outcome }: Settled) =>
    outcome.status === 'changed' || (outcome.status === 'unconfirmed' && outcome.reason === 'target-left');
  const done = all.filter(({ outcome }) => outcome.status === 'confirmed').length;
  const left = all.filter(isLeft).length;
  const rest = all.filter((one) => one.outcome.status !== 'confirmed' && !isLeft(one));
  const uncertain = rest.filter(({ outcome }) => isUncertain(outcome));
  const open: readonly Open[] = [
    // What was refused by a guess may have worked all the same.
    ...uncertain.map(({ person, outcome }): Open => ({
      person,
      as: outcome.status === 'refused' ? 'failed' : 'silent',
    })),
    ...waiting.map((person): Open => ({ person, as: 'silent' })),
  ];
  const silent = open.filter(({ as }) => as === 'silent').length;
  return {
    count: { done: done + already, left, silent, failed: rest.length + waiting.length + unsent.length - silent },
    silent: [...rest.map(({ person }) => person), ...waiting, ...unsent],
    open,
  };
}

/** The result once the server has said more: whoever gave no sign may be as the act wanted by now, or may have left. */
export function recounted(result: BulkResult, conference: Conference): BulkResult {
  const { act, count, open, silent } = result;
  if (!count || open.length === 0) return result;
  const isDone = ({ person }: Open) => hasEffect(act, person, conference);
  const isSettled = (one: Open) => isDone(one) || !presentOf(conference, one.person);
  const settled = open.filter(isSettled);
  if (settled.length === 0) return result;
  const done = settled.filter(isDone).length;
  const were = (as: Open['as']) => settled.filter((one) => one.as === as).length;
  return {
    ...result,
    count: {
      done: count.done + done,
      left: count.left + settled.length - done,
      silent: count.silent - were('silent'),
      failed: (count.failed ?? 0) - were('failed'),
    },
    silent: silent.filter((person) => !settled.some((one) => one.person === person)),
    open: open.filter((one) => !settled.includes(one)),
  };
}

/** The result once the server has refused a command about one person of whom there was no sign. */
export function refused(result: BulkResult, person: Participant, isGuess: boolean): BulkResult {
  const { count, open } = result;
  const known = open.find((one) => one.person === person && one.as === 'silent');
  if (!count || !known) return result;
  const others = open.filter((one) => one !== known);
  return {
    ...result,
    count: { ...count, silent: count.silent - 1, failed: (count.failed ?? 0) + 1 },
    open: isGuess ? [...others, { person, as: 'failed' }] : others,
  };
}
