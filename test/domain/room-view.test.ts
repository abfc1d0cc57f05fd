import { expect } from 'chai';
import { type RoomOptions, roomOrders, viewRooms } from '../../src/domain/room-view.js';
import { search } from '../../src/domain/search.js';
import { member, room, t0 } from '../support/builders.js';

const rooms = [
  room('4003', { name: 'public', members: [member(1)], startTime: t0 + 5 }),
  room('4001', { name: 'café', members: [member(1), member(2), member(3)], startTime: t0 + 9 }),
  room('4002', { name: '', startTime: t0 }),
  room('4000', { name: 'Support', members: [member(1)], startTime: t0 + 1 }),
  room('4004', { name: 'unknown start', members: [member(1)], startTime: 0 }),
];

const plain: RoomOptions = {
  order: 'listed',
  nameOf: ({ name, number }) => name || number,
  collate: (one, other) => (one.toLowerCase() < other.toLowerCase() ? -1 : 1),
  favourites: new Set(),
};

const numbers = (options: Partial<RoomOptions>) =>
  viewRooms(rooms, { ...plain, ...options }).map(({ number }) => number);

describe('The rooms shown', () => {
  it('are in the order in which the server lists them', () => {
    expect(numbers({})).to.deep.equal(['4003', '4001', '4002', '4000', '4004']);
  });

  it('are in the order of their names, a number being the name of one that has none', () => {
    expect(numbers({ order: 'name' })).to.deep.equal(['4002', '4001', '4003', '4000', '4004']);
  });

  it('begin with the busiest', () => {
    expect(numbers({ order: 'busiest' })).to.deep.equal(['4001', '4003', '4000', '4004', '4002']);
  });

  it('begin with the one that has been running longest; a room that is empty, or whose start is not known, runs not', () => {
    expect(numbers({ order: 'longest' })).to.deep.equal(['4000', '4003', '4001', '4002', '4004']);
  });

  it('begin with the favourites in every order, which are in that order, too', () => {
    const favourites = new Set(['4002', '4000']);
    expect(numbers({ favourites })).to.deep.equal(['4002', '4000', '4003', '4001', '4004']);
    expect(numbers({ favourites, order: 'busiest' })).to.deep.equal(['4000', '4002', '4001', '4003', '4004']);
    for (const order of roomOrders) {
      expect(new Set(numbers({ favourites, order }).slice(0, 2)), order).to.deep.equal(favourites);
      expect(numbers({ favourites: new Set(['9999']), order }), 'a room that is gone').to.deep.equal(
        numbers({ order }),
      );
    }
  });

  it('are those that are found by name or number', () => {
    expect(numbers({ search: search('CAFE') })).to.deep.equal(['4001']);
    expect(numbers({ search: search('40 02') })).to.deep.equal(['4002']);
    expect(numbers({ search: search('400'), favourites: new Set(['4004']) })[0]).to.equal('4004');
    expect(numbers({ search: search('nothing') })).to.deep.equal([]);
  });

  it('leave the list as it was', () => {
    const before = [...rooms];
    numbers({ order: 'name', favourites: new Set(['4000']) });
    expect(rooms).to.deep.equal(before);
  });
});
