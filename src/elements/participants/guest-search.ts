import type { ReactiveControllerHost } from 'lit';
import type { Unsubscribable } from 'rxjs';
import { type FoundPerson, withPhone } from '../../domain/guests/people.js';
import { bareNumber } from '../../domain/guests/given-names.js';
import { digitsOf } from '../../domain/numbers/fold-number.js';
import { fold } from '../../domain/search.js';
import { sameNumber } from '../../domain/numbers/same-number.js';
import type { CtiConnection } from '../../streams/connection.js';
import { OpaqueIds } from '../drawing/opaque-ids.js';
import { forgetPeople, keepGuest, type Kept, keptPeople } from '../page/kept-people.js';
import { pageClock } from '../page/page-clock.js';
import { whenLeft } from '../panel/leaving.js';
import { peopleOfPage, type PeopleSearch } from './page-people.js';
import { PhoneWatch } from './phone-watch.js';

/** A text is looked up once nothing has been typed for so many milliseconds. */
const pause = 200;

/** The least number of letters that the server's directory is searched for: fewer would find half of the directory. */
const leastTyped = 2;

/** How many people are offered at once: to find another person, the user types more. */
const mostShown = 20;

/** Where people are found: by the page's own search, and in the directory of the connection. */
interface Sources {
  readonly page: () => PeopleSearch | undefined;
  readonly cti: () => CtiConnection | undefined;
}

/**
 * The people found for what is typed, and which of them is picked out. They are shown as each source answers; an answer
 * that comes too late is dropped. For as long as people are shown, the states of their phones are followed.
 */
