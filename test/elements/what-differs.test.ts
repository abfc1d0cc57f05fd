import { expect } from '@open-wc/testing';
import type { CtiState } from '../../src/domain/model/model.js';
import { viewEverybody, type RosterView } from '../../src/domain/roster-view.js';
import { Drawn, isSameForRooms } from '../../src/elements/drawing/difference.js';
import {
  bond,
  call,
  changes,
  comes,
  conference,
  goes,
  join,
  leave,
  listedRooms,
  moneypenny,
  person,
  q,
  room,
} from '../support/builders.js';
import { asOrganizer, type FakeConnection, inTwoConferences, secondCall } from '../support/fake-connection.js';

/** The people of a conference, with the same order for as long as it is the same. */
function everybody() {
  let before: RosterView | undefined;
  return ({ participants }: { participants: RosterView['participants'] }) =>
    (before = viewEverybody(participants, before));
}

const stateOf = (fake: FakeConnection): CtiState => fake.connection.state;

/** Drawn from what the connection tells now: everybody, or the first rows. */
function drawnFrom(fake: FakeConnection, rowCount = Infinity): Drawn {
  const viewOf = everybody();
  const shown = conference(stateOf(fake));
  const rows = viewOf(shown).indexes.slice(0, rowCount);
  const places = rows.map((index, place) => ({ place, index }));
  return new Drawn(stateOf(fake), shown, places, viewOf);
}

/** What looks different after something has happened. */
function difference(happens: (fake: FakeConnection) => unknown, fake = asOrganizer(), rowCount?: number) {
  const drawn = drawnFrom(fake, rowCount);
  happens(fake);
  return drawn.difference(stateOf(fake));
}

const crowd = Array.from({ length: 300 }, (_, nth) => person(nth + 4));
/** How many rows of a long list are drawn. */
const inView = 20;
const manyPeople = () => asOrganizer(q, moneypenny, ...crowd);

/** By what happens: what looks different then. */
type Cases = Readonly<Record<string, readonly [string, (fake: FakeConnection) => unknown]>>;

function looks(cases: Cases, where: string, begin: () => FakeConnection, rowCount?: number): void {
  for (const [when, [expected, happens]] of Object.entries(cases)) {
    it(`is ${expected === 'more' ? 'more than rows' : expected}${where}, when ${when}`, () => {
      expect(difference(happens, begin(), rowCount)).to.equal(expected);
    });
  }
}

describe('What looks different in a list of people', () => {
  const inFew: Cases = {
    'nothing has happened': ['none', () => undefined],
    'an Update tells nothing new': ['none', (fake) => fake.push(changes(q, {}))],
    'somebody talks': ['rows', (fake) => fake.push(changes(q, { isTalking: true }))],
    'somebody is muted': ['rows', (fake) => fake.push(changes(q, { isMuted: true }))],
    'I talk': ['rows', (fake) => fake.push(changes(bond, { isTalking: true }))],
    'I am muted': ['more', (fake) => fake.push(changes(bond, { isMuted: true }))],
    'I organize no longer': ['more', (fake) => fake.push(changes(bond, { role: 'User' }))],
    'somebody organizes, and so stands elsewhere': [
      'more',
      (fake) => fake.push(changes(moneypenny, { role: 'Organizer' })),
    ],
    'somebody comes': ['more', (fake) => fake.push(comes(person(4)))],
    'somebody leaves': ['more', (fake) => fake.push(goes(q))],
    'I leave': ['more', (fake) => fake.push(leave())],
    'the link is lost': ['more', (fake) => fake.dropLink()],
    'a room is listed': ['more', (fake) => fake.push(listedRooms(room('4009')))],
    'a call of mine begins': [
      'more',
      (fake) => fake.push(call('EventDialing', { uniqueId: 'other', otherDN: '1009' })),
    ],
    'I come into a second conference': [
      'more',
      (fake) => fake.push(join([bond], { uniqueId: secondCall, conferenceNumber: '4000' })),
    ],
    'the conference has another name': [
      'more',
      (fake) => fake.push(join([bond, q, moneypenny], { conferenceName: 'other' })),
    ],
    'the conference has begun at another time': [
      'more',
      (fake) => fake.push(join([bond, q, moneypenny], { since: 9000 })),
    ],
  };
  looks(inFew, '', asOrganizer);

  it('is more than rows when something happens in another conference of mine', () => {
    const there = { uniqueId: secondCall, conferenceNumber: '4000' };
    expect(difference((fake) => fake.push(comes(person(9), there)), inTwoConferences())).to.equal('more');
    expect(difference((fake) => fake.push(changes(q, { isTalking: true })), inTwoConferences())).to.equal('rows');
  });

  const inMany: Cases = {
    'somebody out of view talks': ['none', (fake) => fake.push(changes(crowd[200]!, { isTalking: true }))],
    'somebody in view talks': ['rows', (fake) => fake.push(changes(q, { isTalking: true }))],
    'somebody comes below what is in view': ['count', (fake) => fake.push(comes(person(900)))],
    'somebody leaves below what is in view': ['count', (fake) => fake.push(goes(crowd[200]!))],
    'somebody in view leaves': ['more', (fake) => fake.push(goes(q))],
    'somebody comes below, and somebody in view talks': [
      'more',
      (fake) => fake.push(comes(person(900)), changes(q, { isTalking: true })),
    ],
    'somebody from below comes into view': ['more', (fake) => fake.push(changes(crowd[200]!, { role: 'Organizer' }))],
  };
  looks(inMany, ' in a long list', manyPeople, inView);

  it('is more than the count where a list is so short, or so far in view, that its end moves', () => {
    const few = asOrganizer(...crowd.slice(0, 10));
    expect(
      difference((fake) => fake.push(comes(person(900))), few, 3),
      'a short list',
    ).to.equal('more');
    expect(
      difference((fake) => fake.push(comes(person(900))), manyPeople()),
      'to its end',
    ).to.equal('more');
  });
});

