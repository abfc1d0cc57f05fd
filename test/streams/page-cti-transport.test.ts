import { expect } from 'chai';
import type { CommandType } from '../../src/domain/commands/table.js';
import { CtiConnection } from '../../src/streams/connection.js';
import { createPageCtiConnection } from '../../src/streams/page-cti/create.js';
import { pageCtiTransport } from '../../src/streams/page-cti/transport.js';
import { FakeClock } from '../support/fake-clock.js';
import { FakeNetwork, type FakeSocket } from '../support/fake-socket.js';
import { inWords } from '../support/fake-xuc.js';
import { documentedConferenceEvent, documentedRooms, phonePayload } from '../support/frames.js';
import { inPage } from '../support/in-page.js';
import { type BackEnd, StandIn, type StandInOptions } from '../support/page-cti.js';

/** A page with its own client, and a panel that rides on it. */
class Page {
  readonly clock = new FakeClock();
  readonly network = new FakeNetwork();
  readonly page: StandIn;
  readonly connection: CtiConnection;
  readonly statuses: string[] = [];

  constructor(options: Omit<StandInOptions, 'WebSocket'>) {
    this.page = new StandIn({ ...options, WebSocket: this.network.WebSocket });
    this.connection = createPageCtiConnection({ cti: this.page.cti, scheduler: this.clock });
    this.connection.status$.subscribe((status) => this.statuses.push(inWords(status)));
  }

  get status(): string {
    return this.statuses.at(-1) ?? '';
  }

  get socket(): FakeSocket {
    return this.network.latest;
  }

  /** The page connects, as far as it has a server that takes the socket. */
  init(): this {
    this.page.cti.WebSocket.init('wss://xuc.example.org/cti');
    return this;
  }

  logOn(): this {
    this.socket.accept().say('LoggedOn');
    return this;
  }

  ride(): this {
    this.connection.connect();
    return this;
  }

  wait(milliseconds: number): this {
    this.clock.advance(milliseconds);
    return this;
  }

  /** The methods called so far, by name; forgets them. */
  called(): readonly unknown[] {
    return this.page.calls.splice(0).map(([name]) => name);
  }
}

const kinds: readonly (readonly [name: string, backEnd: BackEnd, shows: boolean])[] = [
  ['jQuery, with the socket shown', 'jQuery', true],
  ['SHOTGUN, with the socket shown', 'SHOTGUN', true],
  ['jQuery, with no socket shown', 'jQuery', false],
  ['SHOTGUN, with no socket shown', 'SHOTGUN', false],
];

