import { Subject } from 'rxjs';
import { invalidArgument, normalized } from '../domain/commands/arguments.js';
import type { Asking } from '../domain/commands/ledger.js';
import type { Outcome, OutcomeDetail } from '../domain/commands/outcome.js';
import type { Command, CommandOf } from '../domain/commands/table.js';
import type { CoreRunner } from './core-runner.js';
import type { Transport } from './transport.js';

/** What decides whether a command can be sent now, and the connection's clock. */
interface Standing {
  readonly status: { readonly status: string };
  now(): number;
}

/** Puts commands into the core, sends them, and resolves a promise of each outcome. */
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

  perform(written: Command, asking: Asking): Promise<Outcome> {
    // Accepts what plain JavaScript and frameworks write (`4001` for `'4001'`); the rest is refused as `invalid`.
    const command = meant(written);
    const id = `request-${String((this.#taken += 1))}`;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      const detail = this.#whyUnsent(command) ?? (isKeyPress(command) ? this.#press(command) : undefined);
      if (!detail)
        this.#send(id, command, { ...given(asking, command), ...(this.#transport.isShared && { isShared: true }) });
      else this.settle({ id, command: withoutKey(command), ...asker(asking), ...detail });
    });
  }

  /** Resolves the promise of a command, then tells `outcomes$`. */
  settle(outcome: Outcome): void {
    const resolve = this.#waiting.get(outcome.id);
    this.#waiting.delete(outcome.id);
    resolve?.(outcome);
    if (!isKeyPress(outcome.command)) this.outcomes$.next(outcome);
  }

  #send(id: string, command: Command, asking: Asking): void {
    const at = this.#standing.now();
    // The command enters the core before it is sent, since the answer may come during `send`.
    this.#runner.advance({ type: 'send', id, command, asking, at });
    if (!this.#waiting.has(id) || this.#transport.send(command)) return;
    this.#runner.advance({ type: 'withdraw', id, at });
  }

  /** Why the link cannot carry a command now. Invalid arguments come first, as in the core. */
  #whyUnsent(command: Command): OutcomeDetail | undefined {
    const invalid = invalidArgument(command);
    if (invalid) return { status: 'invalid', ...invalid };
    if (this.#standing.status.status !== 'online') return { status: 'offline' };
    return this.#transport.supports(command.type) ? undefined : { status: 'unsupported' };
  }

  /** Sends one key. The key may be part of a PIN, so no stream and no tape names it. The server does not answer. */
  #press(command: CommandOf<'sendDtmf'>): OutcomeDetail {
    return this.#transport.send(command) ? { status: 'unconfirmed', reason: 'deadline' } : { status: 'offline' };
  }
}

/** The command as it was plainly meant, each field read once. If reading a field throws: an empty object. */
function meant(written: Command): Command {
  try {
    const given: unknown = written;
    return normalized(typeof given === 'object' && given !== null ? { ...given } : given) as Command;
  } catch {
    return {} as Command;
  }
}

/** The options without `undefined` fields, which the plain data of a core must not have. */
function given({ expect, origin, plan }: Asking, { type }: Command): Asking {
  // The dial plan serves to compare numbers, and only the arrival of a guest is recognized by a number.
  const bringsGuest = type === 'conferenceInvite' || type === 'includeToConference';
  const numbers = bringsGuest && plan && Object.keys(plan).length > 0 ? { plan } : {};
  // Plain JavaScript writes null for what is left out.
  return { ...(typeof expect === 'string' ? { expect } : {}), ...asker({ origin }), ...numbers };
}

function asker({ origin }: Asking): { readonly origin?: string } {
  return typeof origin === 'string' ? { origin } : {};
}

function withoutKey(command: Command): Command {
  return isKeyPress(command) ? { ...command, key: '' } : command;
}

/** Takes null and undefined too, which plain JavaScript may hand in. */
function isKeyPress(command: Command | null | undefined): command is CommandOf<'sendDtmf'> {
  return command?.type === 'sendDtmf';
}
