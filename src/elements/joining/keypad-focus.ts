import type { LitElement, ReactiveController } from 'lit';
import { isTypedInto } from '../panel/typing.js';
import { keepPressesIn, letPressesOut } from './keypad-presses.js';

/**
 * Gives a keypad the focus when it appears, so that a PIN can be typed at once. Not while somebody types elsewhere, is
 * in a dialog of the page or in a frame, or has a keypad already. The keypad as a whole gets the focus, and none of its
 * keys: so an Enter that is pressed just then sends nothing.
 */
export class KeypadFocus implements ReactiveController {
  readonly #host: LitElement;
  readonly #mayShow: () => boolean;
  #shown: HTMLElement | null = null;

  /** `mayShow`: whether a keypad may be there. Without that, each drawing would search all rows for a keypad. */
  constructor(host: LitElement, mayShow: () => boolean) {
    this.#host = host;
    this.#mayShow = mayShow;
    host.addController(this);
  }

  hostUpdated(): void {
    const keypad = this.#mayShow() ? this.#host.renderRoot.querySelector<HTMLElement>('.keypad') : null;
    if (keypad === this.#shown) return;
    this.#shown = keypad;
    if (keypad) keepPressesIn(this.#host.renderRoot);
    else letPressesOut(this.#host.renderRoot);
    if (keypad && !isBusy(this.#host)) keypad.focus();
  }
}

const dialogs = 'dialog, [role=dialog], [role=alertdialog], [aria-modal=true]';

/** Whether the user is doing something, such as typing, for which the focus must stay where it is. */
function isBusy(host: Element): boolean {
  let active = host.ownerDocument.activeElement;
  while (active) {
    const dialog = active.closest(dialogs);
    if (isTypedInto(active) || active.matches('iframe, .keypad') || (dialog && !dialog.contains(host))) return true;
    active = active.shadowRoot?.activeElement ?? null;
  }
  return false;
}
