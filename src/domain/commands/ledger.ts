/**
 * The commands that wait for their effect, and how each change or error settles them.
 *
 * The protocol has no request ids: success is silent and an error is a bare code. So a command is done when its
 * effect is visible, and an error belongs to the oldest command that could have caused it. See
 * docs/decisions/0002-settling-commands.md. Plain data and pure functions: instants are given, in epoch milliseconds.
 */
import type { CtiState } from '../model/model.js';
import { conferenceByNumber, targetOf } from '../model/select.js';
import type { DialPlan } from '../numbers/same-number.js';
import type { Change } from '../reduce/changes.js';
import { isAlready, unseen } from './effects.js';
import { observe as look, type Sighting } from './observe.js';
import type { Outcome, Settlement } from './outcome.js';
import { bySending, canYield, dueAt, forgottenAt, keep, type Pending, settled, withRenamed } from './pending.js';
import { type Command, ruleOf } from './table.js';

/** How a command is to be performed. */
export interface Asking {
  /** Whom or what the user meant, as `meantBy` tells: for a command with an index, the key of the participant seen there. */
  readonly expect?: string | undefined;
  /** Who asks: any text that tells one asker from another. */
  readonly origin?: string | undefined;
  /** The server's dial plan: recognizes a guest whose number comes in under another spelling. */
  readonly plan?: DialPlan | undefined;
  /** Others send commands over the same session, as a page with a `cti.js` of its own does: an error may be about theirs. */
  readonly isShared?: true;
}

export interface Ledger {
  /** In the order of sending. */
  readonly pending: readonly Pending[];
  /**
   * Commands that settled without a sign, or as refused by a guess. A late effect or error belongs to these commands,
   * not to newer ones. In the order of sending.
   */
  readonly overdue: readonly Pending[];
}

/** An effect or an error that came after its command had settled. */
export interface LateSign {
  readonly id: string;
  readonly command: Command;
  /** `done`, or the error code. */
  readonly sign: string;
  /** Of an error: with `oldest-of-several` it may have been meant for another command. */
  readonly attribution?: 'only-candidate' | 'oldest-of-several';
}

export interface LedgerStep {
  readonly ledger: Ledger;
  readonly outcomes: readonly Outcome[];
  readonly late: readonly LateSign[];
}

export const emptyLedger: Ledger = { pending: [], overdue: [] };

/** Adds a command that is sent at `at`, in the state of that moment. */
export function enter(
  ledger: Ledger,
  id: string,
  command: Command,
  state: CtiState,
  at: number,
  { expect, origin, plan, isShared }: Asking = {},
): Ledger {
  const rule = ruleOf(command);
  const participant = 'index' in command ? targetOf(state, command, expect).participant?.key : undefined;
  const entry: Pending = {
    id,
    command,
    ...(origin === undefined ? {} : { origin }),
    ...(participant === undefined ? {} : { participant }),
    place: 1 + Math.max(ledger.pending.at(-1)?.place ?? 0, ledger.overdue.at(-1)?.place ?? 0),
    sentAt: at,
    patience: rule.deadline(headsOf(command, state)),
    effect: rule.effect(command, state, expect, plan),
    ...(isShared && { isShared }),
  };
  return { ...ledger, pending: [...ledger.pending, entry] };
}

/** Takes back a command that could not be sent after all. */
export function withdraw(ledger: Ledger, id: string): Ledger {
  return { ...ledger, pending: ledger.pending.filter((entry) => entry.id !== id) };
}

/**
 * Shows a change to every command that waits. `explainedBy` is the oldest one that asked for it. `nobodys`: errors that had been
 * given to a command by a guess, which is done now, and that no other command can have caused.
 */
export function observe(
  ledger: Ledger,
  change: Change,
  state: CtiState,
): LedgerStep & { readonly explainedBy: string | undefined; readonly nobodys: readonly string[] } {
  if (isEmpty(ledger)) return { ledger, outcomes: [], late: [], explainedBy: undefined, nobodys: [] };
  const outcomes: Outcome[] = [];
  const late: LateSign[] = [];
  // The effect of a command whose target is gone cannot be seen any longer, but its error may still come.
  const blind: Pending[] = [];
  // A command that was refused by a guess, and is done after all: the error belongs to another command.
  const wronged: NonNullable<Pending['blamed']>[] = [];
  const claimed = new Set<Sighting['claims']>();
  let isByNumber: boolean | undefined;
  let explainedBy: Pending | undefined;
  let hasEnded = false;
  const see = (entry: Pending, settle: (end: 'done' | 'gone', seen: Pending) => void): Pending | undefined => {
    const known = withRenamed(entry, change);
    const sighting = look(known.effect, change, state);
    if (!sighting || (sighting.claims && claimed.has(sighting.claims))) return known;
    if (sighting.byName && (isByNumber ??= isAwaitedByNumber(ledger, change, state))) return known;
    if (sighting.claims) claimed.add(sighting.claims);
    if (sighting.explained && entry.place < (explainedBy?.place ?? Infinity)) explainedBy = entry;
    const seen = { ...known, effect: sighting.effect };
    if (!sighting.end) return seen;
    // Of two commands that asked for the same end or departure, the server refuses the second one.
    const { kind } = known.effect;
    const isEnding = sighting.end === 'done' && (kind === 'departure' || kind === 'end');
    if (sighting.end === 'gone') blind.push({ ...entry, effect: unseen });
    if (isEnding && hasEnded) blind.push({ ...entry, effect: unseen, isSecond: true });
    if (sighting.end === 'done' && entry.blamed) wronged.push(entry.blamed);
    hasEnded ||= isEnding;
    settle(sighting.end, seen);
    return undefined;
  };
  // Waiting commands come before overdue ones: a change that both could claim goes to the one that waits.
  const pending = keep(ledger.pending, (entry) =>
    see(entry, (end, seen) => outcomes.push(settled(seen, end === 'done' ? { status: 'confirmed' } : targetLeft))),
  );
  const overdue = keep(ledger.overdue, (entry) =>
    see(entry, (end) => end === 'done' && late.push({ id: entry.id, command: entry.command, sign: 'done' })),
  );
  let after =
    pending === ledger.pending && overdue === ledger.overdue ? ledger : { pending, overdue: bySending(overdue, blind) };
  const nobodys: string[] = [];
  for (const { error, others } of wronged) {
    const step = refuse(after, error, others);
    after = step.ledger;
    outcomes.push(...step.outcomes);
    late.push(...step.late);
    if (step.unattributed) nobodys.push(error);
  }
  return { ledger: after, outcomes, late, explainedBy: explainedBy?.id, nobodys };
}

