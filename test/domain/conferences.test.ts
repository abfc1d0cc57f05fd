import { expect } from 'chai';
import { type CtiState, initialState } from '../../src/domain/model/model.js';
import { entriesOf, valuesOf } from '../../src/domain/model/index-map.js';
import type { Reduction } from '../../src/domain/reduce/changes.js';
import { reduce } from '../../src/domain/reduce/reduce.js';
import { conferenceByNumber, conferenceOfCall, me, myRole, participantAt } from '../../src/domain/model/select.js';
import { viewEverybody } from '../../src/domain/roster-view.js';
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
  leave,
  moneypenny,
  myCall,
  outsider,
  participant,
  participantEvent,
  person,
  q,
  shown,
  t0,
} from '../support/builders.js';

const three = after([join([bond, q, moneypenny])]);

/** What a reduction changed, in few words: who it is about is told by index. */
function told({ changes: seen }: Reduction): readonly string[] {
  return seen.map((change) => {
    switch (change.type) {
      case 'participant-joined':
        return `${change.type} ${change.after.index}`;
      case 'participant-changed':
      case 'participant-left':
        return `${change.type} ${change.before.index}`;
      case 'conference-left':
        return `${change.type} ${change.conference.conferenceNumber} ${change.reason}`;
      case 'conference-joined':
        return `${change.type} ${change.conference.conferenceNumber}`;
      default:
        return change.type;
    }
  });
}

/** A message that must leave the very same state and change nothing. */
function expectNothing(state: CtiState, message: Message, at = t0): Reduction {
  const reduction = reduce(state, message, at);
  expect(reduction.state).to.equal(state);
  expect(reduction.changes).to.deep.equal([]);
  return reduction;
}

describe('entering a conference', () => {
  it('tells all that the server said of it and of everybody in it', () => {
    const state = after([
      join([{ ...bond, since: 30 }, outsider(4, { isMuted: true, isDeaf: true, isTalking: true, since: 12 })], {
        since: 90,
      }),
    ]);
    const held = conference(state);
    expect(held).to.include({
      uniqueId: myCall,
      conferenceNumber: '4001',
      conferenceName: 'conference_support',
      startedAt: t0 - 90_000,
    });
    expect(me(held)?.index).to.equal(1);
    expect(held.staleSince).to.equal(undefined);
    expect(held.participants.size).to.equal(2);
    expect(participant(state, 1)).to.include({
      index: 1,
      callerIdName: 'James Bond',
      callerIdNum: '1002',
      startedAt: t0 - 30_000,
      isTalking: false,
      role: 'Organizer',
      isMuted: false,
      isMe: true,
      isDeaf: false,
      username: 'jbond',
    });
    expect(participant(state, 4)).to.include({
      index: 4,
      callerIdName: '',
      callerIdNum: '0142685300',
      startedAt: t0 - 12_000,
      isTalking: true,
      role: 'User',
      isMuted: true,
      isMe: false,
      isDeaf: true,
    });
    expect(participant(state, 4)).to.not.have.property('username');
  });

  it('is told as one change: who was there before me did not come just now', () => {
    const reduction = reduce(initialState, join([bond, q]), t0);
    expect(told(reduction)).to.deep.equal(['conference-joined 4001']);
    expect(reduction.changes[0]).to.have.property('conference', conference(reduction.state));
  });

  it('may come with nobody in it', () => {
    const state = after([join([])]);
    expect(shown(state)).to.deep.equal([]);
    expect(me(conference(state))).to.equal(undefined);
    expect(myRole(conference(state))).to.equal('User');
  });

  it('numbers those on the list by how long they are there, and by position where that is equal', () => {
    const state = after([
      join([person(1, { since: 5 }), person(2, { since: 60 }), person(9, { since: 60 }), person(3, { since: 61 })]),
    ]);
    expect(shown(state)).to.deep.equal([3, 2, 9, 1]);
  });

  it('replaces whatever was held of it: who is not on the new list is gone', () => {
    const reduction = reduce(three, join([bond, person(5), { ...moneypenny, isMuted: true }]), t0);
    expect(told(reduction)).to.deep.equal(['participant-left 2', 'participant-changed 3', 'participant-joined 5']);
    expect(shown(reduction.state)).to.deep.equal([1, 3, 5]);
    expect(participant(reduction.state, 3).isMuted).to.equal(true);
  });

  it('keeps those who are on the new list who they were, and changes nothing when nothing changed', () => {
    const reduction = reduce(three, join([bond, q, moneypenny]), t0 + 500);
    expect(reduction.changes).to.deep.equal([]);
    for (const index of [1, 2, 3]) expect(participant(reduction.state, index)).to.equal(participant(three, index));
  });

  it('again takes the new number, name and start', () => {
    const renamed = join([bond], { conferenceNumber: '4002', conferenceName: 'other', since: 100 });
    expect(conference(after([renamed], three))).to.include({
      conferenceNumber: '4002',
      conferenceName: 'other',
      startedAt: t0 - 100_000,
    });
  });

  it('again puts a newcomer after those who were there, however long the server says he is in', () => {
    const state = after([join([bond, q, moneypenny, person(4, { since: 500 })])], three);
    expect(shown(state)).to.deep.equal([1, 2, 3, 4]);
  });

  it('again with somebody else at an index means that one left and one came', () => {
    const reduction = reduce(three, join([bond, person(2), moneypenny]), t0);
    expect(told(reduction)).to.deep.equal(['participant-left 2', 'participant-joined 2']);
    expect(participant(reduction.state, 2).key).to.not.equal(participant(three, 2).key);
  });

  it('may name an index twice: the last word counts', () => {
    const state = after([join([bond, q, { ...q, isMuted: true }])]);
    expect(shown(state)).to.deep.equal([1, 2]);
    expect(participant(state, 2).isMuted).to.equal(true);
  });
});

