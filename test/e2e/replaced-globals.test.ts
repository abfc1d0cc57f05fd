import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.js';
import { openOwnPage, tokenUrl } from './own-page.js';

const replacing = {
  'a library has a class of its own at window.Event': 'window.Event = function (event) { this.event = event; };',
  'a script of the page has a variable named URL': "var URL = 'https://shop.example/basket';",
};

describe('The bundle, on a page where', () => {
  const browser = useBrowser();

  for (const [what, script] of Object.entries(replacing)) {
    for (const file of ['bundle', 'classic']) {
      it(`${what}, shows who is in and saves the log: ${file}`, async () => {
        const type = file === 'bundle' ? 'type="module"' : '';
        const scripts = [`conference-elements.${file}.js`, `conference-log.${file}.js`];
        const own = await openOwnPage({
          browser: browser(),
          head: `<script>${script}</script>`,
          body: `<cti-connection token-url="${tokenUrl}"><conference-participants conference-number="4000" attendance>
            </conference-participants></cti-connection>
            <script>document.querySelector('cti-connection').setAttribute('server', location.origin);</script>
            ${scripts.map((name) => `<script ${type} src="/dist/${name}"></script>`).join('')}`,
        });
        own.simulator.controls.userJoins({ login: 'jbond', room: '4000' });
        const panel = own.page.locator('conference-participants');
        await panel.locator('[part~="participant"][part~="me"]').waitFor();
        await panel.locator('[part~="what-happened"]').click();
        const save = panel.locator('conference-log [part="export-csv"]').first();
        const [download] = await Promise.all([own.page.waitForEvent('download'), save.click({ timeout: 5000 })]);
        expect(download.suggestedFilename()).toMatch(/\.csv$/);
        expect(own.complaints).toEqual([]);
        await own.close();
      });
    }
  }
});
