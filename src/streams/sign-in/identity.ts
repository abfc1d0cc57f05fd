import { givenAddress } from './given-text.js';
import type { SessionStore } from './remembered-session.js';

/** Who the user is: the first of these that is given. With none, somebody has to sign in. */
export interface Identity {
  /**
   * A token that the page has, or a function that gets one, each time that a token is needed. After 30 s without one
   * the status says `no-token`; the promise is still waited for, and the function is not called again meanwhile. Null, an
   * empty text and the words `null` and `undefined` say that the page has none yet: nothing is sent, and nobody is asked
   * to sign in.
   */
  readonly token?: string | null | (() => string | Promise<string>) | undefined;
  /** An address on the page's own origin that answers `{"token": "…"}`, and `TTL` in seconds if it knows it. */
  readonly tokenUrl?: string | undefined;
  /** Kerberos, by the server's `auth/sso` (documented by XiVO). */
  readonly sso?: boolean | undefined;
  /**
   * Where to keep the session of whoever signed in by login and password, such as `sessionStorage`: login and token.
   * Nowhere when undefined. With `sso`, that session goes on where single sign-on knows nobody. With `token` or `tokenUrl`
   * the page says who the user is: nothing is kept, and what was kept is removed.
   */
  readonly store?: SessionStore | undefined;
}

/** Whether the page itself says who the user is, by a token or by an address that gives one. */
export function isNamedByPage({ token, tokenUrl }: Identity): boolean {
  return token !== undefined || givenAddress(tokenUrl) !== undefined;
}
