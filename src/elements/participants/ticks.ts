import type { LitElement, ReactiveController } from 'lit';
import { placeOf, type Rows } from '../drawing/row-hold.js';
import type { Participant } from '../../domain/model/model.js';

/** Who is ticked, to be acted on together: by key, so that nobody else is ever meant. */
export class Ticks implements ReactiveController {
  keys: ReadonlySet<string> = new Set();
  readonly #host: LitElement;
  #last: string | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.keys = new Set();
  }

  /** Ticks somebody, or no longer. */
  toggle(key: string): void {
    const keys = new Set(this.keys);
    if (!keys.delete(key)) keys.add(key);
    this.#last = key;
    this.#set(keys);
  }

  /** Ticks everybody from the one who was ticked last to this one. */
  upTo(key: string, rows: Rows<Participant>): void {
    const [from, to] = [placeOf(rows, this.#last), placeOf(rows, key)].sort((one, other) => one - other);
    if (from === undefined || to === undefined || from < 0) {
      this.toggle(key);
      return;
    }
    const keys = new Set(this.keys);
    for (let place = from; place <= to; place++) {
      const person = rows.at(place);
      if (person && !person.isMe) keys.add(person.key);
    }
    this.#set(keys);
  }

  clear(): void {
    this.#set(new Set());
  }

  /** Lets go of somebody who left. */
  forget(key: string): void {
    if (this.keys.has(key)) this.toggle(key);
  }

  #set(keys: ReadonlySet<string>): void {
    this.keys = keys;
    this.#host.requestUpdate();
  }
}
