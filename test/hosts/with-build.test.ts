import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../e2e/browser.js';
import { keepsTheContract } from './contract.js';
import { serveHost } from './site.js';

/** The hosts that `npm run hosts:build` has built, each with its framework's own checker and bundler. */
describe('Built from the packed file', () => {
  let browser: Browser;
  const keeps = (folder: string, page = 'index.html') =>
    keepsTheContract(
      () => serveHost({ folder, built: 'dist', page }),
      () => browser,
    );

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterAll(() => browser.close());

  describe('a Vue component with script setup', () => {
    keeps('vue');
  });

  describe('a Vue component with options, and a connection in its data', () => {
    keeps('vue', 'options.html');
  });

  describe('React 19, with the tags as they are', () => {
    keeps('react-19');
  });

  describe('React 18, with components', () => {
    keeps('react-18');
  });

  describe('Svelte 5', () => {
    keeps('svelte');
  });

  for (const [title, page] of [
    ['Angular with zone.js', 'zone.html'],
    ['Angular without a zone', 'zoneless.html'],
  ] as const) {
    describe(title, () => {
      const visit = keeps('angular', page);

      it('follows the rooms by an async pipe', async () => {
        await visit().putBack();
        await visit().page.locator('#summary', { hasText: 'conference_support' }).waitFor();
        expect(await visit().page.locator('#summary').textContent()).toContain(': 0.');
      });
    });
  }
});
