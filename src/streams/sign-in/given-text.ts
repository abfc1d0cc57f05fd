/** Texts that frameworks and templates write while they have no data yet. */
const placeholders: readonly unknown[] = [undefined, null, '', 'null', 'undefined'];

/**
 * A text that a page gave, without the spaces around it; undefined for null, undefined, an empty text, and the words
 * `null` and `undefined`, which frameworks write while the page has no data yet.
 */
export function givenText(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim() : undefined;
  return placeholders.includes(text) ? undefined : text;
}
