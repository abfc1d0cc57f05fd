import { expect, html } from '@open-wc/testing';
import { BehaviorSubject } from 'rxjs';
import type { LogEntry } from '../../src/domain/log.js';
import { followLog } from '../../src/elements/participants/log-notices.js';
import type { ConferenceParticipantsElement } from '../../src/index.js';
import { bond, call, changes, comes, goes, join, outsider, person, q } from '../support/builders.js';
import {
  asOrganizer,
  asUser,
  callsAgain,
  type FakeConnection,
  inTwoConferences,
  secondCall,
} from '../support/fake-connection.js';
import { usePageClock } from '../support/page-clock.js';
import {
  action,
  drawn,
  has,
  part,
  participantsPanel,
  parts,
  press,
  root,
  row,
  shownText,
  text,
} from '../support/panel.js';

const clock = usePageClock();
const logOf = (...ids: readonly number[]) => ({ entries: ids.map((id) => ({ id })) as unknown as readonly LogEntry[] });

const caller = outsider(4);

/** I have removed the caller, and the server has told that they left. */
async function removed(fake: FakeConnection = asOrganizer(caller, q), panel?: ConferenceParticipantsElement) {
  const shown = panel ?? (await participantsPanel(fake));
  await press(await action(row(shown, 4), 'kick'));
  await press(part(row(shown, 4), 'confirm'));
  fake.push(goes(caller));
  await drawn(shown);
  return { fake, panel: shown };
}

async function announced(panel: ConferenceParticipantsElement): Promise<string> {
  clock().advance(1000);
  await drawn(panel);
  return [...root(panel).querySelectorAll('.hidden-text[role=status]')].map(text).join(' ');
}

