let hidden = false;

/**
 * Makes the page say that it is hidden, or shown again: nothing else of a hidden page can be had in a headless shell. The
 * elements read past what a page has set on its document itself, so the prototype says so.
 */
export function hide(value) {
  hidden = value;
  Object.defineProperty(Document.prototype, 'hidden', { configurable: true, get: () => hidden });
  Object.defineProperty(Document.prototype, 'visibilityState', {
    configurable: true,
    get: () => (hidden ? 'hidden' : 'visible'),
  });
  document.dispatchEvent(new Event('visibilitychange'));
}

/** Counts the changes of a tree from now on; the result says how many there were. */
export function watchMutations(root) {
  let count = 0;
  const observer = new MutationObserver((records) => (count += records.length));
  observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  return () => {
    count += observer.takeRecords().length;
    return count;
  };
}
