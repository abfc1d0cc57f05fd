import { expect } from '@open-wc/testing';
import { bond, call, changes, goes, join, leave, moneypenny, peopleBesideMe, person, q } from '../support/builders.js';
import { asOrganizer, inTwoConferences, secondCall } from '../support/fake-connection.js';
import { mutes, mutingAll } from '../support/muting-all.js';
import { action, drawn, has, part, participantsPanel, press, row, task, text } from '../support/panel.js';
import { sentTo } from '../support/sent-to.js';

const bill = person(4);
const unmutes = (who: typeof q) => changes(who, { isMuted: false });

async function tick(panel: Element, ...people: readonly { readonly index: number }[]) {
  for (const { index } of people) await press(part(row(panel, index), 'tick'));
}

/** What is sent when an act on one person, which gave no sign, is tried again. */
async function triedAgain(act: string, who: typeof q) {
  const fake = asOrganizer(who);
  const panel = await participantsPanel(fake);
  await press(await action(panel, act));
  await press(part(panel, 'confirm'));
  fake.wait(6000);
  await task();
  await drawn(panel);
  await press(part(panel, 'try-again'));
  return fake.sent;
}

describe('The result of an act on many', () => {
  it('goes when it is dismissed, and does not come back with a late sign', async () => {
    const { fake, panel, result } = await mutingAll(q, bill);
    const dismiss = () => press(part(panel, 'result').querySelector<HTMLElement>('[aria-label="Dismiss"]')!);
    await dismiss();
    expect(await result()).to.be.undefined;
    fake.push(mutes(q), mutes(bill));
    expect(await result()).to.be.undefined;
  });

  it('goes with the panel that leaves the page', async () => {
    const { fake, panel, result } = await mutingAll(q);
    fake.push(mutes(q));
    expect(await result()).to.contain('1 of 1 muted.');
    const home = panel.parentElement!;
    panel.remove();
    await task();
    home.append(panel);
    expect(await result()).to.be.undefined;
  });

  it('is none where the server refused: the refusal is told', async () => {
    const { fake, panel, result } = await mutingAll(q);
    fake.refuse('NotOrganizer');
    expect(await result()).to.be.undefined;
    expect(text(part(panel, 'error'))).to.contain('refused');
  });

  it('says how many failed, apart from those of whom there was no sign, and tries both again', async () => {
    const fake = asOrganizer(q, bill, moneypenny);
    const panel = await participantsPanel(fake);
    await tick(panel, q, bill, moneypenny);
    await press(part(panel, 'mute-ticked'));
    fake.push(mutes(q)).refuse('NotOrganizer');
    fake.wait(6000);
    await task();
    await drawn(panel);
    expect(text(part(panel, 'result'))).to.contain('1 of 3 muted, 1 without a sign, 1 failed.');
    const before = fake.sent.length;
    await press(part(panel, 'try-again'));
    expect(fake.sent.length).to.equal(before + 2);
  });

  it('is none where the page has taken back all of it', async () => {
    const fake = asOrganizer(q, bill);
    const panel = await participantsPanel(fake);
    panel.addEventListener('conference-request', (event) => event.preventDefault());
    await tick(panel, q, bill);
    await press(part(panel, 'mute-ticked'));
    await task();
    await drawn(panel);
    expect(has(panel, 'result')).to.be.false;
    expect(fake.sent).to.deep.equal([]);
  });

  it('stays while I leave another conference, and goes with its own', async () => {
    const fake = inTwoConferences();
    const panel = await participantsPanel(fake);
    await press(part(panel, 'mute-all'));
    fake.push(mutes(q), mutes(moneypenny));
    await task();
    const there = { uniqueId: secondCall, conferenceNumber: '4000' };
    fake.push(leave(there), call('EventReleased', { ...there, otherDN: '4000' }));
    await drawn(panel);
    expect(text(part(panel, 'result'))).to.contain('2 of 2 muted.');
    fake.push(leave(), call('EventReleased'), call('EventEstablished'), join([bond, q, moneypenny]));
    await drawn(panel);
    expect(has(panel, 'result')).to.be.false;
  });

  it('is that of the latest act, also where an earlier act ends later', async () => {
    const fake = asOrganizer(q, bill);
    const panel = await participantsPanel(fake);
    await tick(panel, q);
    await press(part(panel, 'mute-ticked'));
    await tick(panel, bill);
    await press(part(panel, 'kick-ticked'));
    await press(part(panel, 'confirm'));
    for (const sign of [goes(bill), mutes(q)]) {
      fake.push(sign);
      await task();
      await drawn(panel);
      expect(text(part(panel, 'result'))).to.contain('1 of 1 removed.');
    }
  });

  it('counts as done who was as wanted before, to whom nothing is sent', async () => {
    const fake = asOrganizer({ ...q, isMuted: true }, bill);
    const panel = await participantsPanel(fake);
    await tick(panel, q, bill);
    await press(part(panel, 'mute-ticked'));
    expect(sentTo(fake.sent)).to.deep.equal([4]);
    fake.push(mutes(bill));
    await task();
    await drawn(panel);
    expect(text(part(panel, 'result'))).to.contain('2 of 2 muted. Unmute Agent 4 again');
  });
});

