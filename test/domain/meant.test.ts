import { expect } from 'chai';
import { meantBy } from '../../src/domain/commands/meant.js';
import type { Command } from '../../src/domain/commands/table.js';
import { after, bond, call, goes, join, leave, myCall, participant, q } from '../support/builders.js';

const conferenceNumber = '4001';
const started = after([call('EventEstablished'), join([bond, q])]);
const felix = call('EventEstablished', { uniqueId: '2.2', otherDN: '1007' });
const withFelix = after([felix], started);
const renamed = after([call('EventEstablished', { uniqueId: '9.9', linkedId: myCall })], started);

describe('What a command reaches', () => {
  const cases: readonly (readonly [
    what: string,
    command: Command,
    state: typeof started,
    meant: string | undefined,
  ])[] = [
    [
      'is the person at the index',
      { type: 'conferenceKick', conferenceNumber, index: 2 },
      started,
      participant(started, 2).key,
    ],
    [
      'is nobody at an index that is free',
      { type: 'conferenceKick', conferenceNumber, index: 2 },
      after([goes(q)], started),
      undefined,
    ],
    ['is the conference, by my call in it', { type: 'conferenceMuteAll', conferenceNumber }, started, myCall],
    [
      'is the same conference under the new id of my call',
      { type: 'conferenceMuteAll', conferenceNumber },
      renamed,
      myCall,
    ],
    [
      'is the conference also for a number that is no text',
      { type: 'conferenceMuteAll', conferenceNumber: 4001 as never },
      started,
      myCall,
    ],
    ['is no conference that I am not in', { type: 'conferenceMuteAll', conferenceNumber: '4009' }, started, ''],
    [
      'is no conference that I have left',
      { type: 'conferenceMuteAll', conferenceNumber },
      after([leave()], started),
      '',
    ],
    [
      'is all of my calls, of which the server chooses',
      { type: 'includeToConference', role: 'User' },
      withFelix,
      `${myCall} 2.2`,
    ],
    ['is all of my calls for a conference of them', { type: 'conference' }, withFelix, `${myCall} 2.2`],
    ['is no call where I have none', { type: 'conference' }, after([]), ''],
    ['is a call and its state, for hold', { type: 'hold', uniqueId: '2.2' }, withFelix, '2.2 established'],
    ['is a call under its first id, for hold', { type: 'hold', uniqueId: '9.9' }, renamed, `${myCall} established`],
    [
      'is all of my calls and their states, for hold without a call',
      { type: 'hold' },
      withFelix,
      `${myCall} 2.2 established established`,
    ],
    [
      'is all of my calls for hold of a call that is gone',
      { type: 'hold', uniqueId: '8.8' },
      started,
      `${myCall} established`,
    ],
    ['is what the command says, for hanging up a call', { type: 'hangup', uniqueId: '2.2' }, withFelix, undefined],
    [
      'is all of my calls and their states, for hanging up without a call',
      { type: 'hangup' },
      withFelix,
      `${myCall} 2.2 established established`,
    ],
    ['is what the command says, for a call to a room', { type: 'dial', destination: '4001' }, withFelix, undefined],
    [
      'is the calls that may be held, for a second call',
      { type: 'attendedTransfer', destination: '4001' },
      started,
      myCall,
    ],
    ['is what the command says, for a key', { type: 'sendDtmf', key: '1' }, withFelix, undefined],
  ];
  for (const [what, command, state, meant] of cases) {
    it(`${what}: ${command.type}`, () => {
      expect(meantBy(state, command)).to.equal(meant);
    });
  }
});
