import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import { keyedRows } from '../drawing/keyed-rows.js';
import { pageClock } from '../page/page-clock.js';
import { checkIcon, triangleAlertIcon } from '../text/icons.js';
import type { Labels } from '../text/labels/labels.js';
import { withNames } from '../text/with-names.js';
import { whenLeft } from './leaving.js';
import { dismissButton } from './notices.js';

/** For how long the notice of a copied text stays, in milliseconds; the clock's next tick after that removes it. */
const told = 3000;

/**
 * Copies texts for the user, and tells whether the browser did so. A text that the browser did not copy is shown, to be
 * copied by hand.
 */
export class Copying {
  readonly #host: LitElement;
  #last: { readonly text: string; readonly isCopied: boolean; readonly at: number } | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    whenLeft(host, () => (this.#last = undefined));
  }

  async copy(text: string): Promise<void> {
    const isCopied = await write(text);
    this.#last = { text, isCopied, at: pageClock().now() };
    this.#host.requestUpdate();
  }

  /** The result of the last copy, drawn over the end of the panel, so that nothing moves. */
  notice(labels: Labels): TemplateResult {
    const last = this.#last?.isCopied && pageClock().now() - this.#last.at >= told ? undefined : this.#last;
    // When the same text is copied again, the notice is a new element: a screen reader tells only of what is new.
    const notices = keyedRows(
      last ? [last] : [],
      (copy) => copy,
      ({ text, isCopied }) =>
        html`<p class="notice" part="copied">
          <span>
            ${isCopied ? checkIcon : triangleAlertIcon}
            ${withNames(isCopied ? labels.copied(text) : labels.notCopied(text), [text])}
          </span>
          ${isCopied ? nothing : this.#dismissal(labels)}
        </p>`,
    );
    return html`<div class="copying" role="status">${notices}</div>`;
  }

  #dismissal(labels: Labels): TemplateResult {
    const dismiss = () => {
      this.#last = undefined;
      this.#host.requestUpdate();
    };
    return dismissButton(labels, dismiss);
  }
}

/** Whether the browser took the text. */
async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // A page over http has no `navigator.clipboard`, and a frame may not be allowed to use it.
    return writeByEvent(text);
  }
}

/** The older way: `document.execCommand('copy')`, with the text set in the `copy` event. */
function writeByEvent(text: string): boolean {
  let isAsked = false;
  const answer = (event: ClipboardEvent) => {
    isAsked = true;
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const page = document as { readonly execCommand?: (command: 'copy') => boolean };
  addEventListener('copy', answer, { capture: true });
  try {
    return page.execCommand?.('copy') === true && isAsked;
  } finally {
    removeEventListener('copy', answer, { capture: true });
  }
}
