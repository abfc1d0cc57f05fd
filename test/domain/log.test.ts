import { expect } from 'chai';
import { beginLog, keepLog, logLength, summaryOf } from '../../src/domain/log.js';
import {
  bond,
  call,
  changes,
  comes,
  goes,
  join,
  leave,
  listedCalls,
  moneypenny,
  outsider,
  phone,
  q,
  t0,
} from '../support/builders.js';
import { entered, History } from '../support/history.js';

const conferenceNumber = '4001';
const logOf = (day: History) => day.fold(keepLog, beginLog(t0));

/** The log from the first entry to the last, in few words. */
function told(day: History): string[] {
  const { entries } = logOf(day);
  return entries
    .map(({ type, person, mine, meanwhile, command, error, probably }) =>
      [type, person?.name ?? '', mine && 'mine', meanwhile && 'meanwhile', command, error, probably && 'probably']
        .filter(Boolean)
        .join(' '),
    )
    .reverse();
}

describe('The log', () => {
  it('tells who came, left, and what was done to whom, by me or not', () => {
    const day = entered().push(comes(moneypenny)).send({ type: 'conferenceMute', conferenceNumber, index: 2 });
    day.push(
      changes(q, { isMuted: true }),
      changes(moneypenny, { isMuted: true, isDeaf: true }),
      changes(bond, { isMuted: true }),
    );
    day.push(changes(q, { isMuted: false, role: 'Organizer' }), goes(moneypenny), leave());
    expect(told(day)).to.deep.equal([
      'entered',
      'joined Moneypenny',
      'muted Q mine',
      'muted Moneypenny',
      'deafened Moneypenny',
      'muted James Bond',
      'unmuted Q',
      'became-organizer Q',
      'left Moneypenny',
      'exited',
    ]);
  });

  it('says nothing of talking, of calls and of lists', () => {
    const day = entered().push(
      changes(q, { isTalking: true }),
      listedCalls(phone('EventOnHold')),
      call('EventEstablished'),
    );
    expect(told(day)).to.deep.equal(['entered']);
  });

  it('tells what was refused, and that it was probably this one when it may have been another', () => {
    const invite = (exten: string) => ({ type: 'conferenceInvite', conferenceNumber, exten, role: 'User' }) as const;
    const day = entered().send(invite('1007')).push({ type: 'ConferenceCommandError', error: 'NotOrganizer' });
    day.send(invite('1007')).send(invite('1008')).push({ type: 'ConferenceCommandError', error: 'Busy' }).wait(3600);
    day.push({ type: 'ConferenceCommandError', error: 'Whatever' });
    expect(told(day)).to.deep.equal([
      'entered',
      'refused mine conferenceInvite NotOrganizer',
      'refused mine conferenceInvite Busy probably',
      'unconfirmed mine conferenceInvite',
      'refused Whatever',
    ]);
  });

  it('tells when the link broke and came back, and what had happened meanwhile', () => {
    const day = entered().push(comes(moneypenny)).drop().wait(60);
    day.push(listedCalls(phone('EventEstablished')), join([bond, { ...q, isMuted: true, since: 60 }]));
    expect(told(day).slice(2)).to.deep.equal([
      'link-lost',
      'link-back',
      'left Moneypenny meanwhile',
      'muted Q meanwhile',
    ]);
  });

  it('tells when the number of somebody whom I removed is back, by whatever index', () => {
    const caller = outsider(4, { callerIdName: 'Felix', callerIdNum: '0612345678' });
    const kick = { type: 'conferenceKick', conferenceNumber, index: 4 } as const;
    const day = entered()
      .push(comes(caller))
      .send(kick)
      .push(goes(caller), comes({ ...caller, index: 8, callerIdNum: '06 12 34 56 78' }));
    expect(told(day).slice(2)).to.deep.equal(['removed Felix mine', 'number-back Felix']);
  });

  it('does not take two callers for one whose numbers cannot be dialled', () => {
    const caller = outsider(4, { callerIdName: '', callerIdNum: 'anonymous' });
    const kick = { type: 'conferenceKick', conferenceNumber, index: 4 } as const;
    expect(told(entered().push(comes(caller)).send(kick).push(goes(caller), comes(caller))).at(-1)).to.equal('joined');
  });

  it('tells when nobody organizes any longer', () => {
    const user = { ...bond, role: 'User' } as const;
    const [one, other] = [{ ...q, role: 'Organizer' } as const, { ...moneypenny, role: 'Organizer' } as const];
    const day = new History().push(join([user, one, other])).push(goes(one), changes(other, { role: 'User' }));
    expect(told(day)).to.deep.equal(['entered', 'left Q', 'became-user Moneypenny', 'no-organizer']);
    expect(told(new History().push(join([user, q]), goes(q)))).to.deep.equal(['entered', 'left Q']);
  });

  it('tells once what I hear of by two calls in the same conference', () => {
    const other = { uniqueId: 'my-mobile' };
    const day = entered()
      .push(join([bond, q], other))
      .push(comes(moneypenny), comes(moneypenny, other));
    expect(told(day).filter((entry) => entry.startsWith('joined'))).to.deep.equal(['joined Moneypenny']);
  });

  it('keeps so many entries and no more, and says how many it dropped', () => {
    const day = entered();
    for (let turn = 0; turn < logLength; turn += 1) day.push(turn % 2 ? goes(moneypenny) : comes(moneypenny));
    const log = logOf(day);
    expect([log.entries.length, log.dropped, log.entries[0]?.id]).to.deep.equal([logLength, 1, logLength + 1]);
  });

  it('sums up what happened since one looked', () => {
    const day = entered().push(comes(moneypenny)).wait(10);
    const looked = day.now;
    day
      .wait(5)
      .push(
        goes(q),
        changes(bond, { isMuted: true }),
        changes(bond, { isMuted: false }),
        comes({ ...q, index: 9 }),
        changes(bond, { isMuted: true }),
      );
    expect(summaryOf(logOf(day), looked)).to.deep.equal({ joined: 1, left: 1, me: 'muted' });
    expect(summaryOf(logOf(day), day.now)).to.deep.equal({ joined: 0, left: 0 });
  });

  it('counts what I asked for myself as nothing that others did to me', () => {
    const day = entered()
      .wait(1)
      .send({ type: 'conferenceMuteMe', conferenceNumber })
      .push(changes(bond, { isMuted: true }));
    expect(summaryOf(logOf(day), t0)).to.deep.equal({ joined: 0, left: 0 });
  });

  it('sums up whoever came back, was removed, or found nothing else: also what was found out soon after the link was back', () => {
    const kick = { type: 'conferenceKick', conferenceNumber, index: 2 } as const;
    const day = entered()
      .wait(1)
      .send(kick)
      .push(goes(q), comes({ ...q, index: 9 }));
    expect(summaryOf(logOf(day), t0)).to.deep.equal({ joined: 1, left: 1 });
    const until = entered().push(comes(moneypenny)).wait(10);
    const looked = until.now;
    until
      .drop()
      .wait(50)
      .push(listedCalls(phone('EventEstablished')), join([bond, q]))
      .wait(1)
      .push(goes(q));
    expect(summaryOf(logOf(until), t0 - 1, looked), 'who left meanwhile, and not who left later').to.deep.equal({
      joined: 1,
      left: 1,
    });
    expect(summaryOf(logOf(until), t0 - 1, t0), 'to the last millisecond').to.include({ joined: 1 });
  });

  it('says how many there were at least, once the oldest entries are dropped', () => {
    const day = entered();
    for (let turn = 0; turn < logLength; turn += 1) day.wait(1).push(turn % 2 ? goes(moneypenny) : comes(moneypenny));
    expect(summaryOf(logOf(day), t0)).to.deep.equal({ joined: logLength / 2, left: logLength / 2, atLeast: true });
    expect(summaryOf(logOf(day), day.now - 1000)).to.deep.equal({ joined: 0, left: 1 });
    expect(summaryOf(beginLog(t0), t0)).to.deep.equal({ joined: 0, left: 0 });
  });

  for (const [what, before, after] of [
    ['unmuted', { isMuted: true }, { isMuted: false }],
    ['deafened', {}, { isDeaf: true }],
    ['undeafened', { isDeaf: true }, { isDeaf: false }],
  ] as const) {
    it(`sums up that others have ${what} me`, () => {
      const me = { ...bond, ...before };
      const day = new History()
        .push(call('EventEstablished'), join([me]))
        .wait(1)
        .push(changes(me, after));
      expect(summaryOf(logOf(day), t0)).to.deep.equal({ joined: 0, left: 0, me: what });
    });
  }

  it('marks what is about me, and says who each person is', () => {
    const { entries } = logOf(entered().push(comes(outsider(4)), changes(bond, { isMuted: true }), leave()));
    expect(entries.map(({ type, isMe }) => [type, isMe])).to.deep.equal([
      ['exited', true],
      ['muted', true],
      ['joined', undefined],
      ['entered', true],
    ]);
    expect(entries[1]?.person).to.include({ username: 'jbond', number: '1002' });
    expect(entries[2]?.person).to.have.keys('key', 'name', 'number');
  });

  it('says of a refused command where it was meant for, and nothing of keys and lists', () => {
    const refused = (command: Parameters<History['send']>[0], error = 'NotOrganizer') =>
      logOf(entered().send(command).push({ type: 'ConferenceCommandError', error })).entries[0];
    expect(refused({ type: 'conferenceMuteAll', conferenceNumber })).to.include({
      type: 'refused',
      command: 'conferenceMuteAll',
      conferenceNumber,
      error: 'NotOrganizer',
      mine: true,
    });
    const day = entered().send({ type: 'sendDtmf', key: '1' }).send({ type: 'conferenceMuteAll', conferenceNumber });
    day.wait(3600).input({ type: 'tick', at: day.now });
    const unconfirmed = logOf(day).entries.filter(({ type }) => type === 'unconfirmed');
    expect(unconfirmed.map(({ command }) => command)).to.deep.equal(['conferenceMuteAll']);
    expect(unconfirmed[0]).not.to.have.any.keys('error', 'probably');
  });

  it('remembers the numbers of fifty whom I removed, and each once', () => {
    const day = entered();
    const kick = (index: number) => ({ type: 'conferenceKick', conferenceNumber, index }) as const;
    for (let count = 0; count < 52; count += 1) {
      const caller = outsider(4, { callerIdNum: String(7000 + count) });
      day.push(comes(caller)).send(kick(4)).push(goes(caller));
    }
    const last = outsider(4, { callerIdNum: '7051' });
    day.push(comes(last)).send(kick(4)).push(goes(last));
    expect(logOf(day).removed).to.have.length(50);
    expect(logOf(day).removed.slice(0, 2)).to.deep.equal(['7051', '7050']);
    const anonymous = outsider(5, { callerIdNum: 'anonymous' });
    expect(logOf(entered().push(comes(anonymous)).send(kick(5)).push(goes(anonymous))).removed).to.deep.equal([]);
    expect(logOf(entered().push(goes(q))).removed, 'who left by themselves').to.deep.equal([]);
  });

  it('tells that nobody organizes any longer only when the last organizer leaves or loses the role', () => {
    const user = { ...bond, role: 'User' } as const;
    const chair = { ...q, role: 'Organizer' } as const;
    const alone = () => new History().push(join([user, chair]));
    expect(told(alone().push(goes(chair))).at(-1)).to.equal('no-organizer');
    expect(told(alone().push(changes(chair, { isMuted: true }))).at(-1)).to.equal('muted Q');
    expect(told(new History().push(join([user])).push(comes(chair))).at(-1)).to.equal('joined Q');
  });

  it('is forgotten when I sign out, and is plain data', () => {
    const log = logOf(entered().push(comes(moneypenny)));
    expect(structuredClone(log)).to.deep.equal(JSON.parse(JSON.stringify(log)));
    expect(logOf(entered().signOut()).entries).to.deep.equal([]);
  });
});
