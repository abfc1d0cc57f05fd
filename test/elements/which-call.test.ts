import { expect } from '@open-wc/testing';
import { call, moneypenny, myCall, q } from '../support/builders.js';
import {
  asOrganizer,
  atTheDoor,
  type FakeConnection,
  inTwoConferences,
  secondCall,
} from '../support/fake-connection.js';
import { drawn, has, part, participantsPanel, press, roomList, roomRow, text } from '../support/panel.js';

const warning = 'Your server might not see which of your calls is meant, and take another one.';
const another = call('EventEstablished', { uniqueId: '7.1', otherDN: '1007' });

/** I look at the held one of my two conferences. */
async function atTheHeldOne(fake: FakeConnection): Promise<Element> {
  const panel = await participantsPanel(fake);
  panel.shadowRoot!.querySelector<HTMLElement>(`[data-call="${secondCall}"]`)!.click();
  await drawn(panel);
  return panel;
}

describe('A server that may not read which of my calls is meant', () => {
  const acts = {
    leave: { type: 'hangup', uniqueId: secondCall },
    hold: { type: 'hold', uniqueId: secondCall },
    swap: { type: 'hold', uniqueId: secondCall },
  } as const;
  for (const [name, command] of Object.entries(acts)) {
    it(`is asked for “${name}” of a held conference only once I know that the other call may be taken`, async () => {
      const fake = inTwoConferences().ignoreCallIds();
      const panel = await atTheHeldOne(fake);
      await press(part(panel, name));
      expect(fake.sent).to.deep.equal([]);
      expect(text(part(panel, 'question'))).to.contain(warning);
      await press(part(panel, 'confirm'));
      expect(fake.sent).to.deep.equal([command]);
    });

    it(`is asked for nothing when I answer the question of “${name}” with no`, async () => {
      const fake = inTwoConferences().ignoreCallIds();
      const panel = await atTheHeldOne(fake);
      await press(part(panel, name));
      await press(part(panel, 'cancel'));
      expect([fake.sent, has(panel, 'question')]).to.deep.equal([[], false]);
    });

    it(`asks no question at “${name}” where the server is known to read the call`, async () => {
      const fake = inTwoConferences();
      const panel = await atTheHeldOne(fake);
      await press(part(panel, name));
      expect(fake.sent).to.deep.equal([command]);
    });
  }

  it('is asked at once to hold the call that is up while the other one is on hold already', async () => {
    const fake = inTwoConferences().ignoreCallIds();
    const panel = await participantsPanel(fake);
    await press(part(panel, 'hold'));
    expect(fake.sent).to.deep.equal([{ type: 'hold', uniqueId: myCall }]);
  });

  it('is said in one question with what becomes of the others, when I organize alone', async () => {
    const fake = asOrganizer(q, moneypenny).ignoreCallIds().push(call('EventOnHold'), another);
    const panel = await participantsPanel(fake);
    await press(part(panel, 'leave'));
    expect(text(part(panel, 'question'))).to.match(new RegExp(`^${warning} .*organi`));
  });

  it('is said before a call at a room’s door, which is on hold, is ended or taken back', async () => {
    const fake = atTheDoor()
      .ignoreCallIds()
      .push(call('EventOnHold', { uniqueId: 'call-4001' }), another);
    const list = await roomList(fake);
    for (const name of ['hold', 'leave']) {
      await press(part(roomRow(list, '4001'), name));
      expect(text(part(list, 'question')), name).to.contain(warning);
      await press(part(list, 'cancel'));
    }
    expect(fake.sent).to.deep.equal([]);
  });
});
