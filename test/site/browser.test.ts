import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../e2e/browser.js';
import { elements } from '../support/manifest.js';
import { served } from './served.js';

describe('The site, below some path of a static host', () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof served>>;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    [browser, site] = await Promise.all([launchBrowser(), served()]);
  });

  beforeEach(async () => {
    complaints = [];
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (message) => {
      if (message.type() !== 'log') complaints.push(message.text());
    });
    page.on('response', (response) => {
      if (response.status() >= 400) complaints.push(`${String(response.status())} ${response.url()}`);
    });
  });

  afterEach(async () => {
    await page.close();
    expect(complaints).toEqual([]);
  });

  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  const open = (path: string) => page.goto(site.url + path);

  it('finds the word mute, from the field on each page, and leads to where it stands', async () => {
    await open('docs/events.html');
    await page.getByRole('search').first().getByRole('searchbox').fill('mute');
    await page.keyboard.press('Enter');
    const found = page.locator('#search').getByRole('link', { name: 'Theming' });
    await found.click();
    await page.getByRole('heading', { name: 'Theming', level: 1 }).waitFor();
  });

  for (const { tagName } of elements()) {
    it(`has a live <${tagName}> beside its reference`, async () => {
      await open(`reference/${tagName}.html`);
      const live = page.locator(`.live ${tagName}`);
      await live.waitFor();
      if (tagName === 'conference-participants') await live.locator('[part~="participant"][part~="me"]').waitFor();
      else if (tagName === 'conference-log') await live.locator('[part~="log-entry"]').first().waitFor();
      else await page.locator('.live conference-room-list [data-number="4000"]').waitFor();
    });
  }

  it('has the playground, over a server inside the page', async () => {
    await open('demo/index.html');
    await page.locator('conference-room-list [data-number="4000"] [part~="join"]').click();
    await page.locator('conference-participants [part~="participant"][part~="me"]').waitFor();
    await page.locator('#knobs summary').click();
    await page.locator('[data-knob="mute-me"][value="on"]').click();
    await page.locator('conference-participants [part~="participant"][part~="me"][part~="muted"]').waitFor();
  });

  it('lets each custom property be tried, and writes the theme', async () => {
    await open('demo/theming.html');
    const tokens = new Set(elements().flatMap(({ cssProperties }) => cssProperties.map(({ name }) => name)));
    for (const name of tokens) await page.locator(`#tokens [name="${name}"]`).first().waitFor();
    const panel = page.locator('conference-participants [part="panel"]');
    await panel.waitFor();
    await page.locator('[name="--conference-radius"]').fill('3px');
    await page.locator('[name="--conference-surface"]').first().fill('#ffeedd');
    await expect.poll(() => panel.evaluate((it) => getComputedStyle(it).borderTopLeftRadius)).toBe('3px');
    expect(await panel.evaluate((it) => getComputedStyle(it).backgroundColor)).toBe('rgb(255, 238, 221)');
    const theme = await page.locator('#theme').textContent();
    expect(theme).toContain('--conference-surface: light-dark(#ffeedd, #181a20);');
  });

  it('has the pages of hosts that need no build', async () => {
    await open('hosts/plain/index.html');
    await page.locator('conference-room-list [data-number="4000"]').waitFor();
  });
});
