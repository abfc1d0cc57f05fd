import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Moments at which a link that waits is worth another try: the network is back, or somebody looks at the page again. */
export class PageLife implements ReactiveController {
  readonly #wake: () => void;

  constructor(host: ReactiveControllerHost, wake: () => void) {
    this.#wake = wake;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.#onWake);
    addEventListener('pageshow', this.#onWake);
    document.addEventListener('visibilitychange', this.#onWake);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#onWake);
    removeEventListener('pageshow', this.#onWake);
    document.removeEventListener('visibilitychange', this.#onWake);
  }

  readonly #onWake = (): void => {
    if (!document.hidden) this.#wake();
  };
}
