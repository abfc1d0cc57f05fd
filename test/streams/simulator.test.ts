import { expect } from 'chai';
import { conferenceByNumber, joining, me } from '../../src/domain/model/select.js';
import { participantsInOrder } from '../support/in-order.js';
import type { CtiConnection } from '../../src/streams/connection.js';
import { inWords as outcomeInWords } from '../support/builders.js';
import { SimulatedXuc } from '../support/fake-simulator.js';
import { inWords } from '../support/fake-xuc.js';

/** Who is in a conference of mine, by name, and with a mark for the muted. */
function people(client: CtiConnection, number: string): readonly string[] {
  const held = conferenceByNumber(client.state, number);
  return (held ? participantsInOrder(held) : []).map((one) => one.callerIdName + (one.isMuted ? ' (muted)' : ''));
}

/** James, who keyed in the organizer's PIN of room 4001. */
async function organizing(xuc: SimulatedXuc): Promise<CtiConnection> {
  const james = await xuc.signedIn('jbond');
  void james.dial('4001');
  await xuc.pass(500);
  for (const key of '5678#') void james.sendDtmf(key);
  await xuc.pass(500);
  return james;
}

/** Statuses told meanwhile, each once. */
function statuses(client: CtiConnection): string[] {
  const told: string[] = [];
  client.status$.subscribe((status) => {
    if (told.at(-1) !== inWords(status)) told.push(inWords(status));
  });
  return told;
}

describe('a session with the simulated server', () => {
  it('signs in, and knows the rooms', async () => {
    const xuc = new SimulatedXuc();
    const james = await xuc.signedIn('jbond');
    expect(james.status.status).to.equal('online');
    expect(james.state.rooms?.map(({ number, pinRequired }) => [number, pinRequired])).to.deep.equal([
      ['4000', false],
      ['4001', true],
      ['4002', false],
    ]);
    expect(james.pending).to.deep.equal([]);
  });

  it('says that a password is wrong, and by single sign-on that nobody is known', async () => {
    const xuc = new SimulatedXuc({ ssoLogin: null });
    const james = xuc.client();
    james.connect();
    james.signIn({ login: 'jbond', password: 'stirred' });
    await xuc.pass(200);
    expect(inWords(james.status)).to.equal('refused invalid-credentials');
    const nobody = xuc.client({ sso: true });
    nobody.connect();
    await xuc.pass(200);
    expect(inWords(nobody.status)).to.equal('refused user-not-found');
  });

  it('leads into a room by its PIN, step by step', async () => {
    const xuc = new SimulatedXuc();
    const james = await xuc.signedIn('jbond');
    const dialled = james.dial('4001');
    await xuc.pass(100);
    expect(joining(james.state, '4001')?.progress).to.equal('calling');
    await xuc.pass(500);
    expect(joining(james.state, '4001')?.progress).to.equal('pin');
    for (const key of '5678#') void james.sendDtmf(key);
    await xuc.pass(500);
    expect(joining(james.state, '4001')?.progress).to.equal('in');
    expect(me(conferenceByNumber(james.state, '4001')!)?.role).to.equal('Organizer');
    expect(outcomeInWords(await dialled)).to.equal('confirmed');
  });

  it('settles what an organizer does', async () => {
    const xuc = new SimulatedXuc();
    const james = await organizing(xuc);
    const at = (name: string) =>
      participantsInOrder(conferenceByNumber(james.state, '4001')!).find((one) => one.callerIdName === name)!.index;
    const outcomes = Promise.all([
      james.conferenceMute('4001', at('Amélie Rousseau')),
      james.conferenceUndeafen('4001', at('Amélie Rousseau')),
      james.conferenceMuteMe('4001'),
      james.conferenceInvite('4001', '1003', 'User', false, { key: 'value' }, false, false, 'Quartermaster'),
    ]);
    await xuc.pass(4000);
    expect((await outcomes).map((outcome) => outcomeInWords(outcome))).to.deep.equal(Array(4).fill('confirmed'));
    expect(people(james, '4001')).to.include.members([
      'Amélie Rousseau (muted)',
      'James Bond (muted)',
      'Quartermaster',
    ]);

    const kicked = james.conferenceKick('4001', at('Amélie Rousseau'));
    await xuc.pass(2000);
    expect(outcomeInWords(await kicked)).to.equal('confirmed');
    const refused = james.conferenceKick('4001', at('Zoé Châtelain'));
    await xuc.pass(200);
    expect(outcomeInWords(await refused)).to.equal('refused CannotKickOrganizer only-candidate');
    const closed = james.conferenceClose('4001');
    await xuc.pass(2000);
    expect(outcomeInWords(await closed)).to.equal('confirmed');
    expect(james.state.conferences.length).to.equal(0);
    expect(james.notices$).not.to.equal(undefined);
  });

  it('shows two users the same conference, each with their own “me”', async () => {
    const xuc = new SimulatedXuc();
    const james = await xuc.signedIn('jbond');
    const q = await xuc.signedIn('q');
    void james.dial('4002');
    void q.dial('4002');
    await xuc.pass(1000);
    void james.conferenceMuteMe('4002');
    await xuc.pass(200);
    expect(people(james, '4002')).to.deep.equal(['James Bond (muted)', 'Q']);
    expect([...people(q, '4002')].sort()).to.deep.equal(['James Bond (muted)', 'Q']);
    expect([james, q].map((one) => me(conferenceByNumber(one.state, '4002')!)?.callerIdName)).to.deep.equal([
      'James Bond',
      'Q',
    ]);
  });

  it('runs a page written for XiVO’s own client', async () => {
    const xuc = new SimulatedXuc();
    const Cti = await xuc.signedIn('jbond');
    const log: string[] = [];
    Cti.setHandler(Cti.MessageType.CONFERENCES, (rooms) => log.push(`${String(rooms.length)} rooms`));
    Cti.setHandler(Cti.MessageType.CONFERENCEEVENT, ({ eventType, conferenceNumber }) => {
      log.push(`${eventType} ${conferenceNumber}`);
      if (eventType === 'Join') void Cti.conferenceMuteMe(conferenceNumber);
    });
    Cti.setHandler(Cti.MessageType.CONFERENCEPARTICIPANTEVENT, ({ eventType, callerIdName }) => {
      log.push(`${eventType} ${callerIdName}`);
    });
    Cti.setHandler(Cti.MessageType.CONFERENCECOMMANDERROR, ({ error }) => log.push(error));
    void Cti.getConferenceRooms();
    await xuc.pass(100);
    void Cti.dial('4000');
    await xuc.pass(1000);
    void Cti.conferenceKick('4000', 1);
    await xuc.pass(200);
    expect(log).to.include.members(['3 rooms', 'Join 4000', 'Update James Bond', 'NotOrganizer']);
  });
});

