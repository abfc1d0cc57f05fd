/**
 * Browsers without a debugger or a driver, which change what pages the back/forward cache keeps. All are the
 * distribution's own; nothing is downloaded. A browser is started with the address of a page, and the page does the rest.
 */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { onPath } from './chromium.mjs';

/** Nobody but this machine is asked for anything: whatever else a browser looks for goes to a proxy that is not there. */
const nowhere = { host: '127.0.0.1', port: 9 };

const firefoxPreferences = {
  'network.proxy.type': 1,
  'network.proxy.http': nowhere.host,
  'network.proxy.http_port': nowhere.port,
  'network.proxy.ssl': nowhere.host,
  'network.proxy.ssl_port': nowhere.port,
  'network.proxy.no_proxies_on': '127.0.0.1',
  'network.proxy.failover_direct': false,
  'network.proxy.allow_bypass': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  // No page, and no question, but the one that was asked for.
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
};

/** Those that are known here, installed or not. `ENGINES=firefox,webkit` takes only these. */
export async function wholeBrowsers() {
  const wanted = (process.env.ENGINES ?? 'chromium,firefox,webkit').split(',');
  const known = { chromium, firefox, webkit };
  const names = Object.keys(known).filter((name) => wanted.includes(name));
  return Promise.all(names.map((name) => known[name]()));
}

async function chromium() {
  const named = process.env.CHROME_PATH;
  // A headless shell keeps no page at all.
  const program =
    named && !/headless/.test(basename(named))
      ? named
      : (await onPath('chromium', 'google-chrome', 'google-chrome-stable'))?.executablePath;
  if (!program) {
    return absent('Chromium', 'no chromium or google-chrome on PATH (Debian: apt-get install chromium)');
  }
  return {
    name: `Chromium ${await version(program)}`,
    missing: undefined,
    open: (url) =>
      start(program, (profile) => [
        '--headless=new',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-breakpad',
        '--disable-component-update',
        '--disable-dev-shm-usage',
        '--disable-sync',
        '--no-default-browser-check',
        '--no-first-run',
        `--proxy-server=${nowhere.host}:${nowhere.port}`,
        '--proxy-bypass-list=127.0.0.1',
        `--user-data-dir=${profile}`,
        url,
      ]),
  };
}

async function firefox() {
  const found = await onPath('firefox-esr', 'firefox');
  if (!found) return absent('Firefox', 'no firefox-esr or firefox on PATH (Debian: apt-get install firefox-esr)');
  const program = found.executablePath;
  return {
    name: `Firefox ${await version(program)}`,
    missing: undefined,
    open: (url) =>
      start(program, async (profile) => {
        const lines = Object.entries(firefoxPreferences).map(
          (entry) => `user_pref(${JSON.stringify(entry).slice(1, -1)});`,
        );
        await writeFile(join(profile, 'user.js'), lines.join('\n'));
        return ['--headless', '--no-remote', '--profile', profile, url];
      }),
  };
}

async function webkit() {
  const program = await miniBrowser();
  const xvfb = await onPath('Xvfb');
  if (!program || !xvfb) {
    const fix = 'Debian: apt-get install webkit2gtk-driver xvfb';
    return absent('WebKit', `no MiniBrowser of WebKitGTK, or no Xvfb on PATH (${fix})`);
  }
  const onScreen = async (use) => {
    const { display, close } = await screen(xvfb.executablePath);
    try {
      return await use({ DISPLAY: display, GDK_BACKEND: 'x11' }, close);
    } catch (error) {
      await close();
      throw error;
    }
  };
  return {
    // `--version` needs a display, too.
    name: await onScreen(async (env, close) => {
      const said = await version(program, env);
      await close();
      return `WebKitGTK ${said}`;
    }),
    missing: undefined,
    open: (url) =>
      onScreen(async (env, close) => {
        const browser = await start(program, () => [url], env);
        return {
          async close() {
            await browser.close();
            await close();
          },
        };
      }),
  };
}

function absent(name, missing) {
  return { name, missing, open: () => Promise.reject(new Error(missing)) };
}

/** Starts a browser with a profile of its own; `close` ends it, and waits until it is gone. */
async function start(program, argumentsFor, env = {}) {
  const profile = await mkdtemp(join(tmpdir(), 'whole-browser-'));
  const args = await argumentsFor(profile);
  const homes = { HOME: profile, XDG_CACHE_HOME: profile, XDG_CONFIG_HOME: profile, XDG_DATA_HOME: profile };
  const child = spawn(program, args, { stdio: 'ignore', env: { ...process.env, ...homes, ...env } });
  const close = ending(child);
  await once(child, 'spawn');
  return {
    async close() {
      await close();
      // Its other processes follow it, and may still be writing.
      await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}

/** A display to draw on that nobody looks at. */
async function screen(xvfb) {
  const child = spawn(xvfb, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const close = ending(child);
  const [number] = await once(child.stdio[3], 'data');
  return { display: `:${String(number).trim()}`, close };
}

/** What ends a program that was started here. It ends with this process, at the latest. */
function ending(child) {
  const ended = once(child, 'exit');
  const end = () => child.kill();
  process.once('exit', end);
  return async () => {
    process.off('exit', end);
    end();
    await ended;
  };
}

/** WebKitGTK's small browser is on no PATH, but in a folder of its own version: the newest of those. */
async function miniBrowser() {
  const roots = ['/usr/libexec', '/usr/lib64', '/usr/lib'];
  for (const name of await namesIn('/usr/lib')) if (name.endsWith('-linux-gnu')) roots.push(join('/usr/lib', name));
  const folders = [];
  for (const root of roots) {
    for (const name of await namesIn(root)) if (/^webkit2?gtk-/.test(name)) folders.push(join(root, name));
  }
  for (const folder of folders.sort().reverse()) {
    if ((await namesIn(folder)).includes('MiniBrowser')) return join(folder, 'MiniBrowser');
  }
  return undefined;
}

function namesIn(folder) {
  return readdir(folder).catch(() => []);
}

async function version(program, env = {}) {
  const { stdout } = await promisify(execFile)(program, ['--version'], { env: { ...process.env, ...env } });
  return /\d+(?:\.\d+)+/.exec(stdout)?.[0] ?? '(version unknown)';
}
