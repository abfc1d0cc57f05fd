/** Pastes a text into a field, as the user does. Firefox takes no `clipboardData`, and makes its own of `data`. */
export function pasteInto(field: HTMLElement, text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const inFirefox = { dataType: 'text/plain', data: text };
  const how = { bubbles: true, composed: true, cancelable: true };
  field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, ...inFirefox, ...how }));
}
