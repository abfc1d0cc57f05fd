/** Plays inputs through the core, and hands each moment to whoever keeps a history. */
import { type Core, initialCore } from '../../src/domain/core.js';
import { advance, type Input } from '../../src/domain/input.js';
import type { Moment } from '../../src/domain/moment.js';
import type { Command } from '../../src/wire/commands.js';
import type { Message } from '../../src/wire/messages.js';
import { bond, call, join, q, t0 } from './builders.js';

export class History {
  core: Core = initialCore;
  now = t0;
  readonly moments: Moment[] = [];
  #sent = 0;

  push(...messages: readonly Message[]): this {
    for (const message of messages) this.input({ type: 'receive', message, at: this.now });
    return this;
  }

  send(command: Command): this {
    return this.input({ type: 'send', id: String((this.#sent += 1)), command, asking: {}, at: this.now });
  }

  wait(seconds: number): this {
    this.now += seconds * 1000;
    return this;
  }

  drop(): this {
    return this.input({ type: 'drop-link', reason: 'link', at: this.now });
  }

  signOut(): this {
    return this.input({ type: 'forget', at: this.now });
  }

  /** What a fold makes of all that happened since `from`. */
  fold<Kept>(keep: (kept: Kept, moment: Moment) => Kept, from: Kept): Kept {
    return this.moments.reduce(keep, from);
  }

  input(input: Input): this {
    const { core, told } = advance(this.core, input);
    this.moments.push({ input, before: this.core, after: core, told });
    this.core = core;
    return this;
  }
}

/** I have come into conference 4001, where Q was. */
export function entered(): History {
  return new History().push(call('EventEstablished'), join([bond, q]));
}
