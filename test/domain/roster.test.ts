import { expect } from 'chai';
import { entriesOf, type IndexMap, withValue } from '../../src/domain/model/index-map.js';
import type { CtiState, Participant } from '../../src/domain/model/model.js';
import { reduce } from '../../src/domain/reduce/reduce.js';
import type { Message } from '../../src/wire/messages.js';
import { after, bond, changes, comes, conference, goes, join, person, shown, t0 } from '../support/builders.js';

/** The same people, and how often one of them was looked at. */
function watched(people: IndexMap<Participant>, look: () => void): IndexMap<Participant> {
  let seen = people;
  for (const [index, person] of entriesOf(people)) {
    const get = (target: Participant, name: keyof Participant) => {
      // Whoever is put in order is asked for this.
      if (name === 'isMe') look();
      return target[name];
    };
    seen = withValue(seen, index, new Proxy(person, { get: (target, name) => get(target, name as keyof Participant) }));
  }
  return seen;
}

describe('the work that a message makes among a thousand people', () => {
  const last = 1000;
  const indexes = Array.from({ length: last }, (_, place) => place + 1);
  const others = indexes.slice(1).map((index) => person(index));
  const thousand = after([join([bond, ...others])]);

  /** How often anybody was looked at, and who is shown then. */
  function work(message: Message): { readonly looks: number; readonly order: readonly number[] } {
    const held = conference(thousand);
    let looks = 0;
    const people = watched(held.participants, () => (looks += 1));
    const state: CtiState = { ...thousand, conferences: [{ ...held, participants: people }] };
    const { state: next } = reduce(state, message, t0);
    return { looks, order: shown(next) };
  }

  const without = (...gone: readonly number[]) => indexes.filter((index) => !gone.includes(index));

  const single: readonly (readonly [string, Message, readonly number[]])[] = [
    ['talks', changes(person(500), { isTalking: true }), indexes],
    ['comes', comes(person(2000)), [...indexes, 2000]],
    ['goes', goes(person(500)), without(500)],
    ['becomes organizer', changes(person(500), { role: 'Organizer' }), [1, 500, ...without(1, 500)]],
    ['takes the position of somebody else', comes(person(500, { username: 'r' })), [...without(500), 500]],
  ];
  for (const [what, message, order] of single) {
    it(`is to look at a few when somebody ${what}`, () => {
      const { order: seen, looks } = work(message);
      expect(seen).to.deep.equal(order);
      // The search for a place among a thousand halves them ten times.
      expect(looks, String(looks)).to.be.below(20);
    });
  }

  const lists: readonly (readonly [string, Message, readonly number[]])[] = [
    ['the same people', join([bond, ...others]), indexes],
    [
      'other people at all positions',
      join(indexes.map((index) => person(index, { username: `new${index}` }))),
      indexes,
    ],
    ['nobody but me', join([bond]), [1]],
  ];
  for (const [what, message, order] of lists) {
    it(`is to look at everybody a few times when the list is sent again with ${what}`, () => {
      const { order: seen, looks } = work(message);
      expect(seen).to.deep.equal(order);
      expect(looks, String(looks)).to.be.below(30 * last);
    });
  }
});
