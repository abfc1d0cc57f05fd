import { expect } from '@open-wc/testing';
import type { ConferenceParticipantsElement } from '../../src/index.js';
import { goes, listedRooms, peopleBesideMe, person, room } from '../support/builders.js';
import { asOrganizer, type FakeConnection } from '../support/fake-connection.js';
import { usePageClock } from '../support/page-clock.js';
import { hasRow, key, part, participantsPanel, press, root, row, settled } from '../support/panel.js';
import { sentTo } from '../support/sent-to.js';

const clock = usePageClock();

function pointer(type: string, on: Element, pointerType = 'mouse'): void {
  on.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, pointerType, isPrimary: true }));
}

/** Two people are ticked, the focus is in the list, and somebody else has left. */
async function ticked(): Promise<{ fake: FakeConnection; panel: ConferenceParticipantsElement }> {
  const fake = asOrganizer(...peopleBesideMe(6));
  const panel = await participantsPanel(fake);
  row(panel, 2).focus();
  await key(row(panel, 2), ' ');
  row(panel, 3).focus();
  await key(row(panel, 3), ' ');
  fake.push(goes(person(5)));
  await settled(panel);
  return { fake, panel };
}

const hasGone = (panel: Element) => root(panel).querySelector('.gone') !== null;
const top = (element: Element) => Math.round(element.getBoundingClientRect().top);
const muteTicked = (panel: Element) => part(root(panel).querySelector('.bulk')!, 'mute-ticked');

describe('A press below a list that holds still', () => {
  for (const pointerType of ['mouse', 'touch']) {
    it(`reaches what was under it when it came down: ${pointerType}`, async () => {
      const { fake, panel } = await ticked();
      expect(hasGone(panel), 'the row keeps its place').to.be.true;
      const button = muteTicked(panel);
      const before = top(button);
      pointer('pointerdown', button, pointerType);
      if (pointerType === 'touch') pointer('pointerup', button, pointerType);
      button.focus({ preventScroll: true });
      await settled(panel);
      expect(top(button), 'the focus left the list').to.equal(before);
      if (pointerType === 'mouse') pointer('pointerup', button, pointerType);
      await press(button);
      expect(sentTo(fake.sent)).to.deep.equal([2, 3]);
      part(panel, 'leave').focus();
      await settled(panel);
      expect(hasGone(panel), 'and the list is in order afterwards').to.be.false;
    });
  }

  it('that becomes no click ends by itself', async () => {
    const { panel } = await ticked();
    const button = muteTicked(panel);
    pointer('pointerdown', button, 'touch');
    pointer('pointercancel', button, 'touch');
    button.focus({ preventScroll: true });
    await settled(panel);
    expect(hasGone(panel)).to.be.true;
    clock().advance(400);
    await settled(panel);
    expect(hasGone(panel)).to.be.false;
  });

  it('is held also outside of the panel, where the panel would push away what is pressed', async () => {
    const { panel } = await ticked();
    const after = document.createElement('button');
    panel.parentElement!.append(after);
    const before = top(after);
    pointer('pointerdown', after);
    after.focus({ preventScroll: true });
    await settled(panel);
    expect(top(after)).to.equal(before);
    pointer('pointerup', after);
    await settled(panel);
    expect(top(after)).to.be.below(before);
  });

  it('whose end was missed holds nothing once another press begins', async () => {
    const { panel } = await ticked();
    const button = muteTicked(panel);
    pointer('pointerdown', button);
    button.focus({ preventScroll: true });
    await settled(panel);
    expect(hasGone(panel), 'no pointerup came').to.be.true;
    pointer('pointerdown', part(panel, 'leave'));
    panel.requestUpdate();
    await settled(panel);
    expect(hasGone(panel)).to.be.false;
  });

  it('holds nothing that was not held when it began', async () => {
    const fake = asOrganizer(...peopleBesideMe(6));
    const panel = await participantsPanel(fake);
    pointer('pointerdown', part(panel, 'leave'));
    fake.push(goes(person(5)), listedRooms(room('4001')));
    await settled(panel);
    expect(hasRow(panel, 5)).to.be.false;
  });
});
