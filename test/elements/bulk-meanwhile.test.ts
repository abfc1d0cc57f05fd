import { expect } from '@open-wc/testing';
import { bond, changes, comes, goes, moneypenny, peopleBesideMe, person, q } from '../support/builders.js';
import { asOrganizer } from '../support/fake-connection.js';
import { mutes, mutingAll } from '../support/muting-all.js';
import { action, drawn, has, part, participantsPanel, parts, press, row, task, text } from '../support/panel.js';
import { sentTo } from '../support/sent-to.js';

const bill = person(4);
const unmutes = (who: typeof q) => changes(who, { isMuted: false });
const organizes = (who: typeof q) => changes(who, { role: 'Organizer' });
const muted = (who: typeof q) => ({ ...who, isMuted: true });

/** Ticks these people of a conference and does an act on them, which fails for each of them. */
async function failing(act: 'mute' | 'unmute' | 'kick', ...people: readonly (typeof q)[]) {
  const fake = asOrganizer(...people);
  const panel = await participantsPanel(fake);
  for (const { index } of people) await press(part(row(panel, index), 'tick'));
  await press(part(panel, `${act}-ticked`));
  if (act === 'kick') await press(part(panel, 'confirm'));
  for (const _ of people) fake.refuse('NotOrganizer');
  await task();
  await drawn(panel);
  const before = fake.sent.length;
  const tryAgain = async () => {
    await drawn(panel);
    await press(part(panel, 'try-again'));
    return sentTo(fake.sent.slice(before));
  };
  return { fake, panel, tryAgain };
}

describe('Trying again an act that failed', () => {
  it('unmutes nobody whom somebody has unmuted and muted again since the undo that failed', async () => {
    const { fake, panel, result } = await mutingAll(q, bill);
    fake.push(mutes(q), mutes(bill));
    await result();
    await press(part(panel, 'undo'));
    fake.refuse('NotOrganizer').refuse('NotOrganizer');
    expect(await result()).to.contain('0 of 2 unmuted, 2 failed.');
    fake.push(unmutes(q), mutes(q));
    await drawn(panel);
    await press(part(panel, 'try-again'));
    expect(sentTo(fake.sent.slice(3))).to.deep.equal([4]);
  });

  it('is no longer offered once nobody is left for whom it is meant', async () => {
    const { fake, panel, result } = await mutingAll(q);
    fake.push(mutes(q));
    await result();
    await press(part(panel, 'undo'));
    fake.refuse('NotOrganizer');
    expect(await result()).to.contain('1 failed.');
    expect(has(panel, 'try-again')).to.be.true;
    fake.push(unmutes(q), mutes(q));
    await drawn(panel);
    expect(has(panel, 'try-again')).to.be.false;
  });

  it('mutes nobody whom somebody has muted and unmuted again', async () => {
    const { fake, tryAgain } = await failing('mute', q, bill);
    fake.push(mutes(q), unmutes(q));
    expect(await tryAgain()).to.deep.equal([4]);
  });

  it('unmutes nobody whom somebody has unmuted and muted again', async () => {
    const { fake, tryAgain } = await failing('unmute', muted(q), muted(bill));
    fake.push(unmutes(q), mutes(q));
    expect(await tryAgain()).to.deep.equal([4]);
  });

  it('removes nobody who organizes by now, nor who left and came back', async () => {
    const { fake, tryAgain } = await failing('kick', q, bill, moneypenny);
    fake.push(organizes(q), goes(bill), comes(bill));
    expect(await tryAgain()).to.deep.equal([3]);
  });

  it('removes somebody whose microphone has changed: that says nothing about the removal', async () => {
    const { fake, tryAgain } = await failing('kick', q);
    fake.push(mutes(q));
    expect(await tryAgain()).to.deep.equal([2]);
  });

  it('mutes, after a muting of all, nobody who organizes by now, nor whom somebody has let speak since', async () => {
    const { fake, panel, result } = await mutingAll(q, moneypenny, bill);
    fake.push(mutes(moneypenny), unmutes(moneypenny)).wait(6000);
    await result();
    fake.push(organizes(q));
    await drawn(panel);
    await press(part(panel, 'try-again'));
    expect(sentTo(fake.sent.slice(1))).to.deep.equal([4]);
  });

  it('mutes, after a muting of all but one, nobody who organizes by now', async () => {
    const fake = asOrganizer(q, moneypenny, bill);
    const panel = await participantsPanel(fake);
    await press(part(row(panel, 2), 'tick'));
    await press(part(panel, 'mute-others'));
    fake.wait(6000).push(organizes(moneypenny));
    await task();
    await drawn(panel);
    await press(part(panel, 'try-again'));
    expect(sentTo(fake.sent.slice(2))).to.deep.equal([4]);
  });

  it('resets nothing once somebody else was muted: the one command would unmute them as well', async () => {
    const fake = asOrganizer(muted(q), bill);
    const panel = await participantsPanel(fake);
    await press(await action(panel, 'reset'));
    await press(part(panel, 'confirm'));
    fake.wait(6000);
    await task();
    await drawn(panel);
    expect(has(panel, 'try-again')).to.be.true;
    fake.push(mutes(bill));
    await drawn(panel);
    expect(has(panel, 'try-again')).to.be.false;
  });
});

