import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../e2e/browser.js';
import { type Packed, packed } from '../node/packed.js';
import { keepsTheContract } from './contract.js';

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
  const given = () => ({
    browser,
    published: join(installed.folder, 'node_modules/xivo-conference-elements/dist'),
  });

  beforeAll(async () => {
    [browser, installed] = await Promise.all([launchBrowser(), packed()]);
  });

  afterAll(async () => {
    await browser.close();
    await installed.remove();
  });

  describe('a page of plain HTML', () => {
    const visit = keepsTheContract({ folder: 'plain' }, given);

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
    const visit = keepsTheContract({ folder: 'classic' }, given);

    it('has what the module exports at one global name', async () => {
      expect(await visit().page.title()).toBe('true');
    });
  });

  describe('a page of a content management system', () => {
    const visit = keepsTheContract({ folder: 'cms', headers: strict }, given);

    it('reaches the outcome through an old jQuery', async () => {
      expect(await visit().page.title()).toBe('confirmed');
    });
  });

  describe('an agent desktop of nested shadow roots', () => {
    keepsTheContract({ folder: 'agent-desktop' }, given);
  });

  describe('a page with three copies of the bundle, and a second server', () => {
    const visit = keepsTheContract({ folder: 'two-copies' }, given);

    it('keeps the second server apart: there, nobody is signed in', async () => {
      await visit().page.locator('#other form').waitFor();
      expect(await visit().page.locator('#other').getAttribute('status')).toBe('signed-out');
    });
  });

  describe('a page where everything comes in another order, and moves', () => {
    const hints = ['conference-room-list', 'conference-participants'].map(
      (tag) => `<${tag}> has no connection: put it into a <cti-connection>.`,
    );
    keepsTheContract({ folder: 'any-order', hints }, given);
  });

  describe('a widget with a registry of its own', () => {
    keepsTheContract({ folder: 'scoped-registry' }, given);
  });
});
