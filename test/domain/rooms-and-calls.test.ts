import { expect } from 'chai';
import { type CtiState, initialState } from '../../src/domain/model/model.js';
import { markStale, reduce } from '../../src/domain/reduce/reduce.js';
import {
  asksForPin,
  callById,
  conferenceOfCall,
  joining,
  roomByNumber,
  spareCalls,
} from '../../src/domain/model/select.js';
import type { RoomPayload } from '../../src/wire/messages.js';
import {
  after,
  bond,
  call,
  changes,
  comes,
  conference,
  goes,
  join,
  leave,
  listedCalls,
  listedRooms,
  member,
  moneypenny,
  myCall,
  participant,
  person,
  phone,
  q,
  room,
  shown,
  t0,
} from '../support/builders.js';

const later = t0 + 60_000;

describe('the room list', () => {
  const support = room('4001', {
    pinRequired: true,
    startTime: t0,
    members: [member(1), member(2, { username: 'q' })],
  });
  const open = room('4000');
  const listed = after([listedRooms(open, support)]);

  it('is unknown at first, which is not the same as empty', () => {
    expect(initialState.rooms).to.equal(undefined);
    expect(after([listedRooms()]).rooms).to.deep.equal([]);
  });

  it('is told as the server told it, in its order', () => {
    expect(listed.rooms).to.deep.equal([open, support]);
    expect(reduce(initialState, listedRooms(open), t0).changes).to.deep.equal([{ type: 'rooms-listed' }]);
  });

  it('is replaced whole by the next one', () => {
    expect(after([listedRooms(support, room('4002'))], listed).rooms).to.deep.equal([support, room('4002')]);
    expect(after([listedRooms()], listed).rooms).to.deep.equal([]);
  });

  it('keeps each room that did not change the object that it was', () => {
    const copy = structuredClone({ open, support });
    const changed = { ...copy.open, name: 'renamed' };
    const state = after([listedRooms(changed, copy.support)], listed);
    expect(state.rooms?.[1]).to.equal(listed.rooms?.[1]);
    expect(state.rooms?.[0]).to.equal(changed);
  });

  it('keeps them also in another order', () => {
    const state = after([listedRooms(structuredClone(support), structuredClone(open))], listed);
    expect(state.rooms?.[0]).to.equal(support);
    expect(state.rooms?.[1]).to.equal(open);
  });

  const [first, secondMember] = support.members;
  const differences: readonly (readonly [string, Partial<RoomPayload>])[] = [
    ['its name', { name: 'other' }],
    ['its PIN', { pinRequired: false }],
    ['its start', { startTime: t0 + 1 }],
    ['that somebody came', { members: [...support.members, member(3)] }],
    ['that somebody left', { members: support.members.slice(0, 1) }],
    ['that the first one left', { members: support.members.slice(1) }],
    ['the order of its members', { members: [...support.members].reverse() }],
    ...Object.entries({ joinOrder: 9, joinTime: 9, muted: true, name: 'X', number: '1', username: 'x' }).map(
      ([name, value]) =>
        [`the ${name} of a member`, { members: [first!, { ...secondMember!, [name]: value }] }] as const,
    ),
  ];
  for (const [what, difference] of differences) {
    it(`shows when one room changed in ${what}`, () => {
      const changed = { ...support, ...difference };
      const state = after([listedRooms(structuredClone(open), changed)], listed);
      expect(state.rooms?.[1]).to.equal(changed);
      expect(state.rooms?.[0]).to.equal(open);
    });
  }

  it('leaves conferences and calls as they are when it is listed anew', () => {
    const inConference = after([join([bond, q]), call('EventEstablished')], listed);
    const state = after([listedRooms(open)], inConference);
    expect(state.conferences).to.equal(inConference.conferences);
    expect(state.calls).to.equal(inConference.calls);
  });

  it('tells a room by its number', () => {
    expect(roomByNumber(listed, '4001')).to.equal(support);
    expect(roomByNumber(listed, '4009')).to.equal(undefined);
    expect(roomByNumber(initialState, '4001')).to.equal(undefined);
  });

  it('tells whether a call to a room is asked for a PIN; for a number that is not listed it may be', () => {
    expect(asksForPin(listed, '4001')).to.equal(true);
    expect(asksForPin(listed, '4000')).to.equal(false);
    expect(asksForPin(listed, '4009')).to.equal(true);
    const twins = after([listedRooms(room('4000', { pinRequired: false }), room('4000', { pinRequired: true }))]);
    expect(asksForPin(twins, '4000')).to.equal(true);
    expect(asksForPin(initialState, '4000')).to.equal(true);
  });
});

