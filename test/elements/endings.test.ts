import { expect, html } from '@open-wc/testing';
import { bond, call, join, leave, listedCalls, myCall } from '../support/builders.js';
import { asOrganizer, inTwoConferences, secondCall, withCallTo } from '../support/fake-connection.js';
import { drawn, has, part, participantsPanel, press, roomList, roomRow, shownText, text } from '../support/panel.js';

const of4001 = html`<conference-participants conference-number="4001"></conference-participants>`;
/** Of any hour, in any locale's way to write spaces. */
const endedAt = /Your call in conference_support ended at \d{1,2}:\d{2}\s[AP]M\./;

describe('The end of a conference', () => {
  it('asks for no PIN while my call goes on after I left, and offers to hang up', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    const list = await roomList(fake);
    fake.push(leave());
    await drawn(panel, list);
    expect(has(panel, 'keypad')).to.be.false;
    expect(text(part(panel, 'joining'))).to.equal('You are not in conference_support. Hang up');
    expect(text(roomRow(list, '4001')))
      .not.to.contain('PIN entered')
      .and.not.to.contain('enter the PIN');
    expect(has(panel, 'ended'), 'the call has not').to.be.false;
    await press(part(panel, 'leave'));
    expect(fake.sent).to.deep.equal([{ type: 'hangup', uniqueId: myCall }]);
  });

  it('is told with its time, and with a way back that is an ordinary call', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    fake.push(leave(), call('EventReleased'));
    await drawn(panel);
    expect(text(part(panel, 'ended'))).to.match(endedAt);
    const asked: string[] = [];
    panel.addEventListener('conference-request', ({ command }) => asked.push(command.type));
    expect(text(part(panel, 'rejoin'))).to.equal('Rejoin');
    await press(part(panel, 'rejoin'));
    expect(asked).to.deep.equal(['dial']);
    expect(fake.sent).to.deep.equal([{ type: 'dial', destination: '4001' }]);
    expect(text(part(panel, 'ended'))).to.contain('Calling…');
  });

  it('is told by a panel for that room, in place of its other way in', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake, of4001);
    fake.push(call('EventReleased'));
    await drawn(panel);
    expect(text(part(panel, 'ended'))).to.match(endedAt);
    expect(has(panel, 'join')).to.be.false;
    expect(has(panel, 'rejoin')).to.be.true;
  });

  it('asks first when another call would be held by going back', async () => {
    const fake = withCallTo(asOrganizer(), '1007', 'Felix');
    const panel = await participantsPanel(fake);
    fake.push(call('EventReleased'));
    await drawn(panel);
    await press(part(panel, 'rejoin'));
    expect(fake.sent).to.be.empty;
    expect(shownText(panel)).to.contain('Join conference_support? Your call with Felix will be put on hold.');
    await press(part(panel, 'confirm'));
    expect(fake.sent).to.deep.equal([{ type: 'attendedTransfer', destination: '4001' }]);
  });

  it('names no time that nobody saw', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    fake.dropLink().status({ status: 'online' }).push(listedCalls());
    await drawn(panel);
    expect(text(part(panel, 'ended'))).to.contain(
      'Your call in conference_support ended while the connection was down.',
    );
  });

  it('is told beside the conference that goes on, until that is dismissed', async () => {
    const fake = inTwoConferences();
    const panel = await participantsPanel(fake);
    fake.push(call('EventReleased', { uniqueId: secondCall }));
    await drawn(panel);
    expect(text(part(panel, 'ended'))).to.contain('Your call in public ended at');
    await press(part(panel, 'ended').querySelector<HTMLElement>('[aria-label="Dismiss"]')!);
    expect(has(panel, 'ended')).to.be.false;
    expect(has(panel, 'participant')).to.be.true;
  });

  it('is told no longer once I am in again', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    fake.push(call('EventReleased'));
    await drawn(panel);
    fake.push(call('EventEstablished', { uniqueId: '9.9' }), join([bond], { uniqueId: '9.9' }));
    await drawn(panel);
    expect(has(panel, 'ended')).to.be.false;
    fake.push(call('EventReleased', { uniqueId: '9.9' }));
    await drawn(panel);
    expect(has(panel, 'ended'), 'and is told again when that one ends').to.be.true;
  });

  it('is told to a panel that comes later', async () => {
    const fake = asOrganizer().push(call('EventReleased'));
    expect(text(part(await participantsPanel(fake), 'ended'))).to.match(endedAt);
  });
});
