import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';

/**
 * Keeps the focus in its element when the form or the button that had the focus goes, as after a sign-in: else the focus
 * would fall to the page, and a keyboard user would start all over. The place of the focus is before the panels, and not in
 * one of them: whoever still types into the form gives no commands there.
 */
export class FocusPlace implements ReactiveController {
  readonly #host: LitElement;
  #had: Element | null = null;
  #isNeeded = false;
  /** The place is about to be drawn, and gets the focus then. */
  #isComing = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#had = this.#host.shadowRoot?.activeElement ?? null;
  }

  hostUpdated(): void {
    const root = this.#host.shadowRoot;
    if (this.#isComing) root?.querySelector<HTMLElement>('.place')?.focus({ preventScroll: true });
    this.#isComing = false;
    if (!this.#had || this.#had.isConnected || root?.activeElement) return;
    this.#isNeeded = this.#isComing = true;
    this.#host.requestUpdate();
  }

  /** The place, while the focus is there. `label`: how the connection stands, in words, for a screen reader. */
  render(label: string): TemplateResult | typeof nothing {
    if (!this.#isNeeded) return nothing;
    return html`<div class="place" role="group" tabindex="-1" aria-label=${label} @blur=${this.#onBlur}></div>`;
  }

  readonly #onBlur = (): void => {
    this.#isNeeded = false;
    this.#host.requestUpdate();
  };
}
