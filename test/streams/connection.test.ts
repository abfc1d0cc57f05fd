import { expect } from 'chai';
import { config, NEVER, type Observable, of, Subject } from 'rxjs';
import { participantsInOrder } from '../support/in-order.js';
import { CtiConnection, type CtiEvent, type Notice } from '../../src/streams/connection.js';
import type { TransportEvent, Transport } from '../../src/streams/transport.js';
import { bond, moneypenny, person, q } from '../support/builders.js';
import { FakeClock } from '../support/fake-clock.js';
import { FakeXuc, online } from '../support/fake-xuc.js';
import {
  documentedConferenceEvent,
  documentedParticipantEvent,
  documentedRooms,
  phonePayload,
} from '../support/frames.js';

const here = { uniqueId: '1519658665.8', conferenceNumber: '4001', conferenceName: 'conference_support' };

function joins(...participants: readonly object[]) {
  return { eventType: 'Join', ...here, participants, since: 0 };
}

function updates(who: object, fields: object) {
  return { eventType: 'Update', ...here, ...who, ...fields };
}

/** Online, and in conference 4001 with Q and Moneypenny. */
function inConference(): FakeXuc {
  const xuc = online();
  xuc.socket.say('CurrentCallsPhoneEvents', { events: [phonePayload] }).say('ConferenceList', documentedRooms);
  xuc.socket.say('ConferenceEvent', joins(bond, q, moneypenny));
  return xuc;
}

/** All that a stream says from now on. */
function record<Value>(stream$: Observable<Value>): { readonly values: Value[]; readonly end: { done: boolean } } {
  const values: Value[] = [];
  const end = { done: false };
  stream$.subscribe({ next: (value) => values.push(value), complete: () => (end.done = true) });
  return { values, end };
}

/** A transport by which a test says what it likes. */
function silent(events$: Observable<TransportEvent> = NEVER): Transport {
  return { events$, send: () => true, supports: () => true };
}

describe('a connection', () => {
  it('opens nothing by being made or subscribed to, and closes nothing by being unsubscribed from', () => {
    const xuc = new FakeXuc({ token: 'first' });
    xuc.connection.state$.subscribe().unsubscribe();
    expect(xuc.network.sockets).to.have.length(0);
    expect(xuc.connection.status).to.deep.equal({ status: 'idle' });
    xuc.connect();
    xuc.connection.state$.subscribe().unsubscribe();
    expect(xuc.network.alive).to.have.length(1);
  });

  it('begins each stream of state with what is known', () => {
    const { connection } = inConference();
    const { rooms$, calls$, conferences$, state$, status$, pending$ } = connection;
    expect(record(rooms$).values[0]).to.have.length(2);
    expect(record(calls$).values[0]?.size).to.equal(1);
    expect(record(conferences$).values[0]?.size).to.equal(1);
    expect(record(state$).values).to.deep.equal([connection.state]);
    expect(record(status$).values).to.deep.equal([{ status: 'online' }]);
    expect(record(pending$).values).to.deep.equal([[]]);
  });

  it('knows nothing of rooms and calls before the server has spoken of them', () => {
    const { connection } = online();
    expect(record(connection.rooms$).values).to.deep.equal([undefined]);
    expect(record(connection.calls$).values).to.deep.equal([undefined]);
    expect(record(connection.participantsOf('4001')).values).to.deep.equal([undefined]);
  });

  it('says nothing anew where nothing changed', () => {
    const xuc = inConference();
    const { rooms$, calls$, conferences$ } = xuc.connection;
    const seen = [record(rooms$), record(calls$), record(conferences$)];
    xuc.socket.say('ConferenceParticipantEvent', updates(q, { isTalking: true }));
    expect(seen.map(({ values }) => values.length)).to.deep.equal([1, 1, 2]);
  });

  it('lists who is in one conference, in display order, and that it is over', () => {
    const xuc = inConference();
    const { values } = record(xuc.connection.participantsOf('4001'));
    xuc.socket.say('ConferenceParticipantEvent', updates(moneypenny, { role: 'Organizer' }));
    xuc.socket.say('ConferenceList', []);
    xuc.socket.say('ConferenceEvent', { ...joins(), eventType: 'Leave' });
    expect(values.map((people) => people?.map(({ index }) => index))).to.deep.equal([[1, 2, 3], [1, 3, 2], undefined]);
  });

  it('can be closed and connected again by whoever hears its first status', () => {
    const closing = new FakeXuc({ token: 'first' });
    closing.connection.status$.subscribe(({ status }) => status === 'connecting' && closing.connection.close());
    closing.connect().wait(60_000);
    expect(closing.status).to.equal('closed');
    expect(closing.network.alive).to.have.length(0);
    const eager = new FakeXuc({ token: 'first' });
    eager.connection.status$.subscribe(() => eager.connection.connect());
    eager.connect();
    expect(eager.network.sockets).to.have.length(1);
  });

  it('survives a subscriber that throws', async () => {
    const xuc = online();
    const thrown = new Error('of a subscriber');
    const caught = nextUncaught();
    xuc.connection.rooms$.subscribe((rooms) => {
      if (rooms) throw thrown;
    });
    xuc.socket.say('ConferenceList', documentedRooms).say('ConferenceEvent', documentedConferenceEvent);
    expect(xuc.connection.state.conferences.length).to.equal(1);
    expect(await caught).to.equal(thrown);
  });
});

