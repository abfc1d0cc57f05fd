import { css, html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { onEscape } from '../panel/typing.js';
import { shortcuts } from '../text/labels/acting.js';
import type { Labels } from '../text/labels/labels.js';

/** The list of what keys do in the panel: a dialog of the platform, which gives the focus back where it was. */
export class Help implements ReactiveController {
  readonly #host: LitElement;
  #open = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  show(): void {
    this.#open = true;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#open = false;
  }

  hostUpdated(): void {
    const dialog = this.#dialog;
    if (dialog && !dialog.open) dialog.showModal();
  }

  dialog(labels: Labels): TemplateResult | typeof nothing {
    if (!this.#open) return nothing;
    const onKey = (event: KeyboardEvent) => {
      onEscape(event, () => this.#dialog?.close());
      // No key of a dialog means anything outside of it.
      event.stopPropagation();
    };
    return html`<dialog
      class="help"
      part="help"
      closedby="any"
      aria-label=${labels.help}
      @keydown=${onKey}
      @close=${this.#onClose}
    >
      <h2>${labels.help}</h2>
      <dl>
        ${shortcuts.map(
          (shortcut) =>
            html`<div>
              <dt><kbd>${labels.keyName(shortcut)}</kbd></dt>
              <dd>${labels.keyHelp(shortcut)}</dd>
            </div>`,
        )}
      </dl>
      <button type="button" @click=${() => this.#dialog?.close()}>${labels.closeHelp}</button>
    </dialog>`;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog');
  }

  readonly #onClose = (): void => {
    this.#open = false;
    this.#host.requestUpdate();
  };
}

export const helpStyles = css`
  .help {
    box-sizing: border-box;
    max-inline-size: min(440px, calc(100vw - 16px));
    padding: calc(4 * var(--_space));
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
  }
  .help::backdrop {
    background: rgb(0 0 0 / 40%);
  }
  .help h2 {
    margin: 0;
    font-size: 16px;
  }
  .help dl {
    display: grid;
    gap: calc(2 * var(--_space));
    margin-block: calc(4 * var(--_space));
  }
  .help dl > div {
    display: grid;
    grid-template-columns: 88px 1fr;
    gap: calc(2 * var(--_space));
  }
  .help dd {
    margin: 0;
  }
  .help kbd {
    display: inline-block;
    padding: 1px 6px;
    border: 1px solid var(--_border);
    border-radius: 4px;
    font: inherit;
    font-size: 13px;
  }
`;
