import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OpenBrowser, wholeBrowsers } from '../../scripts/whole-browsers.mjs';
import { type Site, startSite, type Telling } from './site.js';

/** How long a browser may take for any one step, in milliseconds. */
const patience = 45_000;

const browsers = await wholeBrowsers();
for (const { name, missing } of browsers) if (missing) console.log(`${name} is skipped: ${missing}`);

for (const { name, missing, open } of browsers) {
  describe.skipIf(missing)(`${name}, when one leaves a page with a panel and goes back`, () => {
    let site: Site;
    let browser: OpenBrowser | undefined;

    beforeEach(async () => {
      site = await startSite(patience);
      browser = await open(site.url);
    });

    afterEach(async () => {
      await browser?.close();
      browser = undefined;
      await site.close();
    });

    /** A page that lists the rooms and shows the conference that I am in. */
    async function inConference(): Promise<Telling> {
      const ready = await site.until('the rooms are listed', ({ status, rooms }) => {
        return status === 'online' && rooms?.length === 3;
      });
      expect(ready.persisted).toBe(false);
      ready.order({ join: '4002' });
      const shown = await site.until('the conference is shown', ({ people }) => people?.length === 1);
      expect(site.sockets).toBe(1);
      return shown;
    }

    /** Leaves the page, has something happen meanwhile, and goes back: what the page tells first then. */
    async function thereAndBack(page: Telling): Promise<Telling> {
      page.order({ mark: 'as it was', leaveFor: '/away' });
      const away = await site.until('one is elsewhere', (told) => told.page === 'away');
      await site.noSocket();
      expect(site.simulator.controls.describe().sessions).toEqual([]);
      site.simulator.controls.callerJoins({ room: '4000', name: 'Vesper Lynd', number: '0611111111' });
      site.simulator.controls.callerJoins({ room: '4002', name: 'Felix Leiter', number: '0622222222' });
      away.order({ goBack: true });
      return site.until('one is back', (told) => told.page === 'panel');
    }

    function expectKept({ persisted, mark, whyNot }: Telling): void {
      expect(persisted, `not kept: ${JSON.stringify(whyNot)}`).toBe(true);
      expect(mark).toBe('as it was');
    }

    /** That the page has the link again, and shows what has happened. */
    async function withTheNews(back: Telling): Promise<Telling> {
      back.order(null);
      const again = await site.until('the page shows what has happened', ({ status, stale, rooms }) => {
        return status === 'online' && stale === false && rooms?.[0]?.startsWith('4000, public, 6 ') === true;
      });
      expect(again.rooms?.map((room) => room.split(' ', 3).join(' '))).toEqual([
        '4000, public, 6',
        '4001, conference_support, 3',
        '4002, café, 2',
      ]);
      expect(again.sockets?.filter((state) => state !== 'closed')).toEqual(['open']);
      expect(site.sockets).toBe(1);
      expect(site.simulator.controls.describe().sessions).toEqual(['jbond']);
      return again;
    }

    it('keeps it without a socket once its connection is suspended, and the page catches up', async () => {
      const page = await inConference();
      page.order({ suspend: true });
      // Not only closing: Firefox minds that too.
      const suspended = await site.until('its socket is closed', ({ sockets }) => sockets?.join() === 'closed');
      const back = await thereAndBack(suspended);
      expectKept(back);
      const again = await withTheNews(back);
      expectKept(again);
      expect(again.people).toEqual(expect.arrayContaining(['James Bond', 'Felix Leiter']));
    });

    if (name.startsWith('Firefox')) {
      // It looks for sockets before it raises `pagehide`, or even `beforeunload` could have closed one.
      it('loads it anew where its socket was open until then, and the page has the news', async () => {
        const back = await thereAndBack(await inConference());
        expect(back.persisted, 'Firefox keeps it now: say so in docs/reliability.md').toBe(false);
        await withTheNews(back);
      });
    } else {
      it('keeps it, the page closing its own socket, and the page catches up', async () => {
        const back = await thereAndBack(await inConference());
        expectKept(back);
        expect(back.socketsAsItWent).toEqual(['closing']);
        const again = await withTheNews(back);
        expectKept(again);
        expect(again.people).toEqual(expect.arrayContaining(['James Bond', 'Felix Leiter']));
      });
    }
  });
}
