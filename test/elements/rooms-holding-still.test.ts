import { expect } from '@open-wc/testing';
import type { ConferenceRoomListElement } from '../../src/index.js';
import { listedRooms, member, room } from '../support/builders.js';
import { type FakeConnection, online } from '../support/fake-connection.js';
import { has, part, press, roomList, roomOrder, roomRow, root, settled, text } from '../support/panel.js';
import { forgetStored } from '../support/storage.js';

type Listed = ReturnType<typeof room>;

/** Room 4000 + n has n people in it, and its conference began n seconds after the others. */
const rooms = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((count) =>
  withPeople(room(`400${count}`, { name: `room ${count}` }), count),
);

function withPeople(one: Listed, count: number): Listed {
  return { ...one, startTime: 1000 + count, members: Array.from({ length: count }, (_, place) => member(place + 1)) };
}

async function ordered(fake: FakeConnection, by: string): Promise<ConferenceRoomListElement> {
  const list = await roomList(fake);
  const select = part(list, 'sort') as HTMLSelectElement;
  select.value = by;
  select.dispatchEvent(new Event('change'));
  await settled(list);
  return list;
}

const pointerTo = (target: Element) =>
  target.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true, pointerType: 'mouse' }));

afterEach(() => forgetStored('favourites'));

describe('While the pointer rests on a room', () => {
  for (const [by, busier] of [
    ['busiest', withPeople(rooms[1]!, 20)],
    ['longest', { ...withPeople(rooms[8]!, 3), startTime: 1 }],
    ['name', { ...rooms[8]!, name: 'a room' }],
    ['listed', undefined],
  ] as const) {
    it(`the order is kept, whatever the server lists: ${by}`, async () => {
      const fake = online(...rooms);
      const list = await ordered(fake, by);
      const before = roomOrder(list);
      pointerTo(roomRow(list, '4005'));
      const next = busier ? rooms.map((one) => (one.number === busier.number ? busier : one)) : [...rooms].reverse();
      fake.push(listedRooms(...next));
      await settled(list);
      expect(roomOrder(list)).to.deep.equal(before);
      if (busier) expect(text(roomRow(list, busier.number)), 'what is told is new').to.contain(busier.name);
      list.dispatchEvent(new PointerEvent('pointerleave'));
      await settled(list);
      expect(roomOrder(list)).not.to.deep.equal(before);
    });
  }

  it('a favourite comes first only afterwards', async () => {
    const list = await ordered(online(...rooms), 'listed');
    pointerTo(roomRow(list, '4005'));
    await press(part(roomRow(list, '4005'), 'favourite'));
    expect(roomOrder(list)[5]).to.equal('4005');
    list.dispatchEvent(new PointerEvent('pointerleave'));
    await settled(list);
    expect(roomOrder(list)[0]).to.equal('4005');
  });

  it('a room that goes leaves an inert place with its name, and one that comes follows at the end', async () => {
    const fake = online(...rooms);
    const list = await ordered(fake, 'listed');
    pointerTo(roomRow(list, '4005'));
    fake.push(listedRooms(room('4999'), ...rooms.filter(({ number }) => number !== '4003')));
    await settled(list);
    expect(text(part(list, 'gone'))).to.equal('room 3');
    expect(has(part(list, 'gone'), 'action')).to.be.false;
    expect(roomOrder(list)).to.deep.equal(['4000', '4001', '4002', '4004', '4005', '4006', '4007', '4008', '4999']);
    expect([...root(list).querySelectorAll('.room')].indexOf(roomRow(list, '4005'))).to.equal(5);
  });

  it('the search comes without moving it', async () => {
    const fake = online(...rooms.slice(0, 6));
    const list = await roomList(fake);
    pointerTo(roomRow(list, '4005'));
    const { top } = roomRow(list, '4005').getBoundingClientRect();
    fake.push(listedRooms(...rooms));
    await settled(list);
    expect(has(list, 'search')).to.be.true;
    expect(roomRow(list, '4005').getBoundingClientRect().top).to.equal(top);
  });
});

describe('While a room has the focus', () => {
  it('the order is kept, and what is searched for is another list', async () => {
    const fake = online(...rooms);
    const list = await ordered(fake, 'busiest');
    roomRow(list, '4005').querySelector<HTMLElement>('.unfold')!.focus();
    const before = roomOrder(list);
    fake.push(listedRooms(...rooms.map((one) => (one.number === '4000' ? withPeople(one, 9) : one))));
    await settled(list);
    expect(roomOrder(list)).to.deep.equal(before);
    const field = part(list, 'search') as HTMLInputElement;
    field.value = '4000';
    field.dispatchEvent(new Event('input'));
    await settled(list);
    expect(roomOrder(list)).to.deep.equal(['4000']);
  });
});
