import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { ConferenceParticipantsElement } from '../../src/elements/participants/conference-participants.js';
import { changes, comes, goes, person } from '../support/builders.js';
import { asOrganizer } from '../support/fake-connection.js';
import { drawn, participantsPanel, root, row } from '../support/panel.js';

/** What the rows tell: their attributes and texts. How wide a panel is tells it later how many buttons a row has. */
const look = (panel: Element) =>
  [...root(panel).querySelectorAll('.rows > li')].map((found) => [
    ...[...found.attributes].map(({ name, value }) => `${name}=${value}`).sort(),
    found.textContent.replace(/\s+/g, ' '),
  ]);

/** How often Lit has drawn a panel since. */
function drawings(panel: ConferenceParticipantsElement): () => number {
  let count = 0;
  panel.addController({ hostUpdated: () => void (count += 1) });
  return () => count;
}

const somebody = person(7);

describe('A talk toggle', () => {
  it('is shown on the row alone, at once, and Lit draws nothing', async () => {
    const fake = asOrganizer(somebody);
    const panel = await participantsPanel(fake);
    const count = drawings(panel);
    for (const isTalking of [true, false, true]) {
      fake.push(changes(somebody, { isTalking }));
      await drawn(panel);
      expect(row(panel, 7).part.contains('talking')).to.equal(isTalking);
      expect(row(panel, 7).ariaLabel!.includes('Talking')).to.equal(isTalking);
    }
    expect(count()).to.equal(0);
  });

  for (const [what, change] of Object.entries({
    'a mute': () => changes(somebody, { isTalking: true, isMuted: true }),
    'another name': () => changes(somebody, { isTalking: true, callerIdName: 'Boothroyd' }),
    'a newcomer': () => comes(person(8)),
    'a leaver': () => goes(somebody),
  })) {
    it(`in one frame with ${what} is drawn with it`, async () => {
      const fake = asOrganizer(somebody, person(9));
      const panel = await participantsPanel(fake);
      const count = drawings(panel);
      fake.push(changes(person(9), { isTalking: true }), change());
      await drawn(panel);
      expect(row(panel, 9).part.contains('talking')).to.equal(true);
      expect(count()).to.equal(1);
      expect(look(panel)).to.deep.equal(look(await participantsPanel(fake)));
    });
  }

  it('ends on the row of who leaves, and begins on nobody who comes in their place', async () => {
    const fake = asOrganizer(somebody);
    const panel = await participantsPanel(fake);
    fake.push(changes(somebody, { isTalking: true }));
    await drawn(panel);
    fake.push(goes(somebody), comes({ ...person(8), index: 7 }));
    await drawn(panel);
    expect(row(panel, 7).part.contains('talking')).to.equal(false);
    expect(look(panel)).to.deep.equal(look(await participantsPanel(fake)));
  });

  it('leaves every row as a whole drawing would, whatever else happens, by random', async () => {
    const people = [7, 8, 9, 10].map((index) => person(index));
    const aStep = fc.record({
      who: fc.constantFrom(...people),
      what: fc.constantFrom('talk', 'talk', 'talk', 'mute', 'leave', 'come', 'drop', 'draw'),
      on: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(aStep, { minLength: 3, maxLength: 12 }), async (steps) => {
        const fake = asOrganizer(...people);
        const panel = await participantsPanel(fake);
        const told = new Map(people.map((one) => [one.index, one]));
        for (const { who, what, on } of steps) {
          const before = told.get(who.index) ?? who;
          if (what === 'talk' || what === 'mute') {
            const now = { ...before, ...(what === 'talk' ? { isTalking: on } : { isMuted: on }) };
            told.set(who.index, now);
            fake.push(changes(now, {}));
          } else if (what === 'leave') fake.push(goes(before));
          else if (what === 'come') fake.push(comes(before));
          else if (what === 'drop') fake.dropLink().status({ status: 'online' });
          else await drawn(panel);
        }
        await drawn(panel);
        const anew = await participantsPanel(fake);
        expect(look(panel)).to.deep.equal(look(anew));
        for (const one of [panel, anew]) one.remove();
      }),
      { numRuns: 20 },
    );
  });
});
