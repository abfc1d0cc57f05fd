import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OwnPage, openOwnPage } from './own-page.js';

const dist = new URL('../../dist/', import.meta.url);
const readDist = (name: string) => readFile(new URL(name, dist), 'utf8');

/** A page in a frame that may run scripts, and nothing else: no forms, no storage, no origin. */
describe('A panel in <iframe sandbox="allow-scripts">', () => {
  let own: OwnPage;

  beforeAll(async () => {
    const framed = `<!doctype html><meta charset="utf-8">
      <script type="module" src="simulator.js"></script>
      <script type="module" src="elements.js"></script>
      <cti-connection server="simulator:" remember>
        <conference-room-list></conference-room-list><conference-participants></conference-participants>
      </cti-connection>`;
    own = await openOwnPage({
      head: '',
      body: '<iframe src="framed.html" sandbox="allow-scripts" width="1000" height="900"></iframe>',
      // A frame without an origin is another origin for its own files.
      headers: { 'Access-Control-Allow-Origin': '*' },
      files: {
        'framed.html': framed,
        'simulator.js': await readDist('simulator.bundle.js'),
        'elements.js': await readDist('conference-elements.bundle.js'),
      },
    });
  });

  afterAll(() => own.close());

  it('signs in by its form, joins, mutes, invites and gives a name by its forms', async () => {
    const frame = own.page.frameLocator('iframe');
    const form = frame.locator('cti-connection form');
    await form.locator('[name=login]').fill('jbond');
    await form.locator('[name=password]').fill('secret');
    await form.locator('button[type=submit]').click();
    await frame.locator('cti-connection[status="online"]').waitFor();
    await frame.locator('[data-number="4002"] [part~="join"]').click();
    const panel = frame.locator('conference-participants');
    await panel.locator('[part~="mute-me"]').click();
    await panel.locator('[part~="unmute-me"]').waitFor();
    await panel.locator('[part~="invite"]').first().click();
    await panel.locator('[name=exten]').fill('1003');
    await panel.locator('[part="send-invite"]').click();
    await panel.locator('[part~="invited"]').waitFor();
    // By Enter, which submits a form by its button: where forms are not allowed, the button alone is pressed.
    await panel.locator('[part~="invite"]').first().click();
    await panel.locator('[name=exten]').fill('0612345678');
    await panel.locator('[name=exten]').press('Enter');
    await panel.locator('[part="send-invite"]').press('Enter');
    const guest = panel.locator('[part~="participant"]', { hasText: '0612345678' });
    await guest.locator('[part~="more"]').click();
    await guest.getByText('Give 0612345678 a name').click();
    await panel.locator('[name=givenName]').fill('Félix');
    await panel.locator('[name=givenName]').press('Enter');
    await panel.locator('[part~="name"]', { hasText: 'Félix' }).waitFor();
    expect(own.complaints).toEqual([]);
  });
});
