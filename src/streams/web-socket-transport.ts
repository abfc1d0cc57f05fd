import {
  catchError,
  defer,
  EMPTY,
  finalize,
  ignoreElements,
  map,
  merge,
  mergeMap,
  NEVER,
  Observable,
  of,
  Subject,
  switchMap,
  take,
  tap,
  throwError,
} from 'rxjs';
import type { Command } from '../domain/command-table.js';
import { encode } from '../wire/encode.js';
import { delayAfter, steadyAfter } from './backoff.js';
import { after, forever } from './clock.js';
import type { Platform } from './platform.js';
import type { Session } from './rest.js';
import { serverAddress } from './server-address.js';
import type { SessionKeeper } from './session-keeper.js';
import { type ConnectionStatus, LinkEnd } from './status.js';
import { tokenRenewals } from './token-renewal.js';
import type { Credentials, Signal, Transport } from './transport.js';
import { openSession, type Send } from './xuc-session.js';

type Tell = (status: ConnectionStatus) => void;

/**
 * The WebSocket of a xuc server: signs in, opens, waits for `LoggedOn`, renews the token and reconnects.
 *
 * It never queues and never sends twice. RxJS's own `webSocket()` does both, and completes on a clean close; hence
 * none of it here. See docs/decisions/0003-our-own-socket.md.
 */
export class WebSocketTransport implements Transport {
  readonly signals$: Observable<Signal>;
  readonly #server: string;
  readonly #platform: Platform;
  readonly #keeper: SessionKeeper;
  readonly #ready$: Observable<unknown>;
  readonly #retryNow$ = new Subject<void>();
  readonly #signIn$ = new Subject<Credentials>();
  readonly #signOut$ = new Subject<void>();
  #send: Send | undefined;
  #wasOnline = false;
  #onlineSince: number | undefined;
  #failures = 0;
  #tokenRefused = false;
  #awaitsSignIn = false;
  /** Of somebody who signed in before there was a link that awaits it. */
  #early: Credentials | undefined;

