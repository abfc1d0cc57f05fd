import { expect } from '@open-wc/testing';
import type { Message } from '../../src/index.js';
import { bond, call, changes, comes, goes, moneypenny, person, q } from '../support/builders.js';
import { asOrganizer, type FakeConnection, inTwoConferences, secondCall } from '../support/fake-connection.js';
import {
  action,
  drawn,
  focused,
  has,
  hasFocus,
  key,
  part,
  participantsPanel,
  press,
  root,
  row,
  shownText,
  text,
  whyNot,
} from '../support/panel.js';

describe('A question before a destructive act', () => {
  const ends: readonly (readonly [what: string, happens: (fake: FakeConnection) => unknown, why: RegExp])[] = [
    ['the link is lost', (fake) => fake.dropLink(), /./],
    ['nobody knows any more who is there', (fake) => fake.dropLink().status({ status: 'online' }), /./],
  ];
  for (const [what, happens, why] of ends) {
    for (const button of ['kick', 'close', 'kick-ticked']) {
      it(`cannot be answered with yes, and says why: ${button}, while ${what}`, async () => {
        const fake = asOrganizer();
        const panel = await participantsPanel(fake);
        if (button === 'kick-ticked') for (const index of [2, 3]) await press(part(row(panel, index), 'tick'));
        await press(await action(button === 'kick' ? row(panel, 2) : panel, button));
        expect(part(panel, 'confirm').ariaDisabled).to.equal('false');
        happens(fake);
        await drawn(panel);
        expect(part(panel, 'confirm').ariaDisabled).to.equal('true');
        expect(whyNot(part(panel, 'confirm'))).to.match(why);
        await press(part(panel, 'confirm'));
        expect(fake.sent.map(({ type }) => type)).to.not.include.members(['conferenceKick']);
        expect(has(panel, 'confirm'), 'the question stays').to.be.true;
        await press(part(panel, 'cancel'));
        expect(has(panel, 'confirm')).to.be.false;
      });
    }
  }

  it('goes with my role, also about several people', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    for (const index of [2, 3]) await press(part(row(panel, index), 'tick'));
    await press(part(panel, 'kick-ticked'));
    fake.push(changes(bond, { role: 'User' }));
    await drawn(panel);
    expect(has(panel, 'confirm') || has(panel, 'bulk')).to.be.false;
    expect(fake.sent).to.deep.equal([]);
  });

  it('is answered with no by its second button, and nothing is sent', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    await press(part(row(panel, 2), 'kick'));
    await press(part(panel, 'cancel'));
    expect(has(panel, 'confirm')).to.be.false;
    expect(fake.sent).to.be.empty;
  });

  it('is answered with no by Escape, which goes no further than that', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    let heard = 0;
    panel.addEventListener('keydown', () => (heard += 1));
    await press(part(row(panel, 2), 'kick'));
    await key(part(panel, 'cancel'), 'a');
    expect(has(panel, 'confirm'), 'another key is no answer').to.be.true;
    await key(part(panel, 'cancel'), 'Escape');
    expect(heard).to.equal(1);
    expect(has(panel, 'confirm')).to.be.false;
    expect(fake.sent).to.be.empty;
  });

  it('is answered with no by Escape from anywhere in the panel, and no page’s dialog closes with it', async () => {
    for (const noShortcuts of [false, true]) {
      const fake = asOrganizer();
      const panel = await participantsPanel(fake);
      panel.noShortcuts = noShortcuts;
      let heard = 0;
      panel.addEventListener('keydown', () => (heard += 1));
      await press(part(row(panel, 2), 'kick'));
      row(panel, 3).focus();
      await key(row(panel, 3), 'Escape');
      expect(has(panel, 'confirm')).to.be.false;
      expect(hasFocus(row(panel, 3)), 'the focus stays').to.be.true;
      expect(heard).to.equal(0);
      await key(row(panel, 3), 'Escape');
      expect(heard, 'the next Escape is the page’s').to.equal(1);
    }
  });

  it('takes the focus, on the answer that changes nothing, and is named by its text', async () => {
    const panel = await participantsPanel(asOrganizer());
    part(row(panel, 2), 'kick').focus();
    await press(part(row(panel, 2), 'kick'));
    expect(hasFocus(part(panel, 'cancel'))).to.be.true;
    expect(focused(panel)?.closest('[role=group]')?.ariaLabel).to.equal('Remove Q from conference_support?');
  });

  it('gives the focus back to the button that asked it', async () => {
    for (const answer of ['cancel', 'confirm']) {
      const panel = await participantsPanel(asOrganizer());
      const kick = part(row(panel, 2), 'kick');
      kick.focus();
      await press(kick);
      await press(part(panel, answer));
      expect(hasFocus(kick), answer).to.be.true;
    }
  });

  it('gives it to the button that asked last, when another question came in between', async () => {
    const panel = await participantsPanel(asOrganizer());
    for (const index of [2, 3]) {
      part(row(panel, index), 'kick').focus();
      await press(part(row(panel, index), 'kick'));
    }
    expect(has(panel, 'confirm'), 'one question is open at a time').to.be.true;
    expect(hasFocus(part(row(panel, 3), 'cancel'))).to.be.true;
    await press(part(panel, 'cancel'));
    expect(hasFocus(part(row(panel, 3), 'kick'))).to.be.true;
  });

  it('closes by itself when the person leaves, and the focus stays in the panel', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    part(row(panel, 2), 'kick').focus();
    await press(part(row(panel, 2), 'kick'));
    fake.push(goes(q));
    await drawn(panel);
    expect(has(panel, 'confirm')).to.be.false;
    expect(hasFocus(row(panel, 3)), 'on the row beside it').to.be.true;
    expect(document.activeElement === panel).to.be.true;
  });

  it('is not asked about the successor at the same index', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    await press(part(row(panel, 2), 'kick'));
    fake.push(goes(q), comes(person(2)));
    await drawn(panel);
    expect(has(panel, 'confirm')).to.be.false;
    fake.push(goes(person(2)), comes(q));
    await drawn(panel);
    expect(has(panel, 'confirm'), 'nor when they come back').to.be.false;
  });

  it('is about the person who was asked about, even when a successor came a moment ago', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    await press(part(row(panel, 2), 'kick'));
    const confirm = part(panel, 'confirm');
    fake.push(goes(q), comes(person(2)));
    await press(confirm);
    expect(fake.sent).to.be.empty;
    expect(shownText(panel)).to.contain('Remove: not sent, because that person has left.');
  });

  it('leaves the focus alone when the user has gone on to something else', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    await press(part(row(panel, 2), 'kick'));
    part(panel, 'mute-me').focus();
    fake.push(goes(q));
    await drawn(panel);
    expect(hasFocus(part(panel, 'mute-me'))).to.be.true;
  });

  it('leaves the focus there while the question stays open and others talk', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    await press(part(row(panel, 2), 'kick'));
    part(panel, 'mute-me').focus();
    for (const isMuted of [true, false]) {
      fake.push(changes(bond, { isMuted }));
      await drawn(panel);
      expect(has(panel, 'confirm')).to.be.true;
      expect(hasFocus(part(panel, isMuted ? 'unmute-me' : 'mute-me'))).to.be.true;
    }
  });

  it('has no say in where the focus goes once it is answered', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    part(row(panel, 2), 'kick').focus();
    await press(part(row(panel, 2), 'kick'));
    await press(part(panel, 'cancel'));
    part(row(panel, 3), 'mute').focus();
    fake.push(goes(moneypenny));
    await drawn(panel);
    expect(hasFocus(row(panel, 2)), 'on the row beside it, not on the button that asked').to.be.true;
  });

  it('stays open, with its focus, while others come, talk and go', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    await press(part(row(panel, 2), 'kick'));
    const cancel = part(panel, 'cancel');
    fake.push(comes(person(7)), goes(moneypenny));
    await drawn(panel);
    expect(hasFocus(cancel)).to.be.true;
    expect(part(panel, 'cancel') === cancel).to.be.true;
  });

  const news: Readonly<
    Record<string, readonly [act: string, expected: string, happens: (fake: FakeConnection) => unknown]>
  > = {
    'somebody is kept from hearing': [
      'reset',
      'That lets 1 hear again.',
      (fake) => fake.push(changes(q, { isDeaf: true })),
    ],
    'somebody is muted': ['reset', 'That unmutes 1.', (fake) => fake.push(changes(q, { isMuted: true }))],
    'somebody who is muted comes': [
      'reset',
      'That unmutes 1.',
      (fake) => fake.push(comes(person(9, { isMuted: true }))),
    ],
    'all of it is undone': [
      'reset',
      'That changes nothing now.',
      (fake) => fake.push(changes(q, { isDeaf: true }), changes(q, { isDeaf: false })),
    ],
    'who is muted has left': [
      'unmute-all',
      'Unmute 0 people',
      (fake) => fake.push(changes(q, { isMuted: true }), goes(q)),
    ],
    'one more comes': ['close', 'hang up on 2 people besides you', (fake) => fake.push(comes(person(9)))],
  };
  for (const [what, [act, expected, happens]] of Object.entries(news)) {
    it(`says at once how many an act is about: ${what}`, async () => {
      const fake = asOrganizer(q);
      const panel = await participantsPanel(fake);
      await press(await action(panel, act));
      happens(fake);
      await drawn(panel);
      expect(text(part(panel, 'question'))).to.contain(expected);
    });
  }

  it('that vanishes unanswered gives the focus back, and the next Enter, meant for an answer, does nothing', async () => {
    const fake = inTwoConferences().ignoreCallIds();
    const panel = await participantsPanel(fake);
    root(panel).querySelectorAll<HTMLElement>('[part=tab]')[1]!.click();
    await drawn(panel);
    const leave = part(panel, 'leave');
    leave.focus();
    await press(leave);
    fake.push(call('EventOnHold'), call('EventEstablished', { uniqueId: secondCall, otherDN: '4000' }));
    await drawn(panel);
    expect([has(panel, 'question'), hasFocus(part(panel, 'leave'))]).to.deep.equal([false, true]);
    expect(await key(part(panel, 'leave'), 'Enter'), 'taken').to.be.true;
    expect(await key(part(panel, 'leave'), 'Enter'), 'the second is a press').to.be.false;
    expect(fake.sent).to.deep.equal([]);
  });

  const vanishing: Readonly<Record<string, readonly [fake: () => FakeConnection, name: string, happens: Message[]]>> = {
    'leaving as the only organizer, when there is another one': [
      () => asOrganizer(q),
      'leave',
      [changes(q, { role: 'Organizer' })],
    ],
    'ending the conference, when my role is lost': [() => asOrganizer(q), 'close', [changes(bond, { role: 'User' })]],
    'unmuting everybody, when my role is lost': [() => asOrganizer(q), 'unmute-all', [changes(bond, { role: 'User' })]],
    'removing somebody who leaves': [() => asOrganizer(q), 'kick', [goes(q)]],
    'ending a conference that ends': [() => inTwoConferences(), 'close', [call('EventReleased')]],
  };
  for (const [what, [made, name, happens]] of Object.entries(vanishing)) {
    it(`that vanishes unanswered lets the next Enter do nothing: ${what}`, async () => {
      const fake = made();
      const panel = await participantsPanel(fake);
      const button = name === 'kick' ? part(row(panel, 2), name) : await action(panel, name);
      await press(button);
      expect(has(panel, 'question')).to.be.true;
      fake.push(...happens);
      await drawn(panel);
      expect(has(panel, 'question')).to.be.false;
      const place = focused(panel) as HTMLElement;
      const isTaken = await key(place, 'Enter');
      expect(isTaken || !place.matches('button, .row'), place.outerHTML).to.be.true;
      expect(fake.sent).to.deep.equal([]);
    });
  }

  it('about leaving goes when somebody else has become an organizer', async () => {
    const fake = asOrganizer(q);
    const panel = await participantsPanel(fake);
    await press(part(panel, 'leave'));
    expect(text(part(panel, 'question'))).to.contain('Nobody will be left to organize it.');
    fake.push(changes(q, { role: 'Organizer' }));
    await drawn(panel);
    expect(has(panel, 'question')).to.be.false;
  });

  it('takes the focus also while the invitation is open', async () => {
    const panel = await participantsPanel(asOrganizer());
    await press(part(panel, 'invite'));
    await press(part(row(panel, 2), 'kick'));
    expect(hasFocus(part(row(panel, 2), 'cancel'))).to.be.true;
  });

  it('about a conference never turns into one about another conference', async () => {
    const fake = inTwoConferences();
    const panel = await participantsPanel(fake);
    await press(await action(panel, 'close'));
    expect(shownText(panel)).to.contain('End conference_support for all and hang up on 2 people besides you?');
    fake.push(call('EventReleased'));
    await drawn(panel);
    expect(text(part(panel, 'conference-name'))).to.equal('public');
    expect(has(panel, 'confirm')).to.be.false;
  });
});