for (const [name, backEnd, shows] of kinds) {
  describe(`riding on a page’s client: ${name}`, () => {
    const page = (options: Partial<StandInOptions> = {}) => new Page({ backEnd, shows, ...options });
    const online = () => page().init().logOn().ride();

    it('waits while the page has not connected', () => {
      const given = page().ride().wait(600_000);
      expect(given.status).to.equal('connecting');
      expect(given.network.sockets).to.have.length(0);
    });

    it('is online with LoggedOn of a page that connects later, and not with the opening', () => {
      const given = page().ride();
      given.init().socket.accept();
      given.socket.deliver('{"claz":"pong"}').say('Error', 'of another request');
      expect(given.wait(1000).status).to.equal('connecting');
      given.socket.say('LoggedOn');
      expect(given.statuses).to.deep.equal(['idle', 'connecting', 'online']);
    });

    it('asks a page that logged on long ago, and is online with the answer', () => {
      const given = page().init().logOn().ride();
      expect(given.called()).to.deep.equal(['getCurrentCallsPhoneEvents']);
      expect(given.status).to.equal('connecting');
      given.socket.say('CurrentCallsPhoneEvents', { events: [] });
      expect(given.status).to.equal('online');
      expect(given.called()).to.deep.equal(['getCurrentCallsPhoneEvents', 'getConferenceRooms']);
    });

    it('reads what the server says', () => {
      const given = online();
      given.socket
        .say('ConferenceList', documentedRooms)
        .say('CurrentCallsPhoneEvents', { events: [phonePayload] })
        .say('ConferenceEvent', documentedConferenceEvent);
      const { rooms, calls, conferences } = given.connection.state;
      expect([rooms?.length, calls?.length, conferences.length]).to.deep.equal([2, 1, 1]);
    });

    it('asks nothing about my line and people, and reads my line when it passes by', async () => {
      const given = online();
      given.socket.say('CurrentCallsPhoneEvents', { events: [] });
      given.called();
      expect(await given.connection.searchPeople('q')).to.deep.equal([]);
      given.connection.phoneStatesOf(['1003']).subscribe();
      expect(given.wait(20_000).called()).to.deep.equal([]);
      given.socket.say('LineConfig', { id: '7', webRtc: true });
      expect(given.connection.line).to.deep.equal({ id: '7', webRtc: true, hasDevice: false });
    });

    it('searches by the page’s methods where the page allows it, but never asks for my line', async () => {
      const given = online();
      given.socket.say('CurrentCallsPhoneEvents', { events: [] });
      given.called();
      given.connection.directory = true;
      const found = given.connection.searchPeople('q');
      expect(given.page.calls).to.deep.equal([['searchContacts', 'q']]);
      given.socket.say('ContactSheet', { sheets: [{ name: 'Q', actions: [{ action: 'Call', args: ['1003'] }] }] });
      expect(await found).to.deep.equal([{ name: 'Q', number: '1003' }]);
      given.connection.phoneStatesOf(['1003']).subscribe();
      expect(given.page.calls.at(-1)).to.deep.equal(['subscribeToPhoneHints', ['1003']]);
      expect(given.called()).not.to.include('getConfig');
    });

    it('finds nobody by a copy of 2018, at once and without a frame', async () => {
      const given = page({ of2018: true }).init().logOn().ride();
      given.socket.say('CurrentCallsPhoneEvents', { events: [] });
      given.connection.directory = true;
      given.called();
      given.page.logged.length = 0;
      expect(await given.connection.searchPeople('q')).to.deep.equal([]);
      expect(await given.connection.searchPeople('')).to.deep.equal([]);
      expect([given.called(), given.page.logged]).to.deep.equal([[], []]);
      expect(given.page.handlersOf('LineConfig')).to.equal(0);
    });

    it('hands on the payloads just as they came', () => {
      const given = online();
      const got: unknown[] = [];
      given.connection.setHandler(given.connection.MessageType.CONFERENCES, (payload) => got.push(payload));
      given.socket.say('ConferenceList', documentedRooms);
      expect(got).to.deep.equal([documentedRooms]);
    });

    it('reports what it cannot read once, and lives on', () => {
      const given = online();
      const drifts: string[] = [];
      given.connection.notices$.subscribe((notice) => notice.type === 'drift' && drifts.push(notice.about));
      given.socket.say('ConferenceList', 5).say('ConferenceList', 6).say('ConferenceList', documentedRooms);
      expect(drifts).to.deep.equal(['ConferenceList']);
      expect(given.connection.state.rooms).to.have.length(2);
    });

    it('sends through the page’s methods, and opens no socket', async () => {
      const given = online();
      given.socket.say('ConferenceEvent', documentedConferenceEvent);
      given.called();
      const muted = given.connection.conferenceMuteMe('4001');
      expect(given.page.calls).to.deep.equal([['conferenceMuteMe', '4001']]);
      const { participants, ...where } = documentedConferenceEvent;
      given.socket.say('ConferenceParticipantEvent', {
        ...where,
        ...participants[0],
        eventType: 'Update',
        isMuted: true,
      });
      expect((await muted).status).to.equal('confirmed');
      expect(given.network.sockets).to.have.length(1);
    });

    it('sends nothing while the page is not connected', async () => {
      const given = page().ride();
      given.called();
      expect((await given.connection.conferenceMuteMe('4001')).status).to.equal('offline');
      given.init().socket.accept();
      expect((await given.connection.conferenceMuteMe('4001')).status).to.equal('offline');
      expect(given.called()).not.to.contain('conferenceMuteMe');
    });

    it('says that it could not send where the page’s client throws', async () => {
      const given = online();
      given.socket.say('ConferenceList', []);
      Object.assign(given.page.cti, {
        conferenceMuteMe: () => {
          throw new Error('no socket');
        },
      });
      expect((await given.connection.conferenceMuteMe('4001')).status).to.equal('offline');
    });

    it('cannot do what an older copy lacks', async () => {
      const given = page({ of2018: true }).init().logOn().ride();
      given.socket.say('ConferenceList', []);
      const supported = (type: CommandType) => given.connection.supports(type);
      expect(['conferenceMute', 'conferenceKick', 'dial'].every((type) => supported(type as CommandType))).to.equal(
        true,
      );
      const lacking = ['conferenceDeafen', 'conferenceInvite', 'includeToConference', 'sendDtmf', 'hold'] as const;
      expect(lacking.some(supported)).to.equal(false);
      expect((await given.connection.conferenceDeafen('4001', 2)).status).to.equal('unsupported');
    });

    it('loses the link with the page, and waits for the page to come back', async () => {
      const given = online();
      given.socket.say('ConferenceList', documentedRooms);
      const muted = given.connection.conferenceMuteMe('4001');
      given.socket.end();
      expect(given.status).to.equal('reconnecting link-lost');
      expect((await muted).status).to.equal('lost');
      expect(given.wait(600_000).network.sockets).to.have.length(1);
      expect(given.status).to.equal('reconnecting link-lost');
      given.init().logOn().wait(1000);
      given.socket.say('ConferenceList', []);
      expect(given.status).to.equal('online');
      expect(given.connection.state.rooms).to.deep.equal([]);
    });

    it('tells why the server refused the page', () => {
      const failed = page().ride().init();
      failed.socket.accept().say('LoggedOnError', { Error: 'loggedOnFailed' }).end();
      expect(failed.wait(60_000).status).to.equal('refused logged-on-failed loggedOnFailed');
      failed.init().logOn();
      expect(failed.status).to.equal('online');
      const late = page().ride().init();
      late.socket.accept().say('LoggedOnError', { Error: 'loggedOnTimeout' }).end();
      expect(late.wait(60_000).status).to.equal('connecting logged-on-timeout');
    });

    it('does not take what follows a refusal for a session', () => {
      const given = page().init();
      given.socket.accept();
      given.ride();
      given.socket.say('LoggedOnError', { Error: 'loggedOnFailed' }).say('Error', 'of another request');
      expect(given.status).to.match(/^refused/);
    });

    it('logs nobody off and closes nothing, by close() or signOut()', () => {
      const given = online();
      given.socket.say('ConferenceList', []);
      given.called();
      given.connection.signOut();
      given.connection.close();
      expect(given.socket.readyState).to.equal(given.socket.OPEN);
      expect(given.called()).to.deep.equal([]);
    });

    it('is quiet once it is closed, though the page goes on', () => {
      const given = online();
      given.socket.say('ConferenceList', []);
      given.connection.close();
      given.called();
      given.socket.say('ConferenceList', documentedRooms).end();
      given.init().logOn().wait(600_000);
      expect(given.status).to.equal('closed');
      expect(given.connection.state.rooms).to.deep.equal([]);
      expect(given.called()).to.deep.equal([]);
      expect(given.clock.actions).to.deep.equal([]);
    });

    it('listens to nothing on a socket that it has let go of', () => {
      const given = page().init();
      const { socket } = given;
      const listening: string[] = [];
      const { addEventListener, removeEventListener } = socket;
      socket.addEventListener = (type: string, listener: EventListener) => {
        listening.push(type);
        addEventListener.call(socket, type, listener);
      };
      socket.removeEventListener = (type: string, listener: EventListener) => {
        listening.splice(listening.indexOf(type), 1);
        removeEventListener.call(socket, type, listener);
      };
      given.logOn().ride();
      expect(listening.length > 0, 'it listens where the socket is shown').to.equal(shows);
      given.init().logOn().wait(60_000);
      expect(listening).to.deep.equal([]);
      given.connection.close();
      expect(listening).to.deep.equal([]);
    });

    it('leaves the page’s own handlers as they were', () => {
      const given = page();
      const heard: string[] = [];
      const before = () => heard.push('before');
      const after = () => heard.push('after');
      given.page.cti.setHandler('ConferenceList', before);
      given.page.cti.setHandler('LinkStatusUpdate', before);
      given.ride();
      given.page.cti.setHandler('ConferenceList', after);
      given.page.cti.setHandler('LinkStatusUpdate', after);
      given.connection.setHandler('ConferenceList', () => {
        throw new Error('of a handler of ours');
      });
      const report = silenced(() => given.init().logOn().socket.say('ConferenceList', []));
      expect(report).to.have.length(1);
      expect(heard).to.deep.equal(['before', 'after', 'before', 'after']);
      given.connection.close();
      given.socket.say('ConferenceList', []);
      expect(heard).to.have.length(6);
      expect(given.page.logged.filter((error) => error instanceof Error)).to.deep.equal([]);
    });

    it('is there again after the page cleared all handlers and connected anew', () => {
      const given = online();
      given.socket.say('ConferenceList', documentedRooms);
      given.page.cti.clearHandlers();
      given.init().logOn().wait(600_000);
      given.socket.say('ConferenceList', []);
      expect(given.status).to.equal('online');
      expect(given.connection.state.rooms).to.deep.equal([]);
    });
  });
}

