import { expect } from 'chai';
import type { Message } from '../../src/wire/messages.js';
import {
  documentedConferenceEvent,
  documentedParticipantEvent,
  documentedRooms,
  frame,
  phonePayload,
  readable,
} from '../support/frames.js';

/** What is read of a payload, and the reasons of its oddities. Throws where nothing is. */
function readOf(type: string, payload: unknown): { readonly message: Message; readonly oddities: readonly string[] } {
  const { message, oddities } = readable(frame(type, payload));
  for (const { about } of oddities) expect(about).to.equal(type);
  return { message, oddities: oddities.map(({ reason }) => reason) };
}

const [me] = documentedConferenceEvent.participants;
const q = { ...me, index: 2, callerIdName: 'Q', callerIdNum: '1003', username: 'q', isMe: false };

function entered(...participants: readonly unknown[]) {
  const { message, oddities } = readOf('ConferenceEvent', { ...documentedConferenceEvent, participants });
  return { people: message.type === 'ConferenceEvent' ? message.event.participants : [], oddities };
}

function listed(...rooms: readonly unknown[]) {
  const { message, oddities } = readOf('ConferenceList', rooms);
  return { rooms: message.type === 'ConferenceList' ? message.rooms : [], oddities };
}

describe('one odd participant among many', () => {
  const unreadable: readonly (readonly [string, unknown])[] = [
    ['without an index', { ...q, index: undefined }],
    ['at index 0', { ...q, index: 0 }],
    ['at an index in words', { ...q, index: 'two' }],
    ['that is null', null],
    ['that is a name only', 'Q'],
    ['that is a list', [q]],
  ];
  for (const [what, odd] of unreadable) {
    it(`is left out, and the others are there: one ${what}`, () => {
      const { people, oddities } = entered(me, odd, { ...q, index: 3 });
      expect(people.map(({ index }) => index)).to.deep.equal([1, 3]);
      expect(oddities).to.have.length(1);
      expect(oddities[0]).to.match(/^an entry of participants is left out: /);
    });
  }

  const taken: readonly (readonly [string, object, object])[] = [
    ['an index as text', { index: '9' }, { index: 9 }],
    ['an index with blanks around', { index: ' 9 ' }, { index: 9 }],
    ['a number as a number', { callerIdNum: 1003 }, { callerIdNum: '1003' }],
    ['a name as a number', { callerIdName: 7 }, { callerIdName: '7' }],
    ['a login as a number', { username: 1003 }, { username: '1003' }],
    ['a time as text', { since: '61.5' }, { since: 61.5 }],
    ['a time in words', { since: 'long' }, { since: 0 }],
    ['a flag as text', { isMuted: 'true' }, { isMuted: true }],
    ['a flag as a number', { isDeaf: 1 }, { isDeaf: true }],
    ['a flag as text in capitals', { isMuted: 'TRUE' }, { isMuted: true }],
    ['a flag as Python writes it, with a blank', { isDeaf: 'True ' }, { isDeaf: true }],
    ['a flag that is false as text', { isTalking: 'false' }, { isTalking: false }],
    ['a flag that is nothing known', { isTalking: 'maybe' }, { isTalking: false }],
    ['a name that is an object', { callerIdName: { first: 'Q' } }, { callerIdName: '' }],
    ['a number that is a list', { callerIdNum: ['1003'] }, { callerIdNum: '' }],
    ['a role with a blank before', { role: ' Organizer' }, { role: 'Organizer' }],
    ['a role with a line break after', { role: 'User\n' }, { role: 'User' }],
  ];
  for (const [what, odd, read] of taken) {
    it(`is read with ${what}`, () => {
      const { people, oddities } = entered(me, { ...q, ...odd });
      expect(people[1]).to.include(read);
      expect(oddities).to.have.length(1);
      expect(oddities[0]).to.contain(Object.keys(odd)[0]);
    });
  }

  const roles: readonly (readonly [string, unknown, string | undefined])[] = [
    ['Announcer', 'Announcer', 'Announcer'],
    ['organizer in lower case', 'organizer', 'organizer'],
    ['a word of another script', '司会', '司会'],
    ['a number', 5, '5'],
    ['nothing', '', undefined],
    ['signs only', ' - ', undefined],
    ['a blank letter', '\u3164', undefined],
    ['a list', ['Organizer'], undefined],
    ['a flag', true, undefined],
    ['unknown, with blanks around', ' Announcer ', 'Announcer'],
  ];
  for (const [what, role, roleText] of roles) {
    it(`is a plain participant, in the server’s own word, whose role is ${what}`, () => {
      const { people, oddities } = entered(me, { ...q, role });
      expect(people[1]).to.include({ role: 'User', callerIdName: 'Q' });
      expect(people[1]?.roleText).to.equal(roleText);
      expect(oddities).to.not.deep.equal([]);
    });
  }

  it('is each one oddity, however many have it', () => {
    const odd = [3, 4, 5].map((index) => ({ ...q, index, role: 'Announcer', callerIdNum: 1003 }));
    expect(entered(me, null, ...odd, 'x', { ...q, index: 'y' }).oddities).to.have.members([
      'an entry of participants is left out: a participant is no object',
      'role is neither User nor Organizer',
      'callerIdNum is a number',
      'an entry of participants is left out: index is no position',
    ]);
  });

  for (const username of ['', ' ', '\t', '\u00A0', null, '\u200B', '\u202E', '-', '.', '\u3164', '()']) {
    it(`is an external caller where nothing can be read in the login: ${JSON.stringify(username)}`, () => {
      expect(entered(me, { ...q, username }).people[1]).not.to.have.property('username');
    });
  }

  it('is told where two share an index, of whom one alone can be shown', () => {
    const twins = [me, q, { ...q, username: 'r' }, { ...q, index: '2', username: 's' }, { ...q, index: 3 }];
    expect(entered(...twins).oddities).to.deep.equal(['index is a text', 'participants share an index']);
  });

  it('is no oddity when all is as documented', () => {
    expect(entered(me, q).oddities).to.deep.equal([]);
    expect(entered(me, { ...q, username: null, isDeaf: undefined, phoneNumber: 5 }).oddities).to.deep.equal([]);
  });
});

