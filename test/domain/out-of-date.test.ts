import { expect } from 'chai';
import { whyNot } from '../../src/domain/commands/permissions.js';
import type { CtiState } from '../../src/domain/model/model.js';
import { joining, myRole, targetOf } from '../../src/domain/model/select.js';
import { markStale, reduce } from '../../src/domain/reduce/reduce.js';
import type { Message } from '../../src/wire/messages.js';
import {
  after,
  bond,
  call,
  changes,
  comes,
  conference,
  Desk,
  goes,
  join,
  leave,
  listedCalls,
  moneypenny,
  myCall,
  outsider,
  participant,
  type Person,
  person,
  phone,
  q,
  shown,
  t0,
} from '../support/builders.js';

const up = call('EventEstablished');
const second = { uniqueId: 'u2' };
const alice = outsider(5, { callerIdName: 'Alice', callerIdNum: '0611111111' });
const bob = outsider(5, { callerIdName: 'Bob', callerIdNum: '0622222222' });

/** Nothing is changed, but for what is remembered. */
function expectNothing(state: CtiState, ...messages: readonly Message[]): void {
  for (const message of messages) {
    const reduction = reduce(state, message, t0);
    expect(reduction.changes).to.deep.equal([]);
    expect(reduction.state.conferences).to.deep.equal(state.conferences);
    expect(reduction.state.calls).to.deep.equal(state.calls);
  }
}

describe('A Leave of somebody whose index has another owner by now', () => {
  const pairs: Readonly<Record<string, readonly [gone: Person, there: Person]>> = {
    'callers from outside': [alice, bob],
    'people with a login': [
      { ...alice, username: 'alice' },
      { ...bob, username: 'bob' },
    ],
    'one of them with a login': [alice, { ...bob, username: 'bob' }],
    'callers of one name': [alice, { ...bob, callerIdName: 'Alice' }],
    'callers without numbers': [
      { ...alice, callerIdNum: '' },
      { ...bob, callerIdNum: '' },
    ],
  };
  for (const [who, [gone, there]] of Object.entries(pairs)) {
    it(`removes nobody when it is repeated, or comes late: ${who}`, () => {
      const repeated = after([up, join([bond, gone]), goes(gone), comes(there)]);
      expectNothing(repeated, goes(gone));
      expectNothing(after([up, join([bond, gone]), comes(there)]), goes(gone));
      expect(shown(after([goes(gone), goes(there)], repeated))).to.deep.equal([1]);
    });
  }

  const same: readonly [what: string, leave: Person][] = [
    ['nothing but the index', { ...bob, callerIdName: '', callerIdNum: '' }],
    ['the number in another spelling', { ...bob, callerIdNum: '+33622222222' }],
    ['another name of the same number', { ...bob, callerIdName: 'Robert' }],
    ['the name alone', { ...bob, callerIdNum: '' }],
    ['the login in addition', { ...bob, username: 'bob' }],
  ];
  for (const [what, said] of same) {
    it(`removes whom it names: ${what}`, () => {
      expect(shown(after([up, join([bond, bob]), goes(said)]))).to.deep.equal([1]);
    });
  }

  it('removes over a lost link whoever was last known there: their index has had another owner', () => {
    const desk = new Desk(up, join([bond, alice])).wait(1000).loseLink().wait(1000);
    desk.receive(goes(bob));
    expect(shown(desk.state)).to.deep.equal([1]);
  });

  it('leaves a removal waiting that is not seen yet', () => {
    const desk = new Desk();
    desk.receive(up, join([bond, alice]), goes(alice), comes(bob));
    desk.send({ type: 'conferenceKick', conferenceNumber: '4001', index: 5 }, 'asked');
    desk.receive(goes(alice));
    expect(desk.fate('asked')).to.equal(undefined);
    desk.receive(goes(bob));
    expect(desk.fate('asked')).to.equal('confirmed');
  });
});

describe('With two calls in one conference', () => {
  const twice = after([
    up,
    join([bond]),
    call('EventEstablished', second),
    join([bond, { ...bond, index: 2 }], second),
  ]);

  it('the end of one, told in any order and twice, is not the end of the other', () => {
    for (const ends of [
      [call('EventReleased'), leave()],
      [leave(), call('EventReleased')],
      [leave(), leave()],
      [call('EventReleased'), goes(bond), leave()],
    ]) {
      const state = after(ends, twice);
      expect(state.conferences.map(({ uniqueId }) => uniqueId)).to.deep.equal(['u2']);
    }
  });

  it('the late end of a call is not that of a new call to the same room', () => {
    const redialled = after([
      ...[up, join([bond]), call('EventReleased')],
      ...[call('EventEstablished', { uniqueId: 'u3' }), join([bond], { uniqueId: 'u3' })],
    ]);
    expectNothing(redialled, leave());
  });

  it('acts go to whoever is seen in either of them, and I organize if I do so by one of them', () => {
    const both = after([
      ...[up, join([{ ...bond, role: 'User' }]), call('EventEstablished', second)],
      join(
        [
          { ...bond, role: 'User' },
          { ...bond, index: 2, role: 'Organizer' },
          { ...q, index: 3 },
        ],
        second,
      ),
      comes({ ...bond, index: 2, role: 'Organizer' }),
      comes({ ...moneypenny, index: 6 }),
    ]);
    expect(targetOf(both, { conferenceNumber: '4001', index: 6 }).participant?.callerIdName).to.equal('Moneypenny');
    expect(targetOf(both, { conferenceNumber: '4001', index: 9 }).participant).to.equal(undefined);
    expect(both.conferences.map(myRole)).to.deep.equal(['Organizer', 'Organizer']);
    const situation = { state: both, online: true, supports: () => true } as never;
    expect(whyNot({ type: 'conferenceMuteAll', conferenceNumber: '4001' }, situation)).to.equal(undefined);
  });
});

