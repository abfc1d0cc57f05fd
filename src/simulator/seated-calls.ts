import { type Call, isSeated, type SeatedCall } from './call.js';
import type { Room, Seat } from './room.js';

/** Which call leads to which seat. A caller from outside has a seat and no call of this world. */
export class SeatedCalls {
  readonly #byRoom = new Map<Room, Map<Seat, Call>>();

  /** The call of the user who sits there, or whose phone still rings while they are listed. */
  at(room: Room, seat: Seat): Call | undefined {
    return this.#byRoom.get(room)?.get(seat);
  }

  /** The calls of all users who hear what happens in a room: few, among perhaps a thousand seats. */
  in(room: Room): readonly SeatedCall[] {
    return [...(this.#byRoom.get(room)?.values() ?? [])].filter(isSeated);
  }

  add(room: Room, seat: Seat, call: Call): void {
    const calls = this.#byRoom.get(room) ?? new Map<Seat, Call>();
    this.#byRoom.set(room, calls.set(seat, call));
  }

  remove(room: Room, seat: Seat): void {
    this.#byRoom.get(room)?.delete(seat);
  }
}
