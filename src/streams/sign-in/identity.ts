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
  /** Where to keep the session, such as `sessionStorage`: login and token. Nowhere when undefined. */
  readonly store?: SessionStore | undefined;
}
