import { expect } from 'chai';
import type { Log } from '../../src/domain/log.js';
import { createPageCtiConnection } from '../../src/streams/page-cti/create.js';
import type { CtiConnection, Forgotten } from '../../src/streams/connection.js';
import type { Identity } from '../../src/streams/sign-in/identity.js';
import { FakeClock } from '../support/fake-clock.js';
import type { Answer } from '../support/fake-fetch.js';
import { FakeNetwork } from '../support/fake-socket.js';
import { FakeXuc } from '../support/fake-xuc.js';
import { documentedConferenceEvent, documentedRooms } from '../support/frames.js';
import { StandIn } from '../support/page-cti.js';

const emptyList = { events: [] };

/** The server tells that I am in 4001, under this login. */
function joinOf(login: string | undefined) {
  const { participants, ...event } = documentedConferenceEvent;
  const people = participants.map((person) => (person.isMe ? { ...person, username: login } : person));
  return { ...event, participants: people };
}

/** What somebody who uses the connection now can see of what happened before. */
function historyOf(connection: CtiConnection) {
  let log: Log | undefined;
  connection.log$.subscribe((now) => (log = now));
  connection.keepAttendance('4001');
  const why: Forgotten[] = [];
  connection.forgotten$.subscribe((forgotten) => why.push(forgotten));
  return {
    why,
    get known() {
      const { state } = connection;
      return [state.ended?.length ?? 0, log?.entries.length ?? 0, connection.attendance('4001').people.length].every(
        (count) => count > 0,
      );
    },
  };
}

/** A turn of the tasks that wait, such as the promise of a page's function. */
const turn = () => new Promise((resolve) => setTimeout(resolve));

interface Change {
  /** What the page's source answers at first, and once that token is refused. */
  readonly first: Answer;
  readonly second: Answer;
  /** What `auth/check` says of the second token. */
  readonly checked?: Answer;
  /** How the server calls me in the conference. */
  readonly inConference?: string;
}

/** Somebody is in 4001; the link breaks and the token is refused; the page's source gives another one. */
async function refusedThenAgain(by: 'tokenUrl' | 'sso' | 'function', change: Change) {
  const { first, second, checked = 'unreachable', inConference } = change;
  const answers = [first, second];
  const give = () => answers.shift() ?? second;
  const identity: Readonly<Record<typeof by, Identity>> = {
    tokenUrl: { tokenUrl: '/t' },
    sso: { sso: true },
    function: { token: () => (give() as { readonly token: string }).token },
  };
  const check = ({ headers }: RequestInit): Answer =>
    new Headers(headers).get('Authorization') === 'Bearer one' ? { error: 'TokenExpired' } : checked;
  const xuc = new FakeXuc(identity[by], { '/t': give, 'auth/sso': give, 'auth/check': check }).connect();
  const history = historyOf(xuc.connection);
  await turn();
  xuc.logOn().socket.say('ConferenceList', documentedRooms).say('ConferenceEvent', joinOf(inConference));
  xuc.socket.end();
  xuc.wait(2500);
  await turn();
  xuc.logOn().socket.say('CurrentCallsPhoneEvents', emptyList);
  expect(xuc.network.sockets).to.have.length(2);
  return { xuc, history };
}

const one = { token: 'one', login: 'anna' };
const two = { token: 'two', login: 'anna' };
const ofBert = { token: 'two', login: 'bert' };

describe('Another user of the page, whose token comes after the last user’s was refused,', () => {
  const cases: Readonly<Record<string, readonly ['tokenUrl' | 'sso' | 'function', Change]>> = {
    'by an address that tells the login': ['tokenUrl', { first: one, second: ofBert }],
    'by single sign-on': ['sso', { first: one, second: ofBert }],
    'by a function, as auth/check tells': [
      'function',
      { first: one, second: two, checked: { ...ofBert, token: 'renewed' }, inConference: 'anna' },
    ],
    'by an address that tells no login, as auth/check tells': [
      'tokenUrl',
      { first: { token: 'one' }, second: { token: 'two' }, checked: ofBert, inConference: 'anna' },
    ],
    'or who may be another one, since nothing tells who it was': [
      'function',
      { first: one, second: two, checked: { token: 'renewed', login: 'bert' } },
    ],
    'or who may be another one, since nothing tells who it is': [
      'tokenUrl',
      { first: one, second: { token: 'two' }, inConference: 'anna' },
    ],
  };
  for (const [how, [by, change]] of Object.entries(cases)) {
    it(`sees nothing of what happened before: ${how}`, async () => {
      const { history } = await refusedThenAgain(by, change);
      expect(history.known).to.be.false;
      expect(history.why).to.deep.equal(['other-user']);
    });
  }

  it('is asked for at once what the server does not tell by itself: calls, rooms and line', async () => {
    const { xuc } = await refusedThenAgain('sso', { first: one, second: ofBert });
    expect(xuc.connection.state.rooms).to.equal(undefined);
    expect(xuc.socket.commands).to.deep.equal([
      { command: 'getCurrentCallsPhoneEvents' },
      { command: 'getList', objectType: 'meetme' },
      { command: 'getConfig', objectType: 'line' },
    ]);
  });
});

describe('The same user, by a token that comes after the last one was refused,', () => {
  const cases: Readonly<Record<string, readonly ['tokenUrl' | 'sso' | 'function', Change]>> = {
    'by an address that tells the login': ['tokenUrl', { first: one, second: two }],
    'by single sign-on, in other capitals': ['sso', { first: one, second: { ...two, login: 'Anna' } }],
    'by a function, as the conference and auth/check tell': [
      'function',
      { first: one, second: two, checked: { token: 'renewed', login: 'anna' }, inConference: 'anna' },
    ],
    'by an address that tells no login, as the conference and auth/check tell': [
      'tokenUrl',
      { first: { token: 'one' }, second: { token: 'two' }, checked: two, inConference: 'anna' },
    ],
  };
  for (const [how, [by, change]] of Object.entries(cases)) {
    it(`sees log, attendance and how the conference ended: ${how}`, async () => {
      const { history } = await refusedThenAgain(by, change);
      expect(history.known).to.be.true;
      expect(history.why).to.deep.equal([]);
    });
  }
});