/**
 * Whether some command waits for somebody with the number of the person who came. The arrival then settles no command
 * that knows only the name of its guest.
 */
function isAwaitedByNumber({ pending, overdue }: Ledger, change: Change, state: CtiState): boolean {
  return [...pending, ...overdue].some(({ effect }) => {
    const sighting = look(effect, change, state);
    return sighting?.claims === 'guest' && !sighting.byName;
  });
}

/**
 * Gives an error to the oldest command that can have caused it. `unattributed`: there was none. `others`: the ids of the commands
 * that are left, when the error had been given to another command before, wrongly.
 */
export function refuse(
  ledger: Ledger,
  error: string,
  others?: readonly string[],
): LedgerStep & { readonly unattributed: boolean } {
  const can = (entry: Pending) => canYield(entry, error) && (others?.includes(entry.id) ?? true);
  const waiting = ledger.pending.filter(can);
  const givenUp = ledger.overdue.filter(can);
  const [oldest, ...rest] = bySending(givenUp, waiting);
  if (!oldest) return { ...unchanged(ledger), unattributed: true };
  const isGuess = rest.length > 0 || oldest.isShared === true || others !== undefined;
  const attribution = isGuess ? 'oldest-of-several' : 'only-candidate';
  // The guess may be wrong: then the effect of this command is still to come, and is explained by this command.
  const blamed = isGuess ? [{ ...oldest, blamed: { error, others: rest.map(({ id }) => id) } }] : [];
  const without = (entries: readonly Pending[]) => entries.filter((entry) => entry !== oldest);
  const after = { pending: without(ledger.pending), overdue: bySending(without(ledger.overdue), blamed) };
  if (oldest === givenUp[0]) {
    const late = [{ id: oldest.id, command: oldest.command, sign: error, attribution } as const];
    return { ledger: after, outcomes: [], late, unattributed: false };
  }
  const outcomes = [settled(oldest, { status: 'refused', error, attribution })];
  return { ledger: after, outcomes, late: [], unattributed: false };
}

/** Settles what has waited long enough by `at`. */
export function expire(ledger: Ledger, at: number): LedgerStep {
  if (isEmpty(ledger)) return unchanged(ledger);
  const outcomes: Outcome[] = [];
  const expired: Pending[] = [];
  const pending = keep(ledger.pending, (entry) => {
    if (dueAt(entry) > at) return entry;
    if (isAlready(entry.effect)) outcomes.push(settled(entry, { status: 'confirmed', already: true }));
    else {
      outcomes.push(settled(entry, { status: 'unconfirmed', reason: 'deadline' }));
      expired.push(entry);
    }
    return undefined;
  });
  const overdue = bySending(ledger.overdue, expired).filter((entry) => forgottenAt(entry) > at);
  const forgotten = overdue.length < ledger.overdue.length + expired.length;
  if (pending === ledger.pending && !forgotten) return unchanged(ledger);
  return { ledger: { pending, overdue }, outcomes, late: [] };
}

/** The link is gone: pending commands settle as `lost`. Whether they worked is unknown. */
export function loseAll(ledger: Ledger, reason: 'link' | 'closed'): LedgerStep {
  if (isEmpty(ledger)) return unchanged(ledger);
  const outcomes = ledger.pending.map((entry) => settled(entry, { status: 'lost', reason }));
  return { ledger: emptyLedger, outcomes, late: [] };
}

/** When `expire` next has something to do; Infinity when never. */
export function nextDue(ledger: Ledger): number {
  return Math.min(...ledger.pending.map(dueAt), ...ledger.overdue.map(forgottenAt));
}

function headsOf(command: Command, state: CtiState): number {
  return 'conferenceNumber' in command
    ? (conferenceByNumber(state, command.conferenceNumber)?.participants.size ?? 0)
    : 0;
}

const targetLeft: Settlement = { status: 'unconfirmed', reason: 'target-left' };

function isEmpty({ pending, overdue }: Ledger): boolean {
  return pending.length === 0 && overdue.length === 0;
}

function unchanged(ledger: Ledger): LedgerStep {
  return { ledger, outcomes: [], late: [] };
}
