import { Subject } from 'rxjs';
import type { Command, CommandType } from '../domain/commands/table.js';
import type { Drift } from '../domain/reduce/changes.js';
import type { Question } from '../wire/commands.js';
import type { AsideName, Message } from '../wire/messages.js';
import { CtiConnection } from '../streams/connection.js';
import type { ConnectionStatus } from '../streams/status.js';
import type { Credentials, TransportEvent, Transport } from '../streams/transport.js';
import { FakeClock } from './fake-clock.js';

/** A way to a server that a test plays. */
class FakeTransport implements Transport {
  readonly server?: string;
  readonly events$ = new Subject<TransportEvent>();
  readonly sent: Command[] = [];
  readonly asked: Question[] = [];
  readonly lacking = new Set<CommandType>();
  namesCalls = true;
  readonly signIns: Credentials[] = [];
  retries = 0;

  constructor(server: string | undefined) {
    if (server !== undefined) this.server = server;
  }

  send(command: Command): boolean {
    this.sent.push(command);
    return true;
  }

  ask(question: Question): boolean {
    this.asked.push(question);
    return true;
  }

  supports(type: CommandType): boolean {
    return !this.lacking.has(type);
  }

  retryNow(): void {
    this.retries += 1;
  }

  signIn(credentials: Credentials): void {
    this.signIns.push(credentials);
    this.events$.next({ type: 'status', status: { status: 'connecting' } });
  }
}

/**
 * A real connection whose other end a test holds: messages go in, commands come out, and time passes by `wait` alone.
 * The clock starts at the present, so that elements show plausible durations.
 */
export class FakeConnection {
  readonly clock = new FakeClock();
  readonly connection: CtiConnection;
  readonly #transport: FakeTransport;

  /** `simulated`: whether the panels show the badge of the simulator. `server`: the server's address, where known. */
  constructor(simulated = false, server?: string) {
    this.clock.frame = Date.now();
    this.#transport = new FakeTransport(server);
    this.connection = new CtiConnection(
      this.#transport,
      { scheduler: this.clock },
      { source: simulated ? 'simulator' : 'server' },
    );
    this.connection.connect();
  }

  /** The commands that were sent since the link opened, without those that the connection sends by itself. */
  get sent(): readonly Command[] {
    return this.#transport.sent.map(withoutUndefined);
  }

  /** What was asked about my line, people and phones. */
  get asked(): readonly Question[] {
    return this.#transport.asked;
  }

  get signIns(): readonly Credentials[] {
    return this.#transport.signIns;
  }

  /** How often `connect()` was called again, as by the button "Try now". */
  get retries(): number {
    return this.#transport.retries;
  }

  status(status: ConnectionStatus): this {
    this.#transport.events$.next({ type: 'status', status });
    if (status.status === 'online') this.#transport.sent.length = 0;
    return this;
  }

  /** From now on the user is another one. */
  otherUser(): this {
    this.#transport.events$.next({ type: 'other-user' });
    return this;
  }

  /** These messages arrive from the server, now. */
  push(...messages: readonly Message[]): this {
    for (const message of messages) {
      this.#transport.events$.next({ type: 'message', message, payload: undefined, at: this.clock.now() });
    }
    return this;
  }

  /** An answer about my line, people or phones arrives from the server; `payload` is the whole `ctiMessage`. */
  answer(type: AsideName, payload: unknown): this {
    this.#transport.events$.next({ type: 'message', message: { type }, payload, at: this.clock.now() });
    return this;
  }

  drift(drift: Drift): this {
    this.#transport.events$.next({ type: 'drift', drift });
    return this;
  }

  /** The server refuses a command with this error code, as always without naming the command. */
  refuse(error: string): this {
    return this.push({ type: 'ConferenceCommandError', error });
  }

  /** The page's own `cti.js` is too old for these commands: `perform` settles them as `unsupported`. */
  lack(...types: readonly CommandType[]): this {
    for (const type of types) this.#transport.lacking.add(type);
    return this;
  }

  /** The server is an older one, which does not read which call `hold` and `hangup` name. */
  ignoreCallIds(): this {
    this.#transport.namesCalls = false;
    return this;
  }

  /** Lets so many milliseconds pass: deadlines and timers of the connection come due. */
  wait(milliseconds: number): this {
    this.clock.advance(milliseconds);
    return this;
  }

  /** The link breaks; the next attempt is four seconds away. */
  dropLink(): this {
    return this.status({ status: 'reconnecting', reason: 'link-lost', retryAt: this.clock.now() + 4000 });
  }
}

function withoutUndefined(command: Command): Command {
  return Object.fromEntries(Object.entries(command).filter(([, value]) => value !== undefined)) as Command;
}
