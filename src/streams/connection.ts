import { distinctUntilChanged, map, type Observable, type Subscription } from 'rxjs';
import type { Pending } from '../domain/commands/pending.js';
import type { Outcome } from '../domain/commands/outcome.js';
import type { Situation } from '../domain/commands/permissions.js';
import type { Command, CommandType } from '../domain/commands/table.js';
import { type Core, initialCore } from '../domain/core.js';
import type { Input } from '../domain/input.js';
import type { Call, Conference, CtiState, Participant, Room } from '../domain/model/model.js';
import type { Attendance, TalkTimes } from '../domain/attendance-report.js';
import type { Log } from '../domain/log.js';
import type { Question } from '../wire/commands.js';
import { CommandDesk } from './command-desk.js';
import type { PerformOptions } from './conference-methods.js';
import { CoreRunner } from './core-runner.js';
import { Histories } from './histories.js';
import { Intake } from './intake.js';
import { Link } from './link.js';
import { type MessageHandler, MessageType } from './message-types.js';
import { Newcomers } from './newcomers.js';
import type { CtiEvent, Forgotten, Notice } from './news.js';
import { LinkMethods } from './link-methods.js';
import type { ConnectionOptions, ConnectionSource } from './connection-options.js';
import { participantsOf } from './participants-of.js';
import type { Platform } from './platform.js';
import type { ConnectionStatus } from './status.js';
import type { Transport } from './transport.js';

export type { CtiEvent, Forgotten, Notice } from './news.js';

/**
 * A connection to a XiVO server: what the server said, as streams, and the commands that can be asked of it.
 *
 * Subscribing opens nothing and unsubscribing closes nothing: `connect()` and `close()` do. The streams begin with
 * what is known now, except `events$`, `notices$`, `outcomes$` and `forgotten$`, and complete on `close()`.
 */
export class CtiConnection extends LinkMethods {
  /** The constants for `setHandler`. */
  readonly MessageType = MessageType;
  /** What is behind the connection: a real server, the simulator, or a recording, which takes no commands. */
  readonly source: ConnectionSource;
  readonly #transport: Transport;
  readonly #clock: Platform['scheduler'];
  readonly #runner: CoreRunner;
  readonly #desk: CommandDesk;
  readonly #histories: Histories;
  readonly #intake: Intake;
  protected readonly link: Link;

