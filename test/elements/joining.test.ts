import type { Message } from '../../src/index.js';
import { expect } from '@open-wc/testing';
import { bond, call, join } from '../support/builders.js';
import { asUser, atTheDoor, online, withCallTo } from '../support/fake-connection.js';
import {
  drawn,
  has,
  hasFocus,
  part,
  participantsPanel,
  press,
  roomList,
  roomRow,
  text,
  whyNot,
} from '../support/panel.js';

const dialled = { uniqueId: 'call-4001' };
const to4000 = { uniqueId: 'call-4000', otherDN: '4000', otherDName: 'public' };

describe('Joining a room', () => {
  it('dials its number, and says of this room alone that it is called', async () => {
    const fake = online();
    const list = await roomList(fake);
    const button = part(roomRow(list, '4001'), 'join');
    expect(button.ariaLabel).to.equal('Join conference_support');
    expect(text(button)).to.equal('Join');
    await press(button);
    expect(fake.sent).to.deep.equal([{ type: 'dial', destination: '4001' }]);
    expect(text(part(roomRow(list, '4001'), 'asked'))).to.equal('Calling…');
    expect(text(roomRow(list, '4000')), 'other rooms are not called').not.to.contain('Calling…');
  });

  it('says first that the call that is up will be held, and then calls by a transfer', async () => {
    const fake = withCallTo(online(), '1007', 'Felix');
    const list = await roomList(fake);
    const button = part(roomRow(list, '4001'), 'join');
    button.focus();
    await press(button);
    expect(fake.sent).to.be.empty;
    expect(text(roomRow(list, '4001'))).to.contain(
      'Join conference_support? Your call with Felix will be put on hold.',
    );
    expect(hasFocus(part(list, 'cancel'))).to.be.true;
    await press(part(list, 'confirm'));
    expect(fake.sent).to.deep.equal([{ type: 'attendedTransfer', destination: '4001' }]);
    expect(hasFocus(button)).to.be.true;
  });

  it('sends nothing when the question is answered with no', async () => {
    const fake = withCallTo(online(), '1007', 'Felix');
    const list = await roomList(fake);
    await press(part(roomRow(list, '4001'), 'join'));
    await press(part(list, 'cancel'));
    expect(has(list, 'confirm')).to.be.false;
    expect(fake.sent).to.be.empty;
  });

  it('closes the question when that call has ended meanwhile: nothing is left to be held', async () => {
    const fake = withCallTo(online(), '1007', 'Felix');
    const list = await roomList(fake);
    await press(part(roomRow(list, '4001'), 'join'));
    fake.push(call('EventReleased', { uniqueId: 'call-1007' }));
    await drawn(list);
    expect(has(list, 'confirm')).to.be.false;
    await press(part(roomRow(list, '4001'), 'join'));
    expect(fake.sent).to.deep.equal([{ type: 'dial', destination: '4001' }]);
  });

  for (const event of ['EventRinging', 'EventDialing'] as const) {
    it(`speaks of no hold while the other call is not up: ${event}`, async () => {
      const fake = online().push(call(event, { uniqueId: 'call-1007', otherDN: '1007', otherDName: 'Felix' }));
      const list = await roomList(fake);
      await press(part(roomRow(list, '4001'), 'join'));
      expect(fake.sent).to.deep.equal([{ type: 'dial', destination: '4001' }]);
    });
  }

  it('asks nothing when the only call is on hold already', async () => {
    const fake = online().push(call('EventOnHold', { uniqueId: 'x', otherDN: '1007' }));
    const list = await roomList(fake);
    await press(part(roomRow(list, '4001'), 'join'));
    expect(fake.sent).to.deep.equal([{ type: 'dial', destination: '4001' }]);
  });

  it('says why not while the link is down', async () => {
    const fake = online().dropLink();
    const list = await roomList(fake);
    expect(whyNot(part(roomRow(list, '4001'), 'join'))).to.equal('Not connected to the server.');
    await press(part(roomRow(list, '4001'), 'join'));
    expect(fake.sent).to.be.empty;
  });
});

