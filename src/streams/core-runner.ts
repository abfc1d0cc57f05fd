import { BehaviorSubject, Subject, type Unsubscribable } from 'rxjs';
import type { Pending } from '../domain/commands/pending.js';
import { type Core, nextDue, type Told } from '../domain/core.js';
import { advance, type Input } from '../domain/input.js';
import type { CtiState } from '../domain/model/model.js';
import type { Moment } from '../domain/moment.js';
import type { Clock } from './clock.js';

/**
 * Runs a core on a clock: puts inputs into the core and sets a timer for the next deadline. After each input it emits
 * the state, then the pending commands, then what happened, in order.
 */
export class CoreRunner {
  readonly state$: BehaviorSubject<CtiState>;
  readonly pending$: BehaviorSubject<readonly Pending[]>;
  /** Each input, emitted just before it goes into the core: a tape records these inputs. */
  readonly inputs$ = new Subject<Input>();
  /** Each step, emitted after everything that it told: attendance, talk time and the log are made from it. */
  readonly moments$ = new Subject<Moment>();
  readonly #clock: Clock;
  readonly #tell: (told: Told, at: number) => void;
  #core: Core;
  #due = Infinity;
  #alarm: Unsubscribable | undefined;

  constructor(core: Core, clock: Clock, tell: (told: Told, at: number) => void) {
    this.#core = core;
    this.#clock = clock;
    this.#tell = tell;
    this.state$ = new BehaviorSubject(core.state);
    this.pending$ = new BehaviorSubject(core.ledger.pending);
  }

  get core(): Core {
    return this.#core;
  }

  advance(input: Input): void {
    this.inputs$.next(input);
    const before = this.#core;
    const { core, told } = advance(before, input);
    this.#core = core;
    if (core.ledger !== before.ledger) this.#setAlarm();
    if (core.state !== before.state) this.state$.next(core.state);
    if (core.ledger.pending !== before.ledger.pending) this.pending$.next(core.ledger.pending);
    for (const each of told) this.#tell(each, input.at);
    if (this.moments$.observed) this.moments$.next({ input, before, after: core, told });
  }

  complete(): void {
    this.#alarm?.unsubscribe();
    for (const stream$ of [this.state$, this.pending$, this.inputs$, this.moments$]) stream$.complete();
  }

  #setAlarm(): void {
    const due = nextDue(this.#core);
    if (due === this.#due) return;
    this.#due = due;
    this.#alarm?.unsubscribe();
    this.#alarm = undefined;
    if (due === Infinity) return;
    this.#alarm = this.#clock.schedule(
      () => {
        // A timer may fire a little early: then nothing is due yet, and the timer is set again.
        this.#due = Infinity;
        this.advance({ type: 'tick', at: this.#clock.now() });
        this.#setAlarm();
      },
      Math.max(0, due - this.#clock.now()),
    );
  }
}
