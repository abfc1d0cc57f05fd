import { expect } from 'chai';
import { invalidArgument } from '../../src/domain/commands/arguments.js';
import { commandTable } from '../../src/domain/commands/table.js';
import type { Command, CommandType } from '../../src/wire/commands.js';

const conferenceNumber = '4001';

/** Each command with all its arguments, and all of them right. */
const right: Readonly<Record<CommandType, Command>> = {
  getConferenceRooms: { type: 'getConferenceRooms' },
  conference: { type: 'conference' },
  conferenceMuteMe: { type: 'conferenceMuteMe', conferenceNumber },
  conferenceUnmuteMe: { type: 'conferenceUnmuteMe', conferenceNumber },
  conferenceMuteAll: { type: 'conferenceMuteAll', conferenceNumber },
  conferenceUnmuteAll: { type: 'conferenceUnmuteAll', conferenceNumber },
  conferenceMute: { type: 'conferenceMute', conferenceNumber, index: 2 },
  conferenceUnmute: { type: 'conferenceUnmute', conferenceNumber, index: 2 },
  conferenceDeafen: { type: 'conferenceDeafen', conferenceNumber, index: 2 },
  conferenceUndeafen: { type: 'conferenceUndeafen', conferenceNumber, index: 2 },
  conferenceKick: { type: 'conferenceKick', conferenceNumber, index: 2 },
  conferenceClose: { type: 'conferenceClose', conferenceNumber },
  conferenceInvite: {
    type: 'conferenceInvite',
    conferenceNumber,
    exten: '1003',
    role: 'User',
    earlyJoin: false,
    variables: { key1: 'value1', key2: '' },
    marked: true,
    leaveWhenLastMarkedLeave: false,
    callerId: 'Q',
  },
  includeToConference: {
    type: 'includeToConference',
    role: 'Organizer',
    marked: false,
    leaveWhenLastMarkedLeave: true,
    callerId: 'Q',
  },
  conferenceReset: { type: 'conferenceReset', conferenceNumber },
  dial: { type: 'dial', destination: '4001', variables: {} },
  dialFromMobile: { type: 'dialFromMobile', destination: '4001', variables: { key1: 'value1' } },
  attendedTransfer: { type: 'attendedTransfer', destination: '4001' },
  sendDtmf: { type: 'sendDtmf', key: '#' },
  hold: { type: 'hold', uniqueId: '7.1' },
  hangup: { type: 'hangup', uniqueId: '7.1' },
  getCurrentCallsPhoneEvents: { type: 'getCurrentCallsPhoneEvents' },
  searchContacts: { type: 'searchContacts', term: 'q' },
};

const noText = ['', ' ', '\t\n', 'undefined', 'null', ' NaN ', '[object Object]', null, 4001, true, {}, ['4001']];
const noFlag = [null, 'true', 0, 1, '', {}];
const noRole = [undefined, null, '', 'user', 'Admin', 'organizer', 1, ['User']];

/** What is wrong for each argument. An undefined one is wrong where the argument may not be left out. */
const wrong: Readonly<Record<string, readonly unknown[]>> = {
  conferenceNumber: [undefined, ...noText],
  exten: [undefined, ...noText],
  destination: [undefined, ...noText],
  uniqueId: noText,
  index: [undefined, null, 0, -1, 1.5, NaN, Infinity, 2 ** 53, '2', '', true, [2], {}],
  role: noRole,
  key: [undefined, null, '', '12', 'E', 'x', ' ', '4\n', 4, '＃', [4], ['4']],
  variables: [null, 'key1', 7, true, ['value1'], { key1: 1 }, { key1: null }, { key1: {} }, { key1: 'a', key2: ['b'] }],
  callerId: [null, 7, true, {}, ['Q']],
  earlyJoin: noFlag,
  marked: noFlag,
  leaveWhenLastMarkedLeave: noFlag,
};

const optional = new Set(['uniqueId', 'variables', 'callerId', 'earlyJoin', 'marked', 'leaveWhenLastMarkedLeave']);

