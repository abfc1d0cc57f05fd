import { expect } from 'chai';
import fc from 'fast-check';
import { type Core, initialCore, type Told } from '../../src/domain/core.js';
import { advance, type Input } from '../../src/domain/input.js';
import type { Command } from '../../src/wire/commands.js';
import type { Message } from '../../src/wire/messages.js';
import {
  bond,
  call,
  changes,
  comes,
  goes,
  join,
  leave,
  listedCalls,
  listedRooms,
  member,
  moneypenny,
  outsider,
  person,
  phone,
  q,
  room,
  t0,
} from '../support/builders.js';

const conferenceNumber = '4001';
const second = { uniqueId: '7.1', otherDN: '1005', otherDName: 'Felix' };
const elsewhere = { uniqueId: '7.1', conferenceNumber: '4002', conferenceName: 'other' };

const messages: readonly Message[] = [
  join([bond, q, moneypenny]),
  join([bond, q, { ...bond, index: 40 }]),
  join([bond], elsewhere),
  join([]),
  leave(),
  listedRooms(room('4001', { members: [member(1)] }), room('4002')),
  listedCalls(phone('EventEstablished')),
  listedCalls(),
  call('EventDialing'),
  call('EventEstablished'),
  call('EventEstablished', { uniqueId: '9.9', linkedId: '1519658665.8' }),
  call('EventOnHold'),
  call('EventReleased'),
  call('EventEstablished', second),
  call('EventReleased', second),
  comes(outsider(4)),
  comes(person(5, { callerIdNum: second.otherDN })),
  comes(person(33)),
  comes(person(1500)),
  changes(outsider(4), { callerIdName: 'Somebody', isTalking: true }),
  changes(q, { isMuted: true }),
  changes(q, { isDeaf: true, role: 'Organizer' }),
  changes(moneypenny, { isMuted: true }),
  goes(q),
  goes(outsider(4)),
  { type: 'ConferenceCommandError', error: 'NotOrganizer' },
  { type: 'ConferenceCommandError', error: 'SomethingNew' },
  { type: 'Error', error: 'x' },
];

const commands: readonly Command[] = [
  { type: 'conferenceMute', conferenceNumber, index: 2 },
  { type: 'conferenceKick', conferenceNumber, index: 2 },
  { type: 'conferenceMuteMe', conferenceNumber },
  { type: 'conferenceMuteAll', conferenceNumber },
  { type: 'conferenceUnmuteAll', conferenceNumber },
  { type: 'conferenceReset', conferenceNumber },
  { type: 'conferenceClose', conferenceNumber },
  {
    type: 'conferenceInvite',
    conferenceNumber,
    exten: '1005',
    role: 'User',
    callerId: undefined,
    earlyJoin: undefined,
  },
  { type: 'includeToConference', role: 'User', callerId: 'Felix' },
  { type: 'conference' },
  { type: 'dial', destination: conferenceNumber, variables: { key: 'value' } },
  { type: 'hold', uniqueId: undefined },
  { type: 'hangup', uniqueId: '7.1' },
  { type: 'getConferenceRooms' },
  { type: 'getCurrentCallsPhoneEvents' },
];

type Happening = (at: number, nth: number) => Input;

const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.constantFrom(...messages).map((message): Happening => (at) => ({ type: 'receive', message, at })),
  },
  {
    weight: 5,
    arbitrary: fc
      .record({ command: fc.constantFrom(...commands), origin: fc.constantFrom({}, { origin: 'a panel' }) })
      .map(({ command, origin }): Happening => {
        return (at, nth) => ({ type: 'send', id: `command ${nth}`, command, asking: origin, at });
      }),
  },
  { weight: 2, arbitrary: fc.constant<Happening>((at) => ({ type: 'tick', at })) },
  { weight: 1, arbitrary: fc.constant<Happening>((at, nth) => ({ type: 'withdraw', id: `command ${nth - 1}`, at })) },
  { weight: 1, arbitrary: fc.constant<Happening>((at) => ({ type: 'drop-link', reason: 'link', at })) },
  { weight: 1, arbitrary: fc.constant<Happening>((at) => ({ type: 'forget', at })) },
);

const step = fc.record({
  happening,
  elapsed: fc.constantFrom(0, 1, 800, 1000, 5000, 10_000, 60_000),
  copy: fc.constantFrom('none', 'none', 'none', 'structured clone', 'JSON'),
});

const copies = {
  none: (core: Core) => core,
  'structured clone': (core: Core) => structuredClone(core),
  JSON: (core: Core) => JSON.parse(JSON.stringify(core)) as Core,
};

describe('a copy of the core', () => {
  it('is equal to it and goes on as it does, wherever in a history it takes its place', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60, size: 'max' }), (steps) => {
        let core = initialCore;
        let copied = initialCore;
        let at = t0;
        const told: Told[] = [];
        const toldByCopy: Told[] = [];
        for (const [nth, { happening: happens, elapsed, copy }] of steps.entries()) {
          at += elapsed;
          const input = happens(at, nth);
          const next = advance(core, input);
          const nextOfCopy = advance(copied, input);
          told.push(...next.told);
          toldByCopy.push(...nextOfCopy.told);
          core = next.core;
          copied = copies[copy](nextOfCopy.core);
          expect(copied).to.deep.equal(core);
        }
        expect(toldByCopy).to.deep.equal(told);
      }),
      { numRuns: 300 },
    );
  });
});
