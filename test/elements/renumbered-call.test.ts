import { expect } from '@open-wc/testing';
import { bond, call, changes, join, leave, myCall, peopleBesideMe, person, q } from '../support/builders.js';
import { asOrganizer, inTwoConferences, secondCall, withCallTo } from '../support/fake-connection.js';
import { mutes, mutingAll } from '../support/muting-all.js';
import { action, drawn, has, part, participantsPanel, press, row, task, text } from '../support/panel.js';
import { sentTo } from '../support/sent-to.js';

const crowd = peopleBesideMe(9);
/** The server gives my call another id, as in a transfer. */
const renumbered = call('EventEstablished', { uniqueId: '7.7', linkedId: myCall });

describe('When my call gets another id', () => {
  it('a muting of all can still be undone', async () => {
    const { fake, panel, result } = await mutingAll(q);
    fake.push(mutes(q));
    await result();
    fake.push(renumbered);
    expect(await result()).to.contain('1 of 1 muted. Unmute Q again');
    await press(part(panel, 'undo'));
    expect(fake.sent.at(-1)).to.deep.equal({ type: 'conferenceUnmute', conferenceNumber: '4001', index: 2 });
    fake.push(changes(q, { isMuted: false }, { uniqueId: '7.7' }));
    expect(await result()).to.contain('1 of 1 unmuted.');
  });

  it('in the midst of an act, the act goes on and is counted', async () => {
    const people = crowd.slice(0, 7);
    const fake = asOrganizer(...people);
    const panel = await participantsPanel(fake);
    for (const { index } of people) await press(part(row(panel, index), 'tick'));
    await press(part(panel, 'mute-ticked'));
    fake.push(renumbered);
    const signs = (those: typeof people) => those.map((one) => changes(one, { isMuted: true }, { uniqueId: '7.7' }));
    fake.push(...signs(people.slice(0, 5)));
    await task();
    fake.push(...signs(people.slice(5)));
    await task();
    await drawn(panel);
    expect(sentTo(fake.sent)).to.deep.equal([2, 3, 4, 5, 6, 7, 8]);
    expect(text(part(panel, 'result'))).to.contain('7 of 7 muted. Unmute');
  });

  it('an act that gave no sign can still be tried again, on those for whom it is meant', async () => {
    const { fake, panel, result } = await mutingAll(q, person(4));
    fake.wait(6000).push(renumbered);
    await result();
    fake.push(changes(q, { isMuted: true }, { uniqueId: '7.7' }), changes(q, { isMuted: false }, { uniqueId: '7.7' }));
    await drawn(panel);
    await press(part(panel, 'try-again'));
    expect(sentTo(fake.sent.slice(1))).to.deep.equal([4]);
  });

  for (const [how, sign] of [
    ['I leave the conference', leave({ uniqueId: '7.7' })],
    ['my call ends', call('EventReleased', { uniqueId: '7.7', linkedId: myCall })],
  ] as const) {
    it(`the result goes with its conference, when ${how}, and does not come back`, async () => {
      const { fake, result } = await mutingAll(q);
      fake.push(mutes(q));
      await result();
      fake.push(renumbered, sign);
      expect(await result()).to.be.undefined;
      fake.push(call('EventEstablished', { uniqueId: '8.8' }), join([bond, q], { uniqueId: '8.8' }));
      expect(await result()).to.be.undefined;
    });
  }

  it('the result goes where the server tells of the conference anew under that id: its rows are other rows', async () => {
    const { fake, result } = await mutingAll(q);
    fake.push(mutes(q));
    await result();
    fake.push(join([bond, { ...q, isMuted: true }], { uniqueId: '7.7' }), renumbered);
    expect(await result()).to.be.undefined;
  });

  it('what was searched for stays, and so do the list and its filter', async () => {
    const fake = asOrganizer(...crowd);
    const panel = await participantsPanel(fake);
    const search = part(panel, 'search') as HTMLInputElement;
    search.value = 'agent 5';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await drawn(panel);
    expect(text(part(panel, 'shown'))).to.contain('1 of 10');
    fake.push(renumbered);
    await drawn(panel);
    expect((part(panel, 'search') as HTMLInputElement).value).to.equal('agent 5');
    expect(text(part(panel, 'shown'))).to.contain('1 of 10');
  });

  it('an open question stays open', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    await press(await action(panel, 'close'));
    fake.push(renumbered);
    await drawn(panel);
    expect(has(panel, 'question')).to.be.true;
  });

  it('the invitation stays open', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    await press(part(panel, 'invite'));
    fake.push(renumbered);
    await drawn(panel);
    expect(has(panel, 'invitation')).to.be.true;
  });

  it('the panel goes on showing the conference that was chosen', async () => {
    const fake = inTwoConferences();
    const panel = await participantsPanel(fake);
    await press(part(panel, 'swap'));
    await press([...panel.shadowRoot!.querySelectorAll<HTMLElement>(`[data-call="${secondCall}"]`)][0]!);
    expect(text(part(panel, 'conference-name'))).to.equal('public');
    fake.push(call('EventEstablished', { uniqueId: '7.7', linkedId: secondCall, otherDN: '4000' }));
    await drawn(panel);
    expect(text(part(panel, 'conference-name'))).to.equal('public');
  });

  it('the result stays also where it is another call of mine that gets one', async () => {
    const { fake, panel, result } = await mutingAll(q);
    fake.push(mutes(q));
    await result();
    withCallTo(fake, '1007');
    fake.push(call('EventEstablished', { uniqueId: '9.9', linkedId: 'call-1007', otherDN: '1007' }));
    expect(await result()).to.contain('1 of 1 muted.');
    expect(has(panel, 'undo')).to.be.true;
  });
});
