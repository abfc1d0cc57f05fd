import { expect } from '@open-wc/testing';
import { bond, changes, outsider, person } from '../support/builders.js';
import { asOrganizer } from '../support/fake-connection.js';
import { drawn, part, participantsPanel, parts, row, task, whyNot } from '../support/panel.js';

const organizerMe = { ...bond, role: 'Organizer' } as const;
const nameless = (index: number) => outsider(index, { callerIdNum: '' });
const label = (panel: Element, index: number) => row(panel, index).getAttribute('aria-label') ?? '';

describe('A drawing of some rows alone', () => {
  it('counts callers who are not known anew in the other rows, when one of them gets a name', async () => {
    const fake = asOrganizer(nameless(4), nameless(5), nameless(6));
    const panel = await participantsPanel(fake);
    expect([4, 5, 6].map((index) => /\d/.exec(label(panel, index))?.[0])).to.deep.equal(['1', '2', '3']);
    fake.push(changes(nameless(4), { callerIdName: 'Vesper' }));
    await task();
    await drawn(panel);
    expect([5, 6].map((index) => /\d/.exec(label(panel, index))?.[0])).to.deep.equal(['1', '2']);
  });

  it('shows who is muted and who began to talk in one frame, and keeps the others who talk', async () => {
    const fake = asOrganizer(person(4), person(5), person(6));
    const panel = await participantsPanel(fake);
    fake.push(changes(person(6), { isTalking: true }));
    await task();
    await drawn(panel);
    fake.push(changes(person(5), { isTalking: true }));
    fake.push(changes(person(4), { isMuted: true }));
    await task();
    await drawn(panel);
    expect(label(panel, 4)).to.contain('Muted');
    expect([4, 5, 6].map((index) => row(panel, index).part.contains('talking'))).to.deep.equal([false, true, true]);
    expect(label(panel, 5)).to.contain('Talking');
    fake.push(changes(person(5), { isTalking: false, isMuted: true }));
    fake.push(changes(person(6), { isTalking: false }));
    await task();
    await drawn(panel);
    expect([5, 6].map((index) => row(panel, index).part.value)).to.deep.equal(['participant muted', 'participant']);
  });

  it('has the buttons of a row for what is true when the list has drawn nobody in between', async () => {
    const fake = asOrganizer(person(4));
    const panel = await participantsPanel(fake);
    panel.conferenceNumber = '4999';
    await drawn(panel);
    fake.push(changes(person(4), { isMuted: true }));
    panel.conferenceNumber = undefined;
    await drawn(panel);
    const unmute = row(panel, 4).querySelector<HTMLElement>('[part="action unmute"]');
    expect(unmute && whyNot(unmute)).to.equal(undefined);
    expect(label(panel, 4)).to.contain('Muted');
  });

  it('has all that changed in the frame in which somebody else was muted: my role, the tab stop, the link', async () => {
    const fake = asOrganizer(person(4), person(5));
    const panel = await participantsPanel(fake);
    const mute = async (on: boolean) => {
      fake.push(changes(person(4), { isMuted: on }));
      await task();
      await drawn(panel);
    };
    const tickOf5 = () => parts(row(panel, 5), 'tick').length;
    fake.push(changes(organizerMe, { role: 'User' }));
    await mute(true);
    expect(tickOf5(), 'a user ticks nobody').to.equal(0);
    fake.push(changes(organizerMe, { role: 'Organizer' }));
    await mute(false);
    expect(tickOf5()).to.equal(1);
    row(panel, 5).focus();
    await mute(true);
    expect([4, 5].map((index) => row(panel, index).tabIndex)).to.deep.equal([-1, 0]);
    row(panel, 4).focus();
    await mute(false);
    expect([4, 5].map((index) => row(panel, index).tabIndex)).to.deep.equal([0, -1]);
    fake.push(changes(person(4), { isMuted: true }));
    fake.dropLink();
    await drawn(panel);
    expect(whyNot(part(row(panel, 5), 'mute')), 'no link').to.be.a('string');
  });
});
