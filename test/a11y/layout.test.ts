import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openState, states, variants } from '../../scripts/states.mjs';
import { useBrowser } from '../e2e/browser.js';
import { layoutFaults } from '../support/layout.js';

/** 1280 by 1024 pixels at a zoom of 400 %. */
const zoomed = { width: 320, height: 256 };

const looks = {
  ...variants,
  'French at 240 pixels': { width: 240, language: 'fr' },
  'German at 240 pixels': { width: 240, language: 'de' },
  'Arabic at 240 pixels': { width: 240, language: 'ar' },
  'dark, with forced colours': { width: 320, media: { colorScheme: 'dark', forcedColors: 'active' } },
} as const;

/** The check, run in a page. */
const faults = (page: Page) =>
  page.evaluate<readonly string[]>(
    `(${layoutFaults.toString()})([...document.querySelectorAll('cti-connection, main > cti-connection > *')])`,
  );

describe('Nothing is cut off, lies over another thing, or is too small', () => {
  const browser = useBrowser();

  for (const name of Object.keys(states)) {
    it(`in any look of the state: ${name}`, async () => {
      const state = await openState(browser(), name);
      for (const [look, variant] of Object.entries(looks)) {
        await state.show(variant);
        expect(await faults(state.page), look).toEqual([]);
      }
      await state.show({ width: zoomed.width });
      await state.page.setViewportSize(zoomed);
      expect(await faults(state.page), 'at a zoom of 400 %').toEqual([]);
      expect(await state.page.evaluate(() => document.documentElement.scrollWidth)).toBe(zoomed.width);
      await state.close();
    });
  }
});
