import { expect, html } from '@open-wc/testing';
import { bond, call, join, moneypenny, myCall, q } from '../support/builders.js';
import {
  asOrganizer,
  type FakeConnection,
  inTwoConferences,
  secondCall,
  withCallTo,
} from '../support/fake-connection.js';
import {
  action,
  drawn,
  has,
  part,
  participantsPanel,
  parts,
  press,
  roomList,
  roomRow,
  row,
  shownText,
  text,
} from '../support/panel.js';

const shown = (panel: Element) => text(part(panel, 'conference-name'));
/** The same person is at the same index, by whichever call of mine it is told. */
const mine = { ...bond, index: 4, isMe: false };

/** In conference 4001 by two calls, of which the first is on hold. */
function inTwice(): FakeConnection {
  return asOrganizer(q, moneypenny, mine).push(
    call('EventOnHold'),
    call('EventEstablished', { uniqueId: '2.2' }),
    join([{ ...bond, isMe: false }, q, moneypenny, { ...mine, isMe: true }], { uniqueId: '2.2' }),
  );
}

describe('Two conferences', () => {
  it('are swapped in one press, which takes the held one back and shows it', async () => {
    const fake = inTwoConferences();
    const panel = await participantsPanel(fake);
    expect(text(part(panel, 'swap'))).to.equal('Switch to public');
    await press(part(panel, 'swap'));
    expect(fake.sent).to.deep.equal([{ type: 'hold', uniqueId: secondCall }]);
    expect(shown(panel)).to.equal('public');
    expect(has(panel, 'on-hold'), 'held until the server says otherwise').to.be.true;
    fake.push(
      call('EventOnHold'),
      call('EventEstablished', { uniqueId: secondCall, otherDN: '4000', otherDName: 'public' }),
    );
    await drawn(panel);
    expect(has(panel, 'on-hold')).to.be.false;
    expect(text(part(panel, 'swap')), 'and back').to.equal('Switch to conference_support');
  });

  it('say in words which one is held, in the tabs and in the room list', async () => {
    const fake = inTwoConferences();
    expect(parts(await participantsPanel(fake), 'tab').map(text)).to.deep.equal([
      'conference_support',
      'public on hold',
    ]);
    const list = await roomList(fake);
    expect(text(part(roomRow(list, '4000'), 'on-hold'))).to.equal('On hold');
    expect(has(roomRow(list, '4001'), 'on-hold')).to.be.false;
  });

  it('are not swapped where both are held: one is taken back, by its own button', async () => {
    const fake = inTwoConferences().push(call('EventOnHold'));
    const panel = await participantsPanel(fake);
    expect(has(panel, 'swap')).to.be.false;
    await press(part(panel, 'hold'));
    expect(fake.sent).to.deep.equal([{ type: 'hold', uniqueId: myCall }]);
  });

  it('are not started anew: none of their calls is offered for a conference with another', async () => {
    for (const fake of [
      inTwoConferences(),
      withCallTo(inTwoConferences(), '1007'),
      withCallTo(asOrganizer(), '1007'),
    ]) {
      const panel = await participantsPanel(fake);
      expect(has(panel, 'conference')).to.be.false;
      expect(shownText(panel)).not.to.contain('Start a conference');
    }
  });
});

describe('One conference by two calls', () => {
  it('has a tab for each call, told apart, also in a panel for that room', async () => {
    for (const panel of [
      await participantsPanel(inTwice()),
      await participantsPanel(
        inTwice(),
        html`<conference-participants conference-number="4001"></conference-participants>`,
      ),
    ]) {
      expect(parts(panel, 'tab').map(text)).to.deep.equal(['conference_support 1 on hold', 'conference_support 2']);
      await press(parts(panel, 'tab')[1]!);
      expect(row(panel, 4).part.contains('me')).to.be.true;
      expect(row(panel, 1).part.contains('me')).to.be.false;
    }
  });

  it('is left, held and swapped by the call whose tab is shown', async () => {
    const fake = inTwice();
    const panel = await participantsPanel(fake);
    await press(part(panel, 'swap'));
    await press(parts(panel, 'tab')[1]!);
    await press(part(panel, 'hold'));
    await press(part(panel, 'leave'));
    expect(fake.sent).to.deep.equal([
      { type: 'hold', uniqueId: myCall },
      { type: 'hold', uniqueId: '2.2' },
      { type: 'hangup', uniqueId: '2.2' },
    ]);
  });

  it('acts on whom the row is about, my other entry among them', async () => {
    const fake = inTwice();
    const panel = await participantsPanel(fake);
    await press(parts(panel, 'tab')[1]!);
    await press(part(row(panel, 2), 'mute'));
    await press(await action(row(panel, 1), 'deafen'));
    expect(fake.sent).to.deep.equal([
      { type: 'conferenceMute', conferenceNumber: '4001', index: 2 },
      { type: 'conferenceDeafen', conferenceNumber: '4001', index: 1 },
    ]);
  });

  it('is not told to be on hold in the room list while I talk by one of them', async () => {
    const list = await roomList(inTwice());
    expect(has(roomRow(list, '4001'), 'on-hold')).to.be.false;
  });
});
