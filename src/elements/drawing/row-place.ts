import type { LitElement } from 'lit';
import type { Unsubscribable } from 'rxjs';
import { pageClock } from '../page/page-clock.js';
import { sheetFor } from '../page/own-styles.js';
import { viewOf } from '../page/past-names.js';

/** How much of a moved list has to stay visible, in pixels: about one row. */
const leftToSee = 50;

/** By how much the width may change before the user counts as resizing: a scroll bar of the page takes less, in pixels. */
const scrollBar = 24;

/**
 * Keeps the rows of a held list where they are on the screen when something comes or goes above the list, such as the
 * words that the link is lost. If the scroller moves down by 20 pixels, the list inside moves up by 20: its first rows are
 * cut off meanwhile.
 *
 * A style sheet of the element's own moves the list: a strict content security policy forbids style attributes.
 */
export class RowPlace {
  readonly #host: LitElement;
  #view: Window | undefined;
  #sheet: CSSStyleSheet | undefined;
  /** Where the scroller was last, from the top of the window, in pixels. */
  #top: number | undefined;
  #width = 0;
  /** By how much the scroller has moved, in pixels of the window. */
  #moved = 0;
  #frame: Unsubscribable | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  connect(): void {
    this.#view = viewOf(this.#host);
    this.#view.addEventListener('scroll', this.#onScroll, { capture: true, passive: true });
  }

  disconnect(): void {
    this.release();
    this.#view?.removeEventListener('scroll', this.#onScroll, true);
  }

  /** The list is held from now on, if it was not held before. */
  hold(): void {
    if (this.#top !== undefined) return;
    this.#top = this.#now;
    this.#width = this.#host.clientWidth;
  }

  /** To be called after a drawing of a held list. `isMeant`: whether the rows keep their places on the screen. */
  keep(isMeant: boolean): void {
    const now = this.#now;
    const by = now - (this.#top ?? now);
    this.#top = now;
    // Another width is the user's doing: what is above the list takes more or fewer lines, and rows move in any case.
    if (Math.abs(this.#width - this.#host.clientWidth) > scrollBar) {
      this.#width = this.#host.clientWidth;
      // In the next frame: a list that changes its height while observers are told of sizes is an error event of the page.
      if (this.isMoved) this.#frame ??= pageClock().nextFrame(() => this.#return(), this.#host.ownerDocument);
      return;
    }
    if (by === 0 || !isMeant) return;
    const moved = this.#moved + by;
    const most = (this.#scroller?.clientHeight ?? 0) - leftToSee;
    const scale = this.#scale;
    if (Math.abs(moved / scale) < most) this.#move(moved, scale);
    else this.#move(0);
  }

  /** Whether the rows are away from the places that they would have by themselves. */
  get isMoved(): boolean {
    return this.#moved !== 0;
  }

  /** The list is held no longer. */
  release(): void {
    this.#top = undefined;
    this.#return();
  }

  get #scroller(): HTMLElement | null | undefined {
    return this.#host.shadowRoot?.querySelector('.scroller');
  }

  /**
   * How many pixels of the window one pixel of the list takes, under `zoom` and `transform` of whatever is around the list.
   * Exactly 1 where there is neither: `offsetHeight` is rounded.
   */
  get #scale(): number {
    const height = this.#scroller?.getBoundingClientRect().height ?? 0;
    const own = this.#scroller?.offsetHeight ?? 0;
    return Math.abs(height - own) < 1 ? 1 : height / own || 1;
  }

  get #now(): number {
    return this.#scroller?.getBoundingClientRect().top ?? 0;
  }

  /** The user has scrolled the page: from now on, the rows belong where they are now. */
  readonly #onScroll = (): void => {
    if (this.#top !== undefined) this.#top = this.#now;
  };

  /** Undoes the move of the list. */
  #return(): void {
    this.#frame?.unsubscribe();
    this.#frame = undefined;
    if (this.isMoved) this.#move(0);
  }

  /** For 0 nothing is measured: WebKit does not apply the next rule of an element that was measured while it left the page. */
  #move(by: number, scale = 1): void {
    const root = this.#host.shadowRoot;
    const sheet = root?.adoptedStyleSheets.find((one) => one === this.#sheet) ?? sheetFor(this.#host);
    if (sheet !== this.#sheet) root?.adoptedStyleSheets.push((this.#sheet = sheet));
    sheet.replaceSync(`.scroller>ul{margin-block-start:${-by / scale}px}`);
    this.#moved = by;
  }
}
