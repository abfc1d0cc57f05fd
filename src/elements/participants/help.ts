import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { onEscape } from '../panel/typing.js';
import { arrowUpDownIcon } from '../text/icons.js';
import { type Shortcut, shortcuts } from '../text/labels/acting.js';
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
    // A dialog that was closed a moment ago may still be drawn.
    this.hostUpdated();
  }

  hostDisconnected(): void {
    this.#open = false;
  }

  hostUpdated(): void {
    const dialog = this.#dialog;
    if (!dialog || dialog.open) return;
    if (isPlatforms('showModal')) dialog.showModal();
    else dialog.open = true;
  }

  dialog(labels: Labels): TemplateResult | typeof nothing {
    if (!this.#open) return nothing;
    const onKey = (event: KeyboardEvent) => {
      onEscape(event, () => this.#close());
      // No key that is pressed in the dialog means anything outside of it.
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
              <dt>${keyCap(shortcut, labels)}</dt>
              <dd>${labels.keyHelp(shortcut)}</dd>
            </div>`,
        )}
      </dl>
      <button type="button" @click=${() => this.#close()}>${labels.closeHelp}</button>
    </dialog>`;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog');
  }

  #close(): void {
    const dialog = this.#dialog;
    if (!dialog) return;
    if (isPlatforms('close')) dialog.close();
    else dialog.open = false;
    this.#onClose();
  }

  /** The platform raises `close` a task later: the list may have been opened again meanwhile. */
  readonly #onClose = (): void => {
    if (this.#dialog?.open) return;
    this.#open = false;
    this.#host.requestUpdate();
  };
}

/** A key as on a keyboard. Arrows are icons, since not every font has them; a screen reader gets their names. */
function keyCap(shortcut: Shortcut, labels: Labels): TemplateResult {
  const name = labels.keyName(shortcut);
  if (shortcut === 'ends') return html`${name.split(' ').map((key) => html`<kbd>${key}</kbd> `)}`;
  const isArrows = shortcut === 'move' || shortcut === 'actions';
  if (!isArrows) return html`<kbd>${name}</kbd>`;
  return html`<kbd class=${shortcut}>${arrowUpDownIcon}<span class="hidden-text">${name}</span></kbd>`;
}

/**
 * Whether the platform's dialogs have this method. In jsdom they do not: a dialog opens and closes by its attribute
 * alone.
 */
function isPlatforms(method: 'showModal' | 'close'): boolean {
  return method in HTMLDialogElement.prototype;
}
