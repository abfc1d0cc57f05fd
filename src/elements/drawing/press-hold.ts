import type { LitElement, ReactiveController } from 'lit';
import type { Unsubscribable } from 'rxjs';
import { pageClock } from '../page/page-clock.js';
import { viewOf } from '../page/past-names.js';

/** After a finger has gone up, a browser that waits for a double tap raises `click` so much later, in milliseconds. */
const untilClick = 400;

/**
 * Watches for a press that began, anywhere in the window, while a list was kept still, and tells when it has ended.
 * The press may take the focus from the list, which keeps the list still, and must not move what is pressed.
 */
export class PressHold implements ReactiveController {
  /** Whether such a press is going on. */
  active = false;
  readonly #host: LitElement;
  readonly #isHeld: () => boolean;
  readonly #ended: () => void;
  #view: Window | undefined;
  #ending: Unsubscribable | undefined;

  constructor(host: LitElement, isHeld: () => boolean, ended: () => void) {
    this.#host = host;
    this.#isHeld = isHeld;
    this.#ended = ended;
    host.addController(this);
  }

  hostConnected(): void {
    this.#view = viewOf(this.#host);
    for (const [type, listener] of this.#listeners) this.#view.addEventListener(type, listener, true);
  }

  hostDisconnected(): void {
    for (const [type, listener] of this.#listeners) this.#view?.removeEventListener(type, listener, true);
    this.#ending?.unsubscribe();
    this.active = false;
  }

  readonly #onDown = (): void => {
    this.#ending?.unsubscribe();
    // The end of a former press may have been missed, as over a frame of the page.
    this.active = false;
    this.active = this.#isHeld();
  };

  readonly #onUp = (event: Event): void => {
    this.#endIn((event as PointerEvent).pointerType === 'mouse' ? 0 : untilClick);
  };

  readonly #onClick = (): void => this.#endIn(0);

  readonly #listeners: readonly (readonly [type: string, listener: (event: Event) => void])[] = [
    ['pointerdown', this.#onDown],
    ['pointerup', this.#onUp],
    ['pointercancel', this.#onUp],
    ['click', this.#onClick],
  ];

  /** `click` comes right after `pointerup` of a mouse, and what it does comes before the list moves. */
  #endIn(delay: number): void {
    if (!this.active) return;
    this.#ending?.unsubscribe();
    this.#ending = pageClock().schedule(() => {
      this.active = false;
      this.#ended();
    }, delay);
  }
}
