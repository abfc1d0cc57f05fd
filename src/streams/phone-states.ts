import { BehaviorSubject, Observable } from 'rxjs';
import { type PhoneState, phoneStateOf } from '../domain/guests/people.js';
import type { HintPayload } from '../wire/asides.js';
import type { Question } from '../wire/commands.js';

/** What phones do, by number. A number of which the server tells nothing is not in the map. */
export type PhonesByNumber = ReadonlyMap<string, PhoneState>;

/**
 * The states of the phones that somebody subscribed to. The server is asked once a session for each number. Assumed: a
 * second subscription at the server adds to the first. None is ever taken back: `unsubscribeFromAllPhoneHints` would
 * end all of them.
 */
export class PhoneStates {
  readonly #ask: (question: Question) => boolean;
  readonly #known$ = new BehaviorSubject<PhonesByNumber>(new Map());
  /** The count of subscribers to each number. */
  readonly #wanted = new Map<string, number>();
  readonly #asked = new Set<string>();

  constructor(ask: (question: Question) => boolean) {
    this.#ask = ask;
  }

  get known(): PhonesByNumber {
    return this.#known$.value;
  }

  of(numbers: readonly string[]): Observable<PhonesByNumber> {
    return new Observable((subscriber) => {
      for (const number of numbers) this.#wanted.set(number, (this.#wanted.get(number) ?? 0) + 1);
      this.#askFor(numbers);
      subscriber.add(this.#known$.subscribe(subscriber));
      return () => {
        for (const number of numbers) {
          const others = (this.#wanted.get(number) ?? 1) - 1;
          if (others > 0) this.#wanted.set(number, others);
          else this.#wanted.delete(number);
        }
      };
    });
  }

  hear({ number, status }: HintPayload): void {
    if (!this.#asked.has(number)) return;
    const known = new Map(this.known);
    const state = phoneStateOf(status);
    if (state) known.set(number, state);
    else known.delete(number);
    this.#known$.next(known);
  }

  /** A new session: asks again for every number that has a subscriber. */
  begin(): void {
    this.#askFor([...this.#wanted.keys()]);
  }

  /** The session is over: what phones do is not known any more. */
  end(): void {
    this.#asked.clear();
    if (this.known.size > 0) this.#known$.next(new Map());
  }

  complete(): void {
    this.#known$.complete();
  }

  #askFor(numbers: readonly string[]): void {
    const phoneNumbers = [...new Set(numbers)].filter((number) => !this.#asked.has(number));
    if (phoneNumbers.length === 0 || !this.#ask({ type: 'subscribeToPhoneHints', phoneNumbers })) return;
    for (const number of phoneNumbers) this.#asked.add(number);
  }
}
