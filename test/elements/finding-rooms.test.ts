import { expect, html, nextFrame, waitUntil } from '@open-wc/testing';
import type { ConferenceRoomListElement } from '../../src/index.js';
import { listedCalls, listedRooms, member, room } from '../support/builders.js';
import { FakeConnection, inTwoConferences, online } from '../support/fake-connection.js';
import {
  drawn,
  focused,
  has,
  key,
  part,
  parts,
  press,
  roomList,
  roomOrder,
  roomRow,
  root,
  search,
  task,
  text,
} from '../support/panel.js';
import { forgetStored } from '../support/storage.js';

const names = ['public', 'Café', 'Salle 10', 'Salle 9', 'Été', 'ventes', 'Comité', 'zoé'];
const eight = names.map((name, place) =>
  room(`400${place}`, { name, startTime: 1000 - place, members: place < 3 ? [member(1), member(2)].slice(place) : [] }),
);

const field = (list: Element) => part(list, 'search') as HTMLInputElement;
const unfold = (list: Element, number: string) => roomRow(list, number).querySelector<HTMLElement>('.unfold')!;

async function order(list: ConferenceRoomListElement, value: string): Promise<void> {
  const select = part(list, 'sort') as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new Event('change'));
  await drawn(list);
}

/** Of a server whose address is not known. */
const entry = 'xivo-conference-elements favourites ';

afterEach(() => forgetStored('favourites'));

describe('Rooms can be searched', () => {
  it('from eight on, and not before', async () => {
    const fake = online(...eight.slice(1));
    const list = await roomList(fake);
    for (const name of ['search', 'sort', 'favourite']) expect(has(list, name), name).to.be.false;
    fake.push(listedRooms(...eight));
    await drawn(list);
    for (const name of ['search', 'sort', 'favourite']) expect(has(list, name), name).to.be.true;
  });

  it('by name and number, as one types, and tell how many of all are found', async () => {
    const list = await roomList(online(...eight));
    expect(has(list, 'shown')).to.be.false;
    await search(list, 'CAFE');
    expect(roomOrder(list)).to.deep.equal(['4001']);
    expect(text(part(list, 'shown'))).to.equal('1 of 8');
    await search(list, '40 03');
    expect(roomOrder(list)).to.deep.equal(['4003']);
    expect(roomRow(list, '4003').ariaSetSize).to.equal('1');
  });

  it('and are still, after rooms have gone in the meantime', async () => {
    const fake = online(...eight);
    const list = await roomList(fake);
    await search(list, 'pub');
    fake.push(listedRooms(...eight.slice(0, 2)));
    await drawn(list);
    expect(roomOrder(list)).to.deep.equal(['4000']);
    expect(field(list).value).to.equal('pub');
  });

  it('and say so when none matches, with a way back that keeps the focus', async () => {
    const list = await roomList(online(...eight));
    await search(list, 'nothing');
    expect(text(part(list, 'empty'))).to.equal('No room matches. Show all rooms');
    expect(text(part(list, 'shown'))).to.equal('0 of 8');
    await press(part(list, 'show-all'));
    expect(roomOrder(list)).to.have.length(8);
    expect(field(list).value).to.equal('');
    expect(focused(list) === field(list)).to.be.true;
  });

  it('by the key / from anywhere in the panel but a field', async () => {
    const list = await roomList(online(...eight));
    unfold(list, '4001').focus();
    expect(await key(unfold(list, '4001'), '/')).to.be.true;
    expect(focused(list) === field(list)).to.be.true;
    expect(await key(field(list), '/'), 'it can be typed').to.be.false;
  });

  for (const more of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { repeat: true }]) {
    it(`and leave the key / to the page with ${Object.keys(more).join()}`, async () => {
      const list = await roomList(online(...eight));
      expect(await key(unfold(list, '4001'), '/', more)).to.be.false;
    });
  }

  it('and leave the key / to the page where shortcuts are off', async () => {
    const list = await roomList(online(...eight), html`<conference-room-list no-shortcuts></conference-room-list>`);
    expect(await key(unfold(list, '4001'), '/')).to.be.false;
    expect(field(list).hasAttribute('aria-keyshortcuts')).to.be.false;
  });

  it('and Escape clears what was typed, alone; with nothing typed it is the page’s', async () => {
    const list = await roomList(online(...eight));
    let heard = 0;
    list.addEventListener('keydown', () => (heard += 1));
    await search(list, 'pub');
    expect(await key(field(list), 'Escape')).to.be.true;
    expect(roomOrder(list)).to.have.length(8);
    expect(heard).to.equal(0);
    expect(await key(field(list), 'Escape')).to.be.false;
    expect(heard).to.equal(1);
  });

  it('and what an input method composes is not ours', async () => {
    const list = await roomList(online(...eight));
    await search(list, 'pub');
    for (const name of ['Escape', 'Enter', 'ArrowDown']) {
      expect(await key(field(list), name, { isComposing: true }), name).to.be.false;
    }
    expect(field(list).value).to.equal('pub');
  });

  for (const name of ['Enter', 'ArrowDown']) {
    it(`and ${name} goes to the first that is found`, async () => {
      const list = await roomList(online(...eight));
      await search(list, 'salle');
      expect(await key(field(list), name)).to.be.true;
      await nextFrame();
      await task();
      expect(focused(list) === unfold(list, '4002')).to.be.true;
    });
  }
});

