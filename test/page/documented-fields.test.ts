import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/define/all.js';
import { createCtiConnection } from '../../src/index.js';
import { platformClock } from '../../src/streams/clock.js';
import { FakeNetwork } from '../support/fake-socket.js';
import {
  documentedCommandError,
  documentedConferenceEvent,
  documentedParticipantEvent,
  documentedRooms,
  phonePayload,
} from '../support/frames.js';
import { difference, read, type Reading } from '../support/reading.js';

/** One field of an example, another value for it, and where alone that shows. */
interface Row {
  readonly field: string;
  readonly to: unknown;
  /** Each place with what it then says; undefined where it is gone. */
  readonly shows: Readonly<Record<string, string | undefined>>;
  /** Why it shows nowhere, or in more than one place. */
  readonly because?: string;
}

const facts = ['name', 'number', 'origin', 'role', 'since'];

/** A minute and four seconds after the instants of the examples: what is shown then does not depend on when this runs. */
const now = 1519659524032 + 64_000;

describe('Every field of the documented examples is found by a reader', () => {
  table('the room list', documentedRooms, 'ConferenceList', [
    {
      field: '0.number',
      to: '4009',
      shows: { 'room[0]': '[number=4009]', 'room[0] number': '4009' },
      because: 'the row carries it for style sheets and tests',
    },
    {
      field: '0.name',
      to: 'private',
      shows: { 'room[0] action join': 'Join [Join private]', 'room[0] name': 'private' },
      because: 'the button says which room it joins',
    },
    { field: '0.pinRequired', to: true, shows: { 'room[0] pin': 'PIN' } },
    { field: '0.startTime', to: 1519659464032, shows: { 'room[0] since': 'Running for 2:04' } },
    {
      field: '0.members',
      to: [],
      shows: {
        ...gone('member[0]', ['', 'member-name', 'member-number', 'member-origin', 'member-since']),
        'room[0] count': '0 participants',
        'room[0] since': undefined,
      },
      because: 'nobody runs an empty room',
    },
    { field: '0.members.0.joinOrder', to: 2, shows: {}, because: 'it is the order of two members: see below' },
    { field: '0.members.0.joinTime', to: 1519659464032, shows: { 'member[0] member-since': '2:04' } },
    { field: '0.members.0.muted', to: true, shows: { 'member[0] member-muted': 'Muted' } },
    { field: '0.members.0.name', to: 'Q', shows: { 'member[0] member-name': 'Q' } },
    { field: '0.members.0.number', to: '1003', shows: { 'member[0] member-number': '1003' } },
    { field: '0.members.0.username', to: undefined, shows: { 'member[0] member-origin': 'External' } },
    {
      field: '1.number',
      to: '4002',
      shows: { 'room[1]': '[number=4002]', 'room[1] number': '4002' },
      because: 'the row carries it for style sheets and tests',
    },
    {
      field: '1.name',
      to: 'sales',
      shows: { 'room[1] action join': 'Join [Join sales]', 'room[1] name': 'sales' },
      because: 'the button says which room it joins',
    },
    { field: '1.pinRequired', to: false, shows: { 'room[1] pin': undefined } },
    { field: '1.startTime', to: 1519659464032, shows: {}, because: 'nobody runs an empty room' },
    {
      field: '1.members',
      to: [documentedRooms[0]?.members[0]],
      shows: {
        'member[1]': '',
        'member[1] member-name': 'James Bond',
        'member[1] member-number': '1002',
        'member[1] member-origin': 'Internal',
        'member[1] member-since': '1:04',
        'room[1] count': '1 participant',
      },
      because: 'a member has several facts',
    },
  ]);

  it('shows members in the order in which they joined', async () => {
    const [room] = structuredClone(documentedRooms);
    const [first] = room!.members;
    room!.members.push({ ...first!, name: 'Q', joinOrder: 0 });
    const reading = await show('conference-room-list', [['ConferenceList', [room]]]);
    expect(reading.get('member[0] member-name')).to.equal('Q');
    expect(reading.get('member[1] member-name')).to.equal('James Bond');
  });

  const me = 'participant[0]';

  table('a conference event', documentedConferenceEvent, 'ConferenceEvent', [
    {
      field: 'eventType',
      to: 'Leave',
      shows: {
        ...gone('', [
          'action hold',
          'action leave',
          'action mute-me',
          'conference-name',
          'conference-number',
          'count',
          'how-to-organize',
          'my-role',
          'running',
        ]),
        ...gone('participant[0]', ['', 'action more', 'me', 'state', ...facts]),
        empty: 'You are not in a conference.',
      },
      because: 'I am no longer in it: all of it goes',
    },
    {
      field: 'uniqueId',
      to: '1519658665.9',
      shows: { 'action include': 'Bring conference_support in', calls: '' },
      because: 'it says which of my calls is in: now none is, and this one could be',
    },
    { field: 'conferenceNumber', to: '4009', shows: { 'conference-number': '4009' } },
    { field: 'conferenceName', to: 'sales', shows: { 'conference-name': 'sales' } },
    { field: 'since', to: 64, shows: { running: 'Running for 1:04' } },
    {
      field: 'participants',
      to: [documentedConferenceEvent.participants[0], { index: 2, callerIdName: 'Q', callerIdNum: '1003' }],
      shows: {
        count: '2 participants',
        'participant[1]': '[index=2]',
        'participant[1] action more': '••• [More for Q]',
        'participant[1] name': 'Q',
        'participant[1] number': '1003',
        'participant[1] origin': 'External',
        'participant[1] role': 'User',
        'participant[1] since': '0:00',
        'participant[1] state': 'Not muted',
      },
      because: 'a participant has several facts',
    },
    { field: 'participants.0.index', to: 7, shows: { [me]: '[me] [index=7]' } },
    {
      field: 'participants.0.callerIdName',
      to: 'Q',
      shows: { [`${me} action more`]: '••• [More for Q]', [`${me} name`]: 'Q' },
      because: 'the menu’s button says whose it is',
    },
    { field: 'participants.0.callerIdNum', to: '1003', shows: { [`${me} number`]: '1003' } },
    { field: 'participants.0.since', to: 64, shows: { [`${me} since`]: '1:04' } },
    {
      field: 'participants.0.isTalking',
      to: true,
      shows: { [me]: '[talking] [me] [index=1]', [`${me} state`]: 'Talking, Not muted' },
      because: 'the row carries it for style sheets',
    },
    {
      field: 'participants.0.role',
      to: 'Organizer',
      shows: {
        'action invite': 'Invite',
        'action more': '••• [More actions]',
        'action mute-all': 'Mute all',
        'how-to-organize': undefined,
        'my-role': 'Your role: organizer',
        [me]: '[me] [organizer] [index=1]',
        [`${me} role`]: 'Organizer',
      },
      because: 'my own role decides on what I am offered',
    },
    {
      field: 'participants.0.isMuted',
      to: true,
      shows: {
        'action mute-me': undefined,
        'action unmute-me': 'Unmute me',
        [me]: '[muted] [me] [index=1]',
        [`${me} state`]: 'Muted',
      },
      because: 'what I can do about it changes with it',
    },
    {
      field: 'participants.0.isMe',
      to: false,
      shows: { [me]: '[index=1]', [`${me} me`]: undefined },
      because: 'the row carries it for style sheets',
    },
    { field: 'participants.0.username', to: undefined, shows: { [`${me} origin`]: 'External' } },
    {
      field: 'participants.0.isDeaf',
      to: true,
      shows: { [me]: '[deaf] [me] [index=1]', [`${me} state`]: 'Can’t hear, Not muted' },
      because: 'the row carries it for style sheets',
    },
  ]);

  // The example is of somebody else: so that both are seen, I am in the conference as well.
  const other = { ...documentedParticipantEvent, index: 2, callerIdName: 'Q', callerIdNum: '1003', username: 'q' };
  const entered: Frames = [
    ['ConferenceEvent', documentedConferenceEvent],
    ['ConferenceParticipantEvent', { ...other, eventType: 'Join' }],
  ];
  const row = 'participant[1]';

  table(
    'a participant event',
    other,
    'ConferenceParticipantEvent',
    [
      {
        field: 'eventType',
        to: 'Leave',
        shows: {
          count: '1 participant',
          ...gone(row, ['', 'action more', ...facts, 'state']),
        },
        because: 'who left is not shown',
      },
      { field: 'uniqueId', to: '7.7', shows: {}, because: 'it is the key of the conference, and here the only one' },
      { field: 'conferenceNumber', to: '4009', shows: {}, because: 'the conference is known by uniqueId' },
      { field: 'conferenceName', to: 'sales', shows: { 'conference-name': 'sales' } },
      {
        field: 'index',
        to: 3,
        shows: {
          count: '3 participants',
          [`${row} action more`]: '••• [More for Q 1 (1003)]',
          [`${row} name`]: 'Q 1',
          'participant[2]': '[talking] [organizer] [index=3]',
          'participant[2] action more': '••• [More for Q 2 (1003)]',
          'participant[2] name': 'Q 2',
          'participant[2] number': '1003',
          'participant[2] origin': 'Internal',
          'participant[2] role': 'Organizer',
          'participant[2] since': '0:00',
          'participant[2] state': 'Talking, Not muted',
        },
        because: 'at another index is another person, and two of one name and number are counted',
      },
      {
        field: 'callerIdName',
        to: 'R',
        shows: { [`${row} action more`]: '••• [More for R]', [`${row} name`]: 'R' },
        because: 'the menu’s button says whose it is',
      },
      { field: 'callerIdNum', to: '1009', shows: { [`${row} number`]: '1009' } },
      { field: 'since', to: 64, shows: { [`${row} since`]: '1:04' } },
      {
        field: 'isTalking',
        to: false,
        shows: { [row]: '[organizer] [index=2]', [`${row} state`]: 'Not muted' },
        because: 'the row carries it for style sheets',
      },
      {
        field: 'role',
        to: 'User',
        shows: { [row]: '[talking] [index=2]', [`${row} role`]: 'User' },
        because: 'the row carries it for style sheets',
      },
      {
        field: 'isMuted',
        to: true,
        shows: { [row]: '[muted] [organizer] [index=2]', [`${row} state`]: 'Muted' },
        because: 'the row carries it for style sheets, and who is muted does not talk',
      },
      {
        field: 'isDeaf',
        to: true,
        shows: { [row]: '[deaf] [talking] [organizer] [index=2]', [`${row} state`]: 'Talking, Can’t hear, Not muted' },
        because: 'the row carries it for style sheets',
      },
      {
        field: 'isMe',
        to: true,
        shows: {
          [row]: '[talking] [me] [organizer] [index=2]',
          [`${row} me`]: 'You',
          'my-role': 'Your role: organizer',
          'how-to-organize': undefined,
          'action mute-all': 'Mute all',
          'action invite': 'Invite',
          'action more': '••• [More actions]',
        },
        because: 'the row carries it for style sheets, and I may do what one of my entries may',
      },
      { field: 'username', to: 'r', shows: {}, because: 'it tells who it is, and that the caller is internal' },
    ],
    entered,
  );

  it('shows an error’s code in words beside what was asked for, and an unknown code as it came', async () => {
    // A panel each: two presses of one button within a moment are taken for one.
    const refuse = async (error: unknown) => {
      const { element, socket } = await mount('conference-participants', [
        ['ConferenceEvent', documentedConferenceEvent],
      ]);
      element.shadowRoot?.querySelector<HTMLElement>('[part~="mute-me"]')?.click();
      await settled(element);
      socket.say('ConferenceCommandError', error);
      await settled(element);
      return read(element).get('error');
    };
    expect(await refuse(documentedCommandError)).to.equal('Mute: refused. You are not in this conference.');
    expect(await refuse({ error: 'Tuesday' })).to.equal('Mute: refused. Tuesday');
  });
});

