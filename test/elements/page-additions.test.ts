import { expect, html, oneEvent } from '@open-wc/testing';
import { Additions } from '../../src/elements/participants/additions.js';
import type { ConferenceRowActionEvent, Participant } from '../../src/index.js';
import { after, bond, changes, comes, goes, join, participant, person, q } from '../support/builders.js';
import { asOrganizer, asUser } from '../support/fake-connection.js';
import { drawn, participantsPanel, press, row, scrollerOf } from '../support/panel.js';

describe('What a page adds to each row', () => {
  const template = html`<conference-participants>
    <template slot="row-action"><button name="call-back">Call back</button><i>!</i></template>
  </conference-participants>`;
  const button = (panel: Element, index: number) => row(panel, index).querySelector<HTMLElement>('button[name]')!;

  it('comes from a template, whose buttons tell which person they were pressed for', async () => {
    const fake = asUser();
    const panel = await participantsPanel(fake, template);
    expect(row(panel, 3).querySelector('i')?.textContent).to.equal('!');
    const told = oneEvent<ConferenceRowActionEvent>(panel.closest('cti-connection')!, 'conference-row-action');
    await press(button(panel, 3));
    const { participant, conferenceNumber, action } = await told;
    expect(participant).to.include({ index: 3, callerIdName: 'Moneypenny' });
    expect({ conferenceNumber, action }).to.deep.equal({ conferenceNumber: '4001', action: 'call-back' });
  });

  it('tells of the person as they are now, not as when the row was made', async () => {
    const fake = asUser(q);
    const panel = await participantsPanel(fake, template);
    fake.push(changes(q, { isMuted: true }));
    await drawn(panel);
    const told = oneEvent<ConferenceRowActionEvent>(panel, 'conference-row-action');
    await press(button(panel, 2));
    expect((await told).participant.isMuted).to.be.true;
  });

  it('comes from a function, which is called once for each person', async () => {
    const asked: string[] = [];
    const add = ({ callerIdName, key }: Participant) => {
      asked.push(callerIdName);
      const note = document.createElement('b');
      note.textContent = key;
      return note;
    };
    const fake = asUser(q);
    const panel = await participantsPanel(
      fake,
      html`<conference-participants .rowActions=${add}></conference-participants>`,
    );
    const note = () => row(panel, 2).querySelector('b')!;
    const before = note();
    fake.push(changes(q, { isTalking: true }), comes(person(4)));
    await drawn(panel);
    expect(asked).to.deep.equal(['James Bond', 'Q', 'Agent 4']);
    expect(note() === before, 'with what the page did to it since').to.be.true;
  });

  it('is made anew for a successor, and for somebody who comes again', async () => {
    const asked: string[] = [];
    const fake = asUser(q);
    const panel = await participantsPanel(fake);
    panel.rowActions = ({ key }) => {
      asked.push(key);
      return document.createTextNode(key);
    };
    await drawn(panel);
    fake.push(comes(person(2)));
    await drawn(panel);
    fake.push(goes(person(2)), comes(q));
    await drawn(panel);
    expect(new Set(asked).size).to.equal(4);
  });

  it('may be a fragment, and is there still when the row is made again', async () => {
    const fake = asOrganizer(...Array.from({ length: 200 }, (_, nth) => person(nth + 2)));
    const panel = await participantsPanel(fake);
    panel.rowActions = ({ index }) => {
      const fragment = document.createDocumentFragment();
      fragment.append(`note ${String(index)}`, document.createElement('i'));
      return fragment;
    };
    await drawn(panel);
    const scroller = scrollerOf(panel);
    for (const top of [scroller.scrollHeight, 0]) {
      scroller.scrollTop = top;
      await new Promise((resolve) => scroller.addEventListener('scroll', resolve, { once: true }));
      await drawn(panel);
    }
    expect(row(panel, 3).querySelector('.extra')?.textContent).to.equal('note 3');
  });

  it('is let go of with whoever leaves: nobody else is shown with it', async () => {
    const fake = asUser(q);
    const panel = await participantsPanel(fake);
    const asked: string[] = [];
    panel.rowActions = ({ key }) => document.createTextNode(`${asked.push(key)}`);
    await drawn(panel);
    fake.push(goes(q));
    // Whoever signs in again sees the same people in the same call, who are others to the panel.
    fake.status({ status: 'signed-out' }).status({ status: 'online' });
    fake.push(join([{ ...bond, role: 'User' }, q]));
    await drawn(panel);
    expect(new Set(asked).size).to.equal(asked.length);
    expect(row(panel, 2).querySelector('.extra')?.textContent).to.equal(String(asked.length));
  });

  it('is made anew for somebody who was let go of', () => {
    const asked: string[] = [];
    const additions = new Additions<Participant>(document.body, {
      property: 'rowActions',
      given: () => add,
      slot: 'row-action',
      about: 'participant',
      onAction: () => undefined,
    });
    const add = ({ key }: Participant) => document.createTextNode(`${asked.push(key)}`);
    const person = participant(after([join([q])]), q.index);
    const draw = () => {
      additions.look();
      additions.for(person.key, person);
    };
    draw();
    draw();
    expect(asked).to.have.length(1);
    additions.forget(person.key);
    draw();
    expect(asked).to.have.length(2);
  });

  it('changes when the page hands in another function, and goes with it', async () => {
    const panel = await participantsPanel(asUser(q));
    panel.rowActions = () => document.createTextNode('one thing');
    await drawn(panel);
    expect(row(panel, 2).textContent).to.contain('one thing');
    panel.rowActions = () => document.createTextNode('another');
    await drawn(panel);
    expect(row(panel, 2).textContent).to.contain('another').and.not.contain('one thing');
    panel.rowActions = undefined;
    await drawn(panel);
    expect(row(panel, 2).textContent).not.to.contain('another');
  });

  it('stands beside an organizer’s own buttons, and does not ask the server for anything', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake, template);
    await press(button(panel, 2));
    expect(fake.sent).to.be.empty;
    expect(row(panel, 2).querySelector('[part~=kick]') !== null).to.be.true;
  });
});
