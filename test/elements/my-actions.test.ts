import { expect } from '@open-wc/testing';
import { bond, call, changes, myCall } from '../support/builders.js';
import { asOrganizer, asUser, type FakeConnection } from '../support/fake-connection.js';
import { drawn, has, part, participantsPanel, parts, press, row, shownText, text, whyNot } from '../support/panel.js';

const muted = changes(bond, { isMuted: true });

describe('What I do for myself in a conference', () => {
  it('asks to mute me, and shows me as muted only once the server says so', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    await press(part(panel, 'mute-me'));
    expect(fake.sent).to.deep.equal([{ type: 'conferenceMuteMe', conferenceNumber: '4001' }]);
    expect(has(panel, 'mute-me'), 'the button stays what it was').to.be.true;
    expect(row(panel, 1).part.contains('muted')).to.be.false;
    expect(shownText(panel)).to.contain('Muting…');

    fake.push(muted);
    await drawn(panel);
    expect(row(panel, 1).part.contains('muted')).to.be.true;
    expect(text(row(panel, 1))).to.contain('Muted');
    expect(has(panel, 'mute-me')).to.be.false;
    expect(shownText(panel)).not.to.contain('Muting…');
  });

  it('asks to unmute me while I am muted', async () => {
    const fake = asUser().push(changes({ ...bond, role: 'User' }, { isMuted: true }));
    const panel = await participantsPanel(fake);
    expect(text(part(panel, 'unmute-me'))).to.equal('Unmute me');
    await press(part(panel, 'unmute-me'));
    expect(fake.sent).to.deep.equal([{ type: 'conferenceUnmuteMe', conferenceNumber: '4001' }]);
  });

  it('sends nothing a second time while the first is on its way', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    await press(part(panel, 'mute-me'));
    await press(part(panel, 'mute-me'));
    expect(fake.sent).to.have.length(1);
    expect(part(panel, 'mute-me').getAttribute('aria-disabled')).to.equal('true');
  });

  it('asks to hold my call, and then tells that nobody hears anybody', async () => {
    const fake = asUser();
    const panel = await participantsPanel(fake);
    await press(part(panel, 'hold'));
    expect(fake.sent).to.deep.equal([{ type: 'hold', uniqueId: myCall }]);
    expect(text(part(panel, 'hold'))).to.equal('Hold');
    expect(shownText(panel)).to.contain('Holding or resuming…');
    expect(has(panel, 'on-hold')).to.be.false;

    fake.push(call('EventOnHold'));
    await drawn(panel);
    expect(text(part(panel, 'on-hold'))).to.equal('On hold: they don’t hear you, and you don’t hear them.');
    expect(text(part(panel, 'hold'))).to.equal('Resume');
  });

  it('asks to resume a call that is held, by the same command', async () => {
    const fake = asUser().push(call('EventOnHold'));
    const panel = await participantsPanel(fake);
    await press(part(panel, 'hold'));
    expect(fake.sent).to.deep.equal([{ type: 'hold', uniqueId: myCall }]);
    fake.push(call('EventEstablished'));
    await drawn(panel);
    expect(has(panel, 'on-hold')).to.be.false;
  });

  it('asks to leave, and shows the conference until the server has let me go', async () => {
    const fake = asUser();
    const panel = await participantsPanel(fake);
    await press(part(panel, 'leave'));
    expect(fake.sent).to.deep.equal([{ type: 'hangup', uniqueId: myCall }]);
    expect(shownText(panel)).to.contain('Hanging up…').and.contain('Moneypenny');
    fake.push(call('EventReleased'));
    await drawn(panel);
    expect(shownText(panel)).to.match(/^You are not in a conference. Your call in conference_support ended at/);
  });

  it('is offered to a user, who gets no button for others', async () => {
    const panel = await participantsPanel(asUser());
    const names = (within: Element) => parts(within, 'action').map((button) => button.part.item(1));
    expect(names(panel)).to.deep.equal(['mute-me', 'hold', 'leave', 'more', 'more', 'more']);
    for (const index of [1, 2, 3]) {
      await press(part(row(panel, index), 'more'));
      expect(names(row(panel, index)), 'a menu that does nothing to anybody').to.deep.equal(['more', 'copy']);
    }
  });
});

describe('What I cannot do now', () => {
  const cases: readonly [string, () => FakeConnection, string][] = [
    ['while the link is down', () => asOrganizer().dropLink(), 'Not connected to the server.'],
    [
      'until the server has confirmed what is shown',
      () => asOrganizer().dropLink().status({ status: 'online' }),
      'Waiting for the server to confirm what is shown.',
    ],
    [
      'with a cti.js of the page that lacks it',
      () => asOrganizer().lack('conferenceMuteMe', 'hold', 'hangup'),
      'The cti.js of this page is too old for this.',
    ],
  ];
  for (const [when, given, why] of cases) {
    it(`has a button that says why and sends nothing ${when}`, async () => {
      const fake = given();
      const panel = await participantsPanel(fake);
      for (const name of ['mute-me', 'hold', 'leave']) {
        const button = part(panel, name);
        expect(whyNot(button), name).to.equal(why);
        expect(button.title).to.equal(why);
        expect(button.ariaDescription, 'also to a screen reader').to.equal(why);
        expect(button.hasAttribute('disabled'), 'it can still be reached by keyboard').to.be.false;
        await press(button);
      }
      expect(fake.sent).to.be.empty;
    });
  }
});
