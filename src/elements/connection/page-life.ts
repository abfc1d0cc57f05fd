import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Subscription } from 'rxjs';
import { isHidden } from '../page/past-names.js';
import { seconds$ } from '../drawing/shared-clock.js';

/** What a connection does as the page's life goes on. */
interface PageLifeTurns {
  /** The network is back, or somebody looks at the page again: a link that waits need not wait any longer. */
  readonly wake: () => unknown;
  /** The page goes, maybe to come back just as it was, which no browser grants to one that has a socket open. */
  readonly putAside: () => unknown;
  readonly takeUp: () => unknown;
}

/** Milliseconds between two ticks of a second after which somebody must have opened a laptop. */
const nap = 3000;

/**
 * After so long without a tick a link is as good as dead, though nobody has said so. No more than a minute passes in a
 * hidden tab, however much its timers are held back.
 */
const sleep = 90_000;

/** Tells the turns in a page's life that matter to its link to the server. */
export class PageLife implements ReactiveController {
  readonly #turns: PageLifeTurns;
  #lastTick = 0;
  #ticking: Subscription | undefined;

  constructor(host: ReactiveControllerHost, turns: PageLifeTurns) {
    this.#turns = turns;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.#onWake);
    addEventListener('pagehide', this.#onHide);
    addEventListener('pageshow', this.#onShow);
    document.addEventListener('visibilitychange', this.#onWake);
    this.#lastTick = Date.now();
    this.#ticking = seconds$.subscribe(() => this.#tick());
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#onWake);
    removeEventListener('pagehide', this.#onHide);
    removeEventListener('pageshow', this.#onShow);
    document.removeEventListener('visibilitychange', this.#onWake);
    this.#ticking?.unsubscribe();
  }

  /** A computer that sleeps is told by nothing but the time that it missed. */
  #tick(): void {
    const missed = Date.now() - this.#lastTick;
    this.#lastTick = Date.now();
    if (missed > sleep) this.#onSlept();
    else if (missed > nap) this.#onWake();
  }

  #onSlept(): void {
    this.#turns.putAside();
    this.#turns.takeUp();
  }

  readonly #onWake = (): void => {
    if (!isHidden()) this.#turns.wake();
  };

  readonly #onHide = (): void => {
    this.#turns.putAside();
  };

  readonly #onShow = (): void => {
    this.#lastTick = Date.now();
    this.#turns.takeUp();
    this.#onWake();
  };
}
