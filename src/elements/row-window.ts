import type { LitElement, ReactiveController } from 'lit';

/** Lists up to this length are drawn whole. */
export const wholeUpTo = 40;
/** Rows drawn beyond what is in view, at each end: what Tab and a quick scroll reach before the next frame. */
const beyond = 6;
/** Until they have been measured. */
const assumedRowHeight = 56;
const assumedVisible = 12;

export type GapName = 'before' | 'between' | 'after';

/** What to draw, in order: the place of a row, or a gap that stands for the rows left out there. */
export type Slot = number | GapName;

/**
 * Which rows of a long list to draw: those in view, some around them, and the one that has the focus, wherever it is,
 * since the focus of a row that is taken out falls to the page.
 *
 * The heights of the gaps are in a style sheet of the element's own: a strict content security policy forbids style
 * attributes. See docs/decisions/0005-rows-in-view.md.
 */
export class RowWindow implements ReactiveController {
  readonly #host: LitElement;
  readonly #sheet = new CSSStyleSheet();
  // Told of heights after layout, the element need not ask for one, which would force a layout.
  readonly #resize = new ResizeObserver(() => this.#measure());
  #scroller: HTMLElement | null = null;
  #row: HTMLElement | null = null;
  #rowHeight = assumedRowHeight;
  #first = 0;
  #visible = assumedVisible;
  #slots: readonly Slot[] = [];
  #seen: readonly Slot[] | undefined;
  #moved = false;
  #scrolledTo = 0;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** The places of the rows that were drawn last. */
  get places(): readonly number[] {
    return this.#slots.filter((slot) => typeof slot === 'number');
  }

  /** The slots for so many rows. `focused` is the place of the row that has the focus. */
  slots(count: number, focused: number | undefined): readonly Slot[] {
    const slots = this.#choose(count, focused);
    const same = slots.length === this.#slots.length && slots.every((slot, nth) => slot === this.#slots[nth]);
    if (!same) this.#slots = slots;
    return this.#slots;
  }

  #choose(count: number, focused: number | undefined): readonly Slot[] {
    if (count <= wholeUpTo) return places(0, count);
    const from = Math.max(0, Math.min(this.#first, count - this.#visible) - beyond);
    const to = Math.min(count, this.#first + this.#visible + beyond);
    const rows = places(from, to);
    if (focused === undefined || (focused >= from && focused < to)) {
      this.#setHeights(from, 0, count - to);
      return ['before', ...rows, 'after'];
    }
    if (focused < from) {
      this.#setHeights(focused, from - focused - 1, count - to);
      return ['before', focused, 'between', ...rows, 'after'];
    }
    this.#setHeights(from, focused - to, count - focused - 1);
    return ['before', ...rows, 'between', focused, 'after'];
  }

  hostUpdate(): void {
    this.#scrolledTo = this.#moved ? (this.#scroller?.scrollTop ?? 0) : 0;
    this.#moved = false;
  }

  hostUpdated(): void {
    this.#stay();
    // Nearly every drawing changes what is in rows, and not which rows there are.
    if (this.#row?.isConnected && this.#seen === this.#slots) return;
    this.#seen = this.#slots;
    const root = this.#host.shadowRoot;
    if (root && !root.adoptedStyleSheets.includes(this.#sheet)) root.adoptedStyleSheets.push(this.#sheet);
    const scroller = root?.querySelector<HTMLElement>('.scroller') ?? null;
    if (scroller !== this.#scroller) this.#watch(scroller);
    const row = scroller?.querySelector<HTMLElement>('.row') ?? null;
    if (row === this.#row) return;
    if (this.#row) this.#resize.unobserve(this.#row);
    if (row) this.#resize.observe(row);
    this.#row = row;
  }

  /**
   * In WebKit (2.50) a list whose rows are exchanged is for a moment shorter by all of them, so that whoever scrolled
   * to its end is thrown back.
   */
  #stay(): void {
    const top = this.#scrolledTo;
    if (top > 0 && this.#scroller && this.#scroller.scrollTop < top) this.#scroller.scrollTop = top;
  }

  hostDisconnected(): void {
    this.#watch(null);
  }

  #watch(scroller: HTMLElement | null): void {
    this.#resize.disconnect();
    this.#scroller?.removeEventListener('scroll', this.#look);
    this.#scroller = scroller;
    this.#row = null;
    if (!scroller) return;
    scroller.addEventListener('scroll', this.#look, { passive: true });
    this.#resize.observe(scroller);
  }

  #measure(): void {
    // One with a question or a notice in it is taller than the others.
    const height = this.#row?.querySelector('.question, .notice') ? 0 : (this.#row?.offsetHeight ?? 0);
    if (height > 0 && height !== this.#rowHeight) {
      this.#rowHeight = height;
      this.#host.requestUpdate();
    }
    this.#look();
  }

  readonly #look = (): void => {
    if (!this.#scroller) return;
    const first = Math.floor(this.#scroller.scrollTop / this.#rowHeight);
    const visible = Math.ceil(this.#scroller.clientHeight / this.#rowHeight) + 1;
    if (Math.abs(first - this.#first) < beyond / 2 && visible === this.#visible && first > 0) return;
    if (first === this.#first && visible === this.#visible) return;
    this.#moved = true;
    this.#first = first;
    this.#visible = visible;
    this.#host.requestUpdate();
  };

  #setHeights(before: number, between: number, after: number): void {
    const rules = Object.entries({ before, between, after } satisfies Record<GapName, number>).map(
      ([name, rows]) => `.gap.${name}{block-size:${String(rows * this.#rowHeight)}px}`,
    );
    const text = rules.join('');
    if (text === this.#text) return;
    this.#text = text;
    this.#sheet.replaceSync(text);
  }

  #text = '';
}

function places(from: number, to: number): number[] {
  const made: number[] = [];
  for (let place = from; place < to; place++) made.push(place);
  return made;
}
