import { expect } from '@open-wc/testing';
import { ConferenceRequestEvent } from '../../src/index.js';
import { bond, call, changes, goes, join, listedCalls, listedRooms, q, room } from '../support/builders.js';
import { asOrganizer, asUser, type FakeConnection, online } from '../support/fake-connection.js';
import {
  drawn,
  has,
  hasRow,
  nodesIn,
  part,
  participantsPanel,
  parts,
  press,
  roomList,
  roomRow,
  root,
  row,
  shownText,
  task,
  text,
} from '../support/panel.js';

/** What is told beside somebody, in words. */
function problem(within: Element): string | undefined {
  const [found] = parts(within, 'error');
  return found && text(found);
}

/** An organizer's panel in which the mute of Q was refused with this code. */
async function refused(code: string) {
  const fake = asOrganizer();
  const panel = await participantsPanel(fake);
  await press(part(row(panel, 2), 'mute'));
  fake.refuse(code);
  await drawn(panel);
  return { fake, panel };
}

describe('What came of a request', () => {
  const refusals = {
    NotAMember: 'You are not in this conference.',
    NotOrganizer: 'You are not an organizer of this conference.',
    ParticipantNotFound: 'The server did not find this person.',
  };
  for (const [code, words] of Object.entries(refusals)) {
    it(`tells a refusal beside the row, in words: ${code}`, async () => {
      const { panel } = await refused(code);
      expect(problem(row(panel, 2))).to.equal(`Mute: refused. ${words}`);
      expect(part(row(panel, 2), 'error').role).to.equal('alert');
      expect(problem(row(panel, 3))).to.be.undefined;
      expect(row(panel, 2).part.contains('pending')).to.be.false;
    });
  }

  for (const [who, next] of [
    ['after a sign-out', (fake: FakeConnection) => fake.status({ status: 'signed-out' }).status({ status: 'online' })],
    ['without one', (fake: FakeConnection) => fake.otherUser()],
  ] as const) {
    it(`is not shown to the next user, who comes ${who}`, async () => {
      const fake = online();
      const list = await roomList(fake);
      await press(part(roomRow(list, '4001'), 'join'));
      fake.wait(31_000);
      await drawn(list);
      expect(has(roomRow(list, '4001'), 'error')).to.be.true;
      next(fake).push(listedRooms(room('4001')));
      await drawn(list);
      expect(has(roomRow(list, '4001'), 'error')).to.be.false;
    });
  }

  it('is told anew when the same comes of it again: the words alone would not be read out', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    const alerts: Element[] = [];
    const nodes: number[] = [];
    for (let time = 0; time < 2; time += 1) {
      void new ConferenceRequestEvent({ type: 'conferenceDeafen', conferenceNumber: '4001', index: 2 }).raiseOn(panel);
      await task();
      fake.refuse('NotOrganizer');
      await drawn(panel);
      expect(parts(panel, 'error').map(text)).to.deep.equal([
        'Keep from hearing: refused. You are not an organizer of this conference.',
      ]);
      alerts.push(part(panel, 'error'));
      nodes.push(nodesIn(root(panel)));
    }
    expect(alerts[0] === alerts[1]).to.be.false;
    expect(nodes[1]).to.equal(nodes[0]);
  });

  it('is let go of with whoever leaves: nobody else is shown with it', async () => {
    const { fake, panel } = await refused('ParticipantNotFound');
    expect(problem(row(panel, 2))).to.contain('refused');
    fake.push(goes(q));
    // Whoever signs in again gets the same names for the people in the same call.
    fake.status({ status: 'signed-out' }).status({ status: 'online' });
    fake.push(call('EventEstablished'), join([bond, q]));
    await drawn(panel);
    expect(problem(row(panel, 2))).to.be.undefined;
  });

  it('tells a code that nobody knows as it came', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    await press(part(panel, 'mute-me'));
    fake.refuse('NotAMember');
    await drawn(panel);
    expect(problem(panel)).to.equal('Mute: refused. You are not in this conference.');
  });

  it('says "probably" when an error may have been meant for another request', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    await press(part(row(panel, 2), 'mute'));
    await press(part(row(panel, 3), 'mute'));
    fake.refuse('ParticipantNotFound');
    await drawn(panel);
    expect(problem(row(panel, 2))).to.equal('Mute: probably refused. The server did not find this person.');
    expect(row(panel, 3).part.contains('pending')).to.be.true;
  });

  it('says so when nothing shows that it worked', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    await press(part(row(panel, 2), 'mute'));
    fake.wait(5000);
    await drawn(panel);
    expect(problem(row(panel, 2))).to.equal('Mute: sent, but nothing shows that it worked.');
  });

  it('never calls a request failed whose fate is unknown', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    await press(part(row(panel, 2), 'mute'));
    fake.dropLink();
    await drawn(panel);
    expect(problem(row(panel, 2))).to.equal('Mute: the connection broke. Whether it worked is unknown.');
  });

  it('says so when a page asked for something that makes no sense', async () => {
    const panel = await participantsPanel(asOrganizer());
    await new ConferenceRequestEvent({ type: 'conferenceMute', conferenceNumber: '4001', index: -1 }).raiseOn(panel);
    await drawn(panel);
    expect(problem(panel)).to.equal('Mute: not sent, “index” is not right.');
  });

  it('goes with the person whom it was about', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    await press(part(row(panel, 2), 'mute'));
    fake.push(goes(q));
    await drawn(panel);
    expect(hasRow(panel, 2)).to.be.false;
    expect(has(panel, 'error')).to.be.false;
  });

  it('goes with them also where their row stays, since the focus is in the list', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    await press(part(row(panel, 2), 'mute'));
    fake.refuse('NotOrganizer');
    row(panel, 3).focus();
    await drawn(panel);
    expect(has(panel, 'error')).to.be.true;
    fake.push(goes(q));
    await drawn(panel);
    expect(has(panel, 'gone')).to.be.true;
    expect(has(panel, 'error')).to.be.false;
  });

  it('goes with the panel that leaves the page', async () => {
    const { panel } = await refused('NotOrganizer');
    const home = panel.parentElement!;
    panel.remove();
    await task();
    home.append(panel);
    await drawn(panel);
    expect(has(panel, 'participant')).to.be.true;
    expect(has(panel, 'error')).to.be.false;
  });

  it('is dismissed by its own button', async () => {
    const { panel } = await refused('NotOrganizer');
    const dismiss = part(row(panel, 2), 'error').querySelector('button')!;
    expect(dismiss.ariaLabel).to.equal('Dismiss');
    await press(dismiss);
    expect(has(panel, 'error')).to.be.false;
  });

  it('gives way to what comes of the next request there', async () => {
    const { fake, panel } = await refused('NotOrganizer');
    await press(part(row(panel, 2), 'deafen'));
    fake.push(changes(q, { isDeaf: true }));
    await drawn(panel);
    expect(has(panel, 'error')).to.be.false;
  });

  it('of my call is told above the list', async () => {
    const fake = asUser();
    const panel = await participantsPanel(fake);
    await press(part(panel, 'hold'));
    fake.wait(5000);
    await drawn(panel);
    expect(problem(panel)).to.equal('Hold or resume: sent, but nothing shows that it worked.');
  });

  it('is told by the panel that asked for nothing, too: a page may have asked by code', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    void fake.connection.conferenceMuteAll('4001');
    await drawn(panel);
    expect(shownText(panel)).to.contain('Muting all…');
    fake.refuse('NotOrganizer');
    await drawn(panel);
    expect(problem(panel)).to.equal('Mute all: refused. You are not an organizer of this conference.');
  });

  it('is told by the panel that asked, and not by another one of the same connection', async () => {
    const fake = asOrganizer();
    const asking = await participantsPanel(fake);
    const other = await roomList(fake);
    await press(part(asking, 'mute-all'));
    fake.refuse('NotOrganizer');
    await drawn(asking, other);
    expect(problem(asking)).to.equal('Mute all: refused. You are not an organizer of this conference.');
    expect(has(other, 'error')).to.be.false;
    void fake.connection.conferenceMuteAll('4001');
    fake.refuse('NotOrganizer');
    await drawn(asking, other);
    expect(has(other, 'error')).to.be.true;
  });

  it('does not outlive the conference that it was about', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    void fake.connection.conferenceMuteAll('4001');
    fake.refuse('NotOrganizer');
    fake.push(call('EventReleased'), listedCalls(), call('EventEstablished'), join([bond, q]));
    await drawn(panel);
    expect(has(panel, 'error')).to.be.false;
  });

  it('is not told of the lists that the panel asks for by itself', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    void fake.connection.getConferenceRooms();
    void fake.connection.getCurrentCallsPhoneEvents();
    fake.wait(10_000);
    await drawn(panel);
    expect(has(panel, 'error')).to.be.false;
  });
});
