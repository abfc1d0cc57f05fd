import { expect } from 'chai';
import type { CtiState } from '../../src/domain/model/model.js';
import { markStale, reduce } from '../../src/domain/reduce/reduce.js';
import type { Message } from '../../src/wire/messages.js';
import {
  after,
  bond,
  call,
  changes,
  comes,
  conference,
  goes,
  join,
  moneypenny,
  myCall,
  outsider,
  participant,
  person,
  phone,
  q,
  shown,
  t0,
} from '../support/builders.js';

const felix = outsider(4, { callerIdName: 'Felix' });
const four = after([join([bond, q, moneypenny, felix])]);

function told(state: CtiState, message: Message, at = t0): readonly string[] {
  return reduce(state, message, at).changes.map(({ type }) => type);
}

describe('a name that comes later', () => {
  const nameless = outsider(4);
  const numberless = outsider(4, { callerIdNum: '', callerIdName: 'Felix' });
  const unknown = outsider(4, { callerIdNum: '', callerIdName: '' });
  const dashes = outsider(4, { callerIdNum: '-', callerIdName: '--' });
  const cases: readonly (readonly [string, typeof felix, Partial<typeof felix>])[] = [
    ['another name for the number', felix, { callerIdName: 'Felix Leiter' }],
    ['a name where there was none', nameless, { callerIdName: 'Felix' }],
    ['a name in place of the number', outsider(4, { callerIdName: '0142685300' }), { callerIdName: 'Felix' }],
    ['no name any more', felix, { callerIdName: '' }],
    ['the number that was missing', numberless, { callerIdNum: '0142685300' }],
    ['a name for an anonymous caller', outsider(4, { callerIdNum: '' }), { callerIdName: 'Felix' }],
    ['a name and a number where there was neither', unknown, { callerIdName: 'Felix', callerIdNum: '0142685300' }],
    ['both where there were only signs', dashes, { callerIdName: 'Felix', callerIdNum: '0142685300' }],
    ['the number in groups, and a name', felix, { callerIdName: 'Leiter', callerIdNum: '01 42 68 53 00' }],
    ['the number as it is dialled from abroad', felix, { callerIdNum: '+33142685300' }],
    [
      'the number with a prefix to reach the outside, and a name',
      felix,
      { callerIdName: 'Leiter', callerIdNum: '00142685300' },
    ],
    ['no number any more', felix, { callerIdNum: '' }],
  ];
  for (const [what, before, change] of cases) {
    it(`is that of the same person: ${what}`, () => {
      const held = after([join([bond, before])]);
      expect(told(held, changes(before, change))).to.deep.equal(['participant-changed']);
      const renamed = after([changes(before, change)], held, t0 + 60_000);
      expect(participant(renamed, 4)).to.include({ ...change, key: participant(held, 4).key, startedAt: t0 });
    });
  }

  it('is that of somebody else while the link was down: a Leave and a Join may have been missed', () => {
    expect(told(markStale(four, t0), changes(felix, { callerIdName: 'Leiter' }))).to.deep.equal([
      'participant-left',
      'participant-joined',
    ]);
  });

  const strangers: readonly (readonly [string, typeof felix, Partial<typeof felix>])[] = [
    ['the number is another too', felix, { callerIdName: 'Leiter', callerIdNum: '0142685301' }],
    ['both are another, where there was no number', numberless, { callerIdName: 'Leiter', callerIdNum: '0142685301' }],
    ['the last eight digits alone are the same', felix, { callerIdName: 'Leiter', callerIdNum: '0642685300' }],
    ['neither name nor number is left', felix, { callerIdName: '', callerIdNum: '' }],
    ['a login comes with another number', felix, { callerIdNum: '1003', username: 'q' }],
    ['a login comes, and nothing else is known', unknown, { username: 'q' }],
    ['the login is another', person(4, { username: 'q' }), { username: 'r' }],
  ];
  for (const [what, before, change] of strangers) {
    it(`is that of somebody else when ${what}`, () => {
      const held = after([join([bond, before])]);
      expect(told(held, changes(before, change))).to.deep.equal(['participant-left', 'participant-joined']);
    });
  }
});

