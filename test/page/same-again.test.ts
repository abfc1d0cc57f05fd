import { expect, html } from '@open-wc/testing';
import type { CtiConnectionElement } from '../../src/index.js';
import { connectionElement, server } from '../support/connection-element.js';
import { usePageClock } from '../support/page-clock.js';
import { usePageNetwork } from '../support/page-network.js';
import { drawn, has, part, task, text } from '../support/panel.js';

const network = usePageNetwork({ 'auth/check': { login: 'jbond', token: 'renewed' } });

/** Online by a form, as jbond. */
async function signedIn(keepAlive = 0): Promise<CtiConnectionElement> {
  network().rest.answers['auth/login'] = { login: 'jbond', token: 'by hand' };
  const made = await connectionElement(
    html`<cti-connection server=${server} keep-alive=${keepAlive}></cti-connection>`,
  );
  made.connection!.signIn({ login: 'jbond', password: 'shaken' });
  network().latest.accept().say('LoggedOn');
  await drawn(made);
  return made;
}

function cloneOf<Kind extends Element>(original: Kind): Kind {
  return original.cloneNode(true) as Kind;
}

describe('Writing the same again', () => {
  const writes: Readonly<Record<string, (made: CtiConnectionElement) => unknown>> = {
    'the token as a property': (made) => (made.token = 'first'),
    'the token as an attribute': (made) => made.setAttribute('token', 'first'),
    'the token with a space': (made) => made.setAttribute('token', ' first'),
    'the server as a property': (made) => (made.server = server),
    'the server as an attribute': (made) => made.setAttribute('server', server),
    'the server with a slash': (made) => made.setAttribute('server', `${server}/`),
    'the server as a URL': (made) => (made.server = new URL(server) as unknown as string),
    'the server in capitals': (made) => (made.server = 'HTTPS://XUC.Example.org'),
    'the server with its port': (made) => (made.server = `${server}:443`),
    'the server by the address of its socket': (made) => (made.server = 'wss://xuc.example.org'),
    'the server by a pasted address': (made) => (made.server = `${server}/xuc/api/2.0/auth/login`),
    'the server with a query': (made) => (made.server = `${server}/?from=menu#top`),
    'a boolean as false': (made) => made.setAttribute('remember', 'false'),
    'a source that is none': (made) => made.setAttribute('token-url', ''),
    'another server and back': (made) => {
      made.server = 'https://other.example.org';
      made.server = server;
    },
    'no status': (made) => made.removeAttribute('status'),
    'another status': (made) => made.setAttribute('status', 'refused'),
  };
  for (const [what, write] of Object.entries(writes)) {
    it(`means no change: ${what}`, async () => {
      const made = await connectionElement(html`<cti-connection server=${server} token="first"></cti-connection>`);
      network().latest.accept().say('LoggedOn');
      await drawn(made);
      write(made);
      await task();
      await drawn(made);
      expect(network().sockets.length).to.equal(1);
      expect(network().alive.length).to.equal(1);
      expect([made.status, made.getAttribute('status'), made.hasAttribute('token')]).to.deep.equal([
        'online',
        'online',
        false,
      ]);
    });
  }
});

describe('A page that has no token yet', () => {
  const none: readonly (string | null | undefined)[] = [null, undefined, '', 'null', 'undefined', ' '];
  for (const token of none) {
    it(`waits without a form, and sends nothing: ${JSON.stringify(token)}`, async () => {
      const made = await connectionElement(html`<cti-connection server=${server} .token=${token}></cti-connection>`);
      expect(text(part(made, 'status'))).to.contain('Waiting for the page’s sign-in.');
      expect(has(made, 'sign-in')).to.be.false;
      expect([network().sockets.length, network().rest.calls.length]).to.deep.equal([0, 0]);
      made.token = 'first';
      await drawn(made);
      expect(network().latest.url).to.match(/token=first$/);
    });
  }

  for (const token of ['', 'null', 'undefined']) {
    it(`may say so by the attribute: token="${token}"`, async () => {
      const made = await connectionElement(html`<cti-connection server=${server} token=${token}></cti-connection>`);
      expect(text(part(made, 'status'))).to.contain('Waiting for the page’s sign-in.');
      expect(has(made, 'sign-in')).to.be.false;
      expect(made.hasAttribute('token')).to.be.false;
    });
  }

  it('has not said so by leaving the token out: then the form asks', async () => {
    const made = await connectionElement(html`<cti-connection server=${server}></cti-connection>`);
    expect(has(made, 'sign-in')).to.be.true;
  });

  it('has no server yet either: nothing is shown', async () => {
    for (const address of ['', 'null', 'undefined']) {
      const made = await connectionElement(html`<cti-connection server=${address}></cti-connection>`);
      expect(made.status).to.equal('idle');
    }
  });
});

