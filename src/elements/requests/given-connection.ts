import type { CtiConnection } from '../../streams/connection.js';

/** The elements whose author was warned. */
const told = new WeakSet<Element>();

/**
 * The connection that a page gave to an element. Undefined for none, which is also an empty text, as Preact writes for
 * null, and a false, as `ready && connection` gives. Undefined, too, for anything that is no connection: the page's
 * author is warned of that once. A connection is known by what it can do: another copy of the bundle may have made it.
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
