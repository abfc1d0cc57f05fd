import { expect } from '@open-wc/testing';
import { changes, goes, moneypenny, outsider, peopleBesideMe, person, q } from '../support/builders.js';
import { asOrganizer } from '../support/fake-connection.js';
import { mutes, mutingAll } from '../support/muting-all.js';
import { action, drawn, has, part, participantsPanel, parts, press, row, task, text } from '../support/panel.js';
import { sentTo } from '../support/sent-to.js';

const bill = person(4);

describe('Muting all', () => {
  it('asks nothing, tells how many were muted, left and gave no sign, and tries those again', async () => {
    const { fake, panel, result } = await mutingAll(q, moneypenny, bill);
    fake.push(mutes(q), goes(moneypenny)).wait(6000);
    expect(await result()).to.contain('1 of 3 muted, 1 left, 1 without a sign.');
    await press(part(panel, 'try-again'));
    expect(fake.sent.at(-1)).to.deep.equal({ type: 'conferenceMute', conferenceNumber: '4001', index: 4 });
  });

  it('can be undone for those whom it muted and nobody has touched since, and says in words whom', async () => {
    const { fake, panel, result } = await mutingAll(q, { ...moneypenny, isMuted: true }, bill);
    fake.push(mutes(q), mutes(bill));
    expect(await result()).to.contain('Unmute Q and Agent 4 again');
    expect(part(panel, 'undo').ariaDescription, 'also to those who hear the button').to.equal(
      'Unmute Q and Agent 4 again',
    );
    fake.push(changes(bill, { isMuted: false }), mutes(bill));
    await drawn(panel);
    expect(text(part(panel, 'result'))).to.contain('Unmute Q again');
    await press(part(panel, 'undo'));
    expect(fake.sent.slice(1)).to.deep.equal([{ type: 'conferenceUnmute', conferenceNumber: '4001', index: 2 }]);
    expect(has(panel, 'undo')).to.be.false;
    expect(text(part(panel, 'result'))).not.to.contain('again');
  });

  it('names few of many whom it can unmute, and counts the others', async () => {
    const crowd = [q, bill, person(5), person(6), person(7)];
    const { fake, result } = await mutingAll(...crowd);
    fake.push(...crowd.map(mutes));
    expect(await result()).to.contain('Unmute Q, Agent 4, and 3 others again');
  });

  it('by a double press is one act, so that its undo is not lost', async () => {
    const { fake, panel, result } = await mutingAll(q, bill);
    fake.push(mutes(q), mutes(bill));
    await result();
    await press(part(panel, 'mute-all'));
    expect(fake.sent.length).to.equal(1);
    expect(text(part(panel, 'result'))).to.contain('Unmute Q and Agent 4 again');
  });

  it('that is tried again can be undone as a whole: also for those whom the first try has muted', async () => {
    const { fake, panel, result } = await mutingAll(q, bill);
    fake.push(mutes(q)).wait(6000);
    await result();
    await press(part(panel, 'try-again'));
    fake.push(mutes(bill));
    expect(await result()).to.contain('1 of 1 muted. Unmute Q and Agent 4 again');
    fake.push(changes(q, { isMuted: false }));
    await drawn(panel);
    expect(text(part(panel, 'result'))).to.contain('Unmute Agent 4 again');
  });

  it('is neither undone nor tried again while the link is lost: the buttons stay, and say why', async () => {
    const { fake, panel, result } = await mutingAll(q, bill);
    fake.push(mutes(q)).wait(6000);
    await result();
    const buttons = () => [part(panel, 'undo'), part(panel, 'try-again')];
    expect(buttons().map(({ ariaDisabled }) => ariaDisabled)).to.deep.equal([null, null]);
    fake.status({ status: 'reconnecting', reason: 'link-lost' });
    await drawn(panel);
    const sent = fake.sent.length;
    for (const button of buttons()) {
      expect(button.ariaDisabled).to.equal('true');
      expect(button.title).to.equal('Not connected to the server.');
      await press(button);
    }
    expect(fake.sent.length).to.equal(sent);
  });

  it('is no longer undone once nobody of them is left', async () => {
    const { fake, panel, result } = await mutingAll(q);
    fake.push(mutes(q));
    await result();
    expect(has(panel, 'undo')).to.be.true;
    fake.push(goes(q));
    await drawn(panel);
    expect(has(panel, 'undo')).to.be.false;
  });
});

