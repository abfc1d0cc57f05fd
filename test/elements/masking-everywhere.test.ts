import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/conference-log.js';
import {
  bond,
  call,
  changes,
  comes,
  goes,
  join,
  listedRooms,
  member,
  outsider,
  person,
  room,
} from '../support/builders.js';
import { type FakeConnection, online } from '../support/fake-connection.js';
import { usePageClock } from '../support/page-clock.js';
import {
  action,
  drawn,
  has,
  part,
  participantsPanel,
  parts,
  press,
  roomList,
  root,
  row,
  task,
} from '../support/panel.js';

const clock = usePageClock();

/** All that stands in an element, in text and in attributes, but for the comments that Lit leaves. */
const allOf = (element: Element) => root(element).innerHTML.replace(/<!--[^]*?-->/g, '');

/** The digits that must stand nowhere, with whatever may be between them. */
const secret = /3[^\p{L}\p{N}]*4[^\p{L}\p{N}]*5[^\p{L}\p{N}]*6[^\p{L}\p{N}]*7/u;

/** Fails where the number stands, and says what stands around. */
function expectMasked(what: string, ...elements: readonly Element[]): void {
  for (const element of elements) {
    const all = allOf(element);
    const place = all.search(secret);
    const around = place < 0 ? '' : all.slice(Math.max(0, place - 120), place + 60);
    expect(around, `${what}: ${element.localName}`).to.equal('');
  }
}

const forms = [
  { callerIdName: '', callerIdNum: '0612345678' },
  { callerIdName: 'Felix 06 12 34 56 78', callerIdNum: '0612345678' },
  { callerIdName: '"+33 6 12 34 56 78" <0612345678>', callerIdNum: '+33612345678' },
  { callerIdName: 'SUPPORT:06.12.34.56.78', callerIdNum: 'sip:0612345678@example.org' },
  { callerIdName: '06\u200B12\u206034\u00AD56\u202F78', callerIdNum: 'tel:06-12-34-56-78' },
];

async function everything() {
  const name = 'Astreinte 06 12 34 56 78';
  const people = forms.map((form, place) => outsider(10 + place, form));
  const user = person(3, { callerIdName: 'Eve (06 12 34 56 78)', callerIdNum: '1004', username: 'eve' });
  const members = forms.map(({ callerIdName, callerIdNum }, place) =>
    member(place + 1, { name: callerIdName, number: callerIdNum }),
  );
  const fake = online(room('4001', { name, members }), room('4000', { name: 'public' }));
  fake.push(call('EventEstablished', { otherDName: name }), join([bond, user, ...people], { conferenceName: name }));
  fake.push(call('EventEstablished', { uniqueId: '7.7', otherDN: '0612345678', otherDName: 'Felix 0612345678' }));
  const panel = await participantsPanel(
    fake,
    html`<conference-participants mask-numbers attendance announce="all"></conference-participants>`,
  );
  const list = await roomList(fake, html`<conference-room-list mask-numbers></conference-room-list>`);
  const log = await fixture<HTMLElement & { updateComplete: Promise<boolean> }>(
    html`<conference-log lang="en" mask-numbers attendance .connection=${fake.connection}></conference-log>`,
  );
  await log.updateComplete;
  return { fake, panel, list, log, people, user };
}

async function later(fake: FakeConnection, panel: Awaited<ReturnType<typeof participantsPanel>>) {
  fake.wait(1000);
  clock().advance(1000);
  await task();
  await drawn(panel);
}

describe('With mask-numbers, an external number stands nowhere', () => {
  it('in rows, their menus, questions and tooltips, in calls and in the header', async () => {
    const { fake, panel, list, log, people, user } = await everything();
    expectMasked('at first', panel, list, log);
    for (const { index } of [...people, user]) {
      for (const one of ['mute', 'kick', 'deafen', 'name-number'] as const) {
        const button = await action(row(panel, index), one).catch(() => undefined);
        if (button) await press(button);
        expectMasked(`${one} of ${String(index)}`, panel);
      }
    }
    for (const one of ['include', 'close', 'mute-all', 'reset'] as const) {
      if (has(panel, one)) await press(part(panel, one));
      expectMasked(one, panel);
    }
    await press(root(list).querySelector<HTMLElement>('[aria-expanded]')!);
    expectMasked('unfolded', list);
    await later(fake, panel);
    expectMasked('in the end', panel, list, log);
  });

  it('in what is told of who comes, goes, talks, is muted, is removed and is back', async () => {
    const { fake, panel, log, people } = await everything();
    const steps: readonly (() => unknown)[] = people.flatMap((one) => [
      () => fake.push(changes(one, { isTalking: true })),
      () => fake.push(changes(one, { isTalking: false, isMuted: true })),
      () => fake.push(changes(one, { role: 'Organizer' })),
      () => fake.push(changes(one, { role: 'User' })),
      () => {
        void fake.connection.conferenceKick('4001', one.index);
        fake.push(goes(one));
      },
      () => fake.push(comes({ ...one, index: one.index + 20 })),
    ]);
    for (const [place, step] of steps.entries()) {
      step();
      await later(fake, panel);
      expectMasked(`step ${String(place)}`, panel, log);
    }
    fake.dropLink();
    await later(fake, panel);
    expectMasked('without a link', panel, log);
  });

  it('in guests who are typed, found, asked, refused and not seen', async () => {
    const { fake, panel, log } = await everything();
    panel.suggest = () => Promise.resolve([{ name: 'Felix 06 12 34 56 78', number: '0612345678' }]);
    await press(part(panel, 'invite'));
    const field = root(panel).querySelector<HTMLInputElement>('[name="exten"]')!;
    field.value = 'fel';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await later(fake, panel);
    expect(parts(panel, 'suggestion')).to.not.deep.equal([]);
    expectMasked('found', panel);
    field.value = 'Felix 0612345678, 06 12 34 56 7A, "Q 0612345679" <+33 6 12 34 56 78>, 06/12/34/56/70,';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await later(fake, panel);
    expect(parts(panel, 'guest').length).to.be.greaterThan(2);
    expectMasked('typed', panel);
    await press(part(panel, 'send-invite'));
    expectMasked('asked about', panel);
    if (has(panel, 'confirm')) await press(part(panel, 'confirm'));
    for (let count = 0; count < 4; count += 1) await later(fake, panel);
    expectMasked('asked', panel);
    fake.refuse('NotOrganizer');
    await later(fake, panel);
    expectMasked('refused', panel, log);
    fake.wait(61_000);
    await later(fake, panel);
    expect(parts(panel, 'invited').length).to.be.greaterThan(1);
    expectMasked('not seen', panel, log);
  });

  it('in rooms that are searched', async () => {
    const { fake, list } = await everything();
    fake.push(
      listedRooms(...Array.from({ length: 9 }, (_, at) => room(`40${String(at)}0`, { name: '06 12 34 56 78' }))),
    );
    await list.updateComplete;
    expectMasked('rooms', list);
  });
});
