import { expect } from 'chai';
import { defer, finalize } from 'rxjs';
import { after, every, forever, platformClock } from '../../src/streams/clock.js';
import { marbles } from '../support/marbles.js';

describe('timers on a clock', () => {
  const clockOf = (play: Parameters<Parameters<typeof marbles>[0]>[0]['play']) => play([]).platform.scheduler;
  const tick = { t: undefined };

  it('come once, after the time that was asked for', () => {
    marbles(({ play, expectObservable }) => {
      expectObservable(after(5, clockOf(play))).toBe('-----(t|)', tick);
    });
  });

  it('come again and again, until nobody listens', () => {
    marbles(({ play, expectObservable }) => {
      expectObservable(every(3, clockOf(play)), '^-------!').toBe('---t--t--', tick);
    });
  });

  it('do not come once nobody listens', () => {
    marbles(({ play, expectObservable }) => {
      expectObservable(after(5, clockOf(play)), '^--!').toBe('----');
    });
  });

  it('of the platform run on the page’s time, and can be called off', async () => {
    const seen: string[] = [];
    const before = platformClock.now();
    platformClock.schedule(() => seen.push('called off'), 1).unsubscribe();
    await new Promise<void>((resolve) => platformClock.schedule(resolve, 5));
    expect(seen).to.deep.equal([]);
    expect(platformClock.now()).to.be.at.least(before + 4);
  });
});

describe('the time of the platform', () => {
  it('is that of a clock which nobody can set back or forward: a whole number of milliseconds', () => {
    const steady = performance.timeOrigin + performance.now();
    expect(platformClock.now()).to.be.closeTo(steady, 50);
    expect(Number.isInteger(platformClock.now())).to.equal(true);
  });
});

describe('a stream that goes on forever', () => {
  it('begins anew each time that it completes, and lets go of the last time first', () => {
    marbles(({ cold, expectObservable, flush }) => {
      const held: number[] = [];
      let open = 0;
      const source$ = defer(() => {
        held.push((open += 1));
        return cold('-a|').pipe(finalize(() => (open -= 1)));
      });
      expectObservable(forever(source$), '^-----!').toBe('-a-a-a-');
      flush();
      expect(held.every((count) => count === 1)).to.equal(true);
      expect(open).to.equal(0);
    });
  });

  it('ends with an error', () => {
    marbles(({ cold, expectObservable }) => {
      expectObservable(forever(cold('-a#'))).toBe('-a#');
    });
  });
});