describe('The order of rooms', () => {
  const orders: Record<string, readonly string[]> = {
    listed: ['4000', '4001', '4002', '4003', '4004', '4005', '4006', '4007'],
    name: ['4001', '4006', '4004', '4000', '4003', '4002', '4005', '4007'],
    busiest: ['4000', '4001', '4002', '4003', '4004', '4005', '4006', '4007'],
    longest: ['4001', '4000', '4002', '4003', '4004', '4005', '4006', '4007'],
  };
  for (const [value, expected] of Object.entries(orders)) {
    it(`can be chosen: ${value}`, async () => {
      const list = await roomList(online(...eight));
      await order(list, value);
      expect(roomOrder(list)).to.deep.equal(expected);
    });
  }
});

describe('Favourite rooms', () => {
  const star = (list: Element, number: string) => part(roomRow(list, number), 'favourite');

  it('come first, and say so by a pressed button', async () => {
    const list = await roomList(online(...eight));
    expect(star(list, '4003').ariaPressed).to.equal('false');
    expect(star(list, '4003').ariaLabel).to.equal('Favourite: Salle 9');
    await press(star(list, '4003'));
    expect(roomOrder(list).slice(0, 2)).to.deep.equal(['4003', '4000']);
    expect(star(list, '4003').ariaPressed).to.equal('true');
    await press(star(list, '4003'));
    expect(roomOrder(list)[0]).to.equal('4000');
  });

  it('are the same in a list that is made later, of few rooms, too', async () => {
    await press(star(await roomList(online(...eight)), '4001'));
    expect(roomOrder(await roomList(online(...eight.slice(0, 3))))).to.deep.equal(['4001', '4000', '4002']);
  });

  it('change in every list of the page at once', async () => {
    const fake = online(...eight);
    const [one, other] = [await roomList(fake), await roomList(fake)];
    await press(star(one, '4005'));
    await drawn(other);
    expect(roomOrder(other)[0]).to.equal('4005');
  });

  it('are those of one server', async () => {
    const at = async (server: string) => {
      const fake = new FakeConnection(false, server).status({ status: 'online' });
      return roomList(fake.push(listedCalls(), listedRooms(...eight)));
    };
    const here = await at('https://here.example');
    await press(star(here, '4006'));
    expect(roomOrder(here)[0]).to.equal('4006');
    const there = await at('https://there.example');
    expect(roomOrder(there)[0]).to.equal('4000');
    await press(star(there, '4005'));
    await drawn(here);
    expect([roomOrder(here)[0], roomOrder(there)[0]]).to.deep.equal(['4006', '4005']);
    expect(roomOrder(await at('https://here.example'))[0]).to.equal('4006');
  });

  it('are followed when another tab of the page changes them', async () => {
    const list = await roomList(online(...eight));
    localStorage.setItem(entry, '["4006"]');
    dispatchEvent(new StorageEvent('storage', { key: entry }));
    await drawn(list);
    expect(roomOrder(list)[0]).to.equal('4006');
    expect(star(list, '4006').ariaPressed).to.equal('true');
  });

  it('are all that is kept', async () => {
    await press(star(await roomList(online(...eight)), '4005'));
    expect(localStorage.getItem(entry)).to.equal('["4005"]');
    expect(Object.keys(localStorage).filter((other) => other.includes('favourites'))).to.deep.equal([entry]);
  });

  for (const [what, kept] of Object.entries({ 'no JSON': '{', 'no list': '7', 'no texts': '[1, null, "4002"]' })) {
    it(`survive an entry that is ${what}`, async () => {
      await press(star(await roomList(online(...eight)), '4005'));
      localStorage.setItem(entry, kept);
      const list = await roomList(online(...eight));
      expect(roomOrder(list)).to.have.length(8);
      await press(star(list, '4006'));
      expect(star(list, '4006').ariaPressed).to.equal('true');
    });
  }
});

