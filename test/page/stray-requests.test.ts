import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/all.js';
import { ConferenceRequestEvent } from '../../src/index.js';

describe('A page’s own button outside any connection', () => {
  const command = { type: 'conferenceMuteMe', conferenceNumber: '4001' } as const;

  it('is told that nobody answered', async () => {
    const button = await fixture<HTMLElement>(html`<button>Mute me</button>`);
    const request = new ConferenceRequestEvent(command);
    const told: string[] = [];
    button.addEventListener('conference-outcome', ({ outcome }) => told.push(outcome.status));
    button.dispatchEvent(request);
    expect((await request.outcome).status).to.equal('unanswered');
    expect(told).to.deep.equal(['unanswered']);
  });

  it('is told that its request was cancelled, when it was', async () => {
    const button = await fixture<HTMLElement>(html`<button>Mute me</button>`);
    const request = new ConferenceRequestEvent(command);
    button.addEventListener('conference-request', (event) => event.preventDefault());
    button.dispatchEvent(request);
    expect((await request.outcome).status).to.equal('cancelled');
  });
});
