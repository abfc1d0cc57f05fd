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
    this.#held = undefined;
    for (const event of held) this.#host.dispatchEvent(event);
  }
}
