import { BehaviorSubject, Subject, type Unsubscribable } from 'rxjs';
import type { Change } from '../domain/reduce/changes.js';
import type { Command } from '../domain/commands/table.js';
import {
  emptyLedger,
  enter,
  expire,
  type LateSign,
  type Ledger,
  type LedgerStep,
  loseAll,
  nextDue,
  observe,
  type Pending,
  refuse,
} from '../domain/commands/ledger.js';
import type { CtiState } from '../domain/model/model.js';
import type { Outcome } from '../domain/commands/outcome.js';
import type { Clock } from './clock.js';

/** The ledger at work: it keeps its deadlines, and tells what settles. */
export class CommandBook {
  readonly pending$ = new BehaviorSubject<readonly Pending[]>([]);
  readonly settled$ = new Subject<Outcome>();
  readonly late$ = new Subject<LateSign>();
  readonly #clock: Clock;
  #ledger: Ledger = emptyLedger;
  #due = Infinity;
  #alarm: Unsubscribable | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  enter(id: string, command: Command, state: CtiState): void {
    this.#become(enter(this.#ledger, id, command, state, this.#clock.now()));
  }

  /** Shows a change to the commands that wait, and returns the id of the one that asked for it. */
  observe(change: Change, state: CtiState): string | undefined {
    this.#expire();
    const step = observe(this.#ledger, change, state);
    this.#take(step);
    return step.explainedBy;
  }

  /** Gives an error to the command that it seems to belong to; false when there is none. */
  refuse(error: string): boolean {
    this.#expire();
    const step = refuse(this.#ledger, error);
    this.#take(step);
    return !step.unattributed;
  }

  /** Takes back a command that could not be sent after all. */
  withdraw(id: string): void {
    this.#become({ ...this.#ledger, pending: this.#ledger.pending.filter((entry) => entry.id !== id) });
  }

  loseAll(reason: 'link' | 'closed'): void {
    this.#take(loseAll(this.#ledger, reason));
  }

  /** Also before a frame is looked at: in a hidden tab the alarm may ring a minute late. */
  #expire(): void {
    if (this.#clock.now() < this.#due) return;
    this.#take(expire(this.#ledger, this.#clock.now()));
  }

  #take({ ledger, outcomes, late }: LedgerStep): void {
    this.#become(ledger);
    for (const outcome of outcomes) this.settled$.next(outcome);
    for (const sign of late) this.late$.next(sign);
  }

  #become(ledger: Ledger): void {
    if (ledger === this.#ledger) return;
    this.#ledger = ledger;
    this.#setAlarm();
    if (ledger.pending !== this.pending$.value) this.pending$.next(ledger.pending);
  }

  #setAlarm(): void {
    const due = nextDue(this.#ledger);
    if (due === this.#due) return;
    this.#due = due;
    this.#alarm?.unsubscribe();
    if (due === Infinity) return;
    const wait = Math.max(0, due - this.#clock.now());
    this.#alarm = this.#clock.schedule(() => {
      // Whatever the clock says: a timer may ring early, and is then set anew.
      this.#due = 0;
      this.#expire();
      this.#setAlarm();
    }, wait);
  }
}
