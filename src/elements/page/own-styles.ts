import { type CSSResult, type CSSResultOrNative, LitElement } from 'lit';
import { hasView, viewOf } from './past-names.js';

/** Style sheets by document: a style sheet belongs to the document that it was made for. */
const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/** An empty style sheet for an element's document, which need not be the script's: a popup, or a frame. */
export function sheetFor(element: Element): CSSStyleSheet {
  return new (viewOf(element).CSSStyleSheet)();
}

/**
 * An element that has its styles in whatever document it is put into: a popup, or a frame. Another document takes none
 * of the style sheets that were made for the script's document, and removes them from an element that comes into it.
 */
export abstract class DressedElement extends LitElement {
  #document = document;
  readonly #prototype = Object.getPrototypeOf(this) as object;

  /** Firefox removes the class of an element that comes into another document (its bug 1502814): the class is set again. */
  adoptedCallback(_before: Document): void {
    if (Object.getPrototypeOf(this) !== this.#prototype) Object.setPrototypeOf(this, this.#prototype);
  }

  /** Lit gives the root style sheets of the script's document, which throws in another document. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (this.ownerDocument === document) return super.createRenderRoot();
    return this.attachShadow((this.constructor as typeof LitElement).shadowRootOptions);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { ownerDocument, shadowRoot } = this;
    if (ownerDocument === this.#document || !shadowRoot) return;
    this.#document = ownerDocument;
    // A document that no window shows, such as one of `DOMParser`, has no sheets.
    if (!hasView(this)) return;
    const { elementStyles } = this.constructor as typeof LitElement;
    shadowRoot.adoptedStyleSheets = elementStyles.map((style) => this.#sheetOf(style));
  }

  #sheetOf(style: CSSResultOrNative): CSSStyleSheet {
    const known = sheets.get(this.#document) ?? new Map<string, CSSStyleSheet>();
    sheets.set(this.#document, known);
    const text = (style as CSSResult).cssText;
    const sheet = known.get(text) ?? sheetFor(this);
    if (!known.has(text)) sheet.replaceSync(text);
    known.set(text, sheet);
    return sheet;
  }
}
