import { textOf, trimmed } from '../../wire/legible.js';
import type { Credentials } from '../transport.js';

export { textOf };

/** Texts that frameworks and templates write while they have no data yet, or in place of what is no text. */
const placeholder = /^(|null|undefined|none|nil|false|NaN|[#$]?\{.*\}|<.*>|\[.*\]|%\w+%)$/is;

/**
 * A text that a page gave, without the spaces and unseen signs around it. Undefined for a value that is no text, for an
 * empty text, and for what frameworks and templates write while the page has no data yet, such as `null`, `undefined`,
 * Python's `None`, `[object Object]` and `{{ token }}`.
 */
export function givenText(value: unknown): string | undefined {
  const text = typeof value === 'string' ? trimmed(value) : '';
  return placeholder.test(text) ? undefined : text;
}

/** An address that a page gave. Plain JavaScript may give it as a `URL`, a `Location` or a link. */
export function givenAddress(value: unknown): string | undefined {
  return givenText(typeof value === 'string' ? value : (value as Partial<URL> | null | undefined)?.href);
}

/**
 * What somebody signs in with, from what they typed or pasted: the login without the spaces and the unseen signs around
 * it. Plain JavaScript may leave out a field, or write a number.
 */
export function credentialsIn(given: Credentials | null | undefined): Credentials {
  const { login, password }: Partial<Record<keyof Credentials, unknown>> = given ?? {};
  return { login: trimmed(textOf(login)), password: textOf(password) };
}
