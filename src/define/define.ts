import { attachContextRoot } from '../elements/requests/connection-context.js';
import { settleStrays } from '../elements/requests/request-event.js';

/**
 * Defines an element, unless the page has one of that name already, as when the bundle is loaded twice. Also lets late
 * providers answer on this page, and settles requests that nobody takes.
 *
 * Where there is no document, as in Node and in workers, it does nothing: a server that renders pages writes plain tags,
 * and the browser upgrades them. Lit puts a `customElements` of its own into Node, so that one is no sign of a page.
 */
export function define(name: string, element: CustomElementConstructor): void {
  const { document } = globalThis as { readonly document?: Document };
  if (!document) return;
  attachContextRoot();
  settleStrays();
  if (!customElements.get(name)) customElements.define(name, element);
}
