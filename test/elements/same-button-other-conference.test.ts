import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import type { Message } from '../../src/wire/messages.js';
import {
  bond,
  call,
  changes,
  comes,
  goes,
  join,
  leave,
  moneypenny,
  myCall,
  peopleBesideMe,
  person,
  q,
} from '../support/builders.js';
import {
  asOrganizer,
  type FakeConnection,
  inThreeConferences,
  secondCall,
  withCallTo,
} from '../support/fake-connection.js';
import {
  drawn,
  focused,
  has,
  hasFocus,
  key,
  part,
  participantsPanel,
  parts,
  press,
  row,
  text,
} from '../support/panel.js';
import { pointAt, pressAt } from '../support/pointing.js';

const public4000 = { uniqueId: secondCall, conferenceNumber: '4000', conferenceName: 'public' };
const chair = (index: number) => ({ ...bond, index, role: 'Organizer' as const });

/** Organizer of 4001, which is shown, and of 4000. */
function organizingTwo(): FakeConnection {
  return asOrganizer(q).push(
    call('EventEstablished', { uniqueId: secondCall, otherDN: '4000', otherDName: 'public' }),
    join([chair(5), { ...moneypenny, index: 6 }], public4000),
  );
}

const shown = (panel: Element) => text(part(panel, 'conference-name'));

/** Moves the pointer onto an element, and returns a press at the same spot, whatever is there by then. */
function restOn(panel: LitElement, target: Element): () => Promise<void> {
  const at = pointAt(target);
  return () => pressAt(panel, at);
}

/** What the panel shows by itself: the call in 4001 ends, or a conference is entered, as by my mobile. */
const switches: Readonly<Record<string, readonly Message[]>> = {
  'the conference that was shown ends': [leave(), call('EventReleased')],
  'I enter another conference': [
    call('EventEstablished', { uniqueId: '3.3', otherDN: '4003', otherDName: 'third' }),
    join([chair(1), q], { uniqueId: '3.3', conferenceNumber: '4003', conferenceName: 'third' }),
  ],
};

describe('A button of the header, when the panel comes to show another conference', () => {
  for (const [what, messages] of Object.entries(switches)) {
    for (const name of ['mute-me', 'hold', 'leave', 'mute-all']) {
      it(`takes no press of a pointer that rested there, and no key of a focus that was there: ${name}, ${what}`, async () => {
        for (const way of ['pointer', 'focus'] as const) {
          const fake = organizingTwo();
          const panel = await participantsPanel(fake);
          const before = shown(panel);
          const button = part(panel, name);
          const click = restOn(panel, button);
          if (way === 'focus') button.focus();
          fake.push(...messages);
          await drawn(panel);
          expect(shown(panel)).not.to.equal(before);
          if (way === 'pointer') await click();
          else {
            const now = focused(panel) as HTMLElement;
            expect(now.matches('button'), 'the focus is on no button').to.be.false;
            await key(now, 'Enter');
          }
          expect(fake.sent, way).to.be.empty;
          expect(has(panel, 'question')).to.be.false;
        }
      });
    }
  }

  it('takes a press again once the pointer has moved', async () => {
    const fake = organizingTwo();
    const panel = await participantsPanel(fake);
    restOn(panel, part(panel, 'mute-all'));
    fake.push(leave(), call('EventReleased'));
    await drawn(panel);
    await restOn(panel, part(panel, 'mute-all'))();
    expect(fake.sent).to.deep.equal([{ type: 'conferenceMuteAll', conferenceNumber: '4000' }]);
  });

  it('keeps focus and pointer when only the id of my call changes', async () => {
    const fake = asOrganizer(q);
    const panel = await participantsPanel(fake);
    const button = part(panel, 'mute-all');
    const click = restOn(panel, button);
    button.focus();
    fake.push(call('EventEstablished', { uniqueId: '9.9', linkedId: myCall }));
    await drawn(panel);
    expect(hasFocus(button)).to.be.true;
    await click();
    expect(fake.sent).to.deep.equal([{ type: 'conferenceMuteAll', conferenceNumber: '4001' }]);
  });

  it('is where it was when the panel shows the same conference again and again', async () => {
    const fake = asOrganizer(q);
    const panel = await participantsPanel(fake);
    const button = part(panel, 'leave');
    fake.push(comes(person(7)), changes(bond, { role: 'User' }), changes(bond, { role: 'Organizer' }));
    await drawn(panel);
    expect(part(panel, 'leave')).to.equal(button);
  });
});

describe('What is typed, when the panel comes to show another conference', () => {
  it('goes to no search there, and mutes nobody there', async () => {
    const many = Array.from({ length: 9 }, (_, place) => person(place + 10));
    const fake = asOrganizer(...many).push(call('EventEstablished', { uniqueId: secondCall, otherDN: '4000' }));
    const panel = await participantsPanel(fake);
    const field = part(panel, 'search') as HTMLInputElement;
    field.focus();
    field.value = 'gae';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await drawn(panel);
    fake.push(join([chair(5), ...many], public4000));
    await drawn(panel);
    expect(shown(panel)).to.equal('public');
    expect(part(panel, 'search')).not.to.equal(field);
    const now = focused(panel) as HTMLElement;
    for (const name of ['l', 'l', 'e', 'm', 'Enter', 'Enter']) await key(now, name);
    expect(fake.sent).to.be.empty;
    expect((part(panel, 'search') as HTMLInputElement).value).to.equal('');
  });
});

