import { expect, nextFrame } from '@open-wc/testing';
import type { ConferenceParticipantsElement } from '../../src/index.js';
import { heldRows } from '../../src/elements/drawing/held-rows.js';
import { afterMove, isSamePress, takesPress } from '../../src/elements/drawing/resting.js';
import { bond, changes, comes, goes, peopleBesideMe, person, type Person, q } from '../support/builders.js';
import { Dice } from '../support/dice.js';
import { asOrganizer } from '../support/fake-connection.js';
import {
  drawn,
  has,
  hasFocus,
  hasRow,
  key,
  part,
  participantsPanel,
  parts,
  row,
  rowOrder,
  scrollerOf,
  settled,
  text,
} from '../support/panel.js';
import { pointAt, pressAt, under } from '../support/pointing.js';
import { sentTo } from '../support/sent-to.js';

const muteOf = (panel: Element, index: number) => part(row(panel, index), 'mute');

describe('While the pointer rests on a row', () => {
  it('the row stays where it is when somebody above leaves, and the press reaches who was pointed at', async () => {
    const fake = asOrganizer(...peopleBesideMe(6));
    const panel = await participantsPanel(fake);
    const spot = pointAt(muteOf(panel, 5));
    fake.push(goes(person(3)), goes(person(2)));
    await settled(panel);
    await pressAt(panel, spot);
    expect(sentTo(fake.sent)).to.deep.equal([5]);
  });

  it('whoever leaves under it leaves an inert place with their name, and no press there reaches anybody', async () => {
    const fake = asOrganizer(...peopleBesideMe(4));
    const panel = await participantsPanel(fake);
    const spot = pointAt(muteOf(panel, 3));
    fake.push(goes(person(3)));
    await settled(panel);
    expect(hasRow(panel, 3)).to.be.false;
    expect(text(part(panel, 'gone'))).to.contain('Agent 3 has left');
    await pressAt(panel, spot);
    expect(fake.sent).to.be.empty;
  });

  it('a successor at the same index comes elsewhere and is not reached', async () => {
    const fake = asOrganizer(...peopleBesideMe(4));
    const panel = await participantsPanel(fake);
    const spot = pointAt(muteOf(panel, 3));
    fake.push(goes(person(3)), comes(person(3, { username: 'another', callerIdName: 'Another' })));
    await settled(panel);
    await pressAt(panel, spot);
    expect(fake.sent).to.be.empty;
    expect(text(part(panel, 'came'))).to.equal('1 more');
  });

  it('who comes is put after the others, also an organizer, and counted; afterwards the list is in order', async () => {
    const fake = asOrganizer(...peopleBesideMe(3));
    const panel = await participantsPanel(fake);
    pointAt(muteOf(panel, 3));
    fake.push(comes(person(20, { role: 'Organizer' })), comes(person(21)), goes(person(2)));
    await settled(panel);
    expect(rowOrder(panel)).to.deep.equal([1, 3, 4, 20, 21]);
    expect(text(part(panel, 'came'))).to.equal('2 more');
    panel.dispatchEvent(new PointerEvent('pointerleave'));
    await settled(panel);
    expect(rowOrder(panel)).to.deep.equal([1, 20, 3, 4, 21]);
    expect(parts(panel, 'gone')).to.be.empty;
    expect(parts(panel, 'came')).to.be.empty;
  });

  it('nothing comes or goes above the list: not the search, nor the line of who talks', async () => {
    const fake = asOrganizer(...peopleBesideMe(5));
    const panel = await participantsPanel(fake);
    const spot = pointAt(muteOf(panel, 3));
    for (let index = 7; index < 20; index++) fake.push(comes(person(index)));
    await settled(panel);
    expect(muteOf(panel, 3).getBoundingClientRect().top + muteOf(panel, 3).offsetHeight / 2).to.equal(spot.clientY);
    expect(has(panel, 'search')).to.be.false;
    panel.dispatchEvent(new PointerEvent('pointerleave'));
    await settled(panel);
    for (const name of ['search', 'talking-now']) expect(has(panel, name), name).to.be.true;
    const there = pointAt(muteOf(panel, 3));
    for (let index = 5; index < 20; index++) fake.push(goes(person(index)));
    await settled(panel);
    expect(muteOf(panel, 3).getBoundingClientRect().top + muteOf(panel, 3).offsetHeight / 2).to.equal(there.clientY);
  });

  it('and the search comes where the list itself has come under the pointer: nobody was pointed at', async () => {
    const fake = asOrganizer(...peopleBesideMe(5));
    const panel = await participantsPanel(fake);
    const { left, top } = row(panel, 3).getBoundingClientRect();
    const where = { clientX: left + 9, clientY: top + 9, bubbles: true, composed: true };
    part(panel, 'leave').dispatchEvent(new PointerEvent('pointermove', where));
    row(panel, 3).dispatchEvent(new PointerEvent('pointerover', where));
    for (let index = 7; index < 20; index++) fake.push(comes(person(index)));
    await settled(panel);
    expect(has(panel, 'search')).to.be.true;
    const list = scrollerOf(panel);
    expect(row(panel, 1).getBoundingClientRect().top, 'no row is cut off, where nothing scrolls to it').to.be.at.least(
      list.getBoundingClientRect().top,
    );
  });

  it('a button that came under it by itself takes no press until the pointer has moved', async () => {
    const fake = asOrganizer(...peopleBesideMe(6));
    const panel = await participantsPanel(fake);
    const spot = pointAt(part(panel, 'mute-all'));
    // What is above the list grows, and something else is where the pointer rests.
    fake.refuse('NotOrganizer');
    fake.push(changes(bond, { role: 'User' }));
    await settled(panel);
    fake.push(changes(bond, {}));
    await settled(panel);
    const below = muteOf(panel, 4).getBoundingClientRect();
    const there = { clientX: below.left + 10, clientY: below.top + 10 };
    const target = under(panel, there);
    // The browser tells of what is under the pointer now, at the spot where the pointer was all the time.
    target.dispatchEvent(new PointerEvent('pointerover', { ...spot, bubbles: true, composed: true }));
    await pressAt(panel, there);
    expect(fake.sent).to.be.empty;
    pointAt(target);
    await pressAt(panel, there);
    expect(sentTo(fake.sent)).to.deep.equal([4]);
  });

  const places: Readonly<Record<string, (panel: ConferenceParticipantsElement) => void>> = {
    'in the page': () => undefined,
    'in a closed shadow root': (panel) => {
      const host = panel.parentElement!;
      const around = document.createElement('div');
      host.append(around);
      // eslint-disable-next-line wc/no-closed-shadow-root -- pages have closed roots, and the page's listeners hear nothing of them
      around.attachShadow({ mode: 'closed' }).append(panel);
    },
  };
  for (const [where, moves] of Object.entries(places)) {
    it(`what the user has scrolled under it takes a press, and a wheel that scrolls nothing changes nothing: ${where}`, async () => {
      const fake = asOrganizer(...peopleBesideMe(40));
      const panel = await participantsPanel(fake);
      const { connection } = fake;
      panel.connection = connection;
      moves(panel);
      await settled(panel);
      const list = scrollerOf(panel);
      for (const by of [0, 1]) {
        pointAt(muteOf(panel, 3));
        muteOf(panel, 3).dispatchEvent(new WheelEvent('wheel', { bubbles: true, composed: true }));
        list.scrollTop += by;
        for (let frame = 0; frame < 2; frame++) await nextFrame();
        const { left, top } = muteOf(panel, 4).getBoundingClientRect();
        await pressAt(panel, { clientX: left + 10, clientY: top + 10 });
        expect(sentTo(fake.sent), `scrolled by ${by}`).to.deep.equal(by === 0 ? [] : [4]);
      }
    });
  }

  it('a finger elsewhere presses what it touches, and so does a key or an assistive tool', async () => {
    const fake = asOrganizer(...peopleBesideMe(4));
    const panel = await participantsPanel(fake);
    pointAt(muteOf(panel, 3));
    muteOf(panel, 4).click();
    const where = { bubbles: true, composed: true, cancelable: true, detail: 1 };
    muteOf(panel, 5).dispatchEvent(new PointerEvent('pointerdown', { ...where, pointerType: 'touch' }));
    muteOf(panel, 5).dispatchEvent(new MouseEvent('click', where));
    await settled(panel);
    expect(sentTo(fake.sent)).to.deep.equal([4, 5]);
  });

  it('no act ever reaches anybody but whom it was on when it came to rest, whatever the server says, by random', async function () {
    this.timeout(240_000);
    const dice = new Dice(11);
    const fake = asOrganizer(...peopleBesideMe(8));
    const panel = await participantsPanel(fake);
    const present = new Map<number, Person>(peopleBesideMe(8).map((one) => [one.index, one]));
    let arrivals = 0;
    let reached = 0;
    for (let time = 0; time < 150; time++) {
      panel.dispatchEvent(new PointerEvent('pointerleave'));
      await settled(panel);
      const shown = parts(panel, 'participant').filter((one) => one.dataset.index !== '1');
      const target = dice.one(shown);
      const index = Number(target.dataset.index);
      const name = text(part(target, 'name'));
      const spot = pointAt(part(target, present.get(index)!.isMuted ? 'unmute' : 'mute'));
      const before = fake.sent.length;
      for (let events = 1 + dice.below(3); events > 0; events--) {
        const all = [...present.values()];
        const who = dice.one(all);
        const what = dice.next();
        if (what < 0.3 && all.length > 3) {
          present.delete(who.index);
          fake.push(goes(who));
        } else if (what < 0.55 && all.length < 12) {
          const free = [...Array(14).keys()].map((place) => place + 2).find((place) => !present.has(place))!;
          arrivals += 1;
          const role = dice.next() < 0.2 ? 'Organizer' : 'User';
          const newcomer = person(free, { username: `u${arrivals}`, callerIdName: `Guest ${arrivals}`, role });
          present.set(free, newcomer);
          fake.push(comes(newcomer));
        } else if (what < 0.7) {
          const other = { ...who, role: who.role === 'User' ? 'Organizer' : 'User' } as const;
          present.set(who.index, other);
          fake.push(changes(other, {}));
        } else fake.push(changes(who, { isTalking: dice.next() < 0.5 }));
        if (dice.next() < 0.5) await drawn(panel);
      }
      await settled(panel);
      await pressAt(panel, spot);
      for (const command of fake.sent.slice(before)) {
        reached += 1;
        expect('index' in command && present.get(command.index)?.callerIdName, `at ${time}`).to.equal(name);
      }
      fake.wait(6000);
      await drawn(panel);
    }
    expect(reached).to.be.above(50);
  });
});