describe('leaving a conference', () => {
  it('drops it, and says why', () => {
    const reduction = reduce(three, leave(), t0);
    expect(reduction.state.conferences.length).to.equal(0);
    expect(told(reduction)).to.deep.equal(['conference-left 4001 left']);
    expect(reduction.changes[0]).to.have.property('conference', conference(three));
  });

  it('happens also by my own departure as a participant', () => {
    const reduction = reduce(three, goes(bond), t0);
    expect(reduction.state.conferences.length).to.equal(0);
    expect(told(reduction)).to.deep.equal(['participant-left 1', 'conference-left 4001 left']);
  });

  it('happens also when the server forgets to say that it was me who left', () => {
    expect(after([goes({ ...bond, isMe: false })], three).conferences.length).to.equal(0);
  });

  for (const end of ['EventReleased', 'EventFailure'] as const) {
    it(`happens also by the end of its call: ${end}`, () => {
      const reduction = reduce(three, call(end), t0);
      expect(reduction.state.conferences.length).to.equal(0);
      expect(told(reduction).at(-1)).to.equal('conference-left 4001 call-released');
    });

    it(`does not happen by the end of another call: ${end}`, () => {
      expect(after([call(end, { uniqueId: '7.1' })], three)).to.equal(three);
    });
  }

  it('changes nothing more when the server tells of it again', () => {
    const gone = after([leave()], three);
    expectNothing(gone, leave());
    expectNothing(gone, goes(bond));
    expectNothing(gone, call('EventReleased'));
  });

  it('and entering again by the same call begins anew, with other people at the same positions', () => {
    const again = after([leave(), join([bond, q])], three);
    expect(shown(again)).to.deep.equal([1, 2]);
    expect(participant(again, 1).key).to.not.equal(participant(three, 1).key);
    expect(participant(again, 2).key).to.not.equal(participant(three, 2).key);
  });
});

