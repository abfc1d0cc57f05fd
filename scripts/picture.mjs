/**
 * `npm run picture`: the README's picture, taken of the page that the README gives to copy. Needs a build.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { chromium as playwright } from 'playwright-core';
import sirv from 'sirv';
import { chromium } from './chromium.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const readme = await readFile(`${root}README.md`, 'utf8');
const [, page] = /^```html run page online\n(<!doctype.*?)^```$/ms.exec(readme);
const [, style] = /^```css\n(\/\* side-by-side\.css.*?)^```$/ms.exec(readme);
const around = ':root { font: 15px system-ui, sans-serif; background: #f5f6f8 } body { margin: 1rem }';

const files = sirv(`${root}dist`, { dev: true });
const server = createServer((request, response) => {
  if (request.url === '/') response.setHeader('Content-Type', 'text/html').end(page);
  else if (request.url === '/side-by-side.css') {
    response.setHeader('Content-Type', 'text/css').end(style + around);
  } else files(request, response, () => response.writeHead(404).end());
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

const { executablePath, env, args } = await chromium();
const browser = await playwright.launch({ executablePath, args, env });
const tab = await browser.newPage({
  viewport: { width: 1040, height: 800 },
  deviceScaleFactor: 1.5,
  reducedMotion: 'reduce',
});
await tab.goto(`http://127.0.0.1:${server.address().port}/`);
await tab.locator('conference-room-list [data-number="4000"] .unfold').click();
await tab.evaluate(() => {
  const { controls } = globalThis[Symbol.for('xivo-conference-elements/simulator')];
  controls.setTalk({ on: false });
  controls.userJoins({ login: 'jbond', room: '4001', role: 'Organizer' });
  controls.userJoins({ login: 'q', room: '4001', role: 'User' });
  controls.callerJoins({ room: '4001', name: 'Vesper Lynd', number: '0611111111' });
  controls.setTalking({ room: '4001', index: 1, talking: true });
  controls.setMuted({ room: '4001', index: 2, muted: true });
});
const panel = tab.locator('conference-participants');
await panel.locator('[part~="participant"]').nth(5).waitFor();
await panel.locator('[part~="participant"][part~="talking"]').waitFor();
await panel.locator('[part~="participant"][part~="muted"]').waitFor();
await tab.mouse.move(0, 0);
const { height } = await tab.locator('.side-by-side').boundingBox();
await tab.setViewportSize({ width: 1040, height: Math.ceil(height) + 32 });
await tab.screenshot({ path: `${root}docs/images/panel.png`, animations: 'disabled' });
await browser.close();
server.close();
