import { expect } from 'chai';
import { createTapeConnection } from '../../src/streams/tape/play.js';
import { recordTape } from '../../src/streams/tape/record.js';
import { bond, call, comes, join, person } from '../support/builders.js';
import { FakeClock } from '../support/fake-clock.js';
import { FakeConnection } from '../support/fake-connection.js';
import { played } from '../support/played-tape.js';

/** I enter 10 s after the beginning, and somebody else joins 5 s later. */
function someSeconds() {
  const fake = new FakeConnection().status({ status: 'online' });
  const recording = recordTape(fake.connection);
  const begun = fake.connection.now();
  fake
    .wait(10_000)
    .push(call('EventEstablished'), join([bond]))
    .wait(5000)
    .push(comes(person(2)));
  return { tape: recording.stop(), begun };
}

/** A tape on a clock that the test holds, and the seconds that the tape shows. */
function playing(speed: number) {
  const { tape, begun } = someSeconds();
  const clock = new FakeClock();
  const connection = createTapeConnection(tape, { speed, scheduler: clock });
  return { clock, connection, shown: () => (connection.now() - begun) / 1000 };
}

describe('The time that a tape shows', () => {
  for (const speed of [0.5, 1, 4]) {
    it(`goes on between what happens, at ${String(speed)} times its speed`, () => {
      const { clock, connection, shown } = playing(speed);
      connection.connect();
      const seconds = [4, 10, 12, 15, 18].map((second, place, all) => {
        clock.advance(((second - (all[place - 1] ?? 0)) * 1000) / speed);
        return shown();
      });
      expect(seconds).to.deep.equal([4, 10, 12, 15, 18]);
    });
  }

  it('stands at the beginning until the tape is played', () => {
    const { clock, connection, shown } = playing(1);
    clock.advance(3000);
    expect(shown()).to.equal(0);
    connection.connect();
    clock.advance(3000);
    expect(shown()).to.equal(3);
  });

  it('stands at the end of a tape that is played all at once', () => {
    const { clock, connection, shown } = playing(Infinity);
    expect(shown()).to.equal(0);
    connection.connect();
    expect(shown()).to.equal(15);
    clock.advance(3000);
    expect(shown()).to.equal(15);
  });
});

describe('The speed of a tape', () => {
  for (const speed of [0, -1, Number.NaN, -Infinity, 'fast' as unknown as number]) {
    it(`cannot be ${String(speed)}`, () => {
      const { tape } = someSeconds();
      expect(() => createTapeConnection(tape, { speed })).to.throw(RangeError, 'speed must be a number above 0');
    });
  }
});

describe('A tape that is closed', () => {
  it('in the middle leaves no timer', () => {
    const { clock, connection } = playing(1);
    connection.connect();
    clock.advance(11_000);
    expect(clock.actions).to.have.length(1);
    connection.close();
    expect(clock.actions).to.deep.equal([]);
  });

  it('at its end, with nothing left to play, is closed like any other', () => {
    const { connection } = playing(Infinity);
    connection.connect();
    connection.close();
    expect(connection.status).to.deep.equal({ status: 'closed' });
  });
});

describe('A tape that is suspended', () => {
  it('stands still, and goes on where it was when it is played again', () => {
    const { clock, connection, shown } = playing(1);
    const people = () => connection.state.conferences[0]?.participants.size;
    connection.connect();
    clock.advance(12_000);
    connection.suspend();
    clock.advance(60_000);
    expect([shown(), people()]).to.deep.equal([12, 1]);
    expect(clock.actions).to.deep.equal([]);
    connection.connect();
    expect([shown(), people(), connection.status.status]).to.deep.equal([12, 1, 'online']);
    clock.advance(3000);
    expect([shown(), people()]).to.deep.equal([15, 2]);
  });

  for (const [when, pauses] of Object.entries({
    'before anything has happened': [1],
    'twice, at several times its speed': [4, 12],
    'at the instant of something': [10],
    'after its end': [18],
  })) {
    it(`tells everything once, and nothing early, when that is ${when}`, () => {
      const { clock, connection, shown } = playing(4);
      const joined: (readonly [string, number])[] = [];
      connection.events$.subscribe(({ type }) => joined.push([type, shown()]));
      connection.connect();
      for (const second of [...pauses, 20]) {
        clock.advance(((second - shown()) * 1000) / 4);
        connection.suspend();
        clock.advance(5000);
        expect(shown()).to.equal(second);
        connection.connect();
      }
      expect(joined.filter(([type]) => type.endsWith('-joined'))).to.deep.equal([
        ['conference-joined', 10],
        ['participant-joined', 15],
      ]);
    });
  }

  it('while its link was down has its link down afterwards', () => {
    const fake = new FakeConnection().status({ status: 'online' });
    const recording = recordTape(fake.connection);
    fake.wait(1000).dropLink().wait(1000).status({ status: 'online' });
    const clock = new FakeClock();
    const connection = createTapeConnection(recording.stop(), { scheduler: clock });
    connection.connect();
    clock.advance(1500);
    connection.suspend();
    connection.connect();
    expect(connection.status.status).to.equal('reconnecting');
    clock.advance(500);
    expect(connection.status.status).to.equal('online');
  });

  it('and closed then leaves no timer, and cannot be played any more', () => {
    const { clock, connection, shown } = playing(1);
    connection.connect();
    clock.advance(12_000);
    connection.suspend();
    connection.close();
    connection.connect();
    clock.advance(60_000);
    expect([clock.actions, shown(), connection.status.status]).to.deep.equal([[], 12, 'closed']);
  });

  it('at its end does not begin anew', () => {
    const { connection, shown } = playing(Infinity);
    connection.connect();
    const events: unknown[] = [];
    connection.events$.subscribe((event) => events.push(event));
    connection.suspend();
    connection.connect();
    expect([shown(), events.length]).to.deep.equal([15, 0]);
  });
});

describe('What a tape cannot do', () => {
  it('is a command: it says so beforehand', () => {
    const { connection } = playing(1);
    expect(connection.supports('conferenceMuteMe')).to.equal(false);
  });

  it('is a command while its link is down, either: then that is the reason', async () => {
    const fake = new FakeConnection().status({ status: 'online' });
    const recording = recordTape(fake.connection);
    fake.dropLink();
    const { connection } = played(recording.stop());
    expect((await connection.conferenceMuteMe('4001')).status).to.equal('offline');
  });

  it('is a search for people: nobody is found', async () => {
    const { connection } = played(someSeconds().tape);
    expect(await connection.searchPeople('q')).to.deep.equal([]);
  });
});
