import { expect } from 'chai';
import { catchError, map, of } from 'rxjs';
import type { LinkEnd } from '../../src/streams/status.js';
import { openSession } from '../../src/streams/xuc-session.js';
import { marbles, type Played } from '../support/marbles.js';

/** A session in letters: `O` online, `m` a message, `d` drift, and its end: `f`ailed, `t`imeout, `u`nreachable, e`x`it. */
function letters({ platform }: Played) {
  return openSession('wss://xuc.example.org/cti', platform).pipe(
    map((event) => (event.type === 'online' ? 'O' : event.type === 'drift' ? 'd' : 'm')),
    catchError((end: LinkEnd) =>
      of({ 'logged-on-failed': 'f', 'logged-on-timeout': 't', unreachable: 'u', 'link-lost': 'x' }[String(end.reason)]),
    ),
  );
}

describe('a session', () => {
  it('is online with LoggedOn, not with the opening', () => {
    marbles(({ play, expectObservable }) => {
      const script = '  --o----l---x';
      const expected = '-------(Om)(x|)';
      expectObservable(letters(play([script]))).toBe(expected);
    });
  });

  it('is online once, however often the server says LoggedOn', () => {
    marbles(({ play, expectObservable }) => {
      const script = '  ol---l--l---x';
      const expected = '-(Om)m--m---(x|)';
      expectObservable(letters(play([script]))).toBe(expected);
    });
  });

  it('says nothing of pings answered and of what is none of its business', () => {
    marbles(({ play, expectObservable }) => {
      expectObservable(letters(play(['ol---p-p-x']))).toBe('-(Om)----(x|)');
    });
  });

  it('reports what it cannot read, and lives on', () => {
    marbles(({ play, expectObservable }) => {
      expectObservable(letters(play(['og-l---x']))).toBe('-d-(Om)(x|)');
    });
  });

  it('ends with the refusal, before the server closes', () => {
    marbles(({ play, expectObservable }) => {
      expectObservable(letters(play(['-of-x']))).toBe('--(f|)');
      expectObservable(letters(play(['-ot-x']))).toBe('--(t|)');
    });
  });

  it('gives the server twelve seconds from the opening to log on', () => {
    marbles(({ play, expectObservable }) => {
      expectObservable(letters(play(['5s o']))).toBe('17s (t|)');
    });
  });

  it('takes a socket that does not open in twelve seconds for unreachable', () => {
    marbles(({ play, expectObservable }) => {
      expectObservable(letters(play(['-']))).toBe('12s (u|)');
    });
  });

  it('waits no longer once it is online', () => {
    marbles(({ play, expectObservable }) => {
      expectObservable(letters(play(['ol 13s p'])), '^ 20s !').toBe('-(Om)');
    });
  });
});

describe('what a refused session asks for', () => {
  const ends: readonly (readonly [string, string])[] = [
    ['of', 'logged-on-failed renew-token loggedOnFailed'],
    ['ot', 'logged-on-timeout retry '],
    ['ox', 'link-lost retry '],
    ['e', 'unreachable retry '],
  ];
  for (const [script, expected] of ends) {
    it(`${script}: ${expected}`, () => {
      marbles(({ play, flush }) => {
        const seen: string[] = [];
        openSession('wss://x', play([script]).platform).subscribe({
          error: ({ reason, action, detail }: LinkEnd) => seen.push(`${String(reason)} ${action} ${detail ?? ''}`),
        });
        flush();
        expect(seen).to.deep.equal([expected]);
      });
    });
  }
});
