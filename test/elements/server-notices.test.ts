import { expect, fixture, html } from '@open-wc/testing';
import type { ConferenceParticipantsElement, ConferenceRoomListElement } from '../../src/index.js';
import { asOrganizer, type FakeConnection, online } from '../support/fake-connection.js';
import { drawn, participantsPanel, parts, press, root, task, text } from '../support/panel.js';
import '../../src/define/conference-log.js';

const errors = (element: Element) => parts(element, 'error').map(text);
const alerts = (element: Element) => [...root(element).querySelectorAll('[role=alert]')].map(text);
const dismissOf = (element: Element) => parts(element, 'error')[0]!.querySelector('button')!;

const refused = 'The server refused something, without saying what: SomethingBad';
const reported = 'The server reports a problem: out of order';

/** A room list and a participants panel to which the page gave one connection, and no `<cti-connection>`. */
async function ownPanels(fake: FakeConnection) {
  const home = await fixture<HTMLElement>(html`
    <div>
      <conference-room-list .connection=${fake.connection}></conference-room-list>
      <conference-participants .connection=${fake.connection}></conference-participants>
    </div>
  `);
  const list = home.querySelector<ConferenceRoomListElement>('conference-room-list')!;
  const panel = home.querySelector<ConferenceParticipantsElement>('conference-participants')!;
  await drawn(list, panel);
  return { home, list, panel };
}

const fail = (fake: FakeConnection) => fake.refuse('SomethingBad').push({ type: 'Error', error: 'out of order' });

/** The same two panels, once the server has reported both. */
async function failed() {
  const fake = asOrganizer();
  const panels = await ownPanels(fake);
  fail(fake);
  await drawn(panels.list, panels.panel);
  return panels;
}

describe('What the server reports and nobody asked for', () => {
  it('is shown once on the page, by the first panel with a connection of its own', async () => {
    const { list, panel } = await failed();
    expect(errors(list)).to.deep.equal([refused, reported]);
    expect(alerts(list)).to.deep.equal([refused, reported]);
    expect(parts(list, 'error')[0]!.checkVisibility()).to.be.true;
    expect(errors(panel)).to.deep.equal([]);
  });

  it('is shown by the next panel, and not told again, when the first is hidden', async () => {
    const { list, panel } = await failed();
    list.hidden = true;
    panel.requestUpdate();
    await drawn(panel);
    expect(errors(panel)).to.deep.equal([refused, reported]);
    expect(alerts(panel)).to.deep.equal([]);
  });

  it('is told by the first panel that comes into view', async () => {
    const fake = asOrganizer();
    const { list, panel } = await ownPanels(fake);
    list.hidden = panel.hidden = true;
    fail(fake);
    await drawn(list, panel);
    panel.hidden = false;
    panel.requestUpdate();
    await drawn(panel);
    expect(alerts(panel)).to.deep.equal([refused, reported]);
  });

  it('goes for all panels when it is dismissed', async () => {
    const { list, panel } = await failed();
    await press(dismissOf(list));
    expect(errors(list)).to.deep.equal([reported]);
    list.remove();
    panel.requestUpdate();
    await drawn(panel);
    expect(errors(panel)).to.deep.equal([reported]);
  });

  it('is shown of the latest three, each of them told once', async () => {
    const fake = online();
    const { list } = await ownPanels(fake);
    const seen = new Set<Element>();
    for (const error of ['one', 'two', 'three', 'four', 'four']) {
      fake.push({ type: 'Error', error });
      await drawn(list);
      for (const notice of parts(list, 'error')) seen.add(notice);
    }
    expect(errors(list).map((one) => one.split(': ')[1])).to.deep.equal(['three', 'four', 'four']);
    expect(seen.size).to.equal(5);
  });

  it('is shown by a conference log that has nothing else beside it', async () => {
    const fake = asOrganizer();
    const log = await fixture<ConferenceRoomListElement>(
      html`<conference-log .connection=${fake.connection}></conference-log>`,
    );
    await drawn(log);
    fail(fake);
    await drawn(log);
    expect(errors(log)).to.deep.equal([refused, reported]);
  });

  it('is left to the <cti-connection>, wherever on the page that is', async () => {
    const fake = asOrganizer();
    const inside = await participantsPanel(fake);
    const { list, panel } = await ownPanels(fake);
    const provider = inside.closest('cti-connection')!;
    provider.style.display = 'contents';
    fail(fake);
    await drawn(provider, inside, list, panel);
    expect(errors(provider)).to.deep.equal([refused, reported]);
    for (const other of [inside, list, panel]) expect(errors(other)).to.deep.equal([]);
  });

  it('is shown by a panel whose <cti-connection> is hidden, or has another connection', async () => {
    for (const isHidden of [true, false]) {
      const fake = asOrganizer();
      const panel = await participantsPanel(isHidden ? fake : asOrganizer());
      const provider = panel.closest('cti-connection')!;
      provider.hidden = isHidden;
      panel.connection = fake.connection;
      if (isHidden) provider.after(panel);
      await drawn(panel);
      fail(fake);
      await drawn(panel, provider);
      expect(errors(panel), String(isHidden)).to.deep.equal([refused, reported]);
      if (!isHidden) expect(errors(provider)).to.deep.equal([]);
    }
  });

  it('hides the numbers in it where the panel masks numbers', async () => {
    const fake = online();
    const { list } = await ownPanels(fake);
    list.maskNumbers = true;
    fake.push({ type: 'Error', error: 'no route to 0142685300' });
    await drawn(list);
    expect(errors(list)[0]).not.to.contain('0142685300');
  });

  it('is gone for a page that comes back to the panels later, and for the next user', async () => {
    const fake = asOrganizer();
    const { home, list } = await ownPanels(fake);
    fail(fake);
    await drawn(list);
    home.remove();
    await task();
    await task();
    const again = await ownPanels(fake);
    expect(errors(again.list)).to.deep.equal([]);
    fail(fake);
    await drawn(again.list);
    fake.status({ status: 'signed-out' });
    await drawn(again.list);
    expect(errors(again.list), 'still to be read').to.have.length(2);
    fake.status({ status: 'online' });
    again.list.requestUpdate();
    await drawn(again.list);
    expect(errors(again.list)).to.deep.equal([]);
  });

  for (const [how, change] of Object.entries({
    'after a sign-out': (fake: FakeConnection) => fake.status({ status: 'signed-out' }).status({ status: 'online' }),
    'without one': (fake: FakeConnection) => fake.otherUser(),
  })) {
    it(`is shown neither by a panel nor by a <cti-connection> to another user who comes ${how}`, async () => {
      const ofPanel = asOrganizer();
      const { list } = await ownPanels(ofPanel);
      const ofElement = asOrganizer();
      const provider = (await participantsPanel(ofElement)).closest('cti-connection')!;
      for (const [fake, element] of [
        [ofPanel, list],
        [ofElement, provider],
      ] as const) {
        fail(fake);
        await drawn(element);
        expect(errors(element)).to.have.length(2);
        change(fake);
        element.requestUpdate();
        await drawn(element);
        expect(errors(element)).to.deep.equal([]);
      }
    });
  }
});
