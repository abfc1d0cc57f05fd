import { expect, html } from '@open-wc/testing';
import { call, listedRooms } from '../support/builders.js';
import { asUser, atTheDoor, FakeConnection, online, withCallTo } from '../support/fake-connection.js';
import { drawn, has, part, participantsPanel, press, roomList, shownText, text, whyNot } from '../support/panel.js';

const of4000 = html`<conference-participants conference-number="4000"></conference-participants>`;
const noLine = { id: '-', webRtc: false, hasDevice: false };
const snom = { id: '7', webRtc: false, hasDevice: true, vendor: 'Snom' };
const yealink = { ...snom, vendor: 'Yealink' };
const webRtc = { id: '7', webRtc: true, hasDevice: false };

const twoCalls = () => withCallTo(withCallTo(online(), '1007', 'Felix'), '1008');

describe('Without a line', () => {
  it('the room list says so for certain, at once', async () => {
    const fake = new FakeConnection().status({ status: 'online' });
    const list = await roomList(fake.answer('LineConfig', noLine));
    expect(text(part(list, 'empty'))).to.equal('Your account has no line to call with.');
  });

  it('no room can be joined, and a press says why', async () => {
    const panel = await participantsPanel(online().answer('LineConfig', noLine), of4000);
    expect(whyNot(part(panel, 'join'))).to.equal('Your account has no line to call with.');
    await press(part(panel, 'join'));
  });
});

describe('Making a conference of two calls', () => {
  it('is offered on a Snom phone set, and where nothing is known of the line', async () => {
    for (const fake of [
      twoCalls(),
      twoCalls().answer('LineConfig', snom),
      twoCalls().answer('LineConfig', { ...snom, vendor: 'SNOM' }),
    ]) {
      const panel = await participantsPanel(fake);
      expect(part(panel, 'conference').getAttribute('aria-disabled')).to.equal('false');
    }
  });

  it('is not offered on another phone set nor in a browser, and says why', async () => {
    for (const line of [yealink, webRtc, { ...webRtc, vendor: 'Snom' }, { id: '7', webRtc: false, hasDevice: false }]) {
      const panel = await participantsPanel(twoCalls().answer('LineConfig', line));
      expect(whyNot(part(panel, 'conference'))).to.contain('on Snom telephones only');
    }
  });

  it('follows the line as soon as the server tells of it', async () => {
    const fake = twoCalls();
    const panel = await participantsPanel(fake);
    fake.answer('LineConfig', yealink);
    await drawn(panel);
    expect(part(panel, 'conference').getAttribute('aria-disabled')).to.equal('true');
  });
});

describe('Joining by my mobile', () => {
  it('is in the menu of Join, and calls my mobile', async () => {
    const fake = online().answer('LineConfig', snom);
    const panel = await participantsPanel(fake, of4000);
    await press(part(panel, 'more'));
    expect(text(part(panel, 'join-mobile'))).to.contain('Join public on my mobile');
    await press(part(panel, 'join-mobile'));
    expect(fake.sent).to.deep.equal([{ type: 'dialFromMobile', destination: '4000' }]);
  });

  it('is with the rare acts of an unfolded room', async () => {
    const fake = online().answer('LineConfig', snom);
    const list = await roomList(fake);
    await press(list.shadowRoot!.querySelector<HTMLElement>('.unfold')!);
    await press(part(list, 'join-mobile'));
    expect(fake.sent).to.deep.equal([{ type: 'dialFromMobile', destination: '4000' }]);
  });

  it('is not offered by a server that tells nothing of lines, nor by a cti.js that lacks it', async () => {
    for (const fake of [online(), online().answer('LineConfig', snom).lack('dialFromMobile')]) {
      const panel = await participantsPanel(fake, of4000);
      expect(has(panel, 'more')).to.be.false;
    }
  });
});

describe('The keypad', () => {
  it('says where keys go, as far as the line is known, and names the phone as the other way', async () => {
    const panel = await participantsPanel(atTheDoor(online().answer('LineConfig', webRtc)));
    expect(text(part(panel, 'joining'))).to.contain('the browser page that holds your call');
    const other = await participantsPanel(atTheDoor(online().answer('LineConfig', yealink)));
    expect(text(part(other, 'joining'))).to.contain('take no keys from here');
    const unknown = await participantsPanel(atTheDoor());
    expect(text(part(unknown, 'joining'))).to.contain('take no keys from here');
    for (const one of [panel, other, unknown]) {
      expect(text(part(one, 'joining')).split('type on your phone'), 'said once').to.have.length(2);
    }
  });
});

it('Bringing a call in says what is on hold meanwhile', async () => {
  const fake = withCallTo(asUser(), '1007', 'Felix');
  const panel = await participantsPanel(fake);
  expect(text(part(panel, 'calls'))).not.to.contain('meanwhile');
  fake.push(call('EventOnHold'));
  await drawn(panel);
  expect(text(part(panel, 'calls'))).to.contain('conference_support is on hold meanwhile.');
});

it('A list of rooms that comes without a line is shown all the same', async () => {
  const list = await roomList(online().answer('LineConfig', noLine).push(listedRooms()));
  expect(shownText(list)).to.contain('no conference rooms');
});
