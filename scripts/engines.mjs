/** Engines besides Chromium to run the tests in. Each is the distribution's own; nothing is downloaded. */
import { chromeLauncher, puppeteerCore } from '@web/test-runner-chrome';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { onPath } from './chromium.mjs';
import { webkitLauncher } from './webkit-launcher.mjs';

/**
 * Launchers for the engines that are installed; `missing` says of each other one what to install.
 *
 * @returns {Promise<{ launchers: import('@web/test-runner-core').BrowserLauncher[], missing: string[] }>}
 */
export async function engines() {
  const launchers = [];
  const missing = [];
  const wanted = (process.env.ENGINES ?? 'firefox,webkit').split(',');
  if (wanted.includes('firefox')) {
    const found = await firefox();
    if (found) launchers.push(found);
    else missing.push('Firefox is skipped: no firefox-esr or firefox on PATH (Debian: apt-get install firefox-esr)');
  }
  if (wanted.includes('webkit')) {
    const found = await webkit();
    if (found) launchers.push(found);
    else {
      const fix = 'Debian: apt-get install webkit2gtk-driver xvfb';
      missing.push(`WebKit is skipped: no WebKitWebDriver, or no Xvfb, on PATH (${fix})`);
    }
  }
  return { launchers, missing };
}

async function firefox() {
  const found = await onPath('firefox-esr', 'firefox');
  if (!found) return undefined;
  const launcher = chromeLauncher({
    puppeteer: puppeteerCore,
    launchOptions: { browser: 'firefox', ...found },
    createPage: firefoxPage,
    concurrency: 1,
  });
  launcher.name = `Firefox ${await version(found.executablePath)}`;
  return launcher;
}

/**
 * A page of Firefox whose `setViewport` sets the size also where Firefox cannot turn its screen: Puppeteer asks for both,
 * and Firefox ESR 140 does not know `emulation.setScreenOrientationOverride`.
 */
async function firefoxPage({ context }) {
  const page = await context.newPage();
  const setViewport = page.setViewport.bind(page);
  page.setViewport = (viewport) =>
    setViewport(viewport).catch((error) => {
      if (!String(error.message).includes('unknown command')) throw error;
    });
  return page;
}

async function webkit() {
  const driver = await onPath('WebKitWebDriver');
  const xvfb = await onPath('Xvfb');
  if (!driver || !xvfb) return undefined;
  return webkitLauncher({ driver: driver.executablePath, xvfb: xvfb.executablePath });
}

async function version(program) {
  const { stdout } = await promisify(execFile)(program, ['--version']);
  return /\d+(?:\.\d+)+/.exec(stdout)?.[0] ?? '(version unknown)';
}
