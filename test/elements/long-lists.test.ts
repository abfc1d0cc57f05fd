import { expect } from '@open-wc/testing';
import type { ConferenceParticipantsElement } from '../../src/index.js';
import { bond, changes, comes, goes, person } from '../support/builders.js';
import { type FakeConnection, inConference } from '../support/fake-connection.js';
import {
  drawn,
  focused,
  hasFocus,
  hasRow,
  painted,
  part,
  participantsPanel,
  parts,
  press,
  root,
  row,
  scrollerOf,
} from '../support/panel.js';

const thousand = Array.from({ length: 1000 }, (_, place) => (place === 0 ? bond : person(place + 1)));

const rows = (panel: Element) => parts(panel, 'participant');

/** Scrolls, and waits until the rows of that place are drawn. */
async function scrollTo(panel: ConferenceParticipantsElement, top: number): Promise<void> {
  scrollerOf(panel).scrollTop = top;
  await painted(panel);
}

/** WebKit scrolls to what has the focus a little later, and would undo what the test does next. */
function focus(button: HTMLElement): void {
  button.focus({ preventScroll: true });
}

/** The rows that each gap stands for, between the places of the rows that are drawn. */
function gapsOf(panel: Element, height: number): string[] {
  const slots = [...scrollerOf(panel).firstElementChild!.children] as HTMLElement[];
  return slots.map((slot) =>
    slot.dataset.index ? slot.ariaPosInSet! : `${Math.round(slot.getBoundingClientRect().height / height)} rows`,
  );
}

/** The same, by the places alone. */
function gapsWanted(panel: Element): string[] {
  const drawnAt = rows(panel).map(({ ariaPosInSet }) => Number(ariaPosInSet));
  const before = (place: number, nth: number) => place - 1 - (drawnAt[nth - 1] ?? 0);
  const slots = drawnAt.flatMap((place, nth) =>
    nth === 0 || before(place, nth) > 0 ? [`${before(place, nth)} rows`, `${place}`] : [`${place}`],
  );
  return [...slots, `${1000 - drawnAt.at(-1)!} rows`];
}

async function crowd(): Promise<{ panel: ConferenceParticipantsElement; fake: FakeConnection }> {
  const fake = inConference(...thousand);
  const panel = await participantsPanel(fake);
  await painted(panel);
  return { panel, fake };
}

/** Those whose rows can be seen, by index. */
function inView(panel: Element): number[] {
  const { top, bottom } = scrollerOf(panel).getBoundingClientRect();
  const seen = rows(panel).filter((one) => {
    const box = one.getBoundingClientRect();
    return box.bottom > top && box.top < bottom;
  });
  return seen.map((one) => Number(one.dataset.index));
}

