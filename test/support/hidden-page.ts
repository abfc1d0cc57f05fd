/** Hides the page, or shows it again, as far as a script can tell. `tell`: with the event that says so. */
export function hidePage(hidden: boolean, { tell = true } = {}): void {
  const here = hidden ? { get: () => true, configurable: true } : hiddenOfPage;
  Object.defineProperty(Document.prototype, 'hidden', here);
  if (tell) document.dispatchEvent(new Event('visibilitychange'));
}

const hiddenOfPage = Object.getOwnPropertyDescriptor(Document.prototype, 'hidden')!;
