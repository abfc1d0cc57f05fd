import { expect, html } from '@open-wc/testing';
import { bond, call, changes, comes, person } from '../support/builders.js';
import { asOrganizer, asUser, atTheDoor, type FakeConnection, online } from '../support/fake-connection.js';
import { usePageClock } from '../support/page-clock.js';
import {
  action,
  drawn,
  type Panel,
  part,
  participantsPanel,
  press,
  roomList,
  root,
  task,
  text,
} from '../support/panel.js';

/** What the live regions of these elements hold, in their order; nothing of an empty one. */
const heard = (...elements: readonly Element[]) =>
  elements.flatMap((element) =>
    [...root(element).querySelectorAll('[role=status], [role=alert], [aria-live]')].map(text).filter(Boolean),
  );

describe('However many panels a page has, a screen reader is told once', () => {
  const clock = usePageClock();

  async function after(...panels: readonly Panel[]): Promise<readonly string[]> {
    await task();
    clock().advance(800);
    await drawn(...panels);
    return heard(...panels);
  }

  async function muting(fake: FakeConnection) {
    const panels = [await participantsPanel(fake), await participantsPanel(fake)] as const;
    await press(await action(panels[1], 'mute-newcomers'));
    return panels;
  }

  it('that whoever joins is muted, and that a lost link has ended that', async () => {
    const fake = asOrganizer();
    const panels = await muting(fake);
    expect(await after(...panels)).to.deep.equal(['Whoever joins is muted, for as long as this page is open']);
    fake.dropLink();
    expect(await after(...panels)).to.deep.equal(['The connection broke: newcomers are no longer muted']);
    for (const panel of panels) expect(text(part(panel, 'newcomers'))).to.contain('The connection broke');
  });

  it('that the loss of my role has ended the muting of newcomers', async () => {
    const fake = asOrganizer();
    const panels = await muting(fake);
    await after(...panels);
    fake.push(changes(bond, { role: 'User' }));
    expect(await after(...panels)).to.deep.equal([
      'Your role: user. There is no organizer here any more. You are no longer an organizer: newcomers are no longer muted',
    ]);
  });

  it('nothing of the muting that went on before the panel came, nor that I have stopped it', async () => {
    const fake = asOrganizer();
    fake.connection.newcomers.mute('4001');
    const panel = await participantsPanel(fake);
    expect(await after(panel)).to.deep.equal([]);
    fake.connection.newcomers.stop('4001');
    expect(await after(panel)).to.deep.equal([]);
  });

  it('why a newcomer was not muted, and nothing to a panel that announces nothing', async () => {
    const fake = asOrganizer();
    const silent = await participantsPanel(
      fake,
      html`<conference-participants announce="off"></conference-participants>`,
    );
    await press(await action(silent, 'mute-newcomers'));
    expect(await after(silent)).to.deep.equal([]);
    const panels = [silent, await participantsPanel(fake)] as const;
    fake.push(comes(person(4)));
    await task();
    fake.push({ type: 'ConferenceCommandError', error: 'NotOrganizer' });
    const told = await after(...panels);
    expect(told.filter((one) => one.includes('newcomers are no longer muted'))).to.have.length(1);
    expect(told.filter((one) => one.includes('refused'))).to.have.length(1);
    for (const panel of panels) expect(text(part(panel, 'error'))).to.contain('refused');
  });

  it('why something that no panel asked for did not happen, by the first panel in view that shows it', async () => {
    const fake = asUser();
    const list = await roomList(fake);
    const panels = [await participantsPanel(fake), await participantsPanel(fake)] as const;
    list.hidden = true;
    void fake.connection.conferenceMuteAll('4001');
    fake.push({ type: 'ConferenceCommandError', error: 'NotOrganizer' });
    const told = await after(list, ...panels);
    expect(told).to.have.length(1);
    expect(heard(panels[0])).to.deep.equal(told);
    for (const panel of [list, ...panels]) expect(text(part(panel, 'error'))).to.equal(told[0]);
    panels[0].remove();
    fake.wait(1000);
    expect(await after(panels[1]), 'not again when that panel has gone').to.deep.equal([]);
  });

  for (const [what, shown] of [
    ['panels', participantsPanel],
    ['lists', roomList],
  ] as const) {
    it(`the steps into a room, by the first of two ${what} that is in view`, async () => {
      const fake = online();
      const both = [await shown(fake), await shown(fake)] as const;
      fake.push(call('EventDialing', { uniqueId: 'call-4001' }));
      expect(await after(...both)).to.deep.equal(['Calling conference_support…']);
      both[0].hidden = true;
      atTheDoor(fake);
      await drawn(...both);
      expect(heard(both[0])).to.deep.equal([]);
      expect(heard(both[1])).to.have.length(1);
    });
  }
});