/** The next error of a subscriber, which RxJS throws at the page. */
function nextUncaught(): Promise<unknown> {
  return new Promise((resolve) => {
    config.onUnhandledError = (error) => {
      config.onUnhandledError = null;
      resolve(error);
    };
  });
}

describe('closing a connection', () => {
  it('completes every stream', () => {
    const { connection } = inConference();
    const { state$, status$, events$, notices$, outcomes$, pending$, rooms$ } = connection;
    const seen = [state$, status$, events$, notices$, outcomes$, pending$, rooms$].map((one) =>
      record(one as Observable<unknown>),
    );
    const people = record(connection.participantsOf('4001'));
    connection.close();
    expect([...seen, people].map(({ end }) => end.done)).to.deep.equal(Array(8).fill(true));
    expect(connection.status).to.deep.equal({ status: 'closed' });
  });

  it('gives up what was on its way, and sends nothing more', async () => {
    const xuc = inConference();
    const { values } = record(xuc.connection.outcomes$);
    const muted = xuc.connection.conferenceMuteMe('4001');
    xuc.connection.close();
    expect(await muted).to.include({ status: 'lost', reason: 'closed' });
    expect(values.map(({ status }) => status)).to.deep.equal(['lost']);
    expect((await xuc.connection.conferenceMuteMe('4001')).status).to.equal('offline');
  });

  it('happens once, also at the end of a block that uses it', () => {
    const xuc = online();
    {
      using connection = xuc.connection;
      expect(connection.status.status).to.equal('online');
    }
    xuc.connection.close();
    expect(xuc.statuses.filter((status) => status === 'closed')).to.have.length(1);
  });

  it('stays closed whatever a transport says in the same breath', () => {
    const events$ = of<TransportEvent[]>(
      { type: 'status', status: { status: 'connecting' } },
      { type: 'status', status: { status: 'online' } },
    );
    const connection = new CtiConnection(silent(events$), { scheduler: new FakeClock() });
    connection.status$.subscribe(({ status }) => status === 'connecting' && connection.close());
    connection.connect();
    expect(connection.status.status).to.equal('closed');
  });

  it('ends what a transport still has to say', () => {
    const events$ = new Subject<TransportEvent>();
    const connection = new CtiConnection(silent(events$), { scheduler: new FakeClock() });
    connection.connect();
    connection.close();
    expect(events$.observed).to.equal(false);
    expect(connection.status.status).to.equal('closed');
  });
});

describe('events', () => {
  it('tell every join, leave and change, with before and after, and when', () => {
    const xuc = inConference();
    const { values } = record(xuc.connection.events$);
    xuc.wait(1000);
    xuc.socket
      .say('ConferenceParticipantEvent', updates(q, { isMuted: true }))
      .say('ConferenceParticipantEvent', { ...updates(person(4), {}), eventType: 'Join' })
      .say('ConferenceParticipantEvent', { ...updates(q, {}), eventType: 'Leave' });
    const told = values.map((event) => [event.type, event.at, event.explainedBy]);
    const at = xuc.clock.now();
    expect(told).to.deep.equal([
      ['participant-changed', at, undefined],
      ['participant-joined', at, undefined],
      ['participant-left', at, undefined],
    ]);
    const [changed] = values as (CtiEvent & { before: { isMuted: boolean }; after: { isMuted: boolean } })[];
    expect([changed?.before.isMuted, changed?.after.isMuted]).to.deep.equal([false, true]);
  });

  it('say which command of mine explains them', async () => {
    const xuc = inConference();
    const { values } = record(xuc.connection.events$);
    const muted = xuc.connection.conferenceMute('4001', 2);
    xuc.socket
      .say('ConferenceParticipantEvent', updates(moneypenny, { isMuted: true }))
      .say('ConferenceParticipantEvent', updates(q, { isMuted: true }));
    const { id, status } = await muted;
    expect(status).to.equal('confirmed');
    expect(values.map(({ explainedBy }) => explainedBy)).to.deep.equal([undefined, id]);
  });

  it('come after the state of which they tell', () => {
    const xuc = inConference();
    const sizes: number[] = [];
    xuc.connection.events$.subscribe(() => sizes.push(xuc.connection.state.conferences.length));
    xuc.socket.say('ConferenceEvent', { ...joins(), eventType: 'Leave' });
    expect(sizes).to.deep.equal([0]);
  });
});

