import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import {
  bond,
  call,
  comes,
  join,
  listedRooms,
  member,
  moneypenny,
  outsider,
  person,
  q,
  room,
} from '../support/builders.js';
import {
  asOrganizer,
  asUser,
  atTheDoor,
  FakeConnection,
  inConference,
  inTwoConferences,
  online,
  withCallTo,
} from '../support/fake-connection.js';
import { action, drawn, part, press, root, row } from '../support/panel.js';
import { forgetStored } from '../support/storage.js';
import type { CtiConnectionElement } from '../../src/index.js';

/** The whole: a provider, its banner, the rooms and the participants. */
interface Whole {
  readonly fake: FakeConnection;
  readonly provider: CtiConnectionElement;
  readonly list: HTMLElementTagNameMap['conference-room-list'];
  readonly panel: HTMLElementTagNameMap['conference-participants'];
}

interface Look {
  readonly theme: 'light' | 'dark';
  readonly lang?: string;
  readonly dir?: string;
}

async function show(fake: FakeConnection, { theme, lang = '', dir = '' }: Look): Promise<Whole> {
  const template: TemplateResult = html`<main class=${theme}>
    <h1>Conferences</h1>
    <cti-connection lang=${lang} dir=${dir} server="https://xuc.example.org" .connection=${fake.connection}>
      <conference-room-list lang=${lang} dir=${dir} theme=${theme}></conference-room-list>
      <conference-participants lang=${lang} dir=${dir} theme=${theme}></conference-participants>
    </cti-connection>
  </main>`;
  const main = await fixture(template);
  const provider = main.querySelector('cti-connection')!;
  const list = main.querySelector('conference-room-list')!;
  const panel = main.querySelector('conference-participants')!;
  await drawn(provider, list, panel);
  return { fake, provider, list, panel };
}

type State = readonly [given: () => FakeConnection, act?: (whole: Whole) => unknown];

const crowd = () => inConference(...Array.from({ length: 200 }, (_, place) => (place ? person(place + 1) : bond)));
const everything = () =>
  asOrganizer(
    { ...q, isTalking: true },
    { ...moneypenny, isMuted: true },
    outsider(4, { isDeaf: true }),
    outsider(5, { callerIdNum: '' }),
    person(6, { role: 'Organizer', since: 4000 }),
  );
const click = (within: () => HTMLElement) => press(within());
const unfold = ({ list }: Whole) => click(() => root(list).querySelector<HTMLElement>('[aria-expanded]')!);

const manyRooms = Array.from({ length: 9 }, (_, place) => room(`400${place}`, { pinRequired: place % 2 === 0 }));

const states: Record<string, State> = {
  'not connected yet': [() => new FakeConnection()],
  connecting: [() => new FakeConnection().status({ status: 'connecting' })],
  'signed out': [() => new FakeConnection().status({ status: 'signed-out' })],
  'wrong password': [() => new FakeConnection().status({ status: 'refused', reason: 'invalid-credentials' })],
  'waiting for the next attempt': [() => asOrganizer().dropLink()],
  'not confirmed since a reconnect': [() => asOrganizer().dropLink().status({ status: 'online' })],
  closed: [() => new FakeConnection(), ({ fake }) => fake.connection.close()],
  'loading rooms': [() => new FakeConnection().status({ status: 'online' })],
  'perhaps no line': [() => new FakeConnection().status({ status: 'online' }).wait(10_000)],
  'no rooms': [() => online().push(listedRooms())],
  rooms: [() => online()],
  'many rooms, some favourite': [() => online(...manyRooms), ({ list }) => click(() => part(list, 'favourite'))],
  'no room found': [
    () => online(...manyRooms),
    async ({ list }) => {
      const field = part(list, 'search') as HTMLInputElement;
      field.value = 'nothing';
      field.dispatchEvent(new Event('input'));
      await drawn(list);
    },
  ],
  'something copied': [
    () => online(...manyRooms),
    async (whole) => {
      await unfold(whole);
      await click(() => part(whole.list, 'copy'));
    },
  ],
  'members unfolded': [
    () => online(room('4000', { members: [member(1, { muted: true }), member(2, { name: '' })] })),
    unfold,
  ],
  'an empty room unfolded': [() => online(room('4000')), unfold],
  calling: [() => online().push(call('EventDialing'))],
  'asked for the PIN': [() => atTheDoor()],
  'a question before joining': [
    () => withCallTo(online(), '1007', 'Felix'),
    ({ list }) => click(() => part(list, 'join')),
  ],
  'in as a user': [() => asUser()],
  'in as organizer, with everything': [everything],
  'in an empty conference': [() => inConference(bond)],
  'before anybody was listed': [() => online().push(call('EventEstablished'), join([]))],
  'two conferences, one on hold': [() => inTwoConferences()],
  'on hold': [() => asUser().push(call('EventOnHold'))],
  'a second call': [() => withCallTo(asOrganizer(), '1007', 'Felix')],
  'two calls': [() => withCallTo(withCallTo(online(), '1007', 'Felix'), '1008')],
  'a long list': [crowd],
  'something asked for': [everything, ({ panel }) => click(() => part(row(panel, 2), 'mute'))],
  'a refusal': [
    everything,
    async ({ panel, fake }) => {
      await click(() => part(row(panel, 2), 'mute'));
      fake.refuse('NotOrganizer');
    },
  ],
  'an error that nobody asked for': [everything, ({ fake }) => fake.refuse('OutOfCheese')],
  'a question before removing': [everything, ({ panel }) => click(() => part(row(panel, 2), 'kick'))],
  'a question before closing': [everything, async ({ panel }) => press(await action(panel, 'close'))],
  'an invitation, with all options': [
    everything,
    async ({ panel }) => {
      await click(() => part(panel, 'invite'));
      root(panel).querySelector('details')!.open = true;
      await click(() => part(panel, 'add-variable'));
    },
  ],
  'somebody invited': [everything, ({ fake }) => void fake.connection.conferenceInvite('4001', '1007', 'User')],
  'somebody new': [everything, ({ fake }) => fake.push(comes(person(7)))],
};

async function audit(state: State, look: Look): Promise<void> {
  const whole = await show(state[0](), look);
  await state[1]?.(whole);
  await drawn(whole.provider, whole.list, whole.panel);
  await expect(whole.provider.closest('main')!).to.be.accessible();
  // The next one has the page to itself.
  fixtureCleanup();
}

const pageStyles = new CSSStyleSheet();
pageStyles.replaceSync(`
  main { padding: 1rem; inline-size: 48rem }
  .light { color-scheme: light; background: white; color: black }
  .dark { color-scheme: dark; background: #111; color: white }
`);

describe('Everybody can use what is shown', () => {
  before(() => document.adoptedStyleSheets.push(pageStyles));
  after(() => document.adoptedStyleSheets.pop());
  afterEach(() => forgetStored('favourites'));

  for (const [name, state] of Object.entries(states)) {
    it(`in the light and in the dark: ${name}`, async function () {
      this.timeout(20_000);
      for (const theme of ['light', 'dark'] as const) await audit(state, { theme });
    });
  }

  const worst = [
    'in as organizer, with everything',
    'asked for the PIN',
    'a question before removing',
    'wrong password',
  ];
  for (const name of worst) {
    it(`in French, and from right to left: ${name}`, async function () {
      this.timeout(20_000);
      await audit(states[name]!, { theme: 'light', lang: 'fr' });
      await audit(states[name]!, { theme: 'light', dir: 'rtl' });
    });
  }
});
