import { viewOf } from '../page/past-names.js';

/** Smooth scrolling raises `scroll` events for up to so many milliseconds after the wheel's last turn. */
const settles = 2000;

/**
 * Tells whether the user has just scrolled with the wheel. A turn of the wheel alone says nothing: at the end of a list nothing
 * scrolls. How far things are scrolled at a turn says nothing either: browsers may scroll before they tell of the turn.
 */
export class ScrollWatch {
  #turnedAt = -Infinity;
  #scrolledAt = -Infinity;
  #targets: readonly EventTarget[] = [];

  /** Listens in the whole page, and in the element's shadow tree, whose `scroll` events do not reach the page. */
  start(host: Element, root: EventTarget): void {
    this.#targets = [viewOf(host), root];
    for (const target of this.#targets) {
      target.addEventListener('wheel', this.#onWheel, { passive: true, capture: true });
      target.addEventListener('scroll', this.#onScroll, { passive: true, capture: true });
    }
  }

  end(): void {
    for (const target of this.#targets) {
      target.removeEventListener('wheel', this.#onWheel, true);
      target.removeEventListener('scroll', this.#onScroll, true);
    }
  }

  /** Whether the user has scrolled since the last question. `now`: in milliseconds, as `Event.timeStamp`. */
  hasScrolled(now: number): boolean {
    const has = now - this.#scrolledAt < settles;
    if (has) this.#scrolledAt = -Infinity;
    return has;
  }

  readonly #onWheel = ({ timeStamp }: Event): void => {
    this.#turnedAt = timeStamp;
  };

  readonly #onScroll = ({ timeStamp }: Event): void => {
    if (timeStamp - this.#turnedAt < settles) this.#scrolledAt = timeStamp;
  };
}
