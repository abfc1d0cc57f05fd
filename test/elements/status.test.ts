import { expect, fixture, html } from '@open-wc/testing';
import {
  type ConnectionStatus,
  type CtiConnectionElement,
  CtiDriftEvent,
  type CtiStatusEvent,
} from '../../src/index.js';
import type { StatusReason } from '../../src/streams/status.js';
import { asOrganizer, FakeConnection, online } from '../support/fake-connection.js';
import { usePageClock } from '../support/page-clock.js';
import { drawn, has, part, parts, press, text } from '../support/panel.js';

async function provider(fake: FakeConnection): Promise<CtiConnectionElement> {
  const element = await fixture<CtiConnectionElement>(
    html`<cti-connection server="https://xuc.example.org" .connection=${fake.connection}></cti-connection>`,
  );
  await drawn(element);
  return element;
}

const told = (element: Element) => text(part(element, 'status'));

describe('How the connection stands', () => {
  const clock = usePageClock();

  const quiet: ConnectionStatus[] = [{ status: 'idle' }, { status: 'connecting' }, { status: 'online' }];
  for (const status of quiet) {
    it(`is not worth a word while it is ${status.status}`, async () => {
      const element = await provider(new FakeConnection().status(status));
      expect(has(element, 'status')).to.be.false;
      expect(element.getAttribute('status'), 'but a page can style by it').to.equal(status.status);
    });
  }

  const words: Record<StatusReason, string> = {
    unreachable: 'The server does not answer, or does not allow this page.',
    'server-error': 'The server has a problem (Its own word).',
    'link-lost': 'The connection to the server broke.',
    silent: 'The server stopped answering.',
    'logged-on-failed': 'The server refused the session.',
    'logged-on-timeout': 'The server could not set up the session in time.',
    'invalid-credentials': 'Login or password is wrong.',
    'token-expired': 'Your session has expired. Please sign in again.',
    'user-not-found': 'The server does not know this login.',
    'sign-in-failed': 'The server refused to sign in: Its own word',
    'unreadable-answer': 'The server answered in a way that cannot be read.',
    'sso-failed': 'You could not be signed in automatically. Please sign in here.',
    'no-token': 'This page could not get you a session.',
    'waiting-for-token': 'Waiting for the page’s sign-in.',
    'no-websocket': 'There is no WebSocket here to connect with.',
    'invalid-server': 'This is not the address of a server: Its own word',
    'insecure-server': 'This page is secure, but the server’s address (http or ws) is not: browsers block that.',
    'simulator-missing': 'Waiting for the simulator to load.',
    'page-cti-missing': 'This page has no cti.js to connect through.',
  };
  for (const [reason, sentence] of Object.entries(words) as [StatusReason, string][]) {
    it(`is told in words: ${reason}`, async () => {
      const fake = new FakeConnection().status({ status: 'refused', reason, detail: 'Its own word' });
      expect(told(await provider(fake))).to.equal(`Not connected${sentence}`);
    });
  }

  it('is told in no more words than fit, and the rest when somebody wants it', async () => {
    const detail = 'no '.repeat(100_000);
    const element = await provider(new FakeConnection().status({ status: 'refused', reason: 'server-error', detail }));
    expect(element.offsetHeight).to.be.within(20, 600);
    const rest = part(element, 'status').querySelector('details')!;
    expect(rest.textContent.length).to.be.above(detail.length);
    rest.open = true;
    expect(element.offsetHeight).to.be.within(20, 1000);
  });

  it('is told to a screen reader, without the seconds that count down', async () => {
    const fake = new FakeConnection();
    fake.status({ status: 'reconnecting', reason: 'silent', retryAt: fake.clock.now() + 4000 });
    const element = await provider(fake);
    const live = part(element, 'status').querySelector('[role=status]')!;
    expect(text(live)).to.equal('Connection lost, trying againThe server stopped answering.');
    expect(told(element)).to.contain('Next attempt in 4 s.');
  });

  it('counts down to the next attempt', async () => {
    const fake = online();
    const element = await provider(fake.status({ status: 'reconnecting', retryAt: fake.clock.now() + 3500 }));
    const seen: string[] = [];
    for (let second = 0; second < 5; second += 1) {
      await drawn(element);
      seen.push(
        told(element)
          .replace(/^.*again/, '')
          .replace('Try now', '')
          .trim(),
      );
      fake.wait(1000);
      clock().advance(1000);
    }
    expect(seen).to.deep.equal([
      'Next attempt in 4 s.',
      'Next attempt in 3 s.',
      'Next attempt in 2 s.',
      'Next attempt in 1 s.',
      'Trying now.',
    ]);
  });

  it('can be tried now', async () => {
    const fake = online().dropLink();
    const element = await provider(fake);
    await press(part(element, 'try-now'));
    expect(fake.retries).to.equal(1);
  });

  it('offers no attempt where none is planned', async () => {
    const element = await provider(new FakeConnection().status({ status: 'refused', reason: 'invalid-server' }));
    expect(has(element, 'try-now')).to.be.false;
    expect(told(element)).not.to.contain('attempt');
  });

  it('is told to the page by an event, once per change', async () => {
    const fake = new FakeConnection();
    const element = await provider(fake);
    const events: string[] = [];
    const listen = ({ status, reason }: CtiStatusEvent) => events.push([status, reason].join(' ').trim());
    document.addEventListener('cti-status', listen as never);
    fake.status({ status: 'connecting' }).status({ status: 'online' }).status({ status: 'online' });
    fake.dropLink().status({ status: 'reconnecting', reason: 'link-lost', retryAt: fake.clock.now() + 9000 });
    fake.status({ status: 'reconnecting', reason: 'silent' }).connection.close();
    document.removeEventListener('cti-status', listen as never);
    expect(events).to.deep.equal(['connecting', 'online', 'reconnecting link-lost', 'reconnecting silent', 'closed']);
    await drawn(element);
    expect(element.status).to.equal('closed');
    expect(told(element)).to.equal('Connection closed');
  });
});