describe('an odd conference event', () => {
  it('is a departure, whatever it says of the participants', () => {
    for (const participants of ['none', {}, 5, null, undefined]) {
      const leave = { ...documentedConferenceEvent, eventType: 'Leave', participants };
      const { message, oddities } = readOf('ConferenceEvent', leave);
      expect(message.type === 'ConferenceEvent' && message.event).to.include({ eventType: 'Leave' });
      expect(oddities).to.deep.equal([]);
    }
  });
});

describe('an odd list of participants', () => {
  const join = (participants: unknown) => readOf('ConferenceEvent', { ...documentedConferenceEvent, participants });

  for (const participants of [null, undefined, {}, 'none', '', 5, true, q, { q }, { length: 1 }]) {
    it(`leaves the conference to be shown, of nobody, with one drift: ${JSON.stringify(participants)}`, () => {
      const { message, oddities } = join(participants);
      const { conferenceNumber, uniqueId } = documentedConferenceEvent;
      const read = { eventType: 'Join', conferenceNumber, uniqueId, incomplete: true };
      expect(message.type === 'ConferenceEvent' && message.event).to.deep.include({ ...read, participants: [] });
      expect(oddities).to.deep.equal(['participants is no array']);
    });
  }

  it('is incomplete, not empty, where no entry can be read', () => {
    const { message, oddities } = join([null, 'Q', {}]);
    expect(message.type === 'ConferenceEvent' && message.event).to.deep.include({ participants: [], incomplete: true });
    expect(oddities).to.have.length(2);
    const empty = join([]);
    expect(empty.message.type === 'ConferenceEvent' && empty.message.event).to.not.have.property('incomplete');
    expect(empty.oddities).to.deep.equal([]);
  });

  for (const participants of [
    { 1: me, 2: q },
    { 0: me, 1: q },
    { '01': me, '02': q },
  ]) {
    it(`is read where its places are keys: ${Object.keys(participants).join(', ')}`, () => {
      const { message, oddities } = join(participants);
      const read = message.type === 'ConferenceEvent' ? message.event.participants : [];
      expect(read.map(({ index }) => index)).to.deep.equal([1, 2]);
      expect(oddities).to.deep.equal(['participants is no array']);
    });
  }

  it('is read so in each other message too', () => {
    const { message: rooms } = readOf('ConferenceList', { 0: { number: '4000', members: { 1: { number: '1003' } } } });
    expect(rooms.type === 'ConferenceList' && rooms.rooms[0]?.members[0]?.number).to.equal('1003');
    const { message: calls } = readOf('CurrentCallsPhoneEvents', { events: { 0: phonePayload } });
    expect(calls.type === 'CurrentCallsPhoneEvents' && calls.events).to.have.length(1);
    expect(calls).to.not.have.property('incomplete');
  });
});

describe('an odd participant event', () => {
  const odd: readonly (readonly [string, object, object])[] = [
    ['whose conference is a number', { conferenceNumber: 4001 }, { conferenceNumber: '4001' }],
    ['whose conference has blanks around its number', { conferenceNumber: ' 4001\t' }, { conferenceNumber: '4001' }],
    ['whose call has a blank after its id', { uniqueId: '1519658665.8 ' }, { uniqueId: '1519658665.8' }],
    ['whose call is a number', { uniqueId: 1519658665.8 }, { uniqueId: '1519658665.8' }],
    ['whose conference has a number for a name', { conferenceName: 5 }, { conferenceName: '5' }],
    ['at an index as text', { index: '2' }, { index: 2 }],
    ['with a role that nobody knows', { role: 'Announcer' }, { role: 'User', roleText: 'Announcer' }],
  ];
  for (const [what, fields, read] of odd) {
    it(`is read: one ${what}`, () => {
      const { message, oddities } = readOf('ConferenceParticipantEvent', { ...documentedParticipantEvent, ...fields });
      expect(message.type === 'ConferenceParticipantEvent' && message.event).to.include(read);
      expect(oddities).to.have.length(1);
    });
  }
});

