import { expect, html } from '@open-wc/testing';
import type { CtiConnectionElement, CtiStatusEvent } from '../../src/index.js';
import { connectionElement, server } from '../support/connection-element.js';
import { online } from '../support/fake-connection.js';
import { usePageNetwork } from '../support/page-network.js';
import { drawn, task } from '../support/panel.js';

const token = 'http://localhost/my-token';

describe('What a listener of cti-status writes at once', () => {
  const network = usePageNetwork({ 'auth/check': { login: 'jbond', token: 'renewed' }, [token]: { token: 'mine' } });

  /** An element that shows the sign-in form at once, and a listener that writes when it hears of that. */
  const written = async (write: (element: CtiConnectionElement) => void): Promise<CtiConnectionElement> => {
    const listener = (event: CtiStatusEvent) => {
      if (event.status === 'signed-out') write(event.target as CtiConnectionElement);
    };
    const made = await connectionElement(
      html`<cti-connection server=${server} @cti-status=${listener}></cti-connection>`,
    );
    await drawn(made);
    await task();
    return made;
  };

  it('is a token: it signs in', async () => {
    const made = await written((element) => (element.token = 'late'));
    expect(network().latest.url).to.contain('token=late');
    network().latest.accept().say('LoggedOn');
    expect(made.status).to.equal('online');
    expect(network().alive).to.have.length(1);
  });

  it('is the attribute of a token: it signs in', async () => {
    await written((element) => element.setAttribute('token', 'late'));
    expect(network().latest.url).to.contain('token=late');
  });

  const sources: readonly (readonly [what: string, write: (element: CtiConnectionElement) => void])[] = [
    ['tokenUrl', (element) => (element.tokenUrl = token)],
    ['the attribute token-url', (element) => element.setAttribute('token-url', token)],
    ['sso', (element) => (element.sso = true)],
  ];
  for (const [what, write] of sources) {
    it(`is ${what}: that is asked`, async () => {
      const made = await written(write);
      expect(made.status).to.equal('connecting');
      expect(network().rest.calls.length).to.be.greaterThan(0);
    });
  }

  it('is a connection: that is the one in use', async () => {
    const { connection } = online();
    const made = await written((element) => (element.connection = connection));
    expect(made.connection === connection).to.be.true;
    expect(made.status).to.equal('online');
  });

  it('leads to events behind those that are held: the last event is how things are', async () => {
    const heard: string[] = [];
    const made = await connectionElement(html`<cti-connection server=${server}></cti-connection>`);
    made.addEventListener('cti-status', ({ status }) => {
      heard.push(status);
      if (status === 'idle') made.connection!.close();
    });
    made.token = 'late';
    await drawn(made);
    await task();
    expect(heard).to.include('idle');
    expect(heard.at(-1)).to.equal(made.status);
  });

  it('is another server: that is the one which is asked', async () => {
    const made = await written((element) => {
      element.server = 'https://other.example.org';
      element.token = 'late';
    });
    expect(network().latest.url).to.match(/^wss:\/\/other\.example\.org/);
    expect(network().alive).to.have.length(1);
    expect(made.status).to.equal('connecting');
  });
});