describe('A conference of a thousand', () => {
  it('draws the rows in view and some around them, and stands for all of them in height', async () => {
    const { panel } = await crowd();
    expect(rows(panel).length).to.be.within(10, 60);
    expect(inView(panel)[0]).to.equal(1);
    const { height } = row(panel, 2).getBoundingClientRect();
    expect(scrollerOf(panel).scrollHeight).to.be.closeTo(1000 * height, 40 * height);
    expect(scrollerOf(panel).clientHeight).to.be.below(scrollerOf(panel).scrollHeight / 10);
  });

  it('draws those that come into view when one scrolls, up to the last', async () => {
    const { panel } = await crowd();
    const { height } = row(panel, 2).getBoundingClientRect();
    await scrollTo(panel, 500 * height);
    expect(inView(panel)).to.include(502);
    expect(inView(panel).length).to.be.at.least(Math.floor(scrollerOf(panel).clientHeight / height));
    expect(rows(panel).length).to.be.below(60);
    await scrollTo(panel, scrollerOf(panel).scrollHeight);
    expect(inView(panel).at(-1)).to.equal(1000);
    await scrollTo(panel, 0);
    expect(inView(panel)[0]).to.equal(1);
  });

  it('tells each row’s place and how many there are, to those who do not see the rest', async () => {
    const { panel, fake } = await crowd();
    const place = (index: number) => [row(panel, index).ariaPosInSet, row(panel, index).ariaSetSize].join(' of ');
    expect(place(1)).to.equal('1 of 1000');
    expect(place(9)).to.equal('9 of 1000');
    fake.push(goes(person(3)));
    await drawn(panel);
    expect(place(9)).to.equal('8 of 999');
    expect(root(panel).querySelectorAll('.gap:not([role=presentation])').length).to.equal(0);
  });

  it('keeps the row that has the focus when it scrolls out of view, in its place', async () => {
    const { panel } = await crowd();
    const button = part(row(panel, 5), 'kick');
    focus(button);
    await scrollTo(panel, 30_000);
    expect(hasFocus(button)).to.be.true;
    expect(document.activeElement === panel).to.be.true;
    expect(hasRow(panel, 5)).to.be.true;
    expect(hasRow(panel, 6), 'its neighbours go').to.be.false;
    expect(row(panel, 5).ariaPosInSet).to.equal('5');
    const tall = scrollerOf(panel).scrollHeight;
    await scrollTo(panel, 0);
    expect(hasFocus(button)).to.be.true;
    expect(scrollerOf(panel).scrollHeight, 'and nothing jumps').to.be.closeTo(tall, 60);
  });

  it('has a gap just where rows are missing, and one at either end, wherever the kept row is', async () => {
    const { panel } = await crowd();
    const { height } = row(panel, 2).getBoundingClientRect();
    for (const place of [0, 1, 14, 15, 16, 17, 18, 30, 999]) {
      await scrollTo(panel, (place - 2) * height);
      focus(row(panel, place + 1));
      for (const first of [0, 1, 10, 11, 12, 13, 14, 20, 990, 2000]) {
        await scrollTo(panel, first * height);
        expect(gapsOf(panel, height), `row ${place}, from ${first}`).to.deep.equal(gapsWanted(panel));
      }
    }
  });

  it('keeps it also below what is in view', async () => {
    const { panel } = await crowd();
    await scrollTo(panel, scrollerOf(panel).scrollHeight);
    const button = part(row(panel, 998), 'mute');
    focus(button);
    await scrollTo(panel, 0);
    expect(hasFocus(button)).to.be.true;
    expect(inView(panel)[0]).to.equal(1);
    expect(rows(panel).at(-1)?.dataset.index).to.equal('998');
  });

  it('does not lose the focus to the page when the person who has it leaves', async () => {
    const { panel, fake } = await crowd();
    await press(part(row(panel, 5), 'kick'));
    await scrollTo(panel, 30_000);
    fake.push(goes(person(5)));
    await drawn(panel);
    expect(hasRow(panel, 5)).to.be.false;
    expect(focused(panel) === scrollerOf(panel)).to.be.true;
  });

  it('redraws nothing of those who are not in view', async () => {
    const { panel, fake } = await crowd();
    fake.push(changes(person(900), { isTalking: true }));
    await drawn(panel);
    expect(hasRow(panel, 900)).to.be.false;
    fake.push(changes(person(9), { isTalking: true }));
    await drawn(panel);
    expect(row(panel, 9).part.contains('talking')).to.be.true;
  });

  it('draws forty people whole, and of forty-one those in view alone', async () => {
    const fake = inConference(...thousand.slice(0, 40));
    const panel = await participantsPanel(fake);
    expect(rows(panel).length).to.equal(40);
    expect(scrollerOf(panel).firstElementChild!.children.length, 'and no gap').to.equal(40);
    fake.push(comes(thousand[40]!));
    await painted(panel);
    expect(rows(panel).length).to.be.below(30);
  });

  it('becomes a short list, drawn whole, and a long one again', async () => {
    const { panel, fake } = await crowd();
    fake.push(...thousand.slice(30).map((one) => goes(one)));
    await painted(panel);
    expect(rows(panel).length).to.equal(30);
    expect(root(panel).querySelectorAll('.gap').length).to.equal(0);
    fake.push(...thousand.slice(30, 400).map((one) => comes(one)));
    await painted(panel);
    expect(rows(panel).length).to.be.below(60);
    expect(inView(panel)[0]).to.equal(1);
  });

  const intrusions = {
    'makes the element a block without a height': 'conference-participants { display: block }',
    'resets everything': '* { margin: 0; padding: 0; border: 0; box-sizing: border-box; font: inherit }',
    'lays the element out as a growing flex item':
      'cti-connection { display: flex; flex-direction: column } conference-participants { flex: 1 0 auto; overflow: visible; max-height: none }',
    'shows it inline': 'conference-participants { display: inline }',
  };
  for (const [what, rules] of Object.entries(intrusions)) {
    it(`scrolls by itself also on a page that ${what}`, async () => {
      const style = document.createElement('style');
      style.textContent = rules;
      document.head.append(style);
      try {
        const { panel } = await crowd();
        expect(rows(panel).length).to.be.below(60);
        await scrollTo(panel, 20_000);
        expect(scrollerOf(panel).scrollTop).to.equal(20_000);
        expect(inView(panel)[0]).to.be.above(100);
      } finally {
        style.remove();
      }
    });
  }

  it('is as tall as the page says', async () => {
    const { panel } = await crowd();
    panel.style.setProperty('--conference-max-block-size', '200px');
    await painted(panel);
    expect(scrollerOf(panel).clientHeight).to.be.at.most(200);
  });

  it('draws rows down to its end, once it is made taller', async () => {
    const { panel } = await crowd();
    for (const height of [700, 701, 900]) {
      panel.style.setProperty('--conference-max-block-size', `${String(height)}px`);
      await painted(panel);
      const { bottom } = scrollerOf(panel).getBoundingClientRect();
      expect(rows(panel).at(-1)!.getBoundingClientRect().bottom, String(height)).to.be.above(bottom + 40);
    }
  });

  it('stands for its rows in height also once they have become lower or taller', async () => {
    const { panel } = await crowd();
    await scrollTo(panel, 500 * row(panel, 2).offsetHeight);
    for (const density of ['compact', '']) {
      panel.style.setProperty('--conference-density', density);
      await painted(panel);
      const { height } = rows(panel)[4]!.getBoundingClientRect();
      expect(scrollerOf(panel).scrollHeight, density).to.be.closeTo(1000 * height, 40 * height);
    }
  });

  it('draws nothing anew while it is scrolled by less than a row, and not each row anew by more', async () => {
    const { panel } = await crowd();
    const { height } = row(panel, 2).getBoundingClientRect();
    await scrollTo(panel, 500 * height + 2);
    const seen: MutationRecord[] = [];
    const observer = new MutationObserver((records) => void seen.push(...records));
    observer.observe(scrollerOf(panel), { childList: true, subtree: true });
    await scrollTo(panel, 500 * height + 8);
    await scrollTo(panel, 500 * height + 2 + height);
    expect(seen, 'one row, of those drawn beyond the view').to.have.length(0);
    const before = new Set(rows(panel));
    await scrollTo(panel, 504 * height);
    expect(rows(panel).filter((one) => !before.has(one)).length).to.be.within(1, 8);
    await scrollTo(panel, 0);
    seen.length = 0;
    await scrollTo(panel, 2);
    await scrollTo(panel, 0);
    expect(seen, 'at the top').to.have.length(0);
    observer.disconnect();
  });

  it('changes heights alone, and no element, when the row above all others comes into view', async () => {
    const { panel } = await crowd();
    const { height } = row(panel, 2).getBoundingClientRect();
    const first = scrollerOf(panel).firstElementChild!.firstElementChild;
    for (const place of [1, 2, 6, 40, 1, 0]) {
      await scrollTo(panel, place * height);
      expect(scrollerOf(panel).firstElementChild!.firstElementChild === first, String(place)).to.be.true;
    }
  });

  it('draws few rows again after it was far taller, as on paper', async () => {
    const { panel } = await crowd();
    panel.style.setProperty('--conference-max-block-size', '8000px');
    await painted(panel);
    expect(rows(panel).length).to.be.above(140);
    panel.style.removeProperty('--conference-max-block-size');
    await painted(panel);
    expect(rows(panel).length).to.be.below(40);
  });

  it('writes no style attribute, which a strict page would forbid', async () => {
    const { panel } = await crowd();
    await scrollTo(panel, 20_000);
    expect(root(panel).querySelectorAll('[style]').length).to.equal(0);
  });
});
