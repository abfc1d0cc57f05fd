import {
  catchError,
  defer,
  EMPTY,
  finalize,
  ignoreElements,
  map,
  merge,
  mergeMap,
  Observable,
  of,
  Subject,
  type Subscriber,
  switchMap,
  take,
  takeUntil,
  tap,
  throwError,
} from 'rxjs';
import type { Command, Question } from '../../wire/commands.js';
import { encode } from '../../wire/encode.js';
import { Backoff } from './backoff.js';
import { after, forever } from '../clock.js';
import type { Platform } from '../platform.js';
import { serverAddress } from '../sign-in/server-address.js';
import type { Session } from '../sign-in/session.js';
import type { SessionKeeper } from '../sign-in/session-keeper.js';
import { type ConnectionStatus, LinkEnd } from '../status.js';
import { tokenRenewals } from '../sign-in/token-renewal.js';
import type { Credentials, TransportEvent, Transport } from '../transport.js';
import { withoutSecrets } from './without-secrets.js';
import { openSession, type Send } from './xuc-session.js';

/**
 * The WebSocket of a xuc server: signs in, opens, waits for `LoggedOn`, renews the token and reconnects.
 *
 * It never queues and never sends twice. RxJS's own `webSocket()` does both, and completes on a clean close; hence
 * none of it here. See docs/decisions/0003-our-own-socket.md.
 */
export class WebSocketTransport implements Transport {
  readonly events$: Observable<TransportEvent>;
  readonly server: string;
  readonly ask = (question: Question): boolean => this.send(question);
  readonly #platform: Platform;
  readonly #keeper: SessionKeeper;
  readonly #ready$: Observable<unknown>;
  readonly #retryNow$ = new Subject<void>();
  readonly #signIn$ = new Subject<Credentials>();
  readonly #signOut$ = new Subject<void>();
  /** Where events go, while somebody is subscribed. */
  #out: Subscriber<TransportEvent> | undefined;
  #send: Send | undefined;
  #wasOnline = false;
  readonly #backoff = new Backoff();
  #tokenRefused = false;
  #awaitsSignIn = false;
  /** A refused session is tried again with another token, while the status stays `refused`: the form must not go. */
  #quietly = false;
  /** Of somebody who signed in before there was a link that awaits it. */
  #early: Credentials | undefined;