describe('A token that is renewed', () => {
  const renewals: Readonly<Record<string, readonly [answer: Answer, isKnown: boolean]>> = {
    'is the same user’s where the server names no other': [{ token: 'renewed' }, true],
    'is the same user’s where the server names them': [{ token: 'renewed', login: 'anna' }, true],
    'is another user’s where the server names another one': [{ token: 'renewed', login: 'bert' }, false],
  };
  for (const [what, [answer, isKnown]] of Object.entries(renewals)) {
    it(what, () => {
      const xuc = new FakeXuc({ sso: true }, { 'auth/sso': one, 'auth/check': answer }).connect().logOn();
      const history = historyOf(xuc.connection);
      xuc.socket.say('ConferenceEvent', joinOf('anna.in.conferences')).end();
      xuc.wait(2500).logOn().socket.say('CurrentCallsPhoneEvents', emptyList);
      expect(history.known).to.equal(isKnown);
    });
  }
});

describe('Why all is forgotten', () => {
  it('is told: a sign-out, and nothing more of it when somebody else signs in', () => {
    const answers = { 'auth/login': { login: 'q', token: 'of q' }, 'auth/sso': one };
    const xuc = new FakeXuc({ sso: true }, answers).connect().logOn();
    const { why } = historyOf(xuc.connection);
    xuc.connection.signOut();
    xuc.connection.signIn({ login: 'q', password: 'exploding pen' });
    xuc.logOn();
    expect([why, xuc.status]).to.deep.equal([['signed-out'], 'online']);
  });

  it('is not told of a user who was never online', async () => {
    const xuc = new FakeXuc({ sso: true }, { 'auth/sso': one, 'auth/check': { error: 'TokenExpired' } }).connect();
    const { why } = historyOf(xuc.connection);
    xuc.rest.answers['auth/sso'] = ofBert;
    xuc.socket.end();
    await turn();
    xuc.logOn();
    expect([why, xuc.socket.url.endsWith('two')]).to.deep.equal([[], true]);
  });
});

describe('A page’s own cti.js that logs on another user', () => {
  for (const shows of [true, false]) {
    const page = () => {
      const network = new FakeNetwork();
      const clock = new FakeClock();
      const { cti } = new StandIn({ backEnd: 'jQuery', shows, WebSocket: network.WebSocket });
      const connection = createPageCtiConnection({ cti, scheduler: clock });
      const history = historyOf(connection);
      connection.connect();
      const logOn = (userId: unknown) => {
        cti.WebSocket.init('wss://xuc.example.org/cti');
        clock.advance(1000);
        network.latest.accept().say('LoggedOn');
        if (userId !== undefined) network.latest.say('UserConfigUpdate', { userId });
        return network.latest;
      };
      const breakLink = () => {
        network.latest.end();
        clock.advance(1000);
      };
      return { connection, history, logOn, breakLink };
    };
    const how = shows ? 'a socket that is shown' : 'a socket that is not shown';

    it(`shows nothing of the last one, as the server’s number for the user tells: ${how}`, () => {
      const { connection, history, logOn, breakLink } = page();
      logOn(7).say('ConferenceList', documentedRooms).say('ConferenceEvent', joinOf('anna'));
      breakLink();
      logOn(8).say('CurrentCallsPhoneEvents', emptyList);
      expect([history.known, history.why]).to.deep.equal([false, ['other-user']]);
      expect([connection.status.status, connection.state.rooms]).to.deep.equal(['online', undefined]);
    });

    it(`shows nothing of the last one once the user is in a conference by another login: ${how}`, () => {
      const { connection, history, logOn, breakLink } = page();
      logOn(undefined).say('ConferenceEvent', joinOf('anna'));
      breakLink();
      logOn(undefined).say('CurrentCallsPhoneEvents', emptyList);
      expect(history.known, 'nothing tells yet').to.be.true;
      logOn(undefined).say('ConferenceEvent', joinOf('bert'));
      expect(history.why).to.deep.equal(['other-user']);
      expect(connection.state.ended).to.equal(undefined);
      expect(connection.state.conferences).to.have.length(1);
    });

    const same: Readonly<Record<string, readonly [before: unknown, after: unknown]>> = {
      'the same number': [7, '7'],
      'no number': [undefined, undefined],
      'a number now alone': [undefined, 7],
      'what is no number': [{}, null],
    };
    for (const [what, [before, after]] of Object.entries(same)) {
      it(`goes on with the same user’s history, as ${what} tells: ${how}`, () => {
        const { history, logOn, breakLink } = page();
        logOn(before).say('ConferenceEvent', joinOf('anna'));
        breakLink();
        logOn(after).say('CurrentCallsPhoneEvents', emptyList).say('UserConfigUpdate', { userId: 9 });
        if (before === 7) expect(history.known).to.be.true;
        expect(history.why).to.deep.equal([]);
      });
    }

    it(`loses no conference that has begun by what is told of the user later: ${how}`, () => {
      const { connection, history, logOn, breakLink } = page();
      logOn(7);
      breakLink();
      logOn(undefined).say('ConferenceEvent', joinOf('bert')).say('UserConfigUpdate', { userId: 8 });
      expect([connection.state.conferences.length, history.why.length]).to.deep.equal([1, 0]);
    });
  }
});
