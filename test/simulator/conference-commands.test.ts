import { expect } from 'chai';
import type { Command, CommandOf, CommandType } from '../../src/wire/commands.js';
import { type Client, emptyRooms, Scene } from './client.js';

const n = '4001';

/** Bond organizes 4001; Q and a caller from outside are there, Moneypenny is not. */
class Meeting extends Scene {
  readonly bond: Client;
  readonly q: Client;
  readonly moneypenny: Client;
  readonly vesper: number;

  constructor() {
    super({ rooms: emptyRooms });
    this.bond = this.inside('jbond', n, '5678');
    this.q = this.inside('q', n, '1234');
    this.moneypenny = this.client('moneypenny');
    this.vesper = this.controls.callerJoins({ room: n, name: 'Vesper Lynd', number: '0611111111' });
    this.clock.pass(1000);
    for (const client of [this.bond, this.q, this.moneypenny]) client.news();
  }

  /** Those who are muted, by name. */
  muted(): string[] {
    return this.participants(n)
      .filter(({ muted }) => muted)
      .map(({ name }) => name);
  }
}

type OnConference = Extract<Command, { conferenceNumber: string }>['type'];

const onConference: { readonly [Type in OnConference]: CommandOf<Type> } = {
  conferenceMuteMe: { type: 'conferenceMuteMe', conferenceNumber: n },
  conferenceUnmuteMe: { type: 'conferenceUnmuteMe', conferenceNumber: n },
  conferenceMuteAll: { type: 'conferenceMuteAll', conferenceNumber: n },
  conferenceUnmuteAll: { type: 'conferenceUnmuteAll', conferenceNumber: n },
  conferenceMute: { type: 'conferenceMute', conferenceNumber: n, index: 3 },
  conferenceUnmute: { type: 'conferenceUnmute', conferenceNumber: n, index: 3 },
  conferenceDeafen: { type: 'conferenceDeafen', conferenceNumber: n, index: 3 },
  conferenceUndeafen: { type: 'conferenceUndeafen', conferenceNumber: n, index: 3 },
  conferenceKick: { type: 'conferenceKick', conferenceNumber: n, index: 3 },
  conferenceClose: { type: 'conferenceClose', conferenceNumber: n },
  conferenceReset: { type: 'conferenceReset', conferenceNumber: n },
  conferenceInvite: { type: 'conferenceInvite', conferenceNumber: n, exten: '1004', role: 'User' },
};

describe('Who may do what in a simulated conference', () => {
  for (const command of Object.values(onConference)) {
    it(`answers NotAMember to ${command.type} by somebody who is not in it`, () => {
      const { moneypenny } = new Meeting();
      moneypenny.send(command);
      expect(moneypenny.told()).to.deep.equal(['error NotAMember']);
    });

    const free: CommandType[] = ['conferenceMuteMe', 'conferenceUnmuteMe'];
    it(`answers ${free.includes(command.type) ? 'no error' : 'NotOrganizer'} to ${command.type} by a user`, () => {
      const { q } = new Meeting();
      q.send(command);
      expect(q.told().filter((line) => line.startsWith('error'))).to.deep.equal(
        free.includes(command.type) ? [] : ['error NotOrganizer'],
      );
    });

    if ('index' in command) {
      it(`answers ParticipantNotFound to ${command.type} of an index that nobody has`, () => {
        const { bond } = new Meeting();
        bond.send({ ...command, index: 9 });
        expect(bond.told()).to.deep.equal(['error ParticipantNotFound']);
      });
    }
  }

  it('answers NotAMember about a room that does not exist', () => {
    const { bond } = new Meeting();
    bond.send({ type: 'conferenceMuteMe', conferenceNumber: '4999' });
    expect(bond.told()).to.deep.equal(['error NotAMember']);
  });

  it('answers NotAMember while the room still asks for the PIN', () => {
    const { moneypenny } = new Meeting();
    moneypenny.send({ type: 'dial', destination: n });
    moneypenny.send({ type: 'conferenceMuteMe', conferenceNumber: n });
    expect(moneypenny.told()).to.deep.equal(['EventDialing 4001', 'error NotAMember']);
  });

  it('gives an organizer’s rights to whoever is made organizer meanwhile', () => {
    const meeting = new Meeting();
    meeting.controls.setRole({ room: n, index: 2, role: 'Organizer' });
    expect(meeting.q.participant()).to.deep.include({ eventType: 'Update', index: 2, role: 'Organizer', isMe: true });
    meeting.q.send(onConference.conferenceMute);
    expect(meeting.muted()).to.deep.equal(['Vesper Lynd']);
  });
});

