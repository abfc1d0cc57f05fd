import { BehaviorSubject, distinctUntilChanged, map, type Observable, Subject, Subscription } from 'rxjs';
import type { Drift } from '../domain/reduce/changes.js';
import type { Command, CommandType } from '../domain/commands/table.js';
import type { Pending } from '../domain/commands/ledger.js';
import {
  type Call,
  type Conference,
  type CtiState,
  initialState,
  type Participant,
  type Room,
} from '../domain/model/model.js';
import type { Outcome } from '../domain/commands/outcome.js';
import type { Situation } from '../domain/commands/permissions.js';
import { markStale, reduce } from '../domain/reduce/reduce.js';
import { conferenceByNumber, participantsInOrder } from '../domain/model/select.js';
import { CommandDesk } from './command-desk.js';
import { ConferenceMethods, type PerformOptions } from './conference-methods.js';
import { type MessageHandler, MessageHandlers, MessageType } from './message-types.js';
import type { CtiEvent, Notice } from './news.js';
import type { Platform } from './platform.js';
import { type ConnectionStatus, isSameStatus } from './status.js';
import type { Credentials, Signal, Transport } from './transport.js';

export type { CtiEvent, Notice } from './news.js';
import './disposable.js';

/**
 * A connection to a XiVO server: what the server said, as streams, and the commands that can be asked of it.
 *
 * Subscribing opens nothing and unsubscribing closes nothing: `connect()` and `close()` do. The streams begin with
 * what is known now, except `events$`, `notices$` and `outcomes$`, and complete on `close()`.
 */
export class CtiConnection extends ConferenceMethods {
  /** The constants for `setHandler`. */
  readonly MessageType = MessageType;
  /** Whether no real server is behind it. */
  readonly simulated: boolean;
  readonly #transport: Transport;
  readonly #now: () => number;
  readonly #desk: CommandDesk;
  readonly #handlers = new MessageHandlers();
  readonly #state$ = new BehaviorSubject<CtiState>(initialState);
  readonly #status$ = new BehaviorSubject<ConnectionStatus>({ status: 'idle' });
  readonly #events$ = new Subject<CtiEvent>();
  readonly #notices$ = new Subject<Notice>();
  readonly #drifts = new Set<string>();
  #link: Subscription | undefined;
  /** Of somebody who signed in while there is no link. */
  #early: Credentials | undefined;

  constructor(transport: Transport, platform: Pick<Platform, 'scheduler'>, simulated = false) {
    super();
    this.#transport = transport;
    this.simulated = simulated;
    this.#now = () => platform.scheduler.now();
    this.#desk = new CommandDesk(transport, this, platform.scheduler);
    this.#desk.late$.subscribe((sign) => this.#notices$.next({ type: 'late', at: this.#now(), ...sign }));
  }

  /** Everything that the server has told. The same object until something changes. */
  readonly state$: Observable<CtiState> = this.#state$.asObservable();
  /** Where the link stands, and why: also every failure to sign in or to connect, none of which is thrown. */
  readonly status$: Observable<ConnectionStatus> = this.#status$.asObservable();
  /** Each change, in the order of the server's frames; `state` already holds it. */
  readonly events$: Observable<CtiEvent> = this.#events$.asObservable();
  /** What the server said that is no change: errors that no command caused, signs that came too late, drift. */
  readonly notices$: Observable<Notice> = this.#notices$.asObservable();
  /** The room list; undefined until the server has sent it. */
  readonly rooms$: Observable<readonly Room[] | undefined> = this.#pick((state) => state.rooms);
  /** The conferences that I am in, by the id of my call. */
  readonly conferences$: Observable<ReadonlyMap<string, Conference>> = this.#pick((state) => state.conferences);
  /** The calls on my line, by id; undefined until the server has listed them or spoken of one. */
  readonly calls$: Observable<ReadonlyMap<string, Call> | undefined> = this.#pick((state) => state.calls);

  /** Commands that were sent and have not settled, in the order of sending. */
  get pending$(): Observable<readonly Pending[]> {
    return this.#desk.pending$;
  }

  /** Every outcome of every command, sent or not, except of `sendDtmf`. */
  get outcomes$(): Observable<Outcome> {
    return this.#desk.outcomes$.asObservable();
  }

  /** What `state$` says now. */
  get state(): CtiState {
    return this.#state$.value;
  }

  /** What `status$` says now. */
  get status(): ConnectionStatus {
    return this.#status$.value;
  }

  /** What `pending$` says now. */
  get pending(): readonly Pending[] {
    return this.#desk.pending;
  }

  /** The address of the server, as it was given; undefined where the page's own client knows it. */
  get server(): string | undefined {
    return this.#transport.server;
  }

  /** What `whyNot` needs to know besides the command. */
  get situation(): Situation {
    const online = this.status.status === 'online';
    return { online, state: this.state, supports: (type) => this.supports(type) };
  }

