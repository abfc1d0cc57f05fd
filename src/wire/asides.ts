/**
 * Reads the server's answers about my line, about people and about their phones. The connection asks for them by itself,
 * and no conference depends on them. Observed in XiVO's clients; a server may lack any answer, so each field may be missing.
 */
import {
  asFields,
  asNumber,
  entries,
  type Fields,
  flag,
  identifier,
  type Note,
  optionalEntries,
  optionalText,
  text,
  Unreadable,
} from './fields.js';
import { textOf } from './legible.js';
import type { AsideName } from './messages.js';

/** My line, as the server's `LineConfig` tells it. The `id` is `-` when I have none. */
export interface LinePayload {
  readonly id: string;
  /** The phone of the line runs in a browser (WebRTC). */
  readonly webRtc: boolean;
  /** There is a phone set. */
  readonly hasDevice: boolean;
  /** Who made the phone set, such as `Snom`. */
  readonly vendor?: string;
}

/** Somebody in a directory. `numbers`: texts that may be numbers. `status`: of the first number's phone, as in `HintPayload`. */
export interface ContactPayload {
  readonly name: string;
  readonly numbers: readonly string[];
  readonly status?: number;
}

/** The state of a phone. `status` is a sum of numbers (observed): `phoneStateOf` in domain/guests/people.ts reads it. */
export interface HintPayload {
  readonly number: string;
  readonly status: number;
}

type Aside =
  | { readonly type: 'LineConfig'; readonly line: LinePayload }
  | { readonly type: 'PhoneHintStatusEvent'; readonly hint: HintPayload }
  | {
      readonly type: Exclude<AsideName, 'LineConfig' | 'PhoneHintStatusEvent'>;
      readonly contacts: readonly ContactPayload[];
    };

/** Reads the `ctiMessage` of one of these types. Unreadable parts are noted; undefined when the whole cannot be read. */
export function readAside(type: AsideName, payload: unknown, note: Note): Aside | undefined {
  try {
    return read(type, payload, note);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    note(error.message);
    return undefined;
  }
}

function read(type: AsideName, payload: unknown, note: Note): Aside {
  switch (type) {
    case 'LineConfig':
      return { type, line: readLine(asFields(payload, 'the line', note)) };
    case 'PhoneHintStatusEvent':
      return { type, hint: readHint(asFields(payload, 'the phone hint', note)) };
    case 'ContactSheet':
    case 'FavoriteContactSheet': {
      const { sheets } = asFields(payload, 'the contact sheets', note).values;
      return { type, contacts: entries(sheets ?? [], 'sheets', note, (sheet) => readSheet(sheet, note)) };
    }
    case 'DirectoryResult':
    case 'Favorites': {
      const { entries: rows } = asFields(payload, 'the directory', note).values;
      return { type, contacts: entries(rows ?? [], 'entries', note, (row) => readRow(row, note)) };
    }
  }
}

function readLine(fields: Fields): LinePayload {
  const vendor = optionalText(fields, 'vendor');
  return {
    id: identifier(fields, 'id'),
    webRtc: flag(fields, 'webRtc'),
    hasDevice: flag(fields, 'hasDevice'),
    ...(vendor ? { vendor } : {}),
  };
}

function readHint(fields: Fields): HintPayload {
  const status = asNumber(fields.values.status);
  // A missing state is no state: 0 would say that the phone is free.
  if (status === undefined) throw new Unreadable('status is no number');
  return { number: identifier(fields, 'number'), status };
}

function readSheet(value: unknown, note: Note): ContactPayload {
  const fields = asFields(value, 'a sheet', note);
  const { status } = fields.values;
  const listed = optionalEntries(fields, 'details', (detail) =>
    optionalEntries(asFields(detail, 'a detail', note), 'fields', (field) => {
      const each = asFields(field, 'a field', note);
      return text(each, 'dataType') === 'PhoneNumber' ? text(each, 'data') : '';
    }),
  );
  const called = optionalEntries(fields, 'actions', (action) => {
    const each = asFields(action, 'an action', note);
    return text(each, 'action') === 'Call' ? optionalEntries(each, 'args', textOf) : [];
  });
  const phone =
    typeof status === 'object' && status !== null ? (status as { readonly phone?: unknown }).phone : undefined;
  return contact(text(fields, 'name'), [...listed.flat(), ...called.flat()], phone);
}

/** A row of a table: the first cell is the name. Nothing marks which other cells are numbers, so all of them are returned. */
function readRow(value: unknown, note: Note): ContactPayload {
  const fields = asFields(value, 'an entry', note);
  const [name = '', ...cells] = optionalEntries(fields, 'entry', textOf);
  return contact(name, cells, fields.values.status);
}

function contact(name: string, numbers: readonly string[], status: unknown): ContactPayload {
  const phone = asNumber(status);
  return { name, numbers: numbers.filter(Boolean), ...(phone !== undefined && { status: phone }) };
}
