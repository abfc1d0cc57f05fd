import type { LitElement, ReactiveController } from 'lit';

/** Moves the focus into the invitation form when the form opens, and back to its button when the form closes. */
export class InviteFocus implements ReactiveController {
  readonly #host: LitElement;
  readonly #open: () => string;
  /** For which call the form was open when the panel was drawn last. */
  #openFor = '';

  /** `open`: the call for which the form is open; empty while the form is closed. */
  constructor(host: LitElement, open: () => string) {
    this.#host = host;
    this.#open = open;
    host.addController(this);
  }

  hostUpdated(): void {
    const open = this.#open();
    if (open === this.#openFor) return;
    this.#openFor = open;
    const [field, toggle] = ['.invite [data-autofocus]', '[part~="invite"]'];
    this.#host.shadowRoot?.querySelector<HTMLElement>(open ? field : toggle)?.focus();
  }
}
