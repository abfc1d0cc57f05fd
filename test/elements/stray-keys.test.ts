import { expect, html } from '@open-wc/testing';
import type { ConferenceParticipantsElement } from '../../src/index.js';
import {
  bond,
  call,
  changes,
  comes,
  goes,
  leave,
  listedRooms,
  outsider,
  peopleBesideMe,
  person,
  room,
} from '../support/builders.js';
import {
  asOrganizer,
  asUser,
  type FakeConnection,
  inConference,
  inTwoConferences,
  online,
} from '../support/fake-connection.js';
import { usePageClock } from '../support/page-clock.js';
import { action, drawn, has, part, participantsPanel, press, root, roomList, row, task } from '../support/panel.js';

const clock = usePageClock();

const eight = [bond, ...peopleBesideMe(7)];
const caller = outsider(4);

/** What has the focus, in whichever shadow tree. */
function focused(): HTMLElement {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active as HTMLElement;
}

/** A key as it comes from a keyboard: down and up at what has the focus then. Whether the page saw the key. */
function type(...keys: readonly string[]): void {
  for (const key of keys) {
    for (const kind of ['keydown', 'keyup']) {
      const init = { key, bubbles: true, composed: true, cancelable: true };
      const went = focused().dispatchEvent(new KeyboardEvent(kind, init));
      // What the platform does with a key that nobody has taken.
      if (went && kind === 'keyup' && [' ', 'Enter'].includes(key) && focused().matches('button')) focused().click();
    }
  }
}

async function inField(fake: FakeConnection, find: (panel: ConferenceParticipantsElement) => Promise<HTMLElement>) {
  const panel = await participantsPanel(fake);
  (await find(panel)).focus();
  await drawn(panel);
  return panel;
}

const named = async (panel: ConferenceParticipantsElement) => {
  await press(await action(row(panel, 4), 'name-number'));
  return root(panel).querySelector<HTMLElement>('[name=givenName]')!;
};
const searching = async (panel: ConferenceParticipantsElement) => Promise.resolve(part(panel, 'search'));
const inviting = async (panel: ConferenceParticipantsElement) => {
  await press(part(panel, 'invite'));
  return root(panel).querySelector<HTMLElement>('[name=exten]')!;
};

interface Loss {
  readonly fake: () => FakeConnection;
  readonly field: (panel: ConferenceParticipantsElement) => Promise<HTMLElement>;
  readonly goes: (fake: FakeConnection) => unknown;
}

const losses: Readonly<Record<string, Loss>> = {
  'the name of a caller who leaves': {
    fake: () => asOrganizer(caller, person(5)),
    field: named,
    goes: (fake) => fake.push(goes(caller)),
  },
  'the name of the only caller': {
    fake: () => asOrganizer(caller),
    field: named,
    goes: (fake) => fake.push(goes(caller)),
  },
  'the name of a caller whose conference ends': {
    fake: () => inTwoConferences().push(comes(caller)),
    field: named,
    goes: (fake) => fake.push(leave(), call('EventReleased')),
  },
  'an invitation, by somebody who organizes no longer': {
    fake: () => asOrganizer(caller, person(5)),
    field: inviting,
    goes: (fake) => fake.push(changes(bond, { role: 'User' })),
  },
  'a search in a conference that ends': {
    fake: () => inTwoConferences().push(...[4, 5, 6, 7, 8, 9].map((index) => comes(person(index)))),
    field: searching,
    goes: (fake) => fake.push(leave(), call('EventReleased')),
  },
};

