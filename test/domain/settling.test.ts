import { expect } from 'chai';
import { commandTable } from '../../src/domain/commands/table.js';
import { type Denial, whyNot } from '../../src/domain/commands/permissions.js';
import type { Command, CommandType } from '../../src/wire/commands.js';
import type { Message } from '../../src/wire/messages.js';
import { documentedErrorCodes } from '../support/frames.js';
import {
  bond,
  call,
  changes,
  comes,
  Desk,
  goes,
  inWords,
  join,
  leave,
  listedCalls,
  listedRooms,
  moneypenny,
  myCall,
  person,
  phone,
  q,
  room,
} from '../support/builders.js';

/** What is promised of one command: how it shows that it worked, what can go wrong, and how long that may take. */
interface Row {
  readonly command: Command;
  /** What came before the command. */
  readonly scene: readonly Message[];
  /** What shows that it worked: not before the last of these. None: nothing ever shows it. */
  readonly effect: readonly Message[];
  /** What looks like it and is not. */
  readonly not: readonly Message[];
  readonly errors: readonly string[];
  /** In milliseconds. */
  readonly deadline: number;
  /** Why it is not offered to somebody who is online and has no call. */
  readonly withoutCall: Denial | undefined;
}

const number = '4001';
const muted = { isMuted: true };
const deaf = { isDeaf: true };
const second = { uniqueId: '7.1', otherDN: '1005', otherDName: 'Felix' };
const elsewhere = { uniqueId: '8.1', conferenceNumber: '4002' };

const quiet = [call('EventEstablished'), call('EventOnHold', second), join([bond, q, moneypenny])];
const hushed = [
  call('EventEstablished'),
  call('EventOnHold', second),
  join([
    { ...bond, ...muted },
    { ...q, ...muted, ...deaf },
    { ...moneypenny, ...muted },
  ]),
];

const member = ['NotAMember'];
const organizer = ['NotAMember', 'NotOrganizer'];
const onOther = ['NotAMember', 'NotOrganizer', 'ParticipantNotFound'];
const threeHeads = 5030;

