import { attachContextRoot } from '../elements/requests/connection-context.js';
import { settleStrays } from '../elements/requests/request-event.js';

/**
 * Defines an element, with what its page needs to answer it, unless the page has that element already: loading the
 * bundle twice does no harm.
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