describe('What the server said that nobody asked for', () => {
  it('is told in words, until it is dismissed', async () => {
    const fake = asOrganizer();
    const element = await provider(fake);
    fake.refuse('NotOrganizer').push({ type: 'Error', error: 'Something broke' });
    await drawn(element);
    expect(parts(element, 'error').map(text)).to.deep.equal([
      'The server refused something, without saying what: You are not an organizer of this conference.',
      'The server reports a problem: Something broke',
    ]);
    expect(part(element, 'error').role).to.equal('alert');
    await press(part(element, 'error').querySelector('button')!);
    expect(parts(element, 'error').map(text)).to.deep.equal(['The server reports a problem: Something broke']);
  });

  it('is told as it came where nobody knows the code, or where there is none', async () => {
    const fake = asOrganizer();
    const element = await provider(fake);
    fake.refuse('OutOfCheese').push({ type: 'Error', error: '' });
    await drawn(element);
    expect(parts(element, 'error').map(text)).to.deep.equal([
      'The server refused something, without saying what: OutOfCheese',
      'The server reports a problem: no details given',
    ]);
  });

  it('is told no more than three times at once: the latest ones', async () => {
    const fake = asOrganizer();
    const element = await provider(fake);
    for (const error of ['one', 'two', 'three', 'four']) fake.push({ type: 'Error', error });
    await drawn(element);
    const shown = parts(element, 'error').map((one) => text(one).split(' ').at(-1));
    expect(shown).to.deep.equal(['two', 'three', 'four']);
  });

  it('is a `cti-drift` event, and no text, when it was unreadable; once per kind', async () => {
    const fake = asOrganizer();
    const element = await provider(fake);
    const events: string[] = [];
    element.addEventListener('cti-drift', (event) => {
      expect(event).to.be.instanceOf(CtiDriftEvent);
      events.push(`${event.about}: ${event.reason}`);
    });
    for (const about of ['ConferenceList', 'ConferenceList', 'frame']) fake.drift({ about, reason: 'not JSON' });
    await drawn(element);
    expect(events).to.deep.equal(['ConferenceList: not JSON', 'frame: not JSON']);
    expect(has(element, 'error')).to.be.false;
  });
});
