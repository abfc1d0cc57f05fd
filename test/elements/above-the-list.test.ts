import { expect, html } from '@open-wc/testing';
import { bond, call, changes, person } from '../support/builders.js';
import { asOrganizer, type FakeConnection } from '../support/fake-connection.js';
import { painted, part, participantsPanel, row, scrollerOf } from '../support/panel.js';

function pointerTo(target: Element): void {
  target.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true, pointerType: 'mouse' }));
}

const top = (panel: Element, index = 3) => Math.round(row(panel, index).getBoundingClientRect().top);
const others = [2, 3, 4, 5, 6].map((index) => person(index));
const organizing = () => asOrganizer(...others);
const muted = () => asOrganizer(...others).push(changes({ ...bond, isMuted: true }, {}));

/** What the server may tell that comes or goes above the list; with a name that says it in words. */
const news: readonly (readonly [string, () => FakeConnection, (fake: FakeConnection) => unknown])[] = [
  ['the link is lost', organizing, (fake) => fake.dropLink()],
  ['the link is back', () => organizing().dropLink(), (fake) => fake.status({ status: 'online' })],
  ['my call is put on hold', organizing, (fake) => fake.push(call('EventOnHold'))],
  [
    'my call is taken back',
    () => organizing().push(call('EventOnHold')),
    (fake) => fake.push(call('EventEstablished')),
  ],
  ['I organize no longer', organizing, (fake) => fake.push(changes(bond, { role: 'User' }))],
  ['I organize again', muted, (fake) => fake.push(changes(bond, { role: 'Organizer' }))],
  ['the server reports an error that nobody asked for', organizing, (fake) => fake.refuse('NotOrganizer')],
];

/** How somebody is about to act on a row. */
const attention: Readonly<Record<string, (target: HTMLElement) => void>> = {
  'the pointer rests on one': pointerTo,
  'one has the focus': (target) => target.focus(),
};

describe('What comes or goes above the list', () => {
  for (const [what, start, happens] of news) {
    for (const [how, attend] of Object.entries(attention)) {
      it(`moves no row while ${how}: ${what}`, async () => {
        const fake = start();
        const panel = await participantsPanel(fake);
        attend(row(panel, 3));
        await painted(panel);
        const before = top(panel);
        happens(fake);
        await painted(panel);
        expect(top(panel)).to.equal(before);
      });
    }
  }

  it('moves no row of a panel that is narrow, nor twice', async () => {
    const fake = organizing();
    const narrow = document.createElement('style');
    narrow.textContent = 'cti-connection { width: 240px }';
    document.head.append(narrow);
    const panel = await participantsPanel(fake);
    pointerTo(row(panel, 5));
    const before = top(panel, 5);
    for (let time = 0; time < 2; time++) {
      fake.dropLink();
      await painted(panel);
      expect(top(panel, 5)).to.equal(before);
      fake.status({ status: 'online' });
      await painted(panel);
      expect(top(panel, 5)).to.equal(before);
    }
    panel.closest('cti-connection')!.remove();
    narrow.remove();
  });

  it('moves no row when it comes before the panel is drawn, and the browser finds something else under the pointer', async () => {
    const panel = await participantsPanel(organizing());
    const middle = () => {
      const { left, top: above, height } = row(panel, 5).getBoundingClientRect();
      return { clientX: left + 60, clientY: above + height / 2 };
    };
    const tell = (type: string, target: Element, spot: object) =>
      target.dispatchEvent(
        new PointerEvent(type, { ...spot, bubbles: type !== 'pointerleave', composed: true, pointerType: 'mouse' }),
      );
    const spot = middle();
    tell('pointerover', row(panel, 5), spot);
    tell('pointermove', row(panel, 5), spot);
    await painted(panel);
    const news = document.createElement('p');
    news.style.cssText = 'margin: 0; block-size: 180px';
    for (const type of ['pointerover', 'pointerleave']) {
      panel.before(news);
      tell(type, type === 'pointerover' ? part(panel, 'leave') : panel, spot);
      await painted(panel);
      expect(middle(), type).to.deep.equal(spot);
      news.remove();
      panel.requestUpdate();
      await painted(panel);
      expect(middle(), `${type}, and gone again`).to.deep.equal(spot);
    }
    // The pointer itself goes: then the list has its room.
    panel.before(news);
    tell('pointerleave', panel, { clientX: -5, clientY: -5 });
    await painted(panel);
    expect(middle().clientY).to.equal(spot.clientY + 180);
    news.remove();
  });

  for (const [from, to] of [
    [240, 700],
    [700, 240],
  ] as const) {
    it(`leaves no empty room above the rows, and cuts none off, when the user resizes the panel: ${from} to ${to} pixels`, async () => {
      const fake = organizing();
      const panel = await participantsPanel(fake);
      const page = panel.closest('cti-connection')!.parentElement!;
      page.style.inlineSize = `${from}px`;
      await painted(panel);
      row(panel, 1).focus();
      await painted(panel);
      const atTop = () =>
        Math.round(row(panel, 1).getBoundingClientRect().top) -
        Math.round(scrollerOf(panel).getBoundingClientRect().top);
      const before = atTop();
      page.style.inlineSize = `${to}px`;
      await painted(panel);
      fake.push(changes(person(2), { isMuted: true }));
      await painted(panel);
      expect(atTop()).to.equal(before);
      const place = top(panel, 1);
      fake.dropLink();
      await painted(panel);
      expect(top(panel, 1), 'and rows keep their place from then on').to.equal(place);
      page.style.inlineSize = '';
    });
  }

  it('has its room as soon as the pointer has left the list', async () => {
    const fake = organizing();
    const panel = await participantsPanel(fake);
    pointerTo(row(panel, 3));
    const before = top(panel);
    fake.dropLink();
    await painted(panel);
    panel.dispatchEvent(new PointerEvent('pointerleave'));
    await painted(panel);
    expect(top(panel)).to.be.above(before);
    const scroller = scrollerOf(panel);
    expect(top(panel, 1), 'the first row is whole').to.be.at.least(Math.round(scroller.getBoundingClientRect().top));
  });

  it('leaves every row in reach of the arrow keys', async () => {
    const fake = organizing();
    const panel = await participantsPanel(fake);
    row(panel, 3).focus();
    fake.dropLink();
    await painted(panel);
    for (const index of [2, 1]) row(panel, index).focus();
    await painted(panel);
    const scroller = scrollerOf(panel);
    expect(top(panel, 1)).to.be.at.least(Math.round(scroller.getBoundingClientRect().top));
  });

  it('stays where the user scrolls the page', async () => {
    const fake = organizing();
    const panel = await participantsPanel(fake, html`<conference-participants></conference-participants>`);
    panel.closest('cti-connection')!.after(document.createElement('hr'));
    const tall = document.createElement('style');
    tall.textContent = 'body { padding-block: 900px }';
    document.head.append(tall);
    pointerTo(row(panel, 3));
    window.scrollTo(0, 700);
    await painted(panel);
    panel.requestUpdate();
    const before = top(panel);
    await painted(panel);
    expect(top(panel)).to.equal(before);
    fake.dropLink();
    await painted(panel);
    expect(top(panel), 'also where the browser keeps the page in its place').to.equal(before);
    window.scrollTo(0, 0);
    tall.remove();
  });
});
