import { expect } from 'chai';
import { documentedConferenceEvent, documentedRooms } from '../support/frames.js';
import { FakeXuc, online } from '../support/fake-xuc.js';

/** Online, with the rooms and a conference. */
function inConference(): FakeXuc {
  const xuc = online();
  xuc.socket.say('ConferenceList', documentedRooms).say('ConferenceEvent', documentedConferenceEvent);
  return xuc;
}

describe('a connection that is put aside', () => {
  it('closes its socket, runs no timer, and tries nothing', () => {
    const xuc = inConference();
    xuc.connection.suspend();
    expect(xuc.network.alive).to.have.length(0);
    expect(xuc.clock.actions).to.deep.equal([]);
    xuc.wait(3_600_000);
    expect(xuc.network.sockets).to.have.length(1);
  });

  it('keeps what it knew, as last known', () => {
    const xuc = inConference();
    const { rooms } = xuc.connection.state;
    xuc.connection.suspend();
    expect(xuc.status).to.equal('reconnecting');
    expect(xuc.connection.state.rooms).to.equal(rooms);
    expect(xuc.connection.state.conferences.map(({ staleSince }) => staleSince)).to.deep.equal([xuc.clock.now()]);
  });

  it('gives up what was on its way, and sends nothing of it later', async () => {
    const xuc = inConference();
    const kicked = xuc.connection.conferenceKick('4001', 1);
    xuc.connection.suspend();
    expect(await kicked).to.include({ status: 'lost', reason: 'link' });
    xuc.connection.connect();
    xuc.logOn();
    expect(xuc.socket.commands.map((frame) => 'numConf' in frame)).to.deep.equal([false, false]);
  });

  it('is taken up at once by connect(), with a renewed token', () => {
    const xuc = inConference();
    xuc.connection.suspend();
    xuc.connection.connect();
    xuc.logOn();
    expect(xuc.status).to.equal('online');
    expect(xuc.socket.url).to.match(/token=renewed$/);
    expect(xuc.network.alive).to.have.length(1);
  });

  it('ends an attempt, and the wait for one', () => {
    for (const prepare of [(xuc: FakeXuc) => xuc.socket.end(), (xuc: FakeXuc) => xuc.wait(2500)]) {
      const xuc = online();
      xuc.socket.end();
      prepare(xuc);
      xuc.connection.suspend();
      expect(xuc.connection.status).to.deep.equal({ status: 'reconnecting' });
      expect(xuc.clock.actions).to.deep.equal([]);
      expect(xuc.network.alive).to.have.length(0);
    }
  });

  it('says that it connects still if it never was online', () => {
    const xuc = new FakeXuc({ token: 'first' }).connect();
    xuc.connection.suspend();
    expect(xuc.status).to.equal('connecting');
    expect(xuc.network.alive).to.have.length(0);
  });

  it('stays as it is where nobody is signed in, so that somebody still can', () => {
    const xuc = new FakeXuc({}, { 'auth/login': { login: 'jbond', token: 'first' } }).connect();
    xuc.connection.suspend();
    expect(xuc.status).to.equal('signed-out');
    xuc.connection.signIn({ login: 'jbond', password: 'shaken' });
    expect(xuc.logOn().status).to.equal('online');
  });

  it('stays idle before it began, and closed once it is', () => {
    const xuc = new FakeXuc({ token: 'first' });
    xuc.connection.suspend();
    expect(xuc.status).to.equal('idle');
    xuc.connection.close();
    xuc.connection.suspend();
    expect(xuc.status).to.equal('closed');
  });

  it('is taken up again by whoever hears of it', () => {
    const xuc = inConference();
    xuc.connection.status$.subscribe(({ status }) => {
      if (status === 'reconnecting' && xuc.network.alive.length === 0) xuc.connection.connect();
    });
    xuc.connection.suspend();
    expect(xuc.network.alive).to.have.length(1);
  });
});
