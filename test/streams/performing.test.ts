import { expect } from 'chai';
import { merge, of } from 'rxjs';
import { conferenceByNumber, participantAt } from '../../src/domain/model/select.js';
import { CtiConnection } from '../../src/streams/connection.js';
import { commandTable, type Command, type CommandType } from '../../src/domain/commands/table.js';
import type { Outcome } from '../../src/domain/commands/outcome.js';
import type { TransportEvent, Transport } from '../../src/streams/transport.js';
import { bond, inWords as outcomeInWords, moneypenny, person, q } from '../support/builders.js';
import { FakeClock } from '../support/fake-clock.js';
import { type FakeXuc, online } from '../support/fake-xuc.js';
import { documentedRooms, phonePayload } from '../support/frames.js';

const here = { uniqueId: '1519658665.8', conferenceNumber: '4001', conferenceName: 'conference_support' };

/** Online, in conference 4001 with Q and Moneypenny, and with nothing pending. */
function inConference(): FakeXuc {
  const xuc = online();
  xuc.socket
    .say('CurrentCallsPhoneEvents', { events: [phonePayload] })
    .say('ConferenceList', documentedRooms)
    .say('ConferenceEvent', { eventType: 'Join', ...here, participants: [bond, q, moneypenny], since: 0 });
  xuc.socket.sent.length = 0;
  return xuc;
}

function tell(xuc: FakeXuc, eventType: string, who: object, fields: object = {}): void {
  xuc.socket.say('ConferenceParticipantEvent', { eventType, ...here, ...who, ...fields });
}

/** What has become of a request by now: `waits` when nothing has. */
async function fate(request: Promise<Outcome>): Promise<string> {
  const waits = new Promise<undefined>((resolve) => setTimeout(resolve));
  const outcome = await Promise.race([request, waits]);
  return outcome ? outcomeInWords(outcome) : 'waits';
}