describe('my calls', () => {
  const talking = after([call('EventEstablished')]);

  it('are unknown until the server spoke of one or listed them', () => {
    expect(initialState.calls).to.equal(undefined);
    expect(after([listedCalls()]).calls?.length).to.equal(0);
    expect(talking.calls?.length).to.equal(1);
  });

  for (const [event, phase] of [
    ['EventDialing', 'dialing'],
    ['EventRinging', 'ringing'],
    ['EventEstablished', 'established'],
    ['EventOnHold', 'held'],
  ] as const) {
    it(`are ${phase} after ${event}`, () => {
      const fields = { uniqueId: '7.1', linkedId: '7.0', DN: '1002', otherDN: '1003', otherDName: 'Q' };
      const { state, changes: seen } = reduce(initialState, call(event, fields), t0);
      const expected = { ...fields, phase };
      expect(state.calls).to.deep.equal([expected]);
      expect(seen).to.deep.equal([{ type: 'call-changed', after: expected }]);
    });

    it(`change to ${phase}, and both sides of the change are told`, () => {
      const other = phase === 'held' ? 'EventRinging' : 'EventOnHold';
      const before = after([call(other)]);
      const { state, changes: seen } = reduce(before, call(event), t0);
      expect(seen).to.deep.equal([
        { type: 'call-changed', before: callById(before, myCall), after: callById(state, myCall) },
      ]);
      expect(callById(state, myCall)?.phase).to.equal(phase);
      expect(callById(before, myCall)?.phase).to.not.equal(phase);
    });
  }

  for (const [event, reason] of [
    ['EventReleased', 'released'],
    ['EventFailure', 'failed'],
  ] as const) {
    it(`end after ${event}`, () => {
      const { state, changes: seen } = reduce(talking, call(event), t0);
      expect(state.calls?.length).to.equal(0);
      expect(talking.calls?.length).to.equal(1);
      expect(seen).to.deep.equal([{ type: 'call-ended', before: callById(talking, myCall), reason }]);
    });
  }

  it('may fail unseen: both is told, and nothing else changes', () => {
    const { state, changes: seen } = reduce(talking, call('EventFailure', { uniqueId: '8.1' }), t0);
    expect(state).to.equal(talking);
    const { eventType: _, ...event } = phone('EventFailure', { uniqueId: '8.1' });
    const unseen = { ...event, phase: 'dialing' };
    expect(seen).to.deep.equal([
      { type: 'call-changed', after: unseen },
      { type: 'call-ended', before: unseen, reason: 'failed' },
    ]);
    expect(reduce(talking, call('EventReleased', { uniqueId: '8.1' }), t0).changes).to.deep.equal([]);
  });

  it('take the conference with them that they were in', () => {
    const state = after([join([bond, q])], talking);
    const { state: ended, changes: seen } = reduce(state, call('EventReleased'), t0);
    expect(ended.conferences.length).to.equal(0);
    expect(ended.calls?.length).to.equal(0);
    expect(seen.map(({ type }) => type)).to.deep.equal(['call-ended', 'conference-left']);
  });

  it('do not change by a repeat', () => {
    const { state, changes: seen } = reduce(talking, call('EventEstablished'), later);
    expect(state).to.equal(talking);
    expect(seen).to.deep.equal([]);
  });

  for (const name of ['linkedId', 'DN', 'otherDN', 'otherDName'] as const) {
    it(`change when ${name} does`, () => {
      const { state, changes: seen } = reduce(talking, call('EventEstablished', { [name]: 'x' }), t0);
      expect(seen).to.have.lengthOf(1);
      expect(callById(state, myCall)?.[name]).to.equal('x');
    });
  }

  it('are spare while they are in no conference', () => {
    const state = after([join([bond]), call('EventOnHold', { uniqueId: '7.1' })], talking);
    expect(spareCalls(state).map(({ uniqueId }) => uniqueId)).to.deep.equal(['7.1']);
    expect(spareCalls(initialState)).to.deep.equal([]);
  });
});

