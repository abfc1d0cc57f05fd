import { hasLine, type Line } from './call.js';
import type { AccountOptions, AnswerPlan, ContactOptions, LineKind, OutsideLineOptions } from './options.js';
import type { Room } from './room.js';

/** Whom a number belongs to. */
type Destination =
  | { readonly kind: 'room'; readonly room: Room }
  | { readonly kind: 'line'; readonly line: Line; readonly plan: AnswerPlan }
  | { readonly kind: 'outside'; readonly name: string; readonly plan: AnswerPlan }
  | { readonly kind: 'nobody' };

/** Who and what exists in this world. */
export class Directory {
  readonly accounts: readonly AccountOptions[];
  readonly rooms: readonly Room[];
  readonly contacts: readonly ContactOptions[];
  readonly #outsideLines: readonly OutsideLineOptions[];
  /** The phones of the company, each with its state at rest. */
  readonly #hints: ReadonlyMap<string, number>;
  readonly #lines = new Map<string, LineKind>();

  constructor(
    accounts: readonly AccountOptions[],
    rooms: readonly Room[],
    outsideLines: readonly OutsideLineOptions[],
    contacts: readonly ContactOptions[],
  ) {
    this.accounts = accounts;
    this.rooms = rooms;
    this.#outsideLines = outsideLines;
    this.contacts = contacts;
    this.#hints = new Map(
      this.people.flatMap(({ number, hint = 0 }) =>
        number !== undefined && /^\d{1,4}$/.test(number) ? [[number, hint]] : [],
      ),
    );
  }

  /** Everybody in the directory: the users, and those who do not sign in. */
  get people(): readonly ContactOptions[] {
    return [...this.accounts.map(({ name, number, mobile }) => ({ name, number, mobile })), ...this.contacts];
  }

  hasHint(number: string): boolean {
    return this.#hints.has(number);
  }

  /** Whether a number is that of a user of this world. */
  isUsers(number: string): boolean {
    return this.accounts.some((account) => account.number === number);
  }

  restingHint(number: string): number | undefined {
    return this.#hints.get(number);
  }

  setLine(login: string, line: LineKind): void {
    this.#lines.set(login, line);
  }

  lineOf({ login, number, line = 'phone' }: AccountOptions): LineKind | undefined {
    return number === undefined ? undefined : (this.#lines.get(login) ?? line);
  }

  /** The user's line as `getConfig` answers it; `-` is the id of none. */
  lineConfig(account: AccountOptions): object {
    const line = this.lineOf(account);
    if (line === undefined) return { id: '-', webRtc: false, hasDevice: false };
    const device = line === 'webrtc' ? {} : { vendor: line === 'snom' ? 'Snom' : 'Yealink' };
    return {
      id: account.number,
      number: account.number,
      webRtc: line === 'webrtc',
      hasDevice: line !== 'webrtc',
      ...device,
    };
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
    const contact = this.contacts.find((known) => [known.number, known.mobile].includes(number));
    if (contact) return { kind: 'outside', name: contact.name, plan: contact.plan ?? { answer: 'answers' } };
    // Assumed: short-numbers-fail.
    return /^\+?\d{5,}$/.test(number) ? { kind: 'outside', name: '', plan: { answer: 'answers' } } : { kind: 'nobody' };
  }
}
