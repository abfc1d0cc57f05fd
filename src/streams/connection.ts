import { BehaviorSubject, distinctUntilChanged, map, type Observable, Subject, type Subscription } from 'rxjs';
import { invalidArgument } from '../domain/arguments.js';
import type { Change, Drift } from '../domain/changes.js';
import type { Command, CommandType } from '../domain/command-table.js';
import { hasChangedHands } from '../domain/expectation.js';
import type { LateSign, Pending } from '../domain/ledger.js';
import {
  type Call,
  type Conference,
  type CtiState,
  initialState,
  type Participant,
  type Room,
} from '../domain/model.js';
import type { Outcome, Unsent } from '../domain/outcome.js';
import type { Situation } from '../domain/permissions.js';
import { markStale, reduce } from '../domain/reduce.js';
import { conferenceByNumber, participantsInOrder } from '../domain/select.js';
import { CommandBook } from './command-book.js';
import { ConferenceMethods, type PerformOptions } from './conference-methods.js';
import { type MessageHandler, MessageHandlers, MessageType } from './message-types.js';
import type { Platform } from './platform.js';
import type { ConnectionStatus } from './status.js';
import type { Credentials, Signal, Transport } from './transport.js';

/** A change, when it came, and the id of the command of mine that asked for it, if one did. */
export type CtiEvent = Change & { readonly at: number; readonly explainedBy: string | undefined };

