import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/define/all.js';
import { ConferenceRequestEvent } from '../../src/index.js';

describe('A page’s own button outside any connection', () => {
  const command = { type: 'conferenceMuteMe', conferenceNumber: '4001' } as const;

  it('is told that nobody answered', async () => {
    const button = await fixture(html`<button>Mute me</button>`);
    const request = new ConferenceRequestEvent(command);
    const told = oneEvent(button, 'conference-outcome');
    button.dispatchEvent(request);
    expect((await request.outcome).status).to.equal('unanswered');
    expect((await told).outcome.status).to.equal('unanswered');
  });

  it('is told that its request was cancelled, when it was', async () => {
    const button = await fixture(html`<button>Mute me</button>`);
    const request = new ConferenceRequestEvent(command);
    button.addEventListener('conference-request', (event) => event.preventDefault());
    button.dispatchEvent(request);
    expect((await request.outcome).status).to.equal('cancelled');
  });
});
