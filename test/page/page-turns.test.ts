import { expect } from '@open-wc/testing';
import { PageLife } from '../../src/elements/connection/page-life.js';
import { hidePage } from '../support/hidden-page.js';
import { usePageClock } from '../support/page-clock.js';

describe('The turns in a page’s life', () => {
  const clock = usePageClock();
  afterEach(() => hidePage(false, { tell: false }));

  let heard: string[];
  let life: PageLife;
  beforeEach(() => {
    heard = [];
    const hear = (turn: string) => () => heard.push(turn);
    life = new PageLife({ wake: hear('wake'), putAside: hear('put aside'), takeUp: hear('take up') });
    life.begin();
  });
  afterEach(() => life.end());

  /** What was heard since the last time. */
  const told = () => heard.splice(0);
  /** The computer's clock goes on by so many milliseconds before the next tick. */
  const nap = (milliseconds: number) => {
    clock().setWallTime(clock().wallTime() + milliseconds - 1000);
    clock().advance(1000);
    return told();
  };

  const turns: Record<string, [() => unknown, readonly string[]]> = {
    'the network is back': [() => dispatchEvent(new Event('online')), ['wake']],
    'somebody looks at it again': [() => hidePage(false), ['wake']],
    'nobody looks at it any longer': [() => hidePage(true), []],
    'it is left': [() => dispatchEvent(new PageTransitionEvent('pagehide')), ['put aside']],
    'it is back': [() => dispatchEvent(new PageTransitionEvent('pageshow')), ['take up', 'wake']],
  };
  for (const [when, [turn, expected]] of Object.entries(turns)) {
    it(`are told once when ${when}, however often listening began, and never after its end`, () => {
      life.begin();
      turn();
      expect(told()).to.deep.equal(expected);
      life.end();
      hidePage(false, { tell: false });
      turn();
      expect(told()).to.deep.equal([]);
    });
  }

  it('are told apart by how long no second passed: a nap wakes a link, a sleep puts it in doubt', () => {
    expect(nap(1000)).to.deep.equal([]);
    expect(nap(3000)).to.deep.equal([]);
    expect(nap(3001)).to.deep.equal(['wake']);
    expect(nap(90_000)).to.deep.equal(['wake']);
    expect(nap(90_001)).to.deep.equal(['take up']);
    life.end();
    expect(nap(100_000)).to.deep.equal([]);
  });

  it('take no page that comes back from the browser’s cache for one that slept', () => {
    clock().setWallTime(clock().wallTime() + 3_600_000);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(told()).to.deep.equal(['take up', 'wake']);
    clock().advance(1000);
    expect(told()).to.deep.equal([]);
  });

  it('count from the beginning', () => {
    life.end();
    clock().setWallTime(clock().wallTime() + 3_600_000);
    life.begin();
    clock().advance(1000);
    expect(told()).to.deep.equal([]);
  });
});