/** What the server said that is no change: none of it may be dropped. */
export type Notice =
  /** An error that no command of mine can have caused. */
  | { readonly type: 'unattributed-error'; readonly error: string; readonly at: number }
  /** The service answered some request abnormally. */
  | { readonly type: 'server-error'; readonly error: string; readonly at: number }
  /** A sign of a command that had been given up. */
  | ({ readonly type: 'late'; readonly at: number } & LateSign)
  /** Something unreadable, or that does not fit; once per kind. */
  | ({ readonly type: 'drift'; readonly at: number } & Drift);

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
  readonly #book: CommandBook;
  readonly #handlers = new MessageHandlers();
  readonly #state$ = new BehaviorSubject<CtiState>(initialState);
  readonly #status$ = new BehaviorSubject<ConnectionStatus>({ status: 'idle' });
  readonly #events$ = new Subject<CtiEvent>();
  readonly #notices$ = new Subject<Notice>();
  readonly #outcomes$ = new Subject<Outcome>();
  readonly #waiting = new Map<string, (outcome: Outcome) => void>();
  readonly #drifts = new Set<string>();
  #link: Subscription | undefined;
  #sent = 0;

  constructor(transport: Transport, platform: Pick<Platform, 'scheduler'>, simulated = false) {
    super();
    this.#transport = transport;
    this.simulated = simulated;
    this.#now = () => platform.scheduler.now();
    this.#book = new CommandBook(platform.scheduler);
    this.#book.settled$.subscribe((outcome) => this.#settle(outcome));
    this.#book.late$.subscribe((sign) => this.#notices$.next({ type: 'late', at: this.#now(), ...sign }));
  }

  readonly state$: Observable<CtiState> = this.#state$.asObservable();
  readonly status$: Observable<ConnectionStatus> = this.#status$.asObservable();
  readonly events$: Observable<CtiEvent> = this.#events$.asObservable();
  readonly notices$: Observable<Notice> = this.#notices$.asObservable();
  /** Every outcome of every command, sent or not, except of `sendDtmf`. */
  readonly outcomes$: Observable<Outcome> = this.#outcomes$.asObservable();
  /** The room list; undefined until the server has sent it. */
  readonly rooms$: Observable<readonly Room[] | undefined> = this.#pick((state) => state.rooms);
  readonly conferences$: Observable<ReadonlyMap<string, Conference>> = this.#pick((state) => state.conferences);
  readonly calls$: Observable<ReadonlyMap<string, Call> | undefined> = this.#pick((state) => state.calls);

  /** Commands that were sent and have not settled, in the order of sending. */
  get pending$(): Observable<readonly Pending[]> {
    return this.#book.pending$.asObservable();
  }

  get state(): CtiState {
    return this.#state$.value;
  }

  get status(): ConnectionStatus {
    return this.#status$.value;
  }

  get pending(): readonly Pending[] {
    return this.#book.pending$.value;
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
    else this.#link = this.#transport.signals$.subscribe((signal) => this.#receive(signal));
  }

  /** Closes the link for good. */
  close(): void {
    if (this.status.status === 'closed') return;
    this.#link?.unsubscribe();
    this.#book.loseAll('closed');
    this.#become({ status: 'closed' });
    for (const stream$ of [this.#state$, this.#status$, this.#events$, this.#notices$, this.#outcomes$]) {
      stream$.complete();
    }
    this.#book.pending$.complete();
  }

  [Symbol.dispose](): void {
    this.close();
  }

  /** Signs in by login and password, in place of whoever was signed in. What comes of it shows in `status$`. */
  signIn(credentials: Credentials): void {
    this.#transport.signIn?.(credentials);
  }

  /** Ends the session and forgets its token. */
  signOut(): void {
    this.#transport.signOut?.();
  }

  supports(type: CommandType): boolean {
    return this.#transport.supports(type);
  }

  /** Sets a handler for a message type, as XiVO's own client does; the same function is set once. */
  setHandler(type: string, handler: MessageHandler): void {
    this.#handlers.set(type, handler);
  }

  unsetHandler(type: string, handler: MessageHandler): void {
    this.#handlers.unset(type, handler);
  }

  override perform(command: Command, options: PerformOptions = {}): Promise<Outcome> {
    const id = `request-${String((this.#sent += 1))}`;
    const unsent = this.#whyUnsent(command, options.expect);
    if (unsent) return Promise.resolve(this.#report({ id, command: withoutKey(command), ...unsent }));
    if (command.type === 'sendDtmf') return Promise.resolve(this.#press(id, command));
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      // Noted before it is sent: an answer must find it, however soon it comes.
      this.#book.enter(id, command, this.state);
      if (this.#transport.send(command)) return;
      this.#book.withdraw(id);
      this.#settle({ id, command, status: 'offline' });
    });
  }

  #pick<Value>(select: (state: CtiState) => Value): Observable<Value> {
    return this.#state$.pipe(map(select), distinctUntilChanged());
  }

  #whyUnsent(command: Command, expected: string | undefined): Unsent | undefined {
    const invalid = invalidArgument(command);
    if (invalid) return { status: 'invalid', ...invalid };
    if (this.status.status !== 'online') return { status: 'offline' };
    if (!this.supports(command.type)) return { status: 'unsupported' };
    return hasChangedHands(this.state, command, expected) ? { status: 'changed' } : undefined;
  }

  /** A key may be part of a PIN: it is sent and forgotten, and no stream tells of it. The server answers nothing. */
  #press(id: string, command: Command): Outcome {
    const sent = this.#transport.send(command);
    const shown = { id, command: withoutKey(command) };
    return sent ? { ...shown, status: 'unconfirmed', reason: 'deadline' } : { ...shown, status: 'offline' };
  }

  #receive(signal: Signal): void {
    if (signal.type === 'status') this.#become(signal.status);
    else if (signal.type === 'drift') this.#drift(signal.drift);
    else this.#read(signal);
  }

  #read({ message, payload, at }: Extract<Signal, { type: 'message' }>): void {
    const { state, changes, drift } = reduce(this.state, message, at);
    if (state !== this.state) this.#state$.next(state);
    for (const change of changes) {
      this.#events$.next({ ...change, at, explainedBy: this.#book.observe(change, state) });
    }
    if (drift) this.#drift(drift);
    if (message.type === 'ConferenceCommandError' && !this.#book.refuse(message.error)) {
      this.#notices$.next({ type: 'unattributed-error', error: message.error, at });
    }
    if (message.type === 'Error') this.#notices$.next({ type: 'server-error', error: message.error, at });
    this.#handlers.publish(message.type, payload);
  }

  #become(status: ConnectionStatus): void {
    const wasOnline = this.status.status === 'online';
    const isOnline = status.status === 'online';
    if (wasOnline && !isOnline) {
      this.#book.loseAll('link');
      this.#state$.next(markStale(this.state, this.#now()));
    }
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
    if (this.#drifts.has(drift.about)) return;
    this.#drifts.add(drift.about);
    this.#notices$.next({ type: 'drift', at: this.#now(), ...drift });
  }

  #settle(outcome: Outcome): void {
    const resolve = this.#waiting.get(outcome.id);
    this.#waiting.delete(outcome.id);
    resolve?.(this.#report(outcome));
  }

  #report(outcome: Outcome): Outcome {
    if (outcome.command.type !== 'sendDtmf') this.#outcomes$.next(outcome);
    return outcome;
  }
}

function withoutKey(command: Command): Command {
  return command.type === 'sendDtmf' ? { ...command, key: '' } : command;
}
