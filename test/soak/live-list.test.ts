import { expect, it } from 'vitest';
import type {} from '../../src/define/all.js';
import { openOwnPage, tokenUrl } from '../e2e/own-page.js';

const rounds = 50;
const newcomers = 100;
const room = '4002';

it(`${rounds * newcomers} joins, leaves and a scroll for each round leave as many nodes as before`, async () => {
  const own = await openOwnPage({ body: '<main></main>' });
  const { page, simulator } = own;
  const devtools = await page.context().newCDPSession(page);
  const nodes = async () => {
    for (let time = 0; time < 2; time += 1) await devtools.send('HeapProfiler.collectGarbage');
    return (await devtools.send('Memory.getDOMCounters')).nodes;
  };
  await page.evaluate((address) => {
    const connection = document.createElement('cti-connection');
    connection.setAttribute('server', location.origin);
    connection.setAttribute('token-url', address);
    connection.append(document.createElement('conference-participants'));
    document.querySelector('main')?.append(connection);
  }, tokenUrl);
  await page.locator('cti-connection[status="online"]').waitFor();
  simulator.controls.userJoins({ login: 'jbond', room, role: 'Organizer' });
  const rows = page.locator('conference-participants [part~="participant"]');
  const people = () => simulator.controls.describe().rooms.find(({ number }) => number === room)?.participants ?? [];
  const staying = new Set(people().map(({ index }) => index));
  await rows.first().waitFor();

  /** A hundred people come, somebody scrolls through all of them, and they go. */
  const round = async () => {
    simulator.controls.addParticipants({ room, count: newcomers });
    await page.waitForFunction(scrolled, 'down');
    await page.waitForFunction(scrolled, 'up');
    for (const { index } of people()) if (!staying.has(index)) simulator.controls.callerLeaves({ room, index });
    await page.waitForFunction(
      (count) =>
        document.querySelector('conference-participants')?.shadowRoot?.querySelectorAll('[data-index]').length ===
        count,
      staying.size,
    );
  };
  for (let time = 0; time < 3; time += 1) await round();
  const before = await nodes();
  for (let time = 0; time < rounds; time += 1) await round();
  const after = await nodes();
  console.log({ joins: rounds * newcomers, before, after });
  await own.close();
  expect(after).toBeLessThanOrEqual(before + 20);
  expect(own.complaints).toEqual([]);
});

/** In the page: whether the end of the list is in view, or its beginning; scrolls there. */
function scrolled(where: string): boolean {
  const scroller = document.querySelector('conference-participants')?.shadowRoot?.querySelector('.scroller');
  if (!scroller || scroller.scrollHeight < 2 * scroller.clientHeight) return false;
  const goal = where === 'down' ? scroller.scrollHeight - scroller.clientHeight : 0;
  const isThere = Math.abs(scroller.scrollTop - goal) < 2;
  scroller.scrollTop = goal;
  return isThere;
}
