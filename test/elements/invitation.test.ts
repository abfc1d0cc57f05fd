import { expect } from '@open-wc/testing';
import type { ConferenceParticipantsElement } from '../../src/index.js';
import { bond, call, changes, comes, join, leave, person } from '../support/builders.js';
import { asOrganizer, type FakeConnection, inTwoConferences, secondCall } from '../support/fake-connection.js';
import { drawn, has, hasFocus, key, part, participantsPanel, parts, press, root, text } from '../support/panel.js';

type Field = HTMLInputElement & HTMLSelectElement;

function form(panel: Element): HTMLFormElement | null {
  return root(panel).querySelector('form');
}

function field(panel: Element, name: string): Field {
  return form(panel)!.querySelector<Field>(`[name="${name}"]`)!;
}

async function opened(fake = asOrganizer()): Promise<ConferenceParticipantsElement> {
  const panel = await participantsPanel(fake);
  await press(part(panel, 'invite'));
  return panel;
}

const submit = (panel: Element) => press(part(panel, 'send-invite'));

describe('Inviting somebody', () => {
  it('opens a form, named by the conference, in whose first field one can type at once', async () => {
    const panel = await opened();
    expect(part(panel, 'invite').ariaExpanded).to.equal('true');
    expect(form(panel)?.ariaLabel).to.equal('Invite somebody to conference_support');
    expect(hasFocus(field(panel, 'exten'))).to.be.true;
  });

  it('sends a number and a role, and nothing that was left out', async () => {
    const fake = asOrganizer();
    const panel = await opened(fake);
    field(panel, 'exten').value = ' 1007 ';
    await submit(panel);
    expect(fake.sent).to.deep.equal([
      { type: 'conferenceInvite', conferenceNumber: '4001', exten: '1007', role: 'User' },
    ]);
  });

  it('works where no form may be submitted, as in a sandbox without allow-forms', async () => {
    const fake = asOrganizer();
    const panel = await opened(fake);
    root(panel).addEventListener('submit', (event) => event.stopImmediatePropagation(), { capture: true });
    field(panel, 'exten').value = '1007';
    await submit(panel);
    expect(fake.sent).to.have.length(1);
  });

  it('sends every field that was filled in', async () => {
    const fake = asOrganizer();
    const panel = await opened(fake);
    field(panel, 'exten').value = '1007';
    field(panel, 'role').value = 'Organizer';
    field(panel, 'callerId').value = 'Felix Leiter';
    for (const name of ['earlyJoin', 'marked', 'leaveWhenLastMarkedLeave']) field(panel, name).click();
    for (const _ of [1, 2, 3]) await press(part(panel, 'add-variable'));
    const names = form(panel)!.querySelectorAll<Field>('[name="variableName"]');
    const values = form(panel)!.querySelectorAll<Field>('[name="variableValue"]');
    names[0]!.value = ' origin ';
    values[0]!.value = 'panel';
    values[1]!.value = 'without a name';
    names[2]!.value = 'empty';
    await submit(panel);
    expect(fake.sent).to.deep.equal([
      {
        type: 'conferenceInvite',
        conferenceNumber: '4001',
        exten: '1007',
        role: 'Organizer',
        earlyJoin: true,
        variables: { origin: 'panel', empty: '' },
        marked: true,
        leaveWhenLastMarkedLeave: true,
        callerId: 'Felix Leiter',
      },
    ]);
  });

  for (const name of ['earlyJoin', 'marked', 'leaveWhenLastMarkedLeave']) {
    it(`sends ${name} when that box alone is ticked`, async () => {
      const fake = asOrganizer();
      const panel = await opened(fake);
      field(panel, 'exten').value = '1007';
      field(panel, name).click();
      await submit(panel);
      expect(fake.sent).to.deep.equal([
        { type: 'conferenceInvite', conferenceNumber: '4001', exten: '1007', role: 'User', [name]: true },
      ]);
    });
  }

  it('is over once I am an organizer no longer', async () => {
    const fake = asOrganizer();
    const panel = await opened(fake);
    fake.push(changes(bond, { role: 'User' }));
    await drawn(panel);
    expect(form(panel) === null).to.be.true;
    expect(has(panel, 'send-invite')).to.be.false;
  });

  it('takes back a variable by the button beside it, and keeps the others', async () => {
    const panel = await opened();
    for (const _ of [1, 2]) await press(part(panel, 'add-variable'));
    const rows = () => [...form(panel)!.querySelectorAll<HTMLElement>('.variable')];
    rows()[0]!.querySelector('input')!.value = 'first';
    rows()[1]!.querySelector('input')!.value = 'second';
    const remove = rows()[0]!.querySelector('button')!;
    expect(remove.ariaLabel).to.equal('Remove variable 1');
    await press(remove);
    expect(rows().map((row) => row.querySelector('input')!.value)).to.deep.equal(['second']);
  });

  it('sends nothing without a number', async () => {
    for (const number of ['', '  ']) {
      const fake = asOrganizer();
      const panel = await opened(fake);
      field(panel, 'exten').value = number;
      await submit(panel);
      expect(fake.sent).to.be.empty;
      expect(form(panel) !== null).to.be.true;
    }
  });

  it('closes the form once it is sent, gives the focus back, and remembers nothing of it', async () => {
    const panel = await opened();
    field(panel, 'exten').value = '1007';
    await press(part(panel, 'add-variable'));
    await submit(panel);
    expect(form(panel) === null).to.be.true;
    expect(hasFocus(part(panel, 'invite'))).to.be.true;
    await press(part(panel, 'invite'));
    expect(field(panel, 'exten').value).to.equal('');
    expect(form(panel)!.querySelectorAll('.variable').length).to.equal(0);
  });

  it('keeps what was typed, and says why, while nothing can be sent', async () => {
    const fake = asOrganizer();
    const panel = await opened(fake);
    field(panel, 'exten').value = '1007';
    fake.dropLink();
    await drawn(panel);
    expect(part(panel, 'send-invite').ariaDisabled).to.equal('true');
    expect(part(panel, 'send-invite').title).to.equal('Not connected to the server.');
    await submit(panel);
    expect(fake.sent).to.be.empty;
    expect(field(panel, 'exten').value).to.equal('1007');
  });

  it('keeps what was typed when the page cancels the request', async () => {
    const fake = asOrganizer();
    const panel = await opened(fake);
    panel.addEventListener('conference-request', (event) => event.preventDefault(), { once: true });
    field(panel, 'exten').value = '1007';
    await submit(panel);
    expect(fake.sent).to.be.empty;
    expect(field(panel, 'exten').value).to.equal('1007');
    await submit(panel);
    expect(fake.sent).to.have.length(1);
    expect(form(panel) === null).to.be.true;
  });

  it('is given up by Escape, by its own button and by the one that opened it; each gives the focus back', async () => {
    const waysOut: ((panel: Element) => unknown)[] = [
      (panel) => key(field(panel, 'exten'), 'Escape'),
      (panel) => press(part(panel, 'cancel')),
      (panel) => press(part(panel, 'invite')),
    ];
    for (const giveUp of waysOut) {
      const fake = asOrganizer();
      const panel = await opened(fake);
      await key(field(panel, 'exten'), 'a');
      expect(form(panel) !== null).to.be.true;
      await giveUp(panel);
      expect(form(panel) === null).to.be.true;
      expect(hasFocus(part(panel, 'invite'))).to.be.true;
      expect(fake.sent).to.be.empty;
    }
  });

  it('shows the guest as invited until they come, by name where one was given', async () => {
    const fake = asOrganizer();
    const panel = await opened(fake);
    void fake.connection.conferenceInvite('4001', '1008', 'User');
    void fake.connection.conferenceInvite('4001', '1007', 'User', undefined, undefined, undefined, undefined, 'Felix');
    await drawn(panel);
    const invited = () => parts(panel, 'invited').map(text);
    expect(invited()).to.deep.equal(['1008 Called, no answer seen yet', 'Felix Called, no answer seen yet']);
    fake.push(comes(person(7, { callerIdNum: '1008' })));
    await drawn(panel);
    expect(invited()).to.deep.equal(['1008 Is in', 'Felix Called, no answer seen yet']);
  });

  it('tells when the guest was not seen within a minute', async () => {
    const fake = asOrganizer();
    const panel = await opened(fake);
    field(panel, 'exten').value = '1007';
    await submit(panel);
    fake.wait(60_000);
    await drawn(panel);
    expect(text(part(panel, 'unseen'))).to.contain('1007 Not seen, reason unknown');
    expect(has(panel, 'error'), 'told once, on the board').to.be.false;
    fake.refuse('NotOrganizer');
    await drawn(panel);
    expect(text(part(panel, 'refused')), 'an error that comes late').to.contain('1007 Refused');
    expect(has(panel, 'error'), 'told once, on the board').to.be.false;
  });

  it('is for the conference in which it was begun, and closes when another one is shown', async () => {
    const fake = inTwoConferences();
    const panel = await opened(fake);
    fake.push(call('EventReleased'));
    await drawn(panel);
    expect(form(panel) === null).to.be.true;
  });

  describe('keeps what was half typed, in all its fields,', () => {
    const kept = ['exten', 'callerId', 'role', 'variableName'];

    async function halfTyped(fake: FakeConnection) {
      const panel = await opened(fake);
      field(panel, 'exten').value = '1008,';
      field(panel, 'exten').dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await press(part(panel, 'add-variable'));
      field(panel, 'exten').value = '0612';
      field(panel, 'callerId').value = 'Felix';
      field(panel, 'role').value = 'Organizer';
      field(panel, 'variableName').value = 'origin';
      field(panel, 'marked').click();
      return panel;
    }
    const typed = (panel: Element) => ({
      chips: parts(panel, 'guest').map(text),
      values: kept.map((name) => field(panel, name).value),
      marked: field(panel, 'marked').checked,
    });
    const all = { chips: ['1008'], values: ['0612', 'Felix', 'Organizer', 'origin'], marked: true };
    const none = { chips: [], values: ['', '', 'User', ''], marked: false };

    it('while I am no organizer for a time', async () => {
      const fake = asOrganizer();
      const panel = await halfTyped(fake);
      fake.push(changes(bond, { role: 'User' }));
      await drawn(panel);
      expect(form(panel) === null).to.be.true;
      fake.push(changes(bond, { role: 'Organizer' }));
      await drawn(panel);
      expect(typed(panel)).to.deep.equal(all);
    });

    it('while the panel shows another conference, in which a form has other guests', async () => {
      const fake = inTwoConferences();
      const there = { uniqueId: secondCall, conferenceNumber: '4000', conferenceName: 'public' };
      fake.push(changes({ ...bond, index: 5 }, { role: 'Organizer' }, there));
      const panel = await halfTyped(fake);
      const tab = (place: number) => press(parts(panel, 'tab')[place]!);
      await tab(1);
      expect(form(panel) === null).to.be.true;
      await press(part(panel, 'invite'));
      expect(hasFocus(field(panel, 'exten'))).to.be.true;
      await press(part(panel, 'add-variable'));
      expect(typed(panel)).to.deep.equal(none);
      field(panel, 'exten').value = '0799';
      await tab(0);
      expect(typed(panel)).to.deep.equal(all);
      await tab(1);
      expect(field(panel, 'exten').value).to.equal('0799');
      await press(part(panel, 'cancel'));
      await tab(0);
      expect(typed(panel), 'the other form was given up').to.deep.equal(all);
      field(panel, 'exten').value = '';
      await submit(panel);
      expect(fake.sent.map((command) => 'conferenceNumber' in command && command.conferenceNumber)).to.deep.equal([
        '4001',
      ]);
    });

    it('while I enter another conference and leave it', async () => {
      const fake = asOrganizer();
      const panel = await halfTyped(fake);
      const there = { uniqueId: secondCall, conferenceNumber: '4000', conferenceName: 'public' };
      fake.push(call('EventEstablished', { uniqueId: secondCall, otherDN: '4000' }), join([bond], there));
      await drawn(panel);
      expect(form(panel) === null, 'the panel shows the other one').to.be.true;
      fake.push(leave(there));
      await drawn(panel);
      expect(typed(panel)).to.deep.equal(all);
    });

    it('while I leave and come in again: a press opens the form with it, and for the next user an empty one', async () => {
      const fake = asOrganizer();
      const panel = await halfTyped(fake);
      fake.push(leave(), call('EventReleased'));
      await drawn(panel);
      const again = { uniqueId: '7.7' };
      fake.push(call('EventEstablished', again), join([bond], again));
      await drawn(panel);
      expect(form(panel) === null).to.be.true;
      await press(part(panel, 'invite'));
      expect(typed(panel)).to.deep.equal(all);
      fake.status({ status: 'signed-out' });
      fake.status({ status: 'online' }).push(call('EventEstablished'), join([bond]));
      await drawn(panel);
      expect(form(panel) === null).to.be.true;
      await press(part(panel, 'invite'));
      await press(part(panel, 'add-variable'));
      expect(typed(panel)).to.deep.equal(none);
    });

    it('not for another user, who comes without a sign-out', async () => {
      const fake = asOrganizer();
      const panel = await halfTyped(fake);
      fake.otherUser().push(call('EventEstablished'), join([bond]));
      await drawn(panel);
      expect(form(panel) === null).to.be.true;
    });

    it('no longer than until the form is given up: the next one opens empty', async () => {
      const panel = await halfTyped(asOrganizer());
      await press(part(panel, 'cancel'));
      await press(part(panel, 'invite'));
      await press(part(panel, 'add-variable'));
      expect(typed(panel)).to.deep.equal(none);
    });
  });
});
