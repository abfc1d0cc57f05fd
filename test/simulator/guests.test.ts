import { expect } from 'chai';
import type { CommandOf } from '../../src/wire/commands.js';
import { type Client, emptyRooms, Scene } from './client.js';

const n = '4001';

type Wishes = Partial<CommandOf<'conferenceInvite'>>;

class Meeting extends Scene {
  readonly bond: Client;

  constructor(pin = '5678') {
    super({ rooms: emptyRooms });
    this.bond = this.inside('jbond', n, pin);
  }

  invite(exten: string, wishes: Wishes = {}): void {
    this.bond.send({ type: 'conferenceInvite', conferenceNumber: n, role: 'User', ...wishes, exten });
  }

  guest(name: string) {
    return this.participants(n).find((participant) => participant.name === name);
  }
}

describe('Inviting somebody into a simulated conference', () => {
  it('rings a user, who is in once he has answered', () => {
    const meeting = new Meeting();
    const q = meeting.client('q');
    meeting.invite('1003', { role: 'Organizer', variables: { case: '7' } });
    expect(q.told()).to.deep.equal(['EventRinging 4001']);
    expect(q.frames.at(-1)).to.include('"userData":{"USR_case":"7"}');
    expect(meeting.bond.told()).to.be.empty;
    meeting.clock.pass(2000);
    expect(q.told()).to.deep.equal(['EventEstablished 4001', 'Join 4001']);
    expect(q.named('Q')).to.deep.include({ role: 'Organizer', isMe: true });
    expect(meeting.bond.told()).to.deep.equal(['Join 2']);
  });

  it('brings in somebody from outside, without a username and with the variables under their prefix', () => {
    const meeting = new Meeting();
    meeting.invite('0611111111', { variables: { key1: 'a', key2: 'b' } });
    meeting.clock.pass(2999);
    expect(meeting.names(n)).to.deep.equal(['James Bond']);
    meeting.clock.pass(1);
    expect(meeting.bond.participant()).to.deep.include({ eventType: 'Join', callerIdNum: '0611111111', role: 'User' });
    expect(meeting.bond.participant()).not.to.have.property('username');
    expect(meeting.guest('Vesper Lynd')?.variables).to.deep.equal({ USR_key1: 'a', USR_key2: 'b' });
  });

  it('shows the caller id that was asked for as the guest’s name', () => {
    const meeting = new Meeting();
    meeting.invite('0611111111', { callerId: 'The Treasury' });
    meeting.invite('1003', { callerId: 'Quartermaster' });
    meeting.clock.pass(3000);
    expect(meeting.names(n)).to.deep.equal(['James Bond', 'Quartermaster', 'The Treasury']);
  });

  it('lists a guest while his phone rings if he is to join early', () => {
    const meeting = new Meeting();
    const q = meeting.client('q');
    meeting.invite('1003', { earlyJoin: true });
    meeting.invite('0611111111', { earlyJoin: true });
    expect(meeting.bond.told()).to.deep.equal(['Join 2', 'Join 3']);
    expect(q.told()).to.deep.equal(['EventRinging 4001']);
    meeting.clock.pass(2000);
    expect(q.told()).to.include('Join 4001');
    expect(q.conference().participants).to.have.lengthOf(3);
    meeting.clock.pass(10_000);
    expect(meeting.names(n)).to.deep.equal(['James Bond', 'Q', 'Vesper Lynd']);
  });

  it('never shows a guest who does not answer, or refuses', () => {
    const meeting = new Meeting();
    for (const exten of ['1020', '0622222222', '0633333333']) meeting.invite(exten);
    meeting.clock.pass(120_000);
    expect(meeting.names(n)).to.deep.equal(['James Bond']);
    expect(meeting.controls.describe().calls.filter(({ login }) => login === 'absent')).to.be.empty;
  });

  it('takes a guest off the list again who joined early and does not answer, or refuses', () => {
    const meeting = new Meeting();
    for (const exten of ['1020', '0622222222', '0633333333']) meeting.invite(exten, { earlyJoin: true });
    expect(meeting.names(n)).to.have.lengthOf(4);
    meeting.clock.pass(1500);
    expect(meeting.names(n)).to.deep.equal(['James Bond', 'Never Answers', 'Felix Leiter']);
    meeting.clock.pass(28_500);
    expect(meeting.names(n)).to.deep.equal(['James Bond']);
  });

  for (const exten of ['4999', '4000']) {
    it(`says nothing about ${exten}, and nobody comes`, () => {
      const meeting = new Meeting();
      meeting.invite(exten, { earlyJoin: true });
      meeting.clock.pass(120_000);
      expect(meeting.bond.told().filter((line) => line !== 'ConferenceList')).to.be.empty;
    });
  }

  it('ends with the conference', () => {
    const meeting = new Meeting();
    const q = meeting.client('q');
    meeting.invite('1003');
    meeting.invite('0611111111');
    meeting.bond.send({ type: 'conferenceClose', conferenceNumber: n });
    meeting.clock.pass(120_000);
    expect(meeting.names(n)).to.be.empty;
    expect(q.told().filter((line) => line !== 'ConferenceList')).to.deep.equal([
      'EventRinging 4001',
      'EventReleased 4001',
    ]);
  });

  it('is over once the guest has answered: when the conference is closed he leaves like everybody else', () => {
    const meeting = new Meeting();
    meeting.invite('1003');
    meeting.clock.pass(2000);
    meeting.bond.news();
    meeting.bond.send({ type: 'conferenceClose', conferenceNumber: n });
    expect(meeting.bond.told()).to.deep.equal(['Leave 4001', 'EventReleased 4001']);
    expect(meeting.controls.describe().calls).to.be.empty;
  });

  it('removes those who came with a marked guest when the last marked one leaves', () => {
    const meeting = new Meeting();
    meeting.invite('0611111111', { marked: true });
    meeting.invite('1003', { marked: true });
    meeting.invite('1004', { leaveWhenLastMarkedLeave: true });
    meeting.invite('0600000000', { leaveWhenLastMarkedLeave: true });
    meeting.invite('1011');
    meeting.clock.pass(3000);
    expect(meeting.names(n)).to.have.lengthOf(6);
    meeting.controls.callerLeaves({ room: n, index: meeting.indexOf(n, 'Vesper Lynd') });
    expect(meeting.names(n)).to.have.lengthOf(5);
    meeting.controls.callerLeaves({ room: n, index: meeting.indexOf(n, 'Q') });
    expect(meeting.names(n)).to.have.members(['James Bond', 'Éloïse Lefèvre']);
  });
});

