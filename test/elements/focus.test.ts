import { expect } from '@open-wc/testing';
import { bond, call, changes, goes, leave, moneypenny, q } from '../support/builders.js';
import { asOrganizer, type FakeConnection, online, withCallTo } from '../support/fake-connection.js';
import { drawn, focused, hasFocus, key, part, participantsPanel, press, roomList, row } from '../support/panel.js';
import { sentTo } from '../support/sent-to.js';

describe('The focus of somebody who works by keyboard', () => {
  it('stays in the room’s row when the button that joined it is gone', async () => {
    const fake = online();
    const list = await roomList(fake);
    const join = part(list, 'join');
    join.focus();
    withCallTo(fake, '4000');
    await drawn(list);
    expect(join.isConnected).to.be.false;
    expect(focused(list)?.closest('[data-number]')?.getAttribute('data-number')).to.equal('4000');
  });

  it('goes to the row beside it when the person whose button had it leaves', async () => {
    const fake = asOrganizer(q);
    const panel = await participantsPanel(fake);
    part(row(panel, 2), 'mute').focus();
    fake.push(goes(q));
    await drawn(panel);
    expect(hasFocus(row(panel, 1))).to.be.true;
  });

  it('stays in the row beside it for the next key, which was not meant for anybody there', async () => {
    const fake = asOrganizer(q, moneypenny);
    const panel = await participantsPanel(fake);
    row(panel, 2).focus();
    fake.push(goes(q));
    await drawn(panel);
    expect(hasFocus(row(panel, 3))).to.be.true;
    await key(row(panel, 3), 'Enter');
    expect(fake.sent).to.be.empty;
    await key(row(panel, 3), 'Enter');
    expect(fake.sent.map(({ type }) => type)).to.deep.equal(['conferenceMute']);
  });

  it('stays in a row whose button goes, and the key that was meant for the button does nothing else', async () => {
    const fake = asOrganizer(q, moneypenny);
    const panel = await participantsPanel(fake);
    part(row(panel, 2), 'mute').focus();
    fake.push(changes(bond, { role: 'User' }));
    await drawn(panel);
    expect(hasFocus(row(panel, 2))).to.be.true;
    fake.push(changes(bond, {}));
    await drawn(panel);
    await key(row(panel, 2), 'Enter');
    expect(fake.sent).to.be.empty;
    await key(row(panel, 2), 'Enter');
    expect(sentTo(fake.sent)).to.deep.equal([2]);
  });

  it('goes from a bar below the list to the list when the bar goes, and the next key there was not meant for anybody', async () => {
    const fake = asOrganizer(q);
    const panel = await participantsPanel(fake);
    row(panel, 2).focus();
    await key(row(panel, 2), ' ');
    const button = part(panel, 'mute-ticked');
    button.focus();
    await press(button);
    await drawn(panel);
    expect(hasFocus(row(panel, 2))).to.be.true;
    const before = fake.sent.length;
    await key(row(panel, 2), 'Enter');
    expect(fake.sent).to.have.length(before);
  });

  it('is left alone when it is elsewhere on the page', async () => {
    const fake = asOrganizer(q);
    const panel = await participantsPanel(fake);
    fake.push(goes(q));
    await drawn(panel);
    expect(focused(panel) === null).to.be.true;
    expect(document.activeElement === document.body).to.be.true;
  });

  const ends: Readonly<Record<string, (fake: FakeConnection) => readonly (() => unknown)[]>> = {
    'the conference first': (fake) => [() => fake.push(leave()), () => fake.push(call('EventReleased'))],
    'the call first': (fake) => [() => fake.push(call('EventReleased')), () => fake.push(leave())],
    'both at once': (fake) => [() => fake.push(leave(), call('EventReleased'))],
  };
  for (const [order, steps] of Object.entries(ends)) {
    it(`goes to the heading after Leave, and stays there: ${order} ends`, async () => {
      const fake = asOrganizer(q);
      const panel = await participantsPanel(fake);
      part(panel, 'leave').focus();
      for (const step of steps(fake)) {
        step();
        await drawn(panel);
        expect(focused(panel) === null, 'is never on the page').to.be.false;
      }
      expect(focused(panel)?.getAttribute('role')).to.equal('heading');
    });
  }

  it('stays on the panel where somebody has clicked, whatever is drawn', async () => {
    const fake = asOrganizer(q);
    const panel = await participantsPanel(fake);
    part(panel, 'panel').focus();
    fake.push(leave(), call('EventReleased'));
    await drawn(panel);
    expect(hasFocus(part(panel, 'panel'))).to.be.true;
  });
});
