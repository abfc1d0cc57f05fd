import { catchError, defer, map, type Observable, of, tap, throwError } from 'rxjs';
import type { Platform } from '../platform.js';
import { givenAddress, givenText } from './given-text.js';
import { oneAtATime, sessionFromFunction, sessionFromUrl } from './page-token.js';
import { forgetSession, recallSession, rememberSession, type SessionStore } from './remembered-session.js';
import { ask } from './rest.js';
import { Secrets } from './secrets.js';
import { serverAddress } from './server-address.js';
import { readSession, refuseLoginPage, type Session } from './session.js';
import { LinkEnd } from '../status.js';
import type { Credentials } from '../transport.js';
import { toJson } from '../../wire/json.js';

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

/**
 * Has a token ready whenever a socket is to be opened.
 *
 * A new token is used as it came. After that it is renewed by `auth/check` before each use. When the server refuses the
 * token, another one is taken from the page's source, if that can give another.
 */
export class SessionKeeper {
  readonly #platform: Platform;
  readonly #server: string;
  readonly #identity: Identity;
  readonly #secrets = new Secrets();
  #session: Session | undefined;
  /** The token was used before, perhaps hours ago: it is renewed before its next use. */
  #used: boolean;
  #tokenSpent = false;
  /** The page's source says who the user is, until somebody signs in or out by hand. */
  #pageDecides = true;
  /** Why the last session ended, until there is another session. */
  #refusal: LinkEnd | undefined;
  /** The login of the session, kept when the session is refused. */
  #login: string | undefined;
  /** Somebody was signed in before: the server's answers are about a renewal, and not about a first sign-in. */
  #goesOn = false;
  /** The page's author was told that no token came. */
  #complained = false;

  constructor(platform: Platform, server: string, identity: Identity) {
    this.#platform = platform;
    this.#server = server;
    const { token } = identity;
    this.#identity = typeof token === 'function' ? { ...identity, token: oneAtATime(token) } : identity;
    // A token that the page gives says who the user is now; who it was before the page was loaded does not matter.
    this.#session = token === undefined ? recallSession(identity.store, server) : undefined;
    this.#used = this.#goesOn = this.#session !== undefined;
    this.#secrets.add(this.#session?.token ?? '');
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

  /**
   * Renews the present session. Takes a new session from the page's source when there is none, or when the server
   * refuses the present one.
   */
  renew(): Observable<Session> {
    return defer(() => (this.#session ? this.check(this.#session) : this.#takeAnew())).pipe(
      catchError((end: LinkEnd) => (end.action === 'renew-token' ? this.#takeAnew(end) : throwError(() => end))),
    );
  }

  /**
   * Asks the server whether a session is valid: a browser shows a refused socket and a dead server alike, as close code
   * 1006. A session that the server refuses is dropped.
   */
  check(session: Session): Observable<Session> {
    const headers = { Authorization: `Bearer ${session.token}` };
    const refused = new LinkEnd('token-expired', 'renew-token');
    // A token with anything but printable ASCII fits into no HTTP header, and no server gives one.
    const isPossible = /^[\x20-\x7e]+$/.test(session.token);
    const answer$ = isPossible ? this.#askServer('auth/check', { headers }, refused) : throwError(() => refused);
    return answer$.pipe(
      map((renewed) => ({ ...renewed, login: renewed.login ?? session.login, ttl: renewed.ttl ?? session.ttl })),
      tap({
        next: (renewed) => this.#keep(renewed),
        error: (end: LinkEnd) => {
          if (end.action !== 'renew-token') return;
          this.#refusal = end;
          this.#forget();
        },
      }),
    );
  }

  signIn(credentials: Credentials): Observable<Session> {
    // The server may echo a password only in the answer to it: no longer is the password known here.
    const password = new Secrets();
    password.add(credentials.password);
    const init: RequestInit = {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: toJson(credentials),
    };
    return this.#askServer('auth/login', init, new LinkEnd('invalid-credentials', 'sign-in')).pipe(
      tap((session) => {
        this.#pageDecides = false;
        this.#used = false;
        this.#keep(session);
      }),
      catchError((end: LinkEnd) => throwError(() => end.told((detail) => password.hide(detail)))),
    );
  }

  /** Lets a refused token that the page gave be tried once more. */
  tryAnew(): void {
    this.#tokenSpent = false;
  }

  /** A text that the server wrote, without the tokens and passwords that it may echo. */
  withoutSecrets(text: string): string {
    return this.#secrets.hide(text);
  }

  /** Drops the session, here and in the store. Nobody is signed in until somebody does so by hand. */
  signOut(): void {
    this.#pageDecides = false;
    this.#goesOn = false;
    this.#refusal = this.#login = undefined;
    this.#forget();
  }

  #askServer(call: 'auth/check' | 'auth/login' | 'auth/sso', init: RequestInit, refusal: LinkEnd): Observable<Session> {
    return defer(() => {
      const url = serverAddress(this.#server, this.#platform.pageProtocol).rest(call);
      return ask(this.#platform, url, init);
    }).pipe(
      map((answer) => {
        if (call === 'auth/sso' && !this.#goesOn) refuseLoginPage(answer, refusal);
        return readSession(answer, refusal);
      }),
    );
  }

  #keep(session: Session): void {
    this.#session = session;
    this.#goesOn = true;
    this.#refusal = undefined;
    this.#complained = false;
    this.#secrets.add(session.token);
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
    const complain = (sentence: string) => this.#complain(sentence);
    if (typeof token === 'function') return sessionFromFunction(this.#platform, token, complain);
    const given = givenText(token);
    if (given !== undefined) {
      if (this.#tokenSpent) return undefined;
      this.#tokenSpent = true;
      return of({ token: given });
    }
    const url = givenAddress(tokenUrl);
    if (url !== undefined) return sessionFromUrl(this.#platform, url, complain);
    if (sso) return this.#askServer('auth/sso', { credentials: 'include' }, new LinkEnd('sso-failed', 'sign-in'));
    return token === undefined ? undefined : throwError(() => new LinkEnd('waiting-for-token', 'wait'));
  }

  #complain(sentence: string): void {
    if (!this.#complained) console.warn(`xivo-conference-elements: ${this.withoutSecrets(sentence)}`);
    this.#complained = true;
  }
}