describe('people in a conference', () => {
  it('who come are told as joined, with the time at which they came, and stand last', () => {
    const reduction = reduce(three, comes(person(4, { since: 2 })), t0);
    expect(told(reduction)).to.deep.equal(['participant-joined 4']);
    expect(reduction.changes[0]).to.deep.include({ uniqueId: myCall, after: participant(reduction.state, 4) });
    expect(participant(reduction.state, 4).startedAt).to.equal(t0 - 2000);
    expect(shown(reduction.state)).to.deep.equal([1, 2, 3, 4]);
  });

  it('who go are told as left, and are in the list no longer', () => {
    const reduction = reduce(three, goes(q), t0);
    expect(told(reduction)).to.deep.equal(['participant-left 2']);
    expect(reduction.changes[0]).to.deep.include({ uniqueId: myCall, before: participant(three, 2) });
    expect(shown(reduction.state)).to.deep.equal([1, 3]);
    expect(participantAt(conference(reduction.state), 2)).to.equal(undefined);
  });

  const fields: readonly Partial<typeof q>[] = [
    { isTalking: true },
    { isMuted: true },
    { isDeaf: true },
    { role: 'Organizer' },
    { isMe: true },
    { callerIdName: 'Quartermaster' },
    { callerIdNum: '1999' },
    { since: 60 },
  ];
  for (const change of fields) {
    it(`change: ${Object.entries(change).join(' ')}`, () => {
      const reduction = reduce(three, changes(q, change), t0);
      expect(told(reduction)).to.deep.equal(['participant-changed 2']);
      const { since: _computed, ...flags } = change;
      expect(participant(reduction.state, 2)).to.include(flags);
      expect(reduction.changes[0]).to.deep.include({
        uniqueId: myCall,
        before: participant(three, 2),
        after: participant(reduction.state, 2),
      });
      expect(participant(reduction.state, 2).key).to.equal(participant(three, 2).key);
    });

    // An Update without a time in says nothing of it.
    if ('since' in change) continue;

    it(`change back: ${Object.entries(change).join(' ')}`, () => {
      const back = after([changes(q, change), changes(q, {})], three);
      expect(participant(back, 2)).to.deep.equal({ ...participant(three, 2), seenAt: t0 });
      expect(shown(back)).to.deep.equal([1, 2, 3]);
    });
  }

  for (const kind of ['Join', 'Update'] as const) {
    it(`do not change by a repeated ${kind}, which costs nothing`, () => {
      expectNothing(three, participantEvent(kind, q), t0 + 900);
    });

    it(`may come by a ${kind} for an index that nobody has`, () => {
      const reduction = reduce(three, participantEvent(kind, person(8)), t0);
      expect(told(reduction)).to.deep.equal(['participant-joined 8']);
      expect(shown(reduction.state)).to.deep.equal([1, 2, 3, 8]);
    });

    it(`may change by a ${kind} for an index that somebody has`, () => {
      const reduction = reduce(three, participantEvent(kind, { ...q, isMuted: true }), t0);
      expect(told(reduction)).to.deep.equal(['participant-changed 2']);
    });
  }

  it('cannot leave who are not there', () => {
    expectNothing(three, goes(person(9)));
  });

  it('who have left change nothing when the server tells of it again', () => {
    expectNothing(after([goes(q)], three), goes(q));
  });

  for (const kind of ['Join', 'Update', 'Leave'] as const) {
    it(`are ignored in a conference that I am not in: ${kind}`, () => {
      expectNothing(initialState, participantEvent(kind, q));
      expectNothing(three, participantEvent(kind, q, { uniqueId: '7.1', conferenceNumber: '4999' }));
    });
  }

  it('may have any position', () => {
    const far = person(Number.MAX_SAFE_INTEGER);
    const state = after([comes(far)], three);
    expect(participant(state, Number.MAX_SAFE_INTEGER).callerIdName).to.equal(far.callerIdName);
    expect(shown(after([goes(far)], state))).to.deep.equal([1, 2, 3]);
  });

  it('may bring a name that the conference did not have', () => {
    const unnamed = after([join([bond, q], { conferenceName: '' })]);
    const reduction = reduce(unnamed, changes(q, {}, { conferenceName: 'support' }), t0);
    expect(conference(reduction.state).conferenceName).to.equal('support');
    expect(reduction.changes).to.deep.equal([]);
  });

  it('do not take its name away where theirs is left out', () => {
    const state = after([changes(q, { isMuted: true }, { conferenceName: '' })], three);
    expect(conference(state).conferenceName).to.equal('conference_support');
  });
});

