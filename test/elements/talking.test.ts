import { expect } from '@open-wc/testing';
import { bond, call, changes, join, q } from '../support/builders.js';
import { online } from '../support/fake-connection.js';
import { drawn, part, participantsPanel, parts, row, text } from '../support/panel.js';

const talking = { ...q, isTalking: true };
/** The marks of Q’s row that are to be seen, by what they say. */
const states = (panel: Element) =>
  parts(row(panel, 2), 'state')
    .filter((mark) => getComputedStyle(mark).visibility === 'visible')
    .map((mark) => mark.title)
    .join(' ');

describe('Who talks', () => {
  it('is told of somebody who is not muted', async () => {
    const panel = await participantsPanel(online().push(call('EventEstablished'), join([bond, talking])));
    expect(states(panel)).to.equal('Talking');
    expect(row(panel, 2).part.contains('talking')).to.equal(true);
  });

  it('is never somebody who is muted, and is again once the mute is over', async () => {
    const fake = online().push(call('EventEstablished'), join([bond, { ...talking, isMuted: true }]));
    const panel = await participantsPanel(fake);
    expect(states(panel)).to.equal('');
    expect(row(panel, 2).part.contains('talking')).to.equal(false);
    expect(row(panel, 2).classList.contains('talking')).to.equal(false);
    fake.push(changes(talking, { isMuted: false }));
    await drawn(panel);
    expect(states(panel)).to.equal('Talking');
    fake.push(changes(talking, { isMuted: true }));
    await drawn(panel);
    expect(states(panel)).to.equal('');
  });

  it('is not known over a lost link, nor before the list comes again', async () => {
    const fake = online().push(call('EventEstablished'), join([bond, talking]));
    const panel = await participantsPanel(fake);
    fake.status({ status: 'reconnecting', reason: 'link-lost' });
    await drawn(panel);
    expect(part(panel, 'stale')).to.exist;
    expect(states(panel)).to.equal('');
    fake.status({ status: 'online' });
    fake.push(changes(talking, { isDeaf: true }));
    await drawn(panel);
    expect(row(panel, 2).part.contains('talking')).to.equal(false);
    fake.push(join([bond, talking]));
    await drawn(panel);
    expect(states(panel)).to.equal('Talking');
  });

  it('has a role that the server names and nobody documents', async () => {
    const announcer = { ...q, role: 'User', roleText: 'Announcer' } as const;
    const panel = await participantsPanel(online().push(call('EventEstablished'), join([bond, announcer])));
    expect(text(part(row(panel, 2), 'role'))).to.equal('Announcer');
  });
});
