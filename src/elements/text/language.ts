import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Unsubscribable } from 'rxjs';
import { pageClock } from '../page/page-clock.js';
import { past } from '../page/past-names.js';
import { onLabels, warnOfMissing } from './labels/registry.js';
import { languageTag } from './language-tag.js';

/**
 * The language of an element, as HTML has it: the element's own `lang`, else that of the nearest element around it that
 * has one, across shadow roots, else the browser's. Draws the element anew when the language changes, and when labels
 * are added.
 */
export class Language implements ReactiveController {
  /** BCP 47, well-formed: safe to hand to `Intl`. */
  tag = 'en';
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #observer = new MutationObserver(() => this.#read());
  #endLabels: (() => void) | undefined;
  #warning: Unsubscribable | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    for (const element of lineOf(this.#host)) this.#observer.observe(element, { attributeFilter: ['lang'] });
    this.#endLabels = onLabels(() => this.#host.requestUpdate());
    addEventListener('load', this.#warnSoon);
    this.#read();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#endLabels?.();
    removeEventListener('load', this.#warnSoon);
    this.#warning?.unsubscribe();
  }

  #read(): void {
    const written = lineOf(this.#host).map(langOf);
    const [tag = 'en'] = [...written, navigator.language].flatMap((lang) => languageTag(lang) ?? []);
    if (tag === this.tag) return;
    this.tag = tag;
    this.#warnSoon();
    this.#host.requestUpdate();
  }

  /** Waits until the page's own modules have run, which may add labels. */
  readonly #warnSoon = (): void => {
    if (past(Document.prototype, 'readyState', document) !== 'complete') return;
    this.#warning?.unsubscribe();
    this.#warning = pageClock().schedule(() => warnOfMissing(this.tag), 0);
  };
}

/** An element and all elements around it, from the inside out. Nodes of another window are no instances of our classes. */
export function lineOf(element: HTMLElement): readonly Element[] {
  const line: Element[] = [];
  for (let node: Node | null = element; node; node = parentOf(node)) {
    if (past(Node.prototype, 'nodeType', node) === Node.ELEMENT_NODE) line.push(node as Element);
  }
  return line;
}

function parentOf(node: Node): Node | null {
  if (past(Node.prototype, 'nodeType', node) !== Node.DOCUMENT_FRAGMENT_NODE) {
    return past(Node.prototype, 'parentNode', node);
  }
  return (node as Partial<ShadowRoot>).host ?? null;
}

function langOf(element: Element): string {
  return past(Element.prototype, 'getAttribute', element).call(element, 'lang') ?? '';
}