describe('the outcome of a command', () => {
  it('is confirmed when its effect is seen, and not before', async () => {
    const xuc = inConference();
    const muted = xuc.connection.conferenceMute('4001', 2);
    expect(await fate(muted)).to.equal('waits');
    tell(xuc, 'Update', q, { isMuted: true });
    expect(await fate(muted)).to.equal('confirmed');
  });

  it('is confirmed, already, when it held before and no error comes within a second', async () => {
    const xuc = inConference();
    const unmuted = xuc.connection.conferenceUnmute('4001', 2);
    xuc.wait(999);
    expect(await fate(unmuted)).to.equal('waits');
    xuc.wait(1);
    expect(await fate(unmuted)).to.equal('confirmed already');
  });

  it('is refused by an error that only it can have caused', async () => {
    const xuc = inConference();
    const kicked = xuc.connection.conferenceKick('4001', 2);
    xuc.socket.say('ConferenceCommandError', { error: 'CannotKickOrganizer' });
    expect(await fate(kicked)).to.equal('refused CannotKickOrganizer only-candidate');
  });

  it('is refused, probably, by an error that a later one may have caused', async () => {
    const xuc = inConference();
    const first = xuc.connection.conferenceMute('4001', 2);
    const second = xuc.connection.conferenceMute('4001', 3);
    xuc.socket.say('ConferenceCommandError', { error: 'NotOrganizer' });
    expect(await fate(first)).to.equal('refused NotOrganizer oldest-of-several');
    expect(await fate(second)).to.equal('waits');
  });

  it('is unconfirmed at its deadline', async () => {
    const xuc = inConference();
    const muted = xuc.connection.conferenceMute('4001', 2);
    xuc.wait(4999);
    expect(await fate(muted)).to.equal('waits');
    xuc.wait(1);
    expect(await fate(muted)).to.equal('unconfirmed deadline');
  });

  for (const [sign, say] of [
    ['its effect', (xuc: FakeXuc) => tell(xuc, 'Update', q, { isMuted: true })],
    ['an error', (xuc: FakeXuc) => xuc.socket.say('ConferenceCommandError', { error: 'NotOrganizer' })],
  ] as const) {
    it(`is unconfirmed by ${sign} that comes after its deadline, also when timers are late`, async () => {
      const xuc = inConference();
      const muted = xuc.connection.conferenceMute('4001', 2);
      // As in a hidden tab: time has passed, and no timer has run yet.
      xuc.clock.frame += 5000;
      say(xuc);
      expect(await fate(muted)).to.equal('unconfirmed deadline');
      expect(xuc.notices.map(({ type }) => type)).to.deep.equal(['late']);
    });
  }

  it('is unconfirmed when whom it was about has left', async () => {
    const xuc = inConference();
    const muted = xuc.connection.conferenceMute('4001', 2);
    tell(xuc, 'Leave', q);
    expect(await fate(muted)).to.equal('unconfirmed target-left');
  });

  it('is lost with the link, and with the connection', async () => {
    const xuc = inConference();
    const first = xuc.connection.conferenceMute('4001', 2);
    xuc.socket.end();
    expect(await fate(first)).to.equal('lost link');
    xuc.wait(2500).logOn();
    const second = xuc.connection.conferenceMute('4001', 2);
    xuc.connection.close();
    expect(await fate(second)).to.equal('lost closed');
  });

  it('is offline without a link', async () => {
    const xuc = inConference();
    xuc.socket.end();
    expect(await fate(xuc.connection.conferenceMute('4001', 2))).to.equal('offline');
    expect(xuc.connection.pending).to.deep.equal([]);
  });

  it('is offline when the link closes just then', async () => {
    const xuc = inConference();
    xuc.socket.readyState = xuc.socket.CLOSING;
    expect(await fate(xuc.connection.conferenceMute('4001', 2))).to.equal('offline');
    expect(xuc.connection.pending).to.deep.equal([]);
    xuc.wait(10_000);
  });

  it('is changed, and nothing is sent, when somebody else has that index', async () => {
    const xuc = inConference();
    const expected = participantAt(conferenceByNumber(xuc.connection.state, '4001')!, 2)?.key;
    const kick = { type: 'conferenceKick', conferenceNumber: '4001', index: 2 } as const;
    tell(xuc, 'Leave', q);
    tell(xuc, 'Join', person(2));
    expect(await fate(xuc.connection.perform(kick, { expect: expected }))).to.equal('changed');
    expect(xuc.socket.sent).to.deep.equal([]);
    expect(await fate(xuc.connection.perform(kick))).to.equal('waits');
  });

  it('is unsupported where the transport cannot send it', async () => {
    const transport: Transport = {
      events$: of<TransportEvent>({ type: 'status', status: { status: 'online' } }),
      send: () => true,
      supports: (type) => type !== 'conferenceReset',
    };
    const connection = new CtiConnection(transport, { scheduler: new FakeClock() });
    connection.connect();
    expect(await fate(connection.conferenceReset('4001'))).to.equal('unsupported');
    expect(connection.situation.supports('conferenceReset')).to.equal(false);
  });

  it('is invalid for arguments that make no sense, naming the argument; nothing is sent', async () => {
    const xuc = inConference();
    const outcome = await xuc.connection.conferenceKick('4001', 1.5);
    expect(outcome).to.deep.include({ status: 'invalid', argument: 'index' });
    expect(xuc.socket.sent).to.deep.equal([]);
  });

  it('never rejects, whatever plain JavaScript hands in', async () => {
    const { connection } = inConference();
    const fail = () => {
      throw new Error('no');
    };
    let reads = 0;
    const fickle = Object.defineProperty({ type: 'conferenceKick', conferenceNumber: '4001' }, 'index', {
      enumerable: true,
      get: () => ((reads += 1) > 1 ? fail() : 2),
    });
    const thrower = Object.defineProperty({}, 'type', { get: fail });
    const proxy = new Proxy({}, { get: fail, ownKeys: fail });
    for (const odd of [thrower, proxy, [], () => undefined, Symbol('kick'), 5n]) {
      expect(await connection.perform(odd as unknown as Command)).to.include({ status: 'invalid', argument: 'type' });
    }
    expect(await connection.perform({ type: 'conferenceKick' } as Command, null as never)).to.include({
      argument: 'conferenceNumber',
    });
    void connection.perform(fickle as unknown as Command, null as never);
    expect(connection.pending.map(({ command }) => command)).to.deep.equal([
      { type: 'conferenceKick', conferenceNumber: '4001', index: 2 },
    ]);
  });

  for (const nonsense of [undefined, null, 5, 'kick', {}, { type: 'toString' }, { type: 'conferenceKick' }]) {
    it(`is invalid for ${nonsense === undefined ? 'nothing' : JSON.stringify(nonsense)}, from plain JavaScript`, async () => {
      const xuc = inConference();
      expect(await fate(xuc.connection.perform(nonsense as unknown as Command))).to.equal('invalid');
      expect(xuc.socket.sent).to.deep.equal([]);
    });
  }

  it('is found by an answer that comes before sending has returned', async () => {
    const xuc = inConference();
    xuc.socket.onSend = () => tell(xuc, 'Update', q, { isMuted: true });
    expect(await fate(xuc.connection.conferenceMute('4001', 2))).to.equal('confirmed');
  });

  it('bears an id of its own, the command, and whom it was about', async () => {
    const xuc = inConference();
    const key = participantAt(conferenceByNumber(xuc.connection.state, '4001')!, 2)?.key;
    const first = xuc.connection.conferenceMute('4001', 2);
    const second = xuc.connection.conferenceMute('4001', 2);
    tell(xuc, 'Update', q, { isMuted: true });
    const [one, other] = await Promise.all([first, second]);
    expect(one.command).to.deep.equal({ type: 'conferenceMute', conferenceNumber: '4001', index: 2 });
    expect(one.participant).to.equal(key);
    expect(one.id).not.to.equal(other.id);
  });
});

