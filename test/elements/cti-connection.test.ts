import type { TemplateResult } from 'lit';
import { expect, html } from '@open-wc/testing';
import type { CtiConnectionElement } from '../../src/index.js';
import { connectionElement, server } from '../support/connection-element.js';
import { FakeConnection, online } from '../support/fake-connection.js';
import { usePageNetwork } from '../support/page-network.js';
import { drawn, part, participantsPanel, shownText, task, text } from '../support/panel.js';

describe('<cti-connection>', () => {
  const network = usePageNetwork({ 'auth/check': { login: 'jbond', token: 'renewed' } });
  const withToken = () => connectionElement(html`<cti-connection server=${server} token="first"></cti-connection>`);
  const signedIn = async (template: TemplateResult) => {
    network().rest.answers['auth/login'] = { login: 'jbond', token: 'kept' };
    const made = await connectionElement(template);
    made.connection?.signIn({ login: 'jbond', password: 'shaken' });
    return made;
  };

  it('opens one socket to its server', async () => {
    const made = await withToken();
    expect(network().sockets.map(({ url }) => url)).to.deep.equal([
      'wss://xuc.example.org/xuc/api/2.0/cti?token=first',
    ]);
    expect(made.status).to.equal('connecting');
    network().latest.accept().say('LoggedOn');
    await drawn(made);
    expect(made.getAttribute('status')).to.equal('online');
  });

  it('does nothing while it has no server', async () => {
    const made = await connectionElement(html`<cti-connection></cti-connection>`);
    expect(made.status).to.equal('idle');
    expect(made.connection).to.be.undefined;
    expect(text(made.shadowRoot!)).to.equal('');
  });

  it('connects anew when its server changes, and closes what it had', async () => {
    const made = await withToken();
    made.server = 'https://other.example.org';
    await drawn(made);
    expect(network().sockets.length).to.equal(2);
    expect(network().latest.url).to.match(/^wss:\/\/other\.example\.org/);
    expect(network().alive.length).to.equal(1);
  });

  it('tells its connection how numbers are written, however the attributes are, and makes no other connection', async () => {
    const made = await connectionElement(
      html`<cti-connection server=${server} token="t" country-code="+33" outside-prefix="0"></cti-connection>`,
    );
    const { connection } = made;
    expect(connection?.dialPlan).to.deep.equal({ countryCode: '33', outsidePrefix: '0' });
    for (const code of ['0049', ' 49 ', 49]) {
      made.countryCode = code as string;
      await drawn(made);
      expect(connection?.dialPlan.countryCode).to.equal('49');
    }
    made.setAttribute('international-prefix', '00');
    for (const nothing of ['null', '', 'none']) {
      made.countryCode = nothing;
      await drawn(made);
      expect(connection?.dialPlan).to.deep.equal({ outsidePrefix: '0', internationalPrefix: '00' });
    }
    expect(made.connection).to.equal(connection);
  });

  it('lets the directory be searched, except where the page says no, or rides on its own client', async () => {
    const made = await withToken();
    expect(made.connection?.directory).to.be.true;
    made.toggleAttribute('no-directory', true);
    await drawn(made);
    expect(made.connection?.directory).to.be.false;
    const riding = await connectionElement(html`<cti-connection page-cti></cti-connection>`);
    expect(riding.connection?.directory).to.be.false;
    riding.setAttribute('directory', '');
    await drawn(riding);
    expect(riding.connection?.directory).to.be.true;
  });

  it('leaves a connection of the page’s as the page made it', async () => {
    const { connection } = online();
    connection.directory = false;
    connection.dialPlan = { countryCode: '33' };
    const made = await connectionElement(html`<cti-connection .connection=${connection}></cti-connection>`);
    expect([connection.directory, connection.dialPlan]).to.deep.equal([false, { countryCode: '33' }]);
    made.outsidePrefix = '0';
    await drawn(made);
    expect(connection.dialPlan).to.deep.equal({ outsidePrefix: '0' });
  });

  it('says so when the server’s address is none', async () => {
    const made = await connectionElement(html`<cti-connection server="no address" token="t"></cti-connection>`);
    expect(text(part(made, 'status'))).to.contain('This is not the address of a server: no address');
    expect(network().sockets).to.be.empty;
  });

  it('says so when it waits for a cti.js that the page does not have', async () => {
    const made = await connectionElement(html`<cti-connection page-cti></cti-connection>`);
    expect(text(part(made, 'status'))).to.contain('This page has no cti.js to connect through.');
  });

  it('asks the page’s own back end for a token', async () => {
    network().rest.answers['/my-token'] = { token: 'of-the-page' };
    await connectionElement(html`<cti-connection server=${server} token-url="/my-token"></cti-connection>`);
    expect(network().latest.url).to.match(/token=of-the-page$/);
  });

  it('signs in by Kerberos where it is told to', async () => {
    network().rest.answers['auth/sso'] = { login: 'jbond', token: 'of-kerberos' };
    await connectionElement(html`<cti-connection server=${server} sso></cti-connection>`);
    expect(network().latest.url).to.match(/token=of-kerberos$/);
  });

  it('remembers a session in this tab only where it is told to', async () => {
    await signedIn(html`<cti-connection server=${server}></cti-connection>`);
    expect(JSON.stringify(sessionStorage)).not.to.contain('kept');
    await signedIn(html`<cti-connection server=${server} remember></cti-connection>`);
    expect(JSON.stringify(sessionStorage)).to.contain('kept');
    expect(JSON.stringify(localStorage)).not.to.contain('kept');
    sessionStorage.clear();
  });

  const namedByPage: Readonly<Record<string, TemplateResult>> = {
    'token-url': html`<cti-connection server=${server} token-url="/my-token" remember></cti-connection>`,
    sso: html`<cti-connection server=${server} sso remember></cti-connection>`,
    token: html`<cti-connection server=${server} token="of bert" remember></cti-connection>`,
  };
  for (const [attribute, template] of Object.entries(namedByPage)) {
    it(`takes the user that the page gives now, by ${attribute}, and not whom this tab remembers`, async () => {
      const { answers } = network().rest;
      answers['/my-token'] = answers['auth/sso'] = { token: 'of bert', login: 'bert' };
      (await signedIn(html`<cti-connection server=${server} remember></cti-connection>`)).remove();
      expect(JSON.stringify(sessionStorage)).to.contain('kept');
      await connectionElement(template);
      expect(network().latest.url).to.match(/token=of%20bert$/);
      expect(sessionStorage).to.have.length(0);
    });
  }

  it('forgets what was remembered of a server when the page wants nothing remembered any more', async () => {
    const ways: Readonly<Record<string, (made: CtiConnectionElement) => unknown>> = {
      'the attribute is removed': (made) => made.removeAttribute('remember'),
      'the attribute is "false"': (made) => made.setAttribute('remember', 'false'),
      'the property is false': (made) => (made.remember = false),
      'another server comes at once': (made) =>
        Object.assign(made, { remember: false, server: 'https://other.example.org' }),
      'the server was spelled in another way since': async (made) => {
        made.server = 'wss://XUC.example.org/';
        await drawn(made);
        made.remember = false;
      },
    };
    for (const [how, stop] of Object.entries(ways)) {
      const other = 'xivo-conference-elements of another server';
      sessionStorage.setItem(other, 'stays');
      const made = await signedIn(html`<cti-connection server=${server} remember></cti-connection>`);
      expect(JSON.stringify(sessionStorage), how).to.contain('kept');
      await stop(made);
      await drawn(made);
      expect(JSON.stringify(sessionStorage), how).to.not.contain('kept');
      expect(sessionStorage.getItem(other), how).to.equal('stays');
      made.remove();
      sessionStorage.clear();
    }
  });

  it('works without remembering on a page that may store nothing', async () => {
    const real = Object.getOwnPropertyDescriptor(window, 'sessionStorage')!;
    const forbidden = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    Object.defineProperty(window, 'sessionStorage', { get: forbidden, configurable: true });
    try {
      await signedIn(html`<cti-connection server=${server} remember></cti-connection>`);
      expect(network().latest.url).to.match(/token=kept$/);
    } finally {
      Object.defineProperty(window, 'sessionStorage', real);
    }
  });
});