/** What was reported to the console meanwhile, in place of a line in the test's output. */
function silenced(action: () => unknown): readonly unknown[] {
  const reported: unknown[] = [];
  const { error } = console;
  console.error = (...words: unknown[]) => reported.push(words);
  try {
    action();
  } finally {
    console.error = error;
  }
  return reported;
}

describe('a page that shows its socket', () => {
  const page = () => new Page({ backEnd: 'SHOTGUN', shows: true });
  const online = () => page().ride().init().logOn().wait(1000);

  it('is followed to its next socket at once, when the client says that it opened', () => {
    const given = online();
    given.called();
    given.init().socket.accept();
    expect(given.called(), 'before LoggedOn').to.deep.equal([]);
    given.socket.say('LoggedOn');
    expect(given.statuses.slice(-2)).to.deep.equal(['reconnecting', 'online']);
  });

  it('is followed within a second also after all handlers were cleared', () => {
    const given = online();
    given.page.cti.clearHandlers();
    given.init().logOn();
    given.called();
    expect(given.wait(1000).called()).to.deep.equal(['getCurrentCallsPhoneEvents']);
    given.socket.say('CurrentCallsPhoneEvents', { events: [] });
    expect(given.status).to.equal('online');
    // And is told of the next one at once, by a handler that was set anew.
    given.init().logOn();
    expect(given.status).to.equal('online');
  });

  it('is no longer listened to on the socket that it left', () => {
    const given = online();
    const old = given.socket;
    given.init().logOn();
    old.say('ConferenceList', documentedRooms).end();
    expect(given.status).to.equal('online');
    expect(given.connection.state.rooms).to.equal(undefined);
  });

  it('is online with any frame when it was found open, for a user whose questions stay unanswered', () => {
    const given = page().init().logOn().ride();
    given.socket.deliver('{"claz":"pong"}');
    expect(given.status).to.equal('online');
  });

  it('is offline when the socket was closed before it was found', () => {
    const given = page().init().logOn();
    given.socket.end();
    expect(given.ride().status).to.equal('connecting link-lost');
  });

  it('is looked at when told to', () => {
    const given = page().ride();
    given.init();
    given.connection.connect();
    given.logOn();
    expect(given.status).to.equal('online');
  });

  it('gets a bounded number of handlers, whatever happens', () => {
    const given = online().wait(3_600_000);
    expect(given.page.handlersOf('LinkStatusUpdate')).to.be.lessThan(4);
    expect(given.page.handlersOf('ConferenceList')).to.be.lessThan(2);
  });
});

