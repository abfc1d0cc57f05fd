import { expect } from '@open-wc/testing';
import type { ConferenceParticipantsElement } from '../../src/index.js';
import { bond, changes, goes, join, moneypenny, q } from '../support/builders.js';
import { asOrganizer, callsAgain, type FakeConnection } from '../support/fake-connection.js';
import { mutes, mutingAll } from '../support/muting-all.js';
import { action, drawn, has, part, participantsPanel, parts, press, row, task, text } from '../support/panel.js';

/** Longer than a mute waits for its effect, and not so long that a late error is nobody's. */
const past = 6000;

/** What is told beside somebody, in words. */
const told = (panel: Element, index: number) => parts(row(panel, index), 'error').map(text);

async function pressing(fake: FakeConnection, ...acts: readonly (readonly [index: number, act: string])[]) {
  const panel = await participantsPanel(fake);
  for (const [index, act] of acts) {
    await press(await action(row(panel, index), act));
    if (act === 'kick') await press(part(row(panel, index), 'confirm'));
  }
  return panel;
}

async function waits(fake: FakeConnection, panel: ConferenceParticipantsElement, milliseconds = past) {
  fake.wait(milliseconds);
  await task();
  await drawn(panel);
}

describe('What was told as uncertain', () => {
  it('goes when the server shows the effect after all', async () => {
    const fake = asOrganizer();
    const panel = await pressing(fake, [2, 'mute']);
    await waits(fake, panel);
    expect(told(panel, 2)).to.have.length(1);
    fake.push(mutes(q));
    await drawn(panel);
    expect(told(panel, 2)).to.deep.equal([]);
  });

  it('goes when it was a refusal by a guess, and the effect comes', async () => {
    const fake = asOrganizer();
    const panel = await pressing(fake, [2, 'mute'], [3, 'mute']);
    fake.refuse('ParticipantNotFound');
    await drawn(panel);
    expect(told(panel, 2)[0]).to.contain('probably refused');
    fake.push(mutes(q));
    await drawn(panel);
    expect(told(panel, 2)).to.deep.equal([]);
  });

  it('goes when the link was lost, and the fresh list shows what was asked for', async () => {
    const fake = asOrganizer();
    const panel = await pressing(fake, [2, 'mute'], [3, 'mute']);
    fake.dropLink();
    await task();
    await drawn(panel);
    expect([told(panel, 2).length, told(panel, 3).length]).to.deep.equal([1, 1]);
    fake.status({ status: 'online' }).push(callsAgain(), join([bond, { ...q, isMuted: true }, moneypenny]));
    await drawn(panel);
    expect([told(panel, 2).length, told(panel, 3).length]).to.deep.equal([0, 1]);
  });

  it('stays when the refusal was certain, whatever somebody else does then', async () => {
    const fake = asOrganizer();
    const panel = await pressing(fake, [2, 'mute']);
    fake.refuse('NotOrganizer');
    fake.push(mutes(q));
    await drawn(panel);
    expect(told(panel, 2)).to.deep.equal(['Mute: refused. You are not an organizer of this conference.']);
  });

  it('becomes a refusal when the error comes late, and a screen reader tells of it', async () => {
    const fake = asOrganizer();
    const panel = await pressing(fake, [2, 'mute']);
    await waits(fake, panel);
    const before = part(row(panel, 2), 'error');
    fake.refuse('NotOrganizer');
    await drawn(panel);
    expect(told(panel, 2)).to.deep.equal(['Mute: refused. You are not an organizer of this conference.']);
    const after = part(row(panel, 2), 'error');
    expect(after).to.not.equal(before);
    expect(after.role).to.equal('alert');
  });

  it('becomes a refusal also when the user has dismissed it', async () => {
    const fake = asOrganizer();
    const panel = await pressing(fake, [2, 'kick']);
    await waits(fake, panel, 12_000);
    await press(part(row(panel, 2), 'error').querySelector<HTMLElement>('button')!);
    expect(told(panel, 2)).to.deep.equal([]);
    fake.refuse('CannotKickOrganizer');
    await drawn(panel);
    expect(told(panel, 2)[0]).to.contain('refused');
  });

  it('becomes a refusal in two panels, of which one tells', async () => {
    const fake = asOrganizer();
    const [one, two] = [await participantsPanel(fake), await participantsPanel(fake)];
    void fake.connection.conferenceMute('4001', 2);
    await waits(fake, one);
    await drawn(two);
    fake.refuse('NotOrganizer');
    await drawn(one, two);
    const notices = [one, two].flatMap((panel) => parts(row(panel, 2), 'error'));
    expect(notices.map(({ role }) => role)).to.deep.equal(['alert', null]);
  });

  it('is counted anew after muting all: as muted, or as gone', async () => {
    const { fake, panel, result } = await mutingAll(q, moneypenny);
    fake.push(mutes(q));
    await waits(fake, panel);
    expect(await result()).to.contain('1 of 2 muted, 1 without a sign');
    fake.push(mutes(moneypenny));
    expect(await result()).to.contain('2 of 2 muted.');
    expect(has(panel, 'try-again')).to.be.false;
    expect(text(part(panel, 'result')), 'what came late can be undone as well').to.contain('Q and Moneypenny');
  });

  it('is counted as gone when the person without a sign leaves', async () => {
    const { fake, panel, result } = await mutingAll(q, moneypenny);
    fake.push(mutes(q));
    await waits(fake, panel);
    fake.push(goes(moneypenny));
    expect(await result()).to.contain('1 of 2 muted, 1 left');
  });

  it('is counted as failed when the error comes late', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    await press(part(row(panel, 2), 'tick'));
    await press(part(panel, 'mute-ticked'));
    await waits(fake, panel);
    expect(text(part(panel, 'result'))).to.contain('0 of 1 muted, 1 without a sign');
    fake.refuse('NotOrganizer');
    await drawn(panel);
    expect(text(part(panel, 'result'))).to.contain('0 of 1 muted, 1 failed');
  });
});

