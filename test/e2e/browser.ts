import { type Browser, chromium as playwright, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { chromium } from '../../scripts/chromium.mjs';

/** The browser that this project installs, or the one that CHROME_PATH names. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env, args } = await chromium();
  const given = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return playwright.launch({ executablePath, args, env: Object.fromEntries(given) });
}

/** A browser for the tests of one `describe` or file. */
export function useBrowser(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  return () => {
    if (!browser) throw new Error('no test is running');
    return browser;
  };
}

/** One person's view of the demo: what they see of the panel, and what they press. */
export class Visitor {
  readonly page: Page;
  readonly rooms: Locator;
  readonly panel: Locator;
  /** What the browser complained of: nothing, ever. */
  readonly complaints: string[] = [];

  constructor(page: Page) {
    this.page = page;
    this.rooms = page.locator('conference-room-list');
    this.panel = page.locator('conference-participants');
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
  }

  static async open(browser: Browser, url: string | URL): Promise<Visitor> {
    const visitor = new Visitor(await browser.newPage({ viewport: { width: 1280, height: 1000 } }));
    await visitor.page.goto(String(url));
    return visitor;
  }

  room(number: string): Locator {
    return this.rooms.locator(`[part~="room"][data-number="${number}"]`);
  }

  row(name: string): Locator {
    return this.panel.locator('[part~="participant"]', { has: this.page.getByText(name, { exact: true }) });
  }

  action(name: string, within: Locator = this.panel): Locator {
    return within.locator(`button[part~="action"][part~="${name}"]`);
  }

  async signIn(login: string, password: string): Promise<void> {
    const form = this.page.locator('cti-connection form');
    await form.locator('[name=login]').fill(login);
    await form.locator('[name=password]').fill(password);
    await form.locator('[type=submit]').click();
  }

  /** Joins a room from the list and keys a PIN in, where there is one. */
  async join(number: string, pin = ''): Promise<void> {
    await this.action('join', this.room(number)).click();
    for (const key of pin) await this.panel.locator(`[data-key="${key}"]`).click();
    await this.panel.locator('[part="conference-number"]', { hasText: number }).waitFor();
  }
}
