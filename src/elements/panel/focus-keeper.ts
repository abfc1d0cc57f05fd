import type { LitElement, ReactiveController } from 'lit';

/**
 * Keeps the focus in the panel when what had it is drawn no longer: it goes to what is preferred, else to the same
 * row, else to the list, else to the panel. It would fall to the page, where a keyboard user starts all over.
 */
export class FocusKeeper implements ReactiveController {
  readonly #host: LitElement;
  readonly #preferred: () => HTMLElement | null;
  #focused: Element | null = null;
  #row: Element | null = null;

  /** `preferred` is asked only when the focus was lost. */
  constructor(host: LitElement, preferred: () => HTMLElement | null) {
    this.#host = host;
    this.#preferred = preferred;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#focused = this.#host.shadowRoot?.activeElement ?? null;
    this.#row = this.#focused?.closest('li') ?? null;
  }

  hostUpdated(): void {
    const root = this.#host.shadowRoot;
    if (!root || !this.#focused || root.activeElement) return;
    const places = [
      this.#preferred(),
      this.#row?.querySelector<HTMLElement>('button'),
      root.querySelector<HTMLElement>('.scroller'),
      root.querySelector<HTMLElement>('.panel'),
    ];
    places.find((place) => place?.isConnected)?.focus({ preventScroll: true });
  }
}
