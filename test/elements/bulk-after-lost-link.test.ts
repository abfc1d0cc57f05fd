import { expect } from '@open-wc/testing';
import { bond, changes, goes, join, moneypenny, peopleBesideMe, person, q } from '../support/builders.js';
import { asOrganizer, callsAgain, type FakeConnection } from '../support/fake-connection.js';
import { mutes, mutingAll } from '../support/muting-all.js';
import { drawn, has, part, participantsPanel, press, row, task, text, whyNot } from '../support/panel.js';

const stale = 'Waiting for the server to confirm what is shown.';
/** The link broke and is back, and my calls are listed. */
const reconnect = (fake: FakeConnection) => fake.dropLink().status({ status: 'online' }).push(callsAgain());
const listed = () => join([bond, q, moneypenny]);

async function ticked(...indexes: readonly number[]) {
  const fake = asOrganizer();
  const panel = await participantsPanel(fake);
  for (const index of indexes) await press(part(row(panel, index), 'tick'));
  return { fake, panel };
}

describe('An act on several people after a lost link', () => {
  for (const act of ['mute-ticked', 'unmute-ticked', 'kick-ticked', 'mute-others']) {
    it(`reaches nobody of whom the server has not spoken since: ${act}`, async () => {
      const { fake, panel } = await ticked(2, 3);
      reconnect(fake);
      // With one person less, the act is about the other one.
      if (act === 'mute-others') await press(part(row(panel, 3), 'tick'));
      fake.wait(10).push(changes(q, {}));
      await drawn(panel);
      expect(whyNot(part(panel, act))).to.equal(stale);
      await press(part(panel, act));
      expect(has(panel, 'confirm')).to.be.false;
      expect(fake.sent).to.deep.equal([]);
      fake.wait(10).push(listed());
      await drawn(panel);
      expect(whyNot(part(panel, act))).to.be.undefined;
    });
  }

  it('is not done by a question that was open before', async () => {
    const { fake, panel } = await ticked(2, 3);
    await press(part(panel, 'kick-ticked'));
    reconnect(fake);
    await drawn(panel);
    await press(part(panel, 'confirm'));
    expect(fake.sent).to.deep.equal([]);
  });

  it('is not undone while the server has not spoken of one of the people', async () => {
    const { fake, panel } = await mutingAll(q, moneypenny);
    fake.push(mutes(q), mutes(moneypenny));
    await task();
    await drawn(panel);
    reconnect(fake);
    fake.wait(10).push(changes(q, { isMuted: true }));
    await drawn(panel);
    expect(whyNot(part(panel, 'undo'))).to.equal(stale);
    await press(part(panel, 'undo'));
    expect(fake.sent).to.deep.equal([]);
  });

  it('is not counted as done by what was known before', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    await press(part(row(panel, 2), 'tick'));
    reconnect(fake);
    await drawn(panel);
    await press(part(panel, 'unmute-ticked'));
    expect(has(panel, 'result') && text(part(panel, 'result'))).to.be.false;
  });

  it('counts those to whom nothing was sent any more, and offers them again', async () => {
    const guests = peopleBesideMe(8);
    const fake = asOrganizer(...guests);
    const panel = await participantsPanel(fake);
    for (const { index } of guests) await press(part(row(panel, index), 'tick'));
    await press(part(panel, 'kick-ticked'));
    await press(part(panel, 'confirm'));
    expect(fake.sent).to.have.length(5);
    fake.dropLink();
    await task();
    await drawn(panel);
    expect(text(part(panel, 'result'))).to.contain('0 of 8 removed, 5 without a sign, 3 failed');
    fake.status({ status: 'online' }).push(callsAgain(), join([bond, ...guests]));
    await drawn(panel);
    await press(part(panel, 'try-again'));
    for (let time = 0; time < 3; time += 1) {
      fake.push(...fake.sent.slice(-5).flatMap((sent) => ('index' in sent ? goes(person(sent.index)) : [])));
      await task();
    }
    expect(new Set(fake.sent.map((sent) => 'index' in sent && sent.index)).size).to.equal(8);
  });
});
