import type { Subscription } from 'rxjs';
import { pageClock } from '../page/page-clock.js';
import { isHidden, listenToPage, unlistenToPage } from '../page/past-names.js';
import { seconds$ } from '../drawing/shared-clock.js';

/** What a connection does as the page's life goes on. */
interface PageLifeTurns {
  /** The network is back, or somebody looks at the page again: a link that waits for its next attempt can try now. */
  readonly wake: () => unknown;
  /** The page is left. It may come back from the back/forward cache, which takes no page with an open socket. */
  readonly putAside: () => unknown;
  readonly takeUp: () => unknown;
}

/** Milliseconds between two one-second ticks after which the computer must have slept. */
const nap = 3000;

/**
 * After so many milliseconds without a tick the link is in doubt. Browsers delay a timer by at most a minute in a hidden
 * tab.
 */
const sleep = 90_000;

/** Tells the turns in a page's life that matter to its link to the server, between `begin` and `end`. */
export class PageLife {
  readonly #turns: PageLifeTurns;
  #lastTick = 0;
  #ticking: Subscription | undefined;

  constructor(turns: PageLifeTurns) {
    this.#turns = turns;
  }

  begin(): void {
    this.end();
    addEventListener('online', this.#onWake);
    addEventListener('pagehide', this.#onHide);
    addEventListener('pageshow', this.#onShow);
    listenToPage('visibilitychange', this.#onWake);
    this.#lastTick = pageClock().wallTime();
    this.#ticking = seconds$.subscribe(() => this.#tick());
  }

  end(): void {
    removeEventListener('online', this.#onWake);
    removeEventListener('pagehide', this.#onHide);
    removeEventListener('pageshow', this.#onShow);
    unlistenToPage('visibilitychange', this.#onWake);
    this.#ticking?.unsubscribe();
  }

  /**
   * No event tells that the computer slept. Only the time between two ticks does, by the computer's clock, since the
   * steady clock may not count sleep. A clock that is set forward looks the same: so the link is not ended, but has to
   * show that it lives, and commands that wait for their effect go on waiting.
   */
  #tick(): void {
    const missed = pageClock().wallTime() - this.#lastTick;
    this.#lastTick = pageClock().wallTime();
    if (missed > sleep) this.#turns.takeUp();
    else if (missed > nap) this.#onWake();
  }

  readonly #onWake = (): void => {
    if (!isHidden()) this.#turns.wake();
  };

  readonly #onHide = (): void => {
    this.#turns.putAside();
  };

  readonly #onShow = (): void => {
    this.#lastTick = pageClock().wallTime();
    this.#turns.takeUp();
    this.#onWake();
  };
}