  /** Who is in a conference of mine, in display order; undefined while I am not in it. */
  participantsOf(conferenceNumber: string): Observable<readonly Participant[] | undefined> {
    return this.#pick((state) => conferenceByNumber(state, conferenceNumber)).pipe(
      distinctUntilChanged((one, other) => one?.participants === other?.participants && one?.order === other?.order),
      map((conference) => conference && participantsInOrder(conference)),
    );
  }

  /** Opens the link, and keeps it open; when it waits for its next attempt, tries now. */
  connect(): void {
    if (this.status.status === 'closed') return;
    if (this.#link) this.#transport.retryNow?.();
    else {
      // Held before the first status is told: whoever hears that may close, or connect again.
      this.#link = new Subscription();
      const early = this.#early;
      this.#early = undefined;
      if (early) this.#transport.signIn?.(early);
      this.#link.add(this.#transport.signals$.subscribe((signal) => this.#receive(signal)));
    }
  }

  /** Ends the link for a while, as a page must that is put aside. What is known stays, as last known, until `connect()`. */
  suspend(): void {
    const { status } = this.status;
    // In any other status there is nothing to end, and somebody may be needed who signs in.
    if (status !== 'online' && status !== 'reconnecting' && status !== 'connecting') return;
    this.#link?.unsubscribe();
    this.#link = undefined;
    this.#become({ status: status === 'connecting' ? 'connecting' : 'reconnecting' });
  }

  /** Closes the link for good. What is pending settles as `lost`; commands after it as `offline`. */
  close(): void {
    if (this.status.status === 'closed') return;
    this.#early = undefined;
    this.#link?.unsubscribe();
    this.#desk.close();
    this.#become({ status: 'closed' });
    for (const stream$ of [this.#state$, this.#status$, this.#events$, this.#notices$]) stream$.complete();
  }

  [Symbol.dispose](): void {
    this.close();
  }

  /**
   * Signs in by login and password, in place of whoever was signed in: now, or on `connect()` if there is no link yet.
   * What comes of it shows in `status$`. Does nothing with a page's `cti.js`: there the page signs in.
   */
  signIn(credentials: Credentials): void {
    if (this.status.status === 'closed') return;
    if (this.#link) this.#transport.signIn?.(credentials);
    else this.#early = credentials;
  }

  /** Ends the session here and forgets its token. Does nothing with a page's `cti.js`. */
  signOut(): void {
    this.#early = undefined;
    this.#transport.signOut?.();
  }

  /** Whether the link can carry this command. Only a page's `cti.js` may lack some. */
  supports(type: CommandType): boolean {
    return this.#transport.supports(type);
  }

  /**
   * Sets a handler for a message type, as XiVO's own client does; the same function is set once. It gets the
   * `ctiMessage` as it came, after `state` has taken it. One that throws is logged to the console, and nothing else.
   */
  setHandler(type: string, handler: MessageHandler): void {
    this.#handlers.set(type, handler);
  }

  /** Takes out a handler; nothing happens when it was not set. */
  unsetHandler(type: string, handler: MessageHandler): void {
    this.#handlers.unset(type, handler);
  }

  override perform(command: Command, options: PerformOptions = {}): Promise<Outcome> {
    return this.#desk.perform(command, options);
  }

  #pick<Value>(select: (state: CtiState) => Value): Observable<Value> {
    return this.#state$.pipe(map(select), distinctUntilChanged());
  }

  #receive(signal: Signal): void {
    if (this.status.status === 'closed') return;
    if (signal.type === 'status') this.#become(signal.status);
    else if (signal.type === 'drift') this.#drift(signal.drift);
    else this.#read(signal);
  }

  #read({ message, payload, at }: Extract<Signal, { type: 'message' }>): void {
    const { state, changes, drift } = reduce(this.state, message, at);
    if (state !== this.state) this.#state$.next(state);
    for (const change of changes) {
      this.#events$.next({ ...change, at, explainedBy: this.#desk.observe(change, state) });
    }
    if (drift) this.#drift(drift);
    if (message.type === 'ConferenceCommandError' && !this.#desk.refuse(message.error)) {
      this.#notices$.next({ type: 'unattributed-error', error: message.error, at });
    }
    if (message.type === 'Error') this.#notices$.next({ type: 'server-error', error: message.error, at });
    this.#handlers.publish(message.type, payload);
  }

  #become(status: ConnectionStatus): void {
    if (isSameStatus(status, this.status)) return;
    const wasOnline = this.status.status === 'online';
    const isOnline = status.status === 'online';
    if (wasOnline && !isOnline) {
      this.#desk.loseAll('link');
      this.#state$.next(markStale(this.state, this.#now()));
    }
    // Nobody is signed in: whoever is next must not see what the last one saw.
    if (status.status === 'signed-out' && !status.reason) this.#state$.next(initialState);
    this.#status$.next(status);
    if (wasOnline !== isOnline) {
      this.#handlers.publish(MessageType.LINKSTATUSUPDATE, { status: isOnline ? 'opened' : 'closed' });
    }
    if (isOnline && !wasOnline) this.#synchronize();
  }

  /** Asks for what the server does not tell by itself, as XiVO's own assistant does after logging on. */
  #synchronize(): void {
    void this.getCurrentCallsPhoneEvents();
    void this.getConferenceRooms();
  }

  #drift(drift: Drift): void {
    const kind = `${drift.about}: ${drift.reason}`;
    if (this.#drifts.has(kind)) return;
    this.#drifts.add(kind);
    this.#notices$.next({ type: 'drift', at: this.#now(), ...drift });
  }
}
