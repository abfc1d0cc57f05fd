import { expect, html } from '@open-wc/testing';
import { connectionElement, server } from '../support/connection-element.js';
import { online } from '../support/fake-connection.js';
import { usePageNetwork } from '../support/page-network.js';
import { drawn, task } from '../support/panel.js';

describe('A connection that is given back to the element which has made it', () => {
  const network = usePageNetwork({ 'auth/check': { login: 'jbond', token: 'renewed' } });
  const given = async () => {
    const made = await connectionElement(html`<cti-connection server=${server} token="first"></cti-connection>`);
    network().latest.accept().say('LoggedOn');
    const own = made.connection;
    made.connection = own;
    await drawn(made);
    made.countryCode = '33';
    await drawn(made);
    return { made, own };
  };

  it('goes on as it was', async () => {
    const { made, own } = await given();
    expect(made.connection === own).to.be.true;
    expect(made.status).to.equal('online');
    expect(network().alive).to.have.length(1);
  });

  it('is closed with the element all the same', async () => {
    const { made } = await given();
    made.remove();
    await task();
    expect(network().alive).to.be.empty;
  });

  it('takes the place of one of the page’s, which was given a moment before', async () => {
    const { made, own } = await given();
    made.connection = online().connection;
    made.connection = own;
    await drawn(made);
    expect(made.connection === own).to.be.true;
    expect(network().alive).to.have.length(1);
  });
});
