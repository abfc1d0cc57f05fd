/**
 * Reads single fields of parsed JSON, leniently, without inventing a value.
 *
 * - A missing field and `null` are the same: the server leaves out what it has no value for.
 * - A number is taken where text is meant, and text that spells a number or a flag where those are meant.
 * - A field that cannot be read has the value of a missing one. Without a required field (the index of a
 *   participant, the number of a room), that entry alone is unreadable.
 *
 * Whatever was not as it should be is noted as an oddity, with the name of the field and never with its value: the
 * number of different notes is bounded whatever a server sends.
 */

/** Thrown inside this layer only, for an entry or a whole message; the message is the reason. */
export class Unreadable extends Error {}

/** Takes a sentence for developers about something that is not as it should be. */
export type Note = (reason: string) => void;

export interface Fields {
  readonly values: Readonly<Record<string, unknown>>;
  readonly note: Note;
}

/** Whether a value of parsed JSON is an object, and no list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function asFields(value: unknown, what: string, note: Note): Fields {
  if (!isRecord(value)) throw new Unreadable(`${what} is no object`);
  return { values: value, note };
}

/** The entries of a list that can be read. The others are noted; a value that is no list makes the message unreadable. */
export function entries<Entry>(value: unknown, what: string, note: Note, read: (entry: unknown) => Entry): Entry[] {
  const list = asList(value, what, note);
  if (!list) throw new Unreadable(`${what} is no array`);
  return list.flatMap((entry: unknown) => {
    try {
      return [read(entry)];
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      note(`an entry of ${what} is left out: ${error.message}`);
      return [];
    }
  });
}

/** The entries of an optional list. A missing field or a value that is no list gives no entries; the message stays readable. */
export function optionalEntries<Entry>(
  fields: Fields,
  name: string,
  read: (entry: unknown, note: Note) => Entry,
): Entry[] {
  const { note } = fields;
  const value = own(fields, name) ?? [];
  const list = asList(value, name, note);
  if (!list) note(`${name} is no array`);
  return entries(list ?? [], name, note, (entry) => read(entry, note));
}

/** A list, also one that came as an object `{"0": …, "1": …}`: PHP and Lua write some lists so. Undefined for other values. */
export function asList(value: unknown, what: string, note: Note): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value as readonly unknown[];
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  if (keys.length === 0 || !keys.every((key) => /^\d+$/.test(key))) return undefined;
  note(`${what} is no array`);
  return Object.values(value as object) as readonly unknown[];
}

/** The field's own value, or undefined: a name inherited from `Object.prototype` is no field. */
function own({ values }: Fields, name: string): unknown {
  return Object.hasOwn(values, name) ? (values[name] ?? undefined) : undefined;
}

function asText(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' ? value : undefined;
}

/** The text of a field, or undefined where there is none. */
export function optionalText(fields: Fields, name: string): string | undefined {
  const value = own(fields, name);
  const read = asText(value);
  if (value !== read) fields.note(read === undefined ? `${name} is no text` : `${name} is a number`);
  return read;
}

export function text(fields: Fields, name: string): string {
  return optionalText(fields, name) ?? '';
}

/**
 * A required text, such as the number of a conference: without this text the entry is unreadable. Blanks around the text
 * are dropped: commands name a conference without them.
 */
export function identifier(fields: Fields, name: string): string {
  const read = (asText(own(fields, name)) ?? '').trim();
  if (read === '') throw new Unreadable(`${name} is missing`);
  const written = text(fields, name);
  if (read !== written) fields.note(`${name} has blanks around it`);
  return read;
}

const flags: ReadonlyMap<unknown, boolean> = new Map<unknown, boolean>([
  ['true', true],
  ['false', false],
  [1, true],
  [0, false],
  ['1', true],
  ['0', false],
]);

export function flag(fields: Fields, name: string): boolean {
  const value = own(fields, name) ?? false;
  if (typeof value === 'boolean') return value;
  fields.note(`${name} is neither true nor false`);
  return flags.get(typeof value === 'string' ? value.trim().toLowerCase() : value) ?? false;
}

export function asNumber(value: unknown): number | undefined {
  if (typeof value === 'string' && /^\s*-?\d{1,16}(\.\d{1,16})?\s*$/.test(value)) return Number(value);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

export function amount(fields: Fields, name: string): number {
  const value = own(fields, name);
  const read = asNumber(value);
  if (value !== read) fields.note(read === undefined ? `${name} is no number` : `${name} is a text`);
  return read ?? 0;
}

export function position(fields: Fields, name: string): number {
  const read = asNumber(own(fields, name)) ?? 0;
  if (!Number.isSafeInteger(read) || read < 1) throw new Unreadable(`${name} is no position`);
  return amount(fields, name);
}

export function oneOf<Choice extends string>(fields: Fields, name: string, choices: readonly Choice[]): Choice {
  const value = own(fields, name);
  const choice = choices.find((known) => known === value);
  if (choice === undefined) throw new Unreadable(`${name} is none of ${choices.join(', ')}`);
  return choice;
}
