import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import type { Browser, Frame, Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startDemo } from '../../demo/serve.mjs';
import { launchBrowser } from './browser.js';

const parentScript = readFileSync(new URL('../../dist/embed-parent.js', import.meta.url), 'utf8');

/** What a hostile parent has: it answers as the real script does, and keeps what it was asked. */
const evilScript = `
  window.asked = [];
  addEventListener('message', ({ data, source, origin }) => {
    asked.push(data);
    const { port2 } = new MessageChannel();
    source.postMessage({ type: 'xivo-conferences-answer', question: data.question, token: 'evil' }, '*', [port2]);
  });`;

describe('The embedded panel', () => {
  let browser: Browser;
  let demo: Awaited<ReturnType<typeof startDemo>>;
  let listed: Server;
  let stranger: Server;
  let page: Page;
  /** What both sites serve: Chromium lets no page that a test made up in the browser frame this machine's servers. */
  let html = '';
  const origin = (server: Server) => `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const home = () => new URL(demo.url).origin;

  beforeAll(async () => {
    browser = await launchBrowser();
    demo = await startDemo();
    demo.simulator.controls.setTalk({ on: false });
    [listed, stranger] = await Promise.all([parentServer(), parentServer()]);
  });

  afterEach(() => page.close());

  afterAll(async () => {
    await browser.close();
    listed.close();
    stranger.close();
    await demo.close();
  });

  /** A site of its own: a page, and its users' tokens. */
  async function parentServer(): Promise<Server> {
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname === '/page') return response.writeHead(200, { 'Content-Type': 'text/html' }).end(html);
      if (pathname !== '/token') return response.writeHead(404).end();
      return void fetch(`${demo.url}token?user=jbond`)
        .then((answer) => answer.text())
        .then((text) => response.end(text));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return server;
  }

  /** Opens a page of one of the sites with the frame in it. Resolves with the frame, whatever it shows. */
  async function framed(
    site: Server,
    script: string,
    query = '',
    tokens: (token: Route) => Promise<void> = (token) => token.continue(),
    before: (page: Page) => Promise<void> = () => Promise.resolve(),
  ): Promise<Frame> {
    page = await browser.newPage();
    await before(page);
    await page.route('**/token', tokens);
    const entry = { server: home(), parents: [origin(listed)] };
    const config = JSON.stringify({
      default: entry,
      form: { ...entry, signIn: 'form' },
      asks: { ...entry, asks: true },
      bad: { server: 1 },
    });
    await page.route('**/dist/embed.config.json', (route) => route.fulfill({ json: JSON.parse(config) as object }));
    const frame = `<iframe src="${home()}/dist/embed.html${query}" data-xivo-conferences data-token-url="/token"></iframe>`;
    html = `<!doctype html><script>${script}</script>${frame}`;
    await page.goto(`${origin(site)}/page`);
    return page.frames()[1]!;
  }

  const reason = async (frame: Frame) => {
    await frame.locator('html[data-reason]').waitFor({ state: 'attached' });
    return frame.locator('html').getAttribute('data-reason');
  };
  const isBlank = async (frame: Frame) => (await frame.locator('body > *').count()) === 0;

  it('signs in with the token of a listed parent, and tells its height', async () => {
    const frame = await framed(listed, parentScript);
    await frame.locator('cti-connection[status="online"]').waitFor();
    await frame.locator('[part~="room"][data-number="4000"]').waitFor();
    await page.waitForFunction(() => parseInt(document.querySelector('iframe')!.style.height) > 100);
    expect(await frame.evaluate(() => [sessionStorage.length, localStorage.length])).toEqual([0, 0]);
  });

  it('lets its address choose the language, the theme and the conference', async () => {
    const frame = await framed(listed, parentScript, '?lang=fr&theme=dark&conference=4001');
    await frame.locator('conference-participants[theme="dark"][conference-number="4001"]').waitFor();
    expect(await frame.locator('html').getAttribute('lang')).toBe('fr');
    expect(await frame.locator('conference-room-list').count()).toBe(0);
  });

  it('takes neither a server, a token, a parent nor markup from its address', async () => {
    const evil = `?server=http://evil.example&token=x&parents=*&sso=1&lang=%22%3E%3Cb%3E&theme=red&conference=%3Cimg%3E`;
    const frame = await framed(listed, parentScript, evil);
    await frame.locator('cti-connection[status="online"]').waitFor();
    expect(await frame.locator('conference-participants').getAttribute('theme')).toBeNull();
    expect(await frame.locator('html').getAttribute('lang')).toBe('en');
    expect(await frame.content()).not.toMatch(/evil|<b>|<img/);
  });

  for (const name of ['__proto__', 'constructor', 'nobody', 'bad']) {
    it(`stays blank, and says why, for an entry that is not set up: ${name}`, async () => {
      const frame = await framed(listed, parentScript, `?entry=${name}`);
      expect(await reason(frame)).toContain(`"${name}"`);
      expect(await isBlank(frame)).toBe(true);
    });
  }

  it('stays blank in a page that is not listed, which is not even asked', async () => {
    const frame = await framed(stranger, evilScript);
    expect(await reason(frame)).toContain('not listed');
    expect(await isBlank(frame)).toBe(true);
    expect(await page.evaluate(() => Reflect.get(globalThis, 'asked') as unknown)).toEqual([]);
  });

  it('stays blank in no frame at all', async () => {
    await framed(listed, parentScript);
    await page.goto(`${home()}/dist/embed.html`);
    expect(await reason(page.mainFrame())).toBe('the page is in no frame');
  });

  it('reads one answer: a second one, with another port, changes nothing', async () => {
    const frame = await framed(
      listed,
      `${parentScript}
      addEventListener('message', ({ data, source, origin }) => {
        window.replay = (question = data.question) => {
          const { port1, port2 } = new MessageChannel();
          window.heard = [];
          port1.onmessage = ({ data }) => heard.push(data);
          source.postMessage({ type: 'xivo-conferences-answer', question, token: 'evil' }, origin, [port2]);
        };
      });`,
    );
    await frame.locator('cti-connection[status="online"]').waitFor();
    await page.evaluate(() => (Reflect.get(globalThis, 'replay') as () => void)());
    await page.setViewportSize({ width: 400, height: 900 });
    await frame.locator('cti-connection[status="online"]').waitFor();
    expect(await page.evaluate(() => Reflect.get(globalThis, 'heard') as unknown)).toEqual([]);
  });

  it('gets a new token from the page around it when the server lets the first expire', async () => {
    const frame = await framed(listed, parentScript);
    await frame.locator('cti-connection[status="online"]').waitFor();
    const asked = page.waitForResponse((response) => response.url() === `${origin(listed)}/token`);
    demo.simulator.controls.expireTokens();
    demo.simulator.controls.dropLinks();
    expect((await asked).status()).toBe(200);
    await frame.locator('cti-connection[status="online"]').waitFor();
  });

  for (const [what, answer] of Object.entries({
    fails: { status: 500, body: 'Internal Server Error' },
    'wants its users to log in anew': { status: 200, contentType: 'text/html', body: '<form>login</form>' },
    'is out of reach': undefined,
  })) {
    it(`says that it has no session while the back end of the page around it ${what}, and comes when that is back`, async () => {
      let isDown = true;
      const frame = await framed(listed, parentScript, '', (token) =>
        !isDown ? token.continue() : answer ? token.fulfill(answer) : token.abort(),
      );
      await frame.getByText('could not get you a session').waitFor();
      isDown = false;
      await frame.locator('[part~="try-now"]').click();
      await frame.locator('cti-connection[status="online"]').waitFor();
    });
  }

  it('says that it waits for a token that is long in coming, and takes it when it comes', async () => {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const frame = await framed(listed, parentScript, '', async (token) => {
      await released;
      await token.continue();
    });
    await frame.getByText('Waiting for the page’s sign-in').waitFor();
    expect(await frame.locator('cti-connection form').count()).toBe(0);
    release();
    await frame.locator('cti-connection[status="online"]').waitFor();
  });

  it('comes when the script of the page around it is loaded minutes later, and says meanwhile why it is blank', async () => {
    const frame = await framed(listed, '', '', undefined, (page) => page.clock.install());
    await page.clock.runFor(29_000);
    expect(await frame.locator('html').getAttribute('data-reason')).toBeNull();
    await page.clock.runFor(120_000);
    expect(await reason(frame)).toBe('no listed parent has answered so far');
    expect(await isBlank(frame)).toBe(true);
    await page.addScriptTag({ content: parentScript });
    await page.clock.runFor(5000);
    await frame.locator('cti-connection').waitFor({ state: 'attached' });
    expect(await frame.locator('html').getAttribute('data-reason')).toBeNull();
  });

  it('is answered inside shadow roots, too', async () => {
    await framed(
      listed,
      `${parentScript}
      addEventListener('DOMContentLoaded', () => {
        const frame = document.querySelector('iframe');
        const [outer, inner] = [document.createElement('div'), document.createElement('div')];
        document.body.append(outer);
        outer.attachShadow({ mode: 'open' }).append(inner);
        inner.attachShadow({ mode: 'open' }).append(frame);
      });`,
    );
    const frame = page.frameLocator('iframe');
    await frame.locator('cti-connection[status="online"]').waitFor();
    await page.waitForFunction(() => {
      const inner = document.querySelector('div')!.shadowRoot!.querySelector('div')!.shadowRoot!;
      return parseInt(inner.querySelector('iframe')!.style.height) > 100;
    });
  });

  for (const [what, token] of Object.entries({ 'that the server refuses': 'wrong', 'that is no token': '\u00e9' })) {
    it(`asks nobody for a password when the page brings a token ${what}: it tries again`, async () => {
      let isWrong = true;
      const frame = await framed(listed, parentScript, '', (route) =>
        isWrong ? route.fulfill({ json: { token } }) : route.continue(),
      );
      await frame.locator('cti-connection[status="refused"] [part~="try-now"]').waitFor();
      expect(await frame.locator('cti-connection form').count()).toBe(0);
      isWrong = false;
      await frame.locator('[part~="try-now"]').click();
      await frame.locator('cti-connection[status="online"]').waitFor();
    });
  }

  it('works with the script of a page around it that brings the first token with its answer', async () => {
    const frame = await framed(
      listed,
      `addEventListener('message', async ({ data, source, origin }) => {
        if (window.answered) return;
        window.answered = true;
        const { port2 } = new MessageChannel();
        const { token } = await (await fetch('/token')).json();
        source.postMessage({ type: 'xivo-conferences-answer', question: data.question, token }, origin, [port2]);
      });`,
    );
    await frame.locator('cti-connection[status="online"]').waitFor();
  });

  it('says that it waits for a page that should answer requests, and after a minute that the page did not', async () => {
    const frame = await framed(listed, parentScript, '?entry=asks', undefined, (page) => page.clock.install());
    await frame.locator('[part~="room"][data-number="4002"] [part~="join"]').click();
    await frame.getByText('Waiting for the page’s answer').waitFor();
    await page.clock.fastForward(61_000);
    await frame.getByText('Joining: not sent, the page did not answer.').waitFor();
    expect(await frame.getByText('Waiting for the page’s answer').count()).toBe(0);
  });

  it('lets users sign in inside the frame where its own setting says so', async () => {
    const frame = await framed(listed, parentScript, '?entry=form');
    await frame.locator('cti-connection form [name=login]').waitFor();
  });

  it('has a script for the parent of less than 1 kB', () => {
    expect(parentScript.length).toBeLessThan(1024);
  });
});