describe('a page that shows no socket', () => {
  const online = (backEnd: BackEnd) => {
    const given = new Page({ backEnd, shows: false }).ride().init().logOn();
    // As the server does, each question is answered.
    given.socket.onSend = () => given.socket.say('CurrentCallsPhoneEvents', { events: [] });
    given.called();
    return given;
  };

  it('is asked for a sign when nothing was heard for half a minute, and answers', () => {
    const given = online('SHOTGUN').wait(29_999);
    expect(given.called()).to.deep.equal([]);
    expect(given.wait(1).called()).to.deep.equal(['getCurrentCallsPhoneEvents']);
    const handlers = given.page.handlersOf('ConferenceList');
    given.wait(3_600_000);
    expect(given.page.handlersOf('ConferenceList')).to.equal(handlers);
    expect(given.statuses).to.deep.equal(['idle', 'connecting', 'online']);
  });

  it('gets its handlers anew when the question stays unanswered, since all may have been cleared', async () => {
    const given = online('SHOTGUN');
    given.page.cti.clearHandlers();
    const muted = given.connection.conferenceMuteMe('4001');
    given.wait(35_000);
    given.socket.say('ConferenceList', documentedRooms);
    expect(given.connection.state.rooms).to.have.length(2);
    // Anything may have been missed: what was known is asked for anew, and what was pending is not known.
    expect(given.statuses.slice(-2)).to.deep.equal(['reconnecting link-lost', 'online']);
    expect((await muted).status).to.equal('unconfirmed');
  });

  it('is not thought lost when it merely never answers', () => {
    const given = online('SHOTGUN');
    given.socket.onSend = () => undefined;
    given.wait(3_600_000);
    expect(given.status).to.equal('online');
  });

  it('is asked less and less often where nothing answers', () => {
    const given = online('SHOTGUN');
    given.socket.onSend = () => undefined;
    given.wait(3_600_000);
    expect(given.called().length).to.be.lessThan(40);
    expect(given.page.handlersOf('ConferenceList')).to.be.lessThan(20);
  });

  it('has its handlers taken away again by jQuery', () => {
    const given = online('jQuery');
    given.connection.close();
    expect(given.page.handlersOf('ConferenceList')).to.equal(0);
    expect(given.page.handlersOf('LinkStatusUpdate')).to.equal(0);
  });

  it('stays online when it comes to show its socket, and what comes by that is heard', () => {
    const given = online('jQuery');
    Object.defineProperty(given.page.cti, 'webSocket', { value: given.socket });
    given.wait(1000);
    given.socket.say('ConferenceList', documentedRooms);
    expect(given.status).to.equal('online');
    expect(given.connection.state.rooms).to.have.length(2);
  });
});

