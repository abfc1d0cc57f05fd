import { html, type LitElement, type TemplateResult } from 'lit';
import type { Unsubscribable } from 'rxjs';
import { pageClock } from '../page/page-clock.js';
import { whenLeft } from './leaving.js';

/** The count is told once nothing has been typed for so many milliseconds, and not while somebody types. */
const pause = 800;

/**
 * Tells a screen reader how many are found. It does so after a search or a filter was changed, and not as people come
 * and go.
 */
export class FoundStatus {
  readonly #host: LitElement;
  #sought = '';
  #found = '';
  #told = '';
  #language = '';
  #timer: Unsubscribable | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    whenLeft(host, () => {
      this.#timer?.unsubscribe();
      this.#sought = this.#told = '';
    });
  }

  /**
   * The live region, to be drawn with each drawing. `sought`: what is searched for, empty for nothing. `found`: the
   * count, in words of `language`. When the language of the panel changes, the text in the region changes with it.
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