describe('The focus', () => {
  it('keeps its row where it is when enough people for a search come; the search is there once it is asked for', async () => {
    const fake = asOrganizer(...peopleBesideMe(5));
    const panel = await participantsPanel(fake);
    row(panel, 3).focus();
    const { top } = row(panel, 3).getBoundingClientRect();
    await key(row(panel, 3), '/');
    expect(has(panel, 'search')).to.be.false;
    for (let index = 7; index < 20; index++) fake.push(comes(person(index)));
    await settled(panel);
    expect(row(panel, 3).getBoundingClientRect().top).to.equal(top);
    expect(await key(row(panel, 3), '/')).to.be.true;
    await settled(panel);
    expect(hasFocus(part(panel, 'search'))).to.be.true;
  });

  it('goes to the row beside it when its row leaves, and the next key there was not meant for that person', async () => {
    const fake = asOrganizer(...peopleBesideMe(4));
    const panel = await participantsPanel(fake);
    row(panel, 3).focus();
    await drawn(panel);
    fake.push(goes(person(3)));
    await settled(panel);
    expect(hasFocus(row(panel, 4))).to.be.true;
    const enter = () =>
      row(panel, 4).dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    enter();
    await settled(panel);
    expect(fake.sent).to.be.empty;
    enter();
    await settled(panel);
    expect(sentTo(fake.sent)).to.deep.equal([4]);
  });
});

