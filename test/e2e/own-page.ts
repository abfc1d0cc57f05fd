import type { Browser, Page } from 'playwright-core';
import { startDemo } from '../../demo/serve.mjs';
import type { Simulator } from '../../src/simulator/node/index.js';
import { launchBrowser } from './browser.js';

/** A page that a test writes itself, on an address where the built package and a simulated server are too. */
export interface OwnPage {
  readonly page: Page;
  readonly browser: Browser;
  readonly simulator: Simulator;
  /** Of the page, and of the server. */
  readonly origin: string;
  /** What the browser complained of. */
  readonly complaints: string[];
  close(): Promise<void>;
}

export interface OwnPageOptions {
  readonly body: string;
  readonly head?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Other files beside the page, such as `main.js`. */
  readonly files?: Readonly<Record<string, string>>;
  /** Runs before anything in the page does. */
  readonly before?: () => void;
  readonly simulator?: Simulator;
  readonly browser?: Browser;
}

const types: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css', html: 'text/html' };
const bundle = '<script type="module" src="/dist/conference-elements.bundle.js"></script>';

/** Where the demo's server answers the page's own question for a token. */
export const tokenUrl = '/demo/token?user=jbond';

export async function openOwnPage(options: OwnPageOptions): Promise<OwnPage> {
  const { body, head = bundle, headers = {}, files = {}, before } = options;
  const demo = await startDemo(options.simulator ? { simulator: options.simulator } : {});
  demo.simulator.controls.setTalk({ on: false });
  const { origin } = new URL(demo.url);
  const browser = options.browser ?? (await launchBrowser());
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
  const served = { ...files, 'index.html': html };
  await page.route(`${origin}/own/*`, async (route) => {
    const name = new URL(route.request().url()).pathname.slice('/own/'.length);
    const text = (served as Readonly<Record<string, string>>)[name];
    const contentType = types[name.split('.').at(-1) ?? ''] ?? 'text/plain';
    await route.fulfill(
      text === undefined ? { status: 404 } : { body: text, headers: { ...headers, 'Content-Type': contentType } },
    );
  });
  if (before) await page.addInitScript(before);
  await page.goto(`${origin}/own/index.html`);
  return {
    page,
    browser,
    simulator: demo.simulator,
    origin,
    complaints,
    async close() {
      await (options.browser ? page.close() : browser.close());
      await demo.close();
    },
  };
}
