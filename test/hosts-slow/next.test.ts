import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../e2e/browser.js';
import { keepsTheContract } from '../hosts/contract.js';

const folder = fileURLToPath(new URL('../../demo/hosts/next-15', import.meta.url));

/** What `npm run hosts:build -- next-15` has built, served by Next itself. */
describe('Next 15, rendered by the server', () => {
  let browser: Browser;
  let server: ChildProcess;
  let url = '';

  beforeAll(async () => {
    browser = await launchBrowser();
    server = spawn('node_modules/.bin/next', ['start', '--hostname', '127.0.0.1', '--port', '0'], { cwd: folder });
    url = await addressOf(server);
  });

  afterAll(async () => {
    server.kill();
    await browser.close();
  });

  it('sends the tags, before any script has run', async () => {
    const html = await (await fetch(url)).text();
    expect(html).toMatch(/<cti-connection server="simulator:".*<conference-room-list>.*<conference-participants/s);
  });

  keepsTheContract(
    () => Promise.resolve({ url, close: () => Promise.resolve() }),
    () => browser,
  );
});

/** Next says it once it listens. */
function addressOf({ stdout }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    stdout?.on('data', (text: Buffer) => {
      said += text.toString();
      const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
      if (address) resolve(`${address}/`);
    });
    stdout?.on('end', () => reject(new Error(`Next ended: ${said}`)));
  });
}