describe('notices', () => {
  const said = (xuc: FakeXuc) => xuc.notices.map(({ at: _when, ...notice }: Notice) => notice);

  it('tell each kind of drift once', () => {
    const xuc = online();
    for (let time = 0; time < 3; time += 1) xuc.socket.say('ConferenceList', 5).say('PhoneEvent', {}).deliver('{');
    expect(xuc.notices.map((notice) => notice.type === 'drift' && notice.about)).to.deep.equal([
      'ConferenceList',
      'PhoneEvent',
      'frame',
    ]);
  });

  it('tell also what was readable and does not fit', () => {
    const xuc = inConference();
    xuc.socket.say('ConferenceParticipantEvent', { ...updates(q, { isMuted: true }), uniqueId: 'of another' });
    expect(xuc.notices).to.have.length(1);
    expect(xuc.notices[0]).to.include({ type: 'drift', about: 'uniqueId' });
  });

  it('tell nothing of other types and of pings answered', () => {
    const xuc = online();
    xuc.socket.say('QueueStatistics', { any: 'thing' }).deliver('{"claz":"pong"}').deliver('null').deliver('5');
    expect(xuc.notices).to.deep.equal([]);
  });

  it('tell an error that nobody’s command can have caused', () => {
    const xuc = inConference();
    xuc.socket.say('ConferenceCommandError', { error: 'NotAMember' });
    expect(said(xuc)).to.deep.equal([{ type: 'unattributed-error', error: 'NotAMember' }]);
  });

  it('tell an abnormal answer of the service', () => {
    const xuc = inConference();
    xuc.socket.say('Error', { Error: 'No such request' });
    expect(said(xuc)).to.deep.equal([{ type: 'server-error', error: 'No such request' }]);
  });

  it('tell a sign of a command that was given up', async () => {
    const xuc = inConference();
    const muted = xuc.connection.conferenceMute('4001', 2);
    xuc.wait(5000);
    expect(await muted).to.include({ status: 'unconfirmed', reason: 'deadline' });
    xuc.socket.say('ConferenceParticipantEvent', updates(q, { isMuted: true }));
    expect(said(xuc)).to.deep.equal([
      { type: 'late', id: (await muted).id, command: (await muted).command, sign: 'done' },
    ]);
  });
});

describe('after the link was lost', () => {
  it('all that was known stays, marked as known at that moment', () => {
    const xuc = inConference();
    const at = xuc.clock.now();
    xuc.wait(1000).socket.end();
    const { rooms, roomsStaleSince, calls, callsStaleSince, conferences } = xuc.connection.state;
    expect([rooms?.length, calls?.length, conferences.length]).to.deep.equal([2, 1, 1]);
    expect([roomsStaleSince, callsStaleSince]).to.deep.equal([at + 1000, at + 1000]);
    expect(conferences[0]?.staleSince).to.equal(at + 1000);
  });

  it('the server’s word brings each of them up to date', () => {
    const xuc = inConference();
    xuc.socket.end();
    xuc.wait(2500).logOn();
    xuc.socket.say('ConferenceList', documentedRooms).say('CurrentCallsPhoneEvents', { events: [phonePayload] });
    expect([xuc.connection.state.roomsStaleSince, xuc.connection.state.callsStaleSince]).to.deep.equal([
      undefined,
      undefined,
    ]);
    expect(xuc.connection.state.conferences[0]?.staleSince).to.be.a('number');
    xuc.socket.say('ConferenceEvent', joins(bond, q));
    const [conference] = xuc.connection.state.conferences;
    expect(conference?.staleSince).to.equal(undefined);
    expect(participantsInOrder(conference!).map(({ index }) => index)).to.deep.equal([1, 2]);
  });

  it('a conference whose call is gone goes', () => {
    const xuc = inConference();
    xuc.socket.end();
    const { values } = record(xuc.connection.events$);
    xuc.wait(2500).logOn().socket.say('CurrentCallsPhoneEvents', { events: [] });
    expect(xuc.connection.state.conferences.length).to.equal(0);
    expect(values.map((event) => event.type === 'conference-left' && event.reason)).to.contain('gone-after-reconnect');
  });
});