describe('one odd room among many', () => {
  const unreadable = [
    null,
    [],
    '4000',
    {},
    { number: '' },
    { number: ' ' },
    { number: null },
    { number: true },
    { name: 'support' },
  ];
  for (const odd of unreadable) {
    it(`is left out, and the others are there: ${JSON.stringify(odd)}`, () => {
      const { rooms, oddities } = listed(odd, ...documentedRooms);
      expect(rooms).to.deep.equal(documentedRooms);
      expect(oddities).to.have.length(1);
    });
  }

  const member = { joinOrder: 1, joinTime: 5, muted: false, name: 'Q', number: '1003' };
  const readable: readonly (readonly [string, object, object])[] = [
    ['with a number for a number', { number: 4000 }, { number: '4000' }],
    ['with blanks around its number', { number: ' 4000 ' }, { number: '4000' }],
    ['with a number for a name', { name: 2026 }, { name: '2026' }],
    ['with a flag as text', { pinRequired: 'true' }, { pinRequired: true }],
    ['with a start as text', { startTime: '1519659524032' }, { startTime: 1519659524032 }],
    ['with a member of number 1003 as a number', { members: [{ ...member, number: 1003 }] }, { members: [member] }],
    ['with a member whose order is text', { members: [{ ...member, joinOrder: '1' }] }, { members: [member] }],
    ['with a member that is null', { members: [null, member] }, { members: [member] }],
    ['with a member that is text', { members: ['Q', member] }, { members: [member] }],
    [
      'with a member whose name is a list',
      { members: [{ ...member, name: [] }] },
      { members: [{ ...member, name: '' }] },
    ],
  ];
  for (const [what, fields, read] of readable) {
    it(`is read: one ${what}`, () => {
      const odd = { number: '4000', name: 'public', pinRequired: false, startTime: 0, members: [] };
      const { rooms, oddities } = listed({ ...odd, ...fields }, documentedRooms[1]);
      expect(rooms).to.deep.equal([{ ...odd, ...read }, documentedRooms[1]]);
      expect(oddities).to.have.length(1);
    });
  }

  it('is read, with a member without a name, and that is no oddity', () => {
    const { rooms, oddities } = listed({ number: '4000', members: [{ number: '1003' }] });
    expect(rooms[0]?.members[0]).to.include({ name: '', number: '1003' });
    expect(oddities).to.deep.equal([]);
  });

  for (const members of [5, {}, 'Q', true, { length: 1 }]) {
    it(`can be called also where its members are no list: ${JSON.stringify(members)}`, () => {
      const { rooms, oddities } = listed({ number: '4000', members }, documentedRooms[1]);
      expect(rooms).to.deep.equal([
        { number: '4000', name: '', pinRequired: false, startTime: 0, members: [] },
        documentedRooms[1],
      ]);
      expect(oddities).to.deep.equal(['members is no array']);
    });
  }
});

describe('an odd phone event', () => {
  const { userData: _unread, ...said } = phonePayload;
  for (const fields of [
    { queueName: 5 },
    { queueName: {} },
    { callDirection: ['Incoming'] },
    { userData: 'none' },
    { hangupCause: 16 },
  ]) {
    it(`is read as any other where nobody reads the field: ${JSON.stringify(fields)}`, () => {
      const { message, oddities } = readOf('PhoneEvent', { ...phonePayload, ...fields });
      expect(message).to.deep.equal({ type: 'PhoneEvent', event: said });
      expect(oddities).to.deep.equal([]);
    });
  }

  it('is read where numbers are numbers', () => {
    const { message, oddities } = readOf('PhoneEvent', { ...phonePayload, DN: 1002, otherDN: 4001, linkedId: 7.1 });
    expect(message).to.deep.equal({
      type: 'PhoneEvent',
      event: { ...said, DN: '1002', otherDN: '4001', linkedId: '7.1' },
    });
    expect(oddities).to.have.length(3);
  });

  for (const odd of [null, {}, { ...phonePayload, eventType: 'EventDancing' }, { ...phonePayload, uniqueId: '' }, 5]) {
    it(`makes the list of my calls incomplete, not empty: ${JSON.stringify(odd)}`, () => {
      const { message, oddities } = readOf('CurrentCallsPhoneEvents', { events: [odd, phonePayload] });
      expect(message).to.deep.equal({ type: 'CurrentCallsPhoneEvents', events: [said], incomplete: true });
      expect(oddities).to.have.length(1);
    });
  }
});