describe('The list of rooms is one Tab stop', () => {
  const tabbable = (list: Element) =>
    [...root(list).querySelectorAll<HTMLElement>('.room-line button')].filter(({ tabIndex }) => tabIndex === 0);

  it('when it is first drawn, and after other rooms are listed', async () => {
    const fake = online(...eight);
    const list = await roomList(fake);
    expect(tabbable(list).length).to.equal(1);
    fake.push(listedRooms(...eight.slice(2), room('4100')));
    await drawn(list);
    expect(tabbable(list).length).to.equal(1);
  });

  it('which stays where the focus was when the list is drawn anew', async () => {
    const fake = online(...eight);
    const list = await roomList(fake);
    const join = part(roomRow(list, '4003'), 'join');
    join.focus();
    join.blur();
    fake.push(listedRooms(...eight, room('4100')));
    await drawn(list);
    expect(tabbable(list).map((button) => button.part.value)).to.deep.equal([join.part.value]);
    expect(tabbable(list)[0] === part(roomRow(list, '4003'), 'join')).to.be.true;
  });

  it('in which End and Home lead to the ends of a long list, whose rooms are drawn for that', async () => {
    const many = Array.from({ length: 300 }, (_, nth) => room(String(5000 + nth), { name: `Room ${String(nth)}` }));
    const list = await roomList(online(...many));
    list.style.blockSize = '400px';
    await drawn(list);
    const led = async (name: string) => {
      await key(focused(list) as HTMLElement, name);
      for (let frame = 0; frame < 8; frame += 1) {
        await nextFrame();
        await drawn(list);
      }
      return focused(list)?.closest<HTMLElement>('[data-number]')?.dataset.number;
    };
    // WebKit scrolls to what has the focus a little later, and would undo what the key does next.
    unfold(list, '5000').focus({ preventScroll: true });
    expect(await led('End')).to.equal('5299');
    expect(await led('Home')).to.equal('5000');
  });

  it('in which arrows move between rooms and into their buttons', async () => {
    const list = await roomList(online(...eight));
    const go = async (name: string) => {
      await key(focused(list) as HTMLElement, name);
      await nextFrame();
      await task();
      return focused(list);
    };
    unfold(list, '4000').focus();
    expect((await go('ArrowDown')) === unfold(list, '4001')).to.be.true;
    expect((await go('ArrowRight')) === part(roomRow(list, '4001'), 'favourite')).to.be.true;
    expect((await go('ArrowRight')) === part(roomRow(list, '4001'), 'join')).to.be.true;
    expect((await go('ArrowRight')) === part(roomRow(list, '4001'), 'join'), 'the last').to.be.true;
    expect(tabbable(list)[0] === part(roomRow(list, '4001'), 'join')).to.be.true;
    await go('ArrowLeft');
    expect((await go('ArrowLeft')) === unfold(list, '4001')).to.be.true;
    expect((await go('ArrowLeft')) === unfold(list, '4001'), 'the first').to.be.true;
    expect((await go('End')) === unfold(list, '4007')).to.be.true;
    expect((await go('Home')) === unfold(list, '4000')).to.be.true;
    expect((await go('ArrowUp')) === field(list)).to.be.true;
  });

  it('in which arrows follow the direction of writing', async () => {
    const list = await roomList(online(...eight), html`<conference-room-list dir="rtl"></conference-room-list>`);
    unfold(list, '4000').focus();
    await key(unfold(list, '4000'), 'ArrowLeft');
    expect(focused(list) === part(roomRow(list, '4000'), 'favourite')).to.be.true;
  });
});

describe('A room that I am in', () => {
  it('says in words that my call is on hold', async () => {
    const list = await roomList(inTwoConferences());
    expect(text(part(roomRow(list, '4000'), 'on-hold'))).to.equal('On hold');
    expect(has(roomRow(list, '4001'), 'on-hold')).to.be.false;
  });
});

describe('From an unfolded room', () => {
  const buttons = async (fake: FakeConnection, number: string) => {
    const list = await roomList(fake);
    await press(unfold(list, number));
    return { list, copy: parts(list, 'copy') };
  };

  it('the number and the invitation can be copied', async () => {
    const { copy } = await buttons(online(room('4001', { name: 'MI6', pinRequired: true })), '4001');
    expect(copy.map((one) => [one.dataset.copy, text(one)])).to.deep.equal([
      ['number', 'Copy the number'],
      ['invitation', 'Copy the invitation'],
    ]);
  });

  it('one is told what was copied, or gets the text to copy it by hand', async () => {
    const { list, copy } = await buttons(online(room('4001', { name: 'MI6' })), '4001');
    await press(copy[1]!);
    // The browser answers later whether it took the text.
    await waitUntil(() => has(list, 'copied'));
    expect(text(part(list, 'copied'))).to.contain('Conference “MI6”: call 4001. No PIN is needed.');
  });
});
