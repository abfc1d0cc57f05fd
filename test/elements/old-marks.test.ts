import { expect } from '@open-wc/testing';
import type { ConferenceParticipantsElement } from '../../src/index.js';
import { longestStretch } from '../../src/domain/talking.js';
import { bond, changes, person, q } from '../support/builders.js';
import { asOrganizer, type FakeConnection } from '../support/fake-connection.js';
import { usePageClock } from '../support/page-clock.js';
import { drawn, participantsPanel, parts, press, root, row, rowOrder, text } from '../support/panel.js';

const clock = usePageClock();
/** More than ten: then the filters and the names of those who talk are shown. */
const crowd = Array.from({ length: 12 }, (_, place) => person(place + 3));
const talks = changes(q, { isTalking: true });

async function second(panel: ConferenceParticipantsElement): Promise<void> {
  clock().advance(1000);
  await drawn(panel);
}

/** A panel in which Q has the talking mark since longer than a mark is believed. */
async function withOldMark(fake: FakeConnection = asOrganizer(q, ...crowd)) {
  const panel = await participantsPanel(fake);
  fake.push(talks);
  await drawn(panel);
  expect(row(panel, 2).part.contains('talking')).to.equal(true);
  fake.wait(longestStretch + 1);
  await second(panel);
  return { fake, panel };
}

/** The mark of who talks, where it is seen. */
const mark = (panel: Element) =>
  parts(row(panel, 2), 'state').find((one) => one.matches('.bars') && getComputedStyle(one).visibility === 'visible');
const filter = (panel: Element) => root(panel).querySelector<HTMLElement>('[data-filter="talking"]')!;
const named = (panel: Element) => parts(panel, 'talking-now').map((one) => text(one));

describe('A talking mark without news for long', () => {
  it('is shown as old, not as talking, in words and in another shape', async () => {
    const { panel } = await withOldMark();
    expect(row(panel, 2).part.contains('talking')).to.equal(false);
    expect(row(panel, 2).part.contains('talking-old')).to.equal(true);
    expect(row(panel, 2).ariaLabel).to.contain('Probably no longer talking');
    expect([mark(panel)!.title, mark(panel)!.ariaLabel]).to.deep.equal(Array(2).fill('Probably no longer talking'));
    expect(getComputedStyle(mark(panel)!, '::after').content).to.equal('"?"');
  });

  it('is counted, filtered and named as silence', async () => {
    const { fake, panel } = await withOldMark();
    expect(text(filter(panel))).to.equal('Talking 0');
    expect(named(panel)).to.deep.equal(['Nobody is talking']);
    fake.push(changes(crowd[0]!, { isTalking: true }));
    await second(panel);
    await press(filter(panel));
    expect(rowOrder(panel)).to.deep.equal([crowd[0]!.index]);
    expect(text(filter(panel))).to.equal('Talking 1');
  });

  it('leaves a list of those who talk while one looks at it', async () => {
    const fake = asOrganizer(q, ...crowd);
    const panel = await participantsPanel(fake);
    fake.push(talks);
    await second(panel);
    await press(filter(panel));
    expect(parts(panel, 'participant').length).to.equal(1);
    fake.wait(longestStretch + 1);
    await second(panel);
    fake.wait(2000);
    await second(panel);
    await second(panel);
    expect(parts(panel, 'participant').length).to.equal(0);
  });

  for (const [what, news, shown] of [
    ['talking, once the server says so again', talks, 'Talking'],
    ['silent, once the server says that', changes(q, { isTalking: false }), undefined],
    ['muted, once the server says that', changes(q, { isTalking: true, isMuted: true }), undefined],
  ] as const) {
    it(`is ${what}`, async () => {
      const { fake, panel } = await withOldMark();
      fake.push(news);
      await drawn(panel);
      expect(mark(panel)?.title).to.equal(shown);
      expect(row(panel, 2).part.contains('talking-old')).to.equal(false);
      expect(row(panel, 2).ariaLabel).not.to.contain('Probably');
    });
  }

  it('changes no row’s size', async () => {
    const fake = asOrganizer(bond, q);
    const panel = await participantsPanel(fake);
    fake.push(talks);
    await drawn(panel);
    const before = row(panel, 2).getBoundingClientRect().height;
    fake.wait(longestStretch + 1);
    await second(panel);
    expect(mark(panel)!.title).to.contain('Probably');
    expect(row(panel, 2).getBoundingClientRect().height).to.equal(before);
  });
});