describe('Including a second call in a simulated conference', () => {
  function vesperCalls(meeting: Meeting) {
    const uniqueId = meeting.controls.ringUser({ login: 'jbond', number: '0611111111', name: 'Vesper Lynd' });
    meeting.bond.news();
    return uniqueId;
  }

  it('ends that call and brings its other end in, while mine stays on hold', () => {
    const meeting = new Meeting();
    const uniqueId = vesperCalls(meeting);
    meeting.bond.send({ type: 'includeToConference', role: 'Organizer' });
    expect(meeting.bond.told()).to.deep.equal(['EventReleased 0611111111', 'Join 2']);
    expect(meeting.bond.call().uniqueId).to.equal(uniqueId);
    expect(meeting.guest('Vesper Lynd')).to.deep.include({ role: 'Organizer', number: '0611111111' });
    expect(meeting.controls.describe().calls.map(({ state }) => state)).to.deep.equal(['held']);
  });

  it('brings a user in with the call that he has', () => {
    const meeting = new Meeting();
    const q = meeting.client('q');
    meeting.bond.send({ type: 'dial', destination: '1003' });
    meeting.clock.pass(2000);
    q.news();
    meeting.bond.send({ type: 'includeToConference', role: 'User', callerId: 'Quartermaster' });
    expect(q.told()).to.deep.equal(['EventEstablished 4001', 'Join 4001']);
    expect(q.named('Quartermaster')).to.deep.include({ isMe: true, username: 'q' });
    expect(q.conference().uniqueId).to.equal(q.call().uniqueId);
    q.send({ type: 'hangup' });
    expect(meeting.names(n)).to.deep.equal(['James Bond']);
  });

  it('lets a guest of a user in as a user, whatever was asked for', () => {
    const meeting = new Meeting('1234');
    vesperCalls(meeting);
    meeting.bond.send({ type: 'includeToConference', role: 'Organizer', callerId: 'V.' });
    expect(meeting.guest('V.')?.role).to.equal('User');
  });

  it('answers NotAMember to somebody who is in no conference', () => {
    const meeting = new Meeting();
    const q = meeting.client('q');
    q.send({ type: 'includeToConference', role: 'User' });
    expect(q.told()).to.deep.equal(['error NotAMember']);
  });

  it('answers with an Error message when there is no second call', () => {
    const meeting = new Meeting();
    meeting.bond.send({ type: 'includeToConference', role: 'User' });
    expect(meeting.bond.news()).to.deep.equal([{ type: 'Error', error: 'There is no second call to include' }]);
  });
});
