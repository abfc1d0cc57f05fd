import { expect } from 'chai';
import fc from 'fast-check';
import {
  emptyIndexMap,
  entriesOf,
  type IndexMap,
  valueAt,
  withoutIndex,
  withValue,
} from '../../src/domain/model/index-map.js';
import { emptyConference, type Participant } from '../../src/domain/model/model.js';
import { me as myself } from '../../src/domain/model/select.js';
import {
  countIn,
  countOf,
  isOfKind,
  rosterOrders,
  type StateFilter,
  rosterFilters,
  type Talking,
  talkingIn,
} from '../../src/domain/roster-filters.js';
import { type RosterOptions, type RosterView, viewRoster } from '../../src/domain/roster-view.js';
import { search } from '../../src/domain/search.js';
import { isHeard } from '../../src/domain/talking.js';

type People = IndexMap<Participant>;

function somebody(index: number, fields: Partial<Participant> = {}): Participant {
  return {
    key: `call/${index}/${fields.arrival ?? index}`,
    index,
    arrival: index,
    callerIdName: `Agent ${index}`,
    callerIdNum: `10${String(index).padStart(2, '0')}`,
    startedAt: 1,
    isTalking: false,
    role: 'User',
    isMuted: false,
    isMe: false,
    isDeaf: false,
    username: `agent${index}`,
    seenAt: 1,
    ...fields,
  };
}

function outsider(index: number, fields: Partial<Participant> = {}): Participant {
  const { username: _none, ...rest } = somebody(index, fields);
  return rest;
}

function people(...present: readonly Participant[]): People {
  return present.reduce((map, person) => withValue(map, person.index, person), emptyIndexMap<Participant>());
}

function changed(map: People, index: number, fields: Partial<Participant>): People {
  return withValue(map, index, { ...valueAt(map, index)!, ...fields });
}

const shownAs = ({ callerIdName, callerIdNum }: Participant) => ({ name: callerIdName, number: callerIdNum });
const collate = (one: string, other: string) => (one < other ? -1 : Number(one > other));
const plain: RosterOptions = { shownAs, hold: new Set() };

/** Shows the first, then each next, as a panel does. Gives who is shown at the end. */
function shown(options: RosterOptions, ...histories: readonly People[]): readonly number[] {
  let view: RosterView | undefined;
  for (const map of histories) view = viewRoster(map, options, view);
  return view!.indexes;
}