describe('Several people at once', () => {
  it('are muted one by one, at most five at a time, and counted', async () => {
    const people = peopleBesideMe(8);
    const fake = asOrganizer(...people);
    const panel = await participantsPanel(fake);
    for (const one of people) await press(part(row(panel, one.index), 'tick'));
    expect(text(part(panel, 'bulk'))).to.contain('8 selected');
    await press(part(panel, 'mute-ticked'));
    expect(fake.sent.length).to.equal(5);
    fake.push(...people.slice(0, 5).map(mutes));
    await task();
    expect(fake.sent.length).to.equal(8);
    fake.push(...people.slice(5).map(mutes));
    await task();
    await drawn(panel);
    expect(text(part(panel, 'result'))).to.contain('8 of 8 muted.');
    expect(parts(panel, 'ticked')).to.be.empty;
  });

  it('count as done who were so before, and nothing is sent to them', async () => {
    const fake = asOrganizer({ ...q, isMuted: true }, moneypenny, bill);
    const panel = await participantsPanel(fake);
    for (const index of [2, 3]) await press(part(row(panel, index), 'tick'));
    await press(part(panel, 'mute-ticked'));
    fake.push(mutes(moneypenny));
    await task();
    await drawn(panel);
    expect(sentTo(fake.sent)).to.deep.equal([3]);
    expect(text(part(panel, 'result'))).to.contain('2 of 2 muted. Unmute Moneypenny again');
    await press(part(row(panel, 4), 'more'));
    await press(await action(row(panel, 4), 'mute-others'));
    expect(fake.sent.length).to.equal(1);
    expect(text(part(panel, 'result'))).to.contain('2 of 2 muted.');
  });

  it('are removed after a question that counts them, and never a successor', async () => {
    const fake = asOrganizer(q, moneypenny, bill);
    const panel = await participantsPanel(fake);
    for (const index of [2, 3]) await press(part(row(panel, index), 'tick'));
    fake.push(goes(q));
    await drawn(panel);
    await press(part(panel, 'kick-ticked'));
    expect(text(part(panel, 'question'))).to.contain('Remove 1 person from conference_support?');
    await press(part(panel, 'confirm'));
    expect(fake.sent).to.deep.equal([{ type: 'conferenceKick', conferenceNumber: '4001', index: 3 }]);
  });

  it('are all but one, from that one’s menu: organizers and me are spared', async () => {
    const fake = asOrganizer({ ...q, role: 'Organizer' }, moneypenny, bill, person(5));
    const panel = await participantsPanel(fake);
    await press(part(row(panel, 4), 'more'));
    await press(await action(row(panel, 4), 'mute-others'));
    expect(sentTo(fake.sent)).to.deep.equal([3, 5]);
  });
});

describe('Two people of one name', () => {
  it('are told apart by their numbers, and two unknown callers by counting', async () => {
    const unknown = { callerIdName: '', callerIdNum: '' };
    const twin = { ...moneypenny, index: 5, username: 'other', callerIdNum: '1099' };
    const fake = asOrganizer(moneypenny, twin, outsider(6, unknown), outsider(7, unknown));
    const panel = await participantsPanel(fake);
    const label = (index: number) => part(row(panel, index), 'kick').ariaLabel;
    expect(label(3)).to.equal('Remove Moneypenny (1004)');
    expect(label(5)).to.equal('Remove Moneypenny (1099)');
    expect(label(6)).to.equal('Remove Unknown caller 1');
    expect(label(7)).to.equal('Remove Unknown caller 2');
  });

  it('are told apart by counting where they have no number, in the row and in its buttons', async () => {
    const jean = { callerIdName: 'Jean Dupont', callerIdNum: '' };
    const numbered = { ...jean, callerIdNum: '1099' };
    const fake = asOrganizer(
      outsider(5, jean),
      outsider(6, jean),
      outsider(7, numbered),
      outsider(8, { callerIdNum: '' }),
    );
    const panel = await participantsPanel(fake);
    const words = (index: number) => [text(part(row(panel, index), 'name')), part(row(panel, index), 'kick').ariaLabel];
    expect([5, 6, 7].map(words)).to.deep.equal([
      ['Jean Dupont 1', 'Remove Jean Dupont 1'],
      ['Jean Dupont 2', 'Remove Jean Dupont 2'],
      ['Jean Dupont', 'Remove Jean Dupont (1099)'],
    ]);
    fake.push(goes(outsider(6, jean)), goes(outsider(7, numbered)));
    await drawn(panel);
    expect(words(5), 'alone').to.deep.equal(['Jean Dupont', 'Remove Jean Dupont']);
  });
});
