import { Subject } from 'rxjs';
import type { Told } from '../domain/core.js';
import type { Outcome } from '../domain/commands/outcome.js';
import type { Drift } from '../domain/reduce/changes.js';
import { type Asides, isAside } from './asides.js';
import type { Clock } from './clock.js';
import type { CoreRunner } from './core-runner.js';
import { MessageHandlers, MessageType } from './message-types.js';
import type { CtiEvent, Forgotten, Notice } from './news.js';
import { ServerClock } from './server-clock.js';
import type { ConnectionStatus } from './status.js';
import type { TransportEvent } from './transport.js';

interface IntakeParts {
  readonly clock: Clock;
  readonly asides: Asides;
  readonly runner: () => CoreRunner;
  readonly settle: (outcome: Outcome) => void;
  /** A recording holds all inputs of its core: then nothing else is put into the core. */
  readonly isRecording: boolean;
}

/**
 * Takes in all that a link tells, for the core and the page's handlers; and hands what the core then tells to the
 * streams.
 */
export class Intake {
  readonly events$ = new Subject<CtiEvent>();
  readonly notices$ = new Subject<Notice>();
  readonly forgotten$ = new Subject<Forgotten>();
  readonly handlers = new MessageHandlers();
  readonly serverClock: ServerClock;
  readonly #parts: IntakeParts;
  readonly #drifts = new Set<string>();

  constructor(parts: IntakeParts) {
    this.#parts = parts;
    this.serverClock = new ServerClock(parts.clock);
  }

  hear(event: Exclude<TransportEvent, { readonly type: 'status' }>): void {
    const { asides, clock } = this.#parts;
    const runner = this.#parts.runner();
    if (event.type === 'drift') this.drift(event.drift, clock.now());
    else if (event.type === 'other-user') this.#forget('other-user');
    else if (event.type === 'input') runner.advance(event.input);
    else {
      const { message, payload, at } = event;
      this.serverClock.hear(message, runner.core.state, at);
      if (isAside(message)) asides.hear(message.type, payload);
      // Of the messages about line, people and phones, only `ContactSheet` settles a command: `searchContacts`.
      const isForCore = !isAside(message) && message.type !== 'UserConfigUpdate';
      if (isForCore || message.type === 'ContactSheet') runner.advance({ type: 'receive', message, at });
      this.handlers.publish(message.type, payload);
    }
  }

  /** Tells the core of a change of status. */
  follow({ status, reason }: ConnectionStatus, wasOnline: boolean): void {
    const { asides, clock, isRecording } = this.#parts;
    const runner = this.#parts.runner();
    const at = clock.now();
    if (status === 'online' && !wasOnline) this.serverClock.opened();
    if (status === 'closed') runner.advance({ type: 'drop-link', reason: 'closed', at });
    if (isRecording) return;
    if (wasOnline && status !== 'online' && status !== 'closed')
      runner.advance({ type: 'drop-link', reason: 'link', at });
    if (wasOnline && status !== 'online') asides.end();
    if (status === 'signed-out' && !reason) this.#forget('signed-out');
  }

  /** Clears the state, so that nothing of one user is shown to the next. */
  #forget(why: Forgotten): void {
    const { asides, clock } = this.#parts;
    asides.forget();
    this.#parts.runner().advance({ type: 'forget', at: clock.now() });
    this.forgotten$.next(why);
  }

  /** Tells the page's handlers that the link is up or down, as XiVO's own client does. */
  turned(isOnline: boolean): void {
    this.handlers.publish(MessageType.LINKSTATUSUPDATE, { status: isOnline ? 'opened' : 'closed' });
  }

  /** Hands on what a step of the core told. */
  tell(told: Told, at: number): void {
    if (told.type === 'change') this.events$.next({ ...told.change, at, explainedBy: told.explainedBy });
    else if (told.type === 'outcome') this.#parts.settle(told.outcome);
    else if (told.type === 'drift') this.drift(told.drift, at);
    else if (told.type === 'late') this.notices$.next({ type: 'late', at, ...told.sign });
    else this.notices$.next({ type: told.type, error: told.error, at });
  }

  /** Tells of something odd that the server said, each kind once. */
  drift(drift: Drift, at: number): void {
    const kind = `${drift.about}: ${drift.reason}`;
    if (this.#drifts.has(kind)) return;
    this.#drifts.add(kind);
    this.notices$.next({ type: 'drift', at, ...drift });
  }

  complete(): void {
    for (const stream$ of [this.events$, this.notices$, this.forgotten$]) stream$.complete();
  }
}
