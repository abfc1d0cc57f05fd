import { beforeAll, describe, expect, it } from 'vitest';
import { useBrowser, Visitor } from './browser.js';
import { useDemo } from './demo.js';

describe('An organizer runs a conference in the demo', () => {
  const demo = useDemo();
  const browser = useBrowser();
  let bond: Visitor;

  beforeAll(async () => {
    demo().simulator.controls.setTalk({ on: false });
    bond = await Visitor.open(browser(), demo().url);
  });

  /** Where somebody stands in a room, as the server knows it. */
  function indexOf(room: string, name: string): number {
    const { rooms } = demo().simulator.controls.describe();
    const { participants } = rooms.find(({ number }) => number === room)!;
    return participants.find((participant) => participant.name === name)!.index;
  }

  it('opens with James Bond signed in and the rooms shown', async () => {
    await bond.room('4001').waitFor();
    expect(await bond.room('4001').locator('[part="name"]').textContent()).toBe('conference_support');
    expect(await bond.room('4001').locator('[part="pin"]').count()).toBe(1);
    expect(await bond.page.locator('cti-connection').getAttribute('status')).toBe('online');
  });

  it('tells a wrong password, and lets the right one in', async () => {
    await bond.page.locator('#switch-user').click();
    await bond.signIn('jbond', 'wrong');
    await bond.page.getByText('Login or password is wrong.').waitFor();
    await bond.signIn('jbond', 'secret');
    await bond.room('4001').waitFor();
    expect(await bond.page.locator('cti-connection form').count()).toBe(0);
  });

  it('joins a room by the organizer PIN', async () => {
    await bond.join('4001', '5678');
    expect(await bond.panel.locator('[part="my-role"]').textContent()).toBe('Your role: organizer');
    expect(await bond.room('4001').locator('[part="in"]').count()).toBe(1);
  });

  it('mutes a guest, which shows once the server has said so', async () => {
    const guest = bond.row('عمر بن يوسف');
    demo().simulator.controls.setLatency({ toClient: 1000 });
    await bond.action('mute', guest).click();
    await bond.panel.locator('[part="participant pending"]', { hasText: 'Muting…' }).waitFor();
    await bond.action('unmute', guest).waitFor();
    expect(await guest.getAttribute('part')).toBe('participant muted');
    demo().simulator.controls.setLatency({ ms: 0 });
  });

  it('is refused when the role is lowered while the command is on its way', async () => {
    const guest = bond.row('عمر بن يوسف');
    const index = indexOf('4001', 'James Bond');
    await bond.action('kick', guest).click();
    demo().simulator.controls.setLatency({ toServer: 2000 });
    await guest.locator('[part="confirm"]').click();
    demo().simulator.controls.setRole({ room: '4001', index, role: 'User' });
    await guest.getByText('Remove: refused. You are not an organizer of this conference.').waitFor();
    expect(await bond.action('kick').count()).toBe(0);
    demo().simulator.controls.setLatency({ ms: 0 });
    demo().simulator.controls.setRole({ room: '4001', index, role: 'Organizer' });
    await bond.action('kick', guest).waitFor();
  });

  it('removes a guest after being asked', async () => {
    const guest = bond.row('Amélie Rousseau');
    await bond.action('kick', guest).click();
    await guest.getByText('Remove Amélie Rousseau from conference_support?').waitFor();
    await guest.locator('[part="confirm"]').click();
    await guest.waitFor({ state: 'detached' });
  });

  it('invites somebody, who is waited for and comes', async () => {
    await bond.action('invite').click();
    await bond.panel.locator('[name=exten]').fill('0611111111');
    await bond.panel.locator('[name=callerId]').fill('Vesper');
    await bond.panel.locator('[part="send-invite"]').click();
    await bond.panel.locator('[part~="invited"]').waitFor();
    await bond.row('Vesper').waitFor();
    await bond.panel.locator('[part~="invited"][part~="in"]').waitFor();
  });

  it('brings a second call in', async () => {
    demo().simulator.controls.ringUser({ login: 'jbond', number: '0699999999', name: 'Tracy Draco' });
    await bond.action('include').click();
    await bond.row('Tracy Draco').waitFor();
    await bond.action('include').waitFor({ state: 'detached' });
  });

  it('closes the conference after being asked', async () => {
    await bond.action('more').first().click();
    await bond.action('close').click();
    await bond.panel
      .getByText(/End conference_support for all and hang up on \d (?:people|person) besides you\?/)
      .waitFor();
    await bond.panel.locator('[part="confirm"]').click();
    await bond.panel.getByText('You are not in a conference.').waitFor();
    await bond.room('4001').getByText('0 participants').waitFor();
  });

  it('has written down what was asked for and what came of it', async () => {
    const log = (await bond.page.locator('#log').textContent()) ?? '';
    for (const told of ['conferenceKick', 'NotOrganizer', 'conferenceInvite', 'conferenceClose', 'confirmed']) {
      expect(log).toContain(told);
    }
    expect(log).not.toContain('sendDtmf');
  });

  it('has given the browser nothing to complain of', () => {
    // A refused password is an answer of 401 or so, which browsers tell as a failed load.
    expect(bond.complaints.filter((text) => !text.includes('Failed to load resource'))).toEqual([]);
  });
});
