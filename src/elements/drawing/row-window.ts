import type { LitElement, ReactiveController } from 'lit';
import { Printing } from './printing.js';
import { sheetFor } from '../page/own-styles.js';
import { type Resize, resizeOf } from './resize.js';

/** Lists of up to so many rows are drawn whole. */
export const wholeUpTo = 40;
/** How many rows are drawn beyond the view, at each end: Tab and a quick scroll reach them before the next frame. */
const beyond = 3;
/** How many rows are assumed to be in view until heights have been measured. */
const assumedVisible = 12;
/** The elements that make a row taller than the others. */
const taller = '.question, .notice, .joining, .members, .nobody';

type GapName = `gap${number}`;

/** What to draw, in order: the place of a row, or a gap that stands for the rows left out there. */
export type Slot = number | GapName;

/**
 * Which rows of a long list to draw: those in view, some around them, and some that are kept wherever they are. The row
 * with the focus is kept, since the focus falls to the page when its element goes.
 *
 * The heights of the gaps are in a style sheet of the element's own: a strict content security policy forbids style
 * attributes. See docs/decisions/0005-rows-in-view.md.
 */
export class RowWindow implements ReactiveController {
  readonly #host: LitElement;
  readonly #rowSelector: string;
  readonly #printing: Printing;
  #sheet: CSSStyleSheet | undefined;
  // A `ResizeObserver` tells of heights after layout: reading a height at another time would force a layout.
  #resize: Resize | undefined;
  #scroller: HTMLElement | null = null;
  #row: HTMLElement | null = null;
  #rowHeight: number;
  #first = 0;
  #visible = assumedVisible;
  #slots: readonly Slot[] = [];
  #seen: readonly Slot[] | undefined;
  #scrolledTo = 0;
  /** How many rows each gap stands for. */
  #gaps: readonly number[] = [];
  #rules = '';
  #document: Document | undefined;

  /** `rowHeight`: the usual height of a row, in pixels, until a row has been measured. */
  constructor(host: LitElement, rowSelector: string, rowHeight: number) {
    this.#rowHeight = rowHeight;
    this.#host = host;
    this.#rowSelector = rowSelector;
    this.#printing = new Printing(host);
    host.addController(this);
  }

  /** The places of the rows that were drawn last. */
  get places(): readonly number[] {
    return this.#slots.filter((slot) => typeof slot === 'number');
  }

  /** The row drawn at a place, if its elements have been drawn. */
  rowAt(place: number): Element | undefined {
    return this.#scroller?.firstElementChild?.children[this.#slots.indexOf(place)];
  }

  /** The slots for so many rows. `kept`: the places of rows that stay in any case; -1 is none. */
  slots(count: number, kept: readonly number[]): readonly Slot[] {
    const [slots, gaps] = this.#choose(count, kept);
    const same = slots.length === this.#slots.length && slots.every((slot, nth) => slot === this.#slots[nth]);
    if (!same) {
      this.#scrolledTo = this.#scroller?.scrollTop ?? 0;
      this.#slots = slots;
    }
    this.#setHeights(gaps);
    return this.#slots;
  }