describe('what is told of commands', () => {
  it('is each one that waits, until it settles', () => {
    const xuc = inConference();
    const seen: string[][] = [];
    xuc.connection.pending$.subscribe((pending) => seen.push(pending.map(({ command }) => command.type)));
    void xuc.connection.conferenceMute('4001', 2);
    void xuc.connection.conferenceMuteMe('4001');
    tell(xuc, 'Update', q, { isMuted: true });
    xuc.wait(5000);
    expect(seen).to.deep.equal([
      [],
      ['conferenceMute'],
      ['conferenceMute', 'conferenceMuteMe'],
      ['conferenceMuteMe'],
      [],
    ]);
  });

  it('is each outcome once, sent or not', () => {
    const xuc = inConference();
    const seen: string[] = [];
    xuc.connection.outcomes$.subscribe((outcome) => seen.push(`${outcome.command.type} ${outcomeInWords(outcome)}`));
    void xuc.connection.conferenceMute('4001', 2);
    void xuc.connection.conferenceMute('', 2);
    tell(xuc, 'Update', q, { isMuted: true });
    xuc.socket.end();
    void xuc.connection.conferenceReset('4001');
    expect(seen).to.deep.equal(['conferenceMute invalid', 'conferenceMute confirmed', 'conferenceReset offline']);
  });

  it('is nothing at all of a key, which may be part of a PIN', async () => {
    const xuc = inConference();
    const told: unknown[] = [];
    const { state$, status$, events$, notices$, outcomes$, pending$ } = xuc.connection;
    merge(state$, status$, events$, notices$, outcomes$, pending$).subscribe((value) => told.push(value));
    const known = told.length;
    const pressed = await xuc.connection.sendDtmf('7');
    const wrong = await xuc.connection.sendDtmf('1234');
    xuc.socket.readyState = xuc.socket.CLOSING;
    const unsent = await xuc.connection.sendDtmf('7');
    expect(xuc.socket.commands).to.deep.equal([{ command: 'sendDtmf', key: '7' }]);
    expect([pressed, wrong, unsent].map((outcome) => outcomeInWords(outcome))).to.deep.equal([
      'unconfirmed deadline',
      'invalid',
      'offline',
    ]);
    for (const outcome of [pressed, wrong, unsent])
      expect(outcome.command).to.deep.equal({ type: 'sendDtmf', key: '' });
    xuc.connection.close();
    expect((await xuc.connection.sendDtmf('7')).command).to.deep.equal({ type: 'sendDtmf', key: '' });
    expect(JSON.stringify(told.slice(known))).not.to.contain('sendDtmf');
  });
});

