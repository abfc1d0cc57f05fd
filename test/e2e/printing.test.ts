import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openState } from '../../scripts/states.mjs';
import { launchBrowser } from './browser.js';

describe('On paper', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('the whole list of 194 people is there, and no button or field', async () => {
    const { page, close } = await openState(browser, 'many');
    const panel = page.locator('conference-participants');
    const rows = panel.locator('[part~="participant"]');
    expect(await rows.count()).toBeLessThan(60);
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => rows.count()).toBe(194);
    const shown = await panel.evaluate(({ shadowRoot }) => {
      const all = [...shadowRoot!.querySelectorAll<HTMLElement>('*')].filter((one) => one.checkVisibility());
      const list = shadowRoot!.querySelector('.scroller')!;
      return {
        controls: all.filter((one) => one.matches('button, input, select, dialog')).map(({ outerHTML }) => outerHTML),
        names: all.filter((one) => one.part.contains('name')).length,
        cut: list.scrollHeight > list.clientHeight,
      };
    });
    expect(shown).toEqual({ controls: [], names: 194, cut: false });
    await page.emulateMedia({ media: 'screen' });
    await expect.poll(() => rows.count()).toBeLessThan(60);
    await close();
  });
});