describe('Muting and deafening in a simulated conference', () => {
  it('tells everybody who is in it of each change, and nobody else', () => {
    const { bond, q, moneypenny, vesper } = new Meeting();
    bond.send({ type: 'conferenceMute', conferenceNumber: n, index: vesper });
    expect(bond.told()).to.deep.equal(['Update 3']);
    expect(q.told()).to.deep.equal(['Update 3']);
    expect(q.participant()).to.deep.include({ isMuted: true, callerIdName: 'Vesper Lynd' });
    expect(moneypenny.told()).to.be.empty;
    bond.send({ type: 'conferenceUnmute', conferenceNumber: n, index: vesper });
    expect(q.participant().isMuted).to.equal(false);
    bond.send({ type: 'conferenceDeafen', conferenceNumber: n, index: vesper });
    expect(q.participant()).to.deep.include({ isMuted: false, isDeaf: true });
    bond.send({ type: 'conferenceUndeafen', conferenceNumber: n, index: vesper });
    expect(q.participant().isDeaf).to.equal(false);
  });

  it('tells nobody of what is so already', () => {
    const { bond } = new Meeting();
    bond.send(onConference.conferenceUnmute);
    bond.send(onConference.conferenceUndeafen);
    bond.send(onConference.conferenceReset);
    expect(bond.told()).to.be.empty;
  });

  it('lets everybody mute himself', () => {
    const meeting = new Meeting();
    meeting.q.send(onConference.conferenceMuteMe);
    expect(meeting.q.participant()).to.deep.include({ index: 2, isMe: true, isMuted: true });
    expect(meeting.bond.participant()).to.deep.include({ index: 2, isMe: false, isMuted: true });
    meeting.q.send(onConference.conferenceUnmuteMe);
    expect(meeting.muted()).to.be.empty;
  });

  it('mutes all but organizers, and with a control all but the sender', () => {
    const meeting = new Meeting();
    meeting.enter(meeting.moneypenny, n, '5678');
    meeting.bond.send(onConference.conferenceMuteAll);
    expect(meeting.muted()).to.deep.equal(['Q', 'Vesper Lynd']);
    meeting.controls.setMuteAll({ sparesOrganizers: false });
    meeting.bond.send(onConference.conferenceMuteAll);
    expect(meeting.muted()).to.deep.equal(['Q', 'Vesper Lynd', 'Eve Moneypenny']);
  });

  it('unmutes all, the sender too', () => {
    const meeting = new Meeting();
    meeting.bond.send(onConference.conferenceMuteAll);
    meeting.bond.send(onConference.conferenceMuteMe);
    meeting.bond.send(onConference.conferenceUnmuteAll);
    expect(meeting.muted()).to.be.empty;
  });

  it('takes muting and deafness from everybody on a reset', () => {
    const meeting = new Meeting();
    meeting.bond.send(onConference.conferenceMuteAll);
    meeting.bond.send(onConference.conferenceDeafen);
    meeting.bond.told();
    meeting.bond.send(onConference.conferenceReset);
    expect(meeting.bond.told()).to.deep.equal(['Update 2', 'Update 3']);
    expect(meeting.participants(n).some(({ muted, deaf }) => muted || deaf)).to.equal(false);
  });

  it('mutes somebody as another organizer would', () => {
    const meeting = new Meeting();
    meeting.controls.setMuted({ room: n, index: 2, muted: true });
    meeting.controls.setDeaf({ room: n, index: 2, deaf: true });
    expect(meeting.q.participant()).to.deep.include({ isMe: true, isMuted: true, isDeaf: true });
  });
});

