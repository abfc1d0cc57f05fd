import { expect } from 'chai';
import { seededRandom } from '../../src/simulator/seeded-random.js';
import { Scene } from './client.js';

const wrongText = [7, null, {}, ['a'], true];
const wrongCount = [0, -1, 1.5, NaN, Infinity, 1e9, '3', null, [1]];
const wrongMs = [-1, NaN, Infinity, 1e10, '100', null, {}];
const wrongFlag = [0, 'true', null, [], {}];

/** For each control: what is right, and for each of its fields what is not. */
const controls: Readonly<Record<string, readonly [object, Readonly<Record<string, readonly unknown[]>>]>> = {
  setLatency: [{}, { ms: wrongMs, toServer: wrongMs, toClient: wrongMs }],
  dropLinks: [{}, { login: [...wrongText, '', 'nobody', 'JBOND'] }],
  halfOpen: [{}, { login: [...wrongText, 'nobody'] }],
  closeLinks: [
    {},
    {
      login: ['nobody'],
      code: [0, 999, 1004, 1005, 1006, 1015, 2999, 5000, 1000.5, NaN, '1000', null],
      reason: [...wrongText, 'x'.repeat(124), 'é'.repeat(62)],
    },
  ],
  restart: [{}, { refuseForMs: wrongMs }],
  expireTokens: [{}, { login: [...wrongText, 'nobody'] }],
  sendRaw: [{ frame: '' }, { frame: wrongText, login: ['nobody'] }],
  refuseNext: [
    { error: 'Odd' },
    { error: [...wrongText, ''], command: [...wrongText, 'mute', 'toString', 'dial', 'getList'], times: wrongCount },
  ],
  refuseAll: [{}, { error: [...wrongText, ''] }],
  silence: [{ on: true }, { on: wrongFlag, command: [...wrongText, 'mute', '__proto__'] }],
  refuseLogon: [{}, { error: [...wrongText, 'LoggedOnFailed', ''], times: wrongCount }],
  failRest: [
    {},
    {
      by: [...wrongText, 'nginx', 'toString'],
      status: [0, 100, 199, 204, 205, 304, 600, 401.5, NaN, '401', null],
      error: wrongText,
      message: wrongText,
      times: wrongCount,
    },
  ],
  setRejoin: [{ on: true }, { on: wrongFlag }],
  setVersion: [{ version: 2025 }, { version: [2017, 2022, 2026, '2025', NaN, null] }],
  setMuteAll: [{ sparesOrganizers: true }, { sparesOrganizers: wrongFlag }],
  setDtmf: [{ on: true }, { on: wrongFlag }],
  setIsMe: [{ byUser: true }, { byUser: wrongFlag }],
  setSso: [{}, { login: [...wrongText, '', 'nobody', 'constructor'] }],
  setRole: [{ room: '4000', index: 1, role: 'User' }, { role: [...wrongText, 'organizer', 'Admin', ''] }],
  setMuted: [{ room: '4000', index: 1, muted: true }, { muted: wrongFlag }],
  setDeaf: [{ room: '4000', index: 1, deaf: true }, { deaf: wrongFlag }],
  setTalking: [
    { room: '4000', index: 1, talking: true },
    { talking: wrongFlag, room: ['4999', '', 4000] },
  ],
  callerJoins: [
    { room: '4000', name: '', number: '' },
    { room: wrongText, name: wrongText, number: wrongText, role: ['user'] },
  ],
  callerLeaves: [{ room: '4000', index: 4 }, { index: [0, -1, 1.5, 99, NaN, '1', null] }],
  addParticipants: [{ room: '4000', count: 0 }, { count: [-1, 1.5, 20_001, 1e9, Infinity, '3', null] }],
  setTalk: [
    {},
    { on: wrongFlag, everyMs: [0, -1, 9, 10.5, NaN, Infinity, '800'], starters: [-1, 0.5, 1e9, Infinity, '1'] },
  ],
  ringUser: [
    { login: 'q', number: '', name: '' },
    { login: [...wrongText, 'nobody', 'noline'], number: wrongText, name: wrongText },
  ],
  userJoins: [
    { login: 'q', room: '4001' },
    { login: ['nobody', 'noline', 7], room: ['4999', 7], role: ['Guest'] },
  ],
  pressKeys: [
    { login: 'lhaddad', keys: '1#' },
    { login: ['nobody', 'noline', 'moneypenny'], keys: [...wrongText, '', 'A', '1 2', '１', '1234\n'] },
  ],
  renumberCall: [{}, { uniqueId: [...wrongText, '', '1.1'] }],
  setLine: [
    { login: 'q', line: 'webrtc' },
    { login: ['nobody', 'noline'], line: [...wrongText, 'WebRTC', ''] },
  ],
  setRoom: [{ room: '4000' }, { room: ['4999', 7], open: wrongFlag, places: [-1, 1.5, NaN, '5', null] }],
  hangUp: [{}, { uniqueId: [...wrongText, '', '1.1'] }],
  describe: [{}, {}],
};

