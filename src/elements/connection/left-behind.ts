import type { CtiConnection } from '../../streams/connection.js';

/** An element that has left the page and still has its connection. */
export interface Leaver {
  /** The server and the user that the element names, apart from the token, as one text. */
  readonly wishes: string;
  readonly token: string | undefined;
  /** Gives the leaver's connection, with the session, to another element. */
  readonly give: (to: Element) => CtiConnection | undefined;
}

const leavers = new Set<Leaver>();

export function leave(leaver: Leaver): void {
  leavers.add(leaver);
}

export function comeBack(leaver: Leaver): void {
  leavers.delete(leaver);
}

/**
 * The connection of the element whose clone has come. The clone has every attribute of its original but the token,
 * which is in no attribute. Where two elements might be the original no connection is taken: the two may belong to two
 * users.
 */
export function takeAsClone(wishes: string, token: string | undefined, clone: Element): CtiConnection | undefined {
  const originals = [...leavers].filter(
    (leaver) => leaver.wishes === wishes && (token === undefined || token === leaver.token),
  );
  const [original] = originals;
  if (!original || originals.length > 1) return undefined;
  leavers.delete(original);
  return original.give(clone);
}
