import { expect, fixture, html } from '@open-wc/testing';
import type { ConferenceParticipantsElement } from '../../src/index.js';
import { bond, call, changes, comes, goes, join, leave, moneypenny, outsider, person, q } from '../support/builders.js';
import { asOrganizer, asUser, type FakeConnection, inTwoConferences, secondCall } from '../support/fake-connection.js';
import { hearing, liveRegion } from '../support/live-region.js';
import { usePageClock } from '../support/page-clock.js';
import { drawn, part, participantsPanel, press, task, text } from '../support/panel.js';

const announcing = (mode: string) => html`<conference-participants announce=${mode}></conference-participants>`;
const user = { ...bond, role: 'User' } as const;
const mutedBySomebody = changes(user, { isMuted: true });

describe('What a screen reader is told by itself', () => {
  const clock = usePageClock();
  const heard = hearing(clock);

  async function listening(fake: FakeConnection, mode?: string): Promise<ConferenceParticipantsElement> {
    return participantsPanel(fake, mode ? announcing(mode) : undefined);
  }

  /** A panel with no `<cti-connection>` around it. */
  async function alone({ connection }: FakeConnection): Promise<ConferenceParticipantsElement> {
    const panel = await fixture<ConferenceParticipantsElement>(
      html`<conference-participants .connection=${connection}></conference-participants>`,
    );
    await drawn(panel);
    return panel;
  }

  it('is nothing on entering: who is there already did not come', async () => {
    expect(await heard(await listening(asOrganizer()))).to.equal('');
  });

  it('is nothing of before in a panel that was taken out and put back', async () => {
    const fake = asOrganizer();
    const panel = await listening(fake, 'all');
    fake.push(comes(person(4)));
    expect(await heard(panel)).to.equal('Agent 4 joined');
    const parent = panel.parentElement!;
    panel.remove();
    parent.append(panel);
    await drawn(panel);
    expect(await heard(panel)).to.equal('');
  });

  for (const [what, events, words] of [
    ['came, went and came again', [comes(person(4)), goes(person(4)), comes(person(4))], 'Agent 4 joined'],
    ['went, came and went again', [goes(q), comes(q), goes(q)], 'Q left'],
    ['went and came back', [goes(q), comes(q)], 'Q left. Q joined'],
    ['came and went', [comes(person(4)), goes(person(4))], 'Agent 4 joined. Agent 4 left'],
    [
      'came and went twice',
      [comes(person(4)), goes(person(4)), comes(person(4)), goes(person(4))],
      'Agent 4 joined. Agent 4 left',
    ],
  ] as const) {
    it(`names each person once in a sentence: somebody ${what}`, async () => {
      const fake = asOrganizer();
      const panel = await listening(fake, 'all');
      fake.push(...events);
      expect(await heard(panel)).to.equal(words);
    });
  }

  it('names two people of one name who came together', async () => {
    const fake = asOrganizer();
    const panel = await listening(fake, 'all');
    fake.push(comes(outsider(5)), comes(outsider(6)));
    expect(await heard(panel)).to.equal('0142685300 and 0142685300 joined');
  });

  it('is not that nobody organizes, where an organizer has come by then', async () => {
    const fake = asUser();
    const panel = await listening(fake);
    fake.push(goes({ ...q, role: 'Organizer' }), comes(person(4, { role: 'Organizer' })));
    expect(await heard(panel)).to.equal('Q left. Agent 4 joined');
    fake.push(goes(person(4, { role: 'Organizer' })));
    expect(await heard(panel)).to.contain('no organizer');
  });

  it('is who came and went, in one sentence for those who did so together', async () => {
    const fake = asOrganizer();
    const panel = await listening(fake, 'all');
    fake.push(comes(person(4)), comes(outsider(5)), goes(q));
    expect(await heard(panel)).to.equal('Agent 4 and 0142685300 joined. Q left');
  });

  it('ends with how things are now: I am muted again, and who had gone out is back', async () => {
    const fake = asUser();
    const panel = await listening(fake, 'all');
    fake.push(mutedBySomebody, changes(user, {}), mutedBySomebody);
    expect(await heard(panel)).to.equal('You were unmuted. You were muted');
    fake.push(goes(moneypenny), comes(moneypenny));
    expect(await heard(panel)).to.equal('Moneypenny left. Moneypenny joined');
    fake.push(comes(person(4)), goes(moneypenny), goes(person(4)));
    expect(await heard(panel)).to.equal('Agent 4 joined. Moneypenny and Agent 4 left');
    // Of whom nothing is told, nothing is changed in the order.
    const [chief, guest] = [person(5, { role: 'Organizer' }), person(6)];
    const other = asUser();
    const told = await listening(other);
    other.push(comes(chief), goes(chief), comes(guest));
    expect(await heard(told)).to.equal('Agent 5 joined. Agent 5 left');
  });

  it('counts those who come in numbers', async () => {
    const fake = asOrganizer();
    const panel = await listening(fake, 'all');
    fake.push(...[4, 5, 6, 7].map((index) => comes(person(index))));
    expect(await heard(panel)).to.equal('Agent 4, Agent 5, and 2 others joined');
  });

  it('is nothing of who talks: that changes all the time', async () => {
    const fake = asOrganizer();
    const panel = await listening(fake, 'all');
    fake.push(changes(q, { isTalking: true }), changes(moneypenny, { isMuted: true }));
    expect(await heard(panel)).to.equal('');
  });

  it('is that I am out, not that somebody of my name left', async () => {
    const fake = asOrganizer();
    const panel = await listening(fake, 'all');
    fake.push(goes(bond));
    expect(await heard(panel)).to.equal('You are not in conference_support');
  });

  it('is about everybody to an organizer, and about organizers to a user, unless the page says otherwise', async () => {
    const organizer = asOrganizer();
    const told = await listening(organizer);
    organizer.push(comes(person(4)));
    expect(await heard(told)).to.equal('Agent 4 joined');

    const fake = asUser();
    const panel = await listening(fake);
    fake.push(comes(person(4)), comes(person(5, { role: 'Organizer' })));
    expect(await heard(panel)).to.equal('Agent 5 joined');
  });

  it('is told once of who comes and goes, by the first of several panels that would tell of it', async () => {
    const fake = asUser();
    const modes = ['me', 'organizers', 'all', 'all'];
    const panels: ConferenceParticipantsElement[] = [];
    for (const mode of modes) panels.push(await listening(fake, mode));
    const told = async () => {
      clock().advance(800);
      await drawn(...panels);
      return panels.map((panel) => text(liveRegion(panel)));
    };
    fake.push(comes(person(4)));
    expect(await told()).to.deep.equal(['', '', 'Agent 4 joined', '']);
    fake.push(comes(person(5, { role: 'Organizer' })));
    expect(await told()).to.deep.equal(['', 'Agent 5 joined', 'Agent 4 joined', '']);
    panels[2]!.closest('cti-connection')!.remove();
    fake.push(goes(person(4)));
    expect((await told()).at(-1)).to.equal('Agent 4 left');
  });

  it('is told by a panel that is shown, and not by one in a hidden part of the page', async () => {
    const fake = asOrganizer();
    const [hidden, shown] = [await listening(fake), await listening(fake)];
    hidden.parentElement!.hidden = true;
    fake.push(comes(person(4)));
    expect([await heard(hidden), await heard(shown)]).to.deep.equal(['', 'Agent 4 joined']);
    fake.push(changes(bond, { isMuted: true }));
    expect(await heard(shown)).to.equal('You were muted');
    hidden.parentElement!.hidden = false;
    fake.push(changes(bond, {}));
    expect(await heard(hidden)).to.equal('You were unmuted');
  });

  it('is about everybody to whoever organizes by one of two calls', async () => {
    const fake = asUser().push(
      call('EventOnHold', { uniqueId: secondCall, otherDN: '4001' }),
      join(
        [
          { ...bond, index: 8, role: 'User' },
          { ...q, role: 'Organizer' },
        ],
        { uniqueId: secondCall },
      ),
    );
    const panel = await listening(fake);
    fake.push(
      changes({ ...bond, role: 'User' }, { role: 'Organizer' }),
      changes({ ...bond, index: 8 }, { role: 'User' }),
    );
    await heard(panel);
    fake.push(comes(person(4)));
    expect(await heard(panel)).to.equal('Agent 4 joined');
  });

  const others = {
    unmuted: [[mutedBySomebody], changes(user, {}), 'You were unmuted'],
    muted: [[], mutedBySomebody, 'You were muted'],
    'muted in the midst of a word': [[changes(user, { isTalking: true })], mutedBySomebody, 'You were muted'],
    'unmuted at the first word': [[mutedBySomebody], changes(user, { isTalking: true }), 'You were unmuted'],
    deafened: [[], changes(user, { isDeaf: true }), 'You were kept from hearing'],
    'deafened at the first word': [[], changes(user, { isDeaf: true, isTalking: true }), 'You were kept from hearing'],
    'undeafened at the last word': [
      [changes(user, { isDeaf: true, isTalking: true })],
      changes(user, {}),
      'You can hear again',
    ],
    'muted and unmuted in the midst of words': [
      [changes(user, { isTalking: true }), mutedBySomebody],
      changes(user, { isTalking: true }),
      'You were unmuted',
    ],
    undeafened: [[changes(user, { isDeaf: true })], changes(user, {}), 'You can hear again'],
  } as const;
  for (const [what, [first, then, told]] of Object.entries(others)) {
    it(`is that I was ${what}, when nobody here asked for that, in every mode but off`, async () => {
      for (const mode of ['me', 'organizers', 'all', 'off']) {
        const fake = asUser().push(...first);
        const panel = await listening(fake, mode);
        fake.push(then);
        expect(await heard(panel), mode).to.equal(mode === 'off' ? '' : told);
      }
    });
  }

  it('is in few words what I asked for myself: M mutes from anywhere, where no button says so', async () => {
    const fake = asUser();
    const panel = await listening(fake, 'all');
    await press(part(panel, 'mute-me'));
    expect(await heard(panel), 'not before it is so').to.equal('');
    fake.push(mutedBySomebody);
    expect(await heard(panel)).to.equal('Muted');
  });

  it('is the same again when the same happens again', async () => {
    const fake = asUser();
    const panel = await listening(fake);
    const region = () => liveRegion(panel).textContent;
    fake.push(comes(person(4, { role: 'Organizer' })));
    await heard(panel);
    const before = region();
    fake.push(goes(person(4)));
    await heard(panel);
    fake.push(comes(person(4, { role: 'Organizer' })));
    await heard(panel);
    fake.push(comes(person(5, { role: 'Organizer', callerIdName: 'Agent 4' })));
    expect(await heard(panel)).to.equal(before.trim());
    expect(region(), 'a live region tells only of what changes').not.to.equal(before);
  });

  const mine: Record<string, readonly [(fake: FakeConnection) => unknown, RegExp]> = {
    'that I became an organizer': [(fake) => fake.push(changes(bond, {})), /^Your role: organizer$/],
    'that my call was put on hold': [(fake) => fake.push(call('EventOnHold')), /^conference_support, On hold$/],
    'that I am in another conference': [
      (fake) => fake.push(join([user], { uniqueId: '9.9', conferenceNumber: '4000', conferenceName: 'public' })),
      /^You are in public$/,
    ],
    'that I am out, and my call is not': [(fake) => fake.push(leave()), /^You are not in conference_support$/],
    'that my call ended, in one sentence': [
      (fake) => fake.push(leave(), call('EventReleased')),
      /^Your call in conference_support ended at \d+:\d+\s[AP]M$/,
    ],
    'that the link is back': [
      (fake) => {
        fake.dropLink();
        clock().advance(800);
        fake.status({ status: 'online' });
      },
      /^Connected$/,
    ],
  };
  for (const [what, [happens, told]] of Object.entries(mine)) {
    it(`is ${what}, by one of two panels, and by none that is silent`, async () => {
      const fake = asUser();
      const panels = [await listening(fake, 'off'), await listening(fake, 'me'), await listening(fake)];
      happens(fake);
      clock().advance(800);
      await drawn(...panels);
      const said = panels.map((panel) => text(liveRegion(panel)));
      expect(said[0]).to.equal('');
      expect(said[1]).to.match(told);
      expect(said[2]).to.equal('');
    });
  }

  it('is told by the next panel once the first is gone', async () => {
    const fake = asUser();
    const [first, second] = [await listening(fake), await listening(fake)];
    first.remove();
    fake.push(call('EventOnHold'));
    expect(await heard(second)).to.equal('conference_support, On hold');
  });

  const silenced: Readonly<Record<string, (first: ConferenceParticipantsElement) => unknown>> = {
    'is gone': async (first) => {
      first.remove();
      await task();
    },
    'is hidden': ({ parentElement }) => (parentElement!.hidden = true),
    'announces no longer': (first) => (first.announce = 'off'),
  };
  for (const [what, silence] of Object.entries(silenced)) {
    it(`is told by the next panel when the first ${what} before it has told that`, async () => {
      const fake = asOrganizer();
      const [first, second] = [await listening(fake, 'all'), await listening(fake, 'all')];
      fake.push(changes(bond, { isMuted: true }), comes(person(4)), goes(moneypenny));
      await silence(first);
      clock().advance(800);
      expect(await heard(second)).to.equal('You were muted. Agent 4 joined. Moneypenny left');
      expect(await heard(first)).to.equal('');
    });
  }

  it('is that the link was lost and is back, each once, by the next panel when the first is gone', async () => {
    const fake = asUser();
    const [first, second, third] = [await alone(fake), await alone(fake), await alone(fake)];
    fake.dropLink();
    first.remove();
    await task();
    expect(await heard(second)).to.equal('Connection lost, trying again');
    second.remove();
    await task();
    expect(await heard(third), 'not again').to.equal('');
    fake.status({ status: 'online' });
    expect(await heard(third)).to.equal('Connected');
  });

  it('is not that the link was lost before anybody could be told', async () => {
    const fake = asUser();
    const silent = await alone(fake);
    silent.announce = 'off';
    await drawn(silent);
    fake.dropLink();
    expect(await heard(await alone(fake))).to.equal('');
  });

  it('is not that a second call of mine came into the same conference', async () => {
    const fake = asOrganizer();
    const panel = await listening(fake, 'all');
    fake.push(comes({ ...bond, index: 9, isMe: true }), comes(person(4)));
    expect(await heard(panel)).to.equal('Agent 4 joined');
  });

  it('is that I am back from hold', async () => {
    const fake = asUser().push(call('EventOnHold'));
    const panel = await listening(fake);
    fake.push(call('EventEstablished'));
    expect(await heard(panel)).to.equal('You are in conference_support');
  });

  it('is that the link was lost, where no <cti-connection> says so', async () => {
    const fake = asUser();
    const panel = await alone(fake);
    fake.dropLink();
    expect(await heard(panel)).to.equal('Connection lost, trying again');
    for (const dropped of ['before the panel came', 'after it']) {
      const around = asUser();
      if (dropped.startsWith('before')) around.dropLink();
      const inside = await listening(around);
      if (dropped.startsWith('after')) around.dropLink();
      expect(await heard(inside), dropped).to.equal('');
    }
  });

  it('is of the link only that it is lost or back: not that I signed out, nor that a first try failed', async () => {
    for (const statuses of [['signed-out'], ['signed-out', 'reconnecting', 'signed-out', 'connecting']] as const) {
      const fake = asUser();
      const panel = await fixture<ConferenceParticipantsElement>(
        html`<conference-participants .connection=${fake.connection}></conference-participants>`,
      );
      await drawn(panel);
      for (const status of statuses) {
        fake.status(status === 'reconnecting' ? { status, reason: 'link-lost' } : { status });
        expect(await heard(panel), `${statuses.join(', ')}: ${status}`).not.to.match(/onnect|igned/);
      }
    }
  });

  it('keeps the points in a name', async () => {
    const fake = asOrganizer();
    const panel = await listening(fake, 'all');
    fake.push(comes(outsider(5, { callerIdName: 'Dr. No' })));
    expect(await heard(panel)).to.equal('Dr. No joined');
  });

  it('is about me alone with announce="me", and nothing at all with announce="off"', async () => {
    for (const mode of ['me', 'off']) {
      const fake = asOrganizer();
      const panel = await listening(fake, mode);
      fake.push(comes(person(4)), goes(q));
      expect(await heard(panel), mode).to.equal('');
    }
  });

  it('is who comes into the conference of the panel, not into the others that I am in', async () => {
    const fake = inTwoConferences();
    const [shown, other] = ['4001', '4000'].map(
      (number) => html`<conference-participants announce="all" conference-number=${number}></conference-participants>`,
    );
    const panels = [await participantsPanel(fake, shown), await participantsPanel(fake, other)];
    const there = { uniqueId: secondCall, conferenceNumber: '4000', conferenceName: 'public' };
    fake.push(comes(person(7, { callerIdName: 'Felix' })));
    fake.push(comes(person(8, { callerIdName: 'Leiter' }), there));
    clock().advance(800);
    await drawn(...panels);
    const said = panels.map((panel) => text(liveRegion(panel)));
    expect(said).to.deep.equal(['Felix joined', 'Leiter joined']);
  });

  it('is told of me by one panel, the first that is not silent', async () => {
    const fake = asUser();
    const panels = [await listening(fake, 'off'), await listening(fake, 'me'), await listening(fake, 'all')];
    fake.push(mutedBySomebody);
    clock().advance(800);
    await drawn(...panels);
    const said = panels.map((panel) => text(liveRegion(panel)));
    expect(said).to.deep.equal(['', 'You were muted', '']);
  });

  it('keeps numbers masked', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake, html`<conference-participants mask-numbers></conference-participants>`);
    fake.push(comes(outsider(5)));
    expect(await heard(panel)).to.equal('••••00 joined');
  });

  it('is one live region that stays: one that comes with its text is not read out', async () => {
    const fake = asOrganizer();
    const panel = await listening(fake);
    const region = () => liveRegion(panel);
    const before = region();
    fake.push(comes(person(4)));
    await heard(panel);
    expect(region() === before).to.be.true;
  });
});
