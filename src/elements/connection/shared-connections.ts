import type { CtiConnection } from '../../streams/connection.js';

interface Shared {
  readonly connection: CtiConnection;
  readonly users: Set<Element>;
}

/** The connections that elements of this page have made, by server and sign-in. */
const shared = new Map<string, Shared>();

/**
 * The connection of another element in the page that signs in alike, or a new one: a page has one session with a server.
 * `key` says the server and the user; undefined for a user who is not known yet, whose connection no other element uses.
 */
export function share(
  key: string | undefined,
  user: Element,
  make: () => CtiConnection | undefined,
): CtiConnection | undefined {
  const known = key === undefined ? undefined : shared.get(key);
  const isInUse = known && [...known.users].some(({ isConnected }) => isConnected);
  if (isInUse && known.connection.status.status !== 'closed') {
    known.users.add(user);
    return known.connection;
  }
  const connection = make();
  if (key !== undefined && connection) shared.set(key, { connection, users: new Set([user]) });
  return connection;
}

/** An element uses the connection that another one, whose clone it is, has given away. */
export function takeOver(connection: CtiConnection, from: Element, user: Element): void {
  const entry = [...shared.values()].find((one) => one.connection === connection);
  if (entry?.users.delete(from)) entry.users.add(user);
}

/** Closes a connection once no element uses it any more. */
export function giveBack(connection: CtiConnection, user: Element): void {
  for (const [key, entry] of shared) {
    if (entry.connection !== connection) continue;
    entry.users.delete(user);
    if (entry.users.size > 0) return;
    shared.delete(key);
  }
  connection.close();
}
