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

/** Whether the page is hidden: another tab is shown, or the window is minimised. */
export function isHidden(): boolean {
  return past(Document.prototype, 'hidden', document);
}
