import { BehaviorSubject, distinctUntilChanged, map, type Observable, scan, Subject, Subscription } from 'rxjs';
import type { Pending } from '../domain/commands/pending.js';
import type { Outcome } from '../domain/commands/outcome.js';
import type { Situation } from '../domain/commands/permissions.js';
import type { Command, CommandType } from '../domain/commands/table.js';
import { type Core, initialCore, type Told } from '../domain/core.js';
import type { Input } from '../domain/input.js';
import type { Call, Conference, CtiState, Participant, Room } from '../domain/model/model.js';
import { conferenceByNumber } from '../domain/model/select.js';
import { peopleOf, type RosterView, viewEverybody } from '../domain/roster-view.js';
import type { Drift } from '../domain/reduce/changes.js';
import type { Attendance } from '../domain/attendance-report.js';
import type { Log } from '../domain/log.js';
import type { Question } from '../wire/commands.js';
import { isAside } from './asides.js';
import { CommandDesk } from './command-desk.js';
import type { PerformOptions } from './conference-methods.js';
import { CoreRunner } from './core-runner.js';
import { Histories } from './histories.js';
import { InTurn } from './in-turn.js';
import { type MessageHandler, MessageHandlers, MessageType } from './message-types.js';
import { Newcomers } from './newcomers.js';
import type { CtiEvent, Notice } from './news.js';
import { PeopleMethods, type PeopleOptions } from './people-methods.js';
import type { Platform } from './platform.js';
import { ServerClock } from './server-clock.js';
import { type ConnectionStatus, isSameStatus } from './status.js';
import type { Credentials, TransportEvent, Transport } from './transport.js';

export type { CtiEvent, Notice } from './news.js';
import './disposable.js';

/**
 * A connection to a XiVO server: what the server said, as streams, and the commands that can be asked of it.
 *
 * Subscribing opens nothing and unsubscribing closes nothing: `connect()` and `close()` do. The streams begin with
 * what is known now, except `events$`, `notices$` and `outcomes$`, and complete on `close()`.
 */
export class CtiConnection extends PeopleMethods {
  /** The constants for `setHandler`. */
  readonly MessageType = MessageType;
  /** What is behind it: a real server, the simulator, or a recording, which takes no commands. */
  readonly source: ConnectionSource;
  readonly #transport: Transport;
  readonly #clock: Platform['scheduler'];
  readonly #runner: CoreRunner;
  readonly #desk: CommandDesk;
  readonly #histories: Histories;
  readonly #serverClock: ServerClock;
  readonly #handlers = new MessageHandlers();
  readonly #status$ = new BehaviorSubject<ConnectionStatus>({ status: 'idle' });
  readonly #events$ = new Subject<CtiEvent>();
  readonly #notices$ = new Subject<Notice>();
  readonly #drifts = new Set<string>();
  readonly #telling = new InTurn();
  #status: ConnectionStatus = { status: 'idle' };
  #link: Subscription | undefined;
  /** The login and password that were given while there was no link: `connect()` uses them. */
  #early: Credentials | undefined;

