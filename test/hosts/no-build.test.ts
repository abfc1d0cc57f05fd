import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../e2e/browser.js';
import { type Packed, packed } from '../node/packed.js';
import { keepsTheContract } from './contract.js';
import { type Host, serveHost } from './site.js';

/** As strict as a page can be: nothing inline, nothing from elsewhere. (An old jQuery cannot do with trusted types.) */
const strict = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
  ].join('; '),
};

describe('With nothing to build', () => {
  let browser: Browser;
  let installed: Packed;
  const dist = () => join(installed.folder, 'node_modules/xivo-conference-elements/dist');
  const keeps = (host: Host, kept: Parameters<typeof keepsTheContract>[2] = {}) =>
    keepsTheContract(
      () => serveHost(host, dist()),
      () => browser,
      kept,
    );

  beforeAll(async () => {
    [browser, installed] = await Promise.all([launchBrowser(), packed()]);
  });

  afterAll(async () => {
    await browser.close();
    await installed.remove();
  });

  describe('a page of plain HTML', () => {
    const visit = keeps({ folder: 'plain' });

    it('has a button of its own in each row', async () => {
      const { page } = visit();
      await page.reload();
      await visit().join('4000');
      const row = visit().panel.locator('[part~="participant"][part~="me"]');
      await row.locator('button[name=crm]').press('Enter');
      expect(await page.title()).toBe('crm 1002');
    });
  });

  describe('a page of classic scripts', () => {
    const visit = keeps({ folder: 'classic' });

    it('has what the module exports at one global name', async () => {
      expect(await visit().page.title()).toBe('true');
    });
  });

  describe('a page of a content management system', () => {
    const visit = keeps({ folder: 'cms', headers: strict });

    it('reaches the outcome through an old jQuery', async () => {
      expect(await visit().page.title()).toBe('confirmed');
    });
  });

  describe('an agent desktop of nested shadow roots', () => {
    const visit = keeps({ folder: 'agent-desktop' });

    it('has what the desktop adds: its own words, a badge, and buttons in rows and in the header', async () => {
      const { page, panel } = visit();
      await page.reload();
      await panel.getByText('Join a room on the left.').waitFor();
      await visit().join('4000');
      const customer = panel.locator('[part~="participant"]', { hasText: 'Gold customer' });
      expect(await customer.locator('[part="number"]').textContent()).toBe('1013');
      expect(await panel.locator('[part="badge"]', { hasText: 'Gold customer' }).count()).toBe(1);
      await customer.locator('button[name=crm]').press('Enter');
      expect(await page.title()).toBe('crm 1013');
      await panel.locator('button[name=minutes]').press('Enter');
      expect(await page.title()).toBe('minutes 4000');
    });
  });

  describe('a page with three copies of the bundle, another release, and a second server', () => {
    const visit = keeps({
      folder: 'two-copies',
      answers: { '/other-release/conference-elements.bundle.js': () => otherRelease(dist()) },
    });

    it('has panels of the other release, too, which keep to themselves', async () => {
      await visit().page.locator('other-connection form').waitFor();
      expect(await visit().page.locator('other-connection').getAttribute('status')).toBe('signed-out');
    });

    it('keeps the second server apart: there, nobody is signed in', async () => {
      await visit().page.locator('#other form').waitFor();
      expect(await visit().page.locator('#other').getAttribute('status')).toBe('signed-out');
    });
  });

  describe('a page where everything comes in another order, and moves', () => {
    const hints = ['conference-room-list', 'conference-participants'].map(
      (tag) => `<${tag}> has no connection yet: put it into a <cti-connection>.`,
    );
    keeps({ folder: 'any-order' }, { hints });
  });

  describe('a widget with a registry of its own', () => {
    keeps({ folder: 'scoped-registry' });

    it('is there under its own names in a browser that has no such registries', async () => {
      const page = await browser.newPage();
      await page.addInitScript(() => {
        Reflect.deleteProperty(ShadowRoot.prototype, 'customElementRegistry');
      });
      const site = await serveHost({ folder: 'scoped-registry' }, dist());
      await page.goto(site.url);
      await page.locator('my-rooms [data-number="4000"]').waitFor();
      expect(await page.evaluate(() => customElements.get('my-rooms') !== undefined)).toBe(true);
      await page.close();
      await site.close();
    });
  });
});

/** The bundle as a release would be whose shared things have all got other shapes, and so other names. */
async function otherRelease(dist: string): Promise<string> {
  const bundle = await readFile(join(dist, 'conference-elements.bundle.js'), 'utf8');
  return bundle.replaceAll('xivo-conference-elements/', 'another-release/');
}