describe('The connection in use', () => {
  const network = usePageNetwork({ 'auth/check': { login: 'jbond', token: 'renewed' } });

  it('can be read, and is the one that a page may use by code', async () => {
    const made = await connectionElement(html`<cti-connection server=${server} token="first"></cti-connection>`);
    expect(made.connection?.status.status).to.equal('connecting');
    network().latest.accept().say('LoggedOn');
    void made.connection?.dial('4001');
    expect(network().latest.commands.at(-1)).to.deep.equal({ command: 'dial', destination: '4001' });
  });

  it('can be given, and is then the page’s to connect and to close', async () => {
    const fake = new FakeConnection();
    const made = await connectionElement(
      html`<cti-connection server=${server} .connection=${fake.connection}></cti-connection>`,
    );
    expect(made.connection === fake.connection).to.be.true;
    expect(made.status).to.equal('idle');
    expect(network().sockets).to.be.empty;
    made.remove();
    await task();
    expect(fake.connection.status.status).to.equal('idle');
  });

  it('takes the place of one that the element made, and is closed then', async () => {
    const made = await connectionElement(html`<cti-connection server=${server} token="first"></cti-connection>`);
    const own = made.connection!;
    const fake = online();
    made.connection = fake.connection;
    await drawn(made);
    expect(own.status.status).to.equal('closed');
    expect(made.status).to.equal('online');
    made.connection = undefined;
    await drawn(made);
    const another: unknown = made.connection;
    expect([fake.connection, own].includes(another as typeof own), 'and without it, makes one anew').to.be.false;
    expect(fake.connection.status.status).to.equal('online');
  });

  it('reaches the panels inside, also when it changes', async () => {
    const fake = online();
    const panel = await participantsPanel(fake);
    const other = new FakeConnection().status({ status: 'refused' });
    panel.closest('cti-connection')!.connection = other.connection;
    await drawn(panel.closest('cti-connection')!, panel);
    expect(shownText(panel)).to.equal('Not connected');
    fake.refuse('NotOrganizer');
    await drawn(panel);
    expect(shownText(panel), 'nothing of the former one is heard').to.equal('Not connected');
  });
});