describe('who somebody is', () => {
  const external = outsider(4, { callerIdName: 'Felix' });
  const four = after([comes(external)], three);

  it('stays the same while flags, role, talking and times change', () => {
    const before = participant(three, 2);
    for (const change of [
      { isMuted: true },
      { isDeaf: true },
      { isTalking: true },
      { role: 'Organizer' },
      { since: 9 },
    ]) {
      expect(participant(after([changes(q, change as Partial<typeof q>)], three), 2).key).to.equal(before.key);
    }
  });

  it('stays the same for a user of the server whose name and number change', () => {
    const renamed = after([changes(q, { callerIdName: 'Major Boothroyd', callerIdNum: '1999' })], three);
    expect(participant(renamed, 2).key).to.equal(participant(three, 2).key);
  });

  it('stays the same for a caller from outside whose flags and times change', () => {
    const busy = after([changes(external, { isMuted: true, isTalking: true, since: 60 })], four);
    expect(participant(busy, 4).isMuted).to.equal(true);
    expect(participant(busy, 4).key).to.equal(participant(four, 4).key);
  });

  it('is somebody’s own, whatever digits their index and arrival are made of', () => {
    let state = after([join([bond, person(21)])]);
    const keys = new Set([participant(state, 21).key]);
    for (let times = 0; times < 12; times += 1) {
      state = after([comes(person(2))], state);
      keys.add(participant(state, 2).key);
      state = after([goes(person(2))], state);
    }
    expect(keys.size).to.equal(13);
  });

  it('begins anew with each of several who follow each other at one index', () => {
    const keys = new Set<string>();
    let state = three;
    for (const username of ['r', 's', 't', 'q']) {
      state = after([changes(q, { username })], state);
      keys.add(participant(state, 2).key);
    }
    expect(keys.size).to.equal(4);
    expect(keys.has(participant(three, 2).key)).to.equal(false);
  });

  it('begins anew after a Leave, also for the same person', () => {
    const again = after([goes(q), comes(q)], three);
    expect(participant(again, 2).key).to.not.equal(participant(three, 2).key);
    expect(shown(again)).to.deep.equal([1, 3, 2]);
  });

  const others: readonly (readonly [string, Partial<typeof q>, number, (readonly ['Join'])?])[] = [
    ['another user comes to the index', { username: 'r' }, 2],
    ['a user of that name takes the place of a caller from outside', { username: 'felix' }, 4],
    ['a caller from outside has another number', { callerIdNum: '0142685301' }, 4],
    ['a caller from outside has another name', { callerIdName: 'Leiter' }, 4, ['Join']],
  ];
  for (const [what, change, index, kinds = ['Join', 'Update'] as const] of others) {
    for (const kind of kinds) {
      it(`begins anew by a ${kind} when ${what}`, () => {
        const before = index === 2 ? q : external;
        const reduction = reduce(four, participantEvent(kind, { ...before, ...change, since: 1 }), t0 + 5000);
        expect(told(reduction)).to.deep.equal([`participant-left ${index}`, `participant-joined ${index}`]);
        expect(participant(reduction.state, index).key).to.not.equal(participant(four, index).key);
        expect(participant(reduction.state, index).startedAt).to.equal(t0 + 4000);
        expect(shown(reduction.state).at(-1)).to.equal(index);
      });
    }
  }

  it('begins anew when a user is followed by a caller with the same name and number', () => {
    const { username: _none, ...anonymous } = q;
    const reduction = reduce(four, changes(anonymous, {}), t0);
    expect(told(reduction)).to.deep.equal(['participant-left 2', 'participant-joined 2']);
    expect(participant(reduction.state, 2).username).to.equal(undefined);
  });

  it('tells callers apart whose numbers and names read alike when put together', () => {
    const first = after([comes(outsider(5, { callerIdNum: '01 42', callerIdName: 'Felix' }))], three);
    const reduction = reduce(first, comes(outsider(5, { callerIdNum: '01', callerIdName: '42 Felix' })), t0);
    expect(told(reduction)).to.deep.equal(['participant-left 5', 'participant-joined 5']);
  });

  it('is never shared by two', () => {
    const busy = after(
      [
        join([bond, q], { uniqueId: '7.1', conferenceNumber: '4002' }),
        goes(q),
        comes(q),
        comes(person(2)),
        changes(person(2, { username: 'third' }), {}),
        join([bond, q, moneypenny, person(4), person(5)]),
        comes(person(6)),
      ],
      three,
    );
    const keys = busy.conferences.flatMap((held) => [...valuesOf(held.participants)].map(({ key }) => key));
    expect(keys).to.have.lengthOf(8);
    expect(new Set(keys).size).to.equal(8);
  });
});