  constructor(
    transport: Transport,
    platform: Pick<Platform, 'scheduler'>,
    { source = 'server', core = initialCore, ...people }: ConnectionOptions = {},
  ) {
    super(platform.scheduler, { ...people, directory: people.directory ?? transport.directory });
    this.source = source;
    this.#transport = transport;
    this.#clock = platform.scheduler;
    this.#runner = new CoreRunner(core, platform.scheduler, (told, at) => this.#tell(told, at));
    this.#desk = new CommandDesk(transport, this.#runner, this);
    this.#histories = new Histories(this.#runner.moments$, this);
    this.#serverClock = new ServerClock(platform.scheduler);
    this.log$ = this.#histories.log$;
    this.newcomers = new Newcomers(this.#runner.moments$, (command, expect) => this.perform(command, { expect }));
    this.outcomes$ = this.#desk.outcomes$.asObservable();
    this.state$ = this.#runner.state$.asObservable();
    this.pending$ = this.#runner.pending$.asObservable();
    this.rooms$ = this.#pick((state) => state.rooms);
    this.conferences$ = this.#pick((state) => state.conferences).pipe(map(byId));
    this.calls$ = this.#pick((state) => state.calls).pipe(map((calls) => calls && byId(calls)));
  }

  /** Everything that the server has told, as plain data. The same object until something changes. */
  readonly state$: Observable<CtiState>;
  /** Where the link stands, and why: also every failure to sign in or to connect, none of which is thrown. */
  readonly status$: Observable<ConnectionStatus> = this.#status$.asObservable();
  /** Each change, in the order of the server's frames; `state` already holds it. */
  readonly events$: Observable<CtiEvent> = this.#events$.asObservable();
  /** What the server said that is no change: errors that no command caused, signs that came too late, drift. */
  readonly notices$: Observable<Notice> = this.#notices$.asObservable();
  /** Every outcome of every command, sent or not, except of `sendDtmf`. */
  readonly outcomes$: Observable<Outcome>;
  /** Commands that were sent and have not settled, in the order of sending. */
  readonly pending$: Observable<readonly Pending[]>;
  /** The room list; undefined until the server has sent it. */
  readonly rooms$: Observable<readonly Room[] | undefined>;
  /** The conferences that I am in, by the id of my call, in the order in which I entered. */
  readonly conferences$: Observable<ReadonlyMap<string, Conference>>;
  /** The calls on my line, by id; undefined until the server has listed them or spoken of one. */
  readonly calls$: Observable<ReadonlyMap<string, Call> | undefined>;

  /** The log since the first subscription, newest first, of bounded length. Kept in memory; cleared on sign-out. */
  readonly log$: Observable<Log>;

  /** Muting whoever joins: off until it is asked for. */
  readonly newcomers: Newcomers;

  /** What `state$` says now. */
  get state(): CtiState {
    return this.#runner.core.state;
  }

  /** What `status$` says now. */
  get status(): ConnectionStatus {
    return this.#status;
  }

  /** What `pending$` says now. */
  get pending(): readonly Pending[] {
    return this.#runner.core.ledger.pending;
  }

  /** Whether no real server is behind it. */
  get simulated(): boolean {
    return this.source === 'simulator';
  }

  /** The address of the server, as it was given; undefined where the page's own client knows it. */
  get server(): string | undefined {
    return this.#transport.server;
  }

  /** What `whyNot` needs to know besides the command. */
  get situation(): Situation {
    const online = this.status.status === 'online';
    const recording = this.source === 'recording';
    return { online, recording, state: this.state, line: this.line, supports: (type) => this.supports(type) };
  }

  /** The present instant by this connection's clock, in epoch milliseconds: all instants in `state` are by that clock. */
  now(): number {
    return this.#clock.now();
  }

  /**
   * By how many milliseconds the server's clock is ahead of `now()`, as far as its room lists show it; behind, when
   * negative. Rooms' `startTime` and members' `joinTime` are by the server's clock.
   */
  get serverAhead(): number {
    return this.#serverClock.ahead;
  }

  /** Who is in a conference of mine, in display order; undefined while I am not in it. */
  participantsOf(conferenceNumber: string): Observable<readonly Participant[] | undefined> {
    return this.#pick((state) => conferenceByNumber(state, conferenceNumber)).pipe(
      scan(
        (view: RosterView | undefined, conference) => conference && viewEverybody(conference.participants, view),
        undefined,
      ),
      distinctUntilChanged((one, other) => one?.participants === other?.participants),
      map((view) => view && peopleOf(view)),
    );
  }

  /**
   * Who attended a conference, and how long they talked, since this was first asked for: the first call begins it.
   * It is kept in the page's memory and stored nowhere; ask people first where the law wants that.
   */
  attendance(conferenceNumber: string): Attendance {
    return this.#histories.attendance(conferenceNumber);
  }

  /** Begins to keep the attendance of a conference, as the first `attendance` of it does, and makes no report. */
  keepAttendance(conferenceNumber: string): void {
    this.#histories.keepAttendance(conferenceNumber);
  }