  /** `ready$` emits once the platform can be used, for one that a module may still bring. */
  constructor(server: string, platform: Platform, keeper: SessionKeeper, ready$: Observable<unknown> = of(true)) {
    this.#server = server;
    this.#platform = platform;
    this.#keeper = keeper;
    this.#ready$ = ready$;
    this.signals$ = new Observable((subscriber) => {
      const tell: Tell = (status) => subscriber.next({ type: 'status', status });
      const attempt$ = defer(() => this.#attempt(tell)).pipe(
        catchError((end: unknown) => this.#next(end, tell).pipe(take(1), ignoreElements())),
      );
      const subscription = forever(attempt$).subscribe(subscriber);
      return () => {
        this.#send = this.#early = undefined;
        subscription.unsubscribe();
      };
    });
  }

  send(command: Command): boolean {
    return this.#send?.(encode(command)) ?? false;
  }

  supports(): boolean {
    return true;
  }

  retryNow(): void {
    this.#retryNow$.next();
  }

  signIn(credentials: Credentials): void {
    // Whoever signs in again after a refusal keeps what is known of their conferences; anybody else starts afresh.
    if (!this.#awaitsSignIn || !this.#keeper.isOf(credentials.login)) this.signOut();
    if (this.#awaitsSignIn) this.#signIn$.next(credentials);
    else this.#early = credentials;
  }

  signOut(): void {
    this.#early = undefined;
    this.#keeper.signOut();
    this.#signOut$.next();
  }

  /** One attempt: signed in, connected, and online until it ends, with a `LinkEnd`. */
  #attempt(tell: Tell): Observable<Signal> {
    const address = serverAddress(this.#server, this.#platform.pageProtocol);
    let isReady = false;
    const session$ = this.#ready$.pipe(
      take(1),
      tap(() => {
        isReady = true;
        tell({ status: this.#striving });
      }),
      switchMap(() => this.#keeper.obtain()),
      switchMap((session) => this.#session(session, address.socket(session.token), tell)),
    );
    const missing$ = defer(() => {
      if (!isReady) tell({ status: this.#striving, reason: 'simulator-missing' });
      return EMPTY;
    });
    return merge(session$, missing$, this.#signOut$.pipe(map(signedOut)));
  }

  #session(session: Session, url: string, tell: Tell): Observable<Signal> {
    return openSession(url, this.#platform, (send) => this.#online(send, tell)).pipe(
      catchError((end: LinkEnd) => this.#explain(end, session)),
    );
  }

  /** A browser does not say why a socket never opened; the server's REST side does, if it answers. */
  #explain(end: LinkEnd, session: Session): Observable<never> {
    const unexplained = throwError(() => end);
    return end.reason === 'unreachable' ? this.#keeper.check(session).pipe(mergeMap(() => unexplained)) : unexplained;
  }

  /** Opens the way for commands, and keeps the token alive while the link is up. */
  #online(send: Send, tell: Tell): Observable<never> {
    const { scheduler } = this.#platform;
    this.#send = send;
    this.#onlineSince = scheduler.now();
    this.#wasOnline = true;
    this.#tokenRefused = false;
    tell({ status: 'online' });
    return tokenRenewals(this.#keeper, scheduler);
  }

  /** After an end: tells what is the matter, and emits when to try again. */
  #next(error: unknown, tell: Tell): Observable<unknown> {
    const end = error instanceof LinkEnd ? error : new LinkEnd('unreachable');
    this.#send = undefined;
    const { reason, detail } = end;
    if (end.action === 'retry') return this.#later(end, tell);
    if (end.action === 'give-up') {
      tell({ status: 'refused', reason, detail });
      return NEVER;
    }
    if (end.action === 'renew-token' && !this.#tokenRefused) {
      this.#tokenRefused = true;
      return of('at once');
    }
    tell(reason ? { status: 'refused', reason, detail } : this.#nobody());
    return this.#signedIn(tell);
  }

  #later({ reason, detail }: LinkEnd, tell: Tell): Observable<unknown> {
    const { scheduler, random } = this.#platform;
    const now = scheduler.now();
    const steady = this.#onlineSince !== undefined && now - this.#onlineSince >= steadyAfter;
    this.#onlineSince = undefined;
    this.#failures = steady ? 1 : this.#failures + 1;
    const delay = delayAfter(this.#failures, random);
    tell({ status: this.#striving, reason, detail, retryAt: now + delay });
    return merge(after(delay, scheduler), this.#retryNow$, this.#signOut$);
  }

  /** Emits once somebody has signed in. Who signs out meanwhile is not signed in by an answer that comes late. */
  #signedIn(tell: Tell): Observable<unknown> {
    return defer(() => {
      this.#awaitsSignIn = true;
      const early = this.#early;
      this.#early = undefined;
      return merge(this.#signIn$, this.#signOut$, early ? of(early) : EMPTY);
    }).pipe(
      switchMap((credentials) => {
        if (!credentials) {
          tell(this.#nobody());
          return EMPTY;
        }
        tell({ status: 'connecting' });
        return this.#keeper.signIn(credentials).pipe(
          catchError(({ action, reason, detail }: LinkEnd) => {
            tell({ status: action === 'retry' ? 'signed-out' : 'refused', reason, detail });
            return EMPTY;
          }),
        );
      }),
      finalize(() => (this.#awaitsSignIn = false)),
    );
  }

  /** Nobody is signed in: what comes next is a beginning. */
  #nobody(): ConnectionStatus {
    this.#wasOnline = false;
    this.#failures = 0;
    return { status: 'signed-out' };
  }

  get #striving(): 'connecting' | 'reconnecting' {
    return this.#wasOnline ? 'reconnecting' : 'connecting';
  }
}

function signedOut(): never {
  throw new LinkEnd(undefined, 'sign-in');
}
