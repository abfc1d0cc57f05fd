import { expect } from 'chai';
import { merge } from 'rxjs';
import { valuesOf } from '../../src/domain/model/index-map.js';
import { initialState } from '../../src/domain/model/model.js';
import { registerServerScheme } from '../../src/streams/server-schemes.js';
import { documentedConferenceEvent, documentedRooms } from '../support/frames.js';
import { type Answer, Http, redirect } from '../support/fake-fetch.js';
import { FakeXuc, online } from '../support/fake-xuc.js';

const james = { login: 'jbond', password: 'shaken' };
const q = { login: 'q', password: 'exploding pen' };
const both = {
  'auth/login': ({ body }: RequestInit) => {
    const { login } = JSON.parse(body as string) as { readonly login: string };
    return { login, token: `token of ${login}`, TTL: 3600 };
  },
};

/** Somebody who signed in by a form, is online, and is in a conference. */
function inConference(answers = {}): FakeXuc {
  const xuc = new FakeXuc({}, { ...both, ...answers }).connect();
  xuc.connection.signIn(james);
  xuc.logOn().socket.say('ConferenceList', documentedRooms).say('ConferenceEvent', documentedConferenceEvent);
  return xuc;
}

describe('signing in by a form', () => {
  it('is what a connection with no other way in waits for', () => {
    const xuc = new FakeXuc().connect();
    expect(xuc.statuses).to.deep.equal(['idle', 'connecting', 'signed-out']);
    xuc.wait(3_600_000).connection.connect();
    expect(xuc.rest.calls).to.have.length(0);
    expect(xuc.network.sockets).to.have.length(0);
  });

  it('leads to a socket with the token, and online', () => {
    const xuc = new FakeXuc({}, both).connect();
    xuc.connection.signIn(james);
    expect(xuc.socket.url).to.equal('wss://xuc.example.org/xuc/api/2.0/cti?token=token%20of%20jbond');
    expect(xuc.logOn().statuses.slice(2)).to.deep.equal(['signed-out', 'connecting', 'online']);
  });

  const answers: readonly (readonly [answer: Answer, expected: string])[] = [
    [{ error: 'InvalidCredentials', message: 'no' }, 'refused invalid-credentials'],
    [{ error: 'UserNotFound' }, 'refused user-not-found'],
    [{ error: 'UnhandledError' }, 'signed-out server-error UnhandledError'],
    [{ token: 7 }, 'signed-out unreadable-answer'],
    ['unreachable', 'signed-out unreachable'],
    ['not JSON', 'signed-out unreadable-answer'],
    [new Http(401), 'refused invalid-credentials'],
    [new Http(403, null), 'refused invalid-credentials'],
    [new Http(401, { message: 'no' }), 'refused invalid-credentials'],
    [new Http(403, { error: 'Locked' }), 'refused sign-in-failed Locked'],
    [new Http(401, { error: 'jbond:shaken is wrong' }), 'refused sign-in-failed jbond:… is wrong'],
    [new Http(503, { message: 'starting' }), 'signed-out server-error 503'],
    [redirect, 'signed-out unreadable-answer redirect'],
  ];
  for (const [answer, expected] of answers) {
    it(`says ${expected} for ${JSON.stringify(answer)}, and lets them try again`, () => {
      const xuc = new FakeXuc({}, { 'auth/login': answer }).connect();
      xuc.connection.signIn(james);
      expect(xuc.status).to.equal(expected);
      xuc.wait(3_600_000);
      expect(xuc.rest.calls).to.have.length(1);
      xuc.rest.answers['auth/login'] = { login: 'jbond', token: 'first' };
      xuc.connection.signIn(james);
      expect(xuc.logOn().status).to.equal('online');
    });
  }

  it('takes the last of two who try', () => {
    const xuc = new FakeXuc({}, { 'auth/login': 'no answer' }).connect();
    xuc.connection.signIn(james);
    xuc.connection.signIn(q);
    expect(xuc.rest.calls[0]!.init.signal?.aborted).to.equal(true);
    xuc.rest.calls[0]!.answer({ token: 'of james' });
    xuc.rest.calls[1]!.answer({ token: 'of q' });
    expect(xuc.network.sockets.map(({ url }) => url.split('=')[1])).to.deep.equal(['of%20q']);
  });

  it('is done on connecting when it was asked for before', () => {
    const xuc = new FakeXuc({ token: 'of the page' }, both);
    xuc.connection.signIn(q);
    xuc.connection.signIn(james);
    expect(xuc.rest.calls).to.have.length(0);
    expect(xuc.connect().logOn().status).to.equal('online');
    expect(xuc.network.sockets.map(({ url }) => url.split('=')[1])).to.deep.equal(['token%20of%20jbond']);
  });

  it('is done on connecting also with a simulator that comes later', () => {
    const xuc = new FakeXuc({ server: 'simulator:' });
    xuc.connection.signIn(james);
    xuc.connect();
    expect(xuc.status).to.equal('connecting simulator-missing');
    const { rest, network } = new FakeXuc({}, both);
    registerServerScheme('simulator:', { WebSocket: network.WebSocket, fetch: rest.fetch, simulated: true });
    expect(network.latest.url).to.match(/=token%20of%20jbond$/);
    xuc.connection.close();
  });

  it('is done on connecting again when it was asked for in between', () => {
    const xuc = inConference();
    xuc.connection.suspend();
    xuc.connection.signIn(q);
    xuc.connect().logOn();
    expect(xuc.socket.url).to.match(/=token%20of%20q$/);
    expect(xuc.connection.state.conferences.length).to.equal(0);
  });

  it('is done once, and forgotten', () => {
    const xuc = new FakeXuc({}, both);
    xuc.connection.signIn(james);
    xuc.connect().logOn().connection.signOut();
    expect(xuc.wait(3_600_000).status).to.equal('signed-out');
    xuc.connection.suspend();
    xuc.connect();
    expect(xuc.rest.calls).to.have.length(1);
  });

  it('is not done by who signs out before connecting, or closes', () => {
    const out = new FakeXuc({}, both);
    out.connection.signIn(james);
    out.connection.signOut();
    expect(out.connect().status).to.equal('signed-out');
    const closed = new FakeXuc({}, both);
    closed.connection.signIn(james);
    closed.connection.close();
    closed.connection.signIn(james);
    closed.connect();
    expect([...out.rest.calls, ...closed.rest.calls]).to.have.length(0);
  });

  it('is not undone by an answer that comes after signing out', () => {
    const xuc = new FakeXuc({}, { 'auth/login': 'no answer' }).connect();
    xuc.connection.signIn(james);
    xuc.connection.signOut();
    xuc.rest.latest.answer({ token: 'of james' });
    expect(xuc.status).to.equal('signed-out');
    expect(xuc.network.sockets).to.have.length(0);
  });
});

