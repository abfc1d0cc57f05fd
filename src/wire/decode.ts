import { Unreadable } from './fields.js';
import type { Message } from './messages.js';
import { readers } from './payloads.js';

/** A part of a frame that is not as XiVO sends it. `about` is the message type, or `frame` when the type could not be read. */
interface Oddity {
  readonly about: string;
  /** A sentence for developers. */
  readonly reason: string;
}

/** What became of one incoming frame. */
export type Decoded =
  /**
   * A message that the panel knows, and its `ctiMessage` just as it came. `oddities`: the parts of the message that could
   * not be read as expected, each kind once; `message` holds all other parts.
   */
  | {
      readonly kind: 'message';
      readonly message: Message;
      readonly payload: unknown;
      readonly oddities: readonly Oddity[];
    }
  /** Nothing that the panel uses: another message type, or the server's answer to a ping. */
  | { readonly kind: 'ignored' }
  | ({ readonly kind: 'unreadable' } & Oddity);

const ignored: Decoded = { kind: 'ignored' };
const none: readonly Oddity[] = [];

/** The longest frame that is read, in UTF-16 units (8 MB of ASCII): 10,000 participants take 3 MB. */
const longestFrame = 8_000_000;

// XiVO writes `msgType` first. Dozens of message types are not for the panel, and some frames are long: the type is read
// from the first characters, and a frame of such a type is not parsed.
const typeFirst = /^\s*\{\s*"msgType"\s*:\s*"([^"\\]*)"/;

/** Reads one text frame. Never throws, whatever the frame holds. */
export function decode(frame: string): Decoded {
  const isTooLong = frame.length > longestFrame;
  const early = typeFirst.exec(isTooLong ? frame.slice(0, 1000) : frame)?.[1];
  if (early !== undefined && !readers.has(early)) return ignored;
  if (isTooLong) return { kind: 'unreadable', about: early ?? 'frame', reason: 'longer than 8 MB' };
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

/** Reads a `ctiMessage` that came without its envelope, as a handler of XiVO's own `cti.js` gets it. Never throws. */
export function readPayload(msgType: string, payload: unknown): Decoded {
  const read = readers.get(msgType);
  if (!read) return ignored;
  let reasons: Set<string> | undefined;
  try {
    const message = read(payload, (reason) => (reasons ??= new Set()).add(reason));
    const oddities = reasons ? Array.from(reasons, (reason) => ({ about: msgType, reason })) : none;
    return { kind: 'message', message, payload, oddities };
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'unreadable', about: msgType, reason: error.message };
    throw error;
  }
}
