import { expect } from 'chai';
import { catchError, map, NEVER, of } from 'rxjs';
import type { LinkEnd } from '../../src/streams/status.js';
import { openLink } from '../../src/streams/socket/socket-link.js';
import { platformWith } from '../../src/streams/platform.js';
import { FakeNetwork } from '../support/fake-socket.js';
import { marbles, type Played } from '../support/marbles.js';

const ping = { claz: 'ping' };

/** A link in letters: `o` it opened, `f` a frame, `x` it ended after that, `u` it never opened, `s` it fell silent. */
function letters({ platform }: Played) {
  return openLink('wss://xuc.example.org/cti', platform, NEVER).pipe(
    map((event) => (event.type === 'open' ? 'o' : 'f')),
    catchError((end: LinkEnd) => of({ 'link-lost': 'x', unreachable: 'u', silent: 's' }[String(end.reason)] ?? '?')),
  );
}

describe('a link', () => {
  it('tells its opening, each frame, and its end', () => {
    marbles(({ play, expectObservable }) => {
      const script = '  --o--p--p--x';
      const expected = '--o--f--f--(x|)';
      expectObservable(letters(play([script]))).toBe(expected);
    });
  });

  it('tells nothing while the socket neither opens nor fails', () => {
    marbles(({ play, expectObservable }) => {
      expectObservable(letters(play(['-'])), '^ 60s !').toBe('-');
    });
  });

  it('tells an end before the opening apart from one after it', () => {
    marbles(({ play, expectObservable }) => {
      expectObservable(letters(play(['---e']))).toBe('  ---(u|)');
      expectObservable(letters(play(['-o-x']))).toBe('  -o-(x|)');
    });
  });

  it('takes frames of any kind, also ones that are no text', () => {
    marbles(({ play, expectObservable, cold }) => {
      const played = play(['o']);
      cold('-a').subscribe(() => played.network.latest.deliver(new ArrayBuffer(2)));
      expectObservable(letters(played), '^ 1s !').toBe('of');
    });
  });

  it('gives up on an address that the platform refuses', () => {
    marbles(({ play, expectObservable }) => {
      const Refused = function () {
        throw new DOMException('insecure', 'SecurityError');
      } as unknown as typeof WebSocket;
      const { platform } = play([]);
      const link$ = openLink('ws://x', { ...platform, WebSocket: Refused }, NEVER).pipe(
        catchError((end: LinkEnd) => of(`${String(end.reason)} ${end.action}`)),
      );
      expectObservable(link$).toBe('(a|)', { a: 'invalid-server give-up' });
    });
  });

  it('closes its socket when unsubscribed, open or not yet', () => {
    for (const script of ['o', '-']) {
      marbles(({ play, expectObservable, flush }) => {
        const played = play([script]);
        expectObservable(letters(played), '^ 1s !');
        flush();
        expect(played.network.alive).to.have.length(0);
      });
    }
  });

  // Node's `ws` ends the process over an error that nobody listens to, also after the socket was given up.
  it('leaves no error without a listener', () => {
    marbles(({ play, expectObservable, flush }) => {
      const given = play(['-']);
      const failed = play(['-e']);
      expectObservable(letters(given), '^ 1s !');
      expectObservable(letters(failed));
      flush();
      expect(given.network.latest.unheardErrors).to.equal(0);
      expect(failed.network.latest.unheardErrors).to.equal(0);
    });
  });

  it('hears nothing more of a socket that it let go', () => {
    marbles(({ play, flush }) => {
      const played = play(['o 10s p']);
      const heard: string[] = [];
      const subscription = letters(played).subscribe((letter) => heard.push(letter));
      played.platform.scheduler.schedule(() => subscription.unsubscribe(), 1000);
      flush();
      expect(heard).to.deep.equal(['o']);
      expect(played.network.latest.onmessage === null).to.equal(true);
    });
  });
});

describe('sending on a link', () => {
  it('sends at once, and says that it could not once the socket closes', () => {
    marbles(({ play, flush }) => {
      const { platform, network } = play(['o']);
      const sent: boolean[] = [];
      const subscription = openLink('wss://x', platform, NEVER).subscribe((event) => {
        if (event.type !== 'open') return;
        sent.push(event.send('1'));
        network.latest.readyState = 2;
        sent.push(event.send('2'));
      });
      platform.scheduler.schedule(() => subscription.unsubscribe(), 100);
      flush();
      expect(sent).to.deep.equal([true, false]);
      expect(network.latest.sent).to.deep.equal(['1']);
    });
  });
});

describe('a socket that the page’s CSP forbids', () => {
  it('is unreachable at once: in Chrome it is closed, and raises an error and no close', () => {
    const network = new FakeNetwork();
    const ends: unknown[] = [];
    const link$ = openLink('wss://x', platformWith({ WebSocket: network.WebSocket }), NEVER);
    link$.subscribe({ error: ({ reason }: LinkEnd) => ends.push(reason) });
    network.latest.readyState = network.latest.CLOSED;
    network.latest.onerror?.(new Event('error') as never);
    expect(ends).to.deep.equal(['unreachable']);
  });
});

describe('the heartbeat', () => {
  it('pings every five seconds from the opening on', () => {
    marbles(({ play, expectObservable }) => {
      const script = '  2s o 4s p 5s p 5s p';
      const expected = '2s - 4999ms a 4999ms a 4999ms a';
      const played = play([script]);
      expectObservable(played.sent$, '^ 18s !').toBe(expected, { a: ping });
      expectObservable(letters(played), '^ 18s !');
    });
  });

  it('is silent before the opening', () => {
    marbles(({ play, expectObservable }) => {
      const played = play(['-']);
      expectObservable(played.sent$, '^ 60s !').toBe('-');
      expectObservable(letters(played), '^ 60s !');
    });
  });

  it('declares the link dead when three pings were left unanswered', () => {
    marbles(({ play, expectObservable }) => {
      const pings = ' 5s a 4999ms a 4999ms a';
      const expected = 'o 19999ms (s|)';
      const played = play(['o']);
      expectObservable(played.sent$, '^ 30s !').toBe(pings, { a: ping });
      expectObservable(letters(played)).toBe(expected);
    });
  });

  it('takes any frame for life, also after two pings in vain', () => {
    marbles(({ play, expectObservable }) => {
      const script = '  o 10999ms p';
      const expected = 'o 10999ms f 18999ms (s|)';
      expectObservable(letters(play([script]))).toBe(expected);
    });
  });

  it('goes on for as long as it is answered', () => {
    marbles(({ play, expectObservable, flush }) => {
      const minute = ' 5s p'.repeat(12);
      const played = play([`o ${minute}`]);
      expectObservable(letters(played), '^ 59s !');
      flush();
      expect(played.network.latest.sent).to.have.length(11);
    });
  });
});
