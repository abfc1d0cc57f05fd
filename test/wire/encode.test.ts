import { expect } from 'chai';
import type { Command } from '../../src/wire/commands.js';
import { encode, pingFrame } from '../../src/wire/encode.js';

const frames: readonly (readonly [Command, string])[] = [
  [{ type: 'getConferenceRooms' }, '{"claz":"web","command":"getList","objectType":"meetme"}'],
  [{ type: 'conference' }, '{"claz":"web","command":"conference"}'],
  [
    { type: 'conferenceMuteMe', conferenceNumber: '4001' },
    '{"claz":"web","command":"conferenceMuteMe","numConf":"4001"}',
  ],
  [
    { type: 'conferenceUnmuteMe', conferenceNumber: '4001' },
    '{"claz":"web","command":"conferenceUnmuteMe","numConf":"4001"}',
  ],
  [
    { type: 'conferenceMuteAll', conferenceNumber: '4001' },
    '{"claz":"web","command":"conferenceMuteAll","numConf":"4001"}',
  ],
  [
    { type: 'conferenceUnmuteAll', conferenceNumber: '4001' },
    '{"claz":"web","command":"conferenceUnmuteAll","numConf":"4001"}',
  ],
  [
    { type: 'conferenceMute', conferenceNumber: '4001', index: 2 },
    '{"claz":"web","command":"conferenceMute","numConf":"4001","index":2}',
  ],
  [
    { type: 'conferenceUnmute', conferenceNumber: '4001', index: 2 },
    '{"claz":"web","command":"conferenceUnmute","numConf":"4001","index":2}',
  ],
  [
    { type: 'conferenceDeafen', conferenceNumber: '4001', index: 2 },
    '{"claz":"web","command":"conferenceDeafen","numConf":"4001","index":2}',
  ],
  [
    { type: 'conferenceUndeafen', conferenceNumber: '4001', index: 2 },
    '{"claz":"web","command":"conferenceUndeafen","numConf":"4001","index":2}',
  ],
  [
    { type: 'conferenceKick', conferenceNumber: '4001', index: 2 },
    '{"claz":"web","command":"conferenceKick","numConf":"4001","index":2}',
  ],
  [
    { type: 'conferenceClose', conferenceNumber: '4001' },
    '{"claz":"web","command":"conferenceClose","numConf":"4001"}',
  ],
  [
    { type: 'conferenceReset', conferenceNumber: '4001' },
    '{"claz":"web","command":"conferenceReset","numConf":"4001"}',
  ],
  [
    {
      type: 'conferenceInvite',
      conferenceNumber: '4001',
      exten: '1003',
      role: 'User',
      earlyJoin: true,
      variables: { key1: 'value1', key2: 'value2' },
      marked: false,
      leaveWhenLastMarkedLeave: true,
      callerId: 'Quartermaster',
    },
    '{"claz":"web","command":"conferenceInvite","numConf":"4001","exten":"1003","role":"User","earlyJoin":true,' +
      '"variables":{"key1":"value1","key2":"value2"},"marked":false,"leaveWhenLastMarkedLeave":true,' +
      '"callerId":"Quartermaster"}',
  ],
  [
    {
      type: 'includeToConference',
      role: 'Organizer',
      marked: true,
      leaveWhenLastMarkedLeave: false,
      callerId: 'Felix',
    },
    '{"claz":"web","command":"includeToConference","role":"Organizer","marked":true,' +
      '"leaveWhenLastMarkedLeave":false,"callerId":"Felix"}',
  ],
  [
    { type: 'dial', destination: '4001', variables: { key1: 'value1' } },
    '{"claz":"web","command":"dial","destination":"4001","variables":{"key1":"value1"}}',
  ],
  [
    { type: 'attendedTransfer', destination: '4001' },
    '{"claz":"web","command":"attendedTransfer","destination":"4001"}',
  ],
  [{ type: 'sendDtmf', key: '4' }, '{"claz":"web","command":"sendDtmf","key":"4"}'],
  [{ type: 'hold', uniqueId: '1519658665.8' }, '{"claz":"web","command":"hold","uniqueId":"1519658665.8"}'],
  [{ type: 'hangup', uniqueId: '1519658665.8' }, '{"claz":"web","command":"hangup","uniqueId":"1519658665.8"}'],
  [
    { type: 'dialFromMobile', destination: '4001', variables: {} },
    '{"claz":"web","command":"dialFromMobile","destination":"4001","variables":{}}',
  ],
  [{ type: 'searchContacts', term: 'q' }, '{"claz":"web","command":"searchContacts","term":"q"}'],
  [{ type: 'getCurrentCallsPhoneEvents' }, '{"claz":"web","command":"getCurrentCallsPhoneEvents"}'],
];

const leftOut: readonly (readonly [string, Command, string])[] = [
  [
    'a call without variables',
    { type: 'dial', destination: '4001' },
    '{"claz":"web","command":"dial","destination":"4001"}',
  ],
  [
    'a call whose variables are undefined',
    { type: 'dial', destination: '4001', variables: undefined },
    '{"claz":"web","command":"dial","destination":"4001"}',
  ],
  ['hold on an older server', { type: 'hold', uniqueId: undefined }, '{"claz":"web","command":"hold"}'],
  ['hangup on an older server', { type: 'hangup' }, '{"claz":"web","command":"hangup"}'],
  [
    'an invitation with a role alone',
    {
      type: 'conferenceInvite',
      conferenceNumber: '4001',
      exten: '1003',
      role: 'User',
      earlyJoin: undefined,
      variables: undefined,
      marked: undefined,
      leaveWhenLastMarkedLeave: undefined,
      callerId: undefined,
    },
    '{"claz":"web","command":"conferenceInvite","numConf":"4001","exten":"1003","role":"User"}',
  ],
  [
    'an inclusion with a role alone',
    { type: 'includeToConference', role: 'User', marked: undefined, callerId: undefined },
    '{"claz":"web","command":"includeToConference","role":"User"}',
  ],
];

describe('what is asked of the server', () => {
  for (const [command, frame] of frames) {
    it(`spells ${command.type} as XiVO's own client does`, () => {
      expect(encode(command)).to.equal(frame);
    });
  }

  for (const [what, command, frame] of leftOut) {
    it(`leaves out what is not given: ${what}`, () => {
      expect(encode(command)).to.equal(frame);
    });
  }

  it('keeps what is false or empty, which is not the same as left out', () => {
    const command: Command = {
      type: 'conferenceInvite',
      conferenceNumber: '4001',
      exten: '1003',
      role: 'User',
      earlyJoin: false,
      variables: {},
      callerId: '',
    };
    expect(JSON.parse(encode(command))).to.deep.equal({
      claz: 'web',
      command: 'conferenceInvite',
      numConf: '4001',
      exten: '1003',
      role: 'User',
      earlyJoin: false,
      variables: {},
      callerId: '',
    });
  });

  it('carries any text unharmed', () => {
    const callerId = 'a "quoted" \\ name\n<b>\u202e\u2028 😀';
    const frame = encode({ type: 'includeToConference', role: 'User', callerId });
    expect(JSON.parse(frame)).to.have.property('callerId', callerId);
  });

  it('asks for nothing else, whatever fields a page puts beside', () => {
    const command = { type: 'conferenceMuteMe', conferenceNumber: '4001', claz: 'ping', command: 'hangup' } as Command;
    expect(encode(command)).to.equal('{"claz":"web","command":"conferenceMuteMe","numConf":"4001"}');
  });

  it('has a heartbeat that says nothing but that', () => {
    expect(pingFrame).to.equal('{"claz":"ping"}');
  });
});
