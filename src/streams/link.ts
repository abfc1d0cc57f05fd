import { BehaviorSubject, Subscription } from 'rxjs';
import { InTurn } from './in-turn.js';
import { type ConnectionStatus, isSameStatus } from './status.js';
import type { Credentials, Transport, TransportEvent } from './transport.js';

/** What a link tells its connection. */
interface LinkListener {
  /** The transport told of something other than a change of status. */
  readonly heard: (event: Exclude<TransportEvent, { readonly type: 'status' }>) => void;
  /** The status has changed, and nobody else was told yet. */
  readonly changed: (status: ConnectionStatus, wasOnline: boolean) => void;
  /** Everybody was told of the status by `status$`; `isOnline` differs from before. */
  readonly turned: (isOnline: boolean) => void;
  /** The link is open, and still is after everybody was told. */
  readonly opened: () => void;
  /** The link is closed for good, and everybody was told. */
  readonly closed: () => void;
}

/** The link of a connection: opens and ends the transport's events, and says how the link stands. */
export class Link {
  readonly status$ = new BehaviorSubject<ConnectionStatus>({ status: 'idle' });
  readonly #transport: Transport;
  readonly #listener: LinkListener;
  readonly #telling = new InTurn();
  #status: ConnectionStatus = { status: 'idle' };
  #events: Subscription | undefined;
  /** The login and password that were given while there was no link: `connect` uses them. */
  #early: Credentials | undefined;

  constructor(transport: Transport, listener: LinkListener) {
    this.#transport = transport;
    this.#listener = listener;
  }

  get status(): ConnectionStatus {
    return this.#status;
  }

  /** Whether the server reads call ids, as far as the transport knows; undefined where the answer for my line decides. */
  get namesCalls(): boolean | undefined {
    return this.#transport.namesCalls;
  }

  connect(): void {
    if (this.#isClosed) return;
    if (this.#events) this.#transport.retryNow?.();
    else {
      // Stored before the first status is told: a listener to that status may call `close` or `connect`.
      this.#events = new Subscription();
      const early = this.#early;
      this.#early = undefined;
      if (early) this.#transport.signIn?.(early);
      this.#events.add(this.#transport.events$.subscribe((event) => this.#hear(event)));
    }
  }

  suspend(): void {
    const { status } = this.#status;
    // In any other status there is no link to end, and the transport may be waiting for somebody to sign in.
    if (status !== 'online' && status !== 'reconnecting' && status !== 'connecting') return;
    this.#events?.unsubscribe();
    this.#events = undefined;
    this.#become({ status: status === 'connecting' ? 'connecting' : 'reconnecting' });
  }

  close(): void {
    if (this.#isClosed) return;
    this.#early = undefined;
    this.#events?.unsubscribe();
    this.#become({ status: 'closed' });
    this.#telling.add(() => {
      this.#listener.closed();
      this.status$.complete();
    });
  }

  signIn(credentials: Credentials): void {
    if (this.#isClosed) return;
    if (this.#events) this.#transport.signIn?.(credentials);
    else this.#early = credentials;
  }

  signOut(): void {
    this.#early = undefined;
    this.#transport.signOut?.();
  }

  get #isClosed(): boolean {
    return this.#status.status === 'closed';
  }

  #hear(event: TransportEvent): void {
    if (this.#isClosed) return;
    if (event.type === 'status') this.#become(event.status);
    else this.#listener.heard(event);
  }

  #become(status: ConnectionStatus): void {
    const before = this.#status;
    if (isSameStatus(status, before)) return;
    this.#status = status;
    const wasOnline = before.status === 'online';
    const isOnline = status.status === 'online';
    this.#listener.changed(status, wasOnline);
    // A listener may close the connection or cause another status: that other status is told after this one.
    this.#telling.add(() => {
      this.status$.next(status);
      if (wasOnline !== isOnline) this.#listener.turned(isOnline);
    });
    if (isOnline && !wasOnline && this.#status === status) this.#listener.opened();
  }
}