describe('Taking <cti-connection> out of the page', () => {
  const network = usePageNetwork({ 'auth/check': { login: 'jbond', token: 'renewed' } });
  const withToken = () => connectionElement(html`<cti-connection server=${server} token="first"></cti-connection>`);

  it('closes what it made, one task later', async () => {
    const made = await withToken();
    const { connection } = made;
    made.remove();
    expect(network().alive.length, 'not at once').to.equal(1);
    await task();
    expect(network().alive.length).to.equal(0);
    expect(connection?.status.status).to.equal('closed');
    expect(made.connection).to.be.undefined;
    expect(made.status).to.equal('idle');
  });

  it('costs no connection when it is only moved', async () => {
    const made = await withToken();
    const { connection } = made;
    const elsewhere = document.createElement('div');
    made.parentElement!.append(elsewhere);
    elsewhere.append(made);
    await task();
    await drawn(made);
    expect(made.connection === connection).to.be.true;
    expect(network().sockets.length).to.equal(1);
    expect(network().alive.length).to.equal(1);
  });

  it('does not keep it from connecting again when it is put back later', async () => {
    const made = await withToken();
    const parent = made.parentElement!;
    made.remove();
    await task();
    parent.append(made);
    await drawn(made);
    expect(network().sockets.length).to.equal(2);
    expect(network().alive.length).to.equal(1);
  });
});
