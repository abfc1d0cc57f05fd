import { Observable, type Subscriber, type Unsubscribable } from 'rxjs';
import { type Clock, platformClock } from '../clock.js';
import { CtiConnection } from '../connection.js';
import type { ConnectionStatus } from '../status.js';
import type { Transport, TransportEvent } from '../transport.js';
import { readTape, type Tape, type TapeEntry } from './format.js';

export interface PlayOptions {
  /** How many times as fast as the recording to play: 1 by default, `Infinity` for everything at once. */
  readonly speed?: number;
  /** Timers and the time of day: any scheduler of RxJS; the platform's clock by default. */
  readonly scheduler?: Clock;
}

/**
 * Makes a connection that plays a tape from its `connect()` on. It takes no commands: they end as `unsupported`, or as
 * `offline` while the tape is.
 *
 * Throws a `TapeError`, which names the line, when the tape cannot be read; a `RangeError` when `speed` is not above 0.
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
  /**
   * `#instant`: a time on the tape. `#since`: the time by the clock at which that instant was reached; none while the
   * tape stands.
   */
  #instant: number;
  #since: number | undefined;
  /** How many entries have been played, and the status that the last of them left. */
  #played = 0;
  #status: ConnectionStatus;

  constructor(tape: Tape, speed: number, clock: Clock) {
    this.#tape = tape;
    this.#speed = speed;
    this.#clock = clock;
    this.#instant = tape.header.at;
    this.#status = tape.header.status;
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

  /** Plays from the beginning, or goes on where the tape was suspended. */
  #play(subscriber: Subscriber<TransportEvent>): () => void {
    const { entries } = this.#tape;
    subscriber.next({ type: 'status', status: this.#status });
    this.#become(this.#instant);
    let timer: Unsubscribable | undefined;
    const tell = (entry: TapeEntry) => {
      this.#become(entry.at);
      this.#played += 1;
      if (entry.type === 'status') this.#status = entry.status;
      subscriber.next(eventOf(entry));
    };
    const goOn = () => {
      while (!subscriber.closed) {
        const entry = entries[this.#played];
        if (!entry) return;
        const wait = (entry.at - this.#instant) / this.#speed;
        if (wait > 0) {
          timer = this.#clock.schedule(() => {
            tell(entry);
            goOn();
          }, wait);
          return;
        }
        tell(entry);
      }
    };
    goOn();
    return () => {
      timer?.unsubscribe();
      this.#instant = this.now();
      this.#since = undefined;
    };
  }

  #become(instant: number): void {
    this.#instant = instant;
    this.#since = this.#clock.now();
  }
}

function eventOf(entry: TapeEntry): TransportEvent {
  return entry.type === 'status' ? { type: 'status', status: entry.status } : { type: 'input', input: entry };
}
