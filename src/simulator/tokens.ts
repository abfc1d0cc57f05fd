import type { SimulatorClock } from './clock.js';

/** The tokens that sign-in gives out, each for a limited time. */
export class Tokens {
  readonly #clock: SimulatorClock;
  readonly #ttl: number;
  readonly #granted = new Map<string, { readonly login: string; readonly until: number }>();

  /** `ttl` in seconds. */
  constructor(clock: SimulatorClock, ttl: number) {
    this.#clock = clock;
    this.#ttl = ttl;
  }

  get ttl(): number {
    return this.#ttl;
  }

  grant(login: string): string {
    const token = [...crypto.getRandomValues(new Uint8Array(16))]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('');
    this.#granted.set(token, { login, until: this.#clock.now() + this.#ttl * 1000 });
    return token;
  }

  /** Whose token this is; undefined when it was never given out or is no longer valid. */
  loginOf(token: string): string | undefined {
    const granted = this.#granted.get(token);
    if (!granted) return undefined;
    if (granted.until > this.#clock.now()) return granted.login;
    this.#granted.delete(token);
    return undefined;
  }

  /** Ends all tokens, or those of one user. */
  expire(login?: string): void {
    for (const [token, granted] of this.#granted) {
      if (login === undefined || granted.login === login) this.#granted.delete(token);
    }
  }
}
