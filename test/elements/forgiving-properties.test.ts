import { expect, fixture, html } from '@open-wc/testing';
import type { LitElement } from 'lit';
import type { ConferenceParticipantsElement } from '../../src/index.js';
import { type FakeConnection, online } from '../support/fake-connection.js';
import { consoleOf } from '../support/page-console.js';
import { drawn, shownText } from '../support/panel.js';

const booleans: readonly (readonly [tag: string, attribute: string, property: string])[] = [
  ['cti-connection', 'page-cti', 'pageCti'],
  ['cti-connection', 'sso', 'sso'],
  ['cti-connection', 'remember', 'remember'],
  ['conference-participants', 'mask-numbers', 'maskNumbers'],
  ['conference-participants', 'no-shortcuts', 'noShortcuts'],
  ['conference-room-list', 'mask-numbers', 'maskNumbers'],
];
const written: readonly (readonly [text: string, on: boolean])[] = [
  ['false', false],
  ['FALSE', false],
  [' false ', false],
  ['undefined', false],
  ['null', false],
  [' Null\n', false],
  ['[object Object]', false],
  ['{{ sso }}', false],
  ['None', false],
  ['<%= sso %>', false],
  [' ', true],
  ['', true],
  ['true', true],
  ['sso', true],
  ['0', false],
  ['no', false],
  [' No ', false],
  ['OFF', false],
  ['yes', true],
  ['on', true],
  ['1', true],
];

describe('A boolean attribute', () => {
  for (const [tag, attribute, property] of booleans) {
    it(`is off when it says false, as React 18 and Vue write it, or no, as people do: ${tag} ${attribute}`, () => {
      const element = document.createElement(tag) as HTMLElement & Record<string, unknown>;
      for (const [text, on] of written) {
        element.setAttribute(attribute, text);
        expect(element[property], `attribute "${text}"`).to.equal(on);
        element[property] = text;
        expect(element[property], `property "${text}"`).to.equal(on);
      }
      element.removeAttribute(attribute);
      expect(element[property], 'without the attribute').to.equal(false);
      for (const value of [undefined, null, false, 0]) {
        element[property] = value;
        expect(element[property], String(value)).to.equal(false);
      }
    });
  }
});

describe('An attribute that is written as its property is', () => {
  const tags = ['cti-connection', 'conference-participants', 'conference-room-list'];
  for (const tag of tags) {
    it(`counts as the one with hyphens, of whatever setting: ${tag}`, () => {
      const element = document.createElement(tag) as unknown as HTMLElement & Record<string, unknown>;
      const { elementProperties } = element.constructor as typeof LitElement;
      const settings = [...elementProperties].filter(([, { attribute }]) => typeof attribute === 'string');
      expect(settings).not.to.be.empty;
      for (const [name, { attribute, type }] of settings) {
        const property = String(name);
        const before = element[property];
        element.setAttribute(property, '3');
        expect(element[property], property).to.equal(
          { Boolean: true, Number: 3 }[(type as { name: string } | undefined)?.name ?? ''] ?? '3',
        );
        element.removeAttribute(property);
        expect(element[property] ?? undefined, `${property} without the attribute`).to.equal(before);
        expect(element.hasAttribute(String(attribute))).to.be.false;
      }
    });
  }

  it('gives way to the one with hyphens, in any order, and comes back when that one goes', () => {
    for (const order of [
      ['conferenceNumber', 'conference-number'],
      ['conference-number', 'conferenceNumber'],
    ]) {
      const panel = document.createElement('conference-participants');
      for (const name of order) panel.setAttribute(name, name === 'conference-number' ? '4001' : '4000');
      expect(panel.conferenceNumber).to.equal('4001');
      panel.removeAttribute('conference-number');
      expect(panel.conferenceNumber).to.equal('4000');
      panel.conferenceNumber = '4002';
      panel.setAttribute('conference-number', '4001');
      panel.conferenceNumber = '4002';
      panel.setAttribute('conferenceNumber', '4003');
      expect(panel.conferenceNumber).to.equal('4002');
    }
  });

  it('counts in the text of a page', async () => {
    const panel = await fixture<ConferenceParticipantsElement>(
      html`<conference-participants conferenceNumber="4001" maskNumbers></conference-participants>`,
    );
    expect(panel.conferenceNumber).to.equal('4001');
    expect(panel.maskNumbers).to.be.true;
  });
});

