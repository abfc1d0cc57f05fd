import type { Call } from './call.js';
import type { CallBook } from './call-book.js';
import type { Timers } from './clock.js';
import type { Conferences } from './conferences.js';
import type { Room, Seat } from './room.js';
import type { SeatedCalls } from './seated-calls.js';

/** How calls end and how people leave rooms: the one may cause the other. */
export class Departures {
  readonly #book: CallBook;
  readonly #conferences: Conferences;
  readonly #calls: SeatedCalls;
  readonly #timers: Timers;
  readonly #promptMs: number;

  constructor(book: CallBook, conferences: Conferences, calls: SeatedCalls, timers: Timers, promptMs: number) {
    this.#book = book;
    this.#conferences = conferences;
    this.#calls = calls;
    this.#timers = timers;
    this.#promptMs = promptMs;
  }

  /** Runs after the prompt, by which a removed person hears of the removal. */
  afterPrompt(run: () => void): void {
    if (this.#promptMs === 0) run();
    else this.#timers.after(this.#promptMs, run);
  }

  hangUp(call: Call): void {
    if (call.state === 'released') return;
    const { far } = call;
    // Assumed: leave-order.
    if (far.kind === 'room' && far.seat) this.#conferences.leave(far.room, far.seat);
    this.#book.end(call, 'released');
    if (far.kind === 'line') this.hangUp(far.call);
    if (far.kind === 'room' && far.seat) this.#followLastMarked(far.room, far.seat);
  }

  /** Takes somebody out of a conference, and hangs up if it is a user of this world. */
  remove(room: Room, seat: Seat): void {
    const call = this.#calls.at(room, seat);
    if (call) {
      this.hangUp(call);
      return;
    }
    if (this.#conferences.leave(room, seat)) this.#followLastMarked(room, seat);
  }

  close(room: Room): void {
    const calls = room.seats.flatMap((seat) => this.#calls.at(room, seat) ?? []);
    this.#conferences.clear(room);
    for (const call of calls) this.hangUp(call);
  }

  #followLastMarked(room: Room, gone: Seat): void {
    if (!gone.marked || room.seats.some((seat) => seat.marked)) return;
    for (const seat of room.seats.filter((other) => other.leavesWithLastMarked)) this.remove(room, seat);
  }
}
