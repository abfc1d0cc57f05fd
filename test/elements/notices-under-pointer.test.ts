import { expect, html } from '@open-wc/testing';
import { bond, call, join, leave, q } from '../support/builders.js';
import { asOrganizer, online, secondCall, twoRooms } from '../support/fake-connection.js';
import { drawn, focused, has, key, part, participantsPanel, text } from '../support/panel.js';
import { pointAt, pressAt } from '../support/pointing.js';

const dismissOf = (notice: HTMLElement) => notice.querySelector<HTMLElement>('[aria-label="Dismiss"]')!;

describe('A notice that comes in the place of another', () => {
  for (const place of ['beside a person', 'above the list'] as const) {
    it(`under a resting pointer is not dismissed unread: ${place}`, async () => {
      const fake = asOrganizer(q);
      const panel = await participantsPanel(fake);
      const refusal = async (error: 'NotOrganizer' | 'NotAMember') => {
        const { connection } = fake;
        void (place === 'above the list' ? connection.conferenceMuteAll('4001') : connection.conferenceMute('4001', 2));
        fake.refuse(error);
        await drawn(panel);
      };
      await refusal('NotOrganizer');
      const first = part(panel, 'error');
      const at = pointAt(dismissOf(first));
      await refusal('NotAMember');
      const second = part(panel, 'error');
      expect(second).not.to.equal(first);
      await pressAt(panel, at);
      expect(has(panel, 'error'), 'not read yet').to.be.true;
      await pressAt(panel, pointAt(dismissOf(second), 2));
      expect(has(panel, 'error'), 'the pointer has moved').to.be.false;
    });
  }

  it('is not dismissed by the second press of a double click', async () => {
    const fake = asOrganizer(q);
    const panel = await participantsPanel(fake);
    void fake.connection.conferenceMuteAll('4001');
    fake.refuse('NotOrganizer');
    await drawn(panel);
    dismissOf(part(panel, 'error')).dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 2 }));
    await drawn(panel);
    expect(has(panel, 'error')).to.be.true;
  });
});

describe('The way back into a conference that has ended', () => {
  /** 4001 has ended and is offered; then I was in 4000 for a moment, and that has ended too. */
  async function twice() {
    const fake = asOrganizer(q);
    const panel = await participantsPanel(fake);
    fake.push(leave(), call('EventReleased'));
    await drawn(panel);
    return {
      fake,
      panel,
      another: async () => {
        const there = { uniqueId: secondCall, conferenceNumber: '4000', conferenceName: 'public' };
        fake.push(call('EventEstablished', { uniqueId: secondCall, otherDN: '4000', otherDName: 'public' }));
        fake.push(join([bond], there), call('EventReleased', { uniqueId: secondCall }));
        await drawn(panel);
        expect(text(part(panel, 'ended'))).to.contain('public');
      },
    };
  }

  it('does not become the way into another under a resting pointer', async () => {
    const { fake, panel, another } = await twice();
    const at = pointAt(part(panel, 'rejoin'));
    await another();
    await pressAt(panel, at);
    expect(fake.sent).to.be.empty;
    await pressAt(panel, pointAt(part(panel, 'rejoin'), 2));
    expect(fake.sent).to.deep.equal([{ type: 'dial', destination: '4000' }]);
  });

  it('does not become the way into another under the focus', async () => {
    const { fake, panel, another } = await twice();
    part(panel, 'rejoin').focus();
    await another();
    const now = focused(panel) as HTMLElement;
    const isKept = await key(now, 'Enter');
    expect(isKept || !now.matches('button'), 'Enter presses no button').to.be.true;
    expect(fake.sent).to.be.empty;
  });
});

describe('The way into a room', () => {
  it('does not become the way into another room under a resting pointer or the focus', async () => {
    const fake = online(...twoRooms);
    const panel = await participantsPanel(
      fake,
      html`<conference-participants conference-number="4001"></conference-participants>`,
    );
    const join = part(panel, 'join');
    const at = pointAt(join);
    join.focus();
    panel.setAttribute('conference-number', '4000');
    await drawn(panel);
    expect(text(part(panel, 'conference-name'))).to.equal('public');
    await pressAt(panel, at);
    const now = focused(panel) as HTMLElement;
    expect((await key(now, 'Enter')) || !now.matches('button'), 'Enter presses no button').to.be.true;
    expect(fake.sent).to.be.empty;
    await pressAt(panel, pointAt(part(panel, 'join'), 2));
    expect(fake.sent).to.deep.equal([{ type: 'dial', destination: '4000' }]);
  });
});
