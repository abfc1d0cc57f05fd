import { expect } from 'chai';
import { type FakeXuc, online } from '../support/fake-xuc.js';

const pings = ({ socket }: FakeXuc) => socket.sent.filter((frame) => frame.includes('ping')).length;

/** A link that nothing tells the end of, as after a sleep, and that `connect()` asks for a sign of life. */
describe('A link that is up, and is asked whether it lives', () => {
  it('goes on when the server answers, with all that waits', () => {
    const xuc = online();
    const settled: unknown[] = [];
    void xuc.connection.getConferenceRooms().then((outcome) => settled.push(outcome));
    xuc.connect();
    expect(pings(xuc)).to.equal(1);
    xuc.wait(1999).socket.say('Pong');
    expect(xuc.wait(3000).status).to.equal('online');
    expect([xuc.network.sockets.length, settled.length, xuc.connection.pending.length > 0]).to.deep.equal([1, 0, true]);
  });

  it('is replaced after two seconds of silence, and says that it was silent', () => {
    const xuc = online();
    xuc.wait(4000).connect().wait(1999);
    expect(xuc.status).to.equal('online');
    xuc.wait(1);
    expect(xuc.status).to.equal('reconnecting silent');
    expect(xuc.connect().logOn().status).to.equal('online');
  });

  it('is not asked again while it has not answered, so that whoever asks each second does not keep it', () => {
    const xuc = online();
    for (let second = 0; second < 2; second += 1) xuc.connect().wait(1000);
    expect(xuc.status).to.equal('reconnecting silent');
  });

  it('is asked no more often than before once it has answered', () => {
    const xuc = online().connect();
    xuc.socket.say('Pong');
    const asked = pings(xuc);
    for (let second = 0; second < 60; second += 1) xuc.wait(1000).socket.say('Pong');
    expect(pings(xuc) - asked).to.equal(12);
    xuc.wait(15_000);
    expect(xuc.status).to.equal('online');
    expect(xuc.wait(2000).status).to.equal('reconnecting silent');
  });

  it('leaves no timer behind when it is closed', () => {
    const xuc = online().connect();
    xuc.connection.close();
    expect(xuc.clock.actions).to.deep.equal([]);
  });
});
