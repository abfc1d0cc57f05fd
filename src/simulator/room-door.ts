import { type Call, roomEnd } from './call.js';
import type { CallBook } from './call-book.js';
import type { Conferences } from './conferences.js';
import type { Departures } from './departures.js';
import type { Newcomer, Room } from './room.js';

/** How somebody enters a room who need not know its PIN. */
export type Admission = Pick<Newcomer, 'role' | 'muted' | 'deaf' | 'marked' | 'leavesWithLastMarked' | 'variables'> & {
  /** Shown in place of his name. */
  readonly callerId?: string | undefined;
};

/** Lets people into rooms: those who dialled, once they have keyed in the PIN, and those who were invited. */
export class RoomDoor {
  readonly #book: CallBook;
  readonly #conferences: Conferences;
  readonly #departures: Departures;

  constructor(book: CallBook, conferences: Conferences, departures: Departures) {
    this.#book = book;
    this.#conferences = conferences;
    this.#departures = departures;
  }

  /** The room answers a call: at once a place in it, or the voice that asks for the PIN. */
  answer(call: Call, room: Room): void {
    this.#book.establish(call);
    if (room.pinRequired) return;
    // Assumed: listed-organizers.
    this.admit(call, room, { role: room.organizers.includes(call.owner.login) ? 'Organizer' : 'User' });
  }

  /** One key of the phone. While a room asks for its PIN it is a digit of it. Assumed: pin-hash. */
  press(call: Call, key: string): void {
    const { far } = call;
    if (far.kind !== 'room' || far.seat || call.state !== 'established') return;
    if (key !== '#') {
      far.typed += key;
      return;
    }
    const { room, typed } = far;
    far.typed = '';
    if (typed === room.organizerPin) this.admit(call, room, { role: 'Organizer' });
    // Assumed: organizer-pin-only.
    else if (typed === (room.userPin ?? '')) this.admit(call, room, { role: 'User' });
    else {
      far.wrongPins += 1;
      if (far.wrongPins === 3) this.#departures.hangUp(call);
    }
  }

  /** Gives a call its place in a room. `since`: for how many seconds already. */
  admit(call: Call, room: Room, { callerId, ...admission }: Admission, since = 0): void {
    const { login, name, number } = call.owner;
    if (call.far.kind !== 'room') call.far = roomEnd(room);
    this.#conferences.enter(room, { ...admission, name: callerId ?? name, number, username: login }, call, since);
  }
}
