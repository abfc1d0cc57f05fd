import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * The language of an element, as HTML has it: its own `lang`, else that of the nearest element around it that has one,
 * across shadow roots; the browser's where none has. Draws the element anew when it changes.
 */
export class Language implements ReactiveController {
  /** BCP 47, well-formed: safe to hand to `Intl`. */
  tag = 'en';
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #observer = new MutationObserver(() => this.#read());

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    for (const element of lineOf(this.#host)) this.#observer.observe(element, { attributeFilter: ['lang'] });
    this.#read();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  #read(): void {
    const inherited = lineOf(this.#host).find((element) => element.lang)?.lang;
    const tag = wellFormed(inherited ?? navigator.language);
    if (tag === this.tag) return;
    this.tag = tag;
    this.#host.requestUpdate();
  }
}

/** An element and all that it is in, from the inside out. */
function lineOf(element: HTMLElement): readonly HTMLElement[] {
  const line: HTMLElement[] = [];
  for (let node: Node | null = element; node; node = node instanceof ShadowRoot ? node.host : node.parentNode) {
    if (node instanceof HTMLElement) line.push(node);
  }
  return line;
}

/** Pages write `fr_FR`, too. */
function wellFormed(language: string): string {
  try {
    return Intl.getCanonicalLocales(language.replaceAll('_', '-'))[0] ?? 'en';
  } catch {
    return 'en';
  }
}
