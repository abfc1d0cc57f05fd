import { expect, fixture, html } from '@open-wc/testing';
import { type FakeConnection, online } from '../support/fake-connection.js';
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
  ['0', true],
];

describe('A boolean attribute', () => {
  for (const [tag, attribute, property] of booleans) {
    it(`is off when it says false, as React 18 and Vue write it: ${tag} ${attribute}`, () => {
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
  const values: readonly unknown[] = ['online', 7, {}, Promise.resolve(), document.body, { perform: 1 }];
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