describe('What is typed on into a field that is gone', () => {
  for (const [what, { fake: start, field, goes: gone }] of Object.entries(losses)) {
    it(`is no command: ${what}`, async () => {
      const fake = start();
      const panel = await inField(fake, field);
      type('a');
      gone(fake);
      await drawn(panel);
      expect(focused().matches('input'), 'the field is gone').to.be.false;
      type('m', ' ', '?', 'A', 'm', 'Backspace', 'Delete', 'Enter');
      await task();
      await drawn(panel);
      expect(fake.sent).to.deep.equal([]);
      expect(has(panel, 'help') || has(panel, 'ticked') || has(panel, 'confirm')).to.be.false;
    });

    it(`is a command again after a pause, and after the user has moved the focus: ${what}`, async () => {
      for (const wait of [() => clock().advance(2000), () => type('Tab'), () => type('ArrowDown')]) {
        const fake = start();
        const panel = await inField(fake, field);
        gone(fake);
        await drawn(panel);
        type('m');
        await task();
        expect(fake.sent).to.deep.equal([]);
        wait();
        type('m');
        await task();
        expect(fake.sent.map((command) => command.type)).to.deep.equal(['conferenceMuteMe']);
        panel.closest('cti-connection')!.remove();
      }
    });
  }

  it('is taken in for as long as the word goes on, and Shift ends no word', async () => {
    const fake = asOrganizer(caller);
    const panel = await inField(fake, named);
    fake.push(goes(caller));
    await drawn(panel);
    for (const key of ['m', 'Shift', 'M', 'm']) {
      clock().advance(1500);
      type(key);
    }
    await task();
    expect(fake.sent).to.deep.equal([]);
    clock().advance(2000);
    type('Shift', 'm');
    await task();
    expect(fake.sent.length).to.equal(1);
  });

  for (const key of ['Enter', 'Escape']) {
    it(`is not awaited where the user has closed the field: ${key}`, async () => {
      const fake = asOrganizer(caller, person(5));
      const panel = await inField(fake, named);
      type(key);
      if (key === 'Enter') await press(part(row(panel, 4), 'confirm'));
      await drawn(panel);
      expect(focused().matches('input')).to.be.false;
      type('m');
      await task();
      expect(fake.sent.map((command) => command.type)).to.deep.equal(['conferenceMuteMe']);
    });
  }

  it('is awaited where the field goes a second after Enter, or another key came since', async () => {
    for (const then of [() => clock().advance(1000), () => type('a')]) {
      const fake = asOrganizer(caller, person(5));
      const panel = await inField(fake, named);
      type('Enter');
      then();
      fake.push(goes(caller));
      await drawn(panel);
      type('m');
      await task();
      expect(fake.sent).to.deep.equal([]);
      panel.closest('cti-connection')!.remove();
    }
  });

  it('is no command of a field of the page’s own either, in whichever shadow tree', async () => {
    const fake = asOrganizer(person(4), person(5));
    const own = (tree: Element | ShadowRoot) => tree.append(document.createElement('input'));
    const kinds = [
      (extra: HTMLElement) => own(extra),
      (extra: HTMLElement) => own(extra.attachShadow({ mode: 'open' })),
    ];
    for (const fill of kinds) {
      const panel = await participantsPanel(
        fake,
        html`<conference-participants
          .rowActions=${() => {
            const extra = document.createElement('div');
            fill(extra);
            return extra;
          }}
        ></conference-participants>`,
      );
      await drawn(panel);
      const extra = row(panel, 4).querySelector('.extra')!;
      const inner = [...extra.querySelectorAll('*')].find((one) => one.shadowRoot)?.shadowRoot ?? extra;
      inner.querySelector('input')!.focus();
      await drawn(panel);
      fake.push(goes(person(4)));
      await drawn(panel);
      type('m', 'y', ' ', 'Enter');
      await task();
      expect(fake.sent).to.deep.equal([]);
      fake.push(comes(person(4)));
      panel.closest('cti-connection')!.remove();
    }
  });

  it('is not awaited where a button had the focus: the next key but one is a command', async () => {
    const fake = asOrganizer(person(4), person(5));
    const panel = await inField(fake, async (one) => Promise.resolve(part(row(one, 4), 'mute')));
    fake.push(goes(person(4)));
    await drawn(panel);
    type('m');
    await task();
    expect(fake.sent.map((command) => command.type)).to.deep.equal(['conferenceMuteMe']);
  });
});

describe('The search bar', () => {
  it('stays while somebody types into it, however few are left, and goes afterwards', async () => {
    const fake = inConference(...eight);
    const panel = await inField(fake, searching);
    const field = part(panel, 'search');
    fake.push(goes(eight[7]!), goes(eight[6]!));
    await drawn(panel);
    expect(focused() === field).to.be.true;
    field.blur();
    panel.requestUpdate();
    await drawn(panel);
    expect(has(panel, 'search')).to.be.false;
  });

  it('stays while its order has the focus', async () => {
    const fake = inConference(...eight);
    const panel = await inField(fake, async (one) => Promise.resolve(part(one, 'sort')));
    fake.push(goes(eight[7]!));
    await drawn(panel);
    expect(focused() === part(panel, 'sort')).to.be.true;
  });

  it('does not come while the focus is elsewhere in a short list of a user, and is there for eight', async () => {
    const fake = asUser();
    const panel = await participantsPanel(fake);
    expect(has(panel, 'search')).to.be.false;
    fake.push(...eight.slice(3).map((one) => comes({ ...one, index: one.index + 10 })));
    await drawn(panel);
    expect(has(panel, 'search')).to.be.true;
  });

  it('of the room list stays while somebody types into it', async () => {
    const rooms = Array.from({ length: 8 }, (_, place) => room(`${4000 + place}`));
    const fake = online(...rooms);
    const list = await roomList(fake);
    const field = part(list, 'search');
    field.focus();
    fake.push(listedRooms(...rooms.slice(1)));
    await drawn(list);
    expect(focused() === field).to.be.true;
  });
});
