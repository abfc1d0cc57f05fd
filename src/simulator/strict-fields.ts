/**
 * Reads single fields of a client's frame, and is strict where the panel is lenient: what a client sends in the wrong
 * type is an error of that client, and shows in its tests.
 *
 * A missing field and `null` are the same.
 */
import { isRecord } from '../wire/fields.js';

/** Thrown for a frame that cannot be read; its message is the reason. */
export class Unreadable extends Error {}

export type Fields = Readonly<Record<string, unknown>>;

export function asFields(value: unknown, what: string): Fields {
  if (!isRecord(value)) throw new Unreadable(`${what} is no object`);
  return value;
}

export function asList(value: unknown, what: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Unreadable(`${what} is no array`);
  return value;
}

/** The field's own value, or undefined: a name inherited from `Object.prototype` is no field. */
function own(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? (fields[name] ?? undefined) : undefined;
}

export function text(fields: Fields, name: string, fallback?: string): string {
  const value = own(fields, name) ?? fallback;
  if (typeof value !== 'string') throw new Unreadable(`${name} is no text`);
  return value;
}

/** A text without which the event is about nothing, such as the number of a conference. */
export function identifier(fields: Fields, name: string): string {
  const value = text(fields, name);
  if (value === '') throw new Unreadable(`${name} is empty`);
  return value;
}

export function optionalText(fields: Fields, name: string): string | undefined {
  return own(fields, name) === undefined ? undefined : text(fields, name);
}

export function flag(fields: Fields, name: string): boolean {
  const value = own(fields, name) ?? false;
  if (typeof value !== 'boolean') throw new Unreadable(`${name} is neither true nor false`);
  return value;
}

export function position(fields: Fields, name: string): number {
  const value = own(fields, name);
  if (!Number.isSafeInteger(value) || (value as number) < 1) throw new Unreadable(`${name} is no position`);
  return value as number;
}

export function oneOf<Choice extends string>(
  fields: Fields,
  name: string,
  choices: readonly Choice[],
  fallback?: Choice,
): Choice {
  const value = own(fields, name) ?? fallback;
  const choice = choices.find((known) => known === value);
  if (choice === undefined) throw new Unreadable(`${name} is none of ${choices.join(', ')}`);
  return choice;
}
