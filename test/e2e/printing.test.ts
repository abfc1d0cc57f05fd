import { describe, expect, it } from 'vitest';
import { openState } from '../../scripts/states.mjs';
import { useBrowser } from './browser.js';

describe('On paper', () => {
  const browser = useBrowser();

  it('the whole list of 194 people is there, and no button or field', async () => {
    const { page, close } = await openState(browser(), 'many');
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

  it('a list that is narrowed says how many of how many it holds, and all names begin at one edge', async () => {
    const { page, close } = await openState(browser(), 'many');
    const panel = page.locator('conference-participants');
    const count = panel.locator('[part="shown"]');
    await page.emulateMedia({ media: 'print' });
    const edges = await panel
      .locator('[part="name"]')
      .evaluateAll((names) =>
        names
          .filter((name) => getComputedStyle(name).direction === 'ltr')
          .map((name) => name.getBoundingClientRect().x),
      );
    expect(new Set(edges).size).toBe(1);
    expect(await panel.locator('.finding').isVisible(), 'no empty place').toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await panel.locator('[data-filter="organizers"]').click();
    await count.waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await count.isVisible()).toBe(true);
    expect(await count.textContent()).toBe('2 of 194');
    expect(await panel.locator('.talking-now').isVisible(), 'whose names are buttons').toBe(false);
    const start = (part: string) => panel.locator(part).evaluate((one) => one.getBoundingClientRect().x);
    expect(await start('[part="shown"]'), 'begins where the heading does').toBeCloseTo(await start('.heading'), 0);
    expect(await panel.locator('[part="filter"], [part="search"]').filter({ visible: true }).count()).toBe(0);
    await close();
  });
});
