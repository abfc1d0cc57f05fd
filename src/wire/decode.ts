import { Unreadable } from './fields.js';
import type { Message } from './messages.js';
import { readers } from './payloads.js';

/** What became of one incoming frame. */
export type Decoded =
  /** A message that the panel knows, and its `ctiMessage` just as it came. */
  | { readonly kind: 'message'; readonly message: Message; readonly payload: unknown }
  /** None of the panel's business: another message type, or the server's answer to a ping. */
  | { readonly kind: 'ignored' }
  /** `about` is the message type, or `frame` when not even that could be read. */
  | { readonly kind: 'unreadable'; readonly about: string; readonly reason: string };

const ignored: Decoded = { kind: 'ignored' };

// XiVO writes the type first. Dozens of types pass by that are none of ours, some of them long: a look at the first
// bytes is enough to let those go without parsing them.
const typeFirst = /^\s*\{\s*"msgType"\s*:\s*"([^"\\]*)"/;

/** Reads one text frame. Total: whatever comes in, it returns and never throws. */
export function decode(frame: string): Decoded {
  const early = typeFirst.exec(frame)?.[1];
  if (early !== undefined && !readers.has(early)) return ignored;
  let envelope: unknown;
  try {
    envelope = JSON.parse(frame);
  } catch {
    return { kind: 'unreadable', about: early ?? 'frame', reason: 'not JSON' };
  }
  if (typeof envelope !== 'object' || envelope === null) return ignored;
  const { msgType, ctiMessage } = envelope as { readonly msgType?: unknown; readonly ctiMessage?: unknown };
  return typeof msgType === 'string' ? readPayload(msgType, ctiMessage) : ignored;
}

/** Reads a `ctiMessage` that came without its envelope, as a handler of XiVO's own `cti.js` gets it. Total, too. */
export function readPayload(msgType: string, payload: unknown): Decoded {
  const read = readers.get(msgType);
  if (!read) return ignored;
  try {
    return { kind: 'message', message: read(payload), payload };
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'unreadable', about: msgType, reason: error.message };
    throw error;
  }
}
