import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { addLabels } from '../../src/index.js';
import { ar } from '../../src/elements/text/labels/ar.js';
import { de } from '../../src/elements/text/labels/de.js';
import { bond, call, join, leave, member, outsider, person, room } from '../support/builders.js';
import { type FakeConnection, inTwoConferences, online } from '../support/fake-connection.js';
import { layoutFaults } from '../support/layout.js';
import { action, drawn, key, type Panel, part, press, root, row, search } from '../support/panel.js';

/** Names as people have them, and as nobody should. */
const names = {
  'of one word without an end': 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(4),
  'of many words': 'María de los Dolores Fernández y García de la Torre, Región Sur',
  'with letters that change the direction': '\u202EevE \u2066Marie\u2069 \u200Fعلي',
  'of emoji that join': '👩🏽‍💻👨‍👩‍👧‍👦🏳️‍🌈 Zoé',
  'of marks upon marks': 'Z\u0310\u0353\u0348a\u0321\u034A\u035Dl\u0334\u0323g\u0321\u0332o\u0337\u0316',
  'of wide letters': '株式会社山田太郎商事営業部第二課長',
};
const number = '003361234567';
const odd = Object.values(names).map((callerIdName, place) => person(place + 2, { callerIdName, callerIdNum: number }));
const people = [
  bond,
  ...odd,
  person(20, { callerIdName: 'Zoé Châtelain', role: 'Organizer', isTalking: true }),
  outsider(21, { callerIdName: 'Marie Durand', callerIdNum: number, isMuted: true, isDeaf: true }),
  outsider(22, { callerIdNum: number }),
];
const where = { conferenceNumber: '400100200300', conferenceName: 'Kundendienst_und_Vertrieb_Süd' };
const rooms = [
  room(where.conferenceNumber, { name: where.conferenceName, pinRequired: true, members: [member(1), member(2)] }),
  ...Array.from({ length: 8 }, (_, place) => room(`40010020031${place}`, { name: names['of many words'] })),
];
const myCallThere = { otherDN: where.conferenceNumber, otherDName: where.conferenceName };

const there = (...those: typeof people) =>
  online(...rooms).push(call('EventEstablished', myCallThere), join(those, where));

interface State {
  readonly fake: () => FakeConnection;
  readonly lead?: (panel: Panel, fake: FakeConnection, list: Panel) => unknown;
}

const states: Readonly<Record<string, State>> = {
  'of a user': { fake: () => there({ ...bond, role: 'User' }, ...people.slice(1)) },
  'with a question, a refusal and ticks': {
    fake: () => there(...people),
    lead: async (panel, fake) => {
      await press(part(row(panel, 2), 'mute'));
      fake.refuse('NotOrganizer');
      await press(part(row(panel, 3), 'tick'));
      await press(await action(panel, 'close'));
    },
  },
  'with somebody to remove, a count and an invitation': {
    fake: () => there(...people),
    lead: async (panel, fake) => {
      await press(part(panel, 'mute-all'));
      fake.wait(60_000);
      await press(part(panel, 'invite'));
      row(panel, 2).focus();
      await key(row(panel, 2), 'Delete');
    },
  },
  'with the keys': {
    fake: () => there(...people),
    lead: async (panel) => key(row(panel, 2), '?'),
  },
  'where nobody is found': { fake: () => there(...people), lead: (panel) => search(panel, 'zzz') },
  'of two conferences': { fake: () => inTwoConferences() },
  'that was left': {
    fake: () => there(...people),
    lead: (_panel, fake) => fake.push(leave(where), call('EventReleased', myCallThere)),
  },
  'without a link': { fake: () => there(...people), lead: (_panel, fake) => fake.dropLink() },
  'that asks for a PIN': { fake: () => online(...rooms).push(call('EventEstablished', myCallThere)) },
  'with a room that is unfolded': {
    fake: () => online(...rooms),
    lead: (_panel, _fake, list) => press(root(list).querySelector<HTMLElement>('.unfold')!),
  },
};

/** The widths and languages in which each state is looked at, and what the page or the user sets beside it. */
const looks: Readonly<Record<string, { width: number; lang?: string; rem?: string; spaced?: true; density?: string }>> =
  {
    '240 pixels, and a rem of 10 pixels': { width: 240, rem: '62.5%' },
    'French at 240 pixels': { width: 240, lang: 'fr' },
    'German at 240 pixels, compact': { width: 240, lang: 'de', density: 'compact' },
    'Arabic at 240 pixels': { width: 240, lang: 'ar' },
    'the text spacing of WCAG 1.4.12': { width: 320, spaced: true },
    'German at full width': { width: 700, lang: 'de' },
  };

/** Beyond what a page reaches: as a user's own style sheet sets it. */
const spacing = new CSSStyleSheet();
spacing.replaceSync(
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
);

async function frames(...panels: readonly Panel[]): Promise<void> {
  for (let count = 0; count < 2; count += 1) {
    await nextFrame();
    await drawn(...panels);
  }
}

async function shown(bar: HTMLElement, panels: readonly Panel[], look: (typeof looks)[string]): Promise<void> {
  bar.style.inlineSize = `${look.width}px`;
  bar.lang = look.lang ?? 'en';
  document.documentElement.style.fontSize = look.rem ?? '';
  bar.style.setProperty('--conference-density', look.density ?? '');
  for (const panel of panels) {
    const { adoptedStyleSheets: sheets } = root(panel);
    root(panel).adoptedStyleSheets = [...sheets.filter((one) => one !== spacing), ...(look.spaced ? [spacing] : [])];
  }
  await frames(...panels);
}

describe('Nothing is cut off, lies over another thing, or is too small, in a panel', () => {
  before(() => {
    addLabels('de', de);
    addLabels('ar', ar);
  });
  afterEach(() => (document.documentElement.style.fontSize = ''));

  it('is found by the check, where there is such a thing', async () => {
    const box = 'inline-size: 60px; block-size: 20px; overflow: hidden; white-space: nowrap';
    const faulty = await fixture(
      html`<div>
        <p style=${box}>longer than its box</p>
        <p style="${box}; text-overflow: ellipsis">without a tooltip</p>
        <p style="${box}; text-overflow: ellipsis" title="with a tooltip">with a tooltip</p>
        <p style="inline-size: 60px; overflow-x: auto; white-space: nowrap">that scrolls sideways</p>
        <p style="font-size: 11px">little</p>
        <button style="inline-size: 20px">+</button>
        <p>below</p>
        <p style="margin-block-start: -2em">above</p>
      </div>`,
    );
    const kinds = layoutFaults([faulty]).map((fault) => /^[a-z ]*[a-z]/.exec(fault)?.[0]);
    expect(new Set(kinds)).to.have.keys([
      'cut by',
      'cut without a tooltip',
      'scrolls sideways',
      'letters of',
      'small',
      'overlap',
    ]);
  });

  for (const [name, { fake: start, lead }] of Object.entries(states)) {
    it(name, async () => {
      const fake = start();
      const bar = await fixture<HTMLElement>(
        html`<div>
          <conference-room-list .connection=${fake.connection}></conference-room-list>
          <conference-participants .connection=${fake.connection}></conference-participants>
        </div>`,
      );
      const list = bar.querySelector('conference-room-list')!;
      const panel = bar.querySelector('conference-participants')!;
      await shown(bar, [list, panel], { width: 240 });
      await lead?.(panel, fake, list);
      for (const [what, look] of Object.entries(looks)) {
        await shown(bar, [list, panel], look);
        expect(layoutFaults([list, panel]), what).to.deep.equal([]);
      }
    });
  }
});