describe('a password', () => {
  for (const password of ['Member', 'Organizer', 'out of order']) {
    it(`is forgotten once it was answered, and hides nothing in what is said later: ${password}`, async () => {
      const xuc = new FakeXuc({}, both).connect();
      xuc.connection.signIn({ ...james, password });
      xuc.logOn().socket.say('ConferenceEvent', documentedConferenceEvent);
      const muted = xuc.connection.conferenceMuteMe('4001');
      xuc.socket.say('ConferenceCommandError', { error: 'NotAMember' }).say('Error', 'Organizer Member out of order');
      expect(await muted).to.include({ status: 'refused', error: 'NotAMember' });
      expect(xuc.notices).to.deep.include({
        type: 'server-error',
        error: 'Organizer Member out of order',
        at: xuc.clock.now(),
      });
    });
  }

  it('is hidden in the answer to it alone, where a documented code is told whole', () => {
    const xuc = new FakeXuc({}, { ...both }).connect();
    const tell = (password: string, answer: Answer) => {
      xuc.rest.answers['auth/login'] = answer;
      xuc.connection.signIn({ ...james, password });
      return xuc.status;
    };
    expect(tell('exploding pen', new Http(403, { error: 'Locked: exploding pen' }))).to.equal(
      'refused sign-in-failed Locked: …',
    );
    expect(tell('shaken', new Http(403, { error: 'Locked: exploding pen' }))).to.equal(
      'refused sign-in-failed Locked: exploding pen',
    );
    expect(tell('Unhandled', { error: 'UnhandledError' })).to.equal('signed-out server-error UnhandledError');
    expect(tell('InvalidJson', { error: 'InvalidJson' })).to.equal('refused sign-in-failed InvalidJson');
  });
});

describe('a session that is refused later', () => {
  const refusals: readonly (readonly [what: string, answer: object, expected: string])[] = [
    ['an expired token', { error: 'TokenExpired' }, 'refused token-expired'],
    ['a user who is gone', { error: 'UserNotFound' }, 'refused user-not-found'],
    ['credentials that were changed', { error: 'InvalidCredentials' }, 'refused invalid-credentials'],
  ];
  for (const [what, answer, expected] of refusals) {
    it(`is ${expected} for ${what}, and nothing is tried`, () => {
      const xuc = online({}, { 'auth/check': answer });
      xuc.socket.end();
      xuc.wait(3_600_000);
      expect(xuc.status).to.equal(expected);
      expect(xuc.rest.calls).to.have.length(1);
      expect(xuc.network.sockets).to.have.length(1);
    });
  }

  it('gets a new token from the page’s own source', () => {
    let given = 0;
    const xuc = new FakeXuc(
      { tokenUrl: '/my/token' },
      { '/my/token': () => ({ token: `token ${String((given += 1))}` }), 'auth/check': { error: 'TokenExpired' } },
    );
    xuc.connect().logOn().socket.end();
    xuc.wait(2500).logOn();
    expect(xuc.status).to.equal('online');
    expect(xuc.socket.url).to.match(/token%202$/);
  });

  it('says why also when it was refused while the link was up', () => {
    const xuc = online({}, { 'auth/check': { error: 'TokenExpired' } });
    for (let minutes = 0; minutes < 31; minutes += 1)
      for (let tick = 0; tick < 6; tick += 1) xuc.wait(10_000).socket.say('Pong');
    expect(xuc.status).to.equal('online');
    xuc.socket.end();
    xuc.wait(5000);
    expect(xuc.status).to.equal('refused token-expired');
  });

  it('keeps what is known, as last known, for the same user who signs in again', () => {
    const xuc = inConference({ 'auth/check': { error: 'TokenExpired' } });
    xuc.socket.end();
    xuc.wait(2500);
    expect(xuc.status).to.equal('refused token-expired');
    xuc.connection.signIn(james);
    xuc.logOn();
    expect(xuc.connection.state.conferences.length).to.equal(1);
    expect(xuc.connection.state.conferences[0]?.staleSince).to.be.a('number');
  });

  it('forgets what is known when somebody else signs in', () => {
    const xuc = inConference({ 'auth/check': { error: 'TokenExpired' } });
    xuc.socket.end();
    xuc.wait(2500).connection.signIn(q);
    expect({ ...xuc.connection.state, nextArrival: 1 }).to.deep.equal(initialState);
    expect(xuc.logOn().status).to.equal('online');
  });
});

