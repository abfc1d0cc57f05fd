import { expect } from '@open-wc/testing';
import { bond, call, changes, comes, join, person, q } from '../support/builders.js';
import { asOrganizer, asUser, type FakeConnection } from '../support/fake-connection.js';
import { action, drawn, has, part, participantsPanel, parts, press, shownText, task, text } from '../support/panel.js';

const said = 'Whoever joins is muted, for as long as this page is open.';

async function begun(fake: FakeConnection = asOrganizer()) {
  const panel = await participantsPanel(fake);
  await press(await action(panel, 'mute-newcomers'));
  return panel;
}

describe('Muting newcomers from the panel', () => {
  it('is said for as long as it goes on, and ended by the button beside those words', async () => {
    const fake = asOrganizer();
    const panel = await begun(fake);
    expect(text(part(panel, 'newcomers'))).to.equal(`${said} Stop muting newcomers`);
    expect(fake.sent, 'nobody is muted by that alone').to.be.empty;
    fake.push(comes(person(4)));
    await task();
    expect(fake.sent).to.deep.equal([{ type: 'conferenceMute', conferenceNumber: '4001', index: 4 }]);
    await press(part(panel, 'mute-newcomers'));
    expect(has(panel, 'newcomers')).to.be.false;
    fake.push(comes(person(5)));
    await task();
    expect(fake.sent).to.have.length(1);
  });

  it('is said by every panel, and mutes each newcomer once', async () => {
    const fake = asOrganizer();
    const other = await participantsPanel(fake);
    const panel = await begun(fake);
    await drawn(other);
    expect(shownText(other)).to.contain(said);
    fake.push(comes(person(4)));
    await task();
    expect(fake.sent).to.have.length(1);
    panel.remove();
    fake.push(comes(person(5)));
    await task();
    expect(fake.sent).to.have.length(2);
  });

  it('asks by a panel that is still there, for whoever comes just when the first one goes', async () => {
    const fake = asOrganizer();
    const panel = await begun(fake);
    const other = await participantsPanel(fake);
    const asked: unknown[] = [];
    other.addEventListener('conference-request', ({ command }) => asked.push(command.type));
    panel.remove();
    fake.push(comes(person(4)));
    await task();
    expect(asked).to.deep.equal(['conferenceMute']);
    expect(fake.sent).to.have.length(1);
  });

  it('asks by a request that the page can cancel', async () => {
    const fake = asOrganizer();
    const panel = await begun(fake);
    const asked: unknown[] = [];
    panel.addEventListener('conference-request', (event) => {
      asked.push(event.command);
      event.preventDefault();
    });
    fake.push(comes(person(4)));
    await task();
    expect(asked).to.deep.equal([{ type: 'conferenceMute', conferenceNumber: '4001', index: 4 }]);
    expect(fake.sent).to.be.empty;
  });

  it('ends with the link, which is said until the user has taken note', async () => {
    const fake = asOrganizer();
    const panel = await begun(fake);
    fake.dropLink();
    await drawn(panel);
    expect(text(part(panel, 'newcomers'))).to.equal('The connection broke: newcomers are no longer muted.');
    fake.status({ status: 'online' }).push(join([bond]));
    await drawn(panel);
    expect(has(panel, 'newcomers'), 'still').to.be.true;
    await press(part(panel, 'newcomers').querySelector('button')!);
    expect(has(panel, 'newcomers')).to.be.false;
  });

  it('ends when I organize no longer, which is said, also when I soon organize again', async () => {
    const fake = asOrganizer();
    const panel = await begun(fake);
    fake.push(changes(bond, { role: 'User' }));
    await drawn(panel);
    const ended = 'You are no longer an organizer: newcomers are no longer muted.';
    expect(text(part(panel, 'newcomers'))).to.equal(ended);
    fake.push(changes(bond, { role: 'Organizer' }), comes(person(4)));
    await drawn(panel);
    expect(fake.sent).to.be.empty;
    expect(text(part(panel, 'newcomers'))).to.equal(ended);
    await press(await action(panel, 'mute-newcomers'));
    expect(text(part(panel, 'newcomers')), 'begun again').to.contain(said);
  });

  it('ends when the server refuses to mute a newcomer, which is said by the tabs of both my calls', async () => {
    const second = { uniqueId: '2.2' };
    const fake = asOrganizer();
    const panel = await begun(fake);
    fake.push(call('EventEstablished', second), join([bond, q], second));
    fake.push(comes(person(4)), comes(person(4), second));
    await drawn(panel);
    expect(text(part(panel, 'newcomers'))).to.contain(said);
    fake.push({ type: 'ConferenceCommandError', error: 'NotOrganizer' });
    await drawn(panel);
    for (const tab of parts(panel, 'tab')) {
      await press(tab);
      expect(text(part(panel, 'newcomers'))).to.equal('You are no longer an organizer: newcomers are no longer muted.');
    }
    expect(parts(panel, 'tab')).to.have.length(2);
  });

  it('ends when the server refuses a mute for another reason, which is said', async () => {
    const fake = asOrganizer();
    const panel = await begun(fake);
    fake.push(comes(person(4)));
    await task();
    fake.push({ type: 'ConferenceCommandError', error: 'NotAMember' });
    await drawn(panel);
    expect(text(part(panel, 'newcomers'))).to.equal(
      'The server refused to mute somebody: newcomers are no longer muted.',
    );
  });

  it('is offered to organizers alone: a user finds no button for it', async () => {
    expect(has(await participantsPanel(asUser()), 'mute-newcomers')).to.be.false;
  });
});
