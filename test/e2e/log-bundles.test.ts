import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.js';
import { openOwnPage, tokenUrl } from './own-page.js';

const pages = {
  'of modules': ['conference-elements.bundle.js', 'conference-log.bundle.js'],
  'of classic scripts': ['conference-elements.classic.js', 'conference-log.classic.js'],
} as const;

describe('The log, loaded beside the panels', () => {
  const browser = useBrowser();

  for (const [kind, files] of Object.entries(pages)) {
    it(`on a page ${kind} loads nothing twice, and is opened by the panel`, async () => {
      const type = kind === 'of modules' ? 'type="module"' : '';
      const scripts = files.map((file) => `<script ${type} src="/dist/${file}"></script>`).join('');
      const own = await openOwnPage({
        browser: browser(),
        head: '',
        body: `<cti-connection token-url="${tokenUrl}"><conference-participants></conference-participants></cti-connection>
          <script>document.querySelector('cti-connection').setAttribute('server', location.origin);</script>
          ${scripts}`,
      });
      const loaded: string[] = [];
      own.page.on('request', (request) => {
        if (request.resourceType() === 'script') loaded.push(request.url().split('/').at(-1) ?? '');
      });
      await own.page.reload();
      own.simulator.controls.userJoins({ login: 'jbond', room: '4000' });
      const panel = own.page.locator('conference-participants');
      await panel.locator('[part~="what-happened"]').click();
      await panel.locator('conference-log [part="log"]').waitFor({ state: 'attached' });
      expect(loaded).toEqual(files);
      expect(own.complaints).toEqual([]);
      await own.close();
    });
  }
});
