import { expect, html } from '@open-wc/testing';
import { bond, changes } from '../support/builders.js';
import { asOrganizer, asUser, inTwoConferences, online } from '../support/fake-connection.js';
import { drawn, key, part, participantsPanel, parts, press, root } from '../support/panel.js';

const muteMe = { type: 'conferenceMuteMe', conferenceNumber: '4001' };

describe('The M key', () => {
  it('mutes me while the focus is in the panel, and unmutes me again', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    expect(await key(part(panel, 'leave'), 'm'), 'and nothing else').to.be.true;
    expect(fake.sent).to.deep.equal([muteMe]);
    fake.push(changes(bond, { isMuted: true }));
    await drawn(panel);
    await key(part(panel, 'leave'), 'M');
    expect(fake.sent.at(-1)).to.deep.equal({ type: 'conferenceUnmuteMe', conferenceNumber: '4001' });
  });

  it('is for the conference that is shown', async () => {
    const fake = inTwoConferences();
    const panel = await participantsPanel(fake);
    await press(parts(panel, 'tab')[1]!);
    await key(part(panel, 'leave'), 'm');
    expect(fake.sent).to.deep.equal([{ ...muteMe, conferenceNumber: '4000' }]);
  });

  it('does nothing while one types, with another key, held down, or elsewhere on the page', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    await press(part(panel, 'invite'));
    await key(root(panel).querySelector('input')!, 'm');
    await key(root(panel).querySelector('select')!, 'm');
    for (const more of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }, { repeat: true }]) {
      expect(await key(part(panel, 'leave'), 'm', more)).to.be.false;
    }
    await key(part(panel, 'leave'), 'n');
    await key(document.body, 'm');
    expect(fake.sent).to.be.empty;
  });

  it('is not asked twice, nor while it may not be', async () => {
    const fake = asUser();
    const panel = await participantsPanel(fake);
    await key(part(panel, 'leave'), 'm');
    await key(part(panel, 'leave'), 'm');
    expect(fake.sent.length).to.equal(1);
    fake.dropLink();
    await drawn(panel);
    expect(await key(part(panel, 'leave'), 'm')).to.be.false;
    expect(fake.sent.length).to.equal(1);
  });

  it('is left to the page where that wants no shortcuts', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake, html`<conference-participants no-shortcuts></conference-participants>`);
    expect(await key(part(panel, 'leave'), 'm')).to.be.false;
    panel.noShortcuts = false;
    await drawn(panel);
    await key(part(panel, 'leave'), 'm');
    expect(fake.sent).to.deep.equal([muteMe]);
  });

  it('does nothing in no conference', async () => {
    const fake = online();
    const panel = await participantsPanel(fake);
    expect(await key(part(panel, 'empty'), 'm')).to.be.false;
    expect(fake.sent).to.be.empty;
  });
});