describe('A clone that takes the place of its original', () => {
  it('goes on with its session', async () => {
    const made = await signedIn();
    const { connection } = made;
    const clone = cloneOf(made);
    made.replaceWith(clone);
    await drawn(clone);
    await task();
    expect(clone.connection === connection).to.be.true;
    expect(clone.status).to.equal('online');
    expect(clone.getAttribute('status')).to.equal('online');
    expect(made.connection).to.be.undefined;
    expect(network().sockets.length).to.equal(1);
    clone.remove();
    await task();
    expect(network().alive.length).to.equal(0);
  });

  const others: Readonly<Record<string, (made: CtiConnectionElement) => CtiConnectionElement>> = {
    'a new element': () => {
      const other = document.createElement('cti-connection');
      other.server = server;
      return other;
    },
    'a clone for another server': (made) => {
      const other = cloneOf(made);
      other.server = 'https://other.example.org';
      return other;
    },
    'a clone with a token of its own': (made) => {
      const other = cloneOf(made);
      other.token = 'of q';
      return other;
    },
    'a clone that asks for single sign-on': (made) => {
      const other = cloneOf(made);
      other.sso = true;
      return other;
    },
  };
  for (const [what, make] of Object.entries(others)) {
    it(`is no other element: ${what}`, async () => {
      const made = await signedIn();
      const { connection } = made;
      const other = make(made);
      made.replaceWith(other);
      await drawn(other);
      await task();
      expect(other.connection === connection).to.be.false;
      expect(connection?.status.status).to.equal('closed');
    });
  }

  it('takes nothing where two have left, who may be two users', async () => {
    const [one, other] = [await signedIn(), await signedIn()];
    const clones = [one, other].map((made) => cloneOf(made));
    one.replaceWith(clones[0]!);
    other.replaceWith(clones[1]!);
    await drawn(...clones);
    expect(clones.map(({ status }) => status)).to.deep.equal(['signed-out', 'signed-out']);
  });

  it('takes nothing from an original that is in the page again', async () => {
    const made = await signedIn();
    const { connection } = made;
    const parent = made.parentElement!;
    const clone = cloneOf(made);
    made.remove();
    parent.append(made, clone);
    await drawn(made, clone);
    expect([made.status, clone.status]).to.deep.equal(['online', 'signed-out']);
    expect(made.connection === connection).to.be.true;
  });

  it('takes nothing a task later', async () => {
    const made = await signedIn();
    const parent = made.parentElement!;
    const clone = cloneOf(made);
    made.remove();
    await task();
    parent.append(clone);
    await drawn(clone);
    expect(clone.status).to.equal('signed-out');
  });
});

describe('keep-alive', () => {
  it('keeps a session while the element is put aside', async () => {
    const made = await signedIn(60);
    const { connection } = made;
    const parent = made.parentElement!;
    made.remove();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(network().alive.length).to.equal(1);
    parent.append(made);
    await drawn(made);
    expect(made.connection === connection).to.be.true;
    expect(made.status).to.equal('online');
    expect(network().sockets.length).to.equal(1);
  });

  it('lets it go after its seconds', async () => {
    const made = await signedIn(0.05);
    const { connection } = made;
    const closed = new Promise<void>((resolve) => connection!.status$.subscribe({ complete: resolve }));
    made.remove();
    await task();
    expect(network().alive.length, 'not before').to.equal(1);
    await closed;
    expect(network().alive.length).to.equal(0);
    expect(made.status).to.equal('idle');
  });

  for (const seconds of ['', '0', '-5', 'long', 'NaN']) {
    it(`of "${seconds}" is none`, async () => {
      const made = await signedIn();
      made.setAttribute('keep-alive', seconds);
      made.remove();
      await task();
      expect(network().alive.length).to.equal(0);
    });
  }
});

describe('keep-alive of years', () => {
  const clock = usePageClock();

  it('is a week, since a browser runs a timer of more than 24.8 days at once', async () => {
    const day = 24 * 60 * 60 * 1000;
    const made = await signedIn(1e9);
    const others = clock().running;
    made.remove();
    await task();
    expect(clock().running, 'one wait more').to.equal(others + 1);
    const { connection } = made;
    clock().advance(6.9 * day);
    expect(connection!.status.status).to.not.equal('closed');
    clock().advance(0.2 * day);
    expect(connection!.status.status).to.equal('closed');
  });
});
