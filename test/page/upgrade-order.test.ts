import { expect, fixture, html } from '@open-wc/testing';
import { CtiConnectionElement, ConferenceParticipantsElement } from '../../src/index.js';
import { asOrganizer } from '../support/fake-connection.js';
import { usePageNetwork } from '../support/page-network.js';
import { drawn, has, part, press } from '../support/panel.js';

/** Names that nothing has been defined under: a page whose script has not run yet. */
let names = 0;
function lateNames(): { provider: string; panel: string; defineProvider: () => void; definePanel: () => void } {
  names += 1;
  const provider = `late-connection-${String(names)}`;
  const panel = `late-participants-${String(names)}`;
  return {
    provider,
    panel,
    defineProvider: () => customElements.define(provider, class extends CtiConnectionElement {}),
    definePanel: () => customElements.define(panel, class extends ConferenceParticipantsElement {}),
  };
}

async function page(markup: string): Promise<HTMLElement> {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  place.append(document.createRange().createContextualFragment(markup));
  return place;
}

describe('Elements that stand in the page before its script has run', () => {
  const network = usePageNetwork({ 'auth/check': { login: 'jbond', token: 'renewed' } });
  const muteMe = { type: 'conferenceMuteMe', conferenceNumber: '4001' };

  for (const order of ['provider first', 'panel first'] as const) {
    it(`find each other, with the ${order}`, async () => {
      const { provider, panel, defineProvider, definePanel } = lateNames();
      const place = await page(`<${provider}><p><${panel}></${panel}></p></${provider}>`);
      const around = place.querySelector<CtiConnectionElement>(provider)!;
      const inside = place.querySelector<ConferenceParticipantsElement>(panel)!;
      const steps = [defineProvider, definePanel];
      if (order === 'panel first') steps.reverse();
      const { warn } = console;
      console.warn = () => undefined;
      for (const define of steps) {
        define();
        await inside.updateComplete;
      }
      console.warn = warn;
      const fake = asOrganizer();
      around.connection = fake.connection;
      await drawn(around, inside);
      expect(has(inside, 'participant')).to.be.true;
      await press(part(inside, 'mute-me'));
      expect(fake.sent).to.deep.equal([muteMe]);
    });
  }

  it('take what a script set on them before: the connection', async () => {
    const { provider, defineProvider } = lateNames();
    const place = await page(`<${provider}></${provider}>`);
    const around = place.querySelector<CtiConnectionElement>(provider)!;
    const fake = asOrganizer();
    around.connection = fake.connection;
    defineProvider();
    await drawn(around);
    expect(around.connection === fake.connection).to.be.true;
    expect(around.status).to.equal('online');
  });

  it('take what a script set on them before: the token, which cannot be read back then', async () => {
    const { provider, defineProvider } = lateNames();
    const place = await page(`<${provider} server="https://xuc.example.org"></${provider}>`);
    const around = place.querySelector<CtiConnectionElement>(provider)!;
    around.token = 's3cret';
    defineProvider();
    await drawn(around);
    expect(network().latest.url).to.contain('token=s3cret');
    expect(Reflect.get(around, 'token')).to.be.undefined;
  });

  it('take the token from their attribute, which is gone then', async () => {
    const { provider, defineProvider } = lateNames();
    const place = await page(`<${provider} server="https://xuc.example.org" token="s3cret"></${provider}>`);
    defineProvider();
    await drawn(place.querySelector<CtiConnectionElement>(provider)!);
    expect(network().latest.url).to.contain('token=s3cret');
    expect(place.innerHTML).not.to.contain('s3cret');
  });
});

describe('Defining an element whose tag the page has already', () => {
  it('throws nothing, and leaves the element as it is', async () => {
    const { define } = await import('../../src/define/define.js');
    expect(() => define('cti-connection', class extends HTMLElement {})).not.to.throw();
    expect(customElements.get('cti-connection') === CtiConnectionElement).to.be.true;
  });
});
