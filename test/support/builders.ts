/** Messages, states and a desk at which commands are sent, for tests of the pure layers: short to write, whole to read. */
import type { Change, Drift } from '../../src/domain/reduce/changes.js';
import {
  emptyLedger,
  enter,
  expire,
  type LateSign,
  type Ledger,
  loseAll,
  observe,
  refuse,
} from '../../src/domain/commands/ledger.js';
import { type Conference, type CtiState, initialState, type Participant } from '../../src/domain/model/model.js';
import type { Outcome } from '../../src/domain/commands/outcome.js';
import { markStale, reduce } from '../../src/domain/reduce/reduce.js';
import { participantsInOrder } from '../../src/domain/model/select.js';
import type { Command } from '../../src/wire/commands.js';
import type { Message } from '../../src/wire/messages.js';
import { myCall, t0 } from '../../src/testing/messages.js';

export * from '../../src/testing/messages.js';

/** The state after these messages, which all arrive at `at`. */
export function after(messages: readonly Message[], state: CtiState = initialState, at = t0): CtiState {
  return messages.reduce((known, message) => reduce(known, message, at).state, state);
}

export function conference(state: CtiState, uniqueId = myCall): Conference {
  const held = state.conferences.get(uniqueId);
  if (!held) throw new Error(`not in a conference by call ${uniqueId}`);
  return held;
}

export function participant(state: CtiState, index: number, uniqueId = myCall): Participant {
  const found = conference(state, uniqueId).participants.get(index);
  if (!found) throw new Error(`nobody has index ${index}`);
  return found;
}

/** Who is shown, from top to bottom, by index. */
export function shown(state: CtiState, uniqueId = myCall): readonly number[] {
  return participantsInOrder(conference(state, uniqueId)).map(({ index }) => index);
}

/**
 * Where commands are sent and messages come in, as a connection would see them: the state, the ledger, and all that
 * became of the commands so far. Time passes only when a test says so.
 */
export class Desk {
  state: CtiState;
  ledger: Ledger = emptyLedger;
  now = t0;
  readonly outcomes: Outcome[] = [];
  readonly late: LateSign[] = [];
  readonly drifts: Drift[] = [];

  constructor(...messages: readonly Message[]) {
    this.state = after(messages);
  }

  send(command: Command, id: string = command.type): this {
    this.ledger = enter(this.ledger, id, command, this.state, this.now);
    return this;
  }

  /** Messages arrive. Returns which command explains each change. */
  receive(...messages: readonly Message[]): { readonly change: Change; readonly explainedBy: string | undefined }[] {
    return messages.flatMap((message) => {
      const { state, changes: seen, drift } = reduce(this.state, message, this.now);
      this.state = state;
      if (drift) this.drifts.push(drift);
      return seen.map((change) => {
        const step = observe(this.ledger, change, state);
        this.#take(step);
        return { change, explainedBy: step.explainedBy };
      });
    });
  }

  /** An error comes. Returns whether nobody's command can have caused it. */
  error(code: string): { readonly unattributed: boolean } {
    const step = refuse(this.ledger, code);
    this.#take(step);
    return { unattributed: step.unattributed };
  }

  wait(milliseconds: number): this {
    this.now += milliseconds;
    this.#take(expire(this.ledger, this.now));
    return this;
  }

  loseLink(reason: 'link' | 'closed' = 'link'): this {
    this.#take(loseAll(this.ledger, reason));
    this.state = markStale(this.state, this.now);
    return this;
  }

  /** What became of one command, in few words: `confirmed`, `confirmed already`, `refused NotAMember`, … */
  fate(id: string): string | undefined {
    const outcome = this.outcomes.find((settled) => settled.id === id);
    return outcome && inWords(outcome);
  }

  #take({ ledger, outcomes, late }: { ledger: Ledger; outcomes: readonly Outcome[]; late: readonly LateSign[] }): void {
    this.ledger = ledger;
    this.outcomes.push(...outcomes);
    this.late.push(...late);
  }
}

export function inWords(outcome: Outcome): string {
  switch (outcome.status) {
    case 'confirmed':
      return outcome.already ? 'confirmed already' : 'confirmed';
    case 'refused':
      return `refused ${outcome.error} ${outcome.attribution}`;
    case 'unconfirmed':
    case 'lost':
      return `${outcome.status} ${outcome.reason}`;
    default:
      return outcome.status;
  }
}
