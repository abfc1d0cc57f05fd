import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Unsubscribable } from 'rxjs';
import type { FoundPerson } from '../../domain/guests/people.js';
import { pageClock } from '../page/page-clock.js';

/** Finds people by a part of their name or number; by nothing, those whom one calls most. */
export type PeopleSearch = (term: string) => Promise<readonly FoundPerson[]>;

/** How long nothing may be typed before it is looked up, in milliseconds. */
const pause = 200;

/** The people found for what is typed, and which of them is picked out. An answer that comes too late is dropped. */
export class GuestSearch implements ReactiveController {
  found: readonly FoundPerson[] = [];
  /** The place of who is picked out by the arrow keys; -1 for nobody. */
  active = -1;
  readonly #host: ReactiveControllerHost;
  readonly #search: () => PeopleSearch | undefined;
  #timer: Unsubscribable | undefined;
  /** Counts up with each question: only the answer to the last one is shown. */
  #asked = 0;

  constructor(host: ReactiveControllerHost, search: () => PeopleSearch | undefined) {
    this.#host = host;
    this.#search = search;
    host.addController(this);
  }

  // Asks for no drawing: a panel that comes back to the page is drawn anew anyway.
  hostDisconnected(): void {
    this.#forget();
    this.#pick([]);
  }

  /** Something was typed: looks it up once nothing more is. */
  type(term: string): void {
    this.#timer?.unsubscribe();
    this.#timer = pageClock().schedule(() => void this.#show(term), pause);
  }

  close(): void {
    this.#forget();
    if (this.found.length > 0) this.#become([]);
  }

  /** Picks out the next one or the one before; from either end on to the other. */
  move(step: 1 | -1): void {
    const { length } = this.found;
    const from = this.active < 0 && step < 0 ? 0 : this.active;
    this.active = length === 0 ? -1 : (from + step + length) % length;
    this.#host.requestUpdate();
  }

  /** The only person of this name; undefined where there is none, or several. */
  async byName(name: string): Promise<FoundPerson | undefined> {
    const alike = (await this.#look(name)).filter((person) => isSameName(person.name, name));
    return alike.length === 1 ? alike[0] : undefined;
  }

  async #show(term: string): Promise<void> {
    const question = (this.#asked += 1);
    const found = await this.#look(term);
    if (question === this.#asked) this.#become(found);
  }

  /** A search of the page's that fails finds nobody. */
  async #look(term: string): Promise<readonly FoundPerson[]> {
    try {
      return (await this.#search()?.(term.trim())) ?? [];
    } catch {
      return [];
    }
  }

  /** Whatever was typed is looked up no more, and no answer to it is shown. */
  #forget(): void {
    this.#timer?.unsubscribe();
    this.#asked += 1;
  }

  #become(found: readonly FoundPerson[]): void {
    this.#pick(found);
    this.#host.requestUpdate();
  }

  #pick(found: readonly FoundPerson[]): void {
    this.found = found.slice(0, mostShown);
    this.active = -1;
  }
}

/** How many people are offered at once: who looks for another one types more. */
const mostShown = 20;

/** Without regard to case and accents. */
function isSameName(one: string, other: string): boolean {
  return one.trim().localeCompare(other.trim(), undefined, { sensitivity: 'base' }) === 0;
}
