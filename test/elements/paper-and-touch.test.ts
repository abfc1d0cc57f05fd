import { expect, html } from '@open-wc/testing';
import { bond, person } from '../support/builders.js';
import { asOrganizer, asUser, inConference, inTwoConferences } from '../support/fake-connection.js';
import { usePageClock } from '../support/page-clock.js';
import { drawn, has, part, participantsPanel, parts, press, root, row } from '../support/panel.js';

const many = (count: number) => inConference(bond, ...Array.from({ length: count - 1 }, (_, n) => person(n + 2)));

describe('A printed panel', () => {
  it('holds the whole list at the very moment at which the browser prints, and the rows in view afterwards', async () => {
    const panel = await participantsPanel(many(200));
    expect(parts(panel, 'participant').length).to.be.below(60);
    dispatchEvent(new Event('beforeprint'));
    expect(parts(panel, 'participant').length).to.equal(200);
    dispatchEvent(new Event('afterprint'));
    await drawn(panel);
    expect(parts(panel, 'participant').length).to.be.below(60);
  });

  it('draws nothing for a printer once it has left the page', async () => {
    const panel = await participantsPanel(many(200));
    panel.remove();
    dispatchEvent(new Event('beforeprint'));
    expect(parts(panel, 'participant').length).to.be.below(60);
    dispatchEvent(new Event('afterprint'));
  });
});

/** Firefox 140 has no style queries, by which a word is read. */
function hasStyleQueries(): boolean {
  const [host, inner] = [document.createElement('div'), document.createElement('p')];
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('@container style(--probe: yes) { p { color: rgb(1, 2, 3) } }');
  const shadow = host.attachShadow({ mode: 'open' });
  shadow.adoptedStyleSheets = [sheet];
  shadow.append(inner);
  host.style.setProperty('--probe', 'yes');
  document.body.append(host);
  const { color } = getComputedStyle(inner);
  host.remove();
  return color === 'rgb(1, 2, 3)';
}

describe('Compact rows', () => {
  for (const density of ['compact', '0']) {
    it(`are fourteen in 512 pixels with --conference-density: ${density}`, async function () {
      if (density === 'compact' && !hasStyleQueries()) this.skip();
      const panel = await participantsPanel(many(30));
      const airy = row(panel, 2).getBoundingClientRect().height;
      panel.style.setProperty('--conference-density', density);
      const { height } = row(panel, 2).getBoundingClientRect();
      expect(height).to.be.below(airy);
      expect(Math.floor(512 / height)).to.be.at.least(14);
    });
  }
});

