import { expect } from '@open-wc/testing';
import {
  giveName,
  keepGuest,
  keepPeopleOf,
  keptPeople,
  namesOf,
  readAnew,
} from '../../src/elements/page/kept-people.js';
import { FakeConnection } from '../support/fake-connection.js';
import { forgetStored } from '../support/storage.js';

beforeEach(() => forgetStored('guests'));
afterEach(() => forgetStored('guests'));

const entryOf = (user: string) => `xivo-conference-elements guests  ${user}`;
const store = (user: string, kept: object) => localStorage.setItem(entryOf(user), JSON.stringify(kept));
const guest = (number: string, name = '') => ({ name, number });
const many = (count: number) => Array.from({ length: count }, (_, place) => guest(String(2000 + place)));
const by = 'you';

/** The guests that a connection has, as `name number`. */
const guestsOf = ({ connection }: FakeConnection) =>
  keptPeople(connection).guests.map(({ name, number }) => `${name} ${number}`.trim());

function changesOf({ connection }: FakeConnection): { readonly count: number } {
  const counted = { count: 0 };
  keptPeople(connection).changes$.subscribe(() => (counted.count += 1));
  return counted;
}

describe('The guests of a page', () => {
  it('are there once each, the last one first, with the name that was last known', () => {
    const fake = new FakeConnection();
    for (const one of [guest('1005', 'Felix'), guest('1006'), guest('1007', 'Leiter'), guest('1005')])
      keepGuest(fake.connection, one);
    expect(guestsOf(fake)).to.deep.equal(['Felix 1005', 'Leiter 1007', '1006']);
    keepGuest(fake.connection, guest('1007', 'Felix Leiter'));
    expect(guestsOf(fake)).to.deep.equal(['Felix Leiter 1007', 'Felix 1005', '1006']);
  });

  it('are ten at most, also where more were kept', () => {
    const fake = new FakeConnection();
    for (const one of many(12)) keepGuest(fake.connection, one);
    expect(guestsOf(fake)).to.have.length(10);
    store('jbond', { guests: many(12) });
    const other = new FakeConnection();
    keepGuest(other.connection, guest('1005'));
    keepPeopleOf(other.connection, 'jbond', true);
    expect(guestsOf(other)).to.have.length(10);
    readAnew(other.connection, null);
    expect(guestsOf(other)).to.have.length(10);
  });

  it('come before those that the browser has kept, once each', () => {
    store('jbond', { guests: [guest('1006', 'Q'), guest('1005', 'Felix')] });
    const fake = new FakeConnection();
    keepGuest(fake.connection, guest('1005'));
    keepPeopleOf(fake.connection, 'jbond', true);
    expect(guestsOf(fake)).to.deep.equal(['1005', 'Q 1006']);
  });

  it('are not kept of an entry that is half a guest', () => {
    store('jbond', { guests: [{ name: 'Q' }, { number: '1006' }, { name: 5, number: '1007' }, guest('1005')] });
    const fake = new FakeConnection();
    keepPeopleOf(fake.connection, 'jbond', true);
    expect(guestsOf(fake)).to.deep.equal(['1005']);
  });
});

describe('Names that were given', () => {
  it('are not read from an entry that is half a name', () => {
    const names = [
      [1004, { name: 'Q', by }],
      ['1005', { name: 5, by }],
      ['1006', { name: 'Q' }],
      ['1007', { name: 'Leiter', by }],
    ];
    store('jbond', { names });
    const fake = new FakeConnection();
    keepPeopleOf(fake.connection, 'jbond', true);
    expect([...keptPeople(fake.connection).names.keys()]).to.deep.equal(['1007']);
  });

  it('are looked up by the same function until one of them is another', () => {
    const { connection } = new FakeConnection();
    giveName(connection, '0612345678', { name: 'Felix', by });
    const before = namesOf(connection);
    expect(namesOf(connection) === before).to.be.true;
    giveName(connection, '0612345678', { name: 'Leiter', by });
    expect(namesOf(connection) === before).to.be.false;
  });
});

describe('Whose guests they are', () => {
  it('is told late: what was there before is of whoever signs in first', () => {
    const fake = new FakeConnection();
    keepGuest(fake.connection, guest('1005'));
    keepPeopleOf(fake.connection, 'jbond', false);
    expect(guestsOf(fake)).to.deep.equal(['1005']);
  });

  for (const isKept of [true, false]) {
    it(`decides what is shown: somebody else sees nothing of them, ${isKept ? 'kept' : 'not kept'} by the browser`, () => {
      const fake = new FakeConnection();
      keepPeopleOf(fake.connection, 'jbond', isKept);
      keepGuest(fake.connection, guest('1005'));
      const changes = changesOf(fake);
      keepPeopleOf(fake.connection, 'jbond', isKept);
      expect(changes.count, 'the same user again').to.equal(0);
      keepPeopleOf(fake.connection, 'q', isKept);
      expect(guestsOf(fake)).to.deep.equal([]);
      expect(localStorage.getItem(entryOf('q'))).to.equal(null);
    });
  }

  it('is told by the connection, too: nothing is left here, and the browser keeps what it keeps of who was there before', () => {
    const fake = new FakeConnection();
    fake.status({ status: 'online' });
    keepPeopleOf(fake.connection, 'jbond', true);
    keepGuest(fake.connection, guest('1005'));
    const stored = localStorage.getItem(entryOf('jbond'));
    fake.otherUser();
    expect(guestsOf(fake)).to.deep.equal([]);
    expect(stored).to.contain('1005');
    expect(localStorage.getItem(entryOf('jbond'))).to.equal(stored);
    keepGuest(fake.connection, guest('1006'));
    keepPeopleOf(fake.connection, 'q', false);
    expect(guestsOf(fake)).to.deep.equal(['1006']);
  });

  it('is told by the login, in whatever capitals', () => {
    const fake = new FakeConnection();
    keepPeopleOf(fake.connection, 'jbond', false);
    keepGuest(fake.connection, guest('1005'));
    keepPeopleOf(fake.connection, 'JBond', false);
    expect(guestsOf(fake)).to.deep.equal(['1005']);
  });

  it('goes with a user who signs out, and not when a form is shown before anybody has signed in', () => {
    const fake = new FakeConnection();
    keepGuest(fake.connection, guest('1005'));
    fake.status({ status: 'signed-out' });
    expect(guestsOf(fake), 'a form').to.deep.equal(['1005']);
    fake.status({ status: 'online' }).status({ status: 'signed-out' });
    expect(guestsOf(fake)).to.deep.equal([]);
  });
});

describe('What another tab has changed', () => {
  it('is read anew for this entry, or for all entries, and for no other', () => {
    const fake = new FakeConnection();
    keepPeopleOf(fake.connection, 'jbond', true);
    const changes = changesOf(fake);
    store('jbond', { guests: [guest('1005')] });
    readAnew(fake.connection, entryOf('q'));
    expect([changes.count, guestsOf(fake)]).to.deep.equal([0, []]);
    readAnew(fake.connection, entryOf('jbond'));
    expect([changes.count, guestsOf(fake)]).to.deep.equal([1, ['1005']]);
    localStorage.removeItem(entryOf('jbond'));
    readAnew(fake.connection, null);
    expect([changes.count, guestsOf(fake)]).to.deep.equal([2, []]);
  });

  it('changes nothing of guests that the browser does not keep', () => {
    const fake = new FakeConnection();
    keepGuest(fake.connection, guest('1005'));
    for (const entry of [null, entryOf('jbond')]) readAnew(fake.connection, entry);
    expect(guestsOf(fake)).to.deep.equal(['1005']);
  });
});