export class GuestSearch {
  found: readonly FoundPerson[] = [];
  /** The place of the person whom the arrow keys have picked out; -1 for nobody. */
  active = -1;
  /** Tell a press guard whom an offered place is about: the numbers themselves may be masked. */
  ids = new OpaqueIds();
  readonly #host: ReactiveControllerHost;
  readonly #sources: Sources;
  #timer: Unsubscribable | undefined;
  /** Counts the questions: only the answers to the last question are shown. */
  #asked = 0;
  /** The directory answers one search at a time. Of the texts typed meanwhile, only the last is looked up. */
  #searching = false;
  #next: (() => void) | undefined;
  readonly #phones = new PhoneWatch((phones) => {
    this.found = this.found.map((person) => withPhone(person, phones.get(person.number)));
    this.#host.requestUpdate();
  });

  constructor(host: ReactiveControllerHost, sources: Sources) {
    this.#host = host;
    this.#sources = sources;
    whenLeft(host, () => {
      this.#forget();
      this.#pick([]);
      this.ids = new OpaqueIds();
    });
  }

  /** Something was typed: looks the text up after a pause in the typing. */
  type(term: string): void {
    this.#timer?.unsubscribe();
    this.#timer = pageClock().schedule(() => this.#show(term.trim()), pause);
  }

  /** The guests and names that are kept. */
  get kept(): Kept | undefined {
    const cti = this.#sources.cti();
    return cti && keptPeople(cti);
  }

  /** Keeps a guest who was called, to offer them again. */
  keep(guest: Pick<FoundPerson, 'name' | 'number'>): void {
    const cti = this.#sources.cti();
    if (cti) keepGuest(cti, guest);
  }

  /** Forgets the guests and names that are kept. */
  readonly forget = (): void => {
    this.close();
    const cti = this.#sources.cti();
    if (cti) forgetPeople(cti);
  };

  close(): void {
    this.#forget();
    if (this.found.length > 0) this.#become([]);
  }

  /** Picks out the next or the previous person; beyond an end of the list, the person at the other end. */
  move(step: 1 | -1): void {
    const { length } = this.found;
    const from = this.active < 0 && step < 0 ? 0 : this.active;
    this.active = length === 0 ? -1 : (from + step + length) % length;
    this.#host.requestUpdate();
  }

  /**
   * The only person of this name; undefined where nobody has the name, or several people have. The directory is asked
   * only where the page's own search knows nobody of that name.
   */
  async byName(name: string): Promise<FoundPerson | undefined> {
    const alike = (found: readonly FoundPerson[]) => found.filter((person) => isSameName(person.name, name));
    const ofPage = alike(await this.#ofPage(name));
    const all = ofPage.length > 0 ? ofPage : alike((await this.#sources.cti()?.searchPeople(name)) ?? []);
    return all.length === 1 ? all[0] : undefined;
  }

  /** Whether there is a directory to look in: the page's own, or that of the connection. */
  get hasDirectory(): boolean {
    return this.#sources.page() !== undefined || this.#sources.cti()?.directory === true;
  }

  /** The names that the directories have for a number, in whichever spelling they have the number. */
  async namesOf(number: string): Promise<readonly string[]> {
    const cti = this.#sources.cti();
    // The last nine digits are the same in every spelling of a telephone number.
    const term = digitsOf(number).slice(-9);
    const found = [await this.#ofPage(term), (await cti?.searchPeople(term)) ?? []].flat();
    const isSame = (person: FoundPerson) => sameNumber(person.number, number, cti?.dialPlan) === 'same';
    const named = found.filter((person) => isSame(person) && bareNumber(asCaller(person)) === undefined);
    return [...new Set(named.map(({ name }) => name))];
  }

  #show(term: string): void {
    const question = (this.#asked += 1);
    const inDirectory = term === '' || term.length >= leastTyped;
    let found: readonly FoundPerson[] = term === '' ? (this.kept?.guests ?? []) : [];
    let awaited = inDirectory ? 2 : 1;
    const take = (people: readonly FoundPerson[]) => {
      awaited -= 1;
      if (question !== this.#asked) return;
      found = merged(found, people);
      // The list changes at each answer only while nobody is picked out and somebody is found. Otherwise it waits until
      // all have answered.
      if (awaited === 0 || (found.length > 0 && this.active < 0)) this.#become(found);
    };
    if (found.length > 0) this.#become(found);
    void this.#ofPage(term).then(take);
    if (inDirectory) this.#ofDirectory(term, take);
  }

  #ofDirectory(term: string, take: (people: readonly FoundPerson[]) => void): void {
    if (this.#searching) {
      this.#next = () => this.#ofDirectory(term, take);
      return;
    }
    const search = this.#sources.cti()?.searchPeople(term);
    if (!search) {
      take([]);
      return;
    }
    this.#searching = true;
    void search.then((people) => {
      this.#searching = false;
      take(people);
      const next = this.#next;
      this.#next = undefined;
      next?.();
    });
  }

  #ofPage(term: string): Promise<readonly FoundPerson[]> {
    return peopleOfPage(this.#sources.page(), term);
  }

  /** Forgets what was typed: it is looked up no more, and no answer to it is shown. */
  #forget(): void {
    this.#timer?.unsubscribe();
    this.#next = undefined;
    this.#asked += 1;
  }

  #become(found: readonly FoundPerson[]): void {
    this.#pick(found);
    this.#host.requestUpdate();
  }

  #pick(found: readonly FoundPerson[]): void {
    const picked = this.found[this.active];
    this.found = found.slice(0, mostShown);
    this.active = picked ? this.found.findIndex(({ number }) => number === picked.number) : -1;
    const numbers = this.found.map(({ number }) => number);
    // Anew even for the same numbers: these people are new objects, without the states of their phones.
    this.#phones.end();
    this.#phones.watch(this.#sources.cti(), numbers);
  }
}

function asCaller({ name, number }: FoundPerson) {
  return { callerIdName: name, callerIdNum: number };
}

/**
 * The people of several lists, each number once: people of an earlier list come first, with the first name that was
 * found.
 */
function merged(...lists: readonly (readonly FoundPerson[])[]): readonly FoundPerson[] {
  const byNumber = new Map<string, FoundPerson>();
  for (const person of lists.flat()) if (!byNumber.get(person.number)?.name) byNumber.set(person.number, person);
  return [...byNumber.values()];
}

/** Whether two names are equal, without regard to case and accents, whatever the language of the browser. */
function isSameName(one: string, other: string): boolean {
  return fold(one.trim()) === fold(other);
}
