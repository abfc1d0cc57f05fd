import type { LitElement, ReactiveController } from 'lit';
import { heldRows } from './held-rows.js';
import { PressHold } from './press-hold.js';
import { RowPlace } from './row-place.js';

interface Row {
  readonly key: string;
}

/** The rows of a list, in order, and how many of them came while the list was kept still. */
export interface Rows<Person> {
  readonly count: number;
  readonly came: number;
  readonly at: (place: number) => Person | undefined;
}

/** The place of somebody's row; -1 where there is none. */
export function placeOf(rows: Rows<Row>, key: string | undefined): number {
  if (key === undefined) return -1;
  for (let place = 0; place < rows.count; place++) if (rows.at(place)?.key === key) return place;
  return -1;
}

/**
 * Keeps the rows of a list still while the pointer, a finger or the focus is in the list, a menu of the list is open, or
 * a press that began meanwhile goes on. Rows of people who leave stay, newcomers come last, and changes above the list
 * move no row. Afterwards the list is in order again.
 */
export class RowHold<Person extends Row> implements ReactiveController {
  readonly #host: LitElement;
  readonly #isPointedAt: () => boolean;
  readonly #isMenuOpen: () => boolean;
  readonly #place: RowPlace;
  readonly #press: PressHold;
  /** The rows that were drawn last. */
  shown: Rows<Person> = { count: 0, came: 0, at: () => undefined };
  #pointer = false;
  #focus = false;
  #held: readonly Person[] | undefined;
  #before = 0;
  /**
   * The list that was drawn last: the rows to keep still are the ones that the user sees, and not those of the next
   * list.
   */
  #drawn: { readonly of: string; readonly order: unknown; readonly people: () => readonly Person[] } | undefined;

  /**
   * `isPointedAt`: whether the user has moved the pointer onto the list. The list may also have come under the pointer
   * by itself.
   */
  constructor(host: LitElement, isPointedAt: () => boolean, isMenuOpen = () => false) {
    this.#host = host;
    this.#isPointedAt = isPointedAt;
    this.#isMenuOpen = isMenuOpen;
    this.#place = new RowPlace(host);
    this.#press = new PressHold(
      host,
      () => this.#isHeld(),
      () => this.#settle(),
    );
    host.addController(this);
  }

  hostConnected(): void {
    const root = this.#host.renderRoot;
    root.addEventListener('pointerover', this.#onPointer, { passive: true });
    root.addEventListener('focusin', this.#onFocus);
    root.addEventListener('focusout', this.#onFocus);
    this.#host.addEventListener('pointerleave', this.#onPointer);
    this.#host.addEventListener('pointercancel', this.#onPointer);
    this.#place.connect();
  }

  hostUpdated(): void {
    if (this.#isHeld()) this.#place.keep(this.isMeant);
  }

  hostDisconnected(): void {
    this.#pointer = this.#focus = false;
    this.#held = this.#drawn = undefined;
    this.#place.disconnect();
  }

  /**
   * Decides which rows to draw. `of`: the name of the list; a list of another name is not kept still. `order`: another
   * array whenever somebody came, went or moved. `at`: the person at a place.
   */
  rows(of: string, order: readonly unknown[], at: Rows<Person>['at']): Rows<Person> {
    this.shown = this.#rows(of, order, at);
    return this.shown;
  }

  #rows(of: string, order: readonly unknown[], at: Rows<Person>['at']): Rows<Person> {
    const people = () => order.map((_, place) => at(place)).filter((person) => person !== undefined);
    const before = this.#drawn;
    this.#drawn = { of, order, people };
    if (!this.#isHeld() || before?.of !== of) {
      this.#held = undefined;
      this.#place.release();
      return { count: order.length, came: 0, at };
    }
    if (!this.#held) {
      this.#held = before.people();
      this.#before = this.#held.length;
    }
    this.#held = before.order === order ? this.#held : heldRows(this.#held, people());
    const held = this.#held;
    return { count: held.length, came: held.length - this.#before, at: (place) => held[place] };
  }

  /**
   * Whether the rows keep their places on the screen now. A pointer on the list counts only if the user has pointed at
   * a row.
   */
  get isMeant(): boolean {
    return this.#isHeld(this.#isPointedAt());
  }

  /** Whether the rows keep their order now. `counts`: whether a pointer on the rows counts. */
  #isHeld(counts = true): boolean {
    return (counts && this.#pointer) || this.#focus || this.#isMenuOpen() || this.#press.active;
  }

  readonly #onPointer = (event: Event): void => {
    const { type, target, pointerType, clientX, clientY } = event as PointerEvent;
    const isOn = type === 'pointerover' && isInList(target);
    if (this.#pointer && !isOn && pointerType === 'mouse') {
      // Something may have come above the list since the last drawing and moved the list away from the pointer: it is
      // brought back first.
      this.#place.keep(this.isMeant);
      this.#pointer = isInList(this.#host.shadowRoot?.elementFromPoint(clientX, clientY) ?? null);
    } else this.#pointer = isOn;
    this.#settle();
  };

  readonly #onFocus = (event: Event): void => {
    const { relatedTarget } = event as FocusEvent;
    const [to, from] = event.type === 'focusin' ? [event.target, relatedTarget] : [relatedTarget, event.target];
    this.#focus = isInList(to);
    // A key has led to another row, which may be among the rows that are cut off.
    if (this.#focus && rowOf(to) !== rowOf(from) && (to as Element).matches(':focus-visible')) this.#place.release();
    this.#settle();
  };

  #settle(): void {
    if (this.#isHeld()) this.#place.hold();
    else if (this.#held || this.#place.isMoved) queueMicrotask(() => this.#host.requestUpdate());
  }
}

function isInList(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.rows, .rooms') !== null;
}

function rowOf(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest('li') : null;
}
