import { expect, fixture, html } from '@open-wc/testing';
import { ConferenceRequestEvent } from '../../src/index.js';
import { changes, q } from '../support/builders.js';
import { asOrganizer, type FakeConnection } from '../support/fake-connection.js';
import { drawn, participantsPanel, row, shownText, task } from '../support/panel.js';

const muteQ = { type: 'conferenceMute', conferenceNumber: '4001', index: 2 } as const;

describe('A page’s own button', () => {
  const inside = (fake: FakeConnection) =>
    fixture(html`<cti-connection .connection=${fake.connection}><button>Mute Q</button></cti-connection>`);

  it('asks as the panels do', async () => {
    const fake = asOrganizer();
    const button = (await inside(fake)).querySelector('button')!;
    const request = new ConferenceRequestEvent(muteQ);
    button.dispatchEvent(request);
    await task();
    expect(fake.sent).to.deep.equal([muteQ]);
    fake.push(changes(q, { isMuted: true }));
    expect((await request.outcome).status).to.equal('confirmed');
  });

  it('gets the outcome by raising it, in one expression', async () => {
    const fake = asOrganizer();
    const outcome = new ConferenceRequestEvent(muteQ).raiseOn(await inside(fake));
    await task();
    fake.refuse('NotOrganizer');
    expect(await outcome).to.include({ status: 'refused', error: 'NotOrganizer', attribution: 'only-candidate' });
  });

  it('is answered once, even if it raises the same request twice', async () => {
    const fake = asOrganizer();
    const element = await inside(fake);
    const request = new ConferenceRequestEvent(muteQ);
    element.dispatchEvent(request);
    element.dispatchEvent(request);
    await task();
    expect(fake.sent.length).to.equal(1);
  });

  it('shows what became of it in the panel beside, too', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    panel.parentElement!.dispatchEvent(new ConferenceRequestEvent(muteQ));
    await task();
    await drawn(panel);
    expect(row(panel, 2).part.contains('pending')).to.be.true;
    fake.refuse('NotOrganizer');
    await drawn(panel);
    expect(shownText(panel)).to.contain('Mute: refused.');
  });

  it('asks nothing with a look-alike: only the package’s own class is answered', async () => {
    const fake = asOrganizer();
    const element = await inside(fake);
    const options = { bubbles: true, composed: true, cancelable: true };
    class LookAlike extends Event {
      readonly command = muteQ;
      readonly outcome = new Promise<never>(() => undefined);
      waitUntil(): void {}
    }
    element.dispatchEvent(new CustomEvent('conference-request', { ...options, detail: { command: muteQ } }));
    element.dispatchEvent(Object.assign(new CustomEvent('conference-request', options), { command: muteQ }));
    element.dispatchEvent(new LookAlike('conference-request', options));
    await task();
    expect(fake.sent).to.be.empty;
  });

  it('is checked like a call by code: nonsense is told as such, and not sent', async () => {
    const fake = asOrganizer();
    const element = await inside(fake);
    const nonsense = [{ ...muteQ, index: 0.5 }, { ...muteQ, conferenceNumber: '' }, { type: 'toString' }, {}];
    for (const command of nonsense) {
      const outcome = await new ConferenceRequestEvent(command as never).raiseOn(element);
      expect(outcome.status).to.equal('invalid');
    }
    expect(fake.sent).to.be.empty;
  });
});
