import { type Observable, Subject } from 'rxjs';
import { invalidArgument } from '../domain/commands/arguments.js';
import type { Change } from '../domain/reduce/changes.js';
import type { Command, CommandOf } from '../domain/commands/table.js';
import { hasChangedHands } from '../domain/expectation.js';
import type { LateSign, Pending } from '../domain/commands/ledger.js';
import type { CtiState } from '../domain/model/model.js';
import type { Outcome, Unsent } from '../domain/commands/outcome.js';
import type { Clock } from './clock.js';
import { CommandBook } from './command-book.js';
import type { PerformOptions } from './conference-methods.js';
import type { Transport } from './transport.js';

/** What the desk has to know of its connection before it sends anything. */
export interface Standing {
  readonly state: CtiState;
  readonly status: { readonly status: string };
}

/** Where commands are handed in: sends them, or says why not, and promises what becomes of each. */
export class CommandDesk {
  /** Every outcome of every command, sent or not, except of `sendDtmf`. */
  readonly outcomes$ = new Subject<Outcome>();
  readonly #transport: Transport;
  readonly #standing: Standing;
  readonly #book: CommandBook;
  readonly #waiting = new Map<string, (outcome: Outcome) => void>();
  #taken = 0;

  constructor(transport: Transport, standing: Standing, clock: Clock) {
    this.#transport = transport;
    this.#standing = standing;
    this.#book = new CommandBook(clock);
    this.#book.settled$.subscribe((outcome) => this.#settle(outcome));
  }

  get pending$(): Observable<readonly Pending[]> {
    return this.#book.pending$.asObservable();
  }

  get pending(): readonly Pending[] {
    return this.#book.pending$.value;
  }

  get late$(): Observable<LateSign> {
    return this.#book.late$.asObservable();
  }

  perform(command: Command, { expect }: PerformOptions): Promise<Outcome> {
    const id = `request-${String((this.#taken += 1))}`;
    const unsent = this.#whyUnsent(command, expect);
    if (unsent) return Promise.resolve(this.#report({ id, command: withoutKey(command), ...unsent }));
    if (command.type === 'sendDtmf') return Promise.resolve(this.#press(id, command));
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      // Noted before it is sent: an answer must find it, however soon it comes.
      this.#book.enter(id, command, this.#standing.state);
      if (this.#transport.send(command)) return;
      this.#book.withdraw(id);
      this.#settle({ id, command, status: 'offline' });
    });
  }

  /** Shows a change to the commands that wait, and returns the id of the one that asked for it. */
  observe(change: Change, state: CtiState): string | undefined {
    return this.#book.observe(change, state);
  }

  /** Gives an error to the command that it seems to belong to; false when there is none. */
  refuse(error: string): boolean {
    return this.#book.refuse(error);
  }

  loseAll(reason: 'link' | 'closed'): void {
    this.#book.loseAll(reason);
  }

  close(): void {
    this.#book.loseAll('closed');
    this.#book.pending$.complete();
    this.outcomes$.complete();
  }

  #whyUnsent(command: Command, expected: string | undefined): Unsent | undefined {
    const { state, status } = this.#standing;
    const invalid = invalidArgument(command);
    if (invalid) return { status: 'invalid', ...invalid };
    if (status.status !== 'online') return { status: 'offline' };
    if (!this.#transport.supports(command.type)) return { status: 'unsupported' };
    return hasChangedHands(state, command, expected) ? { status: 'changed' } : undefined;
  }

  /** A key may be part of a PIN: it is sent and forgotten, and no stream tells of it. The server answers nothing. */
  #press(id: string, command: Command): Outcome {
    const sent = this.#transport.send(command);
    const shown = { id, command: withoutKey(command) };
    return sent ? { ...shown, status: 'unconfirmed', reason: 'deadline' } : { ...shown, status: 'offline' };
  }

  #settle(outcome: Outcome): void {
    const resolve = this.#waiting.get(outcome.id);
    this.#waiting.delete(outcome.id);
    resolve?.(this.#report(outcome));
  }

  #report(outcome: Outcome): Outcome {
    if (!isKeyPress(outcome.command)) this.outcomes$.next(outcome);
    return outcome;
  }
}

function withoutKey(command: Command): Command {
  return isKeyPress(command) ? { ...command, key: '' } : command;
}

/** Plain JavaScript may hand in anything at all. */
function isKeyPress(command: Command | null | undefined): command is CommandOf<'sendDtmf'> {
  return command?.type === 'sendDtmf';
}