describe('handlers in the style of XiVO’s own client', () => {
  const { MessageType } = online().connection;

  it('have the documented constants', () => {
    expect(MessageType).to.include({
      CONFERENCEEVENT: 'ConferenceEvent',
      CONFERENCEPARTICIPANTEVENT: 'ConferenceParticipantEvent',
      CONFERENCECOMMANDERROR: 'ConferenceCommandError',
      CONFERENCES: 'ConferenceList',
    });
  });

  const documented: readonly (readonly [type: string, payload: unknown])[] = [
    [MessageType.CONFERENCES, documentedRooms],
    [MessageType.CONFERENCEEVENT, documentedConferenceEvent],
    [MessageType.CONFERENCEPARTICIPANTEVENT, documentedParticipantEvent],
    [MessageType.CONFERENCECOMMANDERROR, { error: 'NotAMember' }],
    [MessageType.PHONEEVENT, phonePayload],
    [MessageType.CURRENTCALLSPHONEEVENTS, { events: [phonePayload] }],
    [MessageType.LOGGEDON, { any: 'thing' }],
    [MessageType.ERROR, { Error: 'No such request' }],
  ];
  for (const [type, payload] of documented) {
    it(`get ${type} just as the server sent it, with what is not documented`, () => {
      const xuc = online();
      const got: unknown[] = [];
      const sent = Array.isArray(payload) ? payload : { ...(payload as object), phoneNumber: '1002' };
      xuc.connection.setHandler(type, (ctiMessage) => got.push(ctiMessage));
      xuc.socket.say(type, sent);
      expect(got).to.deep.equal([sent]);
    });
  }

  it('get the state of the link as that client says it', () => {
    const xuc = new FakeXuc({ token: 'first' });
    const got: unknown[] = [];
    xuc.connection.setHandler(MessageType.LINKSTATUSUPDATE, (ctiMessage) => got.push(ctiMessage));
    xuc.connect().logOn().socket.end();
    expect(got).to.deep.equal([{ status: 'opened' }, { status: 'closed' }]);
  });

  it('are called once, though they were set twice, and not once they were unset', () => {
    const xuc = online();
    const got: unknown[] = [];
    const handler = (ctiMessage: unknown) => got.push(ctiMessage);
    xuc.connection.setHandler(MessageType.CONFERENCES, handler);
    xuc.connection.setHandler(MessageType.CONFERENCES, handler);
    xuc.socket.say('ConferenceList', []);
    expect(got).to.have.length(1);
    xuc.connection.unsetHandler(MessageType.CONFERENCES, handler);
    xuc.connection.unsetHandler('never set', handler);
    xuc.socket.say('ConferenceList', []);
    expect(got).to.have.length(1);
  });

  it('are called in the order in which they were set, after the state has changed', () => {
    const xuc = online();
    const got: string[] = [];
    const first = () => got.push(`first ${String(xuc.connection.state.rooms?.length)}`);
    xuc.connection.setHandler(MessageType.CONFERENCES, first);
    xuc.connection.setHandler(MessageType.CONFERENCES, () => got.push('second'));
    xuc.socket.say('ConferenceList', documentedRooms);
    xuc.connection.setHandler(MessageType.CONFERENCES, first);
    xuc.socket.say('ConferenceList', documentedRooms);
    expect(got).to.deep.equal(['first 2', 'second', 'second', 'first 2']);
  });

  it('may throw, and keep nobody from theirs', () => {
    const xuc = online();
    const { error } = console;
    const reported: unknown[] = [];
    console.error = (...words: unknown[]) => reported.push(words[1]);
    const thrown = new Error('of a handler');
    const got: unknown[] = [];
    xuc.connection.setHandler(MessageType.CONFERENCES, () => {
      throw thrown;
    });
    xuc.connection.setHandler(MessageType.CONFERENCES, (ctiMessage) => got.push(ctiMessage));
    xuc.socket.say('ConferenceList', []).say('ConferenceList', documentedRooms);
    console.error = error;
    expect(reported).to.deep.equal([thrown, thrown]);
    expect(got).to.have.length(2);
    expect(xuc.connection.state.rooms).to.have.length(2);
  });

  it('may unset themselves and set others while they are called', () => {
    const xuc = online();
    const got: string[] = [];
    const once = () => {
      got.push('once');
      xuc.connection.unsetHandler(MessageType.CONFERENCES, once);
      xuc.connection.setHandler(MessageType.CONFERENCES, () => got.push('later'));
    };
    xuc.connection.setHandler(MessageType.CONFERENCES, once);
    xuc.connection.setHandler(MessageType.CONFERENCES, () => got.push('other'));
    xuc.socket.say('ConferenceList', []);
    expect(got).to.deep.equal(['once', 'other']);
    xuc.socket.say('ConferenceList', []);
    expect(got).to.deep.equal(['once', 'other', 'other', 'later']);
  });
});

describe('many messages', () => {
  it('leave no timer and no memory of them behind', () => {
    const xuc = inConference();
    const timers = xuc.clock.actions.length;
    for (let turn = 0; turn < 2000; turn += 1) {
      xuc.socket.say('ConferenceParticipantEvent', updates(q, { isTalking: turn % 2 === 0 }));
    }
    expect(xuc.clock.actions).to.have.length(timers);
    expect(xuc.connection.pending).to.deep.equal([]);
  });
});
