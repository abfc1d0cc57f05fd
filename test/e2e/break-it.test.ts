import { beforeAll, describe, expect, it } from 'vitest';
import { useBrowser, Visitor } from './browser.js';
import { useDemo } from './demo.js';

describe('The demo’s drawer in which a person breaks the link', () => {
  const demo = useDemo();
  const browser = useBrowser();
  let bond: Visitor;

  beforeAll(async () => {
    demo().simulator.controls.setTalk({ on: false });
    bond = await Visitor.open(browser(), 'about:blank');
    // Time can be made to run: a dead link is noticed after twenty seconds.
    await bond.page.clock.install();
    await bond.page.goto(demo().url);
    await bond.join('4002');
    await bond.page.locator('#knobs').evaluate((drawer: HTMLDetailsElement) => (drawer.open = true));
  });

  const shownStatus = () => bond.page.locator('cti-connection').getAttribute('status');
  const status = (is: string) => expect.poll(shownStatus, { timeout: 30_000 }).toBe(is);
  async function turn(knob: string): Promise<void> {
    const turned = bond.page.waitForResponse(/\/simulator\/control$/);
    await bond.page.locator(`[data-knob="${knob}"]`).click();
    await turned;
  }

  async function recovers(): Promise<void> {
    for (let waited = 0; waited < 35_000 && (await shownStatus()) !== 'online'; waited += 1000) {
      await bond.page.clock.runFor(1000);
    }
    await status('online');
    await bond.panel.locator('[part="stale"]').waitFor({ state: 'detached' });
    await bond.row('James Bond').waitFor();
  }

  it('drops the link, and the panel recovers by itself', async () => {
    await turn('drop-link');
    await status('reconnecting');
    await bond.panel.locator('[part="stale"]').waitFor();
    await recovers();
  });

  it('makes the link carry nothing, which the panel notices, and recovers', async () => {
    await bond.page.evaluate(() => {
      addEventListener('cti-status', ({ reason }) => reason && Object.assign(globalThis, { reason }));
    });
    await turn('half-open');
    await bond.page.clock.runFor(21_000);
    expect(await bond.page.evaluate(() => Reflect.get(globalThis, 'reason') as unknown)).toBe('silent');
    await recovers();
  });

  it('restarts the server, and the panel recovers once it is back', async () => {
    await turn('restart');
    await status('reconnecting');
    // It would be away for eight seconds.
    demo().simulator.controls.restart();
    await recovers();
  });

  it('expires the tokens, and the panel gets another from the page’s back end', async () => {
    const given = bond.page.waitForResponse(/\/demo\/token/);
    await turn('expire-tokens');
    demo().simulator.controls.dropLinks();
    await status('reconnecting');
    await recovers();
    await given;
  });

  it('sends garbage, which changes nothing that is shown', async () => {
    const before = await bond.panel.locator('[part~="participant"]').count();
    await turn('garbage');
    await bond.page.locator('#log').getByText('cti-drift').first().waitFor();
    await status('online');
    expect(await bond.panel.locator('[part~="participant"]').count()).toBe(before);
  });

  it('gives the browser nothing to complain of but failed requests', () => {
    expect(bond.complaints.filter((text) => !/Failed to load|WebSocket connection/.test(text))).toEqual([]);
  });
});
