import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDemo } from '../../demo/serve.mjs';
import { launchBrowser } from '../e2e/browser.js';
import { sentCommands } from '../e2e/sent-commands.js';
import { type Packed, packed } from '../node/packed.js';
import { keepsTheContract } from './contract.js';
import { addressed, type Host, serveHost, type Site } from './site.js';

const hosts = fileURLToPath(new URL('../../demo/hosts/', import.meta.url));

/** With a server of this machine in place of a real one, and a page's own back end. */
describe('With a server, and nothing to build', () => {
  let browser: Browser;
  let installed: Packed;
  let demo: Awaited<ReturnType<typeof startDemo>>;
  const dist = () => join(installed.folder, 'node_modules/xivo-conference-elements/dist');
  const server = () => new URL(demo.url).origin;
  const tokenOf = (login: string) => () => fetch(`${demo.url}token?user=${login}`).then((answer) => answer.text());

  beforeAll(async () => {
    [browser, installed, demo] = await Promise.all([launchBrowser(), packed(), startDemo()]);
    demo.simulator.controls.setTalk({ on: false });
  });

  afterAll(async () => {
    await browser.close();
    await demo.close();
    await installed.remove();
  });

  describe('a page that runs XiVO’s own cti.js', () => {
    const host: Host = {
      folder: 'cti-js',
      answers: { '/cti.js': standIn, '/my-app/xuc-token': tokenOf('jbond') },
      addresses: () => ({ 'wss://xuc.example.org': server().replace('http', 'ws') }),
    };
    const visit = keepsTheContract(
      () => serveHost(host, dist()),
      () => browser,
      { simulated: false },
    );

    it('has kept its own connection and handlers', async () => {
      expect(await visit().page.title()).toBe('Join');
      const alive = await visit().page.evaluate(() => (Reflect.get(globalThis, 'Cti') as Cti).webSocket.readyState);
      expect(alive, 'open').toBe(1);
    });
  });

  describe('a frame on another site', () => {
    let page: Page;
    let around: Site;
    let site: Site;
    let frame: FrameLocator;
    /** What the server got from the frame. */
    let sent: readonly string[];
    const origin = ({ url }: Site) => new URL(url).origin;
    const addresses = () => ({
      'https://conferences.example.org': origin(site),
      'https://intranet.example.org': origin(around),
      'https://xuc.example.org': server(),
    });
    const noted = (text: string) => page.locator('#log li', { hasText: text }).first().waitFor();
    const online = () => frame.locator('cti-connection[status="online"]').waitFor({ state: 'attached' });
    const press = (part: string) => frame.locator(`button[part~="${part}"]`).first().dispatchEvent('click');

    beforeAll(async () => {
      around = await serveHost({ folder: 'iframe', answers: { '/my-app/xuc-token': tokenOf('q') }, addresses });
      const config = () => addressed(join(hosts, 'iframe/embed.config.json'), addresses());
      site = await serveHost({ folder: 'iframe', at: '/', answers: { '/embed.config.json': config } }, dist());
      page = await browser.newPage();
      page.setDefaultTimeout(10_000);
      sent = sentCommands(page);
      await page.goto(around.url);
      frame = page.frameLocator('iframe');
    });

    afterAll(async () => {
      await page.close();
      await site.close();
      await around.close();
    });

    it('shows the rooms with the page’s token, and is as tall as they are', async () => {
      await online();
      await frame.locator('[part~="room"][data-number="4000"]').waitFor();
      await page.waitForFunction(() => parseInt(document.querySelector('iframe')!.style.height) > 100);
    });

    it('takes language and conference from its address', async () => {
      await page.locator('#lang').selectOption('fr');
      await page.locator('#room').selectOption('4000');
      await frame.locator('conference-participants[conference-number="4000"]').waitFor();
      expect(await frame.locator('html').getAttribute('lang')).toBe('fr');
      await online();
    });

    it('tells the page of a request, and of what came of it', async () => {
      await press('join');
      await noted('outcome dial confirmed');
      expect((await page.locator('#log li').allTextContents()).slice(0, 2)).toEqual([
        'request dial',
        'outcome dial confirmed',
      ]);
    });

    it('sends nothing that the page forbids', async () => {
      const before = sent.length;
      await page.locator('#answer').selectOption('forbid');
      await press('mute-me');
      await noted('outcome conferenceMuteMe cancelled');
      expect(sent.slice(before)).toEqual([]);
    });

    it('waits while the page asks, sends nothing after a no, and goes ahead after a yes', async () => {
      const before = sent.length;
      await page.locator('#answer').selectOption('ask');
      await press('hold');
      await page.locator('#no').click();
      await noted('outcome hold cancelled');
      await press('mute-me');
      await page.locator('#yes').waitFor();
      expect(sent.slice(before), 'while the page asks').toEqual([]);
      await page.locator('#yes').click();
      await noted('outcome conferenceMuteMe confirmed');
      expect(sent.slice(before)).toEqual(['conferenceMuteMe']);
    });

    it('ends its session when the page takes it out, and leaves nothing behind', async () => {
      const devtools = await page.context().newCDPSession(page);
      const sockets = () => demo.simulator.controls.describe().sessions.length;
      const held = async () => {
        await devtools.send('HeapProfiler.collectGarbage');
        return (await devtools.send('Memory.getDOMCounters')).jsEventListeners;
      };
      await page.locator('#shown').click();
      await expect.poll(sockets).toBe(0);
      const before = await held();
      for (let time = 0; time < 2; time += 1) {
        await page.locator('#shown').click();
        await online();
        await page.locator('#shown').click();
        await expect.poll(sockets).toBe(0);
      }
      // A frame of another site lets go a moment after its page has.
      await expect.poll(held).toBeLessThanOrEqual(before);
    });
  });
});

interface Cti {
  readonly webSocket: WebSocket;
}

async function standIn(): Promise<string> {
  const entry = fileURLToPath(new URL('cti-stand-in.ts', import.meta.url));
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false, format: 'iife' });
  return outputFiles[0]?.text ?? '';
}
