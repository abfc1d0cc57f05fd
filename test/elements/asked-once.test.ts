import { expect } from '@open-wc/testing';
import { changes, goes, moneypenny, q } from '../support/builders.js';
import { asOrganizer } from '../support/fake-connection.js';
import { action, drawn, part, participantsPanel, parts, press, row, task, text } from '../support/panel.js';

describe('A removal that waits', () => {
  it('is not asked for again by a removal of several, and no error of it is told of somebody else', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    await press(part(row(panel, 2), 'tick'));
    await press(part(row(panel, 3), 'tick'));
    await press(await action(row(panel, 2), 'kick'));
    await press(part(row(panel, 2), 'confirm'));
    await press(part(panel, 'kick-ticked'));
    await press(parts(panel, 'confirm').at(-1)!);
    expect(fake.sent).to.deep.equal([
      { type: 'conferenceKick', conferenceNumber: '4001', index: 2 },
      { type: 'conferenceKick', conferenceNumber: '4001', index: 3 },
    ]);
    fake.push(goes(q), goes(moneypenny));
    await task();
    await drawn(panel);
    expect(text(part(panel, 'result'))).to.contain('2 of 2 removed.');
  });

  it('is not asked for again in another panel, whose question was open already', async () => {
    const fake = asOrganizer();
    const panels = [await participantsPanel(fake), await participantsPanel(fake)];
    for (const panel of panels) await press(await action(row(panel, 2), 'kick'));
    for (const panel of panels) await press(part(row(panel, 2), 'confirm'));
    expect(fake.sent).to.deep.equal([{ type: 'conferenceKick', conferenceNumber: '4001', index: 2 }]);
    expect(panels.flatMap((panel) => parts(panel, 'question'))).to.deep.equal([]);
  });

  it('is counted with an act on that person alone, which sends nothing more', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    await press(part(row(panel, 2), 'mute'));
    await press(part(row(panel, 2), 'tick'));
    await press(part(panel, 'mute-ticked'));
    await task();
    await drawn(panel);
    expect(fake.sent).to.deep.equal([{ type: 'conferenceMute', conferenceNumber: '4001', index: 2 }]);
    expect(text(part(panel, 'result'))).to.contain('0 of 1 muted, 1 without a sign');
    fake.push(changes(q, { isMuted: true }));
    await task();
    await drawn(panel);
    expect(text(part(panel, 'result'))).to.contain('1 of 1 muted.');
  });
});
