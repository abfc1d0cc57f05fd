import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../e2e/browser.js';
import { keepsTheContract } from '../hosts/contract.js';

interface Rendering {
  readonly folder: string;
  readonly command: string;
  readonly args: readonly string[];
}

/** What `npm run hosts:build -- next-15 nuxt-4` has built, each served by its own server. */
const renderings: Readonly<Record<string, Rendering>> = {
  'Next 15': {
    folder: 'next-15',
    command: 'node_modules/.bin/next',
    args: ['start', '--hostname', '127.0.0.1', '--port', '0'],
  },
  'Nuxt 4': { folder: 'nuxt-4', command: process.execPath, args: ['.output/server/index.mjs'] },
};

for (const [name, { folder, command, args }] of Object.entries(renderings)) {
  describe(`${name}, rendered by the server`, () => {
    let browser: Browser;
    let server: ChildProcess;
    let url = '';

    beforeAll(async () => {
      browser = await launchBrowser();
      const cwd = fileURLToPath(new URL(`../../demo/hosts/${folder}`, import.meta.url));
      server = spawn(command, args, { cwd, env: { ...process.env, HOST: '127.0.0.1', PORT: '0' } });
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

    // Vue and React complain on the console where what the server has sent does not match.
    keepsTheContract(
      () => Promise.resolve({ url, close: () => Promise.resolve() }),
      () => browser,
    );
  });
}

/** A server says it once it listens. */
function addressOf({ stdout }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    stdout?.on('data', (text: Buffer) => {
      said += text.toString();
      const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
      if (address) resolve(`${address}/`);
    });
    stdout?.on('end', () => reject(new Error(`The server ended: ${said}`)));
  });
}
