import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import '../../src/define/all.js';
import type { CtiConnectionElement } from '../../src/elements/connection/cti-connection.js';
import { FakeConnection } from '../support/fake-connection.js';
import { documentedRooms } from '../support/frames.js';
import { hidePage } from '../support/hidden-page.js';
import { usePageClock } from '../support/page-clock.js';
import { usePageNetwork } from '../support/page-network.js';
import { drawn, part, roomRow, task } from '../support/panel.js';

const server = 'https://xuc.example.org';
const renewing = { 'auth/check': { login: 'jbond', token: 'renewed' } };

describe('the life of a page', () => {
  // First: what an element leaves goes one task after it, and must not stay for the next test.
  afterEach(async () => {
    fixtureCleanup();
    await task();
  });
  const network = usePageNetwork(renewing);
  const clock = usePageClock();
  afterEach(() => hidePage(false, { tell: false }));

  /** Time passes that only the computer's clock counts, and no timer runs: then each does, once. */
  function nap(milliseconds: number): void {
    clock().setWallTime(clock().wallTime() + milliseconds - 1000);
    clock().advance(1000);
  }

  /** An element that made its own connection, online. */
  async function online(): Promise<CtiConnectionElement> {
    const element = await fixture<CtiConnectionElement>(
      html`<cti-connection server=${server} token="first">
        <conference-room-list></conference-room-list>
      </cti-connection>`,
    );
    network().latest.accept().say('LoggedOn').say('ConferenceList', documentedRooms);
    return element;
  }

  /** As `online`, but the link has broken, and the next attempt is seconds away. */
  async function waiting(): Promise<CtiConnectionElement> {
    const { random } = Math;
    Math.random = () => 0.9;
    const element = await online();
    Math.random = random;
    network().latest.end();
    expect(element.connection?.status.retryAt).to.equal(clock().now() + 4500);
    return element;
  }

  const hide = () => hidePage(true, { tell: false });
  const show = () => hidePage(false);

  describe('that is left and taken up again', () => {
    it('closes the socket when it goes, so that it may be kept as it is', async () => {
      const element = await online();
      dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      expect(network().alive).to.have.length(0);
      expect(element.status).to.equal('reconnecting');
      clock().advance(60_000);
      expect(network().sockets).to.have.length(1);
    });

    it('opens a socket as soon as it is back, and is online without a reload', async () => {
      const element = await online();
      dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      expect(network().alive).to.have.length(1);
      network().latest.accept().say('LoggedOn');
      expect(element.status).to.equal('online');
    });

    it('shows what it knew as last known, until the server has spoken', async () => {
      const element = await online();
      const rooms = element.querySelector('conference-room-list')!;
      await drawn(rooms);
      const row = roomRow(rooms, '4001');
      dispatchEvent(new PageTransitionEvent('pagehide'));
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      await drawn(element);
      expect(part(element, 'status').textContent).to.contain('Connection lost');
      network().latest.accept().say('LoggedOn').say('ConferenceList', documentedRooms);
      await drawn(rooms);
      expect(roomRow(rooms, '4001') === row).to.be.true;
    });

    it('disturbs no link when it is shown for the first time', async () => {
      await online();
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
      expect(network().sockets).to.have.length(1);
      expect(network().alive).to.have.length(1);
    });

    it('leaves alone a connection that the page made', async () => {
      const fake = new FakeConnection().status({ status: 'online' });
      await fixture(html`<cti-connection .connection=${fake.connection}></cti-connection>`);
      dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      expect(fake.connection.status.status).to.equal('online');
    });

    it('opens nothing for an element that is no longer in it', async () => {
      const element = await online();
      const { connection } = element;
      element.remove();
      dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      await task();
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      expect(connection?.status.status).to.equal('closed');
      expect(network().alive).to.have.length(0);
    });

    for (const persisted of [true, false]) {
      it(`closes the socket of an element that was put aside, too: persisted ${String(persisted)}`, async () => {
        const element = await online();
        const parent = element.parentElement!;
        element.keepAlive = 60;
        element.remove();
        await task();
        dispatchEvent(new PageTransitionEvent('pagehide', { persisted }));
        expect(network().alive).to.have.length(0);
        dispatchEvent(new PageTransitionEvent('pageshow', { persisted }));
        network().latest.accept().say('LoggedOn');
        expect(element.connection?.status.status, 'is back with the page').to.equal('online');
        clock().advance(10_000);
        network().latest.say('Pong');
        parent.append(element);
        // So that the end of this test ends it, and its timers.
        element.keepAlive = 0;
        await drawn(element);
        expect(element.status).to.equal('online');
        expect(network().sockets).to.have.length(2);
      });
    }

    it('lets an element that was put aside go after its seconds, and then opens nothing', async () => {
      const element = await online();
      element.keepAlive = 60;
      element.remove();
      await task();
      dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      clock().advance(60_000);
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      expect(network().sockets).to.have.length(1);
      expect([network().alive.length, clock().running]).to.deep.equal([0, 0]);
    });
  });

  describe('whose link waits for its next attempt', () => {
    const moments: Readonly<Record<string, () => void>> = {
      'the network is back': () => dispatchEvent(new Event('online')),
      'the tab is shown again': () => {
        hide();
        show();
      },
      'it is shown from the back/forward cache': () => dispatchEvent(new PageTransitionEvent('pageshow')),
      'a laptop is opened': () => nap(10_000),
    };
    for (const [when, happen] of Object.entries(moments)) {
      it(`tries within a second, and once, when ${when}`, async () => {
        const element = await waiting();
        happen();
        expect(network().sockets).to.have.length(2);
        network().latest.accept().say('LoggedOn');
        expect(element.status).to.equal('online');
      });
    }

    it('goes on waiting while nothing of the kind happens', async () => {
      await waiting();
      clock().advance(4400);
      expect(network().sockets).to.have.length(1);
      clock().advance(100);
      expect(network().sockets).to.have.length(2);
    });

    it('goes on waiting while nobody looks', async () => {
      await waiting();
      hide();
      dispatchEvent(new Event('online'));
      expect(network().sockets).to.have.length(1);
    });
  });

  describe('whose link is up', () => {
    it('takes a link for lost that says nothing for two seconds after a sleep of minutes', async () => {
      const element = await online();
      nap(3_600_000);
      clock().advance(1999);
      expect(element.status).to.equal('online');
      clock().advance(1);
      expect(network().sockets[0]!.readyState).to.equal(network().sockets[0]!.CLOSING);
      dispatchEvent(new Event('online'));
      network().latest.accept().say('LoggedOn');
      expect(element.status).to.equal('online');
    });

    const hour = 3_600_000;
    for (const [by, what] of [
      [3 * hour, 'three hours forward'],
      [2 * 60_000, 'two minutes forward'],
      [60_000, 'a minute forward'],
      [-hour, 'an hour back'],
      [-2 * 60_000, 'two minutes back'],
    ] as const) {
      it(`keeps it, and what waits for its effect, when somebody sets the computer’s clock ${what}`, async () => {
        const element = await online();
        const outcomes: unknown[] = [];
        element.connection!.outcomes$.subscribe(({ command }) => outcomes.push(command.type));
        void element.connection!.conferenceInvite('4001', '1003', 'User');
        clock().setWallTime(clock().wallTime() + by);
        for (let second = 0; second < 59; second += 1) {
          clock().advance(1000);
          network().latest.say('Pong');
        }
        expect(outcomes).not.to.include('conferenceInvite');
        expect([element.status, network().sockets.length]).to.deep.equal(['online', 1]);
        clock().advance(1000);
        expect(outcomes).to.include('conferenceInvite');
      });
    }

    it('keeps it over a short nap, and whatever the network and the tab do', async () => {
      const element = await online();
      nap(30_000);
      dispatchEvent(new Event('online'));
      hide();
      show();
      expect(network().sockets).to.have.length(1);
      expect(element.status).to.equal('online');
    });

    it('keeps it while timers are held back to one a minute, as in a hidden tab', async () => {
      const element = await online();
      hide();
      for (let minute = 0; minute < 60; minute += 1) {
        nap(59_000);
        network().latest.say('Pong');
      }
      expect(element.status).to.equal('online');
      expect(network().sockets).to.have.length(1);
      show();
      expect(network().sockets).to.have.length(1);
    });
  });

  it('leaves no timer and no socket when the element has gone', async () => {
    const element = await online();
    element.remove();
    await task();
    expect(network().alive).to.have.length(0);
    expect(clock().running).to.equal(0);
  });
});
