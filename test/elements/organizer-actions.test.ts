import { expect } from '@open-wc/testing';
import { bond, call, changes, leave, moneypenny, q } from '../support/builders.js';
import { asOrganizer, asUser, inTwoConferences } from '../support/fake-connection.js';
import { action, drawn, has, part, participantsPanel, press, row, shownText, text, whyNot } from '../support/panel.js';

const there = { conferenceNumber: '4001' };

describe('What an organizer does to the whole conference', () => {
  it('mutes all at once, and says so until each one is muted', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    await press(part(panel, 'mute-all'));
    expect(fake.sent).to.deep.equal([{ type: 'conferenceMuteAll', ...there }]);
    expect(shownText(panel)).to.contain('Muting all…');
    expect(has(panel, 'muted'), 'nothing is shown as done').to.be.false;
    fake.push(changes(q, { isMuted: true }));
    await drawn(panel);
    expect(shownText(panel)).to.contain('Muting all…');
    fake.push(changes(moneypenny, { isMuted: true }));
    await drawn(panel);
    expect(shownText(panel)).not.to.contain('Muting all…');
  });

  it('unmutes all after a question that counts the people', async () => {
    const fake = asOrganizer({ ...q, isMuted: true });
    const panel = await participantsPanel(fake);
    await press(await action(panel, 'unmute-all'));
    expect(fake.sent).to.be.empty;
    expect(shownText(panel)).to.contain('Unmute 1 person in conference_support? Everybody will be heard.');
    await press(part(panel, 'confirm'));
    expect(fake.sent).to.deep.equal([{ type: 'conferenceUnmuteAll', ...there }]);
    expect(shownText(panel)).to.contain('Unmuting all…');
  });

  it('resets after a question that says what this means', async () => {
    const fake = asOrganizer({ ...q, isMuted: true, isDeaf: true });
    const panel = await participantsPanel(fake);
    await press(await action(panel, 'reset'));
    expect(fake.sent).to.be.empty;
    expect(shownText(panel)).to.contain('Reset conference_support? That unmutes 1, lets 1 hear again.');
    await press(part(panel, 'confirm'));
    expect(fake.sent).to.deep.equal([{ type: 'conferenceReset', ...there }]);
    expect(shownText(panel)).to.contain('Resetting…').and.contain('Can’t hear');
  });

  it('closes the conference after a question that counts who will be hung up on', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    await press(await action(panel, 'close'));
    expect(shownText(panel)).to.contain('End conference_support for all and hang up on 2 people besides you?');
    expect(fake.sent).to.be.empty;
    await press(part(panel, 'confirm'));
    expect(fake.sent).to.deep.equal([{ type: 'conferenceClose', ...there }]);
    expect(shownText(panel)).to.contain('Ending for all…').and.contain('Moneypenny');
    fake.push(leave(), call('EventReleased'));
    await drawn(panel);
    expect(shownText(panel)).to.match(/^You are not in a conference. Your call in conference_support ended at/);
  });

  it('is no more offered once somebody took the role away, and neither is an open question', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    for (const place of [panel, row(panel, 2)]) {
      await press(await action(place, place === panel ? 'close' : 'kick'));
      expect(has(panel, 'confirm')).to.be.true;
      fake.push(changes(bond, { role: 'User' }));
      await drawn(panel);
      expect(has(panel, 'confirm')).to.be.false;
      fake.push(changes(bond, {}));
      await drawn(panel);
      expect(has(panel, 'confirm'), 'nor when the role comes back').to.be.false;
    }
    fake.push(changes(bond, { role: 'User' }));
    await drawn(panel);
    for (const name of ['mute-all', 'unmute-all', 'reset', 'close', 'invite']) expect(has(panel, name)).to.be.false;
  });

  it('is not offered to a user', async () => {
    const panel = await participantsPanel(asUser());
    for (const name of ['mute-all', 'unmute-all', 'reset', 'close', 'invite']) expect(has(panel, name)).to.be.false;
  });

  it('asks for the conference that is shown, when I am in two', async () => {
    const fake = inTwoConferences();
    const panel = await participantsPanel(fake);
    await press(part(panel, 'mute-all'));
    expect(fake.sent).to.deep.equal([{ type: 'conferenceMuteAll', ...there }]);
  });

  it('says why not, and asks nothing, while the link is down', async () => {
    const fake = asOrganizer().dropLink();
    const panel = await participantsPanel(fake);
    for (const name of ['mute-all', 'unmute-all', 'reset', 'close', 'invite']) {
      const button = await action(panel, name);
      const why = button.role === 'menuitem' ? text(button.querySelector('.why')!) : whyNot(button);
      expect(why, name).to.equal('Not connected to the server.');
      await press(button);
    }
    expect(has(panel, 'confirm')).to.be.false;
    expect(panel.shadowRoot?.querySelector('form') === null).to.be.true;
    expect(fake.sent).to.be.empty;
    expect(text(part(panel, 'my-role'))).to.equal('Your role: organizer');
  });
});
