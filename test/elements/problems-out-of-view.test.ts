import { expect, html, nextFrame } from '@open-wc/testing';
import type { ConferenceParticipantsElement } from '../../src/index.js';
import {
  bond,
  call,
  changes,
  goes,
  join,
  leave,
  listedRooms,
  moneypenny,
  peopleBesideMe,
  person,
  q,
  room,
} from '../support/builders.js';
import { asOrganizer, atTheDoor, inConference, inTwoConferences, online } from '../support/fake-connection.js';
import {
  drawn,
  has,
  hasRow,
  key,
  painted,
  part,
  participantsPanel,
  parts,
  press,
  roomList,
  roomRow,
  root,
  row,
  scrollerOf,
  search,
  task,
  text,
} from '../support/panel.js';

/** All problems that a panel shows, in words. */
const problems = (panel: Element) => parts(panel, 'error').map(text);

/** Those above the list. */
const above = (panel: Element) => parts(panel, 'error').flatMap((one) => (one.closest('.scroller') ? [] : text(one)));

/** The alerts that have come into a panel since this was called: what a screen reader tells. */
function alertsOf(panel: Element): readonly string[] {
  const told: string[] = [];
  new MutationObserver((changed) => {
    const added = changed.flatMap(({ addedNodes }) => [...addedNodes]).filter((node) => node instanceof Element);
    for (const one of added) {
      for (const alert of [one, ...one.querySelectorAll('[role=alert]')].filter((each) => each.role === 'alert'))
        told.push(text(alert));
    }
  }).observe(root(panel), { childList: true, subtree: true });
  return told;
}

async function scrollTo(panel: ConferenceParticipantsElement, top: number): Promise<void> {
  scrollerOf(panel).scrollTop = top;
  await painted(panel);
}

const others = Array.from({ length: 8 }, (_, place) => person(place + 4));

/** Q was muted, and then somebody else was searched for. */
async function elsewhere(namesake = person(12)) {
  const fake = inConference(bond, q, moneypenny, ...others, namesake);
  const panel = await participantsPanel(fake);
  await press(part(row(panel, 2), 'mute'));
  await search(panel, 'Money');
  expect(hasRow(panel, 2)).to.be.false;
  return { fake, panel, told: alertsOf(panel) };
}

async function crowd() {
  const fake = inConference(bond, ...peopleBesideMe(119));
  const panel = await participantsPanel(fake);
  await scrollTo(panel, 0);
  return { fake, panel };
}

const refusal = 'Mute Q: refused. You are not an organizer of this conference.';

