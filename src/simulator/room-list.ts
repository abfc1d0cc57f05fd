import type { RoomPayload } from '../wire/messages.js';
import { hasLine } from './call.js';
import type { Timers } from './clock.js';
import type { Directory } from './directory.js';
import type { Room } from './room.js';
import type { Session } from './session.js';
import type { Sessions } from './sessions.js';

/** The list of rooms: sent to whoever asks for it, and to everybody with a line whenever it changes. */
export class RoomList {
  readonly #directory: Directory;
  readonly #sessions: Sessions;
  readonly #timers: Timers;
  readonly #bundleMs: number;
  #pushing = false;

  constructor(directory: Directory, sessions: Sessions, timers: Timers, bundleMs: number) {
    this.#directory = directory;
    this.#sessions = sessions;
    this.#timers = timers;
    this.#bundleMs = bundleMs;
  }

  /** Sends the list, if the user has a line. Assumed: line-needed. */
  sendTo(session: Session): void {
    if (hasLine(session.account)) session.tell('ConferenceList', this.#directory.rooms.map(listed));
  }

  /**
   * Sends the list to everybody a moment later, with all changes until then: a large conference that fills up would else
   * cause a flood of whole lists. Assumed: room-list-bundled.
   */
  changed(): void {
    if (this.#pushing || this.#sessions.all.length === 0) return;
    this.#pushing = true;
    this.#timers.after(this.#bundleMs, () => {
      this.#pushing = false;
      for (const session of this.#sessions.all) {
        if (session.loggedOn) this.sendTo(session);
      }
    });
  }
}

function listed(room: Room): RoomPayload {
  return {
    number: room.number,
    name: room.name,
    pinRequired: room.pinRequired,
    startTime: room.startedAt,
    members: room.seats.map(({ joinOrder, joinedAt, muted, name, number, username }) => ({
      joinOrder,
      joinTime: joinedAt,
      muted,
      name,
      number,
      ...(username === undefined ? {} : { username }),
    })),
  };
}
