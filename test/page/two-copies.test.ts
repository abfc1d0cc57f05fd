import { expect, fixture, html } from '@open-wc/testing';
import * as first from '../../src/index.js';
import { asOrganizer, inTwoConferences } from '../support/fake-connection.js';
import { drawn, part, press, root, row, task, text } from '../support/panel.js';
import { secondCopy } from '../support/second-copy.js';

type Copy = typeof first;

const muteMe = { type: 'conferenceMuteMe', conferenceNumber: '4001' } as const;

/** Panels of the second copy, under names of their own: those of the first one are taken. */
async function secondPanels(): Promise<Copy> {
  const copy = (await secondCopy()) as unknown as Copy;
  if (!customElements.get('second-participants')) {
    customElements.define('second-participants', class extends copy.ConferenceParticipantsElement {});
    customElements.define('second-room-list', class extends copy.ConferenceRoomListElement {});
    customElements.define('second-connection', class extends copy.CtiConnectionElement {});
  }
  return copy;
}

describe('A page with two copies of the package', () => {
  it('loads the second one without harm, and keeps the elements of the first', async () => {
    const copy = await secondPanels();
    expect(copy.ConferenceParticipantsElement !== first.ConferenceParticipantsElement, 'they are two').to.be.true;
    const made = document.createElement('conference-participants');
    expect(made instanceof first.ConferenceParticipantsElement).to.be.true;
    expect(made instanceof copy.ConferenceParticipantsElement).to.be.false;
  });

  it('has panels of the one inside a connection of the other', async () => {
    await secondPanels();
    const fake = asOrganizer();
    const provider = await fixture(
      html`<cti-connection .connection=${fake.connection}><second-participants></second-participants></cti-connection>`,
    );
    const panel = provider.querySelector<first.ConferenceParticipantsElement>('second-participants')!;
    await drawn(panel);
    expect(text(part(row(panel, 2), 'name'))).to.equal('Q');
    const told: string[] = [];
    panel.addEventListener('conference-outcome', ({ outcome }) => told.push(outcome.status));
    await press(part(panel, 'mute-me'));
    expect(fake.sent).to.deep.equal([muteMe]);
    fake.refuse('NotAMember');
    await task();
    expect(told).to.deep.equal(['refused']);
  });

  it('and the other way round', async () => {
    await secondPanels();
    const fake = asOrganizer();
    const provider = await fixture(
      html`<second-connection .connection=${fake.connection}>
        <conference-participants></conference-participants>
      </second-connection>`,
    );
    const panel = provider.querySelector('conference-participants')!;
    await drawn(panel);
    await press(part(panel, 'mute-me'));
    expect(fake.sent).to.deep.equal([muteMe]);
  });

  it('answers a request once where a connection of each copy stands around it: the nearer one', async () => {
    const copy = await secondPanels();
    const [near, far] = [asOrganizer(), asOrganizer()];
    const outer = await fixture(
      html`<second-connection .connection=${far.connection}>
        <cti-connection .connection=${near.connection}><button>Mute me</button></cti-connection>
      </second-connection>`,
    );
    outer.querySelector('button')!.dispatchEvent(new copy.ConferenceRequestEvent(muteMe));
    await task();
    expect(near.sent).to.deep.equal([muteMe]);
    expect(far.sent).to.be.empty;
  });

  it('settles a request that reaches nobody once, too', async () => {
    const copy = await secondPanels();
    const told: string[] = [];
    const button = await fixture<HTMLElement>(html`<button>Mute me</button>`);
    button.addEventListener('conference-outcome', ({ outcome }) => told.push(outcome.status));
    for (const Request of [first.ConferenceRequestEvent, copy.ConferenceRequestEvent]) {
      button.dispatchEvent(new Request(muteMe));
      await task();
    }
    expect(told).to.deep.equal(['unanswered', 'unanswered']);
  });

  it('shows the room that is picked in a list of the other copy', async () => {
    await secondPanels();
    const fake = inTwoConferences();
    const provider = await fixture(
      html`<cti-connection .connection=${fake.connection}>
        <second-room-list></second-room-list>
        <conference-participants></conference-participants>
      </cti-connection>`,
    );
    const list = provider.querySelector<first.ConferenceRoomListElement>('second-room-list')!;
    const panel = provider.querySelector('conference-participants')!;
    await drawn(list, panel);
    await press(root(list).querySelector<HTMLElement>('[data-number="4000"] [aria-expanded]')!);
    await drawn(panel);
    expect(text(part(panel, 'conference-name'))).to.equal('public');
  });
});
