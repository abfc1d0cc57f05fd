import { describe, expect, it } from 'vitest';
import { openState } from '../../scripts/states.mjs';
import { useBrowser } from './browser.js';

describe('In forced colours', () => {
  const browser = useBrowser();

  it('the mark of what waits for an answer is an open ring, as elsewhere: a whole one does not look as if it turned', async () => {
    const { page, close } = await openState(browser(), 'organizer');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, forcedColors: 'active' });
      const sides = await page.locator('conference-participants').evaluate(({ shadowRoot }) => {
        const mark = document.createElement('span');
        mark.className = 'asked';
        shadowRoot!.querySelector('.panel')!.append(mark);
        const { borderTopColor, borderRightColor } = getComputedStyle(mark, '::before');
        mark.remove();
        return { ring: borderTopColor, gap: borderRightColor };
      });
      expect(sides.gap, colorScheme).not.toBe(sides.ring);
      expect(sides.gap, colorScheme).toBe(colorScheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(0, 0, 0)');
    }
    await close();
  });
});