describe('the order of people', () => {
  it('is me, then organizers, then everybody as they came', () => {
    const state = after([
      join([q, person(4, { role: 'Organizer' }), { ...bond, role: 'User' }, moneypenny]),
      comes(person(5, { role: 'Organizer' })),
      comes(person(6)),
    ]);
    expect(shown(state)).to.deep.equal([1, 4, 5, 2, 3, 6]);
  });

  it('does not follow the positions: who comes later stands later', () => {
    const state = after([goes(q), comes(person(9)), comes(q), comes(person(4))], three);
    expect(shown(state)).to.deep.equal([1, 3, 9, 2, 4]);
  });

  for (const change of [{ isTalking: true }, { isMuted: true }, { isDeaf: true }, { since: 100 }]) {
    it(`does not change when somebody changes: ${Object.keys(change).join()}`, () => {
      const state = after([changes(q, change), changes(moneypenny, change)], three);
      const before = viewEverybody(conference(three).participants);
      expect(viewEverybody(conference(state).participants, before).indexes).to.equal(before.indexes);
    });
  }

  it('puts somebody up who becomes organizer, and back where he was when he is no longer', () => {
    const raised = after([changes(moneypenny, { role: 'Organizer' })], three);
    expect(shown(raised)).to.deep.equal([1, 3, 2]);
    expect(shown(after([changes(moneypenny, { role: 'User' })], raised))).to.deep.equal([1, 2, 3]);
  });

  it('keeps organizers in the order in which they came, not in which they were raised', () => {
    const state = after([changes(moneypenny, { role: 'Organizer' }), changes(q, { role: 'Organizer' })], three);
    expect(shown(state)).to.deep.equal([1, 2, 3]);
  });
});

describe('my own role', () => {
  const asUser = after([join([{ ...bond, role: 'User' }, q])]);

  it('is that of the participant who is me', () => {
    expect(myRole(conference(three))).to.equal('Organizer');
    expect(myRole(conference(asUser))).to.equal('User');
    expect(me(conference(three))).to.equal(participant(three, 1));
  });

  it('can be raised and lowered, and I stay on top', () => {
    const raised = after([changes(bond, { role: 'Organizer' })], asUser);
    expect(myRole(conference(raised))).to.equal('Organizer');
    const lowered = after([changes(bond, { role: 'User' })], raised);
    expect(myRole(conference(lowered))).to.equal('User');
    expect(shown(lowered)).to.deep.equal([1, 2]);
  });

  it('is no organizer when nobody in the conference is me', () => {
    expect(myRole(conference(after([changes(bond, { isMe: false })], three)))).to.equal('User');
  });

  it('follows me to another position', () => {
    const state = after([changes(bond, { isMe: false, role: 'User' }), changes(q, { isMe: true })], three);
    expect(me(conference(state))?.index).to.equal(2);
    expect(shown(state)).to.deep.equal([2, 1, 3]);
  });

  it('is still known when one of two who are called me is gone', () => {
    const twice = after([changes(q, { isMe: true })], three);
    const once = after([join([bond, moneypenny])], twice);
    expect(me(conference(once))?.index).to.equal(1);
    expect(myRole(conference(once))).to.equal('Organizer');
  });

  it('is still known when somebody else takes the position of one of two', () => {
    const twice = after([changes(q, { isMe: true }), changes(person(2), {})], three);
    expect(me(conference(twice))?.index).to.equal(1);
  });
});

