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
   * The link opened: adds to `ahead` by how much the computer's clock has gained on ours since the last opening. Our
   * clock may have stopped while the computer slept; the computer's and the server's clocks did not. The computer's
   * clock may also have been set right. While a link is open, a change of the computer's clock does not matter.
   */
  opened(): void {
    const now = this.#clock.now();
    const ahead = clockDifference((this.#clock.wallTime?.() ?? now) - now, this.#computerAhead);
    this.#ahead += ahead - this.#computerAhead;
    this.#computerAhead = ahead;
  }

  /** A message came. The state is the one before this message. */
  hear(message: Message, { rooms, roomsStaleSince }: CtiState, at: number): void {
    if (message.type !== 'ConferenceList') return;
    const before = roomsStaleSince === undefined ? rooms : undefined;
    this.#ahead = readServerClock(this.#ahead, before, message.rooms, at);
  }
}
