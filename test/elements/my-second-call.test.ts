import { expect } from '@open-wc/testing';
import { changes, comes, person, q } from '../support/builders.js';
import { byTwoCalls, myOtherCall, mySecond, secondChanges } from '../support/by-two-calls.js';
import { asOrganizer } from '../support/fake-connection.js';
import { hearing } from '../support/live-region.js';
import { mutes } from '../support/muting-all.js';
import { usePageClock } from '../support/page-clock.js';
import { action, drawn, part, participantsPanel, parts, press, row, task, text } from '../support/panel.js';
import { sentTo } from '../support/sent-to.js';

describe('My second call in the same conference', () => {
  it('is not muted with the others', async () => {
    const fake = byTwoCalls();
    const panel = await participantsPanel(fake);
    await press(await action(row(panel, 2), 'mute-others'));
    expect(sentTo(fake.sent)).to.deep.equal([3]);
    await press(part(row(panel, 3), 'tick'));
    await press(part(part(panel, 'bulk'), 'mute-others'));
    expect(sentTo(fake.sent)).to.deep.equal([3, 2]);
  });

  it('leaves muting all to the server, by one command', async () => {
    for (const second of [mySecond, { ...mySecond, role: 'Organizer' } as const, { ...mySecond, isMuted: true }]) {
      const fake = byTwoCalls(second);
      await press(part(await participantsPanel(fake), 'mute-all'));
      expect(fake.sent.map(({ type }) => type)).to.deep.equal(['conferenceMuteAll']);
    }
  });

  it('is not muted when the act is tried again', async () => {
    const fake = byTwoCalls({ ...mySecond, role: 'Organizer' });
    const panel = await participantsPanel(fake);
    await press(part(panel, 'mute-all'));
    fake.push(changes(mySecond, {})).wait(6000);
    await task();
    await drawn(panel);
    await press(part(panel, 'try-again'));
    expect(sentTo(fake.sent.slice(1))).to.deep.equal([2, 3]);
  });

  it('is not ticked by a range, and can be ticked by itself', async () => {
    const fake = byTwoCalls();
    const panel = await participantsPanel(fake);
    await press(part(row(panel, 2), 'tick'));
    part(row(panel, 9), 'tick').dispatchEvent(new MouseEvent('click', { shiftKey: true, bubbles: true }));
    await task();
    await drawn(panel);
    expect(text(part(panel, 'bulk'))).to.contain('2 selected');
    await press(part(row(panel, 9), 'tick'));
    expect(text(part(panel, 'bulk'))).to.contain('3 selected');
  });

  it('is not counted among those whom ending the conference hangs up besides me', async () => {
    const panel = await participantsPanel(byTwoCalls());
    await press(await action(panel, 'close'));
    expect(text(part(panel, 'question'))).to.contain('hang up on 2 people besides you?');
  });
});

describe('What a screen reader is told of my second call', () => {
  const clock = usePageClock();
  const heard = hearing(clock);

  for (const [order, signs] of [
    ['first', secondChanges({ isMuted: true })],
    ['last', [...secondChanges({ isMuted: true })].reverse()],
  ] as const) {
    it(`is that I muted it, when I did so, and the list of my first call tells of it ${order}`, async () => {
      const fake = byTwoCalls();
      const panel = await participantsPanel(fake);
      await press(part(row(panel, 9), 'mute'));
      fake.push(...signs);
      expect(await heard(panel)).to.equal('Muted');
    });
  }

  it('is that it was muted, by whom nobody knows, when I have asked for nothing', async () => {
    const fake = byTwoCalls();
    const panel = await participantsPanel(fake);
    fake.push(...secondChanges({ isMuted: true }));
    expect(await heard(panel)).to.equal('You were muted');
  });

  it('is that it was muted, by whom nobody knows, while I muted another person', async () => {
    const fake = byTwoCalls();
    const panel = await participantsPanel(fake);
    await press(part(row(panel, 2), 'mute'));
    fake.push(mutes(q), changes(q, { isMuted: true }, { uniqueId: myOtherCall }), ...secondChanges({ isMuted: true }));
    expect(await heard(panel)).to.equal('You were muted');
  });

  it('is that I was unmuted by my own act for all', async () => {
    const fake = byTwoCalls().push(...secondChanges({ isMuted: true }));
    const panel = await participantsPanel(fake);
    await press(await action(panel, 'unmute-all'));
    await press(part(panel, 'confirm'));
    fake.push(...secondChanges({ isMuted: false }));
    expect(await heard(panel)).to.equal('Not muted');
  });

  it('is not that somebody of my name joined', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    fake.push(comes(mySecond));
    expect(await heard(panel)).not.to.contain('James Bond');
    expect(parts(panel, 'participant').length).to.equal(4);
    fake.push(comes(person(5)));
    expect(await heard(panel)).to.contain('Agent 5 joined');
  });
});
