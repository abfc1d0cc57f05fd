import type { LitElement } from 'lit';
import { placeOf, type Rows } from '../drawing/row-hold.js';
import type { Participant } from '../../domain/model/model.js';
import { whenLeft } from '../panel/leaving.js';

/**
 * The people who are ticked, to be acted on together, by key: nobody else ever gets the same key, even after its owner
 * has left.
 */
export class Ticks {
  keys: ReadonlySet<string> = new Set();
  readonly #host: LitElement;
  #last: string | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    whenLeft(host, () => (this.keys = new Set()));
  }

  /** Ticks somebody, or takes the tick away. */
  toggle(key: string): void {
    const keys = new Set(this.keys);
    if (!keys.delete(key)) keys.add(key);
    this.#last = key;
    this.#set(keys);
  }

  /**
   * Ticks everybody from the person who was ticked last to this one. Ticks this one alone if nobody was ticked, or if
   * the row of that person is not shown. `isMine`: who is me, whom no range ticks.
   */
  upTo(key: string, rows: Rows<Participant>, isMine: (person: Participant) => boolean): void {
    if (placeOf(rows, this.#last) < 0) this.#last = key;
    const places = [placeOf(rows, this.#last), placeOf(rows, key)];
    const keys = new Set(this.keys);
    for (let place = Math.min(...places); place <= Math.max(...places); place++) {
      const person = rows.at(place);
      if (person && !isMine(person)) keys.add(person.key);
    }
    this.#set(keys);
  }

  clear(): void {
    this.#set(new Set());
  }

  #set(keys: ReadonlySet<string>): void {
    this.keys = keys;
    this.#host.requestUpdate();
  }
}