describe('A call that is in another room by now', () => {
  const moved = { conferenceNumber: '4002', conferenceName: 'other' };
  const before = after([up, join([bond, q])]);

  it('has left the one and entered the other', () => {
    const { state, changes } = reduce(before, join([bond, person(7)], moved), t0);
    expect(changes.map(({ type }) => type)).to.deep.equal(['conference-left', 'conference-joined']);
    expect(state.conferences.map(({ conferenceNumber }) => conferenceNumber)).to.deep.equal(['4002']);
    expect(shown(state)).to.deep.equal([1, 7]);
    expect(state.ended).to.equal(undefined);
  });

  it('stays in it, though the end of the former is told late', () => {
    expectNothing(after([join([bond], moved)], before), leave());
  });
});

describe('What is told late of a call that has ended', () => {
  const over = after([up, join([bond, q]), call('EventReleased')]);

  it('brings back neither the call nor its conference', () => {
    expectNothing(over, call('EventOnHold'), join([bond, q]), comes(person(7)), leave());
    expect(joining(over, '4001')).to.equal(undefined);
  });

  for (const [what, news] of [
    ['lists the call again', listedCalls(phone('EventEstablished'))],
    ['says that the call is up', up],
    ['says that the call rings', call('EventDialing')],
  ] as const) {
    it(`is news where the server ${what}`, () => {
      const again = after([news], over);
      expect(again.calls?.map(({ uniqueId }) => uniqueId)).to.deep.equal([myCall]);
      expect(again.pastCalls).to.equal(undefined);
      expect(shown(after([join([bond, q])], again))).to.deep.equal([1, 2]);
    });
  }

  it('counts as last in one list', () => {
    const list = listedCalls(phone('EventEstablished'), phone('EventReleased'));
    expect(after([list]).calls).to.deep.equal([]);
    expect(after([list], after([up])).calls).to.deep.equal([]);
  });

  it('is remembered of some calls, not of all for ever', () => {
    const calls = Array.from({ length: 100 }, (_, nth) => ({ uniqueId: `call ${String(nth)}`, linkedId: String(nth) }));
    const state = after(calls.flatMap((one) => [call('EventEstablished', one), call('EventReleased', one)]));
    expect(state.pastCalls).to.have.length(32);
    expect(state.pastCalls?.[0]).to.equal('call 99');
  });
});

describe('A list of which some entries cannot be read', () => {
  const list = (incomplete: boolean, ...people: readonly Person[]): Message => {
    const { event, ...message } = join(people) as Extract<Message, { type: 'ConferenceEvent' }>;
    return { ...message, event: { ...event, ...(incomplete ? { incomplete } : {}) } };
  };
  const before = after([up, join([bond, alice, person(6)])]);

  it('sends nobody away who was there, since it may be they who could not be read', () => {
    expect(shown(after([list(true, bond, alice)], before))).to.deep.equal([1, 5, 6]);
    expect(shown(after([list(false, bond, alice)], before))).to.deep.equal([1, 5]);
  });

  it('after a lost link keeps nobody whom it does not name: their index may have another owner', () => {
    const desk = new Desk(up, join([bond, alice, person(6)])).wait(1000).loseLink().wait(1000);
    desk.receive(list(true, bond, alice));
    expect(shown(desk.state)).to.deep.equal([1, 5]);
    expect(conference(desk.state).staleSince).to.equal(undefined);
  });
});

describe('An act on people of whom nobody is known', () => {
  const acts = ['conferenceMuteMe', 'conferenceUnmuteAll', 'conferenceReset', 'conferenceMuteAll'] as const;
  const nobodyIsMe = join([{ ...bond, isMe: false }]);
  for (const type of acts) {
    it(`is not told as done already: ${type}`, () => {
      const desk = new Desk();
      desk.receive(up, join([]));
      desk.send({ type, conferenceNumber: '4001' }, 'asked');
      desk.wait(60_000);
      expect(desk.fate('asked')).to.equal('unconfirmed deadline');
    });
  }

  it('is not told as done already where nobody is marked as me', () => {
    const desk = new Desk();
    desk.receive(up, nobodyIsMe);
    desk.send({ type: 'conferenceMuteMe', conferenceNumber: '4001' }, 'asked');
    desk.wait(60_000);
    expect(desk.fate('asked')).to.equal('unconfirmed deadline');
  });

  it('is done already where I am alone, and nobody else could be muted', () => {
    const desk = new Desk();
    desk.receive(up, join([bond]));
    desk.send({ type: 'conferenceMuteAll', conferenceNumber: '4001' }, 'asked');
    desk.wait(2000);
    expect(desk.fate('asked')).to.equal('confirmed already');
  });
});

