/**
 * Takes what the elements keep of a kind out of `localStorage`, such as `favourites`, and nothing else: another test file
 * of the same origin may be running in another tab.
 */
export function forgetStored(kind: string): void {
  for (const entry of Object.keys(localStorage)) {
    if (entry.startsWith(`xivo-conference-elements ${kind} `)) localStorage.removeItem(entry);
  }
}