describe('The count of an act on several people', () => {
  async function muting(...indexes: readonly number[]) {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    for (const index of indexes) await press(part(row(panel, index), 'tick'));
    await press(part(panel, 'mute-ticked'));
    const result = async () => {
      await task();
      await drawn(panel);
      return text(part(panel, 'result'));
    };
    return { fake, panel, result };
  }

  it('counts nobody as failed by a guess once they are as the act wanted', async () => {
    const { fake, panel, result } = await muting(2, 3);
    fake.refuse('ParticipantNotFound');
    fake.push(mutes(q));
    fake.wait(past);
    expect(await result()).to.contain('1 of 2 muted, 1 failed');
    fake.push(mutes(moneypenny));
    expect(await result()).to.contain('2 of 2 muted.');
    expect(has(panel, 'try-again')).to.be.false;
  });

  it('takes a late refusal by a guess back, and undoes what came late as well', async () => {
    const { fake, panel, result } = await muting(2, 3);
    fake.wait(past);
    await result();
    fake.refuse('NotOrganizer');
    expect(await result()).to.contain('0 of 2 muted, 1 without a sign, 1 failed');
    fake.push(mutes(q), mutes(moneypenny));
    expect(await result()).to.contain('2 of 2 muted.');
    expect(text(part(panel, 'result'))).to.contain('Q and Moneypenny');
  });

  it('leaves out whom muting all spares, since they organize by then', async () => {
    const { fake, result } = await mutingAll(q, moneypenny);
    fake.push(changes(moneypenny, { role: 'Organizer' }), mutes(q));
    expect(await result()).to.contain('1 of 1 muted.');
    fake.push(changes({ ...moneypenny, role: 'Organizer' }, { isMuted: true }));
    expect(await result()).to.contain('1 of 1 muted.');
  });
});

describe('Several outcomes at one place', () => {
  it('are told side by side when they came before the panel was drawn', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    for (const index of [90, 91]) void fake.connection.conferenceKick('4001', index);
    fake.refuse('NotOrganizer').refuse('ParticipantNotFound');
    await task();
    await drawn(panel);
    expect(parts(panel, 'error').map(text)).to.have.length(2);
  });

  it('are told side by side: the success of one act does not hide the refusal of another', async () => {
    const fake = asOrganizer();
    const panel = await pressing(fake, [2, 'kick'], [2, 'mute']);
    fake.refuse('CannotKickOrganizer');
    fake.push(mutes(q));
    await drawn(panel);
    expect(told(panel, 2)).to.have.length(1);
    expect(told(panel, 2)[0]).to.contain('Remove: refused');
  });

  it('are told side by side when both were refused, each as an alert, and dismissed one by one', async () => {
    const fake = asOrganizer();
    const panel = await pressing(fake, [2, 'kick'], [2, 'mute']);
    fake.refuse('NotOrganizer').refuse('NotOrganizer');
    await drawn(panel);
    const notices = parts(row(panel, 2), 'error');
    expect(notices.map((notice) => notice.role)).to.deep.equal(['alert', 'alert']);
    expect(told(panel, 2)[0]).to.contain('Remove: probably refused');
    expect(told(panel, 2)[1]).to.contain('Mute: refused');
    await press(notices[0]!.querySelector<HTMLElement>('button')!);
    expect(told(panel, 2)).to.have.length(1);
    expect(told(panel, 2)[0]).to.contain('Mute');
  });

  it('are told side by side also for the conference as a whole', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    await press(part(panel, 'mute-me'));
    await press(part(panel, 'mute-all'));
    fake.refuse('NotAMember').refuse('NotOrganizer');
    await drawn(panel);
    expect(parts(panel, 'error').map(text)).to.have.length(2);
  });

  it('give way to the outcome of what the user asks for next there', async () => {
    const fake = asOrganizer();
    const panel = await pressing(fake, [2, 'kick']);
    fake.refuse('CannotKickOrganizer');
    await drawn(panel);
    await press(await action(row(panel, 2), 'mute'));
    expect(told(panel, 2), 'until that is answered').to.have.length(1);
    fake.push(changes(q, { isMuted: true }));
    await task();
    await drawn(panel);
    expect(told(panel, 2)).to.deep.equal([]);
  });
});
