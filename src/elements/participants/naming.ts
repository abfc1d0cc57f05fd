import type { ReactiveControllerHost } from 'lit';
import { bareNumber, type GivenName } from '../../domain/guests/given-names.js';
import type { Participant } from '../../domain/model/model.js';
import type { CtiConnection } from '../../streams/connection.js';
import { giveName } from '../page/kept-people.js';
import { whenLeft } from '../panel/leaving.js';
import type { Question } from '../panel/question.js';

/** What came of looking a number up: nothing yet, no name, or several names, of which the user picks one. */
export interface LookedUp {
  readonly state: 'asked' | 'none' | 'several';
  readonly names: readonly string[];
}

/** What the naming of numbers needs of its panel. */
interface NamingDesk {
  readonly cti: () => CtiConnection | undefined;
  /** The names that directories have for a number; undefined where there is no directory. */
  readonly find: ((number: string) => Promise<readonly string[]>) | undefined;
}

/** Gives names to the numbers of callers, as the user types them or a directory has them. */
export class NumberNaming {
  readonly #host: ReactiveControllerHost;
  readonly #question: Question;
  readonly #desk: () => NamingDesk;
  #key = '';
  #looked: LookedUp | undefined;

  constructor(host: ReactiveControllerHost, question: Question, desk: () => NamingDesk) {
    this.#host = host;
    this.#question = question;
    this.#desk = desk;
    whenLeft(host, () => (this.#looked = undefined));
  }

  /** Whether a number can be looked up. */
  get hasDirectory(): boolean {
    return this.#desk().find !== undefined;
  }

  /** What was looked up for the form of this person. */
  lookedUp(key: string): LookedUp | undefined {
    return key === this.#key ? this.#looked : undefined;
  }

  /** Opens the form in somebody's row. */
  readonly open = (key: string): void => {
    this.#key = key;
    this.#looked = undefined;
    this.#question.ask(namingOf(key));
  };

  /** Something was typed: a name that the directory finds after this does not replace the typed one. */
  readonly type = (): void => {
    if (this.#looked?.state === 'asked') this.#become(undefined);
  };

  /**
   * Takes the name that a directory has for somebody's number, if it has one name only; otherwise the form shows what
   * was found.
   */
  readonly lookUp = async (person: Participant): Promise<void> => {
    const number = bareNumber(person);
    const find = this.#desk().find;
    if (number === undefined || !find) return;
    this.open(person.key);
    const asked: LookedUp = { state: 'asked', names: [] };
    this.#become(asked);
    const names = await find(number);
    // The form was closed, or somebody typed a name in the meantime.
    if (this.#looked !== asked || this.#question.open !== namingOf(person.key)) return;
    const [only, ...more] = names;
    if (only !== undefined && more.length === 0) this.give(person, { name: only, by: 'directory' });
    else this.#become({ state: names.length > 0 ? 'several' : 'none', names });
  };

  /** Gives this name to somebody's number, and closes the form. */
  readonly give = (person: Participant, given: GivenName): void => {
    const number = bareNumber(person);
    const cti = this.#desk().cti();
    this.#question.ask(undefined);
    if (cti && number !== undefined) giveName(cti, number, given);
  };

  #become(looked: LookedUp | undefined): void {
    this.#looked = looked;
    this.#host.requestUpdate();
  }
}

/** The name of the question for the form in somebody's row. */
export function namingOf(key: string): string {
  return `name-number ${key}`;
}
