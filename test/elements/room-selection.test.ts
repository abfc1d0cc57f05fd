import { expect, fixture, html } from '@open-wc/testing';
import { ConferenceRoomSelectEvent, type CtiConnectionElement } from '../../src/index.js';
import { inTwoConferences, online, type FakeConnection } from '../support/fake-connection.js';
import { drawn, has, part, press, roomRow, text } from '../support/panel.js';

async function sideBySide(fake: FakeConnection, number?: string) {
  const provider = await fixture<CtiConnectionElement>(
    html`<cti-connection .connection=${fake.connection}>
      <conference-room-list></conference-room-list>
      <conference-participants></conference-participants>
    </cti-connection>`,
  );
  const list = provider.querySelector('conference-room-list')!;
  const panel = provider.querySelector('conference-participants')!;
  if (number) panel.conferenceNumber = number;
  await drawn(list, panel);
  const pick = async (room: string) => {
    await press(roomRow(list, room).querySelector<HTMLElement>('[aria-expanded]')!);
    await drawn(panel);
  };
  return { provider, list, panel, pick, shown: () => text(part(panel, 'conference-name')) };
}

describe('Picking a room', () => {
  it('unfolds it, and shows its conference in the panel beside, if I am in it', async () => {
    const { list, pick, shown } = await sideBySide(inTwoConferences());
    expect(shown()).to.equal('conference_support');
    await pick('4000');
    expect(shown()).to.equal('public');
    expect(has(roomRow(list, '4000'), 'member')).to.be.true;
    await pick('4001');
    expect(shown()).to.equal('conference_support');
  });

  it('tells the page which one it is', async () => {
    const { provider, pick } = await sideBySide(online());
    const told: string[] = [];
    provider.addEventListener('conference-room-select', (event) => {
      expect(event).to.be.instanceOf(ConferenceRoomSelectEvent);
      told.push(event.conferenceNumber);
    });
    await pick('4000');
    await pick('4000');
    expect(told).to.deep.equal(['4000', '4000']);
  });

  it('does nothing where the page cancels it, from wherever it listens', async () => {
    const { list, pick, shown } = await sideBySide(inTwoConferences());
    for (const target of [list, document.body, window]) {
      const cancel = (event: Event) => event.preventDefault();
      target.addEventListener('conference-room-select', cancel);
      await pick('4000');
      target.removeEventListener('conference-room-select', cancel);
      expect(shown()).to.equal('conference_support');
      expect(has(list, 'member')).to.be.false;
    }
  });

  it('leaves a panel alone that is for one room, or in which I am in no such conference', async () => {
    const fixed = await sideBySide(inTwoConferences(), '4001');
    await fixed.pick('4000');
    expect(fixed.shown()).to.equal('conference_support');
    const alone = await sideBySide(online());
    await alone.pick('4000');
    expect(has(alone.panel, 'empty')).to.be.true;
  });

  it('leaves panels of another connection alone', async () => {
    const one = await sideBySide(inTwoConferences());
    const other = await sideBySide(inTwoConferences());
    await one.pick('4000');
    await drawn(other.panel);
    expect(one.shown()).to.equal('public');
    expect(other.shown()).to.equal('conference_support');
  });

  it('is followed by a panel elsewhere on the page that has the same connection of its own', async () => {
    const fake = inTwoConferences();
    const { pick } = await sideBySide(fake);
    const apart = await fixture<HTMLElementTagNameMap['conference-participants']>(
      html`<conference-participants .connection=${fake.connection}></conference-participants>`,
    );
    await drawn(apart);
    await pick('4000');
    await drawn(apart);
    expect(text(part(apart, 'conference-name'))).to.equal('public');
  });
});