describe('A number', () => {
  const numbers: readonly (readonly [written: unknown, level: number])[] = [
    ['3', 3],
    [' 3 ', 3],
    ['h3', 3],
    ['H4', 4],
    ['60s', 60],
    ['60 seconds', 60],
    ['1.5', 1.5],
    ['', 7],
    ['null', 7],
    ['{{ n }}', 7],
  ];
  const settings: readonly (readonly [tag: string, attribute: string, property: string, otherwise: number])[] = [
    ['conference-participants', 'heading-level', 'headingLevel', 2],
    ['conference-room-list', 'heading-level', 'headingLevel', 2],
    ['cti-connection', 'keep-alive', 'keepAlive', 0],
  ];
  for (const [tag, attribute, property, otherwise] of settings) {
    it(`is read as people write numbers, without a word on the console: ${tag} ${attribute}`, () => {
      using told = consoleOf('warn');
      const element = document.createElement(tag) as unknown as HTMLElement & Record<string, unknown>;
      for (const [text, number] of numbers) {
        const meant = number === 7 ? otherwise : number;
        element.setAttribute(attribute, String(text));
        expect(element[property], `attribute "${String(text)}"`).to.equal(meant);
        element.removeAttribute(attribute);
        expect(element[property], 'without the attribute').to.equal(otherwise);
        element[property] = text;
        expect(element[property], `property "${String(text)}"`).to.equal(meant);
      }
      for (const nothing of [null, undefined]) {
        element[property] = nothing;
        expect(element[property]).to.equal(otherwise);
      }
      expect(told.lines).to.be.empty;
    });

    it(`that is none is told on the console: ${tag} ${attribute}`, () => {
      using told = consoleOf('warn');
      const element = document.createElement(tag) as unknown as HTMLElement & Record<string, unknown>;
      element.setAttribute(attribute, `2 minutes of ${tag}`);
      expect(element[property]).to.equal(otherwise);
      expect(told.lines).to.have.length(1);
      expect(told.lines[0]).to.contain(attribute).and.to.contain('is no number');
    });
  }
});

describe('A word that a page chooses', () => {
  const themes: readonly (readonly [written: string, scheme: string])[] = [
    ['dark', 'dark'],
    ['DARK', 'dark'],
    [' Dark\n', 'dark'],
    ['LIGHT', 'light'],
    ['auto', 'normal'],
    ['null', 'normal'],
    ['darkness', 'normal'],
    ['', 'normal'],
  ];
  it('is a theme in any case, as attribute and as property', async () => {
    const panel = await fixture<HTMLElement>(html`<conference-participants></conference-participants>`);
    for (const [written, scheme] of themes) {
      panel.setAttribute('theme', written);
      expect(getComputedStyle(panel).colorScheme, `attribute "${written}"`).to.equal(scheme);
    }
    for (const [written, scheme] of themes) {
      (panel as ConferenceParticipantsElement).theme = written as 'dark';
      await drawn(panel as ConferenceParticipantsElement);
      expect(getComputedStyle(panel).colorScheme, `property "${written}"`).to.equal(scheme);
    }
  });

  const announces: readonly (readonly [written: unknown, meant: string])[] = [
    ['ALL', 'all'],
    [' Me ', 'me'],
    ['off', 'off'],
    ['False', 'off'],
    ['null', 'organizers'],
    ['undefined', 'organizers'],
    ['{{ announce }}', 'organizers'],
    ['', 'organizers'],
  ];
  it('is whom to announce in any case, and false is off', () => {
    const panel = document.createElement('conference-participants');
    for (const [written, meant] of announces) {
      panel.setAttribute('announce', String(written));
      expect(panel.announce, `attribute "${String(written)}"`).to.equal(meant);
    }
    for (const [written, meant] of [...announces, [false, 'off'], [null, 'organizers'], [undefined, 'organizers']]) {
      panel.announce = written as 'all';
      expect(panel.announce, `property ${String(written)}`).to.equal(meant);
    }
  });

  it('that is none is told once on the console', () => {
    using told = consoleOf('warn');
    const panel = document.createElement('conference-participants');
    panel.announce = 'everybody' as 'all';
    panel.setAttribute('announce', 'loud');
    expect(panel.announce).to.equal('organizers');
    expect(told.lines).to.have.length(1);
    expect(told.lines[0]).to.contain('off, me, organizers, all');
  });
});

/** What the console says of errors while something is done. */
async function errorsOf(during: () => Promise<void>): Promise<string[]> {
  const said: string[] = [];
  const real = console.error;
  console.error = (...words: unknown[]) => void said.push(words.map(String).join(' '));
  try {
    await during();
  } finally {
    console.error = real;
  }
  return said;
}

describe('A connection that is none', () => {
  const perform = () => undefined;
  const values: readonly unknown[] = [
    'online',
    7,
    {},
    Promise.resolve(),
    document.body,
    { perform: 1 },
    { perform, status$: {} },
    { perform, status$: 'online' },
    { perform: 1, status$: online().connection.status$ },
  ];
  for (const tag of ['cti-connection', 'conference-participants', 'conference-room-list'] as const) {
    it(`is told once on the console, and does no harm: ${tag}`, async () => {
      const fake = online();
      const parent = await fixture(html`<div></div>`);
      const element = document.createElement(tag);
      parent.append(element);
      const said = await errorsOf(async () => {
        for (const value of values) {
          element.connection = value as FakeConnection['connection'];
          await drawn(element);
        }
      });
      expect(said).to.have.length(1);
      expect(said[0]).to.contain(`<${tag}>`).and.to.contain('createCtiConnection()');
      element.connection = fake.connection;
      await drawn(element);
      expect(element.connection === fake.connection).to.equal(true);
    });

    it(`is what null, undefined, false and an empty text mean, without a word: ${tag}`, async () => {
      const parent = await fixture(html`<div></div>`);
      const element = document.createElement(tag);
      parent.append(element);
      const said = await errorsOf(async () => {
        for (const value of [online().connection, null, online().connection, undefined, false, '']) {
          element.connection = value as FakeConnection['connection'];
          await drawn(element);
        }
      });
      expect(said).to.be.empty;
      expect(element.connection).to.equal(undefined);
      if (tag !== 'cti-connection') expect(shownText(element)).to.contain('Not connected');
    });
  }
});
