import { expect } from '@open-wc/testing';
import { bond, changes, comes, goes, moneypenny, person, q } from '../support/builders.js';
import { asOrganizer, asUser, inConference } from '../support/fake-connection.js';
import {
  drawn,
  has,
  hasRow,
  part,
  participantsPanel,
  parts,
  press,
  row,
  shownText,
  text,
  whyNot,
} from '../support/panel.js';

const onQ = { conferenceNumber: '4001', index: 2 };

describe('What an organizer does to somebody else', () => {
  const table = [
    { name: 'mute', label: 'Mute Q', type: 'conferenceMute', before: {}, after: { isMuted: true }, token: 'muted' },
    {
      name: 'unmute',
      label: 'Unmute Q',
      type: 'conferenceUnmute',
      before: { isMuted: true },
      after: { isMuted: false },
    },
    {
      name: 'deafen',
      label: 'Keep Q from hearing',
      type: 'conferenceDeafen',
      before: {},
      after: { isDeaf: true },
      token: 'deaf',
    },
    {
      name: 'undeafen',
      label: 'Let Q hear again',
      type: 'conferenceUndeafen',
      before: { isDeaf: true },
      after: { isDeaf: false },
    },
  ];
  for (const { name, label, type, before, after, token } of table) {
    it(`asks to ${name}, shows that it was asked, and the change only once the server reports it`, async () => {
      const guest = { ...q, ...before };
      const fake = asOrganizer(guest);
      const panel = await participantsPanel(fake);
      const button = part(row(panel, 2), name);
      expect(button.ariaLabel).to.equal(label);
      expect(button.title).to.equal(label);
      await press(button);
      expect(fake.sent).to.deep.equal([{ type, ...onQ }]);
      expect(row(panel, 2).part.contains('pending'), 'the row says that something was asked').to.be.true;
      expect(has(row(panel, 2), name), 'nothing is shown as done').to.be.true;
      expect(row(panel, 1).part.contains('pending'), 'other rows do not').to.be.false;

      fake.push(changes(guest, after));
      await drawn(panel);
      expect(row(panel, 2).part.contains('pending')).to.be.false;
      expect(has(row(panel, 2), name)).to.be.false;
      if (token) expect(row(panel, 2).part.contains(token)).to.be.true;
    });
  }

  it('removes somebody after a question, and the row stays until the server says that they left', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    await press(part(row(panel, 2), 'kick'));
    expect(fake.sent).to.be.empty;
    expect(text(row(panel, 2))).to.contain('Remove Q from conference_support?');
    await press(part(row(panel, 2), 'confirm'));
    expect(fake.sent).to.deep.equal([{ type: 'conferenceKick', ...onQ }]);
    expect(text(row(panel, 2)))
      .to.contain('Removing…')
      .and.not.contain('from conference_support?');
    expect(part(row(panel, 2), 'kick').ariaDisabled, 'it was asked already').to.equal('true');
    await press(part(row(panel, 2), 'kick'));
    expect(has(panel, 'confirm')).to.be.false;
    expect(part(row(panel, 3), 'kick').ariaDisabled).to.equal('false');
    fake.push(goes(q));
    await drawn(panel);
    expect(hasRow(panel, 2)).to.be.false;
  });

  it('does not offer to remove an organizer, and says why', async () => {
    const fake = asOrganizer({ ...q, role: 'Organizer' }, moneypenny);
    const panel = await participantsPanel(fake);
    const button = part(row(panel, 2), 'kick');
    expect(whyNot(button)).to.equal('An organizer cannot be removed.');
    await press(button);
    expect(has(panel, 'confirm')).to.be.false;
    expect(fake.sent).to.be.empty;
  });

  it('is not offered to a user', async () => {
    const panel = await participantsPanel(asUser());
    for (const name of ['mute', 'deafen', 'kick']) expect(has(panel, name)).to.be.false;
  });

  it('is offered from the moment on at which I become organizer, and no longer than that', async () => {
    const user = { ...bond, role: 'User' } as const;
    const fake = inConference(user, q);
    const panel = await participantsPanel(fake);
    fake.push(changes(user, { role: 'Organizer' }));
    await drawn(panel);
    expect(has(row(panel, 2), 'kick')).to.be.true;
    fake.push(changes(user, {}));
    await drawn(panel);
    expect(has(row(panel, 2), 'kick')).to.be.false;
  });

  it('is left out of my own row, except what I cannot do above the list', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    const names = () => parts(row(panel, 1), 'action').map((button) => button.part.item(1));
    expect(names()).to.deep.equal(['more']);
    await press(part(row(panel, 1), 'more'));
    expect(names(), 'a menu that does nothing to me').to.deep.equal(['more', 'copy']);
    fake.push(changes(bond, { isDeaf: true }));
    await drawn(panel);
    await press(part(row(panel, 1), 'undeafen'));
    expect(fake.sent).to.deep.equal([{ type: 'conferenceUndeafen', conferenceNumber: '4001', index: 1 }]);
  });

  it('sends nothing to a successor who has the same index by now', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    panel.addEventListener('conference-request', () => fake.push(goes(q), comes(person(2))), { once: true });
    const told: string[] = [];
    panel.addEventListener('conference-outcome', ({ outcome }) => told.push(outcome.status));
    await press(part(row(panel, 2), 'mute'));
    expect(told).to.deep.equal(['changed']);
    expect(fake.sent).to.be.empty;
    await drawn(panel);
    expect(shownText(panel)).to.contain('Mute: not sent, because that person has left.');
  });

  it('says why not in every button of the list while the link is down', async () => {
    const fake = asOrganizer().dropLink();
    const panel = await participantsPanel(fake);
    for (const name of ['mute', 'deafen', 'kick']) {
      const button = part(row(panel, 3), name);
      expect(whyNot(button)).to.equal('Not connected to the server.');
      expect(button.title, 'the tooltip tells both').to.equal(
        `${button.ariaLabel ?? ''}. Not connected to the server.`,
      );
      await press(button);
    }
    expect(fake.sent).to.be.empty;
  });
});