describe('The people shown', () => {
  const me = somebody(5, { isMe: true });
  const chair = somebody(7, { role: 'Organizer' });

  it('are me, then the organizers, then the others, each by arrival', () => {
    const late = somebody(1, { arrival: 9 });
    const organizer = somebody(2, { role: 'Organizer', arrival: 8 });
    expect(shown(plain, people(late, organizer, somebody(4), me, chair))).to.deep.equal([5, 7, 2, 4, 1]);
  });

  it('keep their order whoever talks, is muted or cannot hear', () => {
    const before = people(somebody(1), somebody(2), me);
    const view = viewRoster(before, plain);
    const after = changed(changed(before, 2, { isTalking: true, isMuted: true }), 1, { isDeaf: true });
    expect(viewRoster(after, plain, view).indexes).to.equal(view.indexes);
  });

  it('follow arrivals, departures, successors and roles', () => {
    const one = people(me, somebody(1), somebody(2));
    const two = withValue(one, 3, somebody(3, { role: 'Organizer' }));
    expect(shown(plain, one, two)).to.deep.equal([5, 3, 1, 2]);
    expect(shown(plain, two, withoutIndex(two, 1))).to.deep.equal([5, 3, 2]);
    const successor = withValue(two, 1, somebody(1, { arrival: 10 }));
    expect(shown(plain, two, successor), 'a successor comes last').to.deep.equal([5, 3, 2, 1]);
    expect(shown(plain, two, changed(two, 2, { role: 'Organizer' }))).to.deep.equal([5, 2, 3, 1]);
    expect(shown(plain, two, changed(two, 3, { role: 'User' }))).to.deep.equal([5, 1, 2, 3]);
    expect(shown(plain, two, people(somebody(40)))).to.deep.equal([40]);
  });

  it('are a new list once an index is somebody else’s', () => {
    const view = viewRoster(people(somebody(1), me), plain);
    const after = viewRoster(changed(view.participants, 1, { key: 'another', arrival: 99 }), plain, view);
    expect(after.indexes).to.deep.equal(view.indexes);
    expect(after.indexes).not.to.equal(view.indexes);
  });

  it('are in the order of their names where that is asked for, me too', () => {
    const zoe = somebody(1, { callerIdName: 'Zoé' });
    const abel = somebody(9, { callerIdName: 'Abel' });
    const byName = { ...plain, collate };
    const before = people(zoe, abel, somebody(4), me);
    expect(shown(byName, before)).to.deep.equal([9, 4, 5, 1]);
    const renamed = changed(before, 1, { callerIdName: 'Aaron' });
    expect(shown(byName, before, renamed)).to.deep.equal([1, 9, 4, 5]);
    const namesake = withValue(before, 12, somebody(12, { callerIdName: 'Abel', arrival: 12 }));
    expect(shown(byName, before, namesake), 'who has the same name comes by arrival').to.deep.equal([9, 12, 4, 5, 1]);
  });

  it('have in front who talked longest where that is asked for, and by name or arrival who talked as long', () => {
    const map = people(somebody(1), somebody(2), somebody(3, { callerIdName: 'Abel' }), somebody(4));
    const talked = new Map([
      [2, 5000],
      [4, 9000],
    ]);
    expect(shown({ ...plain, byTalk: true, talked }, map)).to.deep.equal([4, 2, 1, 3]);
    expect(shown({ ...plain, byTalk: true, talked, collate }, map)).to.deep.equal([4, 2, 3, 1]);
    expect(shown({ ...plain, byTalk: true }, map), 'nobody has talked').to.deep.equal([1, 2, 3, 4]);
    const first = viewRoster(map, { ...plain, talked });
    expect(viewRoster(map, { ...plain, byTalk: true, talked }, first).indexes, 'asked for later').to.deep.equal([
      4, 2, 1, 3,
    ]);
    const later = viewRoster(map, { ...plain, byTalk: true, talked }, first);
    const more = new Map([...talked, [1, 10_000]]);
    expect(viewRoster(map, { ...plain, byTalk: true, talked: more }, later).indexes).to.deep.equal([1, 4, 2, 3]);
  });

  it('are those who have not talked where that is asked for, and counted', () => {
    const map = people(somebody(1), somebody(2));
    const talked = new Map([
      [1, 5000],
      [2, 0],
    ]);
    expect(shown({ ...plain, filter: 'not-spoken', talked }, map)).to.deep.equal([2]);
    expect(shown({ ...plain, filter: 'not-spoken' }, map), 'nobody has').to.deep.equal([1, 2]);
    const conference = { ...emptyConference('', ''), participants: map };
    expect(countIn(conference, 'not-spoken', { talked })).to.equal(1);
  });

  it('follow a name, a number and a way of showing them that changes', () => {
    const map = people(somebody(1, { callerIdName: 'Zoé' }), somebody(2, { callerIdName: 'Abel' }));
    const found = { ...plain, search: search('zo') };
    expect(shown(found, map, changed(map, 2, { callerIdName: 'Zorro' }))).to.deep.equal([1, 2]);
    const byNumber = { ...plain, search: search('999') };
    expect(shown(byNumber, map, changed(map, 2, { callerIdNum: '999' }))).to.deep.equal([2]);
    const first = viewRoster(map, { ...plain, collate });
    const turned = { ...plain, collate, shownAs: ({ index }: Participant) => ({ name: String(index), number: '' }) };
    expect(first.indexes).to.deep.equal([2, 1]);
    expect(viewRoster(map, turned, first).indexes).to.deep.equal([1, 2]);
  });

  const crowd = people(
    me,
    chair,
    somebody(1, { isMuted: true }),
    somebody(2, { isTalking: true }),
    outsider(3, { isTalking: true, isMuted: true }),
  );
  const kinds: Record<StateFilter, readonly number[]> = {
    talking: [2],
    'not-muted': [5, 7, 2],
    muted: [1, 3],
    organizers: [7],
    external: [3],
  };
  for (const filter of rosterFilters) {
    it(`are only those who are of the kind “${filter}”, and counted`, () => {
      expect(shown({ ...plain, filter }, crowd)).to.deep.equal(kinds[filter]);
      expect(countOf[filter](crowd)).to.equal(kinds[filter].length);
    });
  }

  it('have two orders to choose from', () => expect(rosterOrders).to.deep.equal(['arrival', 'name']));

  it('count as talking neither muted nor in a stale list, and count again when the list is current', () => {
    const conference = { ...emptyConference('', ''), participants: crowd };
    const stale = { ...conference, staleSince: 1 };
    const options = { ...plain, filter: 'talking' } as const;
    const current = viewRoster(crowd, options);
    const old = viewRoster(crowd, { ...options, isStale: true }, current);
    expect(current.indexes, 'current').to.deep.equal([2]);
    expect(old.indexes, 'stale').to.deep.equal([]);
    expect(viewRoster(crowd, options, old).indexes, 'current again').to.deep.equal([2]);
    expect(rosterFilters.map((filter) => countIn(conference, filter, {}))).to.deep.equal([1, 3, 2, 1, 1]);
    expect(rosterFilters.map((filter) => countIn(stale, filter, {}))).to.deep.equal([0, 3, 2, 1, 1]);
    const talking = talkingIn(conference);
    expect(talking.indexes, 'current').to.deep.equal([2]);
    expect(talkingIn(stale, talking).indexes, 'stale').to.deep.equal([]);
    expect(talkingIn(conference, talkingIn(stale, talking)).indexes, 'current again').to.deep.equal([2]);
    const muted = { participants: changed(crowd, 2, { isMuted: true }) };
    expect(talkingIn(muted, talking).indexes, 'muted while talking').to.deep.equal([]);
  });

  it('are only those who are found, in the order that they have otherwise', () => {
    const map = people(somebody(1, { callerIdName: 'Lorenzo' }), somebody(2, { callerIdName: 'Zoé' }), me);
    expect(shown({ ...plain, search: search('zo') }, map)).to.deep.equal([1, 2]);
    expect(shown({ ...plain, search: search('10 05') }, map)).to.deep.equal([5]);
    const narrowed = { ...plain, search: search('zo'), filter: 'muted' } as const;
    expect(shown(narrowed, map, changed(map, 2, { isMuted: true }))).to.deep.equal([2]);
  });

  it('are found as they are shown: a digit that is hidden finds nobody', () => {
    const masked = { ...plain, shownAs: () => ({ name: 'Felix', number: '••••00' }) };
    expect(shown({ ...masked, search: search('0142') }, people(outsider(1, { callerIdNum: '0142685300' })))).to.be
      .empty;
  });

  it('come and go as what the filter asks for changes', () => {
    const filter = 'not-muted' as const;
    const muted = changed(crowd, 2, { isMuted: true });
    expect(shown({ ...plain, filter }, crowd, muted)).to.deep.equal([5, 7]);
    expect(shown({ ...plain, filter }, crowd, muted, crowd)).to.deep.equal([5, 7, 2]);
  });

  it('stay where they are for as long as they are held, and go when they are no longer', () => {
    const filter = 'not-muted' as const;
    const free = { ...plain, filter };
    const held = { ...free, hold: new Set([2]) };
    const muted = changed(crowd, 2, { isMuted: true });
    const first = viewRoster(crowd, free);
    const holding = viewRoster(muted, held, first);
    expect(holding.indexes, 'held and muted in one drawing').to.equal(first.indexes);
    expect(viewRoster(muted, free, holding).indexes).to.deep.equal([5, 7]);
    expect(viewRoster(crowd, free, holding).indexes, 'not muted again meanwhile').to.equal(first.indexes);
    expect(viewRoster(withoutIndex(muted, 2), held, holding).indexes, 'gone').to.deep.equal([5, 7]);
    const successor = withValue(muted, 2, somebody(2, { arrival: 20, isMuted: true }));
    expect(viewRoster(successor, held, holding).indexes, 'another with that index').to.deep.equal([5, 7]);
    expect(viewRoster(muted, { ...held, hold: new Set([1, 2]) }, holding).indexes, 'holds nobody in').to.equal(
      first.indexes,
    );
    const sorting = viewRoster(muted, { ...held, collate }, holding);
    expect(sorting.indexes, 'also in another order').to.include(2);
  });

  it('talk in the order in which they began', () => {
    let map = people(somebody(1), somebody(2), somebody(3));
    let talking = talkingIn({ participants: map });
    const hear = (index: number, isTalking: boolean) => {
      map = changed(map, index, { isTalking });
      talking = talkingIn({ participants: map }, talking);
      return talking.indexes;
    };
    expect(hear(3, true)).to.deep.equal([3]);
    expect(hear(1, true)).to.deep.equal([3, 1]);
    expect(hear(2, true)).to.deep.equal([3, 1, 2]);
    expect(hear(1, false)).to.deep.equal([3, 2]);
    map = withValue(map, 3, somebody(3, { arrival: 30, isTalking: true }));
    expect(talkingIn({ participants: map }, talking).indexes, 'a successor has only begun').to.deep.equal([2, 3]);
  });
});