describe('signing out', () => {
  it('gives nobody a key that somebody had before, also in the same call', () => {
    const xuc = inConference();
    const keys = () => xuc.connection.state.conferences.flatMap(({ participants }) => [...valuesOf(participants)]);
    const before = keys().map(({ key }) => key);
    xuc.connection.signIn(q);
    xuc.logOn().socket.say('ConferenceEvent', documentedConferenceEvent);
    const after = keys().map(({ key }) => key);
    expect(before).to.have.length.above(0);
    expect(after).to.have.length(before.length);
    expect(after.filter((key) => before.includes(key))).to.deep.equal([]);
  });

  it('closes the link, forgets everything, and tries nothing', () => {
    const xuc = inConference();
    xuc.connection.signOut();
    expect(xuc.status).to.equal('signed-out');
    expect(xuc.network.alive).to.have.length(0);
    expect({ ...xuc.connection.state, nextArrival: 1 }).to.deep.equal(initialState);
    xuc.wait(3_600_000).connection.connect();
    expect(xuc.network.sockets).to.have.length(1);
    expect(xuc.rest.calls).to.have.length(1);
  });

  it('holds also against a token that the page gave', () => {
    for (const options of [{ token: 'first' }, { token: () => 'first' }, { tokenUrl: '/my/token' }, { sso: true }]) {
      const xuc = new FakeXuc(options, { '/my/token': { token: 'first' }, 'auth/sso': { token: 'first' } }).connect();
      xuc.connection.signOut();
      xuc.wait(60_000);
      expect(xuc.status).to.equal('signed-out');
      expect(xuc.network.alive).to.have.length(0);
    }
  });

  it('ends the wait for the next attempt', () => {
    const xuc = inConference();
    xuc.socket.end();
    xuc.connection.signOut();
    expect(xuc.status).to.equal('signed-out');
  });

  it('gives up what was on its way', async () => {
    const xuc = inConference();
    const muted = xuc.connection.conferenceMuteMe('4001');
    xuc.connection.signOut();
    expect(await muted).to.include({ status: 'lost', reason: 'link' });
  });

  it('is followed by a beginning, not by a reconnection', () => {
    const xuc = inConference();
    xuc.connection.signOut();
    xuc.connection.signIn(q);
    expect(xuc.statuses.slice(-2)).to.deep.equal(['signed-out', 'connecting']);
  });
});

describe('signing in while somebody is signed in', () => {
  it('puts the new user in the place of the old one', () => {
    const xuc = inConference();
    const old = xuc.socket;
    xuc.connection.signIn(q);
    expect(old.readyState).to.equal(old.CLOSING);
    expect({ ...xuc.connection.state, nextArrival: 1 }).to.deep.equal(initialState);
    expect(xuc.logOn().socket.url).to.match(/token%20of%20q$/);
    expect(xuc.status).to.equal('online');
  });

  it('connects the new user at once, by one socket, where the old one waited for the next attempt', () => {
    const xuc = inConference();
    xuc.socket.end();
    xuc.connection.signIn(q);
    expect(xuc.logOn().status).to.equal('online');
    expect(xuc.network.alive).to.have.length(1);
  });
});

describe('where the token may be', () => {
  it('is the socket’s address alone: in no stream, no outcome and no error', async () => {
    const told: unknown[] = [];
    const xuc = online({ token: 's3cret' });
    const { connection } = xuc;
    const { state$, status$, events$, notices$, outcomes$, pending$ } = connection;
    merge(state$, status$, events$, notices$, outcomes$, pending$).subscribe((value) => told.push(value));
    void connection.conferenceMuteMe('4001');
    xuc.socket.say('ConferenceEvent', documentedConferenceEvent).say('ConferenceList', 'garbage').fail();
    xuc.wait(60_000);
    connection.signOut();
    await Promise.resolve();
    expect(JSON.stringify(told)).not.to.contain('s3cret');
    expect(xuc.network.sockets[0]!.url).to.contain('s3cret');
  });
});