describe('The way into a room', () => {
  it('is told step by step in the list: calling, entering, in', async () => {
    const fake = online();
    const list = await roomList(fake);
    const told = async (...news: readonly Message[]) => {
      fake.push(...news);
      await drawn(list);
      return text(roomRow(list, '4000'));
    };
    expect(await told(call('EventDialing', to4000))).to.contain('Calling public…');
    expect(part(list, 'joining').part.contains('calling')).to.be.true;
    expect(await told(call('EventRinging', to4000))).to.contain('Calling public…');
    expect(await told(call('EventEstablished', to4000))).to.contain('public answered, entering…');
    expect(has(list, 'keypad'), 'a room without a PIN needs no keypad').to.be.false;
    const entered = join([bond], { ...to4000, conferenceNumber: '4000', conferenceName: 'public' });
    expect(await told(entered))
      .to.contain('You are in')
      .and.not.contain('entering');
    expect(has(list, 'joining')).to.be.false;
    expect(has(roomRow(list, '4000'), 'join')).to.be.false;
  });

  it('asks for the PIN once a room that has one has answered', async () => {
    const list = await roomList(atTheDoor());
    expect(text(roomRow(list, '4001'))).to.contain('conference_support answered: enter the PIN');
    expect(part(list, 'joining').part.contains('pin')).to.be.true;
    expect(has(list, 'keypad')).to.be.true;
  });

  it('takes no PIN while that call is on hold, since the keys would go to another call', async () => {
    const fake = atTheDoor();
    const panel = await participantsPanel(fake);
    expect(has(panel, 'keypad')).to.be.true;
    fake.push(call('EventOnHold', { uniqueId: 'call-4001' }));
    withCallTo(fake, '1007', 'Felix');
    await drawn(panel);
    expect(has(panel, 'keypad')).to.be.false;
    expect(text(part(panel, 'joining'))).to.equal('conference_support is on hold meanwhile. Resume Hang up');
    await press(part(panel, 'hold'));
    expect(fake.sent).to.deep.equal([{ type: 'hold', uniqueId: 'call-4001' }]);
    fake.push(call('EventEstablished', { uniqueId: 'call-4001' }));
    await drawn(panel);
    expect(has(panel, 'keypad')).to.be.true;
  });

  it('can be given up at each step', async () => {
    for (const step of ['EventDialing', 'EventEstablished'] as const) {
      const fake = online().push(call(step, dialled));
      const list = await roomList(fake);
      const button = part(roomRow(list, '4001'), 'leave');
      expect(text(button)).to.equal('Hang up');
      await press(button);
      expect(fake.sent).to.deep.equal([{ type: 'hangup', uniqueId: 'call-4001' }]);
      fake.push(call('EventReleased', dialled));
      await drawn(list);
      expect(has(list, 'joining')).to.be.false;
      expect(has(roomRow(list, '4001'), 'join')).to.be.true;
    }
  });

  it('says why it came to nothing, beside the room', async () => {
    const fake = online();
    const list = await roomList(fake);
    await press(part(roomRow(list, '4001'), 'join'));
    fake.push(call('EventDialing', dialled), call('EventFailure', dialled));
    await drawn(list);
    expect(text(part(roomRow(list, '4001'), 'error'))).to.equal(
      'The call ended before you were in. If you did not hang up: the PIN may be wrong, or the room full or not open yet.',
    );
    expect(has(roomRow(list, '4000'), 'error')).to.be.false;
  });

  it('is shown by the participants panel, which has the keypad then', async () => {
    const fake = atTheDoor();
    const panel = await participantsPanel(fake);
    const list = await roomList(fake);
    expect(text(part(panel, 'joining'))).to.contain('conference_support answered: enter the PIN');
    expect(has(panel, 'keypad')).to.be.true;
    expect(has(list, 'joining'), 'the list tells the step as well').to.be.true;
    expect(has(list, 'keypad'), 'but one keypad is enough').to.be.false;
  });

  it('has its keypad in the list once that panel is gone', async () => {
    const fake = atTheDoor();
    const panel = await participantsPanel(fake);
    const list = await roomList(fake);
    panel.remove();
    list.requestUpdate();
    await drawn(list);
    expect(has(list, 'keypad')).to.be.true;
  });

  it('is shown above the conference that I am in meanwhile', async () => {
    const fake = asUser().push(call('EventDialing', to4000));
    const panel = await participantsPanel(fake);
    expect(text(part(panel, 'joining'))).to.contain('Calling public…');
    expect(has(panel, 'participant')).to.be.true;
  });

  it('is not shown for a call to somebody who is no room', async () => {
    const panel = await participantsPanel(withCallTo(online(), '1007', 'Felix'));
    expect(has(panel, 'joining')).to.be.false;
  });
});