describe('A control of the simulator', () => {
  const scene = new Scene();
  const work = (name: string, given: unknown) => Reflect.get(scene.controls, name)(given) as unknown;

  it('is tried here, each and every one', () => {
    expect(Object.keys(controls).sort()).to.deep.equal(Object.keys(scene.controls).sort());
  });

  for (const [name, [right, wrong]] of Object.entries(controls)) {
    it(`takes what is right, and says in words what it cannot take: ${name}`, () => {
      const needsCall = 'uniqueId' in wrong;
      if (!needsCall) expect(() => work(name, right), JSON.stringify(right)).not.to.throw();
      for (const [field, values] of Object.entries(wrong)) {
        for (const value of values) {
          const what = `${name} ${field} ${String(value)}`;
          expect(() => work(name, { ...right, [field]: value }), what).to.throw(
            Error,
            /^(?:\w+ takes |There is no |A room holds|Nobody in room|\w+ has no )/,
          );
        }
      }
      expect(() => work(name, { ...right, colour: 'red' })).to.throw(needsCall ? /takes/ : /takes no colour/);
      for (const none of ['text', 7, null, [1]]) expect(() => work(name, none)).to.throw(/takes an object/);
    });
  }

  it('that was refused has changed nothing', () => {
    const fresh = new Scene();
    const before = JSON.stringify(fresh.controls.describe());
    const refused = [
      () => fresh.controls.setLatency({ ms: 50, toServer: -1 }),
      () => fresh.controls.setTalk({ on: true, everyMs: 0 }),
      () => fresh.controls.addParticipants({ room: '4000', count: 19_998 }),
    ];
    for (const act of refused) expect(act).to.throw();
    expect(JSON.stringify(fresh.controls.describe())).to.equal(before);
    expect(fresh.simulator.latency).to.deep.equal({ toServer: 0, toClient: 0 });
  });
});

describe('A client of the simulator that sends anything at all', () => {
  const names = [
    'conference conferenceMuteMe conferenceUnmuteMe conferenceMuteAll conferenceUnmuteAll conferenceMute',
    'conferenceUnmute conferenceDeafen conferenceUndeafen conferenceKick conferenceClose conferenceReset',
    'conferenceInvite includeToConference dial attendedTransfer sendDtmf hold hangup getCurrentCallsPhoneEvents getList',
    'getConfig searchContacts directoryLookUp getFavoriteContacts getFavorites subscribeToPhoneHints',
    'unsubscribeFromAllPhoneHints dialFromMobile displayNameLookup toString __proto__',
  ]
    .join(' ')
    .split(' ');
  const values: readonly unknown[] = [
    '4000',
    '4001',
    '4002',
    '1002',
    '1003',
    '1020',
    '0633333333',
    '',
    '#',
    '4',
    1,
    2,
    99,
    -1,
    1e300,
  ];
  const others = [
    null,
    true,
    false,
    [],
    {},
    { key: 'value' },
    { key: 7 },
    ['1002'],
    'User',
    'Organizer',
    'meetme',
    'line',
  ];
  const fields = [
    'numConf index exten role earlyJoin variables marked leaveWhenLastMarkedLeave callerId destination key uniqueId',
    'objectType term phoneNumbers username',
  ]
    .join(' ')
    .split(' ');

  for (const seed of [1, 2, 3, 4, 5]) {
    it(`is answered, and the server goes on: seed ${seed}`, () => {
      const scene = new Scene();
      const clients = ['jbond', 'q', 'moneypenny', 'noline', 'jfgarcon'].map((login) => scene.client(login));
      const random = seededRandom(seed);
      const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
      for (let sent = 0; sent < 400; sent += 1) {
        const given = fields.map((field) => [field, pick(random() < 0.8 ? values : others)] as const);
        pick(clients).ask(pick(names), Object.fromEntries(given.filter(() => random() < 0.9)));
        if (random() < 0.3) scene.clock.pass(random() * 5000);
      }
      scene.clock.pass(60_000);
      const [bond] = clients;
      bond!.told();
      bond!.ask('getList', { objectType: 'meetme' });
      expect(bond!.told()).to.include('ConferenceList');
    });
  }
});