describe('a session with the simulated server, when things go wrong', () => {
  it('comes back after a drop with the same conference, and loses what was on its way', async () => {
    const xuc = new SimulatedXuc();
    const james = await organizing(xuc);
    const before = people(james, '4001');
    const told = statuses(james);
    xuc.simulator.controls.silence({ on: true, command: 'conferenceMuteMe' });
    const muted = james.conferenceMuteMe('4001');
    xuc.simulator.controls.dropLinks();
    await xuc.pass(5000);
    expect(told).to.deep.equal(['online', 'reconnecting link-lost', 'reconnecting', 'online']);
    expect(outcomeInWords(await muted)).to.equal('lost link');
    expect(people(james, '4001')).to.deep.equal(before);
    expect(conferenceByNumber(james.state, '4001')?.staleSince).to.equal(undefined);
    expect([james.state.roomsStaleSince, james.state.callsStaleSince]).to.deep.equal([undefined, undefined]);
  });

  it('finds out that a link is half open', async () => {
    const xuc = new SimulatedXuc();
    const james = await xuc.signedIn('jbond');
    const told = statuses(james);
    xuc.simulator.controls.halfOpen();
    await xuc.pass(30_000);
    expect(told).to.deep.equal(['online', 'reconnecting silent', 'reconnecting', 'online']);
  });

  it('stays up for an hour, with pings answered and a token renewed', async () => {
    const xuc = new SimulatedXuc({ tokenTtl: 600 });
    const james = await xuc.signedIn('jbond');
    const told = statuses(james);
    await xuc.pass(3_600_000);
    xuc.simulator.controls.dropLinks();
    await xuc.pass(5000);
    expect(told).to.deep.equal(['online', 'reconnecting link-lost', 'reconnecting', 'online']);
  });

  it('waits for a server that restarts', async () => {
    const xuc = new SimulatedXuc();
    const james = await xuc.signedIn('jbond');
    xuc.simulator.controls.restart({ refuseForMs: 20_000 });
    await xuc.pass(19_000);
    expect(inWords(james.status)).to.equal('reconnecting unreachable');
    await xuc.pass(30_000);
    expect(james.status.status).to.equal('online');
  });

  it('asks to sign in once the token has expired', async () => {
    const xuc = new SimulatedXuc();
    const james = await xuc.signedIn('jbond');
    xuc.simulator.controls.expireTokens();
    xuc.simulator.controls.dropLinks();
    await xuc.pass(60_000);
    expect(inWords(james.status)).to.equal('refused token-expired');
    james.signIn({ login: 'jbond', password: 'secret' });
    await xuc.pass(200);
    expect(james.status.status).to.equal('online');
  });

  it('is refused a session once or twice, and by a renewed token is not', async () => {
    const xuc = new SimulatedXuc();
    xuc.simulator.controls.refuseLogon({ times: 1 });
    const james = await xuc.signedIn('jbond');
    await xuc.pass(500);
    expect(james.status.status).to.equal('online');
    xuc.simulator.controls.refuseLogon({ times: 2 });
    xuc.simulator.controls.dropLinks();
    await xuc.pass(3000);
    expect(inWords(james.status)).to.equal('refused logged-on-failed loggedOnFailed');
    await xuc.pass(60_000);
    expect(james.status.status).to.equal('online');
  });

  it('drops what it cannot read, and tells of it once', async () => {
    const xuc = new SimulatedXuc();
    const james = await xuc.signedIn('jbond');
    const notices: string[] = [];
    james.notices$.subscribe((notice) => notices.push(notice.type));
    for (const frame of ['{', '{"msgType":"ConferenceList","ctiMessage":7}', '{', '\u0000']) {
      xuc.simulator.controls.sendRaw({ frame });
    }
    await xuc.pass(200);
    expect(notices).to.deep.equal(['drift', 'drift']);
    expect(james.state.rooms).to.have.length(3);
  });
});
