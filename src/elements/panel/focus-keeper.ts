import type { LitElement, ReactiveController } from 'lit';
import type { Question } from './question.js';
import { StrayKeys } from './stray-keys.js';
import { isTypedInto } from './typing.js';

/** The keys that press, tick, remove, or open a menu. */
const acts = ['Enter', ' ', 'Delete', 'ContextMenu'];

/**
 * Keeps the focus in the panel when the element that had it is no longer drawn: else the focus would fall to the page,
 * where a keyboard user starts all over.
 *
 * The focus goes to where a question was asked, else to the same row, else to a row beside it, else to the list, as from the
 * bars below the list. From something outside of the list, such as a keypad, the focus goes to the heading of what is
 * shown now. Where there is no heading yet, as between my Leave and the end of my call, the panel has the focus until
 * there is one.
 *
 * A key that acts was meant for the element that is gone: the element that gets the focus in its place does not take the
 * first such key.
 */
export class FocusKeeper implements ReactiveController {
  readonly #host: LitElement;
  readonly #question: () => Pick<Question, 'askedFrom' | 'hasVanished'>;
  readonly #stray: StrayKeys;
  #focused: Element | null = null;
  /** The element that has the focus, in whichever shadow tree below the panel. */
  #innermost: Element | null = null;
  #row: HTMLElement | null = null;
  #beside: readonly (HTMLElement | null)[] = [];
  /** The focus is in a bar below the list, which is about people of the list. */
  #below = false;
  /** The panel, while it has the focus because there was no heading to give the focus to. */
  #waiting: Element | null = null;
  /** The element that got the focus in place of another element, until the user moves the focus or presses a key that acts. */
  #substitute: Element | null = null;

  /** `question` is asked only when the focus was lost: the panel's question, from which the focus goes back. */
  constructor(host: LitElement, question: () => Pick<Question, 'askedFrom' | 'hasVanished'>) {
    this.#host = host;
    this.#question = question;
    this.#stray = new StrayKeys(host);
    host.addController(this);
  }

  hostConnected(): void {
    const { renderRoot } = this.#host;
    renderRoot.addEventListener('focusin', this.#onFocus);
    renderRoot.addEventListener('keydown', this.#onKey, true);
  }

  hostUpdate(): void {
    this.#focused = this.#host.shadowRoot?.activeElement ?? null;
    this.#innermost = innermost(this.#focused);
    this.#row = this.#focused?.closest('li') ?? null;
    this.#below = Boolean(this.#focused?.closest('.bulk'));
    this.#beside = [this.#row?.nextElementSibling, this.#row?.previousElementSibling] as (HTMLElement | null)[];
  }

  hostUpdated(): void {
    const root = this.#host.shadowRoot;
    if (!root || !this.#focused) return;
    const active = root.activeElement;
    if (active !== this.#waiting) this.#waiting = null;
    if (active && active !== this.#waiting && !active.closest('.gone')) return;
    if (this.#innermost && isTypedInto(this.#innermost)) this.#stray.expect();
    const stays = this.#row?.isConnected && !this.#row.matches('.gone');
    const panel = root.querySelector<HTMLElement>('.panel');
    const { askedFrom, hasVanished } = this.#question();
    const places = [
      askedFrom,
      // An element that is moved within the page loses the focus.
      this.#focused.isConnected && this.#focused !== this.#waiting && !this.#focused.closest('.gone')
        ? (this.#focused as HTMLElement)
        : null,
      stays ? focusable(this.#row) : null,
      ...(stays ? [] : this.#beside.map((row) => (row?.isConnected ? focusable(row) : null))),
      this.#below ? root.querySelector<HTMLElement>('.row[tabindex="0"]') : null,
      root.querySelector<HTMLElement>(this.#row ? '.scroller' : '.heading'),
      panel,
    ];
    const place = places.find((candidate) => candidate?.isConnected);
    place?.focus({ preventScroll: true });
    this.#waiting = place === panel ? panel : null;
    // With a question that vanished unanswered, the next key is meant for an answer to that question.
    const isMeant = place === askedFrom && !hasVanished;
    this.#substitute = place && !isMeant && place !== this.#focused ? place : null;
  }

  readonly #onFocus = ({ target }: Event): void => {
    if (target !== this.#substitute) this.#substitute = null;
  };

  readonly #onKey = (event: Event): void => {
    if (event.target !== this.#substitute || !acts.includes((event as KeyboardEvent).key)) return;
    this.#substitute = null;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
}

function innermost(element: Element | null): Element | null {
  const inner = element?.shadowRoot?.activeElement;
  return inner ? innermost(inner) : element;
}

/** A row that can have the focus itself, else the first button in it. */
function focusable(row: HTMLElement | null): HTMLElement | null {
  if (!row || row.matches('.gap, .gone')) return null;
  return row.hasAttribute('tabindex') ? row : row.querySelector('button');
}
