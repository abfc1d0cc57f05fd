import { expect, fixture, html } from '@open-wc/testing';
import type { ConnectionStatus, CtiConnectionElement } from '../../src/index.js';
import { FakeConnection } from '../support/fake-connection.js';
import { drawn, has, part, press, root, text } from '../support/panel.js';
import { textsIn } from '../support/texts-in.js';

async function form(
  status: ConnectionStatus,
  fake = new FakeConnection(),
  server = 'https://xuc.example.org',
): Promise<{ element: CtiConnectionElement; fake: FakeConnection }> {
  fake.status(status);
  const element = await fixture<CtiConnectionElement>(
    html`<cti-connection server=${server} .connection=${fake.connection}></cti-connection>`,
  );
  await drawn(element);
  return { element, fake };
}

const field = (element: Element, name: string) => root(element).querySelector<HTMLInputElement>(`[name="${name}"]`)!;
const button = (element: Element) => root(element).querySelector<HTMLButtonElement>('button[type=submit]')!;

async function fillIn(element: Element, login = 'jbond', password = 'shaken'): Promise<void> {
  field(element, 'login').value = login;
  field(element, 'password').value = password;
  await press(button(element));
}

describe('A connection with no-sign-in', () => {
  it('says why nobody is signed in, and asks nobody for a password', async () => {
    const { element, fake } = await form({ status: 'refused', reason: 'token-expired' });
    for (const reason of ['token-expired', 'invalid-credentials', 'user-not-found', 'sign-in-failed'] as const) {
      fake.status({ status: 'refused', reason });
      element.noSignIn = false;
      await drawn(element);
      expect(has(element, 'sign-in'), reason).to.be.true;
      element.setAttribute('no-sign-in', '');
      await drawn(element);
      expect([has(element, 'status'), has(element, 'sign-in')], reason).to.deep.equal([true, false]);
      element.removeAttribute('no-sign-in');
    }
  });
});

describe('The focus of a connection', () => {
  it('stays in the element when the sign-in form goes, says how the connection stands, and is let go of', async () => {
    const { element, fake } = await form({ status: 'signed-out' });
    field(element, 'password').focus();
    fake.status({ status: 'online' });
    await drawn(element);
    await drawn(element);
    expect(document.activeElement === element).to.be.true;
    const place = root(element).activeElement as HTMLElement;
    expect([place.role, place.ariaLabel]).to.deep.equal(['group', 'Connected']);
    place.blur();
    await drawn(element);
    expect(root(element).querySelector('.place')).to.equal(null);
  });

  it('stays in the element when the button for another attempt goes', async () => {
    const { element, fake } = await form({ status: 'online' });
    fake.dropLink();
    await drawn(element);
    root(element).querySelector('button')!.focus();
    fake.status({ status: 'online' });
    await drawn(element);
    await drawn(element);
    expect(document.activeElement === element).to.be.true;
  });

  it('is not taken from the page, where it was elsewhere', async () => {
    const { element, fake } = await form({ status: 'signed-out' });
    const own = document.createElement('input');
    element.after(own);
    field(element, 'password').focus();
    own.focus();
    fake.status({ status: 'online' });
    await drawn(element);
    await drawn(element);
    expect(document.activeElement === own).to.be.true;
  });
});

