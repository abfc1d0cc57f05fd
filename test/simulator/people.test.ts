import { expect } from 'chai';
import { defaultAccounts, defaultContacts } from '../../src/simulator/index.js';
import { type Client, Scene } from './client.js';

interface Sheet {
  readonly name: string;
  readonly isFavorite: boolean;
  readonly status: { readonly phone: number };
  readonly details: readonly { readonly fields: readonly { readonly data: string; readonly dataType: string }[] }[];
  readonly actions: readonly { readonly action: string; readonly args: readonly string[] }[];
}

interface Table {
  readonly headers: readonly string[];
  readonly entries: readonly {
    readonly status: number;
    readonly entry: readonly string[];
    readonly favorite: boolean;
  }[];
}

interface Hint {
  readonly number: string;
  readonly status: number;
}

function search(scene: Scene, client: Client, term: string): string[] {
  client.ask('searchContacts', { term });
  scene.clock.pass(1000);
  return client
    .heard<{ sheets: Sheet[] }>('ContactSheet')
    .at(-1)!
    .sheets.map(({ name }) => name);
}

describe('The simulator’s directory', () => {
  it('holds forty people', () => {
    expect(defaultAccounts.length + defaultContacts.length).to.equal(40);
  });

  for (const [term, names] of [
    ['bond', ['James Bond']],
    ['ELOISE', ['Éloïse Lefèvre']],
    ['angstrom', ['Björn Ångström']],
    ['никит', ['Агафья Никитина']],
    ['ليلى', ['ليلى حداد']],
    ['山田', ['山田 太郎']],
    ['jean m', ['Jean Martin', 'Jean Martin']],
    ['1031', ['Bill Tanner']],
    ['06464', ['Tiffany Case']],
    ['nobody at all', []],
    ['', []],
    [' ', []],
  ] as const) {
    it(`finds ${names.join(' and ') || 'nobody'} by “${term}”`, () => {
      const scene = new Scene();
      expect(search(scene, scene.client('jbond'), term)).to.deep.equal(names);
    });
  }

  it('answers sheets with numbers, mail, the phone’s state and whom one can call', () => {
    const scene = new Scene();
    const bond = scene.client('jbond');
    search(scene, bond, 'Bill Tanner');
    expect(bond.heard<{ sheets: Sheet[] }>('ContactSheet').at(-1)!.sheets[0]).to.deep.equal({
      name: 'Bill Tanner',
      subtitle1: 'Direction',
      isFavorite: true,
      status: { phone: 0 },
      details: [
        {
          name: 'Contacts',
          fields: [
            { name: 'Numéro', data: '1031', dataType: 'PhoneNumber' },
            { name: 'Mobile', data: '0644444431', dataType: 'PhoneNumber' },
          ],
        },
      ],
      actions: [{ action: 'Call', args: ['1031', '0644444431'] }],
    });
    search(scene, bond, 'Sans-Numéro');
    expect(bond.heard<{ sheets: Sheet[] }>('ContactSheet').at(-1)!.sheets[0]!.actions).to.be.empty;
  });

  it('answers a table to the older command', () => {
    const scene = new Scene();
    const bond = scene.client('jbond');
    bond.ask('directoryLookUp', { term: 'martin' });
    scene.clock.pass(1000);
    const [{ headers, entries }] = bond.heard<Table>('DirectoryResult') as [Table];
    expect(headers).to.have.lengthOf(4);
    expect(entries).to.deep.equal([
      { status: 4, entry: ['Jean Martin', '1045', '', ''], favorite: false },
      { status: 0, entry: ['Jean Martin', '1046', '', ''], favorite: false },
    ]);
  });

  it('knows favourites, both ways', () => {
    const scene = new Scene();
    const bond = scene.client('jbond');
    bond.ask('getFavoriteContacts');
    bond.ask('getFavorites');
    scene.clock.pass(1000);
    const names = bond.heard<{ sheets: Sheet[] }>('FavoriteContactSheet')[0]!.sheets.map(({ name }) => name);
    expect(names).to.deep.equal(['Björn Ångström', 'Bill Tanner', 'Anne', 'Vesper Lynd']);
    expect(bond.heard<Table>('Favorites')[0]!.entries.map(({ entry }) => entry[0])).to.deep.equal(names);
  });

  it('takes its time, and answers in the order of the questions', () => {
    const scene = new Scene({ pace: { directory: 700 } });
    const bond = scene.client('jbond');
    bond.ask('searchContacts', { term: 'bond' });
    scene.clock.pass(600);
    bond.ask('searchContacts', { term: 'tanner' });
    expect(bond.heard('ContactSheet')).to.be.empty;
    scene.clock.pass(700);
    const names = bond.heard<{ sheets: Sheet[] }>('ContactSheet').map(({ sheets }) => sheets[0]!.name);
    expect(names).to.deep.equal(['James Bond', 'Bill Tanner']);
  });

  it('tells the name of a user', () => {
    const scene = new Scene();
    const bond = scene.client('jbond');
    for (const username of ['q', 'ghost']) bond.ask('displayNameLookup', { username });
    expect(bond.heard('UserDisplayName')).to.deep.equal([
      { userName: 'q', displayName: 'Q' },
      { userName: 'ghost', displayName: '' },
    ]);
  });
});

