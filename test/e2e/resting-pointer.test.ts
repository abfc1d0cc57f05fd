import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OwnPage, openOwnPage, tokenUrl } from './own-page.js';

/** Real pointer events: those of a script do not tell that something came under a pointer that was not moved. */
describe('A press of a pointer that was not moved', () => {
  let own: OwnPage;
  let panel: Locator;
  let asked: string[];

  beforeAll(async () => {
    own = await openOwnPage({
      head: `<script type="module" src="/dist/conference-elements.bundle.js"></script>
        <style>body { margin: 0 }</style>`,
      body: `<cti-connection server="/" token-url="${tokenUrl}">
          <conference-room-list></conference-room-list><conference-participants></conference-participants>
        </cti-connection>`,
    });
    const { page, simulator } = own;
    await page.setViewportSize({ width: 1000, height: 1800 });
    await page.evaluate(`document.querySelector('cti-connection').server = location.origin`);
    panel = page.locator('conference-participants');
    await page.locator('conference-room-list [data-number="4002"] [part~="join"]').click();
    await panel.locator('[part~="mute-me"]').waitFor();
    await page.locator('conference-room-list').evaluate((list) => list.remove());
    simulator.controls.addParticipants({ room: '4002', count: 40 });
    await muteOf(5).waitFor();
    asked = [];
    await page.exposeFunction('note', (type: string) => asked.push(type));
    await page.evaluate(`addEventListener('conference-request', (event) => {
      note(event.command.type);
      event.preventDefault();
    }, true)`);
  });

  afterAll(() => own.close());

  beforeEach(async () => {
    await own.page.evaluate(`document.querySelectorAll('.added').forEach((one) => one.remove());
      document.querySelector('conference-participants').shadowRoot.querySelector('.scroller').scrollTop = 0`);
    await own.page.mouse.move(1, 900);
    asked.length = 0;
  });

  const muteOf = (nth: number) => panel.locator('[part~="participant"] [part~="mute"]').nth(nth);

  /** Puts something of the page above the panel, or takes it away. */
  const addAbove = (height: number) =>
    own.page.evaluate((px) => {
      const added = Object.assign(document.createElement('div'), { className: 'added' });
      added.style.height = `${String(px)}px`;
      document.body.prepend(added);
    }, height);

  async function middleOf(target: Locator): Promise<{ x: number; y: number }> {
    const { x, y, width, height } = (await target.boundingBox())!;
    return { x: x + width / 2, y: y + height / 2 };
  }

  /** Two frames later the browser has told the panel what is under the pointer now. */
  const settled = () =>
    own.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

  async function press(): Promise<readonly string[]> {
    await settled();
    await own.page.mouse.down();
    await own.page.mouse.up();
    await settled();
    return asked;
  }

  // Each with a row of its own: two presses of one toggle within 400 ms count once.
  for (const [nth, before] of ['on a row', 'on a button of the header', 'nowhere in the panel'].entries()) {
    it(`reaches nobody whom the page has moved under the pointer, which was ${before} earlier`, async () => {
      const { mouse } = own.page;
      const { x, y } = await middleOf(muteOf(4 + nth));
      await addAbove(700);
      if (before === 'on a row') await mouse.move(x - 40, y + 700, { steps: 4 });
      if (before === 'on a button of the header') await panel.locator('[part~="mute-me"]').hover();
      await mouse.move(x, y, { steps: 4 });
      await own.page.evaluate(`document.querySelector('.added').remove()`);
      expect(await press()).toEqual([]);
      await mouse.move(x + 1, y);
      expect(await press()).toEqual(['conferenceMute']);
    });
  }

  it('reaches whom the user has scrolled there with the wheel', async () => {
    const { mouse } = own.page;
    const from = await middleOf(muteOf(7));
    const to = await middleOf(muteOf(9));
    await mouse.move(from.x, from.y, { steps: 4 });
    await mouse.wheel(0, to.y - from.y);
    await own.page.waitForFunction(({ y }) => {
      const spot = document.querySelector('conference-participants')!.shadowRoot!.querySelectorAll('[part~="mute"]')[9];
      return Math.abs((spot?.getBoundingClientRect().top ?? 0) - y) < 20;
    }, from);
    expect(await press()).toEqual(['conferenceMute']);
  });
});
