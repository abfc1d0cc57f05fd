import { expect } from 'chai';
import { secondsSince, startInstant } from '../../src/domain/model/time.js';

const now = 1_700_000_000_000;

describe('the instant at which something began', () => {
  const starts: readonly (readonly [string, number, number | undefined, number])[] = [
    ['lies as many seconds back as the server says', 90, undefined, now - 90_000],
    ['may lie a fraction of a second back', 1.25, undefined, now - 1250],
    ['is now when the server says zero', 0, undefined, now],
    ['is never ahead: a negative number counts as zero', -30, undefined, now],
    ['stays when the new one is the same', 90, now - 90_000, now - 90_000],
    ['stays when the new one is one second later', 89, now - 90_000, now - 90_000],
    ['stays when the new one is two seconds later', 88, now - 90_000, now - 90_000],
    ['stays when the new one is two seconds earlier', 92, now - 90_000, now - 90_000],
    ['moves when the new one is more than two seconds later', 87.999, now - 90_000, now - 87_999],
    ['moves when the new one is more than two seconds earlier', 92.001, now - 90_000, now - 92_001],
    ['is kept even when it was the very first instant of all', now / 1000 - 1, 0, 0],
  ];
  for (const [what, since, known, expected] of starts) {
    it(what, () => {
      expect(startInstant(since, now, known)).to.equal(expected);
    });
  }
});

describe('a duration', () => {
  const day = 24 * 60 * 60 * 1000;
  const durations: readonly (readonly [string, number, number | undefined])[] = [
    ['is in whole seconds', now - 61_999, 61],
    ['is zero at the start', now, 0],
    ['is never negative: clocks differ', now - -1, 0],
    ['is zero up to a minute ahead', now + 60_000, 0],
    ['is not shown when the start lies further ahead', now + 60_001, undefined],
    ['is shown for a month', now - 30 * day, 30 * 24 * 60 * 60],
    ['is not shown beyond a month', now - 30 * day - 1, undefined],
    ['is not shown for an empty room, whose start is 0', 0, undefined],
    ['is not shown for a start before all time', -1, undefined],
    ['is not shown for a start that is no number', NaN, undefined],
  ];
  for (const [what, startedAt, expected] of durations) {
    it(what, () => {
      expect(secondsSince(startedAt, now)).to.equal(expected);
    });
  }

  it('is not shown from 0, however early it is', () => {
    expect(secondsSince(0, 5000)).to.equal(undefined);
    expect(secondsSince(1, 5001)).to.equal(5);
  });
});
