/** Keys that a page may need wherever the focus is: its dialog closes by Escape, its focus trap lives by Tab. */
const keysOfThePage = /^(Escape|Tab|F\d+)$/;

/**
 * Keeps a key that is typed into a field of ours from the page, whose shortcuts see only our host and take a password
 * for commands. For `keydown`, `keypress` and `keyup` of whatever holds the fields.
 */
export function keepKey(event: KeyboardEvent): void {
  if (!keysOfThePage.test(event.key)) event.stopPropagation();
}
