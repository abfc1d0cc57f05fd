import type { Timers } from './clock.js';
import type { Conferences } from './conferences.js';
import type { Directory } from './directory.js';
import type { TalkOptions } from './options.js';
import type { Room, Seat } from './room.js';
import type { SeatedCalls } from './seated-calls.js';

/** Makes people in conferences talk, now this one and now that one. Nobody talks while no client is there to see it. */
export class TalkActivity {
  readonly #timers: Timers;
  readonly #directory: Directory;
  readonly #conferences: Conferences;
  readonly #calls: SeatedCalls;
  readonly #random: () => number;
  #options: TalkOptions;
  #heard = false;
  #stop: (() => void) | undefined;

  constructor(
    timers: Timers,
    directory: Directory,
    conferences: Conferences,
    calls: SeatedCalls,
    random: () => number,
    options: TalkOptions,
  ) {
    this.#timers = timers;
    this.#directory = directory;
    this.#conferences = conferences;
    this.#calls = calls;
    this.#random = random;
    this.#options = options;
  }

  get options(): TalkOptions {
    return this.#options;
  }

  /** Switches the talking on or off, or sets its pace. Whoever is talking falls silent when it is switched off. */
  set(options: Partial<TalkOptions>): void {
    this.#options = { ...this.#options, ...options };
    this.#restart();
    if (!this.#options.on) this.#hushAll();
  }

  /** Whether any client is connected. */
  heard(heard: boolean): void {
    if (heard === this.#heard) return;
    this.#heard = heard;
    this.#restart();
  }

  #restart(): void {
    this.#stop?.();
    this.#stop = undefined;
    if (!this.#options.on || !this.#heard) return;
    this.#stop = this.#timers.after(this.#options.everyMs, () => {
      this.#beat();
      this.#restart();
    });
  }

  #beat(): void {
    for (const room of this.#directory.rooms) {
      const { seats } = room;
      // Before the new talkers begin, so that nobody begins and stops at one moment.
      for (const seat of seats) {
        if (seat.talking && this.#random() < 0.5) this.#conferences.change(room, seat, { talking: false });
      }
      for (let starter = 0; starter < this.#options.starters; starter += 1) {
        const seat = seats[Math.floor(this.#random() * seats.length)];
        if (seat && this.#isOnTheLine(room, seat)) this.#conferences.change(room, seat, { talking: true });
      }
    }
  }

  #hushAll(): void {
    for (const room of this.#directory.rooms) {
      for (const seat of room.seats) this.#conferences.change(room, seat, { talking: false });
    }
  }

  /** Whether somebody can be heard: a user whose call is on hold cannot. Assumed: hold-stays. */
  #isOnTheLine(room: Room, seat: Seat): boolean {
    const call = this.#calls.at(room, seat);
    return call === undefined || call.state === 'established';
  }
}
