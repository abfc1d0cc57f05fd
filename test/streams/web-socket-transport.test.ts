import { expect } from 'chai';
import { defer, finalize, map, type Observable } from 'rxjs';
import { createCtiConnection, type CtiConnectionOptions } from '../../src/streams/create-connection.js';
import { FakeXuc, inWords, online } from '../support/fake-xuc.js';
import { marbles, type Played } from '../support/marbles.js';

const renewing = { 'auth/check': { login: 'jbond', token: 'renewed', TTL: 3600 } };
const letterOf: Readonly<Record<string, string>> = { online: 'O', refused: 'R', 'signed-out': 's' };

/** Statuses in words, of a connection that begins and ends with the drawing. */
function words({ platform }: Played, options: Partial<CtiConnectionOptions> = {}): Observable<string> {
  return defer(() => {
    const connection = createCtiConnection({
      server: 'https://xuc.example.org',
      token: 'first',
      ...platform,
      ...options,
    });
    connection.connect();
    return connection.status$.pipe(
      map(inWords),
      finalize(() => connection.close()),
    );
  });
}

/** Statuses in letters: `c`onnecting, `O`nline, `r`econnecting, `R`efused, `s`igned out. */
function letters(played: Played, options: Partial<CtiConnectionOptions> = {}): Observable<string> {
  return words(played, options).pipe(
    map((said) => said.split(' ')[0] ?? ''),
    map((status) => letterOf[status] ?? status.charAt(0)),
  );
}

/** What is said where a proxy, or the page's CSP, lets REST calls through and no socket. */
const socketAlone = 'The server answers, but its WebSocket does not open';

describe('a connection over a socket', () => {
  it('connects, is online with LoggedOn, and comes back after a clean close as after any other', () => {
    marbles(({ play, expectObservable }) => {
      // `r` twice: it waits for half of five seconds, then tries.
      const script = '  --o-l---x';
      const expected = 'c---O---r 2499ms r---O--';
      expectObservable(letters(play([script], renewing)), '^ 2515ms !').toBe(expected);
    });
  });

  for (const code of [1000, 1001, 1006, 1011, 1012, 4000]) {
    it(`comes back after a close with code ${code}`, () => {
      const xuc = online();
      xuc.socket.end(code);
      expect(xuc.status).to.equal('reconnecting link-lost');
      expect(xuc.wait(2500).logOn().status).to.equal('online');
    });
  }

  it('asks for my calls and the rooms as soon as it is online, and each time anew; for my line once', () => {
    marbles(({ play, expectObservable }) => {
      const script = ' -ol--x';
      const expected = '--(crl) 2498ms --(cr)';
      const frames = {
        c: { claz: 'web', command: 'getCurrentCallsPhoneEvents' },
        r: { claz: 'web', command: 'getList', objectType: 'meetme' },
        l: { claz: 'web', command: 'getConfig', objectType: 'line' },
      };
      const played = play([script], renewing);
      expectObservable(played.sent$).toBe(expected, frames);
      expectObservable(letters(played), '^ 2515ms !');
    });
  });

  it('sends nothing but pings before LoggedOn', () => {
    marbles(({ play, expectObservable }) => {
      const played = play(['o 11s x']);
      expectObservable(played.sent$).toBe('5s p 4999ms p', { p: { claz: 'ping' } });
      expectObservable(letters(played), '^ 11s !').toBe('c');
    });
  });

  it('never opens: it gives the socket up after twelve seconds and tries again', () => {
    marbles(({ play, expectObservable, flush }) => {
      const played = play(['-'], renewing);
      expectObservable(words(played), '^ 14s !').toBe('c 11999ms u', {
        c: 'connecting',
        u: `connecting unreachable ${socketAlone}`,
      });
      flush();
      expect(played.network.alive).to.have.length(0);
    });
  });

  it('tells a link that fell silent from one that was closed', () => {
    marbles(({ play, expectObservable }) => {
      const played = play(['ol'], renewing);
      expectObservable(words(played), '^ 21s !').toBe('cO 19998ms r', {
        c: 'connecting',
        O: 'online',
        r: 'reconnecting silent',
      });
    });
  });

  it('tries again when the server was too slow to log on', () => {
    marbles(({ play, expectObservable }) => {
      const played = play(['-ot-x', '-ol'], renewing);
      expectObservable(words(played), '^ 3s !').toBe('c-t 2499ms c-O', {
        c: 'connecting',
        t: 'connecting logged-on-timeout',
        O: 'online',
      });
    });
  });

  it('renews a refused token at once, then at growing distances, and asks to sign in meanwhile', () => {
    marbles(({ play, expectObservable, flush }) => {
      const played = play(['-of-x'], renewing);
      // Halves of 5 and 10 seconds.
      expectObservable(played.asked$).toBe('a-b- 2499ms -c- 4999ms -d', { a: 1, b: 2, c: 3, d: 4 });
      expectObservable(words(played), '^ 7600ms !').toBe('c---R 2501ms R 5001ms R', {
        c: 'connecting',
        R: 'refused logged-on-failed loggedOnFailed',
      });
      flush();
      expect(played.rest.paths).to.deep.equal(['auth/check', 'auth/check', 'auth/check']);
      expect(played.network.latest.url).to.match(/token=renewed$/);
    });
  });

  it('renews a token again when it is refused after it had worked', () => {
    marbles(({ play, expectObservable }) => {
      const played = play(['-of', '-ol-x', '-of', '-ol'], renewing);
      expectObservable(letters(played), '^ 3s !').toBe('c---O-r 2499ms r---O');
    });
  });
});

