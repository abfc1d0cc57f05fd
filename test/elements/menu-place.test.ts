import { expect } from '@open-wc/testing';
import { menuPlace } from '../../src/elements/panel/menu-place.js';
import { asOrganizer } from '../support/fake-connection.js';
import { drawn, part, participantsPanel, press, root, row } from '../support/panel.js';

const page = { clientWidth: 800, clientHeight: 600 };
const menu = { width: 200, height: 120 };
const button = (left: number, top: number) => ({ left, right: left + 32, top, bottom: top + 32 });

interface Case {
  readonly button: ReturnType<typeof button>;
  readonly menu?: typeof menu;
  readonly page?: typeof page;
  readonly at: { readonly left: number; readonly top: number };
}

const cases: Readonly<Record<string, Case>> = {
  'below its button and flush with its end, in the right half': {
    button: button(700, 100),
    at: { left: 532, top: 136 },
  },
  'flush with the beginning of its button, in the left half': { button: button(40, 100), at: { left: 40, top: 136 } },
  'to the right of a button that is in the middle': { button: button(384, 100), at: { left: 384, top: 136 } },
  'below where it just fits': { button: button(700, 440), at: { left: 532, top: 476 } },
  'above where one pixel is missing below': { button: button(700, 441), at: { left: 532, top: 317 } },
  'at the top where it fits neither above nor below': {
    button: button(700, 100),
    page: { clientWidth: 800, clientHeight: 200 },
    at: { left: 532, top: 4 },
  },
  'with a gap at the left edge': { button: button(1, 100), at: { left: 4, top: 136 } },
  'with a gap at the right edge, for a button that is cut off there': {
    button: button(780, 100),
    at: { left: 596, top: 136 },
  },
  'with a gap at the left edge where it is wider than the room beside its button': {
    button: button(150, 100),
    page: { clientWidth: 240, clientHeight: 600 },
    at: { left: 4, top: 136 },
  },
  'from the left edge on where it is wider than the page': {
    button: button(150, 100),
    menu: { width: 300, height: 120 },
    page: { clientWidth: 240, clientHeight: 600 },
    at: { left: 4, top: 136 },
  },
};

describe('A menu', () => {
  const after: (() => void)[] = [];
  afterEach(() => {
    for (const end of after.splice(0)) end();
  });

  for (const [where, { button: from, menu: size = menu, page: window = page, at }] of Object.entries(cases)) {
    it(`opens ${where}`, () => {
      expect(menuPlace(from, size, window)).to.deep.equal(at);
    });
  }

  /** How far from its button the menu of a row begins, below or above, and how far its edge is from the button's. */
  function offset(panel: Element): readonly [apart: number, beside: number] {
    const menu = root(panel).querySelector('.menu')!.getBoundingClientRect();
    const button = root(panel).querySelector('[aria-expanded=true]')!.getBoundingClientRect();
    const beside = Math.min(Math.abs(menu.right - button.right), Math.abs(menu.left - button.left));
    const apart = Math.max(menu.top - button.bottom, button.top - menu.bottom);
    return [Math.round(apart), Math.round(beside)];
  }

  const zoomed: Readonly<Record<string, string>> = {
    'the page is zoomed': 'body { zoom: 1.5 }',
    'the root of the page is zoomed': 'html { zoom: 1.25 }',
    'the panel is zoomed': 'conference-participants { zoom: 0.8 }',
    'page and panel are zoomed': 'body { zoom: 1.25 } conference-participants { zoom: 1.25 }',
  };
  for (const [what, rules] of Object.entries(zoomed)) {
    it(`opens at its button where ${what}`, async () => {
      const style = document.createElement('style');
      style.textContent = `${rules} cti-connection { width: 300px }`;
      document.head.append(style);
      after.push(() => style.remove());
      const panel = await participantsPanel(asOrganizer());
      await press(part(row(panel, 2), 'more'));
      await drawn(panel);
      const [apart, beside] = offset(panel);
      expect(apart).to.be.within(3, 5);
      expect(beside).to.be.within(0, 1);
    });
  }

  it('stays at its button when the page is scrolled, and lets go of the page when it is closed', async () => {
    const style = document.createElement('style');
    style.textContent = 'body { padding-block: 300px 2000px }';
    document.head.append(style);
    after.push(() => style.remove());
    const panel = await participantsPanel(asOrganizer());
    const more = part(row(panel, 2), 'more');
    await press(more);
    await drawn(panel);
    const before = more.getBoundingClientRect().top;
    for (const [top, scrolls] of [
      [100, 'scroll'],
      [20, 'resize'],
    ] as const) {
      window.scrollTo(0, top);
      window.dispatchEvent(new Event(scrolls));
      expect(offset(panel)).to.deep.equal([4, 0]);
    }
    expect(more.getBoundingClientRect().top).to.be.below(before);
    window.scrollTo(0, 0);
  });

  it('opens at its own button each time, without another style sheet', async () => {
    const panel = await participantsPanel(asOrganizer());
    const gaps: number[] = [];
    const sheets: number[] = [];
    for (const index of [3, 2, 3]) {
      const more = part(row(panel, index), 'more');
      await press(more);
      await drawn(panel);
      const shown = root(panel).querySelector('.menu')!.getBoundingClientRect();
      gaps.push(Math.round(shown.top - more.getBoundingClientRect().bottom));
      sheets.push(root(panel).adoptedStyleSheets.length);
      await press(more);
    }
    expect(gaps).to.deep.equal([4, 4, 4]);
    expect(new Set(sheets).size).to.equal(1);
  });
});