describe('the list of my calls', () => {
  const two = after([call('EventEstablished'), call('EventOnHold', { uniqueId: '7.1' })]);

  it('replaces what was known: one more, one changed, one gone', () => {
    const list = listedCalls(phone('EventOnHold'), phone('EventRinging', { uniqueId: '8.1' }));
    const { state, changes: seen } = reduce(two, list, t0);
    expect((state.calls ?? []).map(({ uniqueId, phase }) => `${uniqueId} ${phase}`)).to.deep.equal([
      `${myCall} held`,
      '8.1 ringing',
    ]);
    expect(seen).to.deep.equal([
      { type: 'calls-listed' },
      { type: 'call-changed', before: callById(two, myCall), after: callById(state, myCall) },
      { type: 'call-changed', after: callById(state, '8.1') },
      { type: 'call-ended', before: callById(two, '7.1'), reason: 'absent' },
    ]);
  });

  it('keeps a call that did not change the object that it was', () => {
    const { state, changes: seen } = reduce(two, listedCalls(phone('EventEstablished')), t0);
    expect(callById(state, myCall)).to.equal(callById(two, myCall));
    expect(seen.map(({ type }) => type)).to.deep.equal(['calls-listed', 'call-ended']);
  });

  it('is also the first that is known of them', () => {
    const { state, changes: seen } = reduce(initialState, listedCalls(phone('EventEstablished')), t0);
    expect(state.calls?.length).to.equal(1);
    expect(seen.map(({ type }) => type)).to.deep.equal(['calls-listed', 'call-changed']);
  });

  for (const end of ['EventReleased', 'EventFailure'] as const) {
    it(`does not count a call that is over: ${end}`, () => {
      const state = after([listedCalls(phone(end), phone('EventOnHold', { uniqueId: '7.1' }))], two);
      expect((state.calls ?? []).map(({ uniqueId }) => uniqueId)).to.deep.equal(['7.1']);
    });
  }

  it('does not end a conference that the server spoke of since: the list may be older', () => {
    const state = after([join([bond]), listedCalls()], two);
    expect(state.conferences.length).to.equal(1);
  });
});

describe('what is known while the link is down', () => {
  const second = { uniqueId: '7.1', conferenceNumber: '4002' };
  const known = after([
    listedRooms(room('4000')),
    listedCalls(phone('EventEstablished'), phone('EventOnHold', { uniqueId: '7.1' })),
    join([bond, q, moneypenny]),
    join([bond, q], second),
  ]);
  const stale = markStale(known, t0 + 1000);

  it('stays, marked with the instant as of which it was known', () => {
    expect(stale).to.include({ roomsStaleSince: t0 + 1000, callsStaleSince: t0 + 1000 });
    expect(stale.rooms).to.equal(known.rooms);
    expect(stale.calls).to.equal(known.calls);
    expect(stale.conferences.map(({ uniqueId }) => uniqueId)).to.deep.equal([myCall, '7.1']);
    for (const held of stale.conferences) {
      expect(held).to.deep.equal({ ...conference(known, held.uniqueId), staleSince: t0 + 1000 });
      expect(held.participants).to.equal(conference(known, held.uniqueId).participants);
    }
  });

  it('had no mark of age while the link was up', () => {
    expect([known.roomsStaleSince, known.callsStaleSince]).to.deep.equal([undefined, undefined]);
    expect(conference(known).staleSince).to.equal(undefined);
  });

  it('keeps its first mark when the link drops again before it is back', () => {
    const again = markStale(stale, t0 + 9000);
    expect(again).to.include({ roomsStaleSince: t0 + 1000, callsStaleSince: t0 + 1000 });
    expect(conference(again).staleSince).to.equal(t0 + 1000);
  });

  it('is not marked where nothing was known', () => {
    expect(markStale(initialState, t0)).to.deep.equal(initialState);
  });

  it('may be partly fresh again when the link drops once more', () => {
    const partly = after([listedRooms(), join([bond, q])], stale, later);
    const again = markStale(partly, later + 5);
    expect(again).to.include({ roomsStaleSince: later + 5, callsStaleSince: t0 + 1000 });
    expect(conference(again).staleSince).to.equal(later + 5);
    expect(conference(again, '7.1').staleSince).to.equal(t0 + 1000);
  });

  it('is fresh room by list, call by list, conference by entry', () => {
    const withRooms = after([listedRooms(room('4000'))], stale, later);
    expect([withRooms.roomsStaleSince, withRooms.callsStaleSince]).to.deep.equal([undefined, t0 + 1000]);
    expect(withRooms.rooms?.[0]).to.equal(known.rooms?.[0]);

    const withCalls = after([listedCalls(phone('EventEstablished'), phone('EventOnHold', second))], stale, later);
    expect([withCalls.roomsStaleSince, withCalls.callsStaleSince]).to.deep.equal([t0 + 1000, undefined]);

    const entered = after([join([bond, q, moneypenny])], stale, later);
    expect(conference(entered).staleSince).to.equal(undefined);
    expect(conference(entered, '7.1').staleSince).to.equal(t0 + 1000);
  });

  it('stays stale by a single phone event', () => {
    expect(after([call('EventOnHold')], stale, later).callsStaleSince).to.equal(t0 + 1000);
  });

  it('loses a conference whose call is not on the new list of calls', () => {
    const { state, changes: seen } = reduce(stale, listedCalls(phone('EventEstablished')), later);
    expect(state.conferences.map(({ uniqueId }) => uniqueId)).to.deep.equal([myCall]);
    expect(conferenceOfCall(state, myCall)).to.equal(conferenceOfCall(stale, myCall));
    expect(seen.map((change) => ('reason' in change ? `${change.type} ${change.reason}` : change.type))).to.deep.equal([
      'calls-listed',
      'call-ended absent',
      'conference-left gone-after-reconnect',
    ]);
  });

  it('loses every such conference', () => {
    expect(after([listedCalls()], stale, later).conferences.length).to.equal(0);
  });

  it('keeps people who they were when the server lists them again, and lets go of the others', () => {
    const { state, changes: seen } = reduce(stale, join([bond, { ...moneypenny, isMuted: true }]), later);
    expect(participant(state, 1).key).to.equal(participant(known, 1).key);
    expect(participant(state, 3).key).to.equal(participant(known, 3).key);
    expect(shown(state)).to.deep.equal([1, 3]);
    expect(seen.map(({ type }) => type)).to.deep.equal([
      'participant-left',
      'participant-changed',
      'participant-changed',
    ]);
  });

  it('tells by whom the server has spoken since: also a repeat counts', () => {
    const known2 = after([changes(q, { since: (later - t0) / 1000 })], stale, later);
    expect(participant(known2, 2)).to.deep.equal({ ...participant(known, 2), seenAt: later });
    expect(participant(known2, 1).seenAt).to.equal(t0);
    expect(conference(known2).staleSince).to.equal(t0 + 1000);
  });

  it('tells of a repeat as no change', () => {
    expect(reduce(stale, changes(q, { since: 60 }), later).changes).to.deep.equal([]);
  });

  it('follows those who come and go', () => {
    const state = after([goes(q), comes(person(4))], stale, later);
    expect(shown(state)).to.deep.equal([1, 3, 4]);
    expect(participant(state, 4).seenAt).to.equal(later);
  });

  it('ends like any other by a Leave or a released call', () => {
    expect(conferenceOfCall(after([leave()], stale, later), myCall)).to.equal(undefined);
    expect(conferenceOfCall(after([call('EventReleased')], stale, later), myCall)).to.equal(undefined);
  });
});