describe('A repeated Leave of somebody whose index has another caller of the same name and number', () => {
  const first = outsider(5, { callerIdName: 'anonymous', callerIdNum: '' });
  const at = (seconds: number) => t0 + seconds * 1000;
  const before = after([up, join([bond, { ...first, since: 600 }])]);
  const succeeded = after([comes(first)], after([goes({ ...first, since: 660 })], before, at(60)), at(90));

  it('removes nobody', () => {
    const repeated = reduce(succeeded, goes({ ...first, since: 660 }), at(91)).state;
    expect(shown(repeated)).to.include(5);
    expect(shown(after([changes(first, { isTalking: true })], repeated, at(92)))).to.include(5);
  });

  it('removes the second caller when the Leave has their own time, another one, or none', () => {
    for (const since of [30, 0, 18, 690])
      expect(shown(after([goes({ ...first, since })], succeeded, at(120)))).to.not.include(5);
  });

  it('removes a second caller who was in for as long as the first one', () => {
    expect(shown(after([goes({ ...first, since: 660 })], succeeded, at(750)))).to.not.include(5);
  });
});

describe('Another caller of the same name and number, at the same index', () => {
  const firm = outsider(2, { callerIdName: '', callerIdNum: '0144556677' });
  const at = (seconds: number) => t0 + seconds * 1000;
  const before = after([join([bond, { ...firm, since: 2700 }])]);
  const key = (state: CtiState) => participant(state, 2).key;

  it('is somebody new in a list after a lost link, by the time in', () => {
    const stale = markStale(before, at(60));
    const listed = (since: number) => join([bond, { ...firm, since }], { since: 90 });
    expect(key(after([listed(4)], stale, at(90)))).to.not.equal(key(before));
    expect(key(after([listed(2790)], stale, at(90)))).to.equal(key(before));
  });

  it('is not made of a clock that was set, nor of a server that counts from each list: the conference seems later, too', () => {
    const known = after([join([bond, { ...firm, since: 2700 }], { since: 2700 })]);
    const clockSet = join([bond, { ...firm, since: 2760 }], { since: 2760 });
    expect(key(after([clockSet], markStale(known, at(60)), at(660)))).to.equal(key(known));
    expect(key(after([join([bond, { ...firm, since: 0 }], { since: 0 })], known, at(60)))).to.equal(key(known));
  });

  it('is somebody new by an Update after a lost link, by the time in', () => {
    const stale = markStale(before, at(60));
    expect(key(after([changes(firm, { since: 3 })], stale, at(90)))).to.not.equal(key(before));
    expect(key(after([changes(firm, { since: 2790 })], stale, at(90)))).to.equal(key(before));
  });

  it('may not be told from the first one by an Update without a time: nothing may be asked about them', () => {
    const state = after([changes(firm, { since: 0, isTalking: true })], markStale(before, at(60)), at(90));
    expect(participant(state, 2)).to.include({ isTalking: true, seenAt: t0 });
    expect(participant(state, 2).key).to.equal(key(before));
  });

  it('is not made of a Join or a list that is repeated on a live link, however late', () => {
    for (const seconds of [1, 60]) {
      for (const repeated of [comes({ ...firm, since: 0 }), comes({ ...firm, since: 6 })])
        expect(key(after([repeated], before, at(seconds)))).to.equal(key(before));
      expect(key(after([join([bond, { ...firm, since: 0 }])], before, at(seconds)))).to.equal(key(before));
    }
  });

  it('is not made of me, nor of a list without times', () => {
    const { username: _none, ...mine } = bond;
    const known = after([
      join(
        [
          { ...mine, since: 2700 },
          { ...firm, since: 2700 },
        ],
        { since: 2700 },
      ),
    ]);
    const stale = markStale(known, at(60));
    const meAgain = after([join([{ ...mine, since: 4 }, firm], { since: 2790 })], stale, at(90));
    expect(participant(meAgain, 1).key).to.equal(participant(known, 1).key);
    expect(key(meAgain), 'came in as the list was made').to.not.equal(key(known));
    expect(key(after([join([mine, firm])], stale, at(90))), 'no times').to.equal(key(known));
    expect(key(after([comes(firm)], stale, at(90))), 'a Join').to.not.equal(key(known));
  });

  it('is not made of somebody with a login who came back to the same index', () => {
    const known = after([join([bond, { ...q, since: 2700 }])]);
    expect(key(after([join([bond, { ...q, since: 4 }])], markStale(known, at(60)), at(90)))).to.equal(key(known));
  });
});