describe('the methods of XiVO’s Conferences API', () => {
  const xuc = online();
  const { connection } = xuc;
  const sentBy = (call: () => Promise<Outcome>) => {
    xuc.socket.sent.length = 0;
    void call();
    return xuc.socket.commands[0];
  };
  const variables = { key1: 'value1' };
  const documented: readonly (readonly [name: CommandType, call: () => Promise<Outcome>, frame: object])[] = [
    ['getConferenceRooms', () => connection.getConferenceRooms(), { command: 'getList', objectType: 'meetme' }],
    ['conference', () => connection.conference(), {}],
    ['conferenceMuteMe', () => connection.conferenceMuteMe('4001'), { numConf: '4001' }],
    ['conferenceUnmuteMe', () => connection.conferenceUnmuteMe('4001'), { numConf: '4001' }],
    ['conferenceMuteAll', () => connection.conferenceMuteAll('4001'), { numConf: '4001' }],
    ['conferenceUnmuteAll', () => connection.conferenceUnmuteAll('4001'), { numConf: '4001' }],
    ['conferenceMute', () => connection.conferenceMute('4001', 2), { numConf: '4001', index: 2 }],
    ['conferenceUnmute', () => connection.conferenceUnmute('4001', 2), { numConf: '4001', index: 2 }],
    ['conferenceDeafen', () => connection.conferenceDeafen('4001', 2), { numConf: '4001', index: 2 }],
    ['conferenceUndeafen', () => connection.conferenceUndeafen('4001', 2), { numConf: '4001', index: 2 }],
    ['conferenceKick', () => connection.conferenceKick('4001', 2), { numConf: '4001', index: 2 }],
    ['conferenceClose', () => connection.conferenceClose('4001'), { numConf: '4001' }],
    ['conferenceReset', () => connection.conferenceReset('4001'), { numConf: '4001' }],
    [
      'conferenceInvite',
      () => connection.conferenceInvite('4001', '1003', 'User', true, variables, false, true, 'Q'),
      {
        ...{ numConf: '4001', exten: '1003', role: 'User', earlyJoin: true, variables },
        ...{ marked: false, leaveWhenLastMarkedLeave: true, callerId: 'Q' },
      },
    ],
    [
      'includeToConference',
      () => connection.includeToConference('User', false, true, 'Q'),
      { role: 'User', marked: false, leaveWhenLastMarkedLeave: true, callerId: 'Q' },
    ],
    ['dial', () => connection.dial('4001', variables), { destination: '4001', variables }],
    ['dialFromMobile', () => connection.dialFromMobile('4001', variables), { destination: '4001', variables }],
    ['searchContacts', () => connection.searchContacts('q'), { term: 'q' }],
    ['attendedTransfer', () => connection.attendedTransfer('4001'), { destination: '4001' }],
    ['sendDtmf', () => connection.sendDtmf('#'), { key: '#' }],
    ['hold', () => connection.hold('1.2'), { uniqueId: '1.2' }],
    ['hangup', () => connection.hangup('1.2'), { uniqueId: '1.2' }],
    ['getCurrentCallsPhoneEvents', () => connection.getCurrentCallsPhoneEvents(), {}],
  ];

  for (const [name, call, frame] of documented) {
    it(`${name} sends its arguments under their names on the wire`, () => {
      expect(sentBy(call)).to.deep.equal({ command: name, ...frame });
    });
  }

  it('are all there', () => {
    expect(documented.map(([name]) => name).sort()).to.deep.equal(Object.keys(commandTable).sort());
  });

  it('leave out what is not given', () => {
    expect(sentBy(() => connection.conferenceInvite('4001', '1003', 'User'))).to.deep.equal({
      command: 'conferenceInvite',
      numConf: '4001',
      exten: '1003',
      role: 'User',
    });
    expect(sentBy(() => connection.hangup())).to.deep.equal({ command: 'hangup' });
  });
});
