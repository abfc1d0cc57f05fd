import type { Unsubscribable } from 'rxjs';
import { type Clock, platformClock } from '../../streams/clock.js';
import { past } from './past-names.js';

/** Time as the elements know it: a steady clock with its timers, the computer's clock, and the browser's frames. */
export interface PageClock extends Required<Clock> {
  /**
   * Epoch milliseconds by the computer's clock: what people read off their own. It may be set at any time, so nothing
   * is waited for by it. It counts the time that the computer slept, which `now` may not.
   */
  wallTime(): number;
  /** Does some work once, just before the browser next draws this page. Unsubscribing before that cancels the work. */
  nextFrame(work: () => void, page?: Document): Unsubscribable;
}

const platform: PageClock = {
  ...platformClock,
  nextFrame(work, page = document) {
    const view = past(Document.prototype, 'defaultView', page) ?? window;
    const frame = view.requestAnimationFrame(work);
    return { unsubscribe: () => view.cancelAnimationFrame(frame) };
  },
};

let clock = platform;

/** The clock of all elements of this copy of the bundle, and of the connections that they make. */
export function pageClock(): PageClock {
  return clock;
}

/** Gives the elements another clock, as tests do; without an argument, the platform's clock again. */
export function givePageClock(given: PageClock = platform): void {
  clock = given;
}