describe('The simulator’s lines', () => {
  for (const [login, line] of [
    ['jbond', { id: '1002', number: '1002', webRtc: false, hasDevice: true, vendor: 'Snom' }],
    ['jfgarcon', { id: '1013', number: '1013', webRtc: true, hasDevice: false }],
    ['moneypenny', { id: '1004', number: '1004', webRtc: false, hasDevice: true, vendor: 'Yealink' }],
    ['noline', { id: '-', webRtc: false, hasDevice: false }],
  ] as const) {
    it(`are told to ${login}`, () => {
      const scene = new Scene();
      const client = scene.client(login);
      client.ask('getConfig', { objectType: 'line' });
      expect(client.heard('LineConfig')).to.deep.equal([line]);
    });
  }

  it('let a user dial from his mobile, which rings first', () => {
    const scene = new Scene();
    const bond = scene.client('jbond');
    bond.ask('dialFromMobile', { destination: '4000', variables: {} });
    scene.clock.pass(1900);
    expect(bond.told()).to.be.empty;
    scene.clock.pass(1000);
    expect(bond.told()).to.include('Join 4000');
    const eve = scene.client('moneypenny');
    eve.ask('dialFromMobile', { destination: '4000' });
    expect(eve.told()).to.include('Error');
  });
});

describe('The simulator’s phone hints', () => {
  function hints(numbers: readonly string[], scene = new Scene()) {
    const watcher = scene.client('zchatelain');
    watcher.ask('subscribeToPhoneHints', { phoneNumbers: numbers });
    return { scene, watcher, told: () => watcher.heard<Hint>('PhoneHintStatusEvent').map(({ status }) => status) };
  }

  it('come at once: free, busy, unavailable, deactivated, unknown, in a conference', () => {
    const { told } = hints(['1002', '1044', '1045', '1047', '0611111111', '1099', '1011']);
    expect(told()).to.deep.equal([0, 2, 4, -1, -2, -2, 2]);
  });

  it('ring when somebody of the directory is invited, and say that he has answered and gone', () => {
    const { scene, told } = hints(['1030']);
    const eve = scene.inside('moneypenny', '4000');
    eve.send({ type: 'conferenceInvite', conferenceNumber: '4000', exten: '1030', role: 'User' });
    scene.clock.pass(100);
    expect(told()).to.deep.equal([0, 8]);
    scene.clock.pass(5000);
    expect(told()).to.deep.equal([0, 8, 2]);
    scene.controls.callerLeaves({ room: '4000', index: scene.indexOf('4000', 'Björn Ångström') });
    expect(told()).to.deep.equal([0, 8, 2, 0]);
  });

  for (const [number, afterwards] of [
    ['1040', 31_000],
    ['1041', 2000],
  ] as const) {
    it(`stop ringing at ${number}, who does not come`, () => {
      const { scene, told } = hints([number]);
      const eve = scene.inside('moneypenny', '4000');
      eve.send({ type: 'conferenceInvite', conferenceNumber: '4000', exten: number, role: 'User' });
      scene.clock.pass(afterwards);
      expect(told()).to.deep.equal([0, 8, 0]);
    });
  }

  it('stop ringing when the conference is closed', () => {
    const { scene, told } = hints(['1040']);
    const eve = scene.inside('moneypenny', '4000');
    eve.send({ type: 'conferenceInvite', conferenceNumber: '4000', exten: '1040', role: 'User' });
    eve.send({ type: 'conferenceClose', conferenceNumber: '4000' });
    scene.clock.pass(5000);
    expect(told()).to.deep.equal([0, 8, 0]);
  });

  it('follow a user’s own calls: calling, busy, on hold, busy and ringing, free', () => {
    const { scene, told } = hints(['1002']);
    const bond = scene.client('jbond');
    bond.send({ type: 'dial', destination: '4002' });
    scene.clock.pass(1000);
    bond.send({ type: 'hold' });
    scene.client('q').send({ type: 'dial', destination: '1002' });
    scene.clock.pass(100);
    scene.clock.pass(5000);
    expect(told()).to.deep.equal([0, 1, 2, 16, 9, 2]);
  });

  it('ring at a contact whom a user dials', () => {
    const { scene, told } = hints(['1031']);
    const bond = scene.client('jbond');
    bond.send({ type: 'dial', destination: '1031' });
    scene.clock.pass(3000);
    bond.send({ type: 'hangup' });
    expect(told()).to.deep.equal([0, 8, 2, 0]);
  });

  it('are added by a second call, end by unsubscribing, and are each client’s own', () => {
    const { scene, watcher, told } = hints(['1002']);
    watcher.ask('subscribeToPhoneHints', { phoneNumbers: ['1003'] });
    const other = scene.client('q');
    scene.controls.ringUser({ login: 'jbond', number: '0600', name: '' });
    expect(told()).to.deep.equal([0, 0, 8, 2]);
    watcher.ask('unsubscribeFromAllPhoneHints');
    scene.controls.ringUser({ login: 'q', number: '0600', name: '' });
    expect(told()).to.have.lengthOf(4);
    expect(other.heard('PhoneHintStatusEvent')).to.be.empty;
  });
});

