import { expect } from '@open-wc/testing';
import type { ConferenceParticipantsElement } from '../../src/index.js';
import { bond, call, changes, comes, goes, leave, moneypenny, person, q, room } from '../support/builders.js';
import {
  asOrganizer,
  type FakeConnection,
  inConference,
  inTwoConferences,
  online,
} from '../support/fake-connection.js';
import {
  action,
  drawn,
  key,
  part,
  participantsPanel,
  press,
  reached,
  roomList,
  roomRow,
  row,
  task,
} from '../support/panel.js';

type Lead = (panel: ConferenceParticipantsElement, fake: FakeConnection) => unknown;

interface Shown {
  readonly fake: () => FakeConnection;
  readonly lead?: Lead;
  readonly hooks: readonly string[];
}

const eleven = () => inConference(bond, q, ...Array.from({ length: 9 }, (_, n) => person(n + 3)));
const filters = ['talking', 'not-muted', 'muted', 'organizers', 'external'];

/** What leads to each hook. */
const table: Readonly<Record<string, Shown>> = {
  'what is found, and who talks': {
    fake: eleven,
    lead: (_panel, fake) => fake.push(changes(q, { isTalking: true })),
    hooks: ['search', 'filter', 'sort', 'talking-now'],
  },
  'how many are found': {
    fake: eleven,
    lead: (panel) => press(part(panel, 'filter')),
    hooks: ['shown'],
  },
  'a tick, and what may be done about those who are ticked': {
    fake: () => asOrganizer(),
    lead: (panel) => press(part(row(panel, 2), 'tick')),
    hooks: [
      'tick',
      'participant ticked',
      'bulk',
      'action mute-ticked',
      'action unmute-ticked',
      'action kick-ticked',
      'action mute-others',
    ],
  },
  'what waits for an answer': {
    fake: () => asOrganizer(),
    lead: (panel) => press(part(row(panel, 2), 'mute')),
    hooks: ['asked', 'participant pending'],
  },
  'what the whole conference waits for': {
    fake: () => asOrganizer(),
    lead: (panel) => press(part(panel, 'mute-all')),
    hooks: ['asked'],
  },
  'an honest count, and the way back': {
    fake: () => asOrganizer(),
    lead: async (panel, fake) => {
      await press(part(panel, 'mute-all'));
      fake.push(changes(q, { isMuted: true }), changes(moneypenny, { isMuted: true }));
      await task();
    },
    hooks: ['result', 'undo'],
  },
  'what gave no sign': {
    fake: () => asOrganizer(),
    lead: async (panel, fake) => {
      await press(part(panel, 'mute-all'));
      fake.wait(60_000);
      await task();
    },
    hooks: ['result', 'try-again'],
  },
  'a question and its answers': {
    fake: () => asOrganizer(),
    lead: async (panel) => press(await action(panel, 'close')),
    hooks: ['question', 'confirm', 'cancel'],
  },
  'the invitation’s form': {
    fake: () => asOrganizer(),
    lead: (panel) => press(part(panel, 'invite')),
    hooks: ['invitation', 'send-invite', 'action invite'],
  },
  'the header’s menu': {
    fake: () => asOrganizer(),
    lead: (panel) => press(part(panel, 'more')),
    hooks: [
      'menu',
      'action more',
      'action mute-newcomers',
      'action unmute-all',
      'action reset',
      'action close',
      'action shortcuts',
    ],
  },
  'a row’s menu': {
    fake: () => asOrganizer(),
    lead: (panel) => press(part(row(panel, 2), 'more')),
    hooks: ['menu', 'action copy', 'action mute-others'],
  },
  'the list of the keys': {
    fake: () => asOrganizer(),
    lead: (panel) => key(row(panel, 2), '?'),
    hooks: ['help'],
  },
  'a swap of two conferences': { fake: inTwoConferences, hooks: ['tab', 'action swap'] },
  'the end of a call': {
    fake: () => asOrganizer(),
    lead: (_panel, fake) => fake.push(leave(), call('EventReleased')),
    hooks: ['ended', 'action rejoin'],
  },
  'the places of who left and who came under the focus': {
    fake: () => asOrganizer(),
    lead: (panel, fake) => {
      row(panel, 3).focus();
      fake.push(goes(q), comes(person(4)));
    },
    hooks: ['came'],
  },
  'why there are no buttons of an organizer': {
    fake: () => inConference({ ...bond, role: 'User' }, q),
    hooks: ['how-to-organize'],
  },
};

describe('A page’s style sheet reaches, of the participants’ panel,', () => {
  for (const [what, { fake: start, lead, hooks }] of Object.entries(table)) {
    it(what, async () => {
      const fake = start();
      const panel = await participantsPanel(fake);
      await lead?.(panel, fake);
      await task();
      await drawn(panel);
      expect(reached(panel, hooks)).to.deep.equal(hooks);
    });
  }

  it('each filter by its name', async () => {
    const panel = await participantsPanel(eleven());
    const named = [...panel.shadowRoot!.querySelectorAll<HTMLElement>('[part="filter"]')];
    expect(named.map(({ dataset }) => dataset.filter)).to.deep.equal(filters);
  });
});

describe('A page’s style sheet reaches, of the room list,', () => {
  it('what is found, the order, and what is copied', async () => {
    const rooms = Array.from({ length: 9 }, (_, n) => room(`40${10 + n}`));
    const list = await roomList(online(...rooms));
    await press(roomRow(list, '4010').querySelector<HTMLElement>('.unfold')!);
    const hooks = ['search', 'sort', 'room', 'action favourite', 'action join', 'action copy'];
    expect(reached(list, hooks)).to.deep.equal(hooks);
  });
});
