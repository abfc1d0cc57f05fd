import type { Browser, CDPSession, Locator, Page } from 'playwright-core';
import type { CtiConnectionElement } from '../../src/index.js';

/** How long anything of the in-page simulator may take, on a loaded machine. */
const patience = 10_000;

/** Somebody at a host's page: its controls, which all hosts have under the same ids, and the panels. */
export class Visit {
  readonly page: Page;
  readonly provider: Locator;
  readonly rooms: Locator;
  readonly panel: Locator;
  /** The page's own question, while it is open. */
  readonly question: Locator;
  /** Errors and warnings of the page. */
  readonly complaints: string[] = [];
  readonly #devtools: CDPSession;

  private constructor(page: Page, devtools: CDPSession) {
    this.page = page;
    this.#devtools = devtools;
    this.provider = page.locator('cti-connection, my-connection').and(page.locator(':not(#other)'));
    this.rooms = this.provider.locator('conference-room-list, my-rooms');
    this.panel = this.provider.locator('conference-participants, my-participants');
    this.question = page.locator('#question:not([hidden])');
    page.setDefaultTimeout(patience);
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.complaints.push(message.text());
    });
  }

  static async at(browser: Browser, url: string): Promise<Visit> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 1400 } });
    const visit = new Visit(page, await page.context().newCDPSession(page));
    await page.goto(url);
    return visit;
  }

  action(name: string): Locator {
    return this.panel.locator(`button[part~="action"][part~="${name}"]:not([aria-disabled="true"])`).first();
  }

  /** What the page has written down, oldest first. */
  noted(): Promise<readonly string[]> {
    return this.page.locator('#log li').allTextContents();
  }

  /** Waits until the page has written this down, so many times. */
  async notes(text: string, times = 1): Promise<void> {
    await this.page
      .locator('#log li', { hasText: text })
      .nth(times - 1)
      .waitFor();
  }

  async answer(requests: 'allow' | 'forbid' | 'ask'): Promise<void> {
    await this.page.locator('#answer').selectOption(requests);
  }

  /** Presses a control of the page or of a panel, whatever a theme has put over it. */
  async press(what: Locator): Promise<void> {
    await what.dispatchEvent('click');
  }

  async join(number: string): Promise<void> {
    await this.press(this.rooms.locator(`[data-number="${number}"] button[part~="join"]`));
    await this.action('mute-me').waitFor();
  }

  async online(): Promise<void> {
    await this.provider.and(this.page.locator('[status=online]')).waitFor({ state: 'attached' });
  }

  /** Takes the panels out of the page, and lets them draw what they were to draw; says how the connection stands then. */
  async takeOut(): Promise<string> {
    const connection = await this.provider.evaluateHandle((element) => (element as CtiConnectionElement).connection!);
    const elements = await Promise.all([this.provider, this.rooms, this.panel].map((one) => one.elementHandle()));
    await this.press(this.page.locator('#shown'));
    await this.provider.waitFor({ state: 'detached' });
    const status = await connection.evaluate(async (left) => {
      await new Promise<void>((complete) => left.status$.subscribe({ complete }));
      await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
      return left.status.status;
    });
    await connection.dispose();
    for (const element of elements) {
      await element.evaluate(forgetFormerSlots);
      await element.dispose();
    }
    return status;
  }

  async putBack(): Promise<void> {
    await this.press(this.page.locator('#shown'));
    await this.online();
    await this.rooms.locator('[part~="room"]').first().waitFor();
  }

  /**
   * Listeners that the page has, and nodes, by the browser's own count, after a collection: the least of several counts,
   * since panels that stay draw each second, and listen while they wait for their turn.
   */
  async held(): Promise<{ readonly listeners: number; readonly nodes: number }> {
    const counts: { readonly jsEventListeners: number; readonly nodes: number }[] = [];
    for (let time = 0; time < 8; time += 1) {
      await this.#devtools.send('HeapProfiler.collectGarbage');
      counts.push(await this.#devtools.send('Memory.getDOMCounters'));
    }
    return {
      listeners: Math.min(...counts.map(({ jsEventListeners }) => jsEventListeners)),
      nodes: Math.min(...counts.map(({ nodes }) => nodes)),
    };
  }
}

/**
 * Chromium keeps the slots of a former drawing, and all that was drawn around them, until it next sorts the element's
 * children into slots. In the page that comes with the next layout; an element outside of it gets a child for a moment.
 */
function forgetFormerSlots(element: Node & { readonly shadowRoot?: ShadowRoot | null }): void {
  const child = element.appendChild(document.createComment(''));
  const slot = element.shadowRoot?.querySelector('slot');
  slot?.assignedNodes();
  child.remove();
  slot?.assignedNodes();
}
