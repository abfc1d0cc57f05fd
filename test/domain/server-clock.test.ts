import { expect } from 'chai';
import { clockDifference, readServerClock } from '../../src/domain/server-clock.js';
import { member, room, t0 } from '../support/builders.js';

const minute = 60_000;
const hour = 60 * minute;

/** A room that began at the first of these instants, in which somebody joined at each. */
function joinedAt(...instants: readonly number[]) {
  const members = instants.map((joinTime, place) => member(place + 1, { joinTime }));
  return [room('4000', { startTime: instants[0] ?? 0, members })];
}

describe('the server’s clock', () => {
  it('is taken for ours while its room lists do not show otherwise', () => {
    expect(readServerClock(0, undefined, [], t0)).to.equal(0);
    expect(readServerClock(0, undefined, joinedAt(0), t0)).to.equal(0);
    expect(readServerClock(0, undefined, joinedAt(t0 - hour, t0 - minute), t0)).to.equal(0);
    expect(readServerClock(0, joinedAt(t0 - hour), joinedAt(t0 - hour, t0 - 900), t0)).to.equal(0);
  });

  it('is ahead of ours by as much as the latest instant that it tells', () => {
    expect(readServerClock(0, undefined, joinedAt(t0 + hour, t0 + hour + minute), t0)).to.equal(hour + minute);
    expect(readServerClock(0, undefined, [room('4000', { startTime: t0 + minute })], t0)).to.equal(minute);
    // Somebody joined three minutes ago: it was further ahead than the last list showed.
    expect(readServerClock(hour, undefined, joinedAt(t0 + hour + 3 * minute), t0)).to.equal(hour + 3 * minute);
  });

  it('is behind ours when somebody who is newly listed joined long ago', () => {
    const before = joinedAt(t0 - 2 * hour);
    expect(readServerClock(0, before, joinedAt(t0 - 2 * hour, t0 - hour), t0)).to.equal(-hour);
    expect(readServerClock(0, [], joinedAt(t0 - hour), t0)).to.equal(-hour);
    expect(readServerClock(-hour, before, joinedAt(t0 - 2 * hour, t0 - 10 * minute), t0)).to.equal(-10 * minute);
  });

  it('is not behind because a list shows for the first time who joined long ago', () => {
    expect(readServerClock(0, undefined, joinedAt(t0 - hour), t0)).to.equal(0);
    // Somebody left, and whoever is there was there before.
    expect(readServerClock(0, joinedAt(t0 - 3 * hour, t0 - hour), joinedAt(t0 - 3 * hour), t0)).to.equal(0);
  });

  it('is not moved by the time that a frame takes, by a month-old instant, nor by one that no clock shows', () => {
    expect(readServerClock(0, undefined, joinedAt(t0 + 1500), t0)).to.equal(0);
    expect(readServerClock(0, [], joinedAt(t0 - 29_000), t0)).to.equal(0);
    expect(readServerClock(0, [], joinedAt(t0 - 30 * 24 * hour), t0)).to.equal(0);
    expect(readServerClock(0, undefined, joinedAt(t0 * 1000, t0 + 48 * hour), t0)).to.equal(0);
    // One odd instant among many: the others count.
    expect(readServerClock(0, undefined, joinedAt(t0 * 1000, t0 + hour), t0)).to.equal(hour);
  });

  it('differs from ours only by more than a frame’s way', () => {
    expect(clockDifference(1900)).to.equal(0);
    expect(clockDifference(-hour)).to.equal(-hour);
    expect(clockDifference(hour + 1900, hour)).to.equal(hour);
  });
});
