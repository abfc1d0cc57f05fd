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
  for (const [where, { button: from, menu: size = menu, page: window = page, at }] of Object.entries(cases)) {
    it(`opens ${where}`, () => {
      expect(menuPlace(from, size, window)).to.deep.equal(at);
    });
  }

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
