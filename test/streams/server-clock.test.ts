import { expect } from 'chai';
import { firstValueFrom } from 'rxjs';
import { bond, member, moneypenny, q, room } from '../support/builders.js';
import { FakeClock } from '../support/fake-clock.js';
import { type FakeXuc, online } from '../support/fake-xuc.js';

const minute = 60_000;
const hour = 60 * minute;

/** The server lists a room that began so long ago by its clock, which shows `now`, and in which somebody joined since. */
function list(xuc: FakeXuc, now: number, ...ago: readonly number[]): void {
  const members = ago.map((time, place) => member(place + 1, { joinTime: now - time }));
  xuc.socket.say('ConferenceList', [room('4000', { startTime: now - (ago[0] ?? 0), members })]);
}

describe('how far the server’s clock is ahead', () => {
  it('is nothing while its lists do not show it', () => {
    const xuc = online();
    list(xuc, xuc.clock.now(), hour, minute);
    expect(xuc.connection.serverAhead).to.equal(0);
  });

  it('shows in an instant that is still to come, and in who is listed late', () => {
    const ahead = online();
    list(ahead, ahead.clock.now() + 2 * hour, minute, 0);
    expect(ahead.connection.serverAhead).to.equal(2 * hour);
    const behind = online();
    list(behind, behind.clock.now() - 2 * hour, minute);
    expect(behind.connection.serverAhead).to.equal(0);
    list(behind, behind.clock.now() - 2 * hour, minute, 0);
    expect(behind.connection.serverAhead).to.equal(-2 * hour);
  });

  it('is not told by who joined while the link was down', () => {
    const xuc = online();
    list(xuc, xuc.clock.now(), hour);
    xuc.socket.end();
    xuc.wait(40 * minute);
    xuc.logOn();
    list(xuc, xuc.clock.now(), hour + 40 * minute, 39 * minute);
    expect(xuc.connection.serverAhead).to.equal(0);
  });
});

describe('a computer that sleeps, or whose clock is set', () => {
  class SettableClock extends FakeClock {
    set = 0;
    wallTime() {
      return this.now() + this.set;
    }
  }

  /** A connection whose clock does not go on while the computer sleeps. */
  function signedIn() {
    const clock = new SettableClock();
    return { clock, xuc: online({ scheduler: clock }) };
  }

  it('finds the time that it slept when the link opens again', () => {
    const { clock, xuc } = signedIn();
    expect(xuc.connection.serverAhead).to.equal(0);
    clock.set = 8 * hour;
    xuc.socket.end();
    clock.advance(5000);
    xuc.logOn();
    expect(xuc.status).to.equal('online');
    expect(xuc.connection.serverAhead).to.equal(8 * hour);
  });

  it('finds it not before the link opens, however often that fails', () => {
    const { clock, xuc } = signedIn();
    clock.set = 8 * hour;
    xuc.socket.end();
    expect(xuc.connection.serverAhead).to.equal(0);
    clock.advance(2500);
    xuc.socket.end();
    clock.advance(5000);
    expect(xuc.status).to.match(/^reconnecting/);
    expect(xuc.connection.serverAhead).to.equal(0);
    xuc.logOn();
    expect(xuc.connection.serverAhead).to.equal(8 * hour);
  });

  it('takes no notice of a clock that is set back or forward while the link is up', () => {
    for (const set of [-hour, -2 * minute, hour, 3 * 24 * hour]) {
      const { clock, xuc } = signedIn();
      clock.set = set;
      list(xuc, clock.now(), hour, minute);
      expect(xuc.connection.serverAhead, String(set)).to.equal(0);
    }
  });

  it('is not off by what a frame takes', () => {
    const { clock, xuc } = signedIn();
    clock.set = 1900;
    xuc.socket.end();
    clock.advance(5000);
    xuc.logOn();
    expect(xuc.connection.serverAhead).to.equal(0);
  });

  it('shows people each instant as the computer’s clock showed it then, though ours stood still meanwhile', async () => {
    const { clock, xuc } = signedIn();
    const at = { uniqueId: '1.1', conferenceNumber: '4001', conferenceName: 'support' };
    const join = (...participants: readonly object[]) =>
      xuc.socket.say('ConferenceEvent', { eventType: 'Join', since: 0, ...at, participants });
    const tell = (eventType: string, person: object) =>
      xuc.socket.say('ConferenceParticipantEvent', { eventType, ...at, ...person });
    const begun = clock.now();
    const { log$ } = xuc.connection;
    log$.subscribe();
    xuc.connection.keepAttendance('4001');
    clock.set = 8 * hour;
    clock.advance(10_000);
    join(bond, { ...q, since: 3600 });
    clock.set = 20 * hour;
    clock.advance(10_000);
    tell('Join', { ...moneypenny, since: 0 });
    clock.set = 19 * hour;
    clock.advance(10_000);
    tell('Leave', q);
    const seconds = (instant: number) => (instant - begun) / 1000;
    const { since, people } = xuc.connection.attendance('4001');
    const visits = people.map(({ name, visits: [visit] }) => [
      name,
      seconds(visit!.in),
      visit?.out && seconds(visit.out),
    ]);
    expect(seconds(since)).to.equal(0);
    expect(visits).to.deep.equal([
      [q.callerIdName, 7 * 3600 + 10, 19 * 3600 + 30],
      [bond.callerIdName, 8 * 3600 + 10, undefined],
      [moneypenny.callerIdName, 20 * 3600 + 20, undefined],
    ]);
    const { entries } = await firstValueFrom(log$);
    const told = entries.map(({ type, at }) => `${type} ${seconds(xuc.connection.wallTimeOf(at))}`);
    expect(told).to.deep.equal([`left ${19 * 3600 + 30}`, `joined ${20 * 3600 + 20}`, `entered ${8 * 3600 + 10}`]);
  });
});
