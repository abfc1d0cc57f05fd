import type { LitElement, ReactiveController } from 'lit';
import { sheetFor } from '../page/own-styles.js';
import { viewOf } from '../page/past-names.js';
import { menuPlace } from './menu-place.js';

/**
 * The one menu that may be open in a panel. It is a popover of the platform: no page's `overflow` cuts it, and Escape
 * closes it.
 *
 * The place of the menu is in a style sheet of the element's own: a strict content security policy forbids style
 * attributes. See docs/decisions/0012-rows-and-menus.md.
 */
export class Menus implements ReactiveController {
  open: string | undefined;
  readonly #host: LitElement;
  #sheet: CSSStyleSheet | undefined;
  #shown: HTMLElement | null = null;
  #view: Window | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /**
   * Opens a menu by its name; without a name, closes the open menu, and the focus goes back to its button. `instead`:
   * does nothing unless the menu of this name is open.
   */
  show(name: string | undefined, instead = this.open): void {
    if (name === this.open || instead !== this.open) return;
    if (this.#shown?.contains(this.#host.shadowRoot?.activeElement ?? null))
      this.#button?.focus({ preventScroll: true });
    this.open = name;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.open = undefined;
    this.#stopFollowing();
  }

  hostUpdated(): void {
    // The menu is looked for only while one is open: in vain, the search would walk through every row at each drawing.
    const menu = this.open === undefined ? null : this.#host.renderRoot.querySelector<HTMLElement>('.menu');
    if (menu === this.#shown) return;
    this.#shown = menu;
    this.#stopFollowing();
    // The row with the menu's button is gone.
    if (!menu) this.open = undefined;
    else this.#show(menu);
  }

  get #button(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('[aria-haspopup=menu][aria-expanded=true]');
  }

  #show(menu: HTMLElement): void {
    // jsdom has neither adopted style sheets nor popovers: there a menu stays where it is drawn.
    if ('adoptedStyleSheets' in this.#host.ownerDocument && 'showPopover' in menu) this.#place(menu);
    menu.querySelector<HTMLElement>('[role=menuitem]')?.focus({ preventScroll: true });
  }

  #place(menu: HTMLElement): void {
    const root = this.#host.shadowRoot;
    const sheet = root?.adoptedStyleSheets.find((one) => one === this.#sheet) ?? sheetFor(this.#host);
    if (sheet !== this.#sheet) root?.adoptedStyleSheets.push((this.#sheet = sheet));
    // The menu is placed at the corner first, where nothing squeezes it, and then measured.
    sheet.replaceSync('.menu{inset:0 auto auto 0}');
    menu.showPopover();
    this.#toButton(menu);
    this.#view = viewOf(this.#host);
    for (const type of moves) this.#view.addEventListener(type, this.#onMove, { capture: true, passive: true });
  }

  /** Puts the menu to its button. */
  #toButton(menu: HTMLElement): void {
    const button = this.#button;
    if (!button) return;
    const { documentElement } = this.#host.ownerDocument;
    const { left, top } = menuPlace(button.getBoundingClientRect(), menu.getBoundingClientRect(), documentElement);
    const zoom = zoomOf(menu);
    this.#sheet?.replaceSync(`.menu{inset:${top / zoom}px auto auto ${left / zoom}px}`);
  }

  /** The button has moved in the window; the user may also have scrolled the menu itself. */
  readonly #onMove = ({ target }: Event): void => {
    if (this.#shown && target !== this.#shown) this.#toButton(this.#shown);
  };

  #stopFollowing(): void {
    for (const type of moves) this.#view?.removeEventListener(type, this.#onMove, true);
    this.#view = undefined;
  }
}

const moves = ['scroll', 'resize'];

/** By how much the page's CSS property `zoom` enlarges lengths here; 1 in browsers that do not tell. */
function zoomOf(element: Element): number {
  return (element as { readonly currentCSSZoom?: number }).currentCSSZoom ?? 1;
}