const rows: Readonly<Record<CommandType, Row>> = {
  conferenceMuteMe: {
    command: { type: 'conferenceMuteMe', conferenceNumber: number },
    scene: quiet,
    effect: [changes(bond, muted)],
    not: [changes(bond, deaf), changes(q, muted), changes(bond, { isTalking: true })],
    errors: member,
    deadline: 5000,
    withoutCall: 'not-in-conference',
  },
  conferenceUnmuteMe: {
    command: { type: 'conferenceUnmuteMe', conferenceNumber: number },
    scene: hushed,
    effect: [changes(bond, {})],
    not: [changes(bond, { ...muted, isTalking: true }), changes(q, deaf)],
    errors: member,
    deadline: 5000,
    withoutCall: 'not-in-conference',
  },
  conferenceMute: {
    command: { type: 'conferenceMute', conferenceNumber: number, index: 2 },
    scene: quiet,
    effect: [changes(q, muted)],
    not: [changes(q, deaf), changes(bond, muted), changes(moneypenny, muted)],
    errors: onOther,
    deadline: 5000,
    withoutCall: 'not-in-conference',
  },
  conferenceUnmute: {
    command: { type: 'conferenceUnmute', conferenceNumber: number, index: 2 },
    scene: hushed,
    effect: [changes(q, deaf)],
    not: [changes(q, muted), changes(bond, {}), changes(moneypenny, {})],
    errors: onOther,
    deadline: 5000,
    withoutCall: 'not-in-conference',
  },
  conferenceDeafen: {
    command: { type: 'conferenceDeafen', conferenceNumber: number, index: 2 },
    scene: quiet,
    effect: [changes(q, deaf)],
    not: [changes(q, muted), changes(bond, deaf), changes(moneypenny, deaf)],
    errors: onOther,
    deadline: 5000,
    withoutCall: 'not-in-conference',
  },
  conferenceUndeafen: {
    command: { type: 'conferenceUndeafen', conferenceNumber: number, index: 2 },
    scene: hushed,
    effect: [changes(q, muted)],
    not: [changes(q, deaf), changes(bond, {}), changes(moneypenny, {})],
    errors: onOther,
    deadline: 5000,
    withoutCall: 'not-in-conference',
  },
  conferenceMuteAll: {
    command: { type: 'conferenceMuteAll', conferenceNumber: number },
    scene: quiet,
    effect: [changes(q, muted), changes(moneypenny, muted)],
    not: [changes(bond, muted), changes(bond, {}), changes(q, deaf), changes(q, {})],
    errors: organizer,
    deadline: threeHeads,
    withoutCall: 'not-in-conference',
  },
  conferenceUnmuteAll: {
    command: { type: 'conferenceUnmuteAll', conferenceNumber: number },
    scene: hushed,
    effect: [changes(q, deaf), changes(bond, {}), changes(moneypenny, {})],
    not: [changes(q, muted)],
    errors: organizer,
    deadline: threeHeads,
    withoutCall: 'not-in-conference',
  },
  conferenceReset: {
    command: { type: 'conferenceReset', conferenceNumber: number },
    scene: hushed,
    effect: [changes(q, deaf), changes(bond, {}), changes(moneypenny, {}), changes(q, {})],
    not: [changes(q, muted)],
    errors: organizer,
    deadline: threeHeads,
    withoutCall: 'not-in-conference',
  },
  conferenceKick: {
    command: { type: 'conferenceKick', conferenceNumber: number, index: 2 },
    scene: quiet,
    effect: [goes(q)],
    not: [goes(moneypenny), changes(q, muted), comes(person(4))],
    errors: [...onOther, 'CannotKickOrganizer'],
    deadline: 10_000,
    withoutCall: 'not-in-conference',
  },
  conferenceClose: {
    command: { type: 'conferenceClose', conferenceNumber: number },
    scene: [...quiet, join([bond], elsewhere)],
    effect: [leave()],
    not: [goes(q), goes(moneypenny), leave(elsewhere)],
    errors: organizer,
    deadline: 10_000,
    withoutCall: 'not-in-conference',
  },
  conferenceInvite: {
    command: { type: 'conferenceInvite', conferenceNumber: number, exten: '1007', role: 'User', callerId: 'Felix' },
    scene: [...quiet, join([bond], elsewhere)],
    effect: [comes(person(4)), comes(person(5, { callerIdNum: '1007' }))],
    not: [comes(person(4)), changes(q, muted), comes(person(5, { callerIdNum: '1007' }), elsewhere)],
    errors: organizer,
    deadline: 60_000,
    withoutCall: 'not-in-conference',
  },
  includeToConference: {
    command: { type: 'includeToConference', role: 'User' },
    scene: quiet,
    effect: [call('EventReleased', second), comes(person(4, { callerIdNum: second.otherDN }))],
    not: [
      comes(person(4)),
      comes(person(5, { callerIdNum: second.otherDN })),
      call('EventEstablished', second),
      changes(q, muted),
    ],
    errors: organizer,
    deadline: 15_000,
    withoutCall: 'not-in-conference',
  },
  conference: {
    command: { type: 'conference' },
    scene: [call('EventEstablished'), call('EventOnHold', second)],
    effect: [call('EventEstablished', second)],
    not: [call('EventOnHold'), call('EventRinging', second)],
    errors: [],
    deadline: 10_000,
    withoutCall: 'needs-two-calls',
  },
  dial: {
    command: { type: 'dial', destination: number },
    scene: [listedRooms(room(number))],
    effect: [call('EventDialing'), call('EventEstablished'), join([bond])],
    not: [call('EventDialing'), call('EventRinging'), call('EventEstablished'), join([bond], elsewhere)],
    errors: [],
    deadline: 30_000,
    withoutCall: undefined,
  },
  attendedTransfer: {
    command: { type: 'attendedTransfer', destination: number },
    scene: [listedRooms(room(number)), call('EventEstablished', second)],
    effect: [call('EventOnHold', second), call('EventDialing'), call('EventEstablished'), join([bond])],
    not: [call('EventOnHold', second), call('EventEstablished'), join([bond], elsewhere)],
    errors: [],
    deadline: 30_000,
    withoutCall: 'needs-call',
  },
  dialFromMobile: {
    command: { type: 'dialFromMobile', destination: number },
    scene: [listedRooms(room(number)), listedCalls()],
    effect: [call('EventDialing'), call('EventEstablished'), join([bond])],
    not: [call('EventEstablished', second), join([bond], elsewhere)],
    errors: [],
    deadline: 60_000,
    withoutCall: undefined,
  },
  searchContacts: {
    command: { type: 'searchContacts', term: 'q' },
    scene: [],
    effect: [{ type: 'ContactSheet' }],
    not: [listedRooms(), { type: 'FavoriteContactSheet' }, { type: 'DirectoryResult' }],
    errors: [],
    deadline: 5000,
    withoutCall: undefined,
  },
  hangup: {
    command: { type: 'hangup', uniqueId: myCall },
    scene: quiet,
    effect: [call('EventReleased')],
    not: [call('EventOnHold'), call('EventEstablished', second), call('EventReleased', second)],
    errors: [],
    deadline: 5000,
    withoutCall: 'needs-call',
  },
  hold: {
    command: { type: 'hold', uniqueId: myCall },
    scene: quiet,
    effect: [call('EventOnHold')],
    not: [call('EventEstablished', second), call('EventReleased', second), changes(bond, muted)],
    errors: [],
    deadline: 5000,
    withoutCall: 'needs-call',
  },
  sendDtmf: {
    command: { type: 'sendDtmf', key: '4' },
    scene: quiet,
    effect: [],
    not: [call('EventOnHold'), changes(bond, { isTalking: true })],
    errors: [],
    deadline: 1000,
    withoutCall: 'needs-call',
  },
  getConferenceRooms: {
    command: { type: 'getConferenceRooms' },
    scene: [listedRooms(room(number))],
    effect: [listedRooms(room(number))],
    not: [listedCalls(), call('EventEstablished'), join([bond])],
    errors: [],
    deadline: 10_000,
    withoutCall: undefined,
  },
  getCurrentCallsPhoneEvents: {
    command: { type: 'getCurrentCallsPhoneEvents' },
    scene: [],
    effect: [listedCalls(phone('EventEstablished'))],
    not: [listedRooms(), call('EventEstablished'), join([bond])],
    errors: [],
    deadline: 10_000,
    withoutCall: undefined,
  },
};

