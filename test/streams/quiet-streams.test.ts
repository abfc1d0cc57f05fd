import { expect } from 'chai';
import { changes, q } from '../support/builders.js';
import { FakeClock } from '../support/fake-clock.js';
import { asOrganizer } from '../support/fake-connection.js';
import { online } from '../support/fake-xuc.js';

/** How often a connection tells of these since its subscribers know the present. */
function counted() {
  const fake = asOrganizer().wait(60_000);
  const told = { states: -1, pending: -1 };
  fake.connection.state$.subscribe(() => (told.states += 1));
  fake.connection.pending$.subscribe(() => (told.pending += 1));
  return { fake, told };
}

describe('A connection', () => {
  it('tells no state when a command is sent, or its time is over', () => {
    const { fake, told } = counted();
    void fake.connection.conferenceMute('4001', 2);
    fake.wait(60_000);
    expect(told).to.deep.equal({ states: 0, pending: 2 });
  });

  it('tells nothing of commands when somebody else does something', () => {
    const { fake, told } = counted();
    fake.push(changes(q, { isTalking: true }), changes(q, { isTalking: false }));
    expect(told).to.deep.equal({ states: 2, pending: 0 });
  });

  it('sets no timer while no command waits', () => {
    const { fake } = counted();
    void fake.connection.conferenceMute('4001', 2);
    expect(fake.clock.actions).to.have.length(1);
    fake.push(changes(q, { isMuted: true })).wait(60_000);
    expect(fake.clock.actions).to.deep.equal([]);
  });

  it('sets no timer for a time that never comes, which a browser would take for now', () => {
    const clock = new FakeClock();
    const waits: number[] = [];
    const schedule = (work: () => void, delay: number) => {
      waits.push(delay);
      return clock.schedule(work, delay);
    };
    const { connection, socket } = online({ scheduler: { now: () => clock.now(), schedule } });
    void connection.getConferenceRooms();
    clock.advance(1000);
    socket.say('ConferenceList', []).say('CurrentCallsPhoneEvents', { events: [] });
    expect(connection.pending).to.deep.equal([]);
    expect(waits.filter((delay) => !Number.isFinite(delay))).to.deep.equal([]);
  });
});