describe('A finger that rests on a row', () => {
  const clock = usePageClock();
  const touch = (on: Element, type: string, more: PointerEventInit = {}) =>
    on.dispatchEvent(
      new PointerEvent(type, {
        pointerType: 'touch',
        isPrimary: true,
        bubbles: true,
        composed: true,
        cancelable: true,
        clientX: 50,
        clientY: 50,
        ...more,
      }),
    );
  const isTicked = (panel: Element) => row(panel, 2).part.contains('ticked');

  it('ticks it after half a second, and the click that follows presses nothing', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    const button = part(row(panel, 2), 'mute');
    touch(button, 'pointerdown');
    clock().advance(499);
    expect(isTicked(panel)).to.be.false;
    clock().advance(1);
    await drawn(panel);
    expect(isTicked(panel)).to.be.true;
    touch(button, 'pointerup');
    button.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, detail: 1 }));
    await drawn(panel);
    expect(fake.sent).to.be.empty;
    const next = part(row(panel, 3), 'mute');
    touch(next, 'pointerdown');
    touch(next, 'pointerup');
    await press(next);
    expect(fake.sent.length, 'the next press counts').to.equal(1);
  });

  it('keeps back no key and no tool that presses something afterwards: some browsers raise no click', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    touch(row(panel, 2), 'pointerdown');
    clock().advance(500);
    touch(row(panel, 2), 'pointercancel');
    await drawn(panel);
    await press(part(panel, 'mute-ticked'));
    expect(fake.sent).to.deep.equal([{ type: 'conferenceMute', conferenceNumber: '4001', index: 2 }]);
  });

  it('opens no menu of the browser meanwhile', async () => {
    const panel = await participantsPanel(asOrganizer());
    const name = part(row(panel, 2), 'name');
    touch(name, 'pointerdown');
    expect(touch(name, 'contextmenu'), 'prevented').to.be.false;
    touch(name, 'pointerup');
    expect(touch(name, 'contextmenu', { pointerType: 'mouse' })).to.be.true;
  });

  const otherwise: Record<string, (name: Element) => unknown> = {
    'it goes up before': (name) => touch(name, 'pointerup'),
    'it scrolls': (name) => touch(name, 'pointermove', { clientY: 61 }),
    'the browser takes it over': (name) => touch(name, 'pointercancel'),
    'a second finger comes': (name) => touch(name, 'pointerdown', { isPrimary: false }),
  };
  for (const [what, happens] of Object.entries(otherwise)) {
    it(`ticks nothing when ${what}`, async () => {
      const panel = await participantsPanel(asOrganizer());
      const name = part(row(panel, 2), 'name');
      touch(name, 'pointerdown');
      happens(name);
      clock().advance(1000);
      await drawn(panel);
      expect(isTicked(panel)).to.be.false;
    });
  }

  const slips: readonly (readonly [x: number, y: number, isTicked: boolean])[] = [
    [110, 200, true],
    [100, 190, true],
    [106, 208, true],
    [111, 200, false],
    [100, 189, false],
    [107, 208, false],
  ];
  for (const [clientX, clientY, ticks] of slips) {
    it(`${ticks ? 'may' : 'may not'} slip from 100, 200 to ${clientX}, ${clientY}`, async () => {
      const panel = await participantsPanel(asOrganizer());
      const name = part(row(panel, 2), 'name');
      touch(name, 'pointerdown', { clientX: 100, clientY: 200 });
      touch(name, 'pointermove', { clientX, clientY });
      clock().advance(1000);
      await drawn(panel);
      expect(isTicked(panel)).to.equal(ticks);
    });
  }

  it('opens no menu of the browser after the tick either, and takes one click away, not two', async () => {
    const panel = await participantsPanel(asOrganizer());
    const name = part(row(panel, 2), 'name');
    touch(name, 'pointerdown');
    clock().advance(1000);
    touch(name, 'pointerup');
    expect(touch(name, 'contextmenu'), 'the menu is prevented').to.be.false;
    expect(touch(name, 'click', { detail: 1 }), 'and the click').to.be.false;
    expect(touch(name, 'click', { detail: 1 }), 'the next click is not').to.be.true;
    expect(touch(name, 'contextmenu')).to.be.true;
  });

  it('ticks nothing for a mouse, for a user, or on my own row', async () => {
    const organizing = await participantsPanel(asOrganizer());
    touch(part(row(organizing, 2), 'name'), 'pointerdown', { pointerType: 'mouse' });
    clock().advance(1000);
    touch(part(row(organizing, 1), 'name'), 'pointerdown');
    clock().advance(1000);
    const using = await participantsPanel(asUser());
    touch(part(row(using, 2), 'name'), 'pointerdown');
    clock().advance(1000);
    await drawn(organizing, using);
    expect(has(organizing, 'ticked') || has(using, 'ticked')).to.be.false;
  });
});

describe('What has to be seen to be used', () => {
  /** The relative luminance of a colour, by the browser's own reading of it. */
  function luminance(colour: string): number {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d')!;
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0] = canvas.getImageData(0, 0, 1, 1).data;
    const linear = (value: number) => (value <= 10 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  }

  function contrast(one: string, other: string): number {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  }

  for (const theme of ['light', 'dark']) {
    it(`stands out 3:1: the edges of fields and the mark of the chosen tab, in the ${theme} theme`, async () => {
      const panel = await participantsPanel(
        inTwoConferences(),
        html`<conference-participants theme=${theme}></conference-participants>`,
      );
      await press(part(panel, 'invite'));
      const surface = getComputedStyle(part(panel, 'panel')).backgroundColor;
      for (const field of root(panel).querySelectorAll<HTMLElement>('input:not([type=checkbox]), select')) {
        expect(contrast(getComputedStyle(field).borderTopColor, surface), field.outerHTML).to.be.at.least(3);
      }
      const tab = parts(panel, 'tab').find(({ ariaSelected }) => ariaSelected === 'true')!;
      const [mark = ''] = /(?:rgba?|color)\([^)]*\)/.exec(getComputedStyle(tab).boxShadow) ?? [];
      expect(contrast(mark, surface)).to.be.at.least(3);
    });
  }
});
