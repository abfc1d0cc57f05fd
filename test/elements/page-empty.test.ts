import { expect, html } from '@open-wc/testing';
import { asOrganizer, FakeConnection, online } from '../support/fake-connection.js';
import { listedCalls, listedRooms, person, room } from '../support/builders.js';
import { drawn, part, participantsPanel, press, roomList, root, search, text } from '../support/panel.js';

/** What is shown: slots with what the page has put there. */
function shown(panel: Element): string {
  const words = (node: Node): string => {
    if (node instanceof HTMLSlotElement) {
      const assigned = node.assignedNodes();
      return (assigned.length > 0 ? assigned : [...node.childNodes]).map(words).join(' ');
    }
    if (node instanceof Element && ['STYLE', 'SELECT'].includes(node.tagName)) return '';
    return node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : [...node.childNodes].map(words).join(' ');
  };
  return words(root(panel)).replace(/\s+/g, ' ');
}

const rooms = html`<conference-room-list>
  <p slot="no-rooms">Ask the help desk for a room.</p>
  <span slot="no-match">Try the number.</span>
</conference-room-list>`;
const people = html`<conference-participants>
  <p slot="no-conference">Dial 4000.</p>
  <p slot="nobody-here">Be the first.</p>
  <span slot="no-match">Not invited?</span>
</conference-participants>`;
const many = Array.from({ length: 9 }, (_, nth) => room(String(4000 + nth)));

describe('A page’s own words where there is nothing to show', () => {
  it('stand where there are no rooms', async () => {
    const none = new FakeConnection().status({ status: 'online' }).push(listedCalls(), listedRooms());
    expect(shown(await roomList(none, rooms)))
      .to.contain('Ask the help desk')
      .and.not.contain('no rooms');
  });

  it('stand where no room matches, beside the way back', async () => {
    const list = await roomList(online(...many), rooms);
    await search(list, 'zzz');
    expect(shown(list)).to.contain('Try the number.').and.contain('Show all');
    await press(part(list, 'show-all'));
    await drawn(list);
    expect(shown(list)).not.to.contain('Try the number.');
  });

  it('stand where I am in no conference', async () => {
    expect(shown(await participantsPanel(online(), people)))
      .to.contain('Dial 4000.')
      .and.not.contain('Be the first');
  });

  it('do not hide that there is no link', async () => {
    const panel = await participantsPanel(new FakeConnection().status({ status: 'connecting' }), people);
    expect(shown(panel)).not.to.contain('Dial 4000.');
    expect(shown(panel)).to.contain('Connecting');
  });

  it('stand where nobody is in the room that the page names', async () => {
    const panel = await participantsPanel(online(), people);
    panel.conferenceNumber = '4001';
    await drawn(panel);
    expect(shown(panel)).to.contain('Be the first.').and.contain('Join');
    panel.conferenceNumber = '4000';
    await drawn(panel);
    expect(shown(panel)).not.to.contain('Be the first.');
  });

  it('stand where nobody matches, beside the way back', async () => {
    const panel = await participantsPanel(
      asOrganizer(...Array.from({ length: 9 }, (_, nth) => person(nth + 2))),
      people,
    );
    await search(panel, 'zzz');
    expect(shown(panel)).to.contain('Not invited?').and.contain('Show everybody');
  });

  it('are those of the panel where the page has none', async () => {
    const panel = await participantsPanel(online());
    expect(text(part(panel, 'empty'))).not.to.equal('');
  });
});
