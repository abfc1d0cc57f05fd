import type { LitElement, ReactiveController } from 'lit';
import type { Unsubscribable } from 'rxjs';
import { outsideZone } from '../drawing/outside-zone.js';
import { pageClock } from '../page/page-clock.js';

/** What each panel forgets when it has left. */
const forgotten = new WeakMap<object, (() => void)[]>();

/**
 * Forgets something of a panel when the panel has left the page, or has another connection. A panel that the page only
 * moves keeps it.
 */
export function whenLeft(panel: object, forget: () => void): void {
  forgotten.set(panel, [...(forgotten.get(panel) ?? []), forget]);
}

/** The panel has left: no drawing is asked for, since a panel that comes back is drawn anew. */
export function forgetAll(panel: object): void {
  for (const forget of forgotten.get(panel) ?? []) forget();
}

/**
 * Tells that an element has left the page, one task later: an element that is only moved is back in the page by then.
 */
export class Leaving implements ReactiveController {
  readonly #left: () => void;
  #timer: Unsubscribable | undefined;

  constructor(host: LitElement, left: () => void) {
    this.#left = left;
    host.addController(this);
  }

  hostConnected(): void {
    this.#timer?.unsubscribe();
  }

  hostDisconnected(): void {
    this.#timer = outsideZone(() => pageClock().schedule(this.#left, 0));
  }
}
