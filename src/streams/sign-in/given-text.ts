/** Texts that frameworks and templates write while they have no data yet, or in place of what is no text. */
const placeholder = /^(|null|undefined|false|NaN|\[object \w+\]|\{\{.*\}\}|\$\{.*\})$/s;

/**
 * A text that a page gave, without the spaces around it; undefined for what is no text, an empty one, and what
 * frameworks write while the page has no data yet: `null`, `undefined`, `false`, `NaN`, `[object Object]`, `{{ token }}`.
 */
export function givenText(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim() : '';
  return placeholder.test(text) ? undefined : text;
}