describe('A press of a toggle', () => {
  it('is one, also when it is a double press, and is two on two people', async () => {
    const fake = asOrganizer(q, person(3));
    const panel = await participantsPanel(fake);
    muteOf(panel, 2).click();
    fake.push(changes(q, { isMuted: true }));
    await settled(panel);
    part(row(panel, 2), 'unmute').click();
    muteOf(panel, 3).click();
    await settled(panel);
    expect(fake.sent.map(({ type }) => type)).to.deep.equal(['conferenceMute', 'conferenceMute']);
  });

  it('is one while a key is held down', async () => {
    const fake = asOrganizer(q);
    const panel = await participantsPanel(fake);
    const repeated = new KeyboardEvent('keydown', { key: 'Enter', repeat: true, bubbles: true, cancelable: true });
    muteOf(panel, 2).dispatchEvent(repeated);
    expect(repeated.defaultPrevented, 'so that the browser makes no click of it').to.be.true;
  });

  it('is of its own after 400 ms', () => {
    const first = { target: 'q mute', at: 1000 };
    expect(isSamePress(first, { ...first, at: 1399 })).to.be.true;
    expect(isSamePress(first, { ...first, at: 1400 })).to.be.false;
    expect(isSamePress(first, { target: 'eve mute', at: 1001 })).to.be.false;
    expect(isSamePress(undefined, first)).to.be.false;
  });
});

