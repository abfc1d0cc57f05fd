import { catchError, defer, map, type Observable, of, tap, throwError } from 'rxjs';
import type { Platform } from '../platform.js';
import { forgetSession, recallSession, rememberSession, type SessionStore } from './remembered-session.js';
import { readSession, requestSession, type Session } from './rest.js';
import { serverAddress } from './server-address.js';
import { LinkEnd } from '../status.js';
import type { Credentials } from '../transport.js';

/** Who the user is: the first of these that is given. With none, somebody has to sign in. */
export interface Identity {
  /** A token that the page has, or a function that gets one, each time that one is needed. */
  readonly token?: string | (() => string | Promise<string>) | undefined;
  /** An address on the page's own origin that answers `{"token": "…"}`, and `TTL` in seconds if it knows it. */
  readonly tokenUrl?: string | undefined;
  /** Kerberos, by the server's `auth/sso` (documented by XiVO). */
  readonly sso?: boolean | undefined;
  /** Where to keep the session, such as `sessionStorage`: login and token. Nowhere when undefined. */
  readonly store?: SessionStore | undefined;
}

/**
 * Has a token ready whenever a socket is to be opened.
 *
 * The first time a token is used as it came. After that it is renewed by `auth/check` before each use, and when the
 * server refuses it, a new one is taken from the page's source, if that can give another.
 */
export class SessionKeeper {
  readonly #platform: Platform;
  readonly #server: string;
  readonly #identity: Identity;
  #session: Session | undefined;
  /** Used before, maybe hours ago: renew it first. */
  #used: boolean;
  #tokenSpent = false;
  /** The page's source says who the user is, until somebody signs in or out by hand. */
  #pageDecides = true;
  /** Why the last session ended, until there is another. */
  #refusal: LinkEnd | undefined;
  /** Whose session it is, or was until it was refused. */
  #login: string | undefined;

  constructor(platform: Platform, server: string, identity: Identity) {
    this.#platform = platform;
    this.#server = server;
    this.#identity = identity;
    // A token that the page gives says who the user is now; who it was before the page was loaded does not matter.
    this.#session = identity.token === undefined ? recallSession(identity.store, server) : undefined;
    this.#used = this.#session !== undefined;
    this.#login = this.#session?.login;
  }

  /** Seconds from a token's birth to its end, as the server said; undefined when it did not. */
  get ttl(): number | undefined {
    return this.#session?.ttl;
  }

  /** Whether the session is this user's, or was until it was refused. */
  isOf(login: string): boolean {
    return this.#login === login;
  }

  /** A session to open a socket with. Errors with a `LinkEnd`. */
  obtain(): Observable<Session> {
    return defer(() => (this.#session && !this.#used ? of(this.#session) : this.renew())).pipe(
      tap(() => (this.#used = true)),
    );
  }

  /** Renews the session that is held; takes a new one from the page's source where there is none, or it is refused. */
  renew(): Observable<Session> {
    return defer(() => (this.#session ? this.check(this.#session) : this.#takeAnew())).pipe(
      catchError((end: LinkEnd) => (end.action === 'renew-token' ? this.#takeAnew(end) : throwError(() => end))),
    );
  }

  /** Asks the server about a session. This tells a refused socket, for a browser a bare 1006, from a dead server. */
  check(session: Session): Observable<Session> {
    return defer(() =>
      requestSession(this.#platform, this.#address.rest('auth/check'), {
        headers: { Authorization: `Bearer ${session.token}` },
      }),
    ).pipe(
      map((renewed) => ({ ...renewed, login: renewed.login ?? session.login, ttl: renewed.ttl ?? session.ttl })),
      tap((renewed) => this.#keep(renewed)),
    );
  }

  signIn(credentials: Credentials): Observable<Session> {
    return defer(() =>
      requestSession(this.#platform, this.#address.rest('auth/login'), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(credentials),
      }),
    ).pipe(
      tap((session) => {
        this.#pageDecides = false;
        this.#used = false;
        this.#keep(session);
      }),
    );
  }

  /** Drops the session, here and in the store. Nobody is signed in until somebody does so by hand. */
  signOut(): void {
    this.#pageDecides = false;
    this.#refusal = this.#login = undefined;
    this.#forget();
  }

  get #address() {
    return serverAddress(this.#server, this.#platform.pageProtocol);
  }

  #keep(session: Session): void {
    this.#session = session;
    this.#refusal = undefined;
    this.#login = session.login;
    if (this.#identity.store) rememberSession(this.#identity.store, this.#server, session);
  }

  #forget(): void {
    this.#session = undefined;
    forgetSession(this.#identity.store, this.#server);
  }

  #takeAnew(refusal?: LinkEnd): Observable<Session> {
    this.#forget();
    this.#refusal = refusal ?? this.#refusal;
    const source = this.#pageDecides ? this.#source() : undefined;
    return (
      source?.pipe(tap((session) => this.#keep(session))) ??
      throwError(() => new LinkEnd(this.#refusal?.reason, 'sign-in', this.#refusal?.detail))
    );
  }

  #source(): Observable<Session> | undefined {
    const { token, tokenUrl, sso } = this.#identity;
    if (typeof token === 'function') return sessionFrom(token);
    if (token !== undefined) {
      if (this.#tokenSpent) return undefined;
      this.#tokenSpent = true;
      return of({ token });
    }
    // `same-origin` makes the browser refuse another origin before anything is sent.
    if (tokenUrl) return requestSession(this.#platform, tokenUrl, { mode: 'same-origin' });
    if (sso) return requestSession(this.#platform, this.#address.rest('auth/sso'), { credentials: 'include' });
    return undefined;
  }
}

/** The page's own function: when it fails, the page's back end may only be down. */
function sessionFrom(token: () => string | Promise<string>): Observable<Session> {
  return defer(async () => readSession({ token: await token() })).pipe(
    catchError(() => throwError(() => new LinkEnd('no-token'))),
  );
}