describe('The number of a removed caller', () => {
  it('is told when it is back, with Remove at hand, which acts on the newcomer alone', async () => {
    const { fake, panel } = await removed();
    fake.push(comes(outsider(7, { callerIdNum: '01 42 68 53 00' })), comes(outsider(8, { callerIdNum: '0612345678' })));
    await drawn(panel);
    expect(text(part(panel, 'number-back'))).to.contain(
      '01 42 68 53 00 came in from the number of somebody you removed.',
    );
    await press(part(part(panel, 'number-back'), 'kick'));
    expect(parts(panel, 'question').length, 'one question, beside the notice').to.equal(1);
    await press(part(panel, 'confirm'));
    expect(fake.sent.at(-1)).to.deep.equal({ type: 'conferenceKick', conferenceNumber: '4001', index: 7 });
  });

  it('is told no longer once that caller has left, and their successor is not removed', async () => {
    const { fake, panel } = await removed();
    const back = outsider(7);
    fake.push(comes(back));
    await drawn(panel);
    await press(part(part(panel, 'number-back'), 'kick'));
    const confirm = part(panel, 'confirm');
    const before = fake.sent.length;
    fake.push(goes(back), comes(person(7)));
    await press(confirm);
    expect(fake.sent.length).to.equal(before);
    expect(has(panel, 'number-back')).to.be.false;
  });

  it('is announced once, and can be dismissed', async () => {
    const { fake, panel } = await removed();
    await announced(panel);
    fake.push(comes(outsider(7)));
    const told = await announced(panel);
    expect(told.match(/from the number of somebody you removed/g)).to.have.length(1);
    fake.push(changes(q, { isTalking: true }));
    expect(await announced(panel)).to.equal(told);
    await press(part(panel, 'number-back').querySelector<HTMLElement>('button:last-child')!);
    expect(has(panel, 'number-back')).to.be.false;
  });

  for (const announce of ['off', 'me'] as const) {
    it(`is shown, and not announced to whoever wants to hear of others nothing: announce="${announce}"`, async () => {
      const { fake, panel } = await removed();
      panel.announce = announce;
      await announced(panel);
      fake.push(comes(outsider(7)));
      expect(await announced(panel)).not.to.contain('came in by the number');
      expect(has(panel, 'number-back')).to.equal(true);
    });
  }

  it('is not announced by a panel that shows another conference', async () => {
    const { fake } = await removed(inTwoConferences().push(comes(caller)));
    const other = await participantsPanel(
      fake,
      html`<conference-participants announce="all" conference-number="4000"></conference-participants>`,
    );
    await announced(other);
    fake.push(comes(outsider(7)));
    expect(await announced(other)).to.equal('');
  });

  it('is told of each caller who comes by it', async () => {
    const { fake, panel } = await removed();
    fake.push(comes(outsider(7)), comes(outsider(8)));
    await drawn(panel);
    expect(parts(panel, 'number-back').length).to.equal(2);
  });

  it('is dismissed caller by caller, and told of the last five who came', async () => {
    const { fake, panel } = await removed();
    const told = () => parts(panel, 'number-back').map((notice) => text(notice).slice(0, 3));
    for (const index of [7, 8, 9, 10, 11, 12]) fake.push(comes(outsider(index, { callerIdName: `C${index % 10}` })));
    await drawn(panel);
    expect(told()).to.deep.equal(['C8 ', 'C9 ', 'C0 ', 'C1 ', 'C2 ']);
    await press(parts(panel, 'number-back')[1]!.querySelector<HTMLElement>('button:last-child')!);
    expect(told()).to.deep.equal(['C8 ', 'C0 ', 'C1 ', 'C2 ']);
  });

  it('is told without the way to remove them to whoever organizes no longer', async () => {
    const { fake, panel } = await removed();
    fake.push(comes(outsider(7)));
    await drawn(panel);
    expect(has(part(panel, 'number-back'), 'kick')).to.be.true;
    fake.push(changes(bond, { role: 'User' }));
    await drawn(panel);
    expect(has(part(panel, 'number-back'), 'kick')).to.be.false;
  });

  it('is masked with mask-numbers, and told with the name that was given to it', async () => {
    const fake = asOrganizer(caller, q);
    const panel = await participantsPanel(fake, html`<conference-participants mask-numbers></conference-participants>`);
    await removed(fake, panel);
    fake.push(comes(outsider(7)));
    await drawn(panel);
    expect(text(part(panel, 'number-back'))).to.contain('••••00 came in');
    expect(panel.shadowRoot!.innerHTML).to.not.contain('0142685300');
  });

  const others: readonly (readonly [what: string, act: (fake: FakeConnection) => unknown])[] = [
    ['whoever left by themselves', (fake) => fake.push(goes(caller), comes(outsider(7)))],
    ['another number', (fake) => fake.push(comes(outsider(7, { callerIdNum: '0142685301' })))],
    ['an unknown number', (fake) => fake.push(comes(outsider(7, { callerIdNum: 'anonymous' })))],
  ];
  for (const [what, act] of others) {
    it(`is not told of ${what}`, async () => {
      const fake = asOrganizer(caller, q);
      const panel = await participantsPanel(fake);
      if (!what.startsWith('whoever')) await removed(fake, panel);
      act(fake);
      await drawn(panel);
      expect(has(panel, 'number-back')).to.be.false;
    });
  }
});

describe('What the log tells to those who follow it', () => {
  it('is each new entry, the oldest first, and after a sign-out each entry of the new log', () => {
    const log$ = new BehaviorSubject(logOf(2, 1));
    const told: number[] = [];
    const following = followLog({ log$ } as never, ({ id }) => told.push(id));
    expect(told, 'nothing of before').to.deep.equal([]);
    for (const ids of [[2, 1], [5, 4, 3, 2, 1], [], [1], [3, 2, 1]]) log$.next(logOf(...ids));
    expect(told).to.deep.equal([3, 4, 5, 1, 2, 3]);
    following.unsubscribe();
    log$.next(logOf(9));
    expect(told.length).to.equal(6);
  });
});

