/**
 * What a tape is: JSON, one line each. The first line holds the core and the status as they were when the recording
 * began; each line after it holds one thing that went into the core, or a change of the link's status.
 */
import { invalidArgument } from '../../domain/commands/arguments.js';
import type { Core } from '../../domain/core.js';
import type { Input } from '../../domain/input.js';
import { readPayload } from '../../wire/decode.js';
import { isRecord } from '../../wire/fields.js';
import type { Message } from '../../wire/messages.js';
import { payloadOf } from '../../wire/payload-of.js';
import type { ConnectionStatus } from '../status.js';

export interface TapeHeader {
  /** The version of this format. */
  readonly tape: 1;
  readonly at: number;
  readonly status: ConnectionStatus;
  readonly core: Core;
}

/** `at`: when the thing happened, in epoch milliseconds. */
export type TapeEntry = Input | { readonly type: 'status'; readonly status: ConnectionStatus; readonly at: number };

export interface Tape {
  readonly header: TapeHeader;
  readonly entries: readonly TapeEntry[];
}

/** A tape cannot be read. */
export class TapeError extends Error {
  /** The number of the line, from 1. */
  readonly line: number;

  constructor(line: number, reason: string) {
    super(`Line ${String(line)} of the tape ${reason}.`);
    this.line = line;
  }
}

type Fields = Readonly<Record<string, unknown>>;

/** Reads a tape. Throws a `TapeError` that names the line which cannot be read. */
export function readTape(text: string): Tape {
  const lines = text.split('\n').map((line, place) => ({ line, number: place + 1 }));
  const written = lines.filter(({ line }) => line.trim() !== '');
  const [first, ...others] = written.map(({ line, number }) => ({ number, fields: parsed(line, number) }));
  if (!first) throw new TapeError(1, 'is missing: the tape is empty');
  if (!isHeader(first.fields)) throw new TapeError(first.number, 'is not the beginning of a tape of version 1');
  let latest = -Infinity;
  const entries = others.map(({ number, fields }) => {
    const reason = whyNoEntry(fields);
    if (reason !== undefined) throw new TapeError(number, reason);
    const entry = fields as unknown as TapeEntry;
    if (entry.at < latest) throw new TapeError(number, 'is older than the line before');
    latest = entry.at;
    return entry;
  });
  return { header: first.fields as unknown as TapeHeader, entries };
}

function parsed(line: string, number: number): Fields {
  try {
    const value: unknown = JSON.parse(line);
    if (isRecord(value)) return value;
  } catch {
    // The error is thrown below, as for any other value that is no object.
  }
  throw new TapeError(number, 'is no JSON object');
}

function isHeader({ tape, at, status, core }: Fields): boolean {
  if (tape !== 1 || !Number.isFinite(at) || !isRecord(status) || !isRecord(core)) return false;
  const { state, ledger } = core;
  return (
    isRecord(state) &&
    Array.isArray(state.conferences) &&
    Number.isFinite(state.nextArrival) &&
    isRecord(ledger) &&
    Array.isArray(ledger.pending) &&
    Array.isArray(ledger.overdue)
  );
}

/** Why a line is no entry of a tape; undefined when it is one. */
function whyNoEntry({ type, at, ...fields }: Fields): string | undefined {
  if (!Number.isFinite(at)) return 'has no instant';
  switch (type) {
    case 'receive':
      return isMessage(fields.message) ? undefined : 'holds a message that cannot be read';
    case 'send':
      if (typeof fields.id !== 'string' || !isRecord(fields.asking)) return 'holds no command';
      return invalidArgument(fields.command) ? 'holds a command that cannot be read' : undefined;
    case 'withdraw':
      return typeof fields.id === 'string' ? undefined : 'names no command';
    case 'drop-link':
      return fields.reason === 'link' || fields.reason === 'closed' ? undefined : 'names no reason';
    case 'status':
      return isRecord(fields.status) && typeof fields.status.status === 'string' ? undefined : 'holds no status';
    case 'tick':
    case 'forget':
      return undefined;
    default:
      return 'is of a kind that nobody knows';
  }
}

function isMessage(value: unknown): boolean {
  if (!isRecord(value) || typeof value.type !== 'string') return false;
  const decoded = readPayload(value.type, payloadOf(value as unknown as Message));
  return decoded.kind === 'message' && decoded.oddities.length === 0;
}