/** Places of which nothing is left. */
function gone(row: string, places: readonly string[]): Readonly<Record<string, undefined>> {
  return Object.fromEntries(places.map((place) => [`${row} ${place}`.trim(), undefined]));
}

type Frames = readonly (readonly [msgType: string, ctiMessage: unknown])[];

/** One test a row: the example, then the example with that field changed, and what differs for a reader. */
function table(what: string, example: unknown, msgType: string, rows: readonly Row[], before: Frames = []): void {
  const tag = msgType === 'ConferenceList' ? 'conference-room-list' : 'conference-participants';
  describe(what, () => {
    for (const { field, to, shows, because } of rows) {
      it(`${field}${because === undefined ? '' : `: ${because}`}`, async () => {
        const plain = await show(tag, [...before, [msgType, example]]);
        const changed = await show(tag, [...before, [msgType, withField(example, field.split('.'), to)]]);
        expect(difference(plain, changed)).to.deep.equal(shows);
      });
    }

    it('is walked to the last field', () => {
      const walked = new Set(rows.map((row) => row.field));
      expect(leavesOf(example).filter((field) => !walked.has(field))).to.deep.equal([]);
    });
  });
}

async function show(tag: string, frames: Frames): Promise<Reading> {
  const { element, connection } = await mount(tag, frames);
  const reading = read(element);
  connection.close();
  return reading;
}

