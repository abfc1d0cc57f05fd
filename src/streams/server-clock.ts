import type { CtiState } from '../domain/model/model.js';
import { clockDifference, readServerClock } from '../domain/server-clock.js';
import type { Message } from '../wire/messages.js';
import type { Clock } from './clock.js';

/** How many changes of the computer's clock are kept: the latest ones. */
const kept = 100;

/** Follows how far the server's clock, and the computer's, are ahead of a connection's clock. */
export class ServerClock {
  readonly #clock: Clock;
  /** How far the computer's clock was ahead of the connection's when the link opened last. */
  #computerAhead = 0;
  #ahead = 0;
  /**
   * Each change of the computer's clock: since `from`, by our clock, the computer's clock is `ahead` by so many
   * milliseconds. The latest change comes last.
   */
  readonly #changes: { readonly from: number; readonly ahead: number }[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** By how many milliseconds the server's clock is ahead of ours. */
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
    this.#look(now);
    const ahead = this.#computerNow(now, this.#computerAhead);
    this.#ahead += ahead - this.#computerAhead;
    this.#computerAhead = ahead;
  }

  /** A message came. The state is the one before this message. */
  hear(message: Message, { rooms, roomsStaleSince }: CtiState, at: number): void {
    this.#look(at);
    if (message.type !== 'ConferenceList') return;
    const before = roomsStaleSince === undefined ? rooms : undefined;
    this.#ahead = readServerClock(this.#ahead, before, message.rooms, at);
  }

  /** What the computer's clock showed at an instant by our clock, which may have stopped since while the computer slept. */
  wallTimeOf(instant: number): number {
    const before = this.#changes.filter(({ from }) => from <= instant).at(-1) ?? this.#changes[0];
    return instant + (before?.ahead ?? 0);
  }

  /**
   * By how many milliseconds the computer's clock is ahead now: by `known`, unless the clock has been set or the
   * computer slept.
   */
  #computerNow(now: number, known?: number): number {
    return clockDifference((this.#clock.wallTime?.() ?? now) - now, known);
  }

  #look(now: number): void {
    const known = this.#changes.at(-1)?.ahead;
    const ahead = this.#computerNow(now, known);
    if (ahead === known) return;
    this.#changes.push({ from: now, ahead });
    this.#changes.splice(0, this.#changes.length - kept);
  }
}
