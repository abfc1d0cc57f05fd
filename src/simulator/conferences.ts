import type { Call, SeatedCall } from './call.js';
import type { SimulatorClock } from './clock.js';
import type { ConferenceNews } from './conference-news.js';
import type { PhoneHints } from './phone-hints.js';
import type { RoomList } from './room-list.js';
import type { Newcomer, Room, Seat, SeatState } from './room.js';
import type { SeatedCalls } from './seated-calls.js';

/** The one place where a conference changes, so that clients are told of every change. */
export class Conferences {
  readonly #clock: SimulatorClock;
  readonly #news: ConferenceNews;
  readonly #list: RoomList;
  readonly #calls: SeatedCalls;
  readonly #hints: PhoneHints;

  constructor(clock: SimulatorClock, calls: SeatedCalls, hints: PhoneHints, news: ConferenceNews, list: RoomList) {
    this.#clock = clock;
    this.#calls = calls;
    this.#hints = hints;
    this.#news = news;
    this.#list = list;
  }

  /** Seats a newcomer. `call`: their call, for a user of this world. `since`: for how many seconds they have been in. */
  enter(room: Room, newcomer: Newcomer, call?: Call, since = 0): Seat {
    const seat = room.add(newcomer, this.#clock.now() - since * 1000);
    if (call?.far.kind === 'room') {
      call.far.seat = seat;
      this.#calls.add(room, seat, call);
    } else this.#hints.use(seat.number, seat, 'established');
    this.#news.entered(room, seat);
    this.#list.changed();
    return seat;
  }

  /** Somebody who was listed while their phone rang has answered. */
  beginsToListen(call: SeatedCall): void {
    this.#news.beganToListen(call);
  }

  /** False when that seat was empty already. */
  leave(room: Room, seat: Seat): boolean {
    if (!room.remove(seat)) return false;
    this.#news.left(room, seat);
    this.#forget(room, seat);
    this.#list.changed();
    return true;
  }

  /** Empties a room. Nobody is told of the others' leaving. Assumed: close-hangs-up. */
  clear(room: Room): void {
    const { seats } = room;
    for (const seat of seats) room.remove(seat);
    for (const seat of seats) {
      this.#news.ended(room, seat);
      this.#forget(room, seat);
    }
    this.#list.changed();
  }

  #forget(room: Room, seat: Seat): void {
    this.#calls.remove(room, seat);
    this.#hints.use(seat.number, seat, undefined);
  }

  /** Changes what somebody is and does, and tells of it if anything differs. Assumed: no-event-without-change. */
  change(room: Room, seat: Seat, wanted: Partial<SeatState>): void {
    const before: SeatState = { role: seat.role, muted: seat.muted, deaf: seat.deaf, talking: seat.talking };
    const after = { ...before, ...wanted };
    // Whoever is muted is not heard talking.
    if (after.muted) after.talking = false;
    if (after.muted && before.talking) {
      // The engine tells the silence first, in a frame of its own.
      before.talking = false;
      seat.talking = false;
      this.#news.changed(room, seat);
    }
    if (Object.entries(after).every(([name, value]) => before[name as keyof SeatState] === value)) return;
    Object.assign(seat, after);
    this.#news.changed(room, seat);
    if (before.muted !== after.muted) this.#list.changed();
  }
}