describe('two conferences at once', () => {
  const second = { uniqueId: '7.1', conferenceNumber: '4002', conferenceName: 'second' };
  const both = after([join([{ ...bond, role: 'User' }, moneypenny, person(4)], second)], three);

  it('are held apart, in the order in which I entered', () => {
    expect(both.conferences.map(({ uniqueId }) => uniqueId)).to.deep.equal([myCall, '7.1']);
    expect(shown(both)).to.deep.equal([1, 2, 3]);
    expect(shown(both, '7.1')).to.deep.equal([1, 3, 4]);
    expect(conferenceByNumber(both, '4001')).to.equal(conference(both));
    expect(conferenceByNumber(both, '4002')).to.equal(conference(both, '7.1'));
    expect(conferenceByNumber(both, '4003')).to.equal(undefined);
  });

  it('keep that order whatever happens in them', () => {
    const state = after([changes(q, { isMuted: true }), join([bond, q]), comes(person(8), second)], both);
    expect(state.conferences.map(({ uniqueId }) => uniqueId)).to.deep.equal([myCall, '7.1']);
  });

  it('have each its own people behind the same position', () => {
    const state = after([changes(person(3), {}, second), goes(bond, { ...second, uniqueId: '9.9' })], both);
    expect(participant(state, 3).username).to.equal('moneypenny');
    expect(conference(state)).to.equal(conference(both));
  });

  it('have each its own role of mine', () => {
    expect(myRole(conference(both))).to.equal('Organizer');
    expect(myRole(conference(both, '7.1'))).to.equal('User');
  });

  it('end one by one', () => {
    expect(after([leave(second)], both).conferences.map(({ uniqueId }) => uniqueId)).to.deep.equal([myCall]);
    expect(after([leave()], both).conferences.map(({ uniqueId }) => uniqueId)).to.deep.equal(['7.1']);
    expect(
      after([call('EventReleased', { uniqueId: '7.1' })], both).conferences.map(({ uniqueId }) => uniqueId),
    ).to.deep.equal([myCall]);
    expect(after([goes(bond, second)], both).conferences.map(({ uniqueId }) => uniqueId)).to.deep.equal([myCall]);
  });

  it('of the same number are two, by two calls', () => {
    const twice = after([join([bond], { uniqueId: '7.1' })], three);
    expect(twice.conferences.length).to.equal(2);
    expect(conferenceByNumber(twice, '4001')?.uniqueId).to.equal(myCall);
  });
});

describe('an event that names another call', () => {
  const elsewhere = { uniqueId: '99.9' };
  const drift = { about: 'uniqueId' };

  it('is taken for the only conference with that number, and told as drift', () => {
    const cases: readonly (readonly [Message, readonly string[]])[] = [
      [comes(person(4), elsewhere), ['participant-joined 4']],
      [changes(q, { isMuted: true }, elsewhere), ['participant-changed 2']],
      [goes(q, elsewhere), ['participant-left 2']],
      [goes(bond, elsewhere), ['participant-left 1', 'conference-left 4001 left']],
      [leave(elsewhere), ['conference-left 4001 left']],
    ];
    for (const [message, expected] of cases) {
      const reduction = reduce(three, message, t0);
      expect(told(reduction)).to.deep.equal(expected);
      expect(reduction.drift).to.include(drift);
      expect(reduction.drift?.reason).to.match(/uniqueId/);
      expect(conferenceOfCall(reduction.state, '99.9')).to.equal(undefined);
    }
  });

  it('is drift also when it says nothing new', () => {
    for (const message of [changes(q, {}, elsewhere), goes(person(9), elsewhere)]) {
      expect(expectNothing(three, message).drift).to.include(drift);
    }
  });

  it('is ignored when two conferences have that number', () => {
    const twice = after([join([bond, q], { uniqueId: '7.1' })], three);
    for (const message of [changes(q, { isMuted: true }, elsewhere), goes(q, elsewhere), leave(elsewhere)]) {
      expect(expectNothing(twice, message).drift).to.equal(undefined);
    }
  });

  it('is ignored when no conference has that number', () => {
    for (const where of [{ uniqueId: '99.9', conferenceNumber: '4999' }]) {
      expect(expectNothing(three, changes(q, { isMuted: true }, where)).drift).to.equal(undefined);
      expect(expectNothing(three, leave(where)).drift).to.equal(undefined);
    }
  });

  it('is no drift when it names a call of mine', () => {
    for (const message of [changes(q, { isMuted: true }), goes(q), comes(person(4)), leave(), changes(q, {})]) {
      expect(reduce(three, message, t0)).to.not.have.property('drift');
    }
  });

  it('belongs to its own call even where the number is that of the other conference', () => {
    const both = after([join([bond, q], { uniqueId: '7.1', conferenceNumber: '4002' })], three);
    const reduction = reduce(both, goes(q, { uniqueId: '7.1', conferenceNumber: '4001' }), t0);
    expect(shown(reduction.state)).to.deep.equal([1, 2, 3]);
    expect(shown(reduction.state, '7.1')).to.deep.equal([1]);
    expect(reduction).to.not.have.property('drift');
  });
});

