import { expect, html } from '@open-wc/testing';
import { addLabels } from '../../src/index.js';
import { ar } from '../../src/elements/text/labels/ar.js';
import { Namesakes } from '../../src/elements/participants/namesakes.js';
import {
  after,
  changes,
  comes,
  conference,
  goes,
  join,
  outsider,
  participant,
  type Person,
  person,
} from '../support/builders.js';
import { asOrganizer } from '../support/fake-connection.js';
import { part, participantsPanel, row, text } from '../support/panel.js';

const nameless = (index: number) => outsider(index, { callerIdNum: '' });

describe('people of the same name', () => {
  const start = after([join([person(1), nameless(2), person(3), nameless(4)])]);
  const numbersIn = (namesakes: Namesakes, state: typeof start, ...indexes: readonly number[]) => {
    namesakes.follow(conference(state).participants);
    return indexes.map((index) => namesakes.of(participant(state, index), false).nth);
  };

  it('are numbered in the order of their arrival, and nobody else is', () => {
    expect(numbersIn(new Namesakes(), start, 1, 2, 3, 4)).to.deep.equal([undefined, 1, undefined, 2]);
  });

  it('are numbered as they are now after joins, leaves and other names', () => {
    const namesakes = new Namesakes();
    numbersIn(namesakes, start);
    const talking = after([changes(nameless(2), { isTalking: true })], start);
    expect(numbersIn(namesakes, talking, 2, 4)).to.deep.equal([1, 2]);
    const third = after([comes(nameless(5))], talking);
    expect(numbersIn(namesakes, third, 2, 4, 5)).to.deep.equal([1, 2, 3]);
    const named = after([changes(nameless(2), { callerIdName: 'Vesper' })], third);
    expect(numbersIn(namesakes, named, 2, 4, 5)).to.deep.equal([undefined, 1, 2]);
    const left = after([goes(nameless(4))], named);
    expect(numbersIn(namesakes, left, 2, 5)).to.deep.equal([undefined, undefined]);
    expect(namesakes.of(participant(named, 4), false).nth).to.equal(undefined);
  });

  const firm = (index: number, callerIdName: string, callerIdNum: string) =>
    outsider(index, { callerIdName, callerIdNum });
  const called = (mask: boolean, ...people: readonly Person[]) => {
    const state = after([join([person(1), ...people])]);
    const namesakes = new Namesakes().follow(conference(state).participants);
    return people.map(({ index }) => namesakes.of(participant(state, index), mask));
  };

  it('are counted where their numbers do not tell them apart, and only those', () => {
    const people = [firm(2, 'ACME', '0144556677'), firm(3, 'ACME', '0144556677'), firm(4, 'ACME', '0144556678')];
    expect(called(false, ...people)).to.deep.equal([
      { nth: 1, counted: true },
      { nth: 2, counted: true },
      { nth: 3, counted: false },
    ]);
  });

  it('are counted where their masked numbers look the same', () => {
    const people = [firm(2, 'ACME', '0144556677'), firm(3, 'ACME', '0611223377')];
    expect(called(true, ...people).map(({ counted }) => counted)).to.deep.equal([true, true]);
    expect(called(false, ...people).map(({ counted }) => counted)).to.deep.equal([false, false]);
  });

  for (const [what, other] of [
    ['a space behind', 'Zoé '],
    ['two spaces and a mark that nobody sees', ' Zoé\u200b'],
    ['accents composed otherwise', 'Zoe\u0301'],
    ['another case', 'ZOÉ'],
  ] as const) {
    it(`are people whose names look or sound the same: ${what}`, () => {
      expect(called(false, firm(2, 'Zoé', '0611'), firm(3, other, '0622')).map(({ nth }) => nth)).to.deep.equal([1, 2]);
    });
  }

  it('are told apart anew when one of the numbers changes', () => {
    const before = after([join([firm(2, 'ACME', '0611'), firm(3, 'ACME', '0611')])]);
    const namesakes = new Namesakes().follow(conference(before).participants);
    const { version } = namesakes;
    const now = after([changes(firm(3, 'ACME', '0622'), {})], before);
    namesakes.follow(conference(now).participants);
    expect(namesakes.version).to.be.above(version);
    expect(namesakes.of(participant(now, 2), false)).to.deep.equal({ nth: 1, counted: false });
  });
});

describe('The letters of an avatar', () => {
  for (const [language, letters] of [
    ['en', ['A', 'A', 'ZC']],
    ['fr', ['A', 'A', 'ZC']],
  ] as const) {
    it(`are those of the name alone, without the number of several of that name: ${language}`, async () => {
      const people = [
        outsider(2, { callerIdName: 'ACME', callerIdNum: '0144556677' }),
        outsider(3, { callerIdName: 'ACME', callerIdNum: '0144556677' }),
        outsider(4, { callerIdName: 'Zoé Châtelain' }),
      ];
      const panel = await participantsPanel(
        asOrganizer(...people),
        html`<conference-participants lang=${language}></conference-participants>`,
      );
      expect(people.map(({ index }) => text(part(row(panel, index), 'tick')))).to.deep.equal(letters);
    });
  }
});

it('Several people of one name in Latin letters are counted from right to left in Arabic', async () => {
  addLabels('ar', ar);
  const panel = await participantsPanel(
    asOrganizer(...[2, 3].map((index) => outsider(index, { callerIdName: 'ACME', callerIdNum: '0144556677' }))),
    html`<conference-participants lang="ar"></conference-participants>`,
  );
  const name = part(row(panel, 3), 'name');
  expect(getComputedStyle(name).direction).to.equal('rtl');
  // Which digits Arabic has is the browser's choice: WebKit's are Arabic ones.
  const two = new Intl.NumberFormat('ar').format(2);
  expect(text(name).replace(/[\u200F\u2068\u2069]/g, '')).to.equal(`ACME رقم ${two}`);
});
