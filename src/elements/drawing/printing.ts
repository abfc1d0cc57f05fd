import type { LitElement, ReactiveController } from 'lit';
import { viewOf } from '../page/past-names.js';

/** Whether the page is being printed: then a list is drawn whole, at once, since paper does not scroll. */
export class Printing implements ReactiveController {
  active = false;
  readonly #host: LitElement;
  #view: (Window & typeof globalThis) | undefined;
  #medium: MediaQueryList | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#view = viewOf(this.#host);
    // jsdom has no `matchMedia`.
    if ('matchMedia' in this.#view) this.#medium = this.#view.matchMedia('print');
    this.#medium?.addEventListener('change', this.#onMedium);
    this.#view.addEventListener('beforeprint', this.#onPrint);
    this.#view.addEventListener('afterprint', this.#onPrint);
  }

  hostDisconnected(): void {
    this.#medium?.removeEventListener('change', this.#onMedium);
    this.#view?.removeEventListener('beforeprint', this.#onPrint);
    this.#view?.removeEventListener('afterprint', this.#onPrint);
    this.active = false;
  }

  readonly #onMedium = ({ matches }: MediaQueryListEvent): void => this.#become(matches);

  readonly #onPrint = ({ type }: Event): void => this.#become(type === 'beforeprint');

  #become(active: boolean): void {
    if (active === this.active) return;
    this.active = active;
    this.#host.requestUpdate();
    // Lit would draw in a later microtask, which is too late: the browser prints right after the event.
    if (active) (this.#host as unknown as { performUpdate(): void }).performUpdate();
  }
}
