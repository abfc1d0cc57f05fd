import type { LitElement, ReactiveController } from 'lit';
import type { Participant } from '../../domain/model/model.js';
import { isTyping } from '../panel/typing.js';
import { placeOf, type RowHold } from '../drawing/row-hold.js';

interface ListActs {
  readonly toggle: (key: string, event: Event) => void;
  readonly askToRemove: (key: string) => void;
  readonly openMenu: (key: string) => void;
  readonly tick: (key: string, upTo: boolean) => void;
  readonly off: () => boolean;
}

const controls = 'button:not([aria-hidden])';

/**
 * The keys of the list. The list is one Tab stop, and arrow keys go from row to row and to the buttons of a row. While
 * a row itself has the focus, keys act on the person of that row.
 */
export class ListKeys implements ReactiveController {
  /** The key of the person at whose row Tab comes into the list. */
  current: string | undefined;
  /** The key of the person whose row is about to get the focus, and has to be drawn for that. */
  wanted: string | undefined;
  readonly #host: LitElement;
  readonly #hold: RowHold<Participant>;
  readonly #acts: ListActs;

  constructor(host: LitElement, hold: RowHold<Participant>, acts: ListActs) {
    this.#host = host;
    this.#hold = hold;
    this.#acts = acts;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.renderRoot.addEventListener('focusin', this.#onFocus);
  }

  hostUpdated(): void {
    if (this.wanted === undefined) return;
    const row = this.#host.renderRoot.querySelector<HTMLElement>(`.row[data-key="${CSS.escape(this.wanted)}"]`);
    this.wanted = undefined;
    row?.focus();
  }

  /** Goes to the row at a place, and draws it if need be. */
  go(place: number): void {
    const key = this.#hold.shown.at(place)?.key;
    const row = this.#rowAt(place);
    if (row) row.focus();
    else if (key !== undefined) this.goTo(key);
  }

  /** Goes to somebody's row in the list that is drawn next. */
  goTo(key: string): void {
    this.wanted = key;
    this.#host.requestUpdate();
  }

  onKey(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    const row = target.closest<HTMLElement>('.row');
    const { ctrlKey, altKey, metaKey } = event;
    if (!row || event.defaultPrevented || isTyping(event) || ctrlKey || altKey || metaKey || isExtra(target)) return;
    const taken = target === row ? this.#onRow(row, event) : this.#onControl(row, target, event);
    if (taken) event.preventDefault();
  }

  /** The context-menu key, which opens the menu of a row. The right button of a mouse raises the same event. */
  onContextMenu(event: Event): void {
    const row = (event.target as Element).closest<HTMLElement>('.row');
    // A mouse's right button keeps the browser's own menu.
    if (!row || event.target !== row || (event as PointerEvent).pointerType === 'mouse' || this.#acts.off()) return;
    event.preventDefault();
    this.#acts.openMenu(row.dataset.key ?? '');
  }

  #onRow(row: HTMLElement, event: KeyboardEvent): boolean {
    const { key: name, shiftKey, repeat } = event;
    const place = this.#moves(row, name);
    if (place !== undefined) {
      this.#move(place);
      return true;
    }
    if (name === 'ArrowRight' || name === 'ArrowLeft') return this.#into(row, name);
    if (this.#acts.off() || repeat) return false;
    const acts: Readonly<Record<string, (key: string) => void>> = {
      Enter: (key) => this.#acts.toggle(key, event),
      ' ': (key) => this.#acts.tick(key, shiftKey),
      Delete: (key) => this.#acts.askToRemove(key),
      ContextMenu: (key) => this.#acts.openMenu(key),
    };
    const act = acts[name];
    if (!act) return false;
    act(row.dataset.key ?? '');
    return true;
  }

  #onControl(row: HTMLElement, target: HTMLElement, { key: name, shiftKey }: KeyboardEvent): boolean {
    if (target.closest('[role=menu], .question, .notice')) return false;
    // From an element with the tabindex -1, Tab in Chromium would go back to the first button of the panel.
    if (name === 'Tab' && !shiftKey) row.focus({ preventScroll: true });
    const place = this.#moves(row, name);
    if (place !== undefined) this.#move(place);
    else if (name === 'ArrowRight' || name === 'ArrowLeft') this.#step(row, target, name);
    else return false;
    return true;
  }

  /** The place to which a key leads from a row. */
  #moves(row: HTMLElement, name: string): number | undefined {
    const { count } = this.#hold.shown;
    const place = placeOf(this.#hold.shown, row.dataset.key);
    const page = name.startsWith('Page') ? rowsInView(row) : 0;
    const to = {
      ArrowDown: place + 1,
      ArrowUp: place - 1,
      PageDown: place + page,
      PageUp: Math.max(0, place - page),
      Home: 0,
      End: count - 1,
    }[name];
    return to === undefined ? undefined : Math.min(to, count - 1);
  }

  /** From the first row the up arrow leads back to the search field, where there is one. */
  #move(place: number): void {
    const field = place < 0 ? this.#host.renderRoot.querySelector<HTMLElement>('[part=search]') : null;
    if (field) field.focus();
    else this.go(Math.max(0, place));
  }

  #into(row: HTMLElement, name: string): boolean {
    const all = [...row.querySelectorAll<HTMLElement>(controls)];
    (isForward(row, name) ? all[0] : all.at(-1))?.focus();
    return true;
  }

  /** Goes from button to button of a row; beyond the first and the last button, to the row itself. */
  #step(row: HTMLElement, target: HTMLElement, name: string): void {
    const all = [...row.querySelectorAll<HTMLElement>(controls)];
    const next = all.indexOf(target) + (isForward(row, name) ? 1 : -1);
    (all[next] ?? row).focus();
  }

  #rowAt(place: number): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(`.row[aria-posinset="${place + 1}"]`);
  }

  readonly #onFocus = (event: Event): void => {
    const row = (event.target as Element).closest<HTMLElement>('.row');
    const key = row?.dataset.key;
    if (key === undefined || key === this.current) return;
    this.current = key;
    // The focus may come while a drawing is going on.
    queueMicrotask(() => this.#host.requestUpdate());
  };
}

/** Whether an element is a page's own addition to a row: the page handles the keys of that element. */
function isExtra(target: Element): boolean {
  return target.closest('.extra') !== null;
}

/** By how many rows Page Up and Page Down move: as many as are in view, less one. */
function rowsInView(row: HTMLElement): number {
  const height = row.closest('.scroller')?.clientHeight ?? 0;
  return Math.max(1, Math.floor(height / row.offsetHeight) - 1);
}

function isForward(row: Element, name: string): boolean {
  return (getComputedStyle(row).direction === 'rtl') === (name === 'ArrowLeft');
}
