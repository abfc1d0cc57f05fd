import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Raises the events of an element. Those that come up in the middle of an update are raised at its end: what a listener
 * writes to the element in the middle of an update would be lost, since Lit has begun to read.
 */
export class HeldEvents implements ReactiveController {
  readonly #host: EventTarget;
  #held: Event[] | undefined;

  constructor(host: EventTarget & ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** An update begins. */
  hold(): void {
    this.#held ??= [];
  }

  raise(event: Event): void {
    if (this.#held) this.#held.push(event);
    else this.#host.dispatchEvent(event);
  }

  hostUpdated(): void {
    const held = this.#held ?? [];
    // What a listener causes comes behind what is held.
    for (let event = held.shift(); event; event = held.shift()) this.#host.dispatchEvent(event);
    this.#held = undefined;
  }
}
