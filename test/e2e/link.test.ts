import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSimulator } from '../../src/simulator/simulator.js';
import { Visitor } from './browser.js';
import { openOwnPage, type OwnPage, tokenUrl } from './own-page.js';

const body = `<cti-connection token-url="${tokenUrl}">
  <conference-room-list></conference-room-list>
  <conference-participants></conference-participants>
</cti-connection>`;
const head = `<script type="module" src="/dist/conference-elements.bundle.js"></script>
<script type="module" src="main.js"></script>`;
const files = { 'main.js': `document.querySelector('cti-connection').setAttribute('server', location.origin);` };

/** A room in which I am with some others, and nobody takes time. */
function world() {
  const simulator = createSimulator({ pace: { roomAnswers: 0 }, talk: false });
  simulator.controls.addParticipants({ room: '4002', count: 20 });
  return simulator;
}

describe('A link that ends', () => {
  let own: OwnPage;
  let bond: Visitor;

  beforeAll(async () => {
    own = await openOwnPage({ body, head, files, simulator: world() });
    bond = new Visitor(own.page);
    await bond.join('4002');
    // So that the page can tell whether a row is the one that it was.
    await own.page.evaluate(() => {
      const panel = document.querySelector('conference-participants')?.shadowRoot;
      Object.assign(globalThis, { rows: [...(panel?.querySelectorAll('[part~="participant"]') ?? [])] });
    });
  });

  afterAll(async () => {
    await own.close();
    own.simulator.close();
  });

  const isOnline = () => own.page.locator('cti-connection[status="online"]').waitFor();
  const isReconnecting = () => own.page.locator('cti-connection[status="reconnecting"]').waitFor();

  async function comesBack(): Promise<void> {
    await isReconnecting();
    await bond.panel.locator('[part="stale"]').waitFor();
    // As when the network is back: else it waits for up to five seconds.
    await own.page.evaluate(() => dispatchEvent(new Event('online')));
    await isOnline();
    await showsTheSameRows();
  }

  async function showsTheSameRows(): Promise<void> {
    await bond.panel.locator('[part="stale"]').waitFor({ state: 'detached' });
    const same = await own.page.evaluate(() => {
      const panel = document.querySelector('conference-participants')?.shadowRoot;
      const now = [...(panel?.querySelectorAll('[part~="participant"]') ?? [])];
      const { rows } = globalThis as unknown as { rows: readonly Element[] };
      return now.length === 21 && now.every((row, place) => row === rows[place]);
    });
    expect(same).toBe(true);
  }

  for (const code of [1000, 1001, 1011, 1012]) {
    it(`by the server’s close with code ${code} comes back, with the rows that it had`, async () => {
      own.simulator.controls.closeLinks({ code });
      await comesBack();
    });
  }

  it('without a word comes back, with the rows that it had', async () => {
    own.simulator.controls.dropLinks();
    await comesBack();
  });

  it('by a restart of the server comes back, also when a try fails in between', async () => {
    own.simulator.controls.restart({ refuseForMs: 600_000 });
    await isReconnecting();
    await own.page.evaluate(() => dispatchEvent(new Event('online')));
    await own.page.getByText('The server does not answer').first().waitFor();
    own.simulator.controls.restart();
    await comesBack();
  });

  it('because the page goes is closed at the server too, and is back with the page', async () => {
    // The browser of these tests keeps no page that is left, so the page is only told so.
    await own.page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
    await expect.poll(() => own.simulator.controls.describe().sessions).toEqual([]);
    await own.page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    await isOnline();
    await showsTheSameRows();
  });

  it('is given up by the page’s heartbeat when it carries nothing any more, and comes back', async () => {
    // The page's timers run ahead; the socket is a real one, and dead.
    await own.page.clock.install();
    // While Playwright puts its clock in, the page reads 1970 for some milliseconds. A tick that falls into them lets the
    // next tick look like one after a long sleep: that one comes now, and not when the link is dead.
    await own.page.clock.runFor(2000);
    own.simulator.controls.dropLinks();
    await comesBack();
    await own.page.evaluate(() => {
      const told: string[] = [];
      Object.assign(globalThis, { told });
      addEventListener('cti-status', ({ status, reason }) => told.push(`${status} ${reason ?? ''}`));
    });
    own.simulator.controls.halfOpen();
    await own.page.clock.runFor(14_000);
    expect(await own.page.locator('cti-connection').getAttribute('status')).toBe('online');
    await own.page.clock.runFor(7000);
    const told = await own.page.evaluate(() => (globalThis as unknown as { told: readonly string[] }).told);
    expect(told[0]).toBe('reconnecting silent');
    await own.page.evaluate(() => dispatchEvent(new Event('online')));
    await isOnline();
    await showsTheSameRows();
    await own.page.clock.resume();
  });
});
