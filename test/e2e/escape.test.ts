import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useBrowser } from './browser.js';
import { type OwnPage, openOwnPage, tokenUrl } from './own-page.js';

/** What a page has around the panel that Escape closes. */
const around: Readonly<Record<string, { readonly open: string; readonly markup: (panel: string) => string }>> = {
  'a dialog': {
    markup: (panel) => `<dialog id="around">${panel}</dialog>`,
    open: 'around.showModal()',
  },
  'a popover': {
    markup: (panel) => `<div id="around" popover>${panel}</div>`,
    open: 'around.showPopover()',
  },
  'a modal of a script that closes when the key goes down': {
    markup: (panel) => `<div id="around">${panel}</div>
      <script>document.addEventListener('keydown', (event) => event.key === 'Escape' && around.remove());</script>`,
    open: '',
  },
  'a modal of a script that closes when the key comes up': {
    markup: (panel) => `<div id="around">${panel}</div>
      <script>document.addEventListener('keyup', (event) => event.key === 'Escape' && around.remove());</script>`,
    open: '',
  },
};

async function pressOnRow(panel: Locator, key: string): Promise<void> {
  await panel.locator('[part~="participant"]').nth(3).press(key);
}

/** What of ours is open: how it is opened, and what is then there. */
const ours: Readonly<Record<string, { readonly open: (panel: Locator) => Promise<void>; readonly part: string }>> = {
  'a question': {
    open: (panel) => pressOnRow(panel, 'Delete'),
    part: '[part="question"]',
  },
  'a question whose text was clicked': {
    open: async (panel) => {
      await pressOnRow(panel, 'Delete');
      await panel.locator('[part="question"] > span').first().click();
    },
    part: '[part="question"]',
  },
  'the invitation': {
    open: (panel) => panel.locator('[part~="invite"]').first().click(),
    part: 'form.invite',
  },
  'a menu': { open: (panel) => panel.locator('[part~="more"]').first().click(), part: '[part="menu"]' },
  'the list of the keys': {
    open: (panel) => pressOnRow(panel, '?'),
    part: '[part="help"]',
  },
  'the list of the keys whose text was clicked': {
    open: async (panel) => {
      await pressOnRow(panel, '?');
      await panel.locator('[part="help"] dd').first().click();
    },
    part: '[part="help"]',
  },
  'a text in the search field': {
    open: (panel) => panel.locator('[part="search"]').pressSequentially('nobody at all'),
    part: '[part="empty"]',
  },
};

const browser = useBrowser();

const isOpen = (page: Page) => page.locator('conference-participants').isVisible();

for (const [what, { markup, open }] of Object.entries(around)) {
  describe(`Escape inside of ${what}`, () => {
    let own: OwnPage;
    let panel: Locator;

    beforeAll(async () => {
      own = await openOwnPage({
        browser: browser(),
        body: markup(`<cti-connection server="/" token-url="${tokenUrl}">
          <conference-room-list></conference-room-list><conference-participants></conference-participants>
        </cti-connection>`),
      });
      await own.page.evaluate(`document.querySelector('cti-connection').server = location.origin; ${open}`);
      panel = own.page.locator('conference-participants');
      await own.page.locator('conference-room-list [data-number="4002"] [part~="join"]').click();
      await panel.locator('[part~="mute-me"]').waitFor();
      own.simulator.controls.addParticipants({ room: '4002', count: 12 });
      await panel.locator('[part~="participant"]').nth(5).waitFor();
    });

    afterAll(() => own.close());

    beforeEach(() => own.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur()));

    for (const [one, { open: openOurs, part }] of Object.entries(ours)) {
      it(`closes ${one} alone, also when the key is held down`, async () => {
        const { keyboard } = own.page;
        const opened = panel.locator(part).first();
        await openOurs(panel);
        await opened.waitFor();
        await keyboard.down('Escape');
        // A key that is down already is pressed again: that is how the platform repeats it.
        await keyboard.down('Escape');
        await keyboard.up('Escape');
        await opened.waitFor({ state: 'hidden' });
        expect(await isOpen(own.page)).toBe(true);
      });
    }

    it('closes what is around where nothing of ours is open', async () => {
      await panel.locator('[part~="participant"]').nth(3).focus();
      await own.page.keyboard.press('Escape');
      expect(await isOpen(own.page)).toBe(false);
    });
  });
}
