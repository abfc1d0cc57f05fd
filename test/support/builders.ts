/** Messages, states and a desk at which commands are sent, for tests of the pure layers: short to write, whole to read. */
import type { Change, Drift } from '../../src/domain/reduce/changes.js';
import type { LateSign, Ledger } from '../../src/domain/commands/ledger.js';
import { type Core, dropLink, initialCore, receive, send, type Step, tick } from '../../src/domain/core.js';
import { type Conference, type CtiState, initialState, type Participant } from '../../src/domain/model/model.js';
import type { Outcome } from '../../src/domain/commands/outcome.js';
import { reduce } from '../../src/domain/reduce/reduce.js';
import { conferenceOfCall, participantAt } from '../../src/domain/model/select.js';
import { participantsInOrder } from './in-order.js';
import type { Command } from '../../src/wire/commands.js';
import type { Message } from '../../src/wire/messages.js';
import { myCall, person, type Person, t0 } from '../../src/testing/messages.js';

export * from '../../src/testing/messages.js';

/** So many people beside me, by the indexes from 2 on. */
export function peopleBesideMe(count: number): Person[] {
  return Array.from({ length: count }, (_, place) => person(place + 2));
}

/** The state after these messages, which all arrive at `at`. */
export function after(messages: readonly Message[], state: CtiState = initialState, at = t0): CtiState {
  return messages.reduce((known, message) => reduce(known, message, at).state, state);
}

export function conference(state: CtiState, uniqueId = myCall): Conference {
  const held = conferenceOfCall(state, uniqueId);
  if (!held) throw new Error(`not in a conference by call ${uniqueId}`);
  return held;
}

export function participant(state: CtiState, index: number, uniqueId = myCall): Participant {
  const found = participantAt(conference(state, uniqueId), index);
  if (!found) throw new Error(`nobody has index ${index}`);
  return found;
}

/** Who is shown, from top to bottom, by index. */
export function shown(state: CtiState, uniqueId = myCall): readonly number[] {
  return participantsInOrder(conference(state, uniqueId)).map(({ index }) => index);
}

/**
 * The shipped core, and all that became of the commands so far. Time passes only when a test says so.
 */
export class Desk {
  core: Core;
  now = t0;
  readonly outcomes: Outcome[] = [];
  readonly late: LateSign[] = [];
  readonly drifts: Drift[] = [];

  constructor(...messages: readonly Message[]) {
    this.core = { ...initialCore, state: after(messages) };
  }

  get state(): CtiState {
    return this.core.state;
  }

  get ledger(): Ledger {
    return this.core.ledger;
  }

  send(command: Command, id: string = command.type, expect?: string, isShared?: true): this {
    this.#take(send(this.core, id, command, this.now, { expect, ...(isShared && { isShared }) }));
    return this;
  }

  /** Messages arrive. Returns which command explains each change. */
  receive(...messages: readonly Message[]): { readonly change: Change; readonly explainedBy: string | undefined }[] {
    return messages.flatMap((message) => {
      const step = this.#take(receive(this.core, message, this.now));
      return step.told.flatMap((told) =>
        told.type === 'change' ? { change: told.change, explainedBy: told.explainedBy } : [],
      );
    });
  }

  /** An error comes. Returns whether nobody's command can have caused it. */
  error(code: string): { readonly unattributed: boolean } {
    const step = this.#take(receive(this.core, { type: 'ConferenceCommandError', error: code }, this.now));
    return { unattributed: step.told.some(({ type }) => type === 'unattributed-error') };
  }

  wait(milliseconds: number): this {
    this.now += milliseconds;
    this.#take(tick(this.core, this.now));
    return this;
  }

  loseLink(reason: 'link' | 'closed' = 'link'): this {
    this.#take(dropLink(this.core, this.now, reason));
    return this;
  }

  /** What became of one command, in few words: `confirmed`, `confirmed already`, `refused NotAMember`, … */
  fate(id: string): string | undefined {
    const outcome = this.outcomes.find((settled) => settled.id === id);
    return outcome && inWords(outcome);
  }

  #take(step: Step): Step {
    this.core = step.core;
    for (const told of step.told) {
      if (told.type === 'outcome') this.outcomes.push(told.outcome);
      if (told.type === 'late') this.late.push(told.sign);
      if (told.type === 'drift') this.drifts.push(told.drift);
    }
    return step;
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
