import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAttendance, rowsOfModel } from '../support/attendance-rows.js';
import { Visitor } from './browser.js';
import { openQuickPage, type QuickPage } from './quick-page.js';

const [slow, refused, odd, silent] = ['0650000001', '0650000002', '0650000003', '0622222222'] as const;

describe('An organizer gets the right people in, and knows afterwards who came', () => {
  let own: QuickPage;
  let bond: Visitor;
  const outsideLines = [
    { number: slow, name: 'Slow Horse', plan: { answer: 'answers', afterMs: 25_000 } },
    { number: silent, name: 'Felix Leiter', plan: { answer: 'never' } },
  ] as const;

  beforeAll(async () => {
    const body = `<conference-room-list></conference-room-list>
      <conference-participants attendance></conference-participants>`;
    own = await openQuickPage(body, { outsideLines });
    own.page.setDefaultTimeout(20_000);
    bond = new Visitor(own.page);
    await bond.join('4001', '5678');
  });

  afterAll(() => own.close());

  const field = () => bond.panel.locator('[name=exten]');
  const invited = (text: string) => bond.panel.locator('[part~="invited"]', { hasText: text });
  const seat = (number: string) =>
    own.simulator.controls
      .describe()
      .rooms.find((room) => room.number === '4001')!
      .participants.find((person) => person.number === number);

  it('finds somebody of the directory by three letters, whose phone rings and is answered', async () => {
    await bond.action('invite').click();
    await field().pressSequentially('tan');
    // Until then my favourites are offered, of whom Bill Tanner is one.
    const offered = bond.panel.locator('[part="suggestion"]');
    await expect.poll(() => offered.allTextContents()).toEqual(Array(2).fill(expect.stringContaining('Bill Tanner')));
    await field().press('ArrowDown');
    await field().press('Enter');
    await bond.panel.locator('[part~="guest"]', { hasText: 'Bill Tanner' }).waitFor();
    await bond.panel.locator('[part="send-invite"]').click();
    await bond.panel.locator('[part~="invited"][part~="ringing"]').waitFor();
    await bond.panel.locator('[part~="invited"][part~="in"]', { hasText: '1031' }).waitFor();
    await bond.row('Bill Tanner').waitFor();
  });

  it('pastes five numbers, is told which one is wrong, and is asked before so many are called', async () => {
    await bond.action('invite').click();
    await field().evaluate((input, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text', text);
      input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, `${slow}\n06 50 00 00 02, (06)50.00.00.03; 06 12 O4 56 78\ntel:0622222222`);
    await bond.panel.locator('[part~="guest"]').nth(4).waitFor();
    const wrong = bond.panel.locator('[part~="guest"][part~="wrong"]');
    expect(await wrong.count()).toBe(1);
    expect(await wrong.textContent()).toContain('06 12 O4 56 78');
    await bond.panel.locator('[part="send-invite"]').click();
    await bond.panel.getByText('Call 4 people, 4 of them outside?').waitFor();
    expect(own.simulator.controls.describe().rooms[1]!.participants.length).toBe(5);
    await bond.panel.locator('[part="confirm"]').click();
  });

  it('says “probably” of refusals while several are on their way, and mends a guess that was wrong', async () => {
    await invited(slow).waitFor();
    // The server means the next two; the panel cannot know that.
    own.simulator.controls.refuseNext({ command: 'conferenceInvite', error: 'NotOrganizer' });
    own.simulator.controls.refuseNext({ command: 'conferenceInvite', error: 'LinesAreOnFire' });
    await invited(slow).getByText('Probably refused: You are not an organizer of this conference.').waitFor();
    await invited(refused)
      .getByText(/Probably refused: .*LinesAreOnFire/)
      .waitFor();
    await bond.row('Slow Horse').waitFor();
    await bond.panel.locator('[part~="invited"][part~="in"]', { hasText: slow }).waitFor();
    await invited(silent).waitFor();
    expect(await invited(silent).getAttribute('part')).toBe('invited asked');
    expect(seat(refused) ?? seat(odd)).toBeUndefined();
  });

  it('says of those who gave no sign that they were not seen, and calls all the missing again', async () => {
    for (const number of [odd, silent]) {
      await bond.panel.locator('[part~="invited"][part~="unseen"]', { hasText: number }).waitFor();
    }
    await bond.action('call-missing').click();
    for (const number of [refused, odd]) {
      await bond.panel.locator('[part~="invited"][part~="in"]', { hasText: number }).waitFor();
      expect(seat(number)).toBeDefined();
    }
    await bond.panel.locator('[part~="invited"][part~="asked"]', { hasText: silent }).waitFor();
  });

  it('gives a caller who is shown by a bare number a name, which is told apart from what the server says', async () => {
    const row = bond.panel.locator('[part~="participant"]', { hasText: odd });
    await bond.action('more', row).click();
    await bond.action('name-number').click();
    await bond.panel.locator('[name=givenName]').fill('Auric');
    await bond.panel.locator('.naming [part="confirm"]').click();
    await bond.panel
      .locator('[part~="participant"]', { hasText: 'Auric' })
      .getByText(/named by you/i)
      .waitFor();
    expect(seat(odd)?.name).not.toBe('Auric');
  });

  it('saves the attendance, which says what a second reading of the same tape says', async () => {
    own.simulator.controls.callerLeaves({ room: '4001', index: seat(refused)!.index });
    await bond.row(refused).waitFor({ state: 'detached' });
    // By the keyboard: the list moved just now, and a press on what came under a resting pointer does not count.
    await bond.action('what-happened').press('Enter');
    await bond.panel.locator('conference-log [part="export-csv"]').waitFor();
    const now = await own.freeze();
    const saving = own.page.waitForEvent('download');
    await bond.panel.locator('conference-log [part="export-csv"]').click();
    const download = await saving;
    const rows = readAttendance(await readFile(await download.path(), 'utf8'));
    const tape = await own.stopTape();
    expect(download.suggestedFilename()).toMatch(/^attendance-4001-\d{4}-\d\d-\d\d\.csv$/);
    expect(rows).toMatchObject(rowsOfModel(tape, '4001', now));
    expect(rows.map(({ name, number, remarks }) => [name || number, remarks])).toEqual([
      ['Zoé Châtelain', ''],
      ['عمر بن يوسف', ''],
      ['Amélie Rousseau', ''],
      ['James Bond', ''],
      ['Bill Tanner', 'invited from here'],
      // His invitation was told as probably refused: he may have been called all the same, or have dialled in.
      ['Slow Horse', 'probably invited from here'],
      [refused, 'invited from here'],
      [odd, 'invited from here'],
    ]);
  });

  it('hears no complaint of the browser', () => {
    expect(own.complaints).toEqual([]);
  });
});
