import { BehaviorSubject } from 'rxjs';
import type { Line } from '../domain/model/line.js';
import { readAside } from '../wire/asides.js';
import type { Question } from '../wire/commands.js';
import { type AsideName, asideNames, type Message } from '../wire/messages.js';
import type { Clock } from './clock.js';
import { PeopleSearch } from './people-search.js';
import { PhoneStates } from './phone-states.js';

/** What asides need of their connection. */
interface Asker {
  /** Sends a question, if the link can carry one. */
  readonly ask: (question: Question) => boolean;
  /** Whether people and their phones may be asked for. */
  readonly mayAskForPeople: () => boolean;
  /** Something in an answer could not be read. */
  readonly drift: (about: string, reason: string) => void;
}

/** What the server says of my line, people and their phones. People and phones are asked for only on demand. */
export class Asides {
  readonly people: PeopleSearch;
  readonly phones: PhoneStates;
  readonly line$ = new BehaviorSubject<Line | undefined>(undefined);
  readonly #asker: Asker;
  #askedForLine = false;

  constructor(asker: Asker, clock: Clock) {
    this.#asker = asker;
    const ask = (question: Question) => asker.mayAskForPeople() && asker.ask(question);
    this.people = new PeopleSearch(ask, clock);
    this.phones = new PhoneStates(ask);
  }

  /** A session has begun: asks for the line, once until sign-out, even when the link breaks and comes back. */
  begin(): void {
    if (!this.#askedForLine) this.#askedForLine = this.#asker.ask({ type: 'getConfig', objectType: 'line' });
    this.phones.begin();
  }

  /** The session is over. */
  end(): void {
    this.people.end();
    this.phones.end();
  }

  /** Nobody is signed in. */
  forget(): void {
    this.#askedForLine = false;
    if (this.line$.value) this.line$.next(undefined);
  }

  complete(): void {
    this.line$.complete();
    this.phones.complete();
  }

  hear(name: AsideName, payload: unknown): void {
    const isAnswer = name !== 'LineConfig' && name !== 'PhoneHintStatusEvent';
    // The answers to a page's own searches arrive here too: they are not read.
    if (isAnswer && !this.people.awaits(name)) {
      this.people.hear(name, undefined);
      return;
    }
    const aside = readAside(name, payload, (reason) => this.#asker.drift(name, reason));
    if (aside && 'line' in aside) this.line$.next(aside.line);
    else if (aside && 'hint' in aside) this.phones.hear(aside.hint);
    else if (isAnswer) this.people.hear(name, aside && 'contacts' in aside ? aside.contacts : undefined);
  }
}

/** Whether a message is about my line, people or phones: the state knows nothing of those. */
export function isAside(message: Message): message is Message & { readonly type: AsideName } {
  return (asideNames as readonly string[]).includes(message.type);
}
