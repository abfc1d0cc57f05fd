import type { CtiState } from '../domain/model/model.js';
import { clockDifference, readServerClock } from '../domain/server-clock.js';
import type { Message } from '../wire/messages.js';
import type { Clock } from './clock.js';

/** Follows how far the server's clock is ahead of a connection's clock. */
export class ServerClock {
  readonly #clock: Clock;
  /** How far the computer's clock was ahead of the connection's when the link opened last. */
  #computerAhead = 0;
  #ahead = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** In milliseconds. */
  get ahead(): number {
    return this.#ahead;
  }

  /**
   * The link opened. Whatever the computer slept is on its own clock and the server's, and may not be on ours; and it may
   * have set its clock right. Within a link both steady clocks go on alike, whoever sets the computer's.
   */
  opened(): void {
    const now = this.#clock.now();
    const ahead = clockDifference((this.#clock.wallTime?.() ?? now) - now, this.#computerAhead);
    this.#ahead += ahead - this.#computerAhead;
    this.#computerAhead = ahead;
  }

  /** A message came, while this was known. */
  hear(message: Message, { rooms, roomsStaleSince }: CtiState, at: number): void {
    if (message.type !== 'ConferenceList') return;
    const before = roomsStaleSince === undefined ? rooms : undefined;
    this.#ahead = readServerClock(this.#ahead, before, message.rooms, at);
  }
}