  hostConnected(): void {
    // If the element is in another document now, that document accepts no style sheet of the former one.
    if (this.#host.ownerDocument === this.#document) return;
    this.#document = this.#host.ownerDocument;
    this.#resize = resizeOf(this.#host, () => this.#measure());
    this.#sheet = undefined;
    this.#rules = '';
    this.#seen = undefined;
  }

  hostUpdated(): void {
    this.#stay();
    // Nearly every drawing changes the content of rows alone: the same rows are drawn.
    if (this.#row?.isConnected && this.#seen === this.#slots) return;
    this.#seen = this.#slots;
    const root = this.#host.shadowRoot;
    if (root && this.#sheet && !root.adoptedStyleSheets.includes(this.#sheet))
      root.adoptedStyleSheets.push(this.#sheet);
    const scroller = root?.querySelector<HTMLElement>('.scroller') ?? null;
    if (scroller !== this.#scroller) this.#watch(scroller);
    const row = scroller?.querySelector<HTMLElement>(this.#rowSelector) ?? null;
    if (row === this.#row) return;
    if (this.#row) this.#resize?.unobserve(this.#row);
    if (row) this.#resize?.observe(row);
    this.#row = row;
  }

  hostDisconnected(): void {
    this.#watch(null);
  }

  /**
   * Restores the scroll position of a list in which other rows are drawn than before. In WebKit (2.50) such a list is
   * shorter for a moment, and would scroll back.
   */
  #stay(): void {
    const top = this.#scrolledTo;
    this.#scrolledTo = 0;
    if (top > 0 && this.#scroller && this.#scroller.scrollTop < top) this.#scroller.scrollTop = top;
  }

  /** The slots, and how many rows each gap among them stands for. */
  #choose(count: number, kept: readonly number[]): readonly [readonly Slot[], readonly number[]] {
    if (count <= wholeUpTo || this.#printing.active) return [places(0, count), this.#gaps];
    const from = Math.max(0, Math.min(this.#first, count - this.#visible) - beyond);
    const to = Math.min(count, this.#first + this.#visible + beyond);
    const apart = kept.filter((place) => (place >= 0 && place < from) || (place >= to && place < count));
    const drawn =
      apart.length > 0 ? [...apart, ...places(from, to)].sort((one, other) => one - other) : places(from, to);

    const gaps: number[] = [];
    const gap = (rows: number): GapName => `gap${gaps.push(rows) - 1}`;
    const slots: Slot[] = [];
    let next = 0;
    for (const place of drawn) {
      // A gap stands before all rows and after them, even an empty one: then scrolling changes heights, and not
      // elements.
      if (place > next || slots.length === 0) slots.push(gap(place - next));
      slots.push(place);
      next = place + 1;
    }
    slots.push(gap(count - next));
    return [slots, gaps];
  }

  #watch(scroller: HTMLElement | null): void {
    this.#resize?.disconnect();
    this.#scroller?.removeEventListener('scroll', this.#look);
    this.#scroller = scroller;
    this.#row = null;
    if (!scroller) return;
    scroller.addEventListener('scroll', this.#look, { passive: true });
    this.#resize?.observe(scroller);
  }

  #measure(): void {
    const height = this.#row?.querySelector(taller) ? 0 : (this.#row?.offsetHeight ?? 0);
    if (height > 0 && height !== this.#rowHeight) {
      this.#rowHeight = height;
      this.#host.requestUpdate();
    }
    this.#look();
  }

  readonly #look = (): void => {
    if (!this.#scroller) return;
    const first = this.#firstInView(this.#scroller);
    const visible = Math.ceil(this.#scroller.clientHeight / this.#rowHeight) + 1;
    // After a list that was far taller, as on paper, fewer rows are drawn again.
    const fits = visible <= this.#visible && this.#visible <= visible + assumedVisible;
    if (Math.abs(first - this.#first) < beyond / 2 && fits && first > 0) return;
    if (first === this.#first && fits) return;
    this.#first = first;
    this.#visible = visible;
    this.#host.requestUpdate();
  };

  /** The place of the first row in view, found among the drawn rows: a row that is kept may be taller than the others. */
  #firstInView(scroller: HTMLElement): number {
    const list = scroller.firstElementChild as HTMLElement | null;
    let place = 0;
    let gap = 0;
    let nth = 0;
    for (const slot of this.#slots) {
      const element = list?.children[nth++] as HTMLElement | undefined;
      if (!element) break;
      const hidden = scroller.scrollTop - (element.offsetTop - scroller.offsetTop);
      const rows = typeof slot === 'number' ? 1 : (this.#gaps[gap++] ?? 0);
      if (hidden < element.offsetHeight) return place + (rows > 1 ? Math.floor(hidden / this.#rowHeight) : 0);
      place += rows;
    }
    return place;
  }

  #setHeights(gaps: readonly number[]): void {
    this.#gaps = gaps;
    const rules = gaps.map((rows, nth) => `.gap${nth}{block-size:${rows * this.#rowHeight}px}`).join('');
    if (rules === this.#rules) return;
    this.#rules = rules;
    this.#sheet ??= sheetFor(this.#host);
    this.#sheet.replaceSync(rules);
  }
}

function places(from: number, to: number): number[] {
  const made: number[] = [];
  for (let place = from; place < to; place++) made.push(place);
  return made;
}
