import { catchError, defer, map, type Observable, of, switchMap, tap, throwError } from 'rxjs';
import type { Platform } from '../platform.js';
import { givenAddress, givenText } from './given-text.js';
import { type Identity, isNamedByPage } from './identity.js';
import { oneAtATime, sessionFromFunction, sessionFromUrl } from './page-token.js';
import { forgetSession, recallSession, rememberSession } from './remembered-session.js';
import { ask } from './rest.js';
import { Secrets } from './secrets.js';
import { serverAddress } from './server-address.js';
import { readSession, refuseLoginPage, type Session } from './session.js';
import { SessionUser } from './session-user.js';
import { LinkEnd } from '../status.js';
import type { Credentials } from '../transport.js';
import { toJson } from '../../wire/json.js';

/**
 * Has a token ready whenever a socket is to be opened.
 *
 * A new token is used as it came. After that it is renewed by `auth/check` before each use. When the server refuses the
 * token, another one is taken from the page's source, if that can give another.
 */
export class SessionKeeper {
  /** Whose the session is, or was until it was refused. */
  readonly user = new SessionUser();
  readonly #platform: Platform;
  readonly #server: string;
  readonly #identity: Identity;
  readonly #secrets = new Secrets();
  #session: Session | undefined;
  /** The token was used before, perhaps hours ago: it is renewed before its next use. */
  #used: boolean;
  #tokenSpent = false;
  /** The page's source says who the user is, until somebody signs in or out by hand. */
  #pageDecides: boolean;
  /** Why the last session ended, until there is another session. */
  #refusal: LinkEnd | undefined;
  /** The page's author was told that no token came. */
  #complained = false;

  constructor(platform: Platform, server: string, identity: Identity) {
    this.#platform = platform;
    this.#server = server;
    const isNamed = isNamedByPage(identity);
    if (isNamed) forgetSession(identity.store, server);
    const { token, store, sso } = identity;
    this.#identity = {
      ...identity,
      token: typeof token === 'function' ? oneAtATime(token) : token,
      store: isNamed ? undefined : store,
    };
    // The page's source says who the user is now; who it was before the page was loaded does not matter.
    this.#pageDecides = isNamed || Boolean(sso);
    this.#used = !this.#pageDecides && this.#recall() !== undefined;
  }

  /** Seconds from a token's birth to its end, as the server said; undefined when it did not. */
  get ttl(): number | undefined {
    return this.#session?.ttl;
  }

  /** Whether the session is this user's, or was until it was refused. */
  isOf(login: string): boolean {
    return this.user.is(login);
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
    return this.#renewed(session).pipe(
      tap({
        next: (renewed) => {
          this.user.renew(renewed.login);
          this.#keep(renewed);
        },
        error: (end: LinkEnd) => {
          if (end.action !== 'renew-token') return;
          this.#refusal = end;
          this.#forget();
        },
      }),
    );
  }

  signIn(credentials: Credentials): Observable<Session> {
    // Only the answer to this sign-in can echo the password: the password is forgotten after that answer.
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
        this.user.signIn(session.login ?? credentials.login);
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
    this.user.signOut();
    this.#refusal = undefined;
    this.#forget();
  }

  #askServer(call: 'auth/check' | 'auth/login' | 'auth/sso', init: RequestInit, refusal: LinkEnd): Observable<Session> {
    return defer(() => {
      const url = serverAddress(this.#server, this.#platform.pageProtocol).rest(call);
      return ask(this.#platform, url, init);
    }).pipe(
      map((answer) => {
        if (call === 'auth/sso' && !this.user.wasThere) refuseLoginPage(answer, refusal);
        return readSession(answer, refusal);
      }),
    );
  }

  #renewed(session: Session): Observable<Session> {
    const headers = { Authorization: `Bearer ${session.token}` };
    const refused = new LinkEnd('token-expired', 'renew-token');
    // A token with anything but printable ASCII fits into no HTTP header, and no server gives one.
    const isPossible = /^[\x20-\x7e]+$/.test(session.token);
    const answer$ = isPossible ? this.#askServer('auth/check', { headers }, refused) : throwError(() => refused);
    return answer$.pipe(
      map((renewed) => ({ ...renewed, login: renewed.login ?? session.login, ttl: renewed.ttl ?? session.ttl })),
    );
  }

  #keep(session: Session): void {
    const { store } = this.#identity;
    this.#session = session;
    this.#refusal = undefined;
    this.#complained = false;
    this.#secrets.add(session.token);
    if (this.#pageDecides) forgetSession(store, this.#server);
    else rememberSession(store, this.#server, session);
  }

  /** Goes on with the session that is remembered, if there is one. */
  #recall(): Session | undefined {
    const session = recallSession(this.#identity.store, this.#server);
    if (!session) return undefined;
    this.#session = session;
    this.#secrets.add(session.token);
    this.user.signIn(session.login === '' ? undefined : session.login);
    return session;
  }

  #forget(): void {
    this.#session = undefined;
    forgetSession(this.#identity.store, this.#server);
  }

  #takeAnew(refusal?: LinkEnd): Observable<Session> {
    this.#session = undefined;
    this.#refusal = refusal ?? this.#refusal;
    const source = this.#pageDecides ? this.#source() : undefined;
    return (
      source?.pipe(
        switchMap((session) => this.#named(session)),
        tap((session) => {
          this.user.signIn(session.login);
          this.#keep(session);
        }),
        catchError((end: LinkEnd) => this.#remembered(end)),
      ) ?? throwError(() => new LinkEnd(this.#refusal?.reason, 'sign-in', this.#refusal?.detail))
    );
  }

  /** The session with its login: whoever comes after somebody else may be another user. */
  #named(session: Session): Observable<Session> {
    if (!this.user.wasThere || session.login !== undefined) return of(session);
    return this.#renewed(session).pipe(catchError(() => of(session)));
  }

  /** Where single sign-on knows nobody, the session of whoever signed in by hand in this tab goes on in place of a form. */
  #remembered(end: LinkEnd): Observable<Session> {
    const session = end.action === 'sign-in' ? this.#recall() : undefined;
    if (!session) return throwError(() => end);
    this.#pageDecides = false;
    return this.check(session);
  }

  #source(): Observable<Session> | undefined {
    const { token, tokenUrl, sso } = this.#identity;
    const complain = (sentence: string) => this.#complain(sentence);
    if (typeof token === 'function') return sessionFromFunction(this.#platform, token, complain);
    const given = givenText(token);
    if (given !== undefined) {
      if (this.#tokenSpent) return undefined;
      this.#tokenSpent = true;
      return of({ token: given, login: this.user.login });
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
