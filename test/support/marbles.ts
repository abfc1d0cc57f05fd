import { expect } from 'chai';
import { Subject } from 'rxjs';
import { type RunHelpers, TestScheduler } from 'rxjs/testing';
import type { Platform } from '../../src/streams/platform.js';
import { FakeFetch } from './fake-fetch.js';
import { FakeNetwork, type FakeSocket } from './fake-socket.js';

export interface Marbles extends RunHelpers {
  /**
   * A server that plays one script to each socket, from the moment on which it is asked for; the last one again and
   * again. `o` opens it, `l` is LoggedOn, `f` and `t` are the two LoggedOnErrors, `p` is a ping's answer, `g` is
   * garbage, `x` closes it, `e` is the error of one that never opens, and `-` means nothing comes.
   */
  play(scripts: readonly string[], answers?: FakeFetch['answers']): Played;
}

export interface Played {
  readonly platform: Platform;
  readonly network: FakeNetwork;
  readonly rest: FakeFetch;
  /** Each frame that was sent, parsed. */
  readonly sent$: Subject<unknown>;
  /** The number of each socket, when it is asked for. */
  readonly asked$: Subject<number>;
}

const acts: Readonly<Record<string, (socket: FakeSocket) => unknown>> = {
  o: (socket) => socket.accept(),
  l: (socket) => socket.say('LoggedOn'),
  f: (socket) => socket.say('LoggedOnError', { Error: 'loggedOnFailed' }),
  t: (socket) => socket.say('LoggedOnError', { Error: 'loggedOnTimeout' }),
  p: (socket) => socket.deliver('{"claz":"pong"}'),
  g: (socket) => socket.say('ConferenceList', 'no list'),
  x: (socket) => socket.end(1000),
  e: (socket) => socket.fail(),
};

/** Runs a test on virtual time, drawn in marbles: https://rxjs.dev/guide/testing/marble-testing */
export function marbles(test: (helpers: Marbles) => void): void {
  const scheduler = new TestScheduler((actual, expected) => {
    expect(actual).to.deep.equal(expected);
  });
  scheduler.run((helpers) => {
    const play: Marbles['play'] = (scripts, answers = {}) => {
      const network = new FakeNetwork();
      const rest = new FakeFetch(answers);
      const sent$ = new Subject<unknown>();
      const asked$ = new Subject<number>();
      network.onSocket = (socket) => {
        const number = network.sockets.length;
        socket.onSend = (text) => sent$.next(JSON.parse(text));
        asked$.next(number);
        const script = scripts[Math.min(number, scripts.length) - 1] ?? '-';
        helpers.cold(script).subscribe((letter) => acts[letter]?.(socket));
      };
      const platform: Platform = {
        WebSocket: network.WebSocket,
        fetch: rest.fetch,
        scheduler,
        random: () => 0.5,
        pageProtocol: 'https:',
        pageOrigin: undefined,
      };
      return { platform, network, rest, sent$, asked$ };
    };
    test({ ...helpers, play });
  });
}