describe('Trying again', () => {
  it('reaches neither organizers, whom muting all spares, nor who left, nor who is muted', async () => {
    const { fake, panel, result } = await mutingAll({ ...person(5), role: 'Organizer' }, q, moneypenny, bill);
    fake.push(mutes(q), goes(moneypenny)).wait(6000);
    expect(await result()).to.contain('1 without a sign');
    await press(part(panel, 'try-again'));
    expect(sentTo(fake.sent.slice(1))).to.deep.equal([4]);
  });

  it('is not offered where all of whom there is no sign have left', async () => {
    const { fake, panel, result } = await mutingAll(q, bill);
    fake.push(goes(q), mutes(bill));
    expect(await result()).to.contain('1 of 2 muted, 1 left.');
    expect(has(panel, 'try-again')).to.be.false;
  });

  it('unmutes organizers too', async () => {
    const sent = await triedAgain('unmute-all', { ...q, role: 'Organizer', isMuted: true });
    expect(sent.slice(1)).to.deep.equal([{ type: 'conferenceUnmute', conferenceNumber: '4001', index: 2 }]);
  });

  it('resets the whole conference again', async () => {
    const sent = await triedAgain('reset', { ...q, isMuted: true });
    expect(sent.map(({ type }) => type)).to.deep.equal(['conferenceReset', 'conferenceReset']);
  });

  it('does not reach who left after their command gave no sign, while others were still asked', async () => {
    const people = peopleBesideMe(6);
    const fake = asOrganizer(...people);
    const panel = await participantsPanel(fake);
    await tick(panel, ...people);
    await press(part(panel, 'mute-ticked'));
    fake.wait(6000);
    await task();
    fake.push(goes(person(2)), mutes(person(7)));
    await task();
    await drawn(panel);
    const before = fake.sent.length;
    await press(part(panel, 'try-again'));
    expect(sentTo(fake.sent.slice(before))).to.deep.equal([3, 4, 5, 6]);
  });
});

describe('Taking a muting back', () => {
  it('is for those whom that act has muted, and not for who was muted by another press meanwhile', async () => {
    const fake = asOrganizer(q, moneypenny, bill);
    const panel = await participantsPanel(fake);
    await tick(panel, q, moneypenny);
    await press(part(panel, 'mute-ticked'));
    await press(part(row(panel, 4), 'mute'));
    fake.push(mutes(bill), mutes(q), mutes(moneypenny));
    await task();
    await drawn(panel);
    expect(text(part(panel, 'result'))).to.contain('Unmute Q and Moneypenny again');
  });

  it('is not for somebody who was unmuted before the act had ended', async () => {
    const { fake, result } = await mutingAll(q, bill);
    fake.push(mutes(q), unmutes(q), mutes(bill)).wait(6000);
    expect(await result()).to.contain('Unmute Agent 4 again');
  });

  it('stays for somebody of whom something else changed', async () => {
    const { fake, result } = await mutingAll(q, bill);
    fake.push(mutes(q), mutes(bill));
    await result();
    fake.push(changes({ ...q, isMuted: true }, { isDeaf: true }));
    expect(await result()).to.contain('Unmute Q and Agent 4 again');
  });

  it('leaves out whose microphone others touched while the undo was running', async () => {
    const people = peopleBesideMe(7);
    const { fake, panel, result } = await mutingAll(...people);
    fake.push(...people.map(mutes));
    await result();
    await press(part(panel, 'undo'));
    expect(sentTo(fake.sent.slice(1))).to.deep.equal([2, 3, 4, 5, 6]);
    fake.push(unmutes(person(7)), mutes(person(7)), ...people.slice(0, 5).map(unmutes));
    await result();
    expect(sentTo(fake.sent.slice(1))).to.deep.equal([2, 3, 4, 5, 6, 8]);
  });
});