describe('the arguments of a command', () => {
  for (const command of Object.values(right)) {
    it(`are right for ${command.type}`, () => {
      expect(invalidArgument(command)).to.equal(undefined);
    });

    for (const argument of Object.keys(command).filter((name) => name !== 'type')) {
      it(`are wrong for ${command.type} when ${argument} is, and the answer names it`, () => {
        for (const value of wrong[argument] ?? []) {
          const said = invalidArgument({ ...command, [argument]: value });
          expect(said, JSON.stringify(value)).to.have.property('argument', argument);
          expect(said, JSON.stringify(value))
            .to.have.property('message')
            .that.is.a('string')
            .and.matches(/^must be/);
        }
      });

      if (!optional.has(argument)) continue;
      it(`are right for ${command.type} without ${argument}`, () => {
        expect(invalidArgument({ ...command, [argument]: undefined })).to.equal(undefined);
        const others = Object.fromEntries(Object.entries(command).filter(([name]) => name !== argument));
        expect(invalidArgument(others)).to.equal(undefined);
      });
    }
  }

  for (const key of '0123456789*#ABCD') {
    it(`may be the telephone key ${key}`, () => {
      expect(invalidArgument({ type: 'sendDtmf', key })).to.equal(undefined);
    });
  }

  it('may be a caller id of no letters', () => {
    expect(invalidArgument({ type: 'includeToConference', role: 'User', callerId: '' })).to.equal(undefined);
  });

  // XiVO's documentation for its own methods; for the others what its client takes.
  const signatures: Readonly<Record<CommandType, string>> = {
    getConferenceRooms: '',
    conference: '',
    conferenceMuteMe: 'conferenceNumber',
    conferenceUnmuteMe: 'conferenceNumber',
    conferenceMuteAll: 'conferenceNumber',
    conferenceUnmuteAll: 'conferenceNumber',
    conferenceMute: 'conferenceNumber, index',
    conferenceUnmute: 'conferenceNumber, index',
    conferenceDeafen: 'conferenceNumber, index',
    conferenceUndeafen: 'conferenceNumber, index',
    conferenceKick: 'conferenceNumber, index',
    conferenceClose: 'conferenceNumber',
    conferenceInvite:
      'conferenceNumber, exten, role, earlyJoin?, variables?, marked?, leaveWhenLastMarkedLeave?, callerId?',
    includeToConference: 'role, marked?, leaveWhenLastMarkedLeave?, callerId?',
    conferenceReset: 'conferenceNumber',
    dial: 'destination, variables?',
    dialFromMobile: 'destination, variables?',
    attendedTransfer: 'destination',
    sendDtmf: 'key',
    hold: 'uniqueId?',
    hangup: 'uniqueId?',
    getCurrentCallsPhoneEvents: '',
    searchContacts: 'term',
  };
  for (const [type, signature] of Object.entries(signatures) as [CommandType, string][]) {
    it(`have the order of the documented method: ${type}(${signature})`, () => {
      expect(commandTable[type].arguments.join(', ')).to.equal(signature);
    });
  }

  it('are told of one at a time, in the order of the method', () => {
    const command = { type: 'conferenceInvite', conferenceNumber: '', exten: '', role: 'Nobody' } as unknown as Command;
    expect(invalidArgument(command)).to.deep.equal({
      argument: 'conferenceNumber',
      message: 'must be a text that is not empty',
    });
    expect(invalidArgument({ ...command, conferenceNumber })).to.have.property('argument', 'exten');
  });

  const messages: readonly (readonly [Command, string, string])[] = [
    [{ type: 'conferenceKick', conferenceNumber, index: 0 }, 'index', 'must be a positive integer'],
    [{ type: 'sendDtmf', key: '12' }, 'key', 'must be one key of a telephone: 0 to 9, *, # or A to D'],
    [{ type: 'dial', destination: '1', variables: null } as never, 'variables', 'must be a flat object of texts'],
    [{ type: 'includeToConference', role: 'Boss' } as never, 'role', "must be 'User' or 'Organizer'"],
    [{ type: 'includeToConference', role: 'User', callerId: 1 } as never, 'callerId', 'must be a text'],
    [{ type: 'includeToConference', role: 'User', marked: 1 } as never, 'marked', 'must be true or false'],
  ];
  for (const [command, argument, message] of messages) {
    it(`say what ${argument} should have been`, () => {
      expect(invalidArgument(command)).to.deep.equal({ argument, message });
    });
  }

  for (const type of ['', 'conferencekick', 'toString', '__proto__', 'constructor', undefined, null, 7, ['hold'], {}]) {
    it(`belong to a command that exists: there is no ${JSON.stringify(type)}`, () => {
      expect(invalidArgument({ type })).to.deep.equal({
        argument: 'type',
        message: 'must be the name of a command',
      });
    });
  }

  for (const nothing of [undefined, null, 'conference', 7, []]) {
    it(`belong to a command at all: ${JSON.stringify(nothing)} is none`, () => {
      expect(invalidArgument(nothing)).to.have.property('argument', 'type');
    });
  }
});
