import { expect } from 'chai';
import { delayAfter } from '../../src/streams/socket/backoff.js';

describe('the delay before the next attempt', () => {
  const most: readonly (readonly [failures: number, seconds: number])[] = [
    [1, 5],
    [2, 10],
    [3, 20],
    [4, 30],
    [5, 30],
    [1000, 30],
  ];
  for (const [failures, seconds] of most) {
    it(`lies anywhere from nothing to ${seconds} s after ${failures} failures`, () => {
      expect(delayAfter(failures, () => 0)).to.equal(0);
      expect(delayAfter(failures, () => 0.25)).to.equal(seconds * 250);
      expect(delayAfter(failures, () => 1)).to.equal(seconds * 1000);
    });
  }
});