describe('Leaving a simulated conference', () => {
  it('tells the one who hangs up that it is over for him, and the others that he left', () => {
    const { bond, q } = new Meeting();
    q.send({ type: 'hangup' });
    expect(q.told()).to.deep.equal(['Leave 4001', 'EventReleased 4001']);
    expect(q.conference()).to.deep.include({ eventType: 'Leave', participants: [], uniqueId: q.call().uniqueId });
    expect(bond.told()).to.deep.equal(['Leave 2']);
    expect(bond.participant()).to.deep.include({ callerIdName: 'Q', uniqueId: bond.call().uniqueId });
  });

  it('hangs up a user who is kicked', () => {
    const { bond, q } = new Meeting();
    bond.send({ type: 'conferenceKick', conferenceNumber: n, index: 2 });
    expect(q.told()).to.deep.equal(['Leave 4001', 'EventReleased 4001']);
    expect(bond.told()).to.deep.equal(['Leave 2']);
  });

  it('removes a caller from outside who is kicked', () => {
    const meeting = new Meeting();
    meeting.bond.send(onConference.conferenceKick);
    expect(meeting.bond.told()).to.deep.equal(['Leave 3']);
    expect(meeting.names(n)).to.deep.equal(['James Bond', 'Q']);
  });

  it('answers CannotKickOrganizer about an organizer, oneself too', () => {
    const { bond } = new Meeting();
    bond.send({ type: 'conferenceKick', conferenceNumber: n, index: 1 });
    expect(bond.told()).to.deep.equal(['error CannotKickOrganizer']);
  });

  it('hangs up everybody when it is closed, and nobody sees the others leave', () => {
    const meeting = new Meeting();
    meeting.bond.send(onConference.conferenceClose);
    expect(meeting.bond.told()).to.deep.equal(['Leave 4001', 'EventReleased 4001']);
    expect(meeting.q.told()).to.deep.equal(['Leave 4001', 'EventReleased 4001']);
    expect(meeting.names(n)).to.be.empty;
    expect(meeting.controls.describe().calls).to.be.empty;
    meeting.clock.pass(1000);
    expect(meeting.moneypenny.room(n).startTime).to.equal(0);
  });

  it('keeps two conferences apart that one user is in', () => {
    const meeting = new Meeting();
    const first = meeting.bond.conference().uniqueId;
    meeting.bond.send({ type: 'attendedTransfer', destination: '4000' });
    meeting.clock.pass(1000);
    expect(meeting.bond.conference()).to.deep.include({ conferenceNumber: '4000' });
    meeting.bond.told();
    meeting.bond.send({ type: 'conferenceMuteMe', conferenceNumber: n });
    expect(meeting.bond.participant()).to.deep.include({ uniqueId: first, conferenceNumber: n, isMuted: true });
    expect(meeting.names(n)).to.include('James Bond');
    expect(meeting.names('4000')).to.deep.equal(['James Bond']);
  });

  it('tells one user who is in a conference by two calls of each call by its own id', () => {
    const meeting = new Meeting();
    const first = meeting.bond.call().uniqueId;
    meeting.enter(meeting.bond, n, '1234');
    expect(meeting.bond.conference().participants.filter(({ isMe }) => isMe)).to.have.lengthOf(1);
    const [one, two] = meeting.participants(n).filter(({ username }) => username === 'jbond');
    meeting.q.send(onConference.conferenceMuteMe);
    const heard = meeting.bond
      .news()
      .flatMap((message) => (message.type === 'ConferenceParticipantEvent' ? [message.event.uniqueId] : []));
    expect(heard).to.deep.equal([first, meeting.bond.call().uniqueId]);
    // A command about the conference is about the call that he is speaking on.
    meeting.bond.send(onConference.conferenceMuteMe);
    expect(meeting.muted()).to.deep.equal(['Q', 'James Bond']);
    expect(meeting.participants(n).find(({ index }) => index === two?.index)?.muted).to.equal(true);
    expect(meeting.participants(n).find(({ index }) => index === one?.index)?.muted).to.equal(false);
  });
});
