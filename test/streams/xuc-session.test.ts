import { expect } from 'chai';
import { NEVER, Observable } from 'rxjs';
import type { LinkEnd } from '../../src/streams/status.js';
import { openSession } from '../../src/streams/socket/xuc-session.js';
import { marbles, type Played } from '../support/marbles.js';

/** A session in letters: `O` online, `m` a message, `d` drift, and its end: `f`ailed, `t`imeout, `u`nreachable, e`x`it. */
const ends: Readonly<Record<string, string>> = {
  'logged-on-failed': 'f',
  'logged-on-timeout': 't',
  unreachable: 'u',
  'link-lost': 'x',
};

function letters({ platform }: Played): Observable<string | undefined> {
  return new Observable((subscriber) => {
    const online = () => {
      subscriber.next('O');
      return NEVER;
    };
    return openSession('wss://xuc.example.org/cti', platform, online, NEVER).subscribe({
      next: (signal) => subscriber.next(signal.type === 'drift' ? 'd' : 'm'),
      error: ({ reason }: LinkEnd) => {
        subscriber.next(ends[String(reason)]);
        subscriber.complete();
      },
    });
  });
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
  const refusals: readonly (readonly [string, string])[] = [
    ['of', 'logged-on-failed renew-token loggedOnFailed'],
    ['ot', 'logged-on-timeout retry '],
    ['ox', 'link-lost retry '],
    ['e', 'unreachable retry '],
  ];
  for (const [script, expected] of refusals) {
    it(`${script}: ${expected}`, () => {
      marbles(({ play, flush }) => {
        const seen: string[] = [];
        openSession('wss://x', play([script]).platform, () => NEVER, NEVER).subscribe({
          error: ({ reason, action, detail }: LinkEnd) => seen.push(`${String(reason)} ${action} ${detail ?? ''}`),
        });
        flush();
        expect(seen).to.deep.equal([expected]);
      });
    });
  }
});
