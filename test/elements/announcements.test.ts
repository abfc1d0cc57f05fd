import { expect, html } from '@open-wc/testing';
import type { ConferenceParticipantsElement } from '../../src/index.js';
import { bond, changes, comes, goes, moneypenny, outsider, person, q } from '../support/builders.js';
import { asOrganizer, asUser, type FakeConnection, inTwoConferences, secondCall } from '../support/fake-connection.js';
import { usePageClock } from '../support/page-clock.js';
import { drawn, part, participantsPanel, press, root, text } from '../support/panel.js';

const announcing = (mode: string) => html`<conference-participants announce=${mode}></conference-participants>`;
const user = { ...bond, role: 'User' } as const;
const mutedBySomebody = changes(user, { isMuted: true });

describe('What a screen reader is told by itself', () => {
  const clock = usePageClock();

  async function heard(panel: ConferenceParticipantsElement): Promise<string> {
    clock().advance(800);
    await drawn(panel);
    return text([...root(panel).querySelectorAll('[role=status]')].at(-1)!);
  }

  async function listening(fake: FakeConnection, mode?: string): Promise<ConferenceParticipantsElement> {
    return participantsPanel(fake, mode ? announcing(mode) : undefined);
  }

  it('is nothing on entering: who is there already did not come', async () => {
    expect(await heard(await listening(asOrganizer()))).to.equal('');
  });

  it('is who came and went, in one sentence for those who did so together', async () => {
    const fake = asOrganizer();
    const panel = await listening(fake, 'all');
    fake.push(comes(person(4)), comes(outsider(5)), goes(q));
    expect(await heard(panel)).to.equal('Agent 4 and 0142685300 joined. Q left');
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

  it('is not that I left myself', async () => {
    const fake = asOrganizer();
    const panel = await listening(fake, 'all');
    fake.push(goes(bond));
    expect(await heard(panel)).to.equal('');
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

  const others = {
    unmuted: [[mutedBySomebody], changes(user, {}), 'You were unmuted by somebody else'],
    muted: [[], mutedBySomebody, 'You were muted by somebody else'],
    deafened: [[], changes(user, { isDeaf: true }), 'Somebody else keeps you from hearing'],
    undeafened: [[changes(user, { isDeaf: true })], changes(user, {}), 'Somebody else lets you hear again'],
  } as const;
  for (const [what, [first, then, told]] of Object.entries(others)) {
    it(`is that I was ${what} by somebody else, in every mode but off`, async () => {
      for (const mode of ['me', 'organizers', 'all', 'off']) {
        const fake = asUser().push(...first);
        const panel = await listening(fake, mode);
        fake.push(then);
        expect(await heard(panel), mode).to.equal(mode === 'off' ? '' : told);
      }
    });
  }

  it('is not what I asked for myself', async () => {
    const fake = asUser();
    const panel = await listening(fake, 'all');
    await press(part(panel, 'mute-me'));
    fake.push(mutedBySomebody);
    expect(await heard(panel)).to.equal('');
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
    const said = panels.map((panel) => text([...root(panel).querySelectorAll('[role=status]')].at(-1)!));
    expect(said).to.deep.equal(['Felix joined', 'Leiter joined']);
  });

  it('is told of me by one panel, the first that is not silent', async () => {
    const fake = asUser();
    const panels = [await listening(fake, 'off'), await listening(fake, 'me'), await listening(fake, 'all')];
    fake.push(mutedBySomebody);
    clock().advance(800);
    await drawn(...panels);
    const said = panels.map((panel) => text([...root(panel).querySelectorAll('[role=status]')].at(-1)!));
    expect(said).to.deep.equal(['', 'You were muted by somebody else', '']);
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
    const region = () => [...root(panel).querySelectorAll('[role=status]')].at(-1)!;
    const before = region();
    fake.push(comes(person(4)));
    await heard(panel);
    expect(region() === before).to.be.true;
  });
});
