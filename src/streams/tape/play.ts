import { Observable, type Subscriber, type Unsubscribable } from 'rxjs';
import { type Clock, platformClock } from '../clock.js';
import { CtiConnection } from '../connection.js';
import type { Transport, TransportEvent } from '../transport.js';
import { readTape, type Tape, type TapeEntry } from './format.js';

export interface PlayOptions {
  /** How many times as fast as it was: 1 by default, `Infinity` for all at once. */
  readonly speed?: number;
  readonly scheduler?: Clock;
}

/**
 * Makes a connection that plays a tape from its `connect()` on. It takes no commands: they end as `unsupported`, or as
 * `offline` while the tape is.
 *
 * Throws a `TapeError`, which names the line, when the tape cannot be read.
 */
export function createTapeConnection(tape: string, options: PlayOptions = {}): CtiConnection {
  const { speed = 1, scheduler = platformClock } = options;
  if (!(speed > 0)) throw new RangeError('speed must be a number above 0');
  const read = readTape(tape);
  const player = new TapePlayer(read, speed, scheduler);
  return new CtiConnection(player, { scheduler: player }, { source: 'recording', core: read.header.core });
}

/** The transport and the clock of a tape: each event comes at the time that the tape gives. */
class TapePlayer implements Transport, Clock {
  readonly events$ = new Observable<TransportEvent>((subscriber) => this.#play(subscriber));
  readonly #tape: Tape;
  readonly #speed: number;
  readonly #clock: Clock;
  /** `#instant`: a time on the tape. `#since`: the time by the clock at which that instant was reached. */
  #instant: number;
  #since: number | undefined;

  constructor(tape: Tape, speed: number, clock: Clock) {
    this.#tape = tape;
    this.#speed = speed;
    this.#clock = clock;
    this.#instant = tape.header.at;
  }

  now(): number {
    if (this.#since === undefined || this.#speed === Infinity) return this.#instant;
    return this.#instant + (this.#clock.now() - this.#since) * this.#speed;
  }

  /** Sets no timer: the tape itself holds the passing of each deadline. */
  schedule(): Unsubscribable {
    return { unsubscribe: () => undefined };
  }

  send(): boolean {
    return false;
  }

  supports(): boolean {
    return false;
  }

  #play(subscriber: Subscriber<TransportEvent>): () => void {
    const { header, entries } = this.#tape;
    subscriber.next({ type: 'status', status: header.status });
    this.#become(header.at);
    let timer: Unsubscribable | undefined;
    const from = (first: number) => {
      let place = first;
      for (let entry = entries[place]; entry && !subscriber.closed; entry = entries[(place += 1)]) {
        const wait = (entry.at - this.#instant) / this.#speed;
        if (wait > 0) {
          const next = place;
          timer = this.#clock.schedule(() => {
            this.#become(entry.at);
            subscriber.next(eventOf(entry));
            from(next + 1);
          }, wait);
          return;
        }
        this.#become(entry.at);
        subscriber.next(eventOf(entry));
      }
    };
    from(0);
    return () => timer?.unsubscribe();
  }

  #become(instant: number): void {
    this.#instant = instant;
    this.#since = this.#clock.now();
  }
}

function eventOf(entry: TapeEntry): TransportEvent {
  return entry.type === 'status' ? { type: 'status', status: entry.status } : { type: 'input', input: entry };
}
