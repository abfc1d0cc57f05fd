import type { Directory } from './directory.js';
import type { Session } from './session.js';

/** What a phone is doing because of one call. */
export type PhoneUse = 'dialing' | 'ringing' | 'established' | 'held';

/** Extension states as XiVO numbers them. */
const free = 0;
const calling = 1;
const busy = 2;
const ringing = 8;
const busyAndRinging = 9;
const onHold = 16;
const unknownNumber = -2;

/** Tells sessions what the phones are doing that they subscribed to. Assumed: hints-add, hints-at-once. */
export class PhoneHints {
  readonly #directory: Directory;
  /** By number, then by whatever uses the phone: a call, a seat, an invitation. */
  readonly #uses = new Map<string, Map<object, PhoneUse>>();
  readonly #watchers = new Map<string, Set<Session>>();
  readonly #told = new Map<string, number>();

  constructor(directory: Directory) {
    this.#directory = directory;
  }

  /** Something uses a phone, or, with undefined, does so no longer. Numbers without a hint are ignored. */
  use(number: string, by: object, use: PhoneUse | undefined): void {
    if (!this.#directory.hasHint(number)) return;
    const uses = this.#uses.get(number) ?? new Map<object, PhoneUse>();
    if (use === undefined) uses.delete(by);
    else uses.set(by, use);
    this.#uses.set(number, uses);
    this.#tell(number);
  }

  /** The same for the other end of a call. A user's phone is left out: it has a call of its own. */
  useOfContact(number: string, by: object, use: PhoneUse | undefined): void {
    if (!this.#directory.isUsers(number)) this.use(number, by, use);
  }

  status(number: string): number {
    if (!this.#directory.hasHint(number)) return unknownNumber;
    const uses = new Set(this.#uses.get(number)?.values());
    if (uses.has('ringing')) return uses.has('established') || uses.has('held') ? busyAndRinging : ringing;
    if (uses.has('established')) return busy;
    if (uses.has('dialing')) return calling;
    return uses.has('held') ? onHold : (this.#directory.restingHint(number) ?? free);
  }

  subscribe(session: Session, numbers: readonly string[]): void {
    for (const number of new Set(numbers)) {
      this.#watchers.set(number, (this.#watchers.get(number) ?? new Set<Session>()).add(session));
      const status = this.status(number);
      this.#told.set(number, status);
      session.tell('PhoneHintStatusEvent', { number, status });
    }
  }

  unsubscribe(session: Session): void {
    for (const watchers of this.#watchers.values()) watchers.delete(session);
  }

  #tell(number: string): void {
    const watchers = this.#watchers.get(number);
    const status = this.status(number);
    if (!watchers || this.#told.get(number) === status) return;
    this.#told.set(number, status);
    for (const session of watchers) {
      if (session.ended) watchers.delete(session);
      else session.tell('PhoneHintStatusEvent', { number, status });
    }
  }
}