  /** Opens the link, and keeps it open; when it waits for its next attempt, tries now. */
  connect(): void {
    if (this.status.status === 'closed') return;
    if (this.#link) this.#transport.retryNow?.();
    else {
      // Stored before the first status is told: a listener to that status may call `close()` or `connect()`.
      this.#link = new Subscription();
      const early = this.#early;
      this.#early = undefined;
      if (early) this.#transport.signIn?.(early);
      this.#link.add(this.#transport.events$.subscribe((event) => this.#receive(event)));
    }
  }

  /** Ends the link until `connect()`, as the back/forward cache requires. `state` stays, marked as last known. */
  suspend(): void {
    const { status } = this.status;
    // In any other status there is no link to end, and the transport may be waiting for somebody to sign in.
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
    this.#become({ status: 'closed' });
    this.#telling.add(() => {
      this.#runner.complete();
      this.asides.complete();
      for (const stream$ of [this.#status$, this.#events$, this.#notices$, this.#desk.outcomes$]) stream$.complete();
    });
  }

  [Symbol.dispose](): void {
    this.close();
  }

  /** Vue takes it as it is, also in `data()`, `ref()` and `reactive()`: no private member can be read through a proxy. */
  get __v_skip(): true {
    return true;
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

  /** Whether the link can carry this command. Only a page's `cti.js` may lack some; a recording carries none. */
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

  override perform(command: Command, asking: PerformOptions = {}): Promise<Outcome> {
    return this.#desk.perform(command, { ...asking, plan: this.dialPlan });
  }

  /** What goes into the core from now on, and the core as it is now: what a tape is made of. */
  record(take: (input: Input) => void): { readonly core: Core; readonly recording: Subscription } {
    return { core: this.#runner.core, recording: this.#runner.inputs$.subscribe(take) };
  }

  #pick<Value>(select: (state: CtiState) => Value): Observable<Value> {
    return this.state$.pipe(map(select), distinctUntilChanged());
  }

  #receive(event: TransportEvent): void {
    if (this.status.status === 'closed') return;
    if (event.type === 'status') this.#become(event.status);
    else if (event.type === 'drift') this.#drift(event.drift, this.now());
    else if (event.type === 'input') this.#runner.advance(event.input);
    else {
      const { message, payload, at } = event;
      this.#serverClock.hear(message, this.state, at);
      if (isAside(message)) this.asides.hear(message.type, payload);
      // Of the messages about line, people and phones, only `ContactSheet` settles a command: `searchContacts`.
      if (!isAside(message) || message.type === 'ContactSheet') this.#runner.advance({ type: 'receive', message, at });
      this.#handlers.publish(message.type, payload);
    }
  }

  #tell(told: Told, at: number): void {
    if (told.type === 'change') this.#events$.next({ ...told.change, at, explainedBy: told.explainedBy });
    else if (told.type === 'outcome') this.#desk.settle(told.outcome);
    else if (told.type === 'drift') this.#drift(told.drift, at);
    else if (told.type === 'late') this.#notices$.next({ type: 'late', at, ...told.sign });
    else this.#notices$.next({ type: told.type, error: told.error, at });
  }

  #become(status: ConnectionStatus): void {
    const before = this.#status;
    if (isSameStatus(status, before)) return;
    this.#status = status;
    const wasOnline = before.status === 'online';
    const isOnline = status.status === 'online';
    if (isOnline && !wasOnline) this.#serverClock.opened();
    this.#follow(wasOnline, status);
    // A listener may close the connection or cause another status: that other status is told after this one.
    this.#telling.add(() => {
      this.#status$.next(status);
      if (wasOnline === isOnline) return;
      this.#handlers.publish(MessageType.LINKSTATUSUPDATE, { status: isOnline ? 'opened' : 'closed' });
    });
    if (isOnline && !wasOnline && this.#status === status && this.source !== 'recording') this.#synchronize();
  }

  /** Tells the core of a change of status. A tape holds those inputs itself. */
  #follow(wasOnline: boolean, { status, reason }: ConnectionStatus): void {
    const at = this.now();
    if (status === 'closed') this.#runner.advance({ type: 'drop-link', reason: 'closed', at });
    if (this.source === 'recording') return;
    if (wasOnline && status !== 'online' && status !== 'closed')
      this.#runner.advance({ type: 'drop-link', reason: 'link', at });
    if (wasOnline && status !== 'online') this.asides.end();
    if (status === 'signed-out' && !reason) this.asides.forget();
    if (status === 'signed-out' && !reason) this.#runner.advance({ type: 'forget', at });
  }

  /** Asks for what the server does not tell by itself, as XiVO's own assistant does after logging on. */
  #synchronize(): void {
    void this.getCurrentCallsPhoneEvents();
    void this.getConferenceRooms();
    this.asides.begin();
  }

  protected override ask(question: Question): boolean {
    return this.status.status === 'online' && (this.#transport.ask?.(question) ?? false);
  }

  protected override tellDrift(about: string, reason: string): void {
    this.#drift({ about, reason }, this.now());
  }

  #drift(drift: Drift, at: number): void {
    const kind = `${drift.about}: ${drift.reason}`;
    if (this.#drifts.has(kind)) return;
    this.#drifts.add(kind);
    this.#notices$.next({ type: 'drift', at, ...drift });
  }
}

/** What is behind a connection. */
type ConnectionSource = 'server' | 'simulator' | 'recording';

interface ConnectionOptions extends PeopleOptions {
  readonly source?: ConnectionSource;
  /** What is known at first, and which commands wait. */
  readonly core?: Core;
}

function byId<Entry extends { readonly uniqueId: string }>(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [entry.uniqueId, entry]));
}
