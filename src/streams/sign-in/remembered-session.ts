import { attempt } from '../attempt.js';
import { canonicalAddress } from './server-address.js';
import type { Session } from './session.js';

/** The part of `sessionStorage` that is needed. */
export type SessionStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** The beginning of the store's keys for one server: the same for all spellings of the server's address. */
const prefixOf = (server: string) => `xivo-conference-elements ${canonicalAddress(server)} `;

/** The session that this tab remembers for a server, of any user; undefined when the store cannot be read. */
export function recallSession(store: SessionStore | undefined, server: string): Session | undefined {
  return attempt(() => {
    const entry = entriesOf(store, server)[0];
    const token = entry === undefined ? null : store?.getItem(entry);
    return token && entry ? { token, login: entry.slice(prefixOf(server).length) } : undefined;
  });
}

/** Keeps a session for this tab, by server and user, in place of any other for that server. */
export function rememberSession(store: SessionStore | undefined, server: string, session: Session): void {
  forgetSession(store, server);
  attempt(() => store?.setItem(prefixOf(server) + (session.login ?? ''), session.token));
}

export function forgetSession(store: SessionStore | undefined, server: string): void {
  attempt(() => {
    for (const entry of entriesOf(store, server)) store?.removeItem(entry);
  });
}

function entriesOf(store: SessionStore | undefined, server: string): readonly string[] {
  const entries = [...Array(store?.length ?? 0).keys()].map((place) => store?.key(place) ?? '');
  return entries.filter((entry) => entry.startsWith(prefixOf(server)));
}