describe('A button about one of my calls', () => {
  const ends = call('EventReleased', { uniqueId: 'call-1007', otherDN: '1007', otherDName: 'Felix' });

  it('brings in nobody else when the call that it named ends', async () => {
    for (const way of ['pointer', 'focus'] as const) {
      const fake = withCallTo(asOrganizer(q), '1007', 'Felix');
      const panel = await participantsPanel(fake);
      const button = part(panel, 'include');
      expect(text(button)).to.equal('Bring Felix in');
      const click = restOn(panel, button);
      if (way === 'focus') button.focus();
      withCallTo(fake.push(ends), '1008', 'Vesper');
      await drawn(panel);
      expect(text(part(panel, 'include'))).to.equal('Bring Vesper in');
      if (way === 'pointer') await click();
      else await key(focused(panel) as HTMLElement, 'Enter');
      expect(fake.sent, way).to.be.empty;
    }
  });

  it('switches to no other conference when the one that it named ends', async () => {
    const fake = inThreeConferences();
    const panel = await participantsPanel(fake);
    const [first] = parts(panel, 'swap');
    first!.focus();
    const name = text(first!);
    fake.push(leave(public4000), call('EventReleased', { uniqueId: secondCall, otherDN: '4000' }));
    await drawn(panel);
    expect(parts(panel, 'swap').map(text)).not.to.contain(name);
    expect(hasFocus(part(panel, 'swap'))).to.be.false;
    await key(focused(panel) as HTMLElement, 'Enter');
    expect(fake.sent).to.be.empty;
  });
});

describe('The button that calls a guest again', () => {
  it('calls nobody else when the guest above leaves the board', async () => {
    for (const way of ['pointer', 'focus'] as const) {
      const fake = asOrganizer(q);
      const panel = await participantsPanel(fake);
      for (const exten of ['1007', '1008', '1009'])
        void fake.connection.perform({ type: 'conferenceInvite', conferenceNumber: '4001', exten, role: 'User' });
      await drawn(panel);
      fake.push(comes(person(7, { callerIdName: 'A', callerIdNum: '1007' })));
      for (const _ of ['1008', '1009']) fake.push({ type: 'ConferenceCommandError', error: 'Busy' });
      await drawn(panel);
      const [first] = parts(panel, 'call-again');
      const click = restOn(panel, first!);
      if (way === 'focus') first!.focus();
      fake.push(goes(person(7, { callerIdName: 'A', callerIdNum: '1007' })));
      await drawn(panel);
      if (way === 'focus') {
        expect(hasFocus(first!)).to.be.true;
        expect(first!.getAttribute('aria-label')).to.contain('1008');
        continue;
      }
      const before = fake.sent.length;
      await click();
      expect(fake.sent).to.have.length(before);
    }
  });
});

describe('An open menu, when what it offers changes', () => {
  const items = (panel: Element) => [...part(panel, 'menu').querySelectorAll<HTMLElement>('[role=menuitem]')];
  const byText = (panel: Element, words: string) => items(panel).find((item) => text(item).includes(words))!;

  it('leaves the focus on the same item when I become organizer', async () => {
    const fake = asOrganizer(q).push(changes(bond, { role: 'User' }));
    const panel = await participantsPanel(fake);
    await press(part(row(panel, 2), 'more'));
    byText(panel, 'Copy').focus();
    fake.push(changes(bond, { role: 'Organizer' }));
    await drawn(panel);
    expect(items(panel).length).to.be.above(1);
    expect(text(focused(panel)!)).to.contain('Copy');
  });

  it('does nothing by Enter when the item that had the focus is gone', async () => {
    const fake = asOrganizer(q);
    const panel = await participantsPanel(fake);
    await press(part(row(panel, 2), 'more'));
    const first = items(panel)[0]!;
    first.focus();
    const offered = text(first);
    fake.push(changes(bond, { role: 'User' }));
    await drawn(panel);
    expect(focused(panel) && text(focused(panel)!)).not.to.equal(offered);
    await key(focused(panel) as HTMLElement, 'Enter');
    expect(fake.sent).to.be.empty;
  });
});

describe('The names of those who talk', () => {
  it('take no key that was meant for somebody who has ceased to talk', async () => {
    const many = peopleBesideMe(14);
    const fake = asOrganizer(...many).push(
      changes(many[3]!, { isTalking: true }),
      changes(many[7]!, { isTalking: true }),
    );
    const panel = await participantsPanel(fake);
    const talkers = () => [...part(panel, 'talking-now').querySelectorAll<HTMLElement>('button')];
    const [first] = talkers();
    first!.focus();
    fake.push(changes(many[3]!, { isTalking: false }), goes(many[3]!));
    await drawn(panel);
    await key(focused(panel) as HTMLElement, 'Enter');
    await drawn(panel);
    expect(focused(panel)?.matches('.row') ?? false, 'nobody’s row').to.be.false;
    expect(fake.sent).to.be.empty;
  });
});