describe('my way into a room', () => {
  const rooms = listedRooms(room('4000'), room('4001', { pinRequired: true }));
  const to = (otherDN: string) => ({ otherDN });
  const ways: readonly (readonly [string, CtiState, string, string | undefined])[] = [
    ['has not begun without a call', after([rooms]), '4001', undefined],
    [
      'has not begun by a call to somebody else',
      after([rooms, call('EventEstablished', to('1003'))]),
      '4001',
      undefined,
    ],
    ['is calling while it dials', after([rooms, call('EventDialing')]), '4001', 'calling'],
    ['is calling while it rings', after([rooms, call('EventRinging')]), '4001', 'calling'],
    ['is at the PIN once answered', after([rooms, call('EventEstablished')]), '4001', 'pin'],
    [
      'is on hold where the call is, though the room asks for a PIN',
      after([rooms, call('EventOnHold')]),
      '4001',
      'held',
    ],
    ['is on hold in a room without PIN', after([rooms, call('EventOnHold', to('4000'))]), '4000', 'held'],
    ['is entering a room without PIN', after([rooms, call('EventEstablished', to('4000'))]), '4000', 'entering'],
    ['may be at a PIN in a room that is not listed', after([call('EventEstablished', to('4009'))]), '4009', 'pin'],
    ['is done when I am in', after([rooms, call('EventEstablished'), join([bond])]), '4001', 'in'],
    ['is done also where the call is not known', after([join([bond])]), '4001', 'in'],
  ];
  for (const [what, state, number, expected] of ways) {
    it(what, () => {
      expect(joining(state, number)?.progress).to.equal(expected);
    });
  }

  it('names the call by which I come in, where that call is known', () => {
    const state = after([rooms, call('EventDialing', { uniqueId: '7.1', otherDN: '1003' }), call('EventDialing')]);
    expect(joining(state, '4001')?.call).to.equal(callById(state, myCall));
    const entered = after([call('EventEstablished'), join([bond])], state);
    expect(joining(entered, '4001')?.call).to.equal(callById(entered, myCall));
    expect(joining(after([join([bond])]), '4001')?.call).to.equal(undefined);
  });

  it('is not that of a call which is in another conference', () => {
    const state = after([call('EventEstablished'), join([bond], { conferenceNumber: '4002' })]);
    expect(joining(state, '4001')).to.equal(undefined);
  });
});