describe('A conference that nobody organizes any more', () => {
  const organizer = { ...q, role: 'Organizer' } as const;

  it('says so, once the last organizer left or lost that role, until there is one again', async () => {
    for (const news of [goes(organizer), changes(organizer, { role: 'User' })]) {
      const fake = asUser();
      const panel = await participantsPanel(fake);
      fake.push(news);
      await drawn(panel);
      expect(text(part(panel, 'no-organizer'))).to.equal('There is no organizer here any more.');
      expect(await announced(panel)).to.contain('There is no organizer here any more');
      fake.push(comes({ ...organizer, index: 9 }));
      await drawn(panel);
      expect(has(panel, 'no-organizer')).to.be.false;
    }
  });

  it('says so once, also when it happens a second time', async () => {
    const fake = asUser(organizer);
    const panel = await participantsPanel(fake);
    fake.push(goes(organizer), comes({ ...organizer, index: 9 }), goes({ ...organizer, index: 9 }));
    await drawn(panel);
    expect(parts(panel, 'no-organizer').length).to.equal(1);
  });

  it('does not say so while another organizer is there, nor where there never was one', async () => {
    const two = asUser(organizer, person(5, { role: 'Organizer' }));
    const panel = await participantsPanel(two);
    two.push(goes(organizer));
    await drawn(panel);
    expect(has(panel, 'no-organizer')).to.be.false;
    const none = asUser(person(5));
    const other = await participantsPanel(none);
    none.push(goes(person(5)));
    await drawn(other);
    expect(has(other, 'no-organizer')).to.be.false;
  });

  it('says so when that is found out after a break of the link', async () => {
    const fake = asUser();
    const panel = await participantsPanel(fake);
    fake
      .dropLink()
      .status({ status: 'online' })
      .push(callsAgain(), join([{ ...bond, role: 'User' }]));
    await drawn(panel);
    expect(shownText(panel)).to.contain('There is no organizer here any more.');
  });

  it('says so still while another conference of mine has lost its organizer, too', async () => {
    const fake = asUser(organizer);
    const there = { uniqueId: secondCall, conferenceNumber: '4000', conferenceName: 'public' };
    const chief = person(6, { role: 'Organizer' });
    fake.push(
      call('EventOnHold', { uniqueId: secondCall, otherDN: '4000', otherDName: 'public' }),
      join([{ ...bond, index: 5, role: 'User' }, chief], there),
    );
    const panel = await participantsPanel(
      fake,
      html`<conference-participants conference-number="4001"></conference-participants>`,
    );
    const other = await participantsPanel(
      fake,
      html`<conference-participants conference-number="4000"></conference-participants>`,
    );
    fake.push(goes(organizer), goes(chief, there));
    await drawn(panel, other);
    expect([panel, other].map((one) => has(one, 'no-organizer'))).to.deep.equal([true, true]);
    await press(part(other, 'no-organizer').querySelector<HTMLElement>('button:last-child')!);
    await drawn(panel, other);
    expect([panel, other].map((one) => has(one, 'no-organizer'))).to.deep.equal([true, false]);
  });

  it('says nothing of another conference, where there never was an organizer', async () => {
    const fake = asUser(organizer);
    const there = { uniqueId: secondCall, conferenceNumber: '4000', conferenceName: 'public' };
    fake.push(
      call('EventOnHold', { uniqueId: secondCall, otherDN: '4000', otherDName: 'public' }),
      join([{ ...bond, index: 5, role: 'User' }, person(6)], there),
    );
    const panel = await participantsPanel(
      fake,
      html`<conference-participants conference-number="4000"></conference-participants>`,
    );
    fake.push(goes(organizer));
    await drawn(panel);
    expect(has(panel, 'no-organizer')).to.be.false;
  });

  it('says nothing of another conference', async () => {
    const fake = asUser();
    const panel = await participantsPanel(fake);
    panel.conferenceNumber = '4000';
    fake.push(goes(organizer));
    await drawn(panel);
    expect(has(panel, 'no-organizer')).to.be.false;
  });
});
