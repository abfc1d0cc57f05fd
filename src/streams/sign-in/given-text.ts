/** Texts that frameworks and templates write while they have no data yet, or in place of what is no text. */
const placeholder =
  /^(|null|undefined|none|nil|false|NaN|\[object \w+\]|\{\{.*\}\}|\$\{.*\}|<%.*%>|\[\[.*\]\]|%\w+%)$/is;

/**
 * A text that a page gave, without the spaces around it; undefined for what is no text, an empty one, and what
 * frameworks and templates write while the page has no data yet, such as `null`, `undefined`, Python's `None`,
 * `[object Object]` and `{{ token }}`.
 */
export function givenText(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim() : '';
  return placeholder.test(text) ? undefined : text;
}

/** A text that somebody typed or pasted, without the spaces and invisible signs around it, such as marks of direction. */
export function seenText(text: string): string {
  return text.replace(/^[\s\p{Cc}\p{Cf}]+|[\s\p{Cc}\p{Cf}]+$/gu, '');
}