describe('a page that has no client', () => {
  const host = globalThis as { Cti?: unknown };
  afterEach(() => delete host.Cti);

  it('may get one later, lose it, and get another', () => {
    const clock = new FakeClock();
    const network = new FakeNetwork();
    const connection = createPageCtiConnection({ scheduler: clock });
    connection.connect();
    clock.advance(60_000);
    expect(inWords(connection.status)).to.equal('connecting page-cti-missing');
    expect(connection.supports('conference')).to.equal(false);
    const page = new StandIn({ backEnd: 'jQuery', WebSocket: network.WebSocket });
    page.cti.WebSocket.init('wss://xuc.example.org/cti');
    network.latest.accept().say('LoggedOn');
    host.Cti = page.cti;
    clock.advance(1000);
    network.latest.deliver('{"claz":"pong"}');
    expect(connection.status.status).to.equal('online');
    expect(connection.supports('conference')).to.equal(true);
    delete host.Cti;
    clock.advance(1000);
    expect(inWords(connection.status)).to.equal('reconnecting page-cti-missing');
    connection.close();
  });

  inPage('has one that an element only pretends to be', () => {
    const clock = new FakeClock();
    const element = document.createElement('div');
    element.id = 'Cti';
    document.body.append(element);
    const connection = createPageCtiConnection({ scheduler: clock });
    connection.connect();
    expect(inWords(connection.status)).to.equal('connecting page-cti-missing');
    connection.close();
    element.remove();
  });
});

describe('pageCtiTransport', () => {
  it('rides on the client that it is given', () => {
    const network = new FakeNetwork();
    const page = new StandIn({ backEnd: 'jQuery', WebSocket: network.WebSocket });
    const transport = pageCtiTransport(page.cti, new FakeClock());
    const connection = new CtiConnection(transport, { scheduler: new FakeClock() });
    expect(network.sockets).to.have.length(0);
    connection.connect();
    page.cti.WebSocket.init('wss://xuc.example.org/cti');
    network.latest.accept().say('LoggedOn');
    expect(connection.status.status).to.equal('online');
    connection.close();
  });

  it('sends only while somebody listens, and the session is up', () => {
    const network = new FakeNetwork();
    const page = new StandIn({ backEnd: 'jQuery', WebSocket: network.WebSocket });
    const transport = pageCtiTransport(page.cti, new FakeClock());
    const listening = transport.events$.subscribe();
    page.cti.WebSocket.init('wss://xuc.example.org/cti');
    network.latest.accept();
    page.calls.length = 0;
    const sent = [transport.send({ type: 'conference' })];
    network.latest.say('LoggedOn');
    sent.push(transport.send({ type: 'conference' }));
    listening.unsubscribe();
    sent.push(transport.send({ type: 'conference' }));
    expect(sent).to.deep.equal([false, true, false]);
    expect(page.calls).to.deep.equal([['conference']]);
  });

  it('hears nothing and sets nothing before anybody subscribes', () => {
    const network = new FakeNetwork();
    const page = new StandIn({ backEnd: 'jQuery', WebSocket: network.WebSocket });
    const transport = pageCtiTransport(page.cti);
    expect(page.handlersOf('LinkStatusUpdate')).to.equal(0);
    expect(transport.send({ type: 'conference' })).to.equal(false);
    expect(page.calls).to.deep.equal([]);
  });
});
