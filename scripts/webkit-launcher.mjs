/**
 * A web-test-runner launcher for WebKitGTK: its small browser on a display of its own, driven through WebDriver.
 * One window, so one test file at a time.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const viewport = { width: 800, height: 600 };

/** @param {{ driver: string, xvfb: string }} programs the paths of WebKitWebDriver and Xvfb */
export function webkitLauncher({ driver, xvfb }) {
  const children = [];
  let session;
  let active;

  async function open() {
    const port = await startDriver();
    const call = (method, path, body) => webDriver(`http://127.0.0.1:${port}${path}`, method, body);
    await answering(() => call('GET', '/status'));
    // `none`: the runner waits for what the page reports, not for the page.
    const { sessionId, capabilities } = await call('POST', '/session', {
      capabilities: { alwaysMatch: { pageLoadStrategy: 'none' } },
    });
    launcher.name = `WebKitGTK ${capabilities.browserVersion}`;
    const within = (method, path, body) => call(method, `/session/${sessionId}${path}`, body);
    await resize(within);
    return within;
  }

  async function startDriver() {
    const screen = spawn(xvfb, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    children.push(screen);
    const [display] = await once(screen.stdio[3], 'data');
    const port = await freePort();
    const env = { ...process.env, DISPLAY: `:${String(display).trim()}`, GDK_BACKEND: 'x11' };
    children.push(spawn(driver, [`--port=${port}`], { stdio: 'ignore', env }));
    return port;
  }

  const launcher = {
    name: 'WebKitGTK',
    type: 'webdriver',
    concurrency: 1,
    initialize() {
      process.once('exit', () => children.forEach((child) => child.kill()));
    },
    async startSession(id, url) {
      session ??= open();
      active = id;
      await (
        await session
      )('POST', '/url', { url });
    },
    isActive: (id) => active === id,
    getBrowserUrl: async () => (await session)('GET', '/url'),
    async stopSession() {
      active = undefined;
      // Ends whatever the page still runs.
      await (
        await session
      )('POST', '/url', { url: 'about:blank' });
      return {};
    },
    async stop() {
      const call = await session?.catch(() => undefined);
      await call?.('DELETE', '').catch(() => undefined);
      children.forEach((child) => child.kill());
    },
    startDebugSession() {
      throw new Error('Not in WebKit: debug in Chromium.');
    },
  };
  return launcher;
}

/** The window has a toolbar: asks for as much more as the page lacks. */
async function resize(call) {
  await call('POST', '/window/rect', viewport);
  const [width, height] = await call('POST', '/execute/sync', { script: 'return [innerWidth, innerHeight]', args: [] });
  await call('POST', '/window/rect', { width: 2 * viewport.width - width, height: 2 * viewport.height - height });
}

async function webDriver(url, method, body) {
  const response = await fetch(url, { method, body: body && JSON.stringify(body) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`WebDriver: ${value.error}: ${value.message}`);
  return value;
}

async function answering(ask) {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await ask();
    } catch (error) {
      if (attempt === 100) throw error;
      await pause(100);
    }
  }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