describe('A pointer at rest', () => {
  const at = { x: 5, y: 5, still: false };

  it('is on what it was moved onto, not on what came there', () => {
    const onQ = afterMove(undefined, at, 'q');
    const stillOnQ = afterMove(onQ, at, 'eve');
    expect(takesPress(stillOnQ, 'q')).to.be.true;
    expect(takesPress(stillOnQ, 'eve')).to.be.false;
    expect(takesPress(afterMove(stillOnQ, { ...at, x: 6 }, 'eve'), 'eve')).to.be.true;
  });

  it('that something came under before it ever moved is on nothing', () => {
    expect(afterMove(undefined, { ...at, still: true }, 'q').target).to.equal('');
  });

  it('of a tool that moves the pointer once, straight onto a button, is on that button', () => {
    const entered = afterMove(undefined, { ...at, still: true }, 'q');
    expect(takesPress(afterMove(entered, { ...at, still: false }, 'q'), 'q')).to.be.true;
  });

  it('is on whatever is there where it was never seen', () => {
    expect(takesPress(undefined, 'q')).to.be.true;
  });
});

describe('The rows of a list that is held', () => {
  it('let no press reach anybody else, a thousand times by random', () => {
    const dice = new Dice(7);
    let last = 0;
    for (let time = 0; time < 1000; time++) {
      let present = Array.from({ length: 2 + dice.below(20) }, () => ({ key: String(last++) }));
      let rows: readonly { key: string }[] = [...present];
      const place = dice.below(rows.length);
      const meant = rows[place]!.key;
      let resting = afterMove(undefined, { x: 0, y: place, still: false }, meant);
      for (let events = dice.below(12); events > 0; events--) {
        if (dice.next() < 0.5) present = present.filter(() => dice.next() < 0.8);
        else present.splice(dice.below(present.length + 1), 0, { key: String(last++) });
        if (dice.next() < 0.3) present = [...present].reverse();
        rows = heldRows(rows, present);
        // Whatever moves the list all the same, such as a notice above it, brings other rows under the pointer.
        const under = rows[Math.min(rows.length - 1, Math.max(0, place + dice.below(3) - 1))]!.key;
        resting = afterMove(resting, { x: 0, y: place, still: true }, under);
        expect(rows[place]!.key, 'the row keeps its place').to.equal(meant);
        if (takesPress(resting, under)) expect(under).to.equal(meant);
      }
    }
  });

  it('keep their places, whoever left, and those who came follow', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((key) => ({ key })) as [{ key: string }, { key: string }, { key: string }];
    expect(heldRows([a, b], [c, a])).to.deep.equal([a, b, c]);
    expect(heldRows([a, b], [b])).to.deep.equal([a, b]);
    expect(heldRows([], [b])).to.deep.equal([b]);
  });
});
