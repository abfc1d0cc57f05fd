/**
 * Writes a picture of each state of the panels, in each way in which they may be shown, to demo/screenshots/. Needs a build.
 *
 *     node scripts/screenshots.mjs [state…]
 */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium as playwright } from 'playwright-core';
import { chromium } from './chromium.mjs';
import { openState, states, variants } from './states.mjs';

const out = fileURLToPath(new URL('../demo/screenshots/', import.meta.url));
/** Beside those that are tested: the longest words in the least room. */
const looks = {
  ...variants,
  'french-240': { width: 240, language: 'fr' },
  'german-240': { width: 240, language: 'de' },
};

async function pictures(browser, name) {
  const state = await openState(browser, name);
  for (const [look, how] of Object.entries(looks)) {
    await state.show(how);
    await state.page.mouse.move(0, 0);
    const height = await state.page.evaluate(bottom);
    await state.page.screenshot({
      path: `${out}${name}-${look}.png`,
      clip: { x: 0, y: 0, width: how.width, height: Math.min(1400, height) },
    });
  }
  await state.close();
}

/** Where the page ends, and what lies over it. */
function bottom() {
  const { document } = globalThis;
  const { shadowRoot } = document.querySelector('conference-participants');
  const over = [...shadowRoot.querySelectorAll('dialog, .menu, .suggestions')];
  const ends = [document.body, ...over].map((element) => element.getBoundingClientRect().bottom);
  return Math.ceil(Math.max(...ends)) + 8;
}

const wanted = process.argv.slice(2);
await mkdir(out, { recursive: true });
const { executablePath, env, args } = await chromium();
const browser = await playwright.launch({ executablePath, args, env });
for (const name of wanted.length > 0 ? wanted : Object.keys(states)) {
  await pictures(browser, name).catch((error) => {
    console.error(`${name}: ${String(error)}`);
    process.exitCode = 1;
  });
}
await browser.close();
