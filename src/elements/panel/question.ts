import type { LitElement, ReactiveController } from 'lit';

/**
 * The one question that may be open in a panel. When it opens, the focus goes to the answer that changes nothing; when
 * it closes, `FocusKeeper` takes the focus back to where it was.
 *
 * A question is no longer drawn when its subject is gone, such as somebody who left: then it counts as closed.
 */
export class Question implements ReactiveController {
  open: string | undefined;
  readonly #host: LitElement;
  #drawn = false;
  #before: HTMLElement | null = null;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** What had the focus when the question was asked. */
  get askedFrom(): HTMLElement | null {
    return this.#before;
  }

  /** Whether the open question is no longer drawn, though nobody has answered: its subject is gone. To be asked after a drawing. */
  get hasVanished(): boolean {
    return this.open !== undefined && this.#drawn && !this.#host.shadowRoot?.querySelector('.question');
  }

  ask(question: string | undefined): void {
    if (question !== undefined) {
      this.#before = this.#host.shadowRoot?.activeElement as HTMLElement | null;
    }
    this.open = question;
    this.#drawn = false;
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    if (this.open === undefined && !this.#before) return;
    const root = this.#host.shadowRoot;
    const first = root?.querySelector<HTMLElement>('.question [data-autofocus]');
    if (this.open !== undefined && first) {
      if (!this.#drawn) first.focus();
      this.#drawn = true;
      return;
    }
    if (this.#drawn) this.open = undefined;
    if (this.open === undefined) this.#before = null;
  }
}
