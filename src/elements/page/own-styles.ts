import type { CSSResult, CSSResultOrNative, LitElement, ReactiveController } from 'lit';
import { viewOf } from './past-names.js';

/** Sheets by document: a style sheet belongs to the one that it was made for. */
const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/** An empty style sheet for an element's document, which need not be the script's: a popup, or a frame. */
export function sheetFor(element: Element): CSSStyleSheet {
  return new (viewOf(element).CSSStyleSheet)();
}

/** Dresses an element anew when it was moved into another document, which takes its style sheets away. */
export class OwnStyles implements ReactiveController {
  readonly #host: LitElement;
  #document = document;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const { ownerDocument, shadowRoot } = this.#host;
    if (ownerDocument === this.#document || !shadowRoot) return;
    this.#document = ownerDocument;
    const { elementStyles } = this.#host.constructor as typeof LitElement;
    shadowRoot.adoptedStyleSheets = elementStyles.map((style) => this.#sheetOf(style));
  }

  #sheetOf(style: CSSResultOrNative): CSSStyleSheet {
    const known = sheets.get(this.#document) ?? new Map<string, CSSStyleSheet>();
    sheets.set(this.#document, known);
    const text = (style as CSSResult).cssText;
    const sheet = known.get(text) ?? sheetFor(this.#host);
    if (!known.has(text)) sheet.replaceSync(text);
    known.set(text, sheet);
    return sheet;
  }
}