describe('Who began or ceased to talk', () => {
  /** Who talked, by place and index; undefined if rows differ in more. */
  function talked(happens: (fake: FakeConnection) => unknown) {
    const fake = asOrganizer();
    const drawn = drawnFrom(fake);
    happens(fake);
    return drawn.talked(stateOf(fake))?.map(({ place, person: { index, isTalking } }) => [place, index, isTalking]);
  }

  it('is told by their places, if rows differ in nothing else', () => {
    expect(talked(() => undefined)).to.deep.equal([]);
    expect(talked((fake) => fake.push(changes(q, { isTalking: true })))).to.deep.equal([[1, 2, true]]);
    expect(
      talked((fake) => fake.push(changes(q, { isTalking: true }), changes(moneypenny, { isMuted: true }))),
    ).to.equal(undefined);
    expect(
      talked((fake) => fake.push(goes(q))),
      'somebody has left',
    ).to.equal(undefined);
    expect(
      talked((fake) => fake.push(leave())),
      'I have left',
    ).to.equal(undefined);
  });

  it('is no matter of talking alone under “as of”: whom the server has spoken of may be acted on again', () => {
    const fake = asOrganizer();
    fake.dropLink().status({ status: 'online' });
    const drawn = drawnFrom(fake);
    fake.push(changes(q, { isTalking: true }));
    expect(drawn.changed(conference(stateOf(fake)), 2)).to.equal('more');
  });

  it('is compared with what was drawn last', () => {
    const fake = asOrganizer();
    const drawn = drawnFrom(fake);
    fake.push(changes(q, { isTalking: true }));
    const now = drawn.nowFrom(stateOf(fake));
    expect(now.difference(stateOf(fake))).to.equal('none');
    expect(now.talked(stateOf(fake))).to.deep.equal([]);
    fake.push(changes(q, { isTalking: false }));
    expect(now.talked(stateOf(fake))).to.have.length(1);
  });
});

describe('What a panel shows above rows that keep their places', () => {
  it('looks different when another organizer comes or goes for an organizer, who may now leave, or leaves nobody to organize', () => {
    const fake = asOrganizer(q);
    const indexes = viewEverybody(conference(stateOf(fake)).participants).indexes;
    const held = ({ participants }: { participants: RosterView['participants'] }) => ({
      ...viewEverybody(participants),
      indexes,
    });
    const drawn = () => new Drawn(stateOf(fake), conference(stateOf(fake)), [], held);
    const before = drawn();
    fake.push(changes(q, { role: 'Organizer' }));
    expect(before.difference(stateOf(fake))).to.equal('more');
    const now = drawn();
    fake.push(changes(q, { role: 'Organizer', isMuted: true }));
    expect(now.difference(stateOf(fake))).to.equal('none');
  });
});

describe('A list of rooms looks', () => {
  const same = (happens: (fake: FakeConnection) => unknown, fake = inTwoConferences()) => {
    const before = stateOf(fake);
    happens(fake);
    return isSameForRooms(before, stateOf(fake));
  };

  it('the same whatever happens inside of my conferences', () => {
    expect(same(() => undefined)).to.equal(true);
    expect(same((fake) => fake.push(changes(q, { isMuted: true }), comes(person(9))))).to.equal(true);
  });

  const others: Record<string, (fake: FakeConnection) => unknown> = {
    'the rooms': (fake) => fake.push(listedRooms(room('4009'))),
    'my calls': (fake) => fake.push(call('EventDialing', { uniqueId: 'other', otherDN: '1009' })),
    'where I am': (fake) => fake.push(leave()),
    'the link': (fake) => fake.dropLink(),
    'the name of a conference': (fake) => fake.push(join([bond, q], { conferenceName: 'other' })),
    'the number of a conference': (fake) => fake.push(join([bond, q], { conferenceNumber: '4007' })),
  };
  for (const [what, happens] of Object.entries(others)) {
    it(`otherwise when something else is true of ${what}`, () => {
      expect(same(happens)).to.equal(false);
    });
  }
});
