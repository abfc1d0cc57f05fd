import type { CtiConnection } from '../../streams/connection.js';

/** The newest connection that elements of this page have made, by server and sign-in. */
const shared = new Map<string, CtiConnection>();

/**
 * The elements that use a connection. Kept apart from `shared`, in which a newer connection may have replaced one that
 * is still in use.
 */
const users = new WeakMap<CtiConnection, Set<Element>>();

/**
 * The connection of another element in the page that signs in alike, or a new connection: a page has one session with a
 * server. `key`: the server and the user; undefined for a user who is not known yet, whose connection no other element
 * uses.
 */
export function share(
  key: string | undefined,
  user: Element,
  make: () => CtiConnection | undefined,
): CtiConnection | undefined {
  const known = key === undefined ? undefined : shared.get(key);
  const isInUse = known && [...usersOf(known)].some(({ isConnected }) => isConnected);
  const connection = isInUse && known.status.status !== 'closed' ? known : make();
  if (connection) usersOf(connection).add(user);
  if (key !== undefined && connection) shared.set(key, connection);
  return connection;
}

/**
 * Makes an element the user of the connection that its original has given away. `from`: the original, of which `user`
 * is a clone.
 */
export function takeOver(connection: CtiConnection, from: Element, user: Element): void {
  usersOf(connection).delete(from);
  usersOf(connection).add(user);
}

/** Closes a connection once no element uses it any more. */
export function giveBack(connection: CtiConnection, user: Element): void {
  usersOf(connection).delete(user);
  if (usersOf(connection).size > 0) return;
  for (const [key, one] of shared) if (one === connection) shared.delete(key);
  connection.close();
}

function usersOf(connection: CtiConnection): Set<Element> {
  const known = users.get(connection) ?? new Set();
  users.set(connection, known);
  return known;
}