describe('An act on many that is still going on', () => {
  const people = peopleBesideMe(7);

  async function mutingTicked() {
    const fake = asOrganizer(...people);
    const panel = await participantsPanel(fake);
    for (const { index } of people) await press(part(row(panel, index), 'tick'));
    await press(part(panel, 'mute-ticked'));
    expect(sentTo(fake.sent)).to.deep.equal([2, 3, 4, 5, 6]);
    return { fake, panel };
  }

  it('leaves out whom somebody has muted and unmuted before their turn, and counts who is muted already', async () => {
    const { fake, panel } = await mutingTicked();
    fake.push(mutes(person(7)), unmutes(person(7)), mutes(person(8)), ...people.slice(0, 5).map(mutes));
    await task();
    await drawn(panel);
    expect(sentTo(fake.sent)).to.deep.equal([2, 3, 4, 5, 6]);
    expect(text(part(panel, 'result'))).to.contain('6 of 6 muted.');
  });

  it('removes nobody who came to organize before their turn', async () => {
    const fake = asOrganizer(...people);
    const panel = await participantsPanel(fake);
    for (const { index } of people) await press(part(row(panel, index), 'tick'));
    await press(part(panel, 'kick-ticked'));
    await press(part(panel, 'confirm'));
    fake.push(organizes(person(8)), ...people.slice(0, 5).map((one) => goes(one)));
    await task();
    expect(sentTo(fake.sent)).to.deep.equal([2, 3, 4, 5, 6, 7]);
  });
});

describe('Ticked people', () => {
  it('are counted in the question as far as they can be removed, and only they are removed', async () => {
    const fake = asOrganizer(q, moneypenny, bill);
    const panel = await participantsPanel(fake);
    for (const index of [2, 3]) await press(part(row(panel, index), 'tick'));
    await press(part(panel, 'kick-ticked'));
    expect(text(part(panel, 'question'))).to.contain('Remove 2 people');
    fake.push(organizes(q));
    await drawn(panel);
    expect(text(part(panel, 'question'))).to.contain('Remove 1 person');
    await press(part(panel, 'confirm'));
    expect(sentTo(fake.sent)).to.deep.equal([3]);
    fake.push(goes(moneypenny));
    await task();
    await drawn(panel);
    expect(text(part(panel, 'result'))).to.contain('1 of 1 removed.');
  });

  it('are asked about no longer once all of them organize, and the button says why', async () => {
    const fake = asOrganizer(q, moneypenny);
    const panel = await participantsPanel(fake);
    await press(part(row(panel, 2), 'tick'));
    await press(part(panel, 'kick-ticked'));
    fake.push(organizes(q));
    await drawn(panel);
    expect(has(panel, 'question')).to.be.false;
    expect(part(panel, 'kick-ticked').ariaDisabled).to.equal('true');
    expect(part(panel, 'kick-ticked').ariaDescription).to.contain('organizer');
  });

  it('are shown to organizers alone: whoever is none any more could neither use nor clear the ticks', async () => {
    const fake = asOrganizer(q, moneypenny);
    const panel = await participantsPanel(fake);
    await press(part(row(panel, 2), 'tick'));
    expect(row(panel, 2).ariaLabel).to.contain('selected');
    fake.push(changes(bond, { role: 'User' }));
    await drawn(panel);
    expect(parts(panel, 'ticked')).to.be.empty;
    expect(row(panel, 2).ariaLabel).not.to.contain('selected');
  });
});
