import { hasLine, type Line } from './call.js';
import type { AccountOptions, AnswerPlan, OutsideLineOptions } from './options.js';
import type { Room } from './room.js';

/** Whom a number belongs to. */
export type Destination =
  | { readonly kind: 'room'; readonly room: Room }
  | { readonly kind: 'line'; readonly line: Line; readonly plan: AnswerPlan }
  | { readonly kind: 'outside'; readonly name: string; readonly plan: AnswerPlan }
  | { readonly kind: 'nobody' };

/** Who and what exists in this world. */
export class Directory {
  readonly accounts: readonly AccountOptions[];
  readonly rooms: readonly Room[];
  readonly #outsideLines: readonly OutsideLineOptions[];

  constructor(
    accounts: readonly AccountOptions[],
    rooms: readonly Room[],
    outsideLines: readonly OutsideLineOptions[],
  ) {
    this.accounts = accounts;
    this.rooms = rooms;
    this.#outsideLines = outsideLines;
  }

  account(login: string): AccountOptions | undefined {
    return this.accounts.find((account) => account.login === login);
  }

  room(number: string): Room | undefined {
    return this.rooms.find((room) => room.number === number);
  }

  whoHas(number: string): Destination {
    const room = this.room(number);
    if (room) return { kind: 'room', room };
    const line = this.accounts.filter(hasLine).find((account) => account.number === number);
    if (line) return { kind: 'line', line, plan: line.plan ?? { answer: 'answers' } };
    const outside = this.#outsideLines.find((listed) => listed.number === number);
    if (outside) return { kind: 'outside', name: outside.name, plan: outside.plan };
    // Assumed: short-numbers-fail.
    return /^\+?\d{5,}$/.test(number) ? { kind: 'outside', name: '', plan: { answer: 'answers' } } : { kind: 'nobody' };
  }
}