  /** `ready$` emits once the platform can be used, for one that a module may still bring. */
  constructor(server: string, platform: Platform, keeper: SessionKeeper, ready$: Observable<unknown> = of(true)) {
    this.server = server;
    this.#platform = platform;
    this.#keeper = keeper;
    this.#ready$ = ready$;
    this.events$ = new Observable((subscriber) => {
      this.#out = subscriber;
      const attempt$ = defer(() => this.#attempt()).pipe(
        catchError((end: unknown) => this.#next(end).pipe(take(1), ignoreElements())),
      );
      const attempts = forever(attempt$).subscribe();
      return () => {
        this.#out = this.#send = this.#early = undefined;
        attempts.unsubscribe();
      };
    });
  }

  send(command: Command | Question): boolean {
    return this.#send?.(encode(command)) ?? false;
  }

  supports(): boolean {
    return true;
  }

  retryNow(): void {
    this.#retryNow$.next();
  }

  signIn({ login, password }: Credentials): void {
    const credentials = { login: login.trim(), password };
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
  #attempt(): Observable<never> {
    const address = serverAddress(this.server, this.#platform.pageProtocol);
    let isReady = false;
    const session$ = this.#ready$.pipe(
      take(1),
      tap(() => {
        isReady = true;
        if (!this.#platform.WebSocket) throw new LinkEnd('no-websocket', 'give-up');
        if (!this.#quietly) this.#tell({ status: this.#striving });
      }),
      switchMap(() => this.#keeper.obtain()),
      switchMap((session) => this.#session(session, address.socket(session.token))),
    );
    const missing$ = defer(() => {
      if (!isReady) this.#tell({ status: this.#striving, reason: 'simulator-missing' });
      return EMPTY;
    });
    return merge(session$, missing$, this.#signOut$.pipe(map(signedOut)));
  }

  /** What is said goes out at once: hundreds of frames a second need not pass through every step that led here. */
  #session(session: Session, url: string): Observable<never> {
    return openSession(url, this.#platform, (send) => this.#online(send)).pipe(
      tap((event) => this.#out?.next(withoutSecrets(event, this.#keeper))),
      ignoreElements(),
      catchError((end: LinkEnd) => this.#explain(end, session)),
    );
  }

  /** A browser does not say why a socket never opened; the server's REST side does, if it answers. */
  #explain(end: LinkEnd, session: Session): Observable<never> {
    const unexplained = throwError(() => end);
    return end.reason === 'unreachable' ? this.#keeper.check(session).pipe(mergeMap(() => unexplained)) : unexplained;
  }

  /** Lets commands be sent, and renews the token while the link is up. */
  #online(send: Send): Observable<never> {
    const { scheduler } = this.#platform;
    this.#send = send;
    this.#backoff.online(scheduler.now());
    this.#wasOnline = true;
    this.#tokenRefused = false;
    this.#tell({ status: 'online' });
    return tokenRenewals(this.#keeper, scheduler);
  }

  /** After an end: tells what is the matter, and emits when to try again. */
  #next(error: unknown): Observable<unknown> {
    const end = error instanceof LinkEnd ? error : new LinkEnd('unreachable');
    this.#send = undefined;
    this.#quietly = false;
    const { reason, detail, action } = end;
    switch (action) {
      case 'retry':
        return merge(this.#later(this.#striving, end), this.#signOut$);
      case 'renew-token':
        return this.#withAnotherToken(end);
      case 'give-up':
        this.#tell({ status: 'refused', reason, detail });
        return this.#retryNow$;
      case 'wait':
        this.#tell({ status: this.#striving, reason });
        return this.#signedIn();
      case 'sign-in':
        if (!reason) this.#tell(this.#nobody());
        else this.#tell({ status: 'refused', reason, detail });
        return reason ? merge(this.#signedIn(), this.#triedAnew()) : this.#signedIn();
    }
  }

  /** At once the first time; then, while it is refused again and again, at growing distances, or once somebody signs in. */
  #withAnotherToken(end: LinkEnd): Observable<unknown> {
    if (!this.#tokenRefused) {
      this.#tokenRefused = true;
      return of('at once');
    }
    const byHand$ = merge(this.#signIn$, this.#signOut$);
    const later$ = this.#later('refused', end).pipe(
      tap(() => (this.#quietly = true)),
      takeUntil(byHand$),
    );
    return merge(this.#signedIn(), later$);
  }

  /** A page may say that a refusal counts no more. */
  #triedAnew(): Observable<unknown> {
    return this.#retryNow$.pipe(tap(() => this.#keeper.tryAnew()));
  }

  #later(status: 'connecting' | 'reconnecting' | 'refused', { reason, detail }: LinkEnd): Observable<unknown> {
    const { scheduler, random } = this.#platform;
    const now = scheduler.now();
    const delay = this.#backoff.failed(now, random);
    this.#tell({ status, reason, detail, retryAt: now + delay });
    return merge(after(delay, scheduler), this.#retryNow$);
  }

  /** Emits once somebody has signed in. Who signs out meanwhile is not signed in by an answer that comes late. */
  #signedIn(): Observable<unknown> {
    return defer(() => {
      this.#awaitsSignIn = true;
      const early = this.#early;
      this.#early = undefined;
      return merge(this.#signIn$, this.#signOut$, early ? of(early) : EMPTY);
    }).pipe(
      switchMap((credentials) => {
        if (!credentials) {
          this.#tell(this.#nobody());
          return EMPTY;
        }
        this.#tell({ status: 'connecting' });
        return this.#keeper.signIn(credentials).pipe(
          tap(() => (this.#tokenRefused = false)),
          catchError(({ action, reason, detail }: LinkEnd) => {
            this.#tell({ status: action === 'retry' ? 'signed-out' : 'refused', reason, detail });
            return EMPTY;
          }),
        );
      }),
      finalize(() => (this.#awaitsSignIn = false)),
    );
  }

  #tell({ detail, ...status }: ConnectionStatus): void {
    const told = detail === undefined ? status : { ...status, detail: this.#keeper.withoutSecrets(detail) };
    this.#out?.next({ type: 'status', status: told });
  }

  /** Nobody is signed in: the next link counts as the first one. */
  #nobody(): ConnectionStatus {
    this.#wasOnline = false;
    this.#backoff.reset();
    return { status: 'signed-out' };
  }

  get #striving(): 'connecting' | 'reconnecting' {
    return this.#wasOnline ? 'reconnecting' : 'connecting';
  }
}

function signedOut(): never {
  throw new LinkEnd(undefined, 'sign-in');
}
