import type { CtiConnection } from '../../streams/connection.js';

/** Elements whose author was told. */
const told = new WeakSet<Element>();

/**
 * The connection that a page gave to an element; undefined for none, and for whatever is no connection, which the
 * page's author is told once. None is also an empty text, which Preact writes for null, and a false, of `ready && connection`. A connection is known by what it can do: another copy of the bundle may have made it.
 */
export function givenConnection(value: unknown, element: Element): CtiConnection | undefined {
  if (!value) return undefined;
  if (isConnection(value)) return value;
  if (!told.has(element)) {
    const what = value instanceof Promise ? 'a promise: await it first' : `of type ${typeof value}`;
    console.error(`<${element.localName}>: connection is none. It is what createCtiConnection() returns, not ${what}.`);
  }
  told.add(element);
  return undefined;
}

function isConnection(value: unknown): value is CtiConnection {
  const { perform, status$ } = value as Partial<CtiConnection>;
  return typeof perform === 'function' && typeof status$ === 'object' && 'subscribe' in status$;
}
