import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Site } from './site.js';
import { Visit } from './visit.js';

interface Kept {
  /** What the console should tell the page's author. */
  readonly hints?: readonly string[];
  /** Whether the page's server is the simulator in the page, which the panels say. */
  readonly simulated?: boolean;
}

/** What holds in every host, in this order: one visit. */
export function keepsTheContract(
  serve: () => Promise<Site>,
  browser: () => Browser,
  { hints = [], simulated = true }: Kept = {},
): () => Visit {
  let site: Site;
  let visit: Visit;

  beforeAll(async () => {
    site = await serve();
    visit = await Visit.at(browser(), site.url);
  });

  afterAll(async () => {
    await visit.page.close();
    await site.close();
  });

  it('shows the rooms, and whether they are simulated', async () => {
    await visit.online();
    await visit.rooms.locator('[data-number="4000"]').waitFor();
    expect(await visit.rooms.locator('[part~="simulated"]').count()).toBe(simulated ? 1 : 0);
  });

  it('passes on a property and an attribute', async () => {
    await visit.page.locator('#room').selectOption('4001');
    await visit.panel.locator('[part="conference-name"]', { hasText: 'conference_support' }).waitFor();
    await visit.page.locator('#room').selectOption('');
    await visit.page.locator('#mask').dispatchEvent('click');
    expect(await visit.panel.evaluate((panel) => (panel as unknown as { maskNumbers: boolean }).maskNumbers)).toBe(
      true,
    );
  });

  it('tells the page of a request, and of what came of it', async () => {
    await visit.join('4000');
    await visit.notes('outcome dial confirmed');
    expect((await visit.noted()).slice(0, 2)).toEqual(['request dial', 'outcome dial confirmed']);
  });

  it('sends nothing that the page forbids', async () => {
    await visit.answer('forbid');
    await visit.press(visit.action('mute-me'));
    await visit.notes('outcome conferenceMuteMe cancelled');
    expect(await visit.action('mute-me').count()).toBe(1);
  });

  // Another button each time: the panels take two quick presses of one for a double press.
  it('waits while the page asks, and sends nothing after a no', async () => {
    await visit.answer('ask');
    await visit.press(visit.action('hold'));
    await visit.question.waitFor({ state: 'attached' });
    expect((await visit.noted()).at(-1)).toBe('request hold');
    await visit.press(visit.page.locator('#no'));
    await visit.notes('outcome hold cancelled');
  });

  it('goes ahead after a yes', async () => {
    await visit.press(visit.action('mute-me'));
    await visit.question.waitFor({ state: 'attached' });
    await visit.press(visit.page.locator('#yes'));
    await visit.notes('outcome conferenceMuteMe confirmed');
    await visit.action('unmute-me').waitFor();
  });

  it('closes the connection when the panels are taken out, and leaves nothing behind', async () => {
    expect(await visit.takeOut()).toBe('closed');
    await visit.putBack();
    await visit.takeOut();
    const before = await visit.held();
    for (let time = 0; time < 3; time += 1) {
      await visit.putBack();
      expect(await visit.takeOut()).toBe('closed');
    }
    const after = await visit.held();
    expect(after.listeners).toBeLessThanOrEqual(before.listeners);
    // A panel has over a hundred.
    expect(after.nodes - before.nodes).toBeLessThan(30);
  });

  it('puts nothing on the console that the page did not ask for', () => {
    expect(visit.complaints).toEqual(hints);
  });

  return () => visit;
}