describe('The sign-in form', () => {
  it('names the server that gets the password', async () => {
    const { element } = await form({ status: 'signed-out' });
    expect(part(element, 'sign-in').ariaLabel).to.equal('Sign in to https://xuc.example.org');
    expect(text(part(element, 'sign-in'))).to.contain('Sign in to https://xuc.example.org');
  });

  it('shows nothing of the query of a pasted address, which may hold a token', async () => {
    const pasted = 'https://xuc.example.org/xuc/api/2.0/cti?token=s3cret#s3cret';
    const { element } = await form({ status: 'signed-out' }, new FakeConnection(false, pasted));
    const written = await form({ status: 'signed-out' }, new FakeConnection(), pasted);
    for (const one of [element, written.element]) {
      expect(text(part(one, 'sign-in'))).to.contain('Sign in to https://xuc.example.org');
      expect(root(one).innerHTML).not.to.contain('s3cret');
    }
  });

  it('names the server of a connection that the page gave, whatever else the page wrote', async () => {
    const fake = new FakeConnection(false, 'https://other.example.org');
    const { element } = await form({ status: 'signed-out' }, fake);
    expect(part(element, 'sign-in').ariaLabel).to.equal('Sign in to https://other.example.org');
  });

  it('asks in a way that a password manager understands', async () => {
    const { element } = await form({ status: 'signed-out' });
    expect(field(element, 'login').autocomplete).to.equal('username');
    expect(field(element, 'password').type).to.equal('password');
    expect(field(element, 'password').autocomplete).to.equal('current-password');
  });

  it('hands over login and password once, and keeps no password', async () => {
    const { element, fake } = await form({ status: 'signed-out' });
    await fillIn(element);
    expect(fake.signIns).to.deep.equal([{ login: 'jbond', password: 'shaken' }]);
    expect(field(element, 'password').value).to.equal('');
    expect([...textsIn(element), root(element).innerHTML].filter((one) => one.includes('shaken'))).to.be.empty;
    expect(field(element, 'login').value, 'the login stays for another try').to.equal('jbond');
    expect(text(button(element))).to.equal('Signing in…');
    await fillIn(element);
    expect(fake.signIns.length, 'not twice while it is on its way').to.equal(1);
  });

  it('works where no form may be submitted, as in a sandbox without allow-forms', async () => {
    const { element, fake } = await form({ status: 'signed-out' });
    // A sandboxed form raises no `submit`: nothing may depend on it.
    root(element).addEventListener('submit', (event) => event.stopImmediatePropagation(), { capture: true });
    await fillIn(element);
    expect(fake.signIns).to.deep.equal([{ login: 'jbond', password: 'shaken' }]);
  });

  it('hands over what a password manager submits without a press of the button', async () => {
    const { element, fake } = await form({ status: 'signed-out' });
    field(element, 'login').value = 'jbond';
    field(element, 'password').value = 'shaken';
    root(element).querySelector('form')!.requestSubmit();
    expect(fake.signIns).to.deep.equal([{ login: 'jbond', password: 'shaken' }]);
  });

  for (const login of ['jbond ', ' jbond', '\tjbond', '\u00A0jbond ']) {
    it(`leaves out the spaces around the login: ${JSON.stringify(login)}`, async () => {
      const { element, fake } = await form({ status: 'signed-out' });
      await fillIn(element, login, ' shaken ');
      expect(fake.signIns).to.deep.equal([{ login: 'jbond', password: ' shaken ' }]);
    });
  }

  it('keeps what is typed in its fields from the page, whose shortcuts it might be', async () => {
    const { element } = await form({ status: 'signed-out' });
    const heard: string[] = [];
    const listen = ({ type, key }: KeyboardEvent) => void heard.push(`${type} ${key}`);
    const types = ['keydown', 'keypress', 'keyup'] as const;
    for (const type of types) document.addEventListener(type, listen);
    const typed = ['s', '1', '?', '/', 'Enter', 'Backspace', 'ArrowDown', 'é'];
    for (const key of [...typed, 'Escape', 'Tab', 'F3']) {
      for (const type of types) {
        field(element, 'password').dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true }));
      }
    }
    for (const type of types) document.removeEventListener(type, listen);
    const ofThePage = ['Escape', 'Tab', 'F3'].flatMap((key) => types.map((type) => `${type} ${key}`));
    expect(heard, 'only the keys that a page’s dialog or focus trap needs').to.deep.equal(ofThePage);
  });

  it('hands over nothing that is incomplete', async () => {
    const { element, fake } = await form({ status: 'signed-out' });
    await fillIn(element, 'jbond', '');
    await fillIn(element, '', 'shaken');
    await fillIn(element, '  ', 'shaken');
    expect(fake.signIns).to.be.empty;
  });

  it('stays while the sign-in is on its way, and goes once it worked', async () => {
    const { element, fake } = await form({ status: 'signed-out' });
    await fillIn(element);
    expect(text(button(element))).to.equal('Signing in…');
    fake.status({ status: 'online' });
    await drawn(element);
    expect(has(element, 'sign-in')).to.be.false;
    expect(text(root(element))).to.equal('');
  });

  it('says why it did not work, and takes another try', async () => {
    const { element, fake } = await form({ status: 'signed-out' });
    await fillIn(element);
    fake.status({ status: 'connecting' }).status({ status: 'refused', reason: 'invalid-credentials' });
    await drawn(element);
    expect(text(part(element, 'status'))).to.contain('Login or password is wrong.');
    await fillIn(element, 'jbond', 'stirred');
    expect(fake.signIns.at(-1)?.password).to.equal('stirred');
  });

  it('is there wherever signing in can help, and nowhere else', async () => {
    const table: [ConnectionStatus, boolean][] = [
      [{ status: 'signed-out' }, true],
      [{ status: 'refused', reason: 'token-expired' }, true],
      [{ status: 'refused', reason: 'user-not-found' }, true],
      [{ status: 'refused', reason: 'logged-on-failed' }, true],
      [{ status: 'refused', reason: 'invalid-server' }, false],
      [{ status: 'refused', reason: 'insecure-server' }, false],
      [{ status: 'refused', reason: 'no-websocket' }, false],
      [{ status: 'refused', reason: 'sso-failed' }, true],
      [{ status: 'connecting', reason: 'waiting-for-token' }, false],
      [{ status: 'connecting', reason: 'no-token' }, false],
      [{ status: 'reconnecting', reason: 'unreachable' }, false],
      [{ status: 'online' }, false],
      [{ status: 'closed' }, false],
    ];
    for (const [status, offered] of table) {
      const { element } = await form(status);
      expect(has(element, 'sign-in'), JSON.stringify(status)).to.equal(offered);
    }
  });

  it('is not there for a page that signs in by its own cti.js', async () => {
    const { element } = await form({ status: 'signed-out' });
    element.pageCti = true;
    await drawn(element);
    expect(has(element, 'sign-in')).to.be.false;
  });
});
