import { expect } from '@open-wc/testing';
import { changes, comes, moneypenny, person, q } from '../support/builders.js';
import { asOrganizer, callsAgain } from '../support/fake-connection.js';
import { drawn, part, participantsPanel, row, whyNot } from '../support/panel.js';

/** The link broke and is back, my calls are listed, and the conference has not been told anew. */
const reconnected = () => asOrganizer().dropLink().status({ status: 'online' }).push(callsAgain());
const stale = 'Waiting for the server to confirm what is shown.';

describe('After a reconnect, what may be asked of somebody', () => {
  it('is offered as soon as the server has spoken of this person, and of nobody else', async () => {
    const fake = reconnected();
    const panel = await participantsPanel(fake);
    expect(whyNot(part(row(panel, 2), 'mute'))).to.equal(stale);
    fake.wait(10).push(changes(q, {}));
    await drawn(panel);
    for (const name of ['mute', 'deafen', 'kick']) {
      expect(whyNot(part(row(panel, 2), name)), name).to.be.undefined;
      expect(whyNot(part(row(panel, 3), name)), name).to.equal(stale);
    }
  });

  for (const [what, fields] of Object.entries({
    'talks now': { isTalking: true },
    'is muted now': { isMuted: true },
    'has another name now': { callerIdName: 'Boothroyd' },
    'is an organizer now': { role: 'Organizer' } as const,
  })) {
    it(`is offered when the server says that this person ${what}`, async () => {
      const fake = reconnected();
      const panel = await participantsPanel(fake);
      fake.wait(10).push(changes(q, fields));
      await drawn(panel);
      expect(whyNot(part(row(panel, 2), 'deafen'))).to.be.undefined;
      expect(whyNot(part(row(panel, 3), 'deafen'))).to.equal(stale);
    });
  }

  it('is offered to whoever came since, and no longer when the link breaks again', async () => {
    const fake = reconnected();
    const panel = await participantsPanel(fake);
    fake.wait(10).push(comes(person(7)));
    await drawn(panel);
    expect(whyNot(part(row(panel, 7), 'mute'))).to.be.undefined;
    fake.dropLink();
    await drawn(panel);
    expect(whyNot(part(row(panel, 7), 'mute'))).to.equal('Not connected to the server.');
    expect(whyNot(part(row(panel, moneypenny.index), 'mute'))).to.equal('Not connected to the server.');
  });
});
