import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDemo } from '../../demo/serve.mjs';
import { launchBrowser, Visitor } from './browser.js';

/**
 * Counts, in a page, the animation frames from the arrival of a message until the panel shows what it said.
 * The socket's own listener runs before the connection's, so that the count begins with the message.
 */
function countFrames(): void {
  const Native = WebSocket;
  const counts: number[] = [];
  Object.assign(globalThis, { frameCounts: counts });
  globalThis.WebSocket = class extends Native {
    constructor(url: string | URL) {
      super(url);
      this.addEventListener('message', ({ data }: MessageEvent<string>) => {
        if (!data.includes('ConferenceParticipantEvent') || !data.includes('"isMuted":true')) return;
        let frames = 0;
        const look = () => {
          const panel = document.querySelector('conference-participants');
          if (panel?.shadowRoot?.querySelector('[part~="participant"][part~="muted"]')) counts.push(frames);
          else if (frames < 60) {
            frames += 1;
            requestAnimationFrame(look);
          }
        };
        requestAnimationFrame(look);
      });
    }
  };
}

describe('Two users in two windows see the same conference', () => {
  let browser: Browser;
  let demo: Awaited<ReturnType<typeof startDemo>>;
  let penny: Visitor;
  let q: Visitor;

  beforeAll(async () => {
    browser = await launchBrowser();
    demo = await startDemo();
    demo.simulator.controls.setTalk({ on: false });
    penny = await Visitor.open(browser, new URL('?user=moneypenny', demo.url));
    // A browser of its own: a page behind another one is not drawn.
    const other = await launchBrowser();
    q = await Visitor.open(other, 'about:blank');
    await q.page.addInitScript(countFrames);
    await q.page.goto(String(new URL('?user=q', demo.url)));
  });

  afterAll(async () => {
    await q.page.context().browser()?.close();
    await browser.close();
    await demo.close();
  });

  it('what one joins, the other sees', async () => {
    await penny.join('4002');
    await q.join('4002');
    await penny.row('Q').waitFor();
    await q.row('Eve Moneypenny').waitFor();
    expect(await penny.row('Q').locator('[part="me"]').count()).toBe(0);
    expect(await q.row('Q').locator('[part="me"]').count()).toBe(1);
  });

  it('what one does, the other shows by the second animation frame after the message', async () => {
    await penny.action('mute-me').click();
    await q.panel.locator('[part~="participant"][part~="muted"]').waitFor();
    await q.page.waitForFunction(() => (globalThis as unknown as { frameCounts: number[] }).frameCounts.length > 0);
    // 0: already at the first frame, before its own drawing.
    const counts = await q.page.evaluate(() => (globalThis as unknown as { frameCounts: number[] }).frameCounts);
    expect(Math.max(...counts)).toBeLessThanOrEqual(1);
  });

  it('whoever leaves is gone for the other', async () => {
    await penny.action('leave').click();
    await penny.panel.getByText('You are not in a conference.').waitFor();
    await q.row('Eve Moneypenny').waitFor({ state: 'detached' });
    expect(await q.panel.locator('[part="count"]').textContent()).toBe('1 participant');
  });
});
