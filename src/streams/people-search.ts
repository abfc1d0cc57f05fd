import { type FoundPerson, peopleOf } from '../domain/guests/people.js';
import type { ContactPayload } from '../wire/asides.js';
import type { Question, QuestionType } from '../wire/commands.js';
import type { AsideName } from '../wire/messages.js';
import type { Clock } from './clock.js';

/** How long to wait for an answer, in milliseconds. */
const answerWithin = 5000;

/** A question, and the message that answers it. */
type Way = readonly [question: Question, answer: AsideName];

/** The newer question first: a server of before 2025 answers the older one alone. */
function waysTo(term: string): readonly Way[] {
  if (term === '') {
    return [
      [{ type: 'getFavoriteContacts' }, 'FavoriteContactSheet'],
      [{ type: 'getFavorites' }, 'Favorites'],
    ];
  }
  return [
    [{ type: 'searchContacts', term }, 'ContactSheet'],
    [{ type: 'directoryLookUp', term }, 'DirectoryResult'],
  ];
}

interface Search {
  readonly term: string;
  readonly found: Promise<readonly FoundPerson[]>;
  readonly settle: (found: readonly FoundPerson[]) => void;
}

/** The question that was asked last, until it is answered or its time is over. */
interface Awaited {
  readonly answer: AsideName;
  /** Called without contacts when no answer came. */
  readonly take: (contacts?: readonly ContactPayload[]) => void;
}

/**
 * Searches the server's directory, one search at a time: an answer does not say which question it is for. A type of
 * question that the server left unanswered is not asked again in that session, unless the answer comes late.
 */
export class PeopleSearch {
  readonly #ask: (question: Question) => boolean;
  readonly #clock: Clock;
  /** First the search that the server is asked for now, then the searches that wait for their turn. */
  #searches: readonly Search[] = [];
  #awaited: Awaited | undefined;
  readonly #unanswered = new Set<QuestionType>();

  constructor(ask: (question: Question) => boolean, clock: Clock) {
    this.#ask = ask;
    this.#clock = clock;
  }

  /** The people in the directory for a term; for an empty term my favourites. Nobody where the server does not answer. */
  search(term: string): Promise<readonly FoundPerson[]> {
    const wanted = term.trim();
    const open = this.#searches.find((search) => search.term === wanted);
    if (open) return open.found;
    let settle: Search['settle'] = () => {};
    const found = new Promise<readonly FoundPerson[]>((resolve) => (settle = resolve));
    this.#searches = [...this.#searches, { term: wanted, found, settle }];
    if (this.#searches.length === 1) this.#look(wanted, waysTo(wanted));
    return found;
  }

  /** Whether an answer of this kind is waited for. */
  awaits(answer: AsideName): boolean {
    return this.#awaited?.answer === answer;
  }

  /** An answer came. An answer that nobody waits for is dropped, but shows that the server does answer, if late. */
  hear(answer: AsideName, contacts: readonly ContactPayload[] | undefined): void {
    if (this.#awaited?.answer === answer) this.#awaited.take(contacts ?? []);
    else
      for (const [{ type }, name] of [...waysTo(''), ...waysTo('any')])
        if (name === answer) this.#unanswered.delete(type);
  }

  /** The session is over: no question of it is answered any more. */
  end(): void {
    const searches = this.#searches;
    this.#searches = [];
    this.#awaited?.take();
    this.#unanswered.clear();
    for (const { settle } of searches) settle([]);
  }

  #look(term: string, ways: readonly Way[]): void {
    const place = ways.findIndex(
      ([question, answer]) => !this.#unanswered.has(question.type) && this.#asks(term, question, answer, ways),
    );
    if (place < 0) this.#found([]);
  }

  /** Sends the question and waits for the answer; false when the link cannot carry the question. */
  #asks(term: string, question: Question, answer: AsideName, ways: readonly Way[]): boolean {
    const alarm = this.#clock.schedule(() => {
      this.#unanswered.add(question.type);
      awaited.take();
    }, answerWithin);
    const awaited: Awaited = {
      answer,
      take: (contacts) => {
        alarm.unsubscribe();
        this.#awaited = undefined;
        if (contacts) this.#found(peopleOf(contacts));
        else if (this.#searches.length > 0)
          this.#look(term, ways.slice(ways.findIndex(([asked]) => asked === question) + 1));
      },
    };
    // Set before the question is sent: the answer may come during the sending.
    this.#awaited = awaited;
    if (this.#ask(question)) return true;
    alarm.unsubscribe();
    this.#awaited = undefined;
    return false;
  }

  #found(people: readonly FoundPerson[]): void {
    const [search, ...others] = this.#searches;
    this.#searches = others;
    search?.settle(people);
    const [next] = others;
    if (next) this.#look(next.term, waysTo(next.term));
  }
}
