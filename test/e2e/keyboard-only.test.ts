import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOwnPage, type OwnPage, tokenUrl } from './own-page.js';

const guest = 'Ernst Stavro Blofeld';

/** The focused element, through shadow roots: its part, else its tag; a row has its name too. */
function focusInPage(): string {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  const name = active?.matches('li') ? ` ${active.querySelector('[part="name"]')?.textContent.trim() ?? ''}` : '';
  return `${active?.getAttribute('part') ?? active?.localName ?? ''}${name}`;
}

describe('Somebody with a keyboard alone', () => {
  let own: OwnPage;
  let presses = 0;

  beforeAll(async () => {
    own = await openOwnPage({
      body: `<cti-connection token-url="${tokenUrl}"><conference-room-list></conference-room-list>
        <conference-participants></conference-participants></cti-connection>
        <script>document.querySelector('cti-connection').setAttribute('server', location.origin);</script>`,
    });
    // Narrow, so that rare actions are in the menu.
    await own.page.setViewportSize({ width: 420, height: 1400 });
    const { controls } = own.simulator;
    controls.callerJoins({ room: '4001', name: guest, number: '0142685300' });
    controls.addParticipants({ room: '4001', count: 199 - people().length });
  });

  afterAll(() => own.close());

  const panel = () => own.page.locator('conference-participants');
  const focus = () => own.page.evaluate(focusInPage);

  async function press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      presses += 1;
      await own.page.keyboard.press(key);
    }
  }

  /** Presses Tab until the focus is on a part. */
  async function tabTo(part: string, most = 40): Promise<void> {
    for (let n = 0; n < most && !(await focus()).split(' ').includes(part); n++) await press('Tab');
    expect((await focus()).split(' ')).toContain(part);
  }

  const people = () => own.simulator.controls.describe().rooms.find(({ number }) => number === '4001')!.participants;
  const mutedCount = () => people().filter(({ muted }) => muted).length;

  it('joins a room, and keys in its PIN where the focus is by then', async () => {
    const room = own.page.locator('[part~="room"][data-number="4001"]');
    await room.waitFor();
    await press('Tab');
    while (!(await room.locator(':focus').count())) await press('ArrowDown');
    while (!(await focus()).includes('action join')) await press('ArrowRight');
    await press('Enter');
    await panel().locator('[part="keypad"]').waitFor();
    await expect.poll(focus).toBe('keypad');
    await press('5', '6', '7', '8');
    await panel().locator('[part="count"]', { hasText: '200' }).waitFor();
  });

  it('mutes one guest of 200 in at most eight presses, from wherever in the panel', async () => {
    await tabTo('leave');
    presses = 0;
    await press('/');
    await press('b', 'l', 'o', 'f');
    await press('Enter');
    await expect.poll(focus).toContain(guest);
    await press('Enter');
    await panel().locator('[part~="participant"][part~="muted"]', { hasText: guest }).waitFor();
    expect(presses).toBeLessThanOrEqual(8);
    expect(mutedCount()).toBe(1);
  });

  it('removes another one from the menu', async () => {
    await press('/');
    await press('ControlOrMeta+a', 'Backspace');
    await own.page.keyboard.type('hugo');
    await press('ArrowDown');
    await expect.poll(focus).toMatch(/^participant/);
    const name = (await focus()).replace(/^participant \S*/, '');
    expect(name).not.toBe('');
    await press('Shift+F10');
    const menu = panel().locator('[part="menu"]');
    // Where no context-menu key is told to pages, the arrows lead to the menu's button.
    if (!(await menu.count())) {
      await press('ArrowLeft');
      await press('Enter');
    }
    await menu.waitFor();
    for (let n = 0; n < 9 && !(await focus()).includes('kick'); n++) await press('ArrowDown');
    await press('Enter');
    await expect.poll(focus).toBe('cancel');
    await press('Shift+Tab');
    expect(await focus()).toBe('confirm');
    await press('Enter');
    await panel().locator('[part="count"]', { hasText: '199' }).waitFor();
  });

  it('ticks three and mutes them, then mutes all and takes that back', async () => {
    await press('/');
    await press('ControlOrMeta+a', 'Backspace');
    await own.page.keyboard.type('farid');
    await press('Enter');
    await expect.poll(focus).toMatch(/^participant/);
    await press('Space', 'ArrowDown', 'ArrowDown', 'Shift+Space');
    await panel().locator('[part="bulk"]', { hasText: '3 selected' }).waitFor();
    await tabTo('mute-ticked');
    await press('Enter');
    await panel().locator('[part="result"]', { hasText: '3 of 3 muted' }).waitFor();
    expect(mutedCount()).toBe(4);

    await press('/');
    for (let n = 0; n < 40 && !(await focus()).split(' ').includes('mute-all'); n++) await press('Shift+Tab');
    await press('Enter');
    await panel()
      .locator('[part="result"]', { hasText: /\d+ of \d{3} muted/ })
      .waitFor();
    await tabTo('undo');
    await press('Enter');
    await expect.poll(mutedCount, { timeout: 20_000 }).toBe(4);
  });

  it('hears no complaint of the browser', () => {
    expect(own.complaints).toEqual([]);
  });
});
