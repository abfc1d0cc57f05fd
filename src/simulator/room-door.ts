import type { Role } from '../wire/messages.js';
import { type Call, type RoomEnd, roomEnd } from './call.js';
import type { CallBook } from './call-book.js';
import type { Conferences } from './conferences.js';
import type { Departures } from './departures.js';
import type { Newcomer, Room } from './room.js';

/** How somebody enters a room who need not know its PIN. */
export type Admission = Pick<Newcomer, 'role' | 'muted' | 'deaf' | 'marked' | 'leavesWithLastMarked' | 'variables'> & {
  /** Shown in place of their name. */
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

  /** The room answers a call: a place in it, the voice that asks for the PIN, or one that says why not. */
  answer(call: Call, room: Room): void {
    this.#book.establish(call);
    if (!room.admits) this.#turnAway(call);
    // Assumed: listed-organizers.
    else if (!room.pinRequired) this.admit(call, room, { role: roleOf(call, room) });
  }

  /** One key of the phone was pressed. While a room asks for its PIN, the key is part of the PIN. */
  press(call: Call, key: string): void {
    const { far } = call;
    if (far.kind !== 'room' || call.state !== 'established' || far.turnedAway) return;
    if (far.seat) {
      if (key === '#' && far.room.hashLeaves) this.#departures.hangUp(call);
      return;
    }
    if (key !== '#') far.typed += key;
    if (key === '#' || far.typed.length >= far.room.longestPin) this.#tryPin(call, far);
  }

  #tryPin(call: Call, far: RoomEnd): void {
    const { room, typed } = far;
    far.typed = '';
    const role = typed === room.organizerPin ? 'Organizer' : typed === room.userPin ? 'User' : undefined;
    // The room may have become full, or been closed, while the PIN was typed.
    if (role !== undefined && room.admits) this.admit(call, room, { role });
    else if (role !== undefined) this.#turnAway(call);
    else {
      far.wrongPins += 1;
      if (far.wrongPins === 3) this.#turnAway(call);
    }
  }

  /** Three wrong PINs, a full room and one that is not open yet look alike: a voice, and no Join. */
  #turnAway(call: Call): void {
    if (call.far.kind === 'room') call.far.turnedAway = true;
    this.#departures.afterPrompt(() => this.#departures.hangUp(call));
  }

  /** Gives a call its place in a room. `since`: for how many seconds already. */
  admit(call: Call, room: Room, { callerId, ...admission }: Admission, since = 0): void {
    const { login, name, number } = call.owner;
    if (call.far.kind !== 'room') call.far = roomEnd(room);
    this.#conferences.enter(room, { ...admission, name: callerId ?? name, number, username: login }, call, since);
  }
}

function roleOf({ owner }: Call, room: Room): Role {
  return room.organizers.includes(owner.login) ? 'Organizer' : 'User';
}