  constructor(
    transport: Transport,
    platform: Pick<Platform, 'scheduler'>,
    { source = 'server', core = initialCore, ...people }: ConnectionOptions = {},
  ) {
    super(platform.scheduler, { ...people, directory: people.directory ?? transport.directory });
    this.source = source;
    this.#transport = transport;
    this.#clock = platform.scheduler;
    this.#intake = new Intake({
      clock: platform.scheduler,
      asides: this.asides,
      runner: () => this.#runner,
      settle: (outcome) => this.#desk.settle(outcome),
      isRecording: source === 'recording',
    });
    this.events$ = this.#intake.events$.asObservable();
    this.notices$ = this.#intake.notices$.asObservable();
    this.forgotten$ = this.#intake.forgotten$.asObservable();
    this.#runner = new CoreRunner(core, platform.scheduler, (told, at) => this.#intake.tell(told, at));
    this.#desk = new CommandDesk(transport, this.#runner, this);
    this.#histories = new Histories(this.#runner.moments$, this);
    this.link = new Link(transport, {
      heard: (event) => this.#intake.hear(event),
      changed: (status, wasOnline) => this.#intake.follow(status, wasOnline),
      turned: (isOnline) => this.#intake.turned(isOnline),
      opened: () => this.#synchronize(),
      closed: () => this.#complete(),
    });
    this.status$ = this.link.status$.asObservable();
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
  readonly status$: Observable<ConnectionStatus>;
  /** Each change, in the order of the server's frames; `state` already holds it. */
  readonly events$: Observable<CtiEvent>;
  /** What the server said that is no change: errors that no command caused, signs that came too late, drift. */
  readonly notices$: Observable<Notice>;
  /** Why all that was known has just been forgotten: the user signed out, or is another one now. */
  readonly forgotten$: Observable<Forgotten>;
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

  /** The current value of `state$`. */
  get state(): CtiState {
    return this.#runner.core.state;
  }

  /** The current value of `status$`. */
  get status(): ConnectionStatus {
    return this.link.status;
  }

  /** The current value of `pending$`. */
  get pending(): readonly Pending[] {
    return this.#runner.core.ledger.pending;
  }

  /** Whether the simulator, and no real server, is behind the connection. */
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
    return this.#intake.serverClock.ahead;
  }

  /** What the computer's clock showed at an instant of `state` or of the log. Attendance has such times already. */
  wallTimeOf(instant: number): number {
    return this.#intake.serverClock.wallTimeOf(instant);
  }

  /** Who is in a conference of mine, in display order; undefined while I am not in it. */
  participantsOf(conferenceNumber: string): Observable<readonly Participant[] | undefined> {
    return participantsOf(this.state$, conferenceNumber);
  }

  /** The attendance of a conference since this method's first use for it. In memory only; ask people where the law wants that. */
  attendance(conferenceNumber: string): Attendance {
    return this.#histories.attendance(conferenceNumber);
  }

  /** Talk times in a conference, by `arrival`, in milliseconds; begins to keep its attendance, as `attendance` does. */
  talkTimes(conferenceNumber: string): TalkTimes {
    return this.#histories.talkTimes(conferenceNumber);
  }

  /** Begins to keep the attendance of a conference, as the first `attendance` of it does, and makes no report. */
  keepAttendance(conferenceNumber: string): void {
    this.#histories.keepAttendance(conferenceNumber);
  }

  /** Keeps Vue's `data()`, `ref()` and `reactive()` from making a proxy, which cannot read private members. */
  get __v_skip(): true {
    return true;
  }

  /** Whether the link can carry this command. Only a page's `cti.js` may lack some; a recording carries none. */
  supports(type: CommandType): boolean {
    return this.#transport.supports(type);
  }

  /**
   * Sets a handler for a message type, as XiVO's own client does; the same function is set once. The handler gets the
   * `ctiMessage` as it came, after `state` has taken it. An error that a handler throws goes to the console, and stops
   * nothing.
   */
  setHandler<Type extends string>(type: Type, handler: MessageHandler<Type>): void {
    this.#intake.handlers.set(type, handler as MessageHandler);
  }

  /** Takes out a handler; nothing happens when it was not set. */
  unsetHandler<Type extends string>(type: Type, handler: MessageHandler<Type>): void {
    this.#intake.handlers.unset(type, handler as MessageHandler);
  }

  override perform(command: Command, asking: PerformOptions = {}): Promise<Outcome> {
    return this.#desk.perform(command, { ...asking, plan: this.dialPlan });
  }

  /** For a tape: the core as it is now, and from now on each input that goes into the core, given to `take`. */
  record(take: (input: Input) => void): { readonly core: Core; readonly recording: Subscription } {
    return { core: this.#runner.core, recording: this.#runner.inputs$.subscribe(take) };
  }

  #pick<Value>(select: (state: CtiState) => Value): Observable<Value> {
    return this.state$.pipe(map(select), distinctUntilChanged());
  }

  /** Asks for what the server does not tell by itself, as XiVO's own assistant does after logging on. */
  #synchronize(): void {
    if (this.source === 'recording') return;
    void this.getCurrentCallsPhoneEvents();
    void this.getConferenceRooms();
    this.asides.begin();
  }

  #complete(): void {
    this.#runner.complete();
    this.asides.complete();
    this.#intake.complete();
    this.#desk.outcomes$.complete();
  }

  protected override ask(question: Question): boolean {
    return this.status.status === 'online' && (this.#transport.ask?.(question) ?? false);
  }

  protected override tellDrift(about: string, reason: string): void {
    this.#intake.drift({ about, reason }, this.now());
  }
}

function byId<Entry extends { readonly uniqueId: string }>(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [entry.uniqueId, entry]));
}
