import type { AccountOptions } from './options.js';
import type { Timers, SimulatorClock } from './clock.js';
import { DelayLine } from './delay-line.js';
import type { Faults } from './faults.js';
import { toJson } from '../wire/json.js';

/** The client's end of a socket, whatever carries it. */
export interface ClientLink {
  /** Hands one text frame to the client. */
  send(frame: string): void;
  /** Closes the socket as a server does. */
  close(code: number, reason: string): void;
  /** Cuts the link without a word: the client sees a close with code 1006. */
  drop(): void;
}

/** The server's end of one client's socket. */
export interface SimulatorSession {
  readonly login: string;
  /** A text frame came from the client. */
  receive(frame: string): void;
  /** The client closed its socket, or is out of reach. */
  gone(): void;
}

interface SessionOptions {
  readonly clock: SimulatorClock;
  readonly timers: Timers;
  readonly faults: Faults;
  readonly onFrame: (session: Session, frame: string) => void;
  readonly onEnd: (session: Session) => void;
}

export class Session implements SimulatorSession {
  readonly account: AccountOptions;
  readonly #link: ClientLink;
  readonly #options: SessionOptions;
  readonly #inbound: DelayLine;
  readonly #outbound: DelayLine;
  #ended = false;
  /** LoggedOn was sent: only now commands are heard and events sent. */
  loggedOn = false;
  /** The link looks alive and carries nothing any more, in either direction. */
  halfOpen = false;
  pings = 0;

  constructor(account: AccountOptions, link: ClientLink, options: SessionOptions) {
    const { clock, timers, faults } = options;
    this.account = account;
    this.#link = link;
    this.#options = options;
    this.#inbound = new DelayLine(clock, timers, () => faults.latency.toServer);
    this.#outbound = new DelayLine(clock, timers, () => faults.latency.toClient);
  }

  get login(): string {
    return this.account.login;
  }

  get ended(): boolean {
    return this.#ended;
  }

  receive(frame: string): void {
    if (this.#ended) return;
    this.#inbound.push(() => {
      if (!this.halfOpen) this.#options.onFrame(this, frame);
    });
  }

  gone(): void {
    this.#end();
  }

  tell(msgType: string, ctiMessage: unknown): void {
    this.sendRaw(toJson({ msgType, ctiMessage }));
  }

  sendRaw(frame: string): void {
    if (this.#ended || this.halfOpen) return;
    this.#outbound.push(() => {
      if (!this.halfOpen) this.#link.send(frame);
    });
  }

  /** Closes the socket after all frames that are still under way to the client. */
  close(code: number, reason: string): void {
    if (this.#ended) return;
    this.#outbound.push(() => {
      if (this.#end()) this.#link.close(code, reason);
    });
  }

  drop(): void {
    if (this.#end()) this.#link.drop();
  }

  #end(): boolean {
    if (this.#ended) return false;
    this.#ended = true;
    this.#inbound.cut();
    this.#outbound.cut();
    this.#options.onEnd(this);
    return true;
  }
}
