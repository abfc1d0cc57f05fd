import {
  catchError,
  defer,
  EMPTY,
  finalize,
  ignoreElements,
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
import { credentialsIn } from '../sign-in/given-text.js';
import { serverAddress } from '../sign-in/server-address.js';
import type { Session } from '../sign-in/session.js';
import type { SessionKeeper } from '../sign-in/session-keeper.js';
import { type ConnectionStatus, LinkEnd } from '../status.js';
import { tokenRenewals } from '../sign-in/token-renewal.js';
import type { Credentials, TransportEvent, Transport } from '../transport.js';
import { passOn } from './pass-on.js';
import { openSession, type Send, socketAlone } from './xuc-session.js';

/**
 * The WebSocket of a xuc server: signs in, opens, waits for `LoggedOn`, renews the token and reconnects.
 *
 * This transport never queues and never sends twice. RxJS's own `webSocket()` does both, and completes on a clean
 * close: so it is not used here. See docs/decisions/0003-our-own-socket.md.
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
  /** The subscriber of `events$`, while there is one. */
  #out: Subscriber<TransportEvent> | undefined;
  #send: Send | undefined;
  #wasOnline = false;
  readonly #backoff = new Backoff();
  #tokenRefused = false;
  #awaitsSignIn = false;
  /** While another token is tried, the status stays `refused`, so that the sign-in form stays on screen. */
  #quietly = false;
  /** The login and password that were given before the link asked for them. */
  #early: Credentials | undefined;

  /** `ready$` emits once the platform can be used: the simulator's module may bring its platform later. */
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

  signIn(given: Credentials): void {
    const credentials = credentialsIn(given);
    // The same user who signs in again after a refusal keeps the state; for anybody else the state is cleared.
    if (!this.#awaitsSignIn || !this.#keeper.isOf(credentials.login)) this.signOut();
    if (this.#awaitsSignIn) this.#signIn$.next(credentials);
    else this.#early = credentials;
  }

  signOut(): void {
    this.#early = undefined;
    this.#keeper.signOut();
    this.#signOut$.next();
  }

  /** One attempt: signs in, connects and stays online. The stream always ends by an error, a `LinkEnd`. */
  #attempt(): Observable<never> {
    const address = serverAddress(this.server, this.#platform.pageProtocol);
    let isReady = false;
    const session$ = this.#ready$.pipe(
      take(1),
      tap(() => {
        isReady = true;
        if (typeof this.#platform.WebSocket !== 'function') throw new LinkEnd('no-websocket', 'give-up');
        if (!this.#quietly) this.#tell({ status: this.#striving });
      }),
      switchMap(() => this.#keeper.obtain()),
      switchMap((session) => this.#session(session, address.socket(session.token))),
    );
    const missing$ = defer(() => {
      if (!isReady) this.#tell({ status: this.#striving, reason: 'simulator-missing' });
      return EMPTY;
    });
    const signedOut$ = this.#signOut$.pipe(mergeMap(() => throwError(() => new LinkEnd(undefined, 'sign-in'))));
    return merge(session$, missing$, signedOut$);
  }

  /** Each event goes straight to the subscriber: RxJS operators cost too much for hundreds of frames a second. */
  #session(session: Session, url: string): Observable<never> {
    return openSession(url, this.#platform, (send) => this.#online(send), this.#retryNow$).pipe(
      tap((event) => this.#out?.next(passOn(event, this.#keeper))),
      ignoreElements(),
      catchError((end: LinkEnd) => this.#explain(end, session)),
    );
  }

  /** Asks `auth/check` why a socket never opened: a browser does not say. */
  #explain(end: LinkEnd, session: Session): Observable<never> {
    if (end.reason !== 'unreachable') return throwError(() => end);
    return this.#keeper.check(session).pipe(mergeMap(() => throwError(() => socketAlone)));
  }

  /** Lets commands be sent, and renews the token while the link is up. */
  #online(send: Send): Observable<never> {
    const { scheduler } = this.#platform;
    this.#send = send;
    this.#backoff.online(scheduler.now());
    if (this.#keeper.user.mayBeOther() && this.#wasOnline) this.#out?.next({ type: 'other-user' });
    this.#wasOnline = true;
    this.#tokenRefused = false;
    this.#tell({ status: 'online' });
    return tokenRenewals(this.#keeper, scheduler);
  }

  /** After a `LinkEnd`: tells the new status, and emits when the next attempt is due. */
  #next(error: unknown): Observable<unknown> {
    const end = error instanceof LinkEnd ? error : new LinkEnd('unreachable');
    this.#send = undefined;
    this.#quietly = false;
    const { reason, detail, action } = end;
    switch (action) {
      case 'retry':
        return merge(this.#later(this.#striving, end), this.#signOut$);
      case 'renew-token':
        // Another token is tried at once, and later when that one is refused too.
        if (this.#tokenRefused) return this.#signedInOrLater(end);
        this.#tokenRefused = true;
        return of('at once');
      case 'sign-in-or-retry':
        return this.#signedInOrLater(end);
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

  /** Emits once somebody has signed in, and after growing waits to try again without that. */
  #signedInOrLater(end: LinkEnd): Observable<unknown> {
    const later$ = this.#later('refused', end).pipe(
      tap(() => (this.#quietly = true)),
      takeUntil(merge(this.#signIn$, this.#signOut$)),
    );
    return merge(this.#signedIn(), later$);
  }

  /** After a refusal, the page's `retryNow` forgets that refusal and tries again. */
  #triedAnew(): Observable<unknown> {
    return this.#retryNow$.pipe(tap(() => this.#keeper.tryAnew()));
  }

  #later(
    status: 'connecting' | 'reconnecting' | 'refused',
    { reason, detail, retryAfter }: LinkEnd,
  ): Observable<unknown> {
    const { scheduler, random } = this.#platform;
    const now = scheduler.now();
    const delay = Math.max(this.#backoff.failed(now, random), retryAfter);
    this.#tell({ status, reason, detail, retryAt: now + delay });
    return merge(after(delay, scheduler), this.#retryNow$);
  }

  /** Emits once somebody has signed in. After a sign-out, a late answer to an earlier sign-in is ignored. */
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

  #tell(status: ConnectionStatus): void {
    this.#out?.next(passOn({ type: 'status', status }, this.#keeper));
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
