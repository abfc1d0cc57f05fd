import type { Observable } from 'rxjs';
import { argumentKinds } from '../domain/commands/argument-kinds.js';
import { type FoundPerson, withPhone } from '../domain/guests/people.js';
import type { Line } from '../domain/model/line.js';
import { type DialPlan, dialPlanIn } from '../domain/numbers/same-number.js';
import type { Question } from '../wire/commands.js';
import { Asides } from './asides.js';
import type { Clock } from './clock.js';
import { ConferenceMethods } from './conference-methods.js';
import type { PhonesByNumber } from './phone-states.js';

/** `directory`: whether the server may be asked for people and phones; true by default. `dialPlan`: see `CtiConnection`. */
export interface PeopleOptions {
  readonly directory?: boolean | undefined;
  readonly dialPlan?: DialPlan | undefined;
}

/** What a connection knows beside the conferences: my line, the people of the server's directory, and what phones do. */
export abstract class PeopleMethods extends ConferenceMethods {
  /**
   * My line; undefined until the server has told of it. The line is asked for once, when the session begins. Over a
   * page's `cti.js` the line is never asked for, and known only if the page asks. Its `id` is `-` when I have none.
   */
  readonly line$: Observable<Line | undefined>;
  /** Whether `searchPeople` and `phoneStatesOf` may ask the server. May be changed at any time. */
  directory: boolean;
  #dialPlan: DialPlan = {};
  protected readonly asides: Asides;

  constructor(clock: Clock, { directory = true, dialPlan = {} }: PeopleOptions) {
    super();
    this.directory = directory;
    this.dialPlan = dialPlan;
    this.asides = new Asides(
      {
        ask: (question) => this.ask(question),
        mayAskForPeople: () => this.directory,
        drift: (about, reason) => this.tellDrift(about, reason),
      },
      clock,
    );
    this.line$ = this.asides.line$.asObservable();
  }

  /** Sends a question, if the link can carry one now. */
  protected abstract ask(question: Question): boolean;

  protected abstract tellDrift(about: string, reason: string): void;

  /**
   * The server's dial plan, how telephone numbers are dialled there: recognizes a guest who comes in under another spelling of
   * the number that was called. May be changed at any time, and counts for commands that are sent afterwards.
   */
  get dialPlan(): DialPlan {
    return this.#dialPlan;
  }

  set dialPlan(plan: DialPlan | null | undefined) {
    this.#dialPlan = dialPlanIn(plan ?? {});
  }

  /** The current value of `line$`. */
  get line(): Line | undefined {
    return this.asides.line$.value;
  }

  /**
   * Finds people in the server's directory by a part of their name or number; for an empty term, my favourites. Whoever has
   * several numbers is there once with each.
   *
   * Never rejects: nobody is found where there is no session, where `directory` is false, and where the server does not
   * answer within five seconds. There is one search at a time; others wait for their turn.
   */
  async searchPeople(term?: string | null): Promise<readonly FoundPerson[]> {
    const meant = argumentKinds.term.meant(term ?? '');
    if (typeof meant !== 'string') return [];
    const found = await this.asides.people.search(meant);
    const { known } = this.asides.phones;
    return found.map((person) => withPhone(person, known.get(person.number)));
  }

  /**
   * The states of the phones with these numbers, by number; a phone of which the server tells nothing is not in the map.
   * Subscribing asks the server, once a session for each number (observed). Never errors; completes on `close()`.
   */
  phoneStatesOf(numbers: readonly string[]): Observable<PhonesByNumber> {
    const texts = [numbers].flat().map((number) => argumentKinds.exten.meant(number));
    return this.asides.phones.of(
      texts.filter((number): number is string => typeof number === 'string' && number !== ''),
    );
  }
}