describe('A view made from the one before', () => {
  const aPerson = fc.record({
    index: fc.integer({ min: 1, max: 40 }),
    callerIdName: fc.constantFrom('', 'Zoé', 'Abel', 'Q', 'Lorenzo'),
    isTalking: fc.boolean(),
    isMuted: fc.boolean(),
    role: fc.constantFrom('User' as const, 'Organizer' as const),
    isMe: fc.boolean(),
    isExternal: fc.boolean(),
    arrival: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
  });
  const anOption = fc.record({
    filter: fc.option(fc.constantFrom(...rosterFilters), { nil: undefined }),
    search: fc.constantFrom(undefined, search('zo'), search('10')),
    collate: fc.constantFrom(undefined, collate),
    shownAs: fc.constant(shownAs),
  });
  const aStep = fc.record({
    set: fc.array(aPerson, { maxLength: 45 }),
    gone: fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 5 }),
    options: fc.option(anOption, { nil: undefined }),
    hold: fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 2 }),
  });

  /** As one would say it: everybody who matches or is held, in order. */
  function naive(map: People, options: RosterOptions, stays: (person: Participant) => boolean): number[] {
    const rank = ({ isMe, role }: Participant) => (isMe ? 0 : role === 'Organizer' ? 1 : 2);
    return [...entriesOf(map)]
      .map(([, person]) => person)
      .filter(
        (person) =>
          stays(person) ||
          ((!options.filter || isOfKind(person, options.filter, {})) &&
            (!options.search || options.search(shownAs(person)))),
      )
      .sort(
        (one, other) =>
          (options.collate ? options.collate(one.callerIdName, other.callerIdName) : rank(one) - rank(other)) ||
          one.arrival - other.arrival,
      )
      .map(({ index }) => index);
  }

  it('shows what one made from nothing would show, and counts the same', () => {
    fc.assert(
      fc.property(fc.array(aStep, { minLength: 1, maxLength: 12 }), (steps) => {
        let map = emptyIndexMap<Participant>();
        let options = plain;
        let view: RosterView | undefined;
        let talking: Talking | undefined;
        let nextArrival = 100;
        for (const step of steps) {
          for (const index of step.gone) map = withoutIndex(map, index);
          for (const { isExternal, arrival: isNew, ...fields } of step.set) {
            const before = valueAt(map, fields.index);
            // Arrivals are never the same twice.
            const arrival = before && isNew === undefined ? before.arrival : (nextArrival += 1);
            const made = isExternal ? outsider(fields.index) : somebody(fields.index);
            map = withValue(map, fields.index, { ...made, ...fields, arrival, key: `${fields.index}/${arrival}` });
          }
          options = { ...(step.options ?? options), hold: new Set(step.hold) };
          const last = view;
          const stays = (person: Participant) =>
            options.hold.has(person.index) &&
            last?.indexes.includes(person.index) === true &&
            valueAt(last.participants, person.index)?.key === person.key;
          view = viewRoster(map, options, view);
          talking = talkingIn({ participants: map }, talking);
          expect(view.indexes).to.deep.equal(naive(map, options, stays));
          const present = [...entriesOf(map)].map(([, person]) => person);
          const mine = present.filter(({ isMe }) => isMe).sort((one, other) => one.arrival - other.arrival);
          expect(myself({ ...emptyConference('', ''), participants: map })).to.equal(mine[0]);
          for (const filter of rosterFilters) {
            expect(countOf[filter](map)).to.equal(present.filter((person) => isOfKind(person, filter, {})).length);
          }
          expect([...talking.indexes].sort((one, other) => one - other)).to.deep.equal(
            present.filter(isHeard).map(({ index }) => index),
          );
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('A talk toggle among ten thousand', () => {
  const crowd = people(...Array.from({ length: 10_000 }, (_, place) => somebody(place + 1)));

  /** How many people are looked at: names are asked for, or the kind. */
  function counting(options: Partial<RosterOptions>) {
    let asked = 0;
    const counted = {
      ...plain,
      ...options,
      shownAs: (person: Participant) => {
        asked += 1;
        return shownAs(person);
      },
    };
    return { options: counted, asked: () => asked };
  }

  const ways: Record<string, Partial<RosterOptions>> = {
    'with nothing asked for': {},
    'while somebody searches': { search: search('1') },
    'while only those who talk are shown': { filter: 'talking' },
    'in the order of names': { collate },
    'with all of it': { search: search('1'), filter: 'talking', collate },
  };
  for (const [way, what] of Object.entries(ways)) {
    it(`looks at a handful of people ${way}`, () => {
      const { options, asked } = counting(what);
      const before = viewRoster(crowd, options);
      const since = asked();
      const after = viewRoster(changed(crowd, 5000, { isTalking: true }), options, before);
      expect(asked() - since).to.be.below(60);
      if (what.filter !== 'talking') expect(after.indexes, 'the list is the same').to.equal(before.indexes);
    });
  }
});
