import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/conference-log.js';
import { ar } from '../../src/elements/text/labels/ar.js';
import { addLabels } from '../../src/index.js';
import type { ConferenceLogElement } from '../../src/elements/log/conference-log.js';
import { changes, comes, goes, moneypenny, outsider, q } from '../support/builders.js';
import { asOrganizer, FakeConnection } from '../support/fake-connection.js';
import { usePageClock } from '../support/page-clock.js';
import { drawn, part, press } from '../support/panel.js';

const clock = usePageClock();
addLabels('ar', ar);
const caller = outsider(7, { callerIdName: 'Caller', callerIdNum: '0612345678' });

/** What the log shows, and how it comes to that. */
const views: Readonly<Record<string, (log: ConferenceLogElement, fake: FakeConnection) => unknown>> = {
  'before anything has happened': () => undefined,
  'with entries': (_log, fake) =>
    fake.push(comes(moneypenny), changes(q, { isMuted: true }), goes(moneypenny)).dropLink(),
  'narrowed to one person': (log, fake) => {
    fake.push(changes(q, { isMuted: true }));
    Object.assign(log, { whom: 'q' });
  },
  'with a removed number that is back, and the question': async (log, fake) => {
    void fake.connection.conferenceKick('4001', 7);
    fake.push(goes(caller), comes({ ...caller, index: 8 }));
    await drawn(log);
    await press(part(log, 'kick'));
  },
  'with attendance and talk time': async (log, fake) => {
    log.attendance = true;
    await drawn(log);
    fake
      .push(changes(q, { isTalking: true }))
      .wait(5000)
      .push(changes(q, { isTalking: false }), goes(caller));
    clock().advance(1000);
  },
};

for (const theme of ['light', 'dark'] as const) {
  for (const lang of ['en', 'fr', 'ar']) {
    describe(`The log in ${lang}, ${theme}`, () => {
      for (const [view, act] of Object.entries(views)) {
        it(`passes the audit ${view}`, async () => {
          const fake = asOrganizer(q, caller);
          const dir = lang === 'ar' ? 'rtl' : 'ltr';
          const main = await fixture(
            html`<main class=${theme} lang=${lang} dir=${dir}>
              <h1>Conferences</h1>
              <conference-log theme=${theme} .connection=${fake.connection}></conference-log>
            </main>`,
          );
          const log = main.querySelector('conference-log')!;
          await drawn(log);
          await act(log, fake);
          await drawn(log);
          await expect(log).to.be.accessible();
        });
      }
    });
  }
}

it('The log that is not connected passes the audit', async () => {
  const log = await fixture<ConferenceLogElement>(
    html`<conference-log lang="en" .connection=${new FakeConnection().connection}></conference-log>`,
  );
  await expect(log).to.be.accessible();
});
