/**
 * The core: what is known and which commands wait, as one plain value, and the steps by which it advances.
 *
 * A copy of a core, made by `structuredClone` or JSON, is equal to it and goes on working. Everything that is built on
 * top (a connection, a tape, attendance, an inspector) is fed by these steps. Pure: `at` is when something happened, in
 * epoch milliseconds.
 */
import type { Message } from '../wire/messages.js';
import { hasChangedHands } from './commands/meant.js';
import { invalidArgument } from './commands/arguments.js';
import {
  type Asking,
  emptyLedger,
  enter,
  expire,
  type LateSign,
  type Ledger,
  type LedgerStep,
  loseAll,
  nextDue as nextDueOf,
  observe,
  refuse,
  withdraw as withdrawFrom,
} from './commands/ledger.js';
import type { Outcome, Unsent } from './commands/outcome.js';
import { mostPending } from './commands/pending.js';
import type { Command } from './commands/table.js';
import { type CtiState, initialState } from './model/model.js';
import type { Change, Drift } from './reduce/changes.js';
import { markStale, reduce } from './reduce/reduce.js';

export interface Core {
  readonly state: CtiState;
  readonly ledger: Ledger;
}

/** One thing that a step made known. A step lists them in the order in which they happened. */
export type Told =
  /** `explainedBy`: the id of the command of mine that asked for the change, if one did. */
  | { readonly type: 'change'; readonly change: Change; readonly explainedBy?: string }
  | { readonly type: 'outcome'; readonly outcome: Outcome }
  /** An effect or error of a command that had settled before. */
  | { readonly type: 'late'; readonly sign: LateSign }
  /** An error that no command of mine can have caused. */
  | { readonly type: 'unattributed-error'; readonly error: string }
  /** The service answered some request abnormally. */
  | { readonly type: 'server-error'; readonly error: string }
  /** The server said something that does not fit what it said before. */
  | { readonly type: 'drift'; readonly drift: Drift };

export interface Step {
  readonly core: Core;
  readonly told: readonly Told[];
}

export const initialCore: Core = { state: initialState, ledger: emptyLedger };

/** A message arrived. Commands whose deadline passed before `at` are settled first. */
export function receive(core: Core, message: Message, at: number): Step {
  const { core: due, told: expired } = tick(core, at);
  const { state, changes, drift } = reduce(due.state, message, at);
  const told = [...expired];
  let { ledger } = due;
  const take = (step: LedgerStep) => {
    ({ ledger } = step);
    told.push(...toldOf(step));
  };
  for (const change of changes) {
    const step = observe(ledger, change, state);
    const { explainedBy } = step;
    told.push({ type: 'change', change, ...(explainedBy === undefined ? {} : { explainedBy }) });
    take(step);
    told.push(...step.nobodys.map((error): Told => ({ type: 'unattributed-error', error })));
  }
  if (drift) told.push({ type: 'drift', drift });
  if (message.type === 'ConferenceCommandError') {
    const step = refuse(ledger, message.error);
    take(step);
    if (step.unattributed) told.push({ type: 'unattributed-error', error: message.error });
  }
  if (message.type === 'Error') told.push({ type: 'server-error', error: message.error });
  return { core: advanced(core, state, ledger), told };
}

/** A command is about to be sent. A command that cannot be sent leaves the core as it is, and its outcome is told. */
export function send(core: Core, id: string, command: Command, at: number, asking: Asking = {}): Step {
  const unsent = whyUnsent(core, command, asking.expect);
  if (unsent) return { core, told: [outcome(outcomeOf(id, command, asking, unsent))] };
  const ledger = enter(core.ledger, id, plain(command), core.state, at, asking);
  return { core: advanced(core, core.state, ledger), told: [] };
}

/** A command that was about to be sent could not be sent after all. */
export function withdraw(core: Core, id: string): Step {
  const entry = core.ledger.pending.find((waiting) => waiting.id === id);
  if (!entry) return { core, told: [] };
  const ledger = withdrawFrom(core.ledger, id);
  return { core: { ...core, ledger }, told: [outcome(outcomeOf(id, entry.command, entry, { status: 'offline' }))] };
}

/** Time has passed. */
export function tick(core: Core, at: number): Step {
  const step = expire(core.ledger, at);
  return { core: advanced(core, core.state, step.ledger), told: toldOf(step) };
}

/** The link broke or was closed: the state stays, marked stale; waiting commands settle as `lost`. */
export function dropLink(core: Core, at: number, reason: 'link' | 'closed' = 'link'): Step {
  const step = loseAll(core.ledger, reason);
  return { core: advanced(core, markStale(core.state, at), step.ledger), told: toldOf(step) };
}

/** Nobody is signed in: the state is cleared, so that the next user does not see what the last user saw. */
export function forget(core: Core): Step {
  // Keys of participants are made from `arrival`: if the count began anew, somebody else would get a key already used.
  const { nextArrival } = core.state;
  return { core: advanced(core, { ...initialState, nextArrival }, core.ledger), told: [] };
}

/** When `tick` next has something to do, in epoch milliseconds; Infinity when never. */
export function nextDue({ ledger }: Core): number {
  return nextDueOf(ledger);
}

/** Why a command cannot be sent as it is, whatever the link is like; undefined when it can. */
function whyUnsent({ state, ledger }: Core, command: Command, expected: string | undefined): Unsent | undefined {
  const invalid = invalidArgument(command);
  if (invalid) return { status: 'invalid', ...invalid };
  if (ledger.pending.length >= mostPending) {
    const message = `must not be sent while ${String(mostPending)} others wait for their effect`;
    return { status: 'invalid', argument: 'type', message };
  }
  return hasChangedHands(state, command, expected) ? { status: 'changed' } : undefined;
}

function outcomeOf(id: string, command: Command, { origin }: Asking, unsent: Unsent): Outcome {
  return { id, command, ...(origin === undefined ? {} : { origin }), ...unsent };
}

function outcome(settled: Outcome): Told {
  return { type: 'outcome', outcome: settled };
}

function toldOf({ outcomes, late }: LedgerStep): readonly Told[] {
  if (outcomes.length === 0 && late.length === 0) return nothing;
  return [...outcomes.map(outcome), ...late.map((sign): Told => ({ type: 'late', sign }))];
}

const nothing: readonly Told[] = [];

/** The same core when nothing in it changed. */
function advanced(core: Core, state: CtiState, ledger: Ledger): Core {
  return state === core.state && ledger === core.ledger ? core : { state, ledger };
}

/** The command without the fields that are undefined, which no copy in JSON would have. */
function plain(command: Command): Command {
  const fields = Object.entries(command);
  const given = fields.filter(([, value]) => value !== undefined);
  return given.length === fields.length ? command : (Object.fromEntries(given) as unknown as Command);
}
