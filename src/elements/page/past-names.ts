/**
 * A member of a page's node as the platform defines it.
 *
 * A form's fields, and a document's images and frames, hide members of the same name: in a form with
 * `<input name="parentNode">`, `form.parentNode` is that input. The member is therefore read from the prototype that
 * defines it: `past(Node.prototype, 'parentNode', form)`.
 *
 * Needed for every node that is not ours: what stands around our elements, and `document`.
 */
export function past<Definer extends object, Name extends keyof Definer>(
  definer: Definer,
  name: Name,
  node: Definer,
): Definer[Name] {
  return Reflect.get(definer, name, node);
}

/** Whether a page is hidden: another tab is shown, or the window is minimised. */
export function isHidden(page = document): boolean {
  return past(Document.prototype, 'hidden', page);
}

/**
 * The window that shows an element: not the script's window, where a page has moved the element into a popup or a
 * frame.
 */
export function viewOf(element: Element): Window & typeof globalThis {
  return past(Document.prototype, 'defaultView', element.ownerDocument) ?? window;
}

/** Whether an element is in a document that a window shows. */
export function hasView(element: Element): boolean {
  return past(Document.prototype, 'defaultView', element.ownerDocument) !== null;
}

/** Whether this is an HTML element, also one that another window made, whose classes are not ours. */
export function isHtml(target: unknown): target is HTMLElement {
  if (typeof target !== 'object' || target === null || !('nodeType' in target) || target.nodeType !== 1) return false;
  return past(Element.prototype, 'namespaceURI', target as unknown as Element) === 'http://www.w3.org/1999/xhtml';
}

/** The page's root element. */
export function pageRoot(): HTMLElement {
  return past(Document.prototype, 'documentElement', document);
}

/** Listens to a page's document. */
export function listenToPage(type: string, listener: EventListener, page = document): void {
  past(EventTarget.prototype, 'addEventListener', page).call(page, type, listener);
}

/** Listens no longer. */
export function unlistenToPage(type: string, listener: EventListener, page = document): void {
  past(EventTarget.prototype, 'removeEventListener', page).call(page, type, listener);
}
