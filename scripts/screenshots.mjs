/**
 * Writes a picture of each state of the panels, in each way in which they may be shown, to demo/screenshots/. Needs a build.
 *
 *     node scripts/screenshots.mjs [state…]
 */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium as playwright } from 'playwright-core';
import { startDemo } from '../demo/serve.mjs';
import { chromium } from './chromium.mjs';

const out = fileURLToPath(new URL('../demo/screenshots/', import.meta.url));
const room = '4001';

const variants = {
  wide: { width: 900 },
  320: { width: 320 },
  240: { width: 240 },
  dark: { width: 480, media: { colorScheme: 'dark' } },
  arabic: { width: 480, language: 'ar' },
  french: { width: 480, language: 'fr' },
  forced: { width: 480, media: { forcedColors: 'active' } },
  compact: { width: 480, density: 'compact' },
};

/** What leads to each state, from a page that is signed in. */
const states = {
  rooms: async () => {},
  members: async ({ list }) => list.locator('[data-number="4000"] .unfold').click(),
  pin: async ({ join }) => join(''),
  organizer: async ({ join }) => join('5678'),
  user: async ({ join }) => join('1234'),
  menu: async (now) => {
    await states.organizer(now);
    await now.row.locator('[part~="more"]').click();
  },
  question: async (now) => {
    await states.organizer(now);
    await now.panel.locator('header [part~="more"]').click();
    await now.panel.locator('[part~="close"]').click();
  },
  ticked: async (now) => {
    await states.organizer(now);
    await now.row.locator('[part~="tick"]').click();
  },
  result: async (now) => {
    await states.organizer(now);
    await now.panel.locator('[part~="mute-all"]').click();
    await now.panel.locator('[part="result"]').waitFor();
  },
  invite: async (now) => {
    await states.organizer(now);
    await now.panel.locator('[part~="invite"]').click();
  },
  newcomers: async (now) => {
    await states.organizer(now);
    await now.panel.locator('header [part~="more"]').click();
    await now.panel.locator('[part~="mute-newcomers"]').click();
  },
  help: async (now) => {
    await states.organizer(now);
    await now.page.keyboard.press('?');
  },
  held: async (now) => {
    await states.organizer(now);
    await now.panel.locator('[part~="hold"]').click();
  },
  two: async (now) => {
    await states.organizer(now);
    await now.list.locator('[data-number="4000"] [part~="join"]').click();
    await now.list.locator('[part~="confirm"]').click();
    await now.panel.locator('[part~="tab"]').first().waitFor();
  },
  ended: async (now) => {
    await states.user(now);
    await now.panel.locator('[part~="leave"]').click();
    await now.panel.locator('[part="ended"]').waitFor();
  },
  lost: async (now) => {
    await states.organizer(now);
    now.controls.restart({ refuseForMs: 600_000 });
    await now.page.locator('cti-connection[status=reconnecting]').waitFor();
  },
  many: async (now) => {
    await states.organizer(now);
    now.controls.addParticipants({ room, count: 190 });
  },
  nobody: async (now) => {
    await states.many(now);
    await now.panel.locator('[part="search"]').fill('zzz');
  },
};

const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>States</title>
<style>:root{color-scheme:light dark}body{margin:8px;background:Canvas}conference-participants{display:block;margin-top:8px}</style>
<script type="module" src="/dist/conference-elements.bundle.js"></script>
<script type="module" src="/dist/labels/ar.js"></script>
<cti-connection token-url="/demo/token?user=jbond"><conference-room-list></conference-room-list>
<conference-participants></conference-participants></cti-connection>
<script>document.querySelector('cti-connection').setAttribute('server', location.origin)</script></html>`;

/** Opens a page, leads it to a state, and takes its pictures. */
async function picture(browser, name) {
  const demo = await startDemo();
  const { controls } = demo.simulator;
  controls.setTalk({ on: false });
  const { origin } = new URL(demo.url);
  const tab = await browser.newPage({ viewport: { width: 900, height: 1400 }, reducedMotion: 'reduce' });
  await tab.route(`${origin}/states`, (route) => route.fulfill({ body: page, contentType: 'text/html' }));
  await tab.goto(`${origin}/states`);
  const list = tab.locator('conference-room-list');
  const panel = tab.locator('conference-participants');
  await list.locator(`[data-number="${room}"]`).waitFor();
  const join = async (pin) => {
    await list.locator(`[data-number="${room}"] [part~="join"]`).click();
    await panel.locator('[part="keypad"]').waitFor();
    if (pin === '') return;
    await tab.keyboard.type(pin);
    await panel.locator('[part~="participant"]').first().waitFor();
  };
  const row = panel.locator('[part~="participant"]').nth(2);
  await states[name]({ page: tab, list, panel, row, join, controls });
  for (const [variant, { width, media = {}, language = 'en', density = '' }] of Object.entries(variants)) {
    await tab.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...media });
    await tab.setViewportSize({ width, height: 1400 });
    await tab.evaluate(
      ([lang, air]) => {
        const { documentElement } = globalThis.document;
        documentElement.lang = lang;
        documentElement.style.setProperty('--conference-density', air);
      },
      [language, density],
    );
    await tab.waitForTimeout(250);
    await tab.screenshot({ path: `${out}${name}-${variant}.png`, fullPage: true });
  }
  await tab.close();
  await demo.close();
}

const wanted = process.argv.slice(2);
await mkdir(out, { recursive: true });
const { executablePath, env, args } = await chromium();
const browser = await playwright.launch({ executablePath, args, env });
for (const name of wanted.length > 0 ? wanted : Object.keys(states)) {
  await picture(browser, name).catch((error) => {
    console.error(`${name}: ${String(error)}`);
    process.exitCode = 1;
  });
}
await browser.close();
