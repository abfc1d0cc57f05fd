import type { CtiConnection } from '../streams/connection.js';
import { createCtiConnection, type CtiConnectionOptions } from '../streams/create-connection.js';
import type { Notice } from '../streams/news.js';
import type { ConnectionStatus } from '../streams/status.js';
import { FakeClock } from './fake-clock.js';
import { FakeFetch } from './fake-fetch.js';
import { FakeNetwork, type FakeSocket } from './fake-socket.js';

export const server = 'https://xuc.example.org';

/** A connection, the server's end of its sockets, its REST side, and time: all of it held by the test. */
export class FakeXuc {
  readonly clock = new FakeClock();
  readonly network = new FakeNetwork();
  readonly rest: FakeFetch;
  readonly connection: CtiConnection;
  /** Each status told, in words. */
  readonly statuses: string[] = [];
  readonly notices: Notice[] = [];

  /** Delays are half of what they may be, unless `random` says otherwise. */
  constructor(options: Partial<CtiConnectionOptions> = {}, answers: FakeFetch['answers'] = {}) {
    this.rest = new FakeFetch(answers);
    this.connection = createCtiConnection({
      server,
      scheduler: this.clock,
      WebSocket: this.network.WebSocket,
      fetch: this.rest.fetch,
      random: () => 0.5,
      pageProtocol: 'https:',
      // No doubt about CORS unless a test wants it.
      pageOrigin: server,
      ...options,
    });
    this.connection.status$.subscribe((status) => this.statuses.push(inWords(status)));
    this.connection.notices$.subscribe((notice) => this.notices.push(notice));
  }

  get socket(): FakeSocket {
    return this.network.latest;
  }

  /** The last status told, in words. */
  get status(): string {
    return this.statuses.at(-1) ?? '';
  }

  connect(): this {
    this.connection.connect();
    return this;
  }

  /** The server takes the socket and the session. */
  logOn(): this {
    this.socket.accept().say('LoggedOn');
    return this;
  }

  wait(milliseconds: number): this {
    this.clock.advance(milliseconds);
    return this;
  }
}

/** Online as jbond, by a token of the page. */
export function online(options: Partial<CtiConnectionOptions> = {}, answers: FakeFetch['answers'] = {}): FakeXuc {
  return new FakeXuc({ token: 'first', ...options }, { 'auth/check': { login: 'jbond', token: 'renewed' }, ...answers })
    .connect()
    .logOn();
}

export function inWords({ status, reason, detail }: ConnectionStatus): string {
  return [status, reason, detail].filter((word) => word !== undefined).join(' ');
}
