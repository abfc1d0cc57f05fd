/** A command that waits, and the questions that can be answered from it alone. */
import type { Change } from '../reduce/changes.js';
import { type Effect, isAlready } from './effects.js';
import { renamed } from './observe.js';
import { conferenceErrorCodes, type Outcome, type OutcomeDetail } from './outcome.js';
import { type Command, ruleOf } from './table.js';

/** How long to wait for an error, in milliseconds, when what the command asks for is true already. */
const errorGrace = 1000;

/**
 * Limit of commands that wait at once, and of those that are overdue. More than this is a mistake in the page's code, such
 * as a loop.
 */
export const mostPending = 1000;

/** The error that was given to a command by a guess, and the ids of the other commands that can have caused the error. */
interface Blame {
  readonly error: string;
  readonly others: readonly string[];
}

/** A command that was sent and waits. If it settles without a sign, it is kept for the same time again. Plain data. */
export interface Pending {
  /** The `id` of its outcome. */
  readonly id: string;
  readonly command: Command;
  /** Who asked for it, as `perform` was told; absent when nobody said. */
  readonly origin?: string;
  /** The key of the participant whom the command targets; absent for a command without an index. */
  readonly participant?: string;
  /** Counts up: of two commands the one with the lower place was sent first, also within one millisecond. */
  readonly place: number;
  /** Epoch milliseconds. */
  readonly sentAt: number;
  /** How long it waits for its effect, in milliseconds. */
  readonly patience: number;
  /** What would show that the command worked. Used by the ledger alone. */
  readonly effect: Effect;
  /** The outcome was `refused`, by a guess: no second error can belong to this command, but its effect may still come. */
  readonly blamed?: Blame;
  /** Another command for the same departure or end was done: the errors left are `ParticipantNotFound` and `NotAMember`. */
  readonly isSecond?: true;
  /** Others send commands over the same session: an error may be about a command of theirs. */
  readonly isShared?: true;
}

/** When the wait for a command's effect ends, in epoch milliseconds; Infinity while the room that it calls asks for a PIN. */
export function dueAt({ effect, sentAt, patience }: Pending): number {
  if (effect.kind === 'entry' && effect.paused) return Infinity;
  return sentAt + (isAlready(effect) ? Math.min(errorGrace, patience) : patience);
}

/** Until when a late effect or error still belongs to a command. */
export function forgottenAt({ sentAt, patience }: Pending): number {
  return sentAt + 2 * patience;
}

/** Whether a command can have caused an error: of an undocumented code, any command that can cause errors. */
export function canYield({ command, blamed, isSecond }: Pending, error: string): boolean {
  if (blamed || (isSecond && error !== 'ParticipantNotFound' && error !== 'NotAMember')) return false;
  const { errors } = ruleOf(command);
  const documented = conferenceErrorCodes.some((code) => code === error);
  return documented ? errors.some((code) => code === error) : errors.length > 0;
}

/** What became of a command. */
export function settled({ id, command, origin, participant, effect }: Pending, detail: OutcomeDetail): Outcome {
  return {
    id,
    command,
    ...(origin === undefined ? {} : { origin }),
    ...(participant === undefined ? {} : { participant }),
    ...(ruleOf(command).counted && effect.kind === 'flags' && { count: countOf(effect) }),
    ...detail,
  };
}

function countOf({ concerned, missing, left }: Extract<Effect, { readonly kind: 'flags' }>) {
  return { done: concerned.size - missing.size, left, silent: missing.size };
}

/** The entry after a change: a call of mine that it is about may have another id now. */
export function withRenamed(entry: Pending, change: Change): Pending {
  if (change.type !== 'call-changed' || !change.before || change.before.uniqueId === change.after.uniqueId)
    return entry;
  const effect = renamed(entry.effect, change.before.uniqueId, change.after.uniqueId);
  return effect === entry.effect ? entry : { ...entry, effect };
}

/** Maps entries and drops the undefined results. Returns the same array when no entry changed. */
export function keep(entries: readonly Pending[], look: (entry: Pending) => Pending | undefined): readonly Pending[] {
  const kept = entries.map(look);
  return kept.every((entry, place) => entry === entries[place]) ? entries : kept.filter((entry) => entry !== undefined);
}

/** Both lists as one, in the order of sending. Of more commands than `mostPending`, the latest are kept. */
export function bySending(some: readonly Pending[], others: readonly Pending[]): readonly Pending[] {
  if (others.length === 0) return some;
  return [...some, ...others].sort((one, other) => one.place - other.place).slice(-mostPending);
}