describe('An older server in the simulator', () => {
  const questions: readonly (readonly [command: string, fields: object, answer: string])[] = [
    ['getConfig', { objectType: 'line' }, 'LineConfig'],
    ['directoryLookUp', { term: 'bond' }, 'DirectoryResult'],
    ['getFavorites', {}, 'Favorites'],
    ['subscribeToPhoneHints', { phoneNumbers: ['1002'] }, 'PhoneHintStatusEvent'],
    ['displayNameLookup', { username: 'q' }, 'UserDisplayName'],
    ['dialFromMobile', { destination: '4000' }, 'PhoneEvent'],
    ['searchContacts', { term: 'bond' }, 'ContactSheet'],
    ['getFavoriteContacts', {}, 'FavoriteContactSheet'],
  ];

  for (const [version, answered] of [
    [2018, 0],
    [2021, 5],
    [2023, 6],
    [2024, 6],
    [2025, 8],
  ] as const) {
    it(`of ${version} answers ${answered} of ${questions.length} questions about people, and ignores the others`, () => {
      const scene = new Scene({ version });
      const bond = scene.client('jbond');
      for (const [command, fields] of questions) bond.ask(command, fields);
      scene.clock.pass(3000);
      const heard = questions.map(([, , answer]) => bond.heard(answer).length > 0);
      expect(heard).to.deep.equal(questions.map((_, place) => place < answered));
      expect(bond.heard('Error')).to.be.empty;
    });
  }

  it('ignores newer conference commands, and newer fields of those it knows', () => {
    const scene = new Scene();
    const eve = scene.inside('moneypenny', '4000');
    scene.controls.setVersion({ version: 2018 });
    eve.send({ type: 'conferenceDeafen', conferenceNumber: '4000', index: 2 });
    eve.send({ type: 'conferenceMute', conferenceNumber: '4000', index: 2 });
    expect(eve.told()).to.deep.equal(['Update 2']);
    scene.controls.setVersion({ version: 2021 });
    eve.send({
      type: 'conferenceInvite',
      conferenceNumber: '4000',
      exten: '0611111111',
      role: 'User',
      callerId: 'Somebody else',
      marked: true,
      variables: { a: 'b' },
    });
    scene.clock.pass(5000);
    const guest = scene.participants('4000').at(-1)!;
    expect(guest).to.deep.include({ name: 'Vesper Lynd', marked: false, variables: {} });
  });
});