describe('What went wrong with somebody', () => {
  it('whom a search leaves out is told above the list, with their name', async () => {
    const { fake, panel, told } = await elsewhere();
    fake.refuse('NotOrganizer');
    await drawn(panel);
    expect(above(panel)).to.deep.equal([refusal]);
    expect(part(panel, 'error').checkVisibility()).to.be.true;
    expect(told).to.deep.equal([refusal]);
  });

  it('is not told again when their row comes back', async () => {
    const { fake, panel, told } = await elsewhere();
    fake.refuse('NotOrganizer');
    await drawn(panel);
    await search(panel, '');
    expect(problems(row(panel, 2))).to.deep.equal(['Mute: refused. You are not an organizer of this conference.']);
    expect(told).to.have.length(1);
    await press(part(row(panel, 2), 'error').querySelector('button')!);
    expect(problems(panel), 'dismissed at both places').to.deep.equal([]);
  });

  it('and was seen in their row stays there, and is not heard each time that the row is drawn', async () => {
    const fake = inConference(bond, q, moneypenny, ...others);
    const panel = await participantsPanel(fake);
    const told = alertsOf(panel);
    await press(part(row(panel, 2), 'mute'));
    fake.refuse('NotOrganizer');
    await drawn(panel);
    await search(panel, 'Money');
    expect(problems(panel)).to.deep.equal([]);
    await search(panel, '');
    expect(problems(row(panel, 2))).to.have.length(1);
    expect(told).to.have.length(1);
  });

  it('who shares a name with others is told with their number', async () => {
    const { fake, panel } = await elsewhere(person(12, { callerIdName: 'Q', callerIdNum: '1012' }));
    fake.refuse('NotOrganizer');
    await drawn(panel);
    expect(above(panel)[0]).to.contain(`Mute Q (${q.callerIdNum}): refused.`);
  });

  it('is told above the list of 120 people when they are scrolled far away', async () => {
    const { fake, panel } = await crowd();
    await press(part(row(panel, 4), 'mute'));
    await scrollTo(panel, 4000);
    expect(hasRow(panel, 4)).to.be.false;
    fake.refuse('NotOrganizer');
    await drawn(panel);
    expect(above(panel)).to.have.length(1);
  });

  it('is told above the list where their row is still drawn, out of view, since it has the focus', async () => {
    const { fake, panel } = await crowd();
    const told = alertsOf(panel);
    part(row(panel, 4), 'mute').focus({ preventScroll: true });
    await press(part(row(panel, 4), 'mute'));
    await scrollTo(panel, 4000);
    expect(hasRow(panel, 4)).to.be.true;
    fake.refuse('NotOrganizer');
    await drawn(panel);
    expect(above(panel)).to.have.length(1);
    expect(told).to.have.length(1);
  });

  it('who leaves before anybody has seen it is told all the same, until it is dismissed', async () => {
    const { fake, panel, told } = await elsewhere();
    fake.refuse('NotOrganizer').push(goes(q));
    await drawn(panel);
    expect(above(panel)).to.deep.equal([refusal]);
    expect(told).to.deep.equal([refusal]);
    await press(part(panel, 'error').querySelector('button')!);
    expect(problems(panel)).to.deep.equal([]);
  });

  it('who leaves in the very moment when it comes is told, too', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    await press(part(row(panel, 2), 'mute'));
    fake.refuse('NotOrganizer').push(goes(q));
    await drawn(panel);
    expect(above(panel)).to.deep.equal([refusal]);
  });

  it('since they left is told of those whose rows are not there to be seen going', async () => {
    const { fake, panel } = await elsewhere();
    fake.push(goes(q));
    await drawn(panel);
    expect(above(panel)).to.deep.equal(['Mute Q: sent, but what it was about ended first.']);
  });

  it('gives way to what comes of the next request about them', async () => {
    const { fake, panel } = await elsewhere();
    fake.refuse('NotOrganizer');
    await drawn(panel);
    await search(panel, '');
    await press(part(row(panel, 2), 'deafen'));
    fake.push(changes(q, { isDeaf: true }));
    await drawn(panel);
    expect(problems(panel)).to.deep.equal([]);
  });

  it('does not outlast the next time that I am in the conference', async () => {
    const { fake, panel } = await elsewhere();
    fake.refuse('NotOrganizer');
    await drawn(panel);
    fake.push(leave(), call('EventReleased'));
    await drawn(panel);
    expect(above(panel)).to.deep.equal([refusal]);
    fake.push(call('EventEstablished'), join([bond, moneypenny]));
    await drawn(panel);
    expect(problems(panel)).to.deep.equal([]);
  });

  it('in the conference of another tab is told with their name', async () => {
    const fake = inTwoConferences();
    const panel = await participantsPanel(fake);
    await press(parts(panel, 'tab').find((tab) => text(tab).includes('conference_support'))!);
    await press(part(row(panel, 2), 'mute'));
    await press(parts(panel, 'tab').find((tab) => text(tab).includes('public'))!);
    fake.refuse('NotOrganizer');
    await drawn(panel);
    expect(above(panel)).to.deep.equal([refusal]);
  });

  it('is told by no panel that does not show their conference, when no panel asked for it', async () => {
    const fake = asOrganizer();
    const rooms = await roomList(fake);
    const other = await participantsPanel(
      fake,
      html`<conference-participants conference-number="4000"></conference-participants>`,
    );
    void fake.connection.conferenceMute('4001', 2);
    fake.refuse('NotOrganizer');
    await drawn(rooms, other);
    expect([...problems(rooms), ...problems(other)]).to.deep.equal([]);
  });

  it('is shown for three people at once; the others follow when these are dismissed', async () => {
    const { fake, panel } = await crowd();
    for (let index = 60; index < 65; index += 1) void fake.connection.conferenceMute('4001', index);
    for (let index = 60; index < 65; index += 1) fake.refuse('NotOrganizer');
    await drawn(panel);
    expect(above(panel).map((one) => one.split(':')[0])).to.deep.equal(
      [62, 63, 64].map((index) => `Mute ${person(index).callerIdName}`),
    );
    for (let count = 5; count > 0; count -= 1) {
      expect(above(panel)).to.have.length(Math.min(3, count));
      await press(part(panel, 'error').querySelector('button')!);
    }
    expect(above(panel)).to.deep.equal([]);
  });
});

