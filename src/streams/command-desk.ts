import { Subject } from 'rxjs';
import { invalidArgument } from '../domain/commands/arguments.js';
import { normalized } from '../domain/commands/normalize.js';
import type { Outcome, OutcomeDetail } from '../domain/commands/outcome.js';
import type { Command, CommandOf } from '../domain/commands/table.js';
import type { PerformOptions } from './conference-methods.js';
import type { CoreRunner } from './core-runner.js';
import type { Transport } from './transport.js';

/** What a desk has to know of its connection before it sends anything. */
interface Standing {
  readonly status: { readonly status: string };
  now(): number;
}

/** Where commands are handed in: puts them into the core and sends them, and promises what becomes of each. */
export class CommandDesk {
  /** Every outcome of every command, sent or not, except of `sendDtmf`. */
  readonly outcomes$ = new Subject<Outcome>();
  readonly #transport: Transport;
  readonly #runner: CoreRunner;
  readonly #standing: Standing;
  readonly #waiting = new Map<string, (outcome: Outcome) => void>();
  #taken = 0;

  constructor(transport: Transport, runner: CoreRunner, standing: Standing) {
    this.#transport = transport;
    this.#runner = runner;
    this.#standing = standing;
  }

  perform(written: Command, asking: PerformOptions): Promise<Outcome> {
    // What plain JavaScript and frameworks write; what no command is made of is refused as invalid.
    const command = normalized(written) as Command;
    const id = `request-${String((this.#taken += 1))}`;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      const detail = this.#whyUnsent(command) ?? (isKeyPress(command) ? this.#press(command) : undefined);
      if (!detail) this.#send(id, command, given(asking));
      else this.settle({ id, command: withoutKey(command), ...asker(asking), ...detail });
    });
  }

  /** An outcome is known: whoever waits for it is told, then everybody. */
  settle(outcome: Outcome): void {
    const resolve = this.#waiting.get(outcome.id);
    this.#waiting.delete(outcome.id);
    resolve?.(outcome);
    if (!isKeyPress(outcome.command)) this.outcomes$.next(outcome);
  }

  #send(id: string, command: Command, asking: PerformOptions): void {
    const at = this.#standing.now();
    // In the core before it is sent: an answer must find the command, however soon the answer comes.
    this.#runner.advance({ type: 'send', id, command, asking, at });
    if (!this.#waiting.has(id) || this.#transport.send(command)) return;
    this.#runner.advance({ type: 'withdraw', id, at });
  }

  /** Why a command is not sent, for a reason that the core knows nothing of. What the core itself refuses comes first. */
  #whyUnsent(command: Command): OutcomeDetail | undefined {
    const invalid = invalidArgument(command);
    if (invalid) return { status: 'invalid', ...invalid };
    if (this.#standing.status.status !== 'online') return { status: 'offline' };
    return this.#transport.supports(command.type) ? undefined : { status: 'unsupported' };
  }

  /** A key may be part of a PIN: it is sent and forgotten, and no stream or tape tells of it. The server answers nothing. */
  #press(command: CommandOf<'sendDtmf'>): OutcomeDetail {
    return this.#transport.send(command) ? { status: 'unconfirmed', reason: 'deadline' } : { status: 'offline' };
  }
}

/** Without what was left out: a tape holds no `undefined`. */
function given({ expect, origin }: PerformOptions): PerformOptions {
  return { ...(expect === undefined ? {} : { expect }), ...asker({ origin }) };
}

function asker({ origin }: PerformOptions): { readonly origin?: string } {
  return origin === undefined ? {} : { origin };
}

function withoutKey(command: Command): Command {
  return isKeyPress(command) ? { ...command, key: '' } : command;
}

/** Plain JavaScript may hand in anything at all. */
function isKeyPress(command: Command | null | undefined): command is CommandOf<'sendDtmf'> {
  return command?.type === 'sendDtmf';
}