describe('timers', () => {
  it('begin when the server said, counted from the arrival of its word', () => {
    const state = after([changes(q, { since: 10 })], three, t0 + 60_000);
    expect(participant(state, 2).startedAt).to.equal(t0 + 50_000);
  });

  it('do not jump while the server and the network are within two seconds of each other', () => {
    for (const lag of [-2000, -1, 1, 1999, 2000]) {
      const state = after([changes(q, { since: 60, isMuted: true })], three, t0 + 60_000 + lag);
      expect(participant(state, 2).startedAt, String(lag)).to.equal(t0);
      const again = after([join([bond, q], { since: 60 })], three, t0 + 60_000 + lag);
      expect(conference(again).startedAt, String(lag)).to.equal(t0);
    }
  });

  it('are corrected beyond two seconds', () => {
    for (const lag of [-2001, 2001]) {
      const state = after([changes(q, { since: 60 })], three, t0 + 60_000 + lag);
      expect(participant(state, 2).startedAt, String(lag)).to.equal(t0 + lag);
      const again = after([join([bond, q], { since: 60 })], three, t0 + 60_000 + lag);
      expect(conference(again).startedAt, String(lag)).to.equal(t0 + lag);
    }
  });

  it('do not creep: small corrections do not add up', () => {
    const once = after([changes(q, { since: 60 })], three, t0 + 61_500);
    expect(participant(once, 2).startedAt).to.equal(t0);
    const twice = after([changes(q, { since: 60 })], once, t0 + 63_000);
    expect(participant(twice, 2).startedAt).to.equal(t0 + 3000);
  });
});

describe('what a change does not touch', () => {
  const second = { uniqueId: '7.1', conferenceNumber: '4002' };
  const both = after([join([bond, moneypenny], second)], three);

  it('stays the same object when somebody talks: other people, other conferences', () => {
    const state = after([changes(q, { isTalking: true })], both);
    expect(participant(state, 2)).to.not.equal(participant(both, 2));
    expect(participant(state, 1)).to.equal(participant(both, 1));
    expect(participant(state, 3)).to.equal(participant(both, 3));
    expect(conference(state, '7.1')).to.equal(conference(both, '7.1'));
    expect(state.calls).to.equal(both.calls);
    expect(state.rooms).to.equal(both.rooms);
  });

  it('stays the same object when somebody comes or goes', () => {
    for (const message of [comes(person(4)), goes(moneypenny)]) {
      const state = after([message], both);
      expect(participant(state, 1)).to.equal(participant(both, 1));
      expect(participant(state, 2)).to.equal(participant(both, 2));
      expect(conference(state, '7.1')).to.equal(conference(both, '7.1'));
    }
  });

  it('stays as it was for somebody who still holds the old state', () => {
    const before = JSON.stringify([...entriesOf(conference(both).participants)]);
    after([changes(q, { isMuted: true, role: 'Organizer' }), goes(moneypenny), comes(person(4)), leave()], both);
    expect(JSON.stringify([...entriesOf(conference(both).participants)])).to.equal(before);
    expect(both.conferences.length).to.equal(2);
    expect(shown(both)).to.deep.equal([1, 2, 3]);
  });

  it('stays the same object for messages that are about no conference', () => {
    for (const message of [
      { type: 'LoggedOn' },
      { type: 'LoggedOnError', error: 'loggedOnFailed' },
      { type: 'Error', error: '' },
      { type: 'ConferenceCommandError', error: 'NotAMember' },
    ] as const) {
      expectNothing(both, message);
    }
  });
});