describe('What went wrong with a call', () => {
  it('is told beside the way into a room, too', async () => {
    const fake = atTheDoor();
    const panel = await participantsPanel(fake);
    expect(has(panel, 'joining')).to.be.true;
    await press(part(part(panel, 'joining'), 'leave'));
    fake.wait(60_000);
    await drawn(panel);
    expect(has(panel, 'joining')).to.be.true;
    expect(problems(panel)).to.deep.equal(['Hanging up: sent, but nothing shows that it worked.']);
  });

  it('is told once where I am in no conference', async () => {
    const fake = online();
    const panel = await participantsPanel(fake);
    void fake.connection.hangup('gone');
    fake.wait(60_000);
    await drawn(panel);
    expect(problems(panel)).to.have.length(1);
  });
});

describe('What a count tells', () => {
  it('is not told once more for each person who is out of view', async () => {
    const fake = inConference(bond, ...others);
    const panel = await participantsPanel(fake);
    for (const { index } of others) await key(row(panel, index), ' ');
    await press(part(panel, 'mute-ticked'));
    await search(panel, 'nobody');
    for (const one of others) {
      // After a quiet frame, a change is drawn at once: before the act has heard what came of its command.
      for (let frame = 0; frame < 2; frame++) await nextFrame();
      fake.refuse('NotOrganizer');
      await task();
      await drawn(panel);
      expect(problems(panel), `after ${one.index}`).to.deep.equal([]);
    }
    expect(text(part(panel, 'result'))).to.contain('8 failed');
    await press(part(panel, 'result').querySelector('[aria-label="Dismiss"]')!);
    expect(problems(panel)).to.deep.equal([]);
  });

  it('is told for each when the user takes the count away before it is there', async () => {
    const fake = inConference(bond, ...others);
    const panel = await participantsPanel(fake);
    for (const { index } of others.slice(0, 2)) await key(row(panel, index), ' ');
    await press(part(panel, 'mute-ticked'));
    await search(panel, 'nobody');
    fake.refuse('NotOrganizer');
    await drawn(panel);
    expect(problems(panel)).to.deep.equal([]);
    await press(part(panel, 'result').querySelector('[aria-label="Dismiss"]')!);
    fake.refuse('NotOrganizer');
    await drawn(panel);
    expect(problems(panel)).to.have.length(2);
  });
});

describe('What went wrong with a room', () => {
  const eight = Array.from({ length: 8 }, (_, place) => room(`400${place}`, { name: `Room ${place}` }));

  it('that a search leaves out is told above the list, with its name, and not again', async () => {
    const fake = online(...eight);
    const list = await roomList(fake);
    const told = alertsOf(list);
    await press(part(roomRow(list, '4003'), 'join'));
    await search(list, 'Room 5');
    fake.wait(600_000);
    await drawn(list);
    expect(above(list)).to.deep.equal(['Join Room 3: sent, but nothing shows that it worked.']);
    await search(list, '');
    expect(problems(roomRow(list, '4003'))).to.deep.equal(['Joining: sent, but nothing shows that it worked.']);
    expect(told).to.have.length(1);
  });

  it('that is not listed any longer is told above the list', async () => {
    const fake = online(...eight);
    const list = await roomList(fake);
    await press(part(roomRow(list, '4003'), 'join'));
    fake.push(listedRooms(...eight.slice(4)));
    fake.wait(600_000);
    await drawn(list);
    expect(above(list)).to.have.length(1);
  });
});
