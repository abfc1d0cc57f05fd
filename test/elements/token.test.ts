import { expect, html } from '@open-wc/testing';
import { connectionElement, server } from '../support/connection-element.js';
import { usePageNetwork } from '../support/page-network.js';
import { consoleOf } from '../support/page-console.js';
import { drawn, text } from '../support/panel.js';
import { textsIn } from '../support/texts-in.js';

describe('The token', () => {
  const network = usePageNetwork({ 'auth/check': { login: 'jbond', token: 'renewed' } });

  it('is taken over from its attribute, and then stands nowhere in the page', async () => {
    const made = await connectionElement(html`<cti-connection server=${server} token="s3cret"></cti-connection>`);
    expect(network().latest.url).to.contain('token=s3cret');
    expect(made.hasAttribute('token')).to.be.false;
    expect(made.outerHTML + made.shadowRoot!.innerHTML).not.to.contain('s3cret');
  });

  it('cannot be read back', async () => {
    const made = await connectionElement(html`<cti-connection server=${server} .token=${'s3cret'}></cti-connection>`);
    expect(network().latest.url).to.contain('token=s3cret');
    expect(made.token).to.be.undefined;
    expect([...textsIn(made)].filter((found) => found.includes('s3cret'))).to.be.empty;
  });

  it('that is no text is none yet, and the page’s author is told once', async () => {
    using told = consoleOf('warn');
    for (const odd of [Promise.resolve('first'), { token: 'first' }, 5, () => 'first', false]) {
      const made = await connectionElement(html`<cti-connection server=${server} .token=${odd}></cti-connection>`);
      expect(made.status).to.equal('connecting');
    }
    expect(network().sockets.length).to.equal(0);
    expect(told.lines).to.have.length(1);
    expect(told.lines[0]).to.contain('token must be a text');
  });

  it('is not taken for signed out when its attribute goes', async () => {
    const made = await connectionElement(html`<cti-connection server=${server} token="first"></cti-connection>`);
    network().latest.accept().say('LoggedOn');
    made.removeAttribute('token');
    await drawn(made);
    expect(made.status).to.equal('online');
    expect(network().sockets.length).to.equal(1);
  });

  it('is replaced by another one, which connects anew', async () => {
    const made = await connectionElement(html`<cti-connection server=${server} token="first"></cti-connection>`);
    made.setAttribute('token', 'second');
    await drawn(made);
    expect(made.hasAttribute('token')).to.be.false;
    expect(network().latest.url).to.contain('token=second');
    expect(network().alive.length).to.equal(1);
  });
});

describe('What a token is used for', () => {
  const network = usePageNetwork({ 'auth/check': { error: 'TokenExpired' } });

  it('is its server alone, and no word of it comes out', async () => {
    const told: string[] = [];
    const names = ['log', 'info', 'warn', 'error', 'debug'] as const;
    const real = names.map((name) => console[name]);
    for (const name of names) console[name] = (...given: unknown[]) => void told.push(...given.map(String));
    const listen = (event: Event) => told.push(...textsIn(event), (event.target as Element).outerHTML);
    for (const name of ['cti-status', 'cti-drift']) addEventListener(name, listen);
    try {
      const made = await connectionElement(html`<cti-connection server=${server} token="s3cret"></cti-connection>`);
      network().latest.fail();
      await drawn(made);
      told.push(text(made.shadowRoot!), ...textsIn(made.connection?.status));
    } finally {
      names.forEach((name, place) => (console[name] = real[place]!));
      for (const name of ['cti-status', 'cti-drift']) removeEventListener(name, listen);
    }
    expect(told).to.include('refused').and.include('token-expired');
    expect(told.filter((one) => one.includes('s3cret'))).to.be.empty;
    const asked = [...network().sockets.map(({ url }) => url), ...network().rest.calls.map(({ url }) => url)];
    expect(asked.filter((url) => !/^(wss|https):\/\/xuc\.example\.org\//.test(url))).to.be.empty;
    expect(network().rest.calls.filter(({ url }) => url.includes('s3cret'))).to.be.empty;
  });
});
