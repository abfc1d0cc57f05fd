import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Unsubscribable } from 'rxjs';
import { pageClock } from '../page/page-clock.js';

/** While somebody types, the count is not told: only once nothing has been typed for so long, in milliseconds. */
const pause = 800;

/** Tells a screen reader how many are found, after a search or a filter was changed, and not as people come and go. */
export class FoundStatus implements ReactiveController {
  readonly #host: LitElement;
  #sought = '';
  #found = '';
  #told = '';
  #language = '';
  #timer: Unsubscribable | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#timer?.unsubscribe();
    this.#sought = this.#told = '';
  }

  /**
   * For each drawing. `sought`: what is searched for, empty for nothing. `found`: the count, in words of a language.
   * What was told is put into another language when the panel is.
   */
  region(sought: string, found: string, language: string): TemplateResult {
    this.#found = found;
    if (language !== this.#language && this.#told !== '') this.#told = found;
    this.#language = language;
    if (sought !== this.#sought) this.#wait(sought);
    return html`<p class="hidden-text" role="status">${this.#told}</p>`;
  }

  #wait(sought: string): void {
    this.#sought = sought;
    this.#timer?.unsubscribe();
    this.#told = '';
    if (sought === '') return;
    this.#timer = pageClock().schedule(() => {
      this.#told = this.#found;
      this.#host.requestUpdate();
    }, pause);
  }
}