/** An element on a connection whose socket has brought these frames, rooms unfolded. */
async function mount(tag: string, frames: Frames) {
  const network = new FakeNetwork();
  const connection = createCtiConnection({
    server: 'https://xuc.example.org',
    token: 't',
    WebSocket: network.WebSocket,
    scheduler: { ...platformClock, now: () => now, wallTime: () => now },
  });
  connection.connect();
  const socket = network.latest.accept().say('LoggedOn');
  socket.say('PhoneEvent', { ...phonePayload, otherDN: '' });
  for (const [msgType, ctiMessage] of frames) socket.say(msgType, ctiMessage);
  const element = await fixture<LitElement>(
    tag === 'conference-room-list'
      ? html`<conference-room-list .connection=${connection}></conference-room-list>`
      : html`<conference-participants .connection=${connection}></conference-participants>`,
  );
  await settled(element);
  for (const fold of element.shadowRoot?.querySelectorAll<HTMLElement>('.unfold') ?? []) fold.click();
  await settled(element);
  return { element, socket, connection };
}

/** Until nothing waits to be drawn. */
async function settled(element: LitElement): Promise<void> {
  await nextFrame();
  while (!(await element.updateComplete)) await nextFrame();
}

function withField(example: unknown, [name = '', ...rest]: readonly string[], to: unknown): unknown {
  const copy = (Array.isArray(example) ? [...(example as unknown[])] : { ...(example as object) }) as Record<
    string,
    unknown
  >;
  if (rest.length > 0) copy[name] = withField(copy[name], rest, to);
  else copy[name] = to;
  return copy;
}

/** The path of each field of an example, but of those that hold nothing of their own. */
function leavesOf(example: unknown, path = ''): readonly string[] {
  if (typeof example !== 'object' || example === null) return [path];
  const entries = Object.entries(example);
  if (entries.length === 0) return [path];
  return entries.flatMap(([name, value]) => leavesOf(value, path === '' ? name : `${path}.${name}`));
}