describe('the way back', () => {
  it('tries a dead server at growing distances, up to thirty seconds at most', () => {
    marbles(({ play, expectObservable }) => {
      const played = play(['e'], renewing);
      // Halves of 5, 10, 20, 30, 30 seconds.
      const expected = 'a 2499ms b 4999ms c 9999ms d 14999ms e 14999ms f';
      expectObservable(played.asked$).toBe(expected, { a: 1, b: 2, c: 3, d: 4, e: 5, f: 6 });
      expectObservable(letters(played), '^ 50s !');
    });
  });

  it('starts anew after ten seconds online, and not after less', () => {
    marbles(({ play, expectObservable }) => {
      const short = play(['ol 9998ms x'], renewing);
      const long = play(['ol 9999ms x'], renewing);
      expectObservable(short.asked$).toBe('a 12499ms b 14999ms c', { a: 1, b: 2, c: 3 });
      expectObservable(long.asked$).toBe(' a 12500ms b 12500ms c', { a: 1, b: 2, c: 3 });
      expectObservable(letters(short), '^ 30s !');
      expectObservable(letters(long), '^ 30s !');
    });
  });

  it('grows also after a link that had lasted', () => {
    marbles(({ play, expectObservable }) => {
      const played = play(['ol 19998ms x', 'e'], renewing);
      expectObservable(played.asked$).toBe('a 22499ms b 4999ms c 9999ms d', { a: 1, b: 2, c: 3, d: 4 });
      expectObservable(letters(played), '^ 40s !');
    });
  });

  it('says when it will try again', () => {
    const xuc = online();
    xuc.socket.end();
    expect(xuc.connection.status).to.deep.include({ status: 'reconnecting', reason: 'link-lost' });
    expect(xuc.connection.status.retryAt).to.equal(xuc.clock.now() + 2500);
  });

  it('tries at once when told to, and once only', () => {
    const xuc = online();
    xuc.socket.end();
    xuc.wait(100).connection.connect();
    expect(xuc.network.sockets).to.have.length(2);
    xuc.wait(5000);
    expect(xuc.network.sockets).to.have.length(2);
  });

  it('does not disturb an attempt, or a link that is up, when told to try', () => {
    const xuc = new FakeXuc({ token: 'first' }).connect();
    xuc.connection.connect();
    xuc.logOn().connection.connect();
    expect(xuc.network.sockets).to.have.length(1);
    expect(xuc.status).to.equal('online');
  });

  it('sends on the new link nothing of what was asked on the old one', async () => {
    const xuc = online();
    const kick = xuc.connection.conferenceKick('4001', 3);
    xuc.socket.end();
    const mute = xuc.connection.conferenceMute('4001', 3);
    xuc.wait(2500).logOn();
    expect(xuc.socket.commands).to.deep.equal([
      { command: 'getCurrentCallsPhoneEvents' },
      { command: 'getList', objectType: 'meetme' },
    ]);
    expect((await kick).status).to.equal('lost');
    expect((await mute).status).to.equal('offline');
  });
});

describe('a socket that never opened', () => {
  const cases: readonly (readonly [string, object | 'unreachable' | 'not JSON', string])[] = [
    ['nobody answers', 'unreachable', 'connecting unreachable'],
    ['a proxy answers', 'not JSON', 'connecting unreadable-answer'],
    ['the token still counts', { token: 'renewed' }, `connecting unreachable ${socketAlone}`],
    ['the token has expired', { error: 'TokenExpired' }, 'refused token-expired'],
    ['the user is gone', { error: 'UserNotFound' }, 'refused user-not-found'],
  ];
  for (const [when, answer, expected] of cases) {
    it(`is ${expected} when auth/check says that ${when}`, () => {
      const xuc = new FakeXuc({ token: 'first' }, { 'auth/check': answer }).connect();
      xuc.socket.fail();
      expect(xuc.rest.paths[0]).to.equal('auth/check');
      expect(xuc.rest.bearerOf(xuc.rest.calls[0]!)).to.equal('Bearer first');
      expect(xuc.status).to.equal(expected);
    });
  }
});

describe('closing', () => {
  const moments: Readonly<Record<string, (xuc: FakeXuc) => unknown>> = {
    'while the socket opens': (xuc) => xuc.connect(),
    'while it logs on': (xuc) => xuc.connect().socket.accept(),
    online: (xuc) => xuc.connect().logOn(),
    'while it waits': (xuc) => xuc.connect().logOn().socket.end(),
    'while a token is renewed': (xuc) => {
      xuc.rest.answers['auth/check'] = 'no answer';
      xuc.connect().socket.fail();
    },
    'before it began': () => undefined,
  };
  for (const [when, prepare] of Object.entries(moments)) {
    it(`leaves no socket, request or timer: ${when}`, () => {
      const xuc = new FakeXuc({ token: 'first' }, renewing);
      prepare(xuc);
      const sockets = xuc.network.sockets.length;
      xuc.connection.close();
      expect(xuc.status).to.equal('closed');
      expect(xuc.network.alive).to.have.length(0);
      for (const { init } of xuc.rest.calls) expect(init.signal?.aborted).to.equal(true);
      expect(xuc.clock.actions).to.deep.equal([]);
      xuc.connection.connect();
      xuc.wait(60_000);
      expect(xuc.network.sockets).to.have.length(sockets);
    });
  }
});