describe('an Update that comes after the Leave', () => {
  const late: readonly (readonly [string, Message, Message])[] = [
    ['of a user', goes(q), changes(q, { isMuted: true })],
    ['of a user whose name is another now', goes(q), changes(q, { callerIdName: 'R' })],
    ['of a caller from outside', goes(felix), changes(felix, { isTalking: true })],
    ['of a caller from outside who was renamed', goes(felix), changes(felix, { callerIdName: 'Leiter' })],
    ['of somebody who talked until then', goes(q), changes(q, { isTalking: false })],
  ];
  for (const [whose, leave, update] of late) {
    it(`brings nobody back: ${whose}`, () => {
      const left = after([leave], four);
      expect(reduce(left, update, t0 + 1000)).to.deep.equal({ state: left, changes: [] });
      expect(after([update, update, update], left)).to.equal(left);
    });
  }

  it('brings back none of several who left', () => {
    const left = after([goes(q), goes(felix), goes(moneypenny)], four);
    expect(after([changes(q, {}), changes(moneypenny, {}), changes(felix, {})], left)).to.equal(left);
  });

  it('is about somebody else where the identity is another', () => {
    const left = after([goes(q)], four);
    expect(shown(after([changes(person(2, { username: 'r' }), {})], left))).to.include(2);
  });

  it('is about a person who came back by a Join', () => {
    const back = after([goes(q), comes(q), changes(q, { isMuted: true })], four);
    expect(participant(back, 2).isMuted).to.equal(true);
  });

  it('brings somebody in once another had the index in between, and left', () => {
    const r = person(2, { username: 'r' });
    const state = after([goes(q), comes(r), goes(r)], four);
    expect(shown(after([changes(q, {})], state))).to.include(2);
    expect(shown(after([changes(r, {})], state))).to.not.include(2);
  });

  it('brings somebody in who may have come back while the link was down, or before a new list', () => {
    const left = after([goes(q)], four);
    expect(shown(after([changes(q, {})], markStale(left, t0)))).to.include(2);
    expect(shown(after([join([bond]), changes(q, {})], left))).to.include(2);
  });

  it('is remembered of no more than the last 64 who left', () => {
    const crowd = Array.from({ length: 100 }, (_, place) => person(place + 10));
    const state = after([join([bond, ...crowd]), ...crowd.map((who) => goes(who))]);
    expect(conference(state).departed).to.have.length(64);
    expect(shown(after([changes(crowd[99]!, {})], state))).to.deep.equal([1]);
  });
});

describe('an Update that says no time', () => {
  for (const since of [0, -0, -1, -3600]) {
    it(`leaves the timer as it is: since ${String(since)}`, () => {
      const known = after([join([bond, { ...q, since: 600 }])]);
      const later = after([changes(q, { since, isMuted: true })], known, t0 + 60_000);
      expect(participant(later, 2)).to.include({ startedAt: t0 - 600_000, isMuted: true });
    });
  }

  it('begins the timer of somebody who was not known', () => {
    expect(participant(after([changes(person(9), { since: 0 })], four, t0 + 5000), 9).startedAt).to.equal(t0 + 5000);
  });

  it('is read as one when it says a time', () => {
    const later = after([changes(q, { since: 10 })], four, t0 + 60_000);
    expect(participant(later, 2).startedAt).to.equal(t0 + 50_000);
  });
});

describe('a role that is not documented', () => {
  const announcer = { ...q, role: 'User', roleText: 'Announcer' } as const;

  it('is kept in the server’s words, and told as a change', () => {
    const state = after([changes(announcer, {})], four);
    expect(participant(state, 2)).to.include({ role: 'User', roleText: 'Announcer' });
    expect(told(four, changes(announcer, {}))).to.deep.equal(['participant-changed']);
    expect(told(state, changes({ ...announcer, roleText: 'Speaker' }, {}))).to.deep.equal(['participant-changed']);
  });

  it('goes once the server names a documented one', () => {
    expect(participant(after([changes(announcer, {}), changes(q, {})], four), 2)).to.not.have.property('roleText');
  });
});

describe('a list of my calls of which some entries could not be read', () => {
  const other = phone('EventEstablished', { uniqueId: '7.1', otherDN: '1009' });
  const stale = markStale(after([call('EventEstablished'), join([bond, q])]), t0);
  const incomplete = (...events: readonly ReturnType<typeof phone>[]): Message => ({
    type: 'CurrentCallsPhoneEvents',
    events,
    incomplete: true,
  });

  it('ends no call and no conference', () => {
    const state = after([incomplete()], stale);
    expect((state.calls ?? []).map(({ uniqueId }) => uniqueId)).to.deep.equal([myCall]);
    expect(conference(state).staleSince).to.equal(t0);
    expect(told(stale, incomplete())).to.deep.equal(['calls-listed']);
  });

  it('tells of the calls that it does list, and ends those that it says are over', () => {
    expect(told(stale, incomplete(other))).to.deep.equal(['calls-listed', 'call-changed']);
    expect(after([incomplete(phone('EventReleased'))], stale).calls).to.deep.equal([]);
  });
});

describe('a list of people that could not be read', () => {
  const event = { eventType: 'Join', uniqueId: myCall, conferenceNumber: '4001', conferenceName: '' } as const;
  const unlisted: Message = {
    type: 'ConferenceEvent',
    event: { ...event, participants: [], incomplete: true, since: 0 },
  };

  it('lets me be in the conference, of whom nobody else is known', () => {
    const state = after([unlisted]);
    expect(shown(state)).to.deep.equal([]);
    expect(told(after([]), unlisted)).to.deep.equal(['conference-joined']);
    expect(shown(after([comes(q)], state))).to.have.length(1);
  });

  it('sends nobody away', () => {
    expect(shown(after([unlisted], four))).to.deep.equal(shown(four));
    expect(told(four, unlisted)).to.deep.equal([]);
  });

  it('shows of nobody that they are still there after a break', () => {
    const stale = markStale(four, t0);
    expect(conference(after([unlisted], stale)).staleSince).to.equal(t0);
    expect(conference(after([unlisted, join([bond, q])], stale)).staleSince).to.equal(undefined);
  });
});
