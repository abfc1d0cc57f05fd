import type { Credentials } from '../transport.js';

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

/**
 * What somebody signs in with, from what they typed or pasted: the login without the spaces and the invisible signs around
 * it, such as marks of direction. Plain JavaScript may leave out a field, or write a number.
 */
export function credentialsIn(given: Credentials | null | undefined): Credentials {
  const { login, password }: Partial<Record<keyof Credentials, unknown>> = given ?? {};
  return { login: textOf(login).replace(/^[\s\p{Cc}\p{Cf}]+|[\s\p{Cc}\p{Cf}]+$/gu, ''), password: textOf(password) };
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