type Check = (row: Row) => void;

/** Each promise of a row by itself; a check throws when it is not kept. */
const checks: Readonly<Record<string, Check>> = {
  'is confirmed by its effect, and by nothing less': ({ command, scene, effect }) => {
    const desk = new Desk(...scene).send(command, 'it');
    for (const [place, message] of effect.entries()) {
      expect(desk.outcomes, `before message ${place}`).to.deep.equal([]);
      desk.wait(1).receive(message);
    }
    expect(desk.fate('it')).to.equal(effect.length > 0 ? 'confirmed' : undefined);
  },
  'is not confirmed by what only looks like it': ({ command, scene, not }) => {
    for (const message of not) {
      const desk = new Desk(...scene).send(command, 'it');
      desk.receive(message);
      expect(desk.outcomes.map(inWords), JSON.stringify(message)).to.deep.equal([]);
    }
  },
  'waits as long as it should, and no longer': ({ command, scene, deadline }) => {
    const desk = new Desk(...scene).send(command, 'it');
    if (deadline > 0) desk.wait(deadline - 1);
    expect(desk.outcomes).to.deep.equal([]);
    desk.wait(deadline > 0 ? 1 : 0);
    expect(desk.fate('it')).to.equal('unconfirmed deadline');
  },
  'can be refused with its own errors, and with no other': ({ command, scene, errors }) => {
    for (const code of documentedErrorCodes) {
      const desk = new Desk(...scene).send(command, 'it');
      const { unattributed } = desk.error(code);
      expect(unattributed, code).to.equal(!errors.includes(code));
      expect(desk.fate('it'), code).to.equal(errors.includes(code) ? `refused ${code} only-candidate` : undefined);
    }
  },
  'can be refused with a code that nobody knows, if it can be refused at all': ({ command, scene, errors }) => {
    const desk = new Desk(...scene).send(command, 'it');
    desk.error('SomethingNew');
    expect(desk.fate('it')).to.equal(errors.length > 0 ? 'refused SomethingNew only-candidate' : undefined);
  },
  'is offered or not to somebody who has no call': ({ command, withoutCall }) => {
    const situation = { online: true, state: new Desk().state, supports: () => true };
    expect(whyNot(command, situation)).to.equal(withoutCall);
  },
};

function isKept(check: Check, row: Row): boolean {
  try {
    check(row);
    return true;
  } catch {
    return false;
  }
}

describe('what becomes of a command', () => {
  for (const row of Object.values(rows)) {
    for (const [promise, check] of Object.entries(checks)) {
      it(`${row.command.type} ${promise}`, () => {
        check(row);
      });
    }
  }

  it('is written down for every command that there is', () => {
    expect(Object.keys(rows)).to.have.members(Object.keys(commandTable));
    for (const [type, row] of Object.entries(rows)) expect(row.command.type).to.equal(type);
  });

  // The table is what all settling rests on: no two of its rows may be taken for each other without a test that fails.
  it('is told by its own row of the table: with any two rows swapped, a promise above is broken', () => {
    const table = commandTable as Record<string, unknown>;
    const types = Object.keys(rows) as CommandType[];
    for (const [place, one] of types.entries()) {
      for (const other of types.slice(place + 1)) {
        const [mine, its] = [table[one], table[other]];
        try {
          [table[one], table[other]] = [its, mine];
          const kept = [rows[one], rows[other]].every((row) =>
            Object.values(checks).every((check) => isKept(check, row)),
          );
          expect(kept, `${one} and ${other}`).to.equal(false);
        } finally {
          [table[one], table[other]] = [mine, its];
        }
      }
    }
    expect(types.every((type) => Object.values(checks).every((check) => isKept(check, rows[type])))).to.equal(true);
  });
});
