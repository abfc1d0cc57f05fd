import { expect } from 'chai';
import { emptyRooms, Scene } from './client.js';

describe('The simulator’s room list', () => {
  it('comes on request, with everybody who is in a room', () => {
    const scene = new Scene();
    const bond = scene.client('jbond');
    bond.send({ type: 'getConferenceRooms' });
    expect(bond.rooms().map(({ number, name, pinRequired }) => [number, name, pinRequired])).to.deep.equal([
      ['4000', 'public', false],
      ['4001', 'conference_support', true],
      ['4002', 'café', false],
    ]);
    const [first, , third, fourth] = bond.room('4000').members;
    expect(first).to.deep.equal({
      joinOrder: 1,
      joinTime: scene.clock.now() - 1260_000,
      muted: false,
      name: 'Éloïse Lefèvre',
      number: '1011',
      username: 'elefevre',
    });
    expect(third?.muted).to.equal(true);
    expect(fourth).not.to.have.property('username');
    expect(bond.room('4000').startTime).to.equal(scene.clock.now() - 1260_000);
    expect(bond.room('4002')).to.deep.include({ startTime: 0, members: [] });
  });

  it('comes again to everybody with a line whenever somebody enters, leaves or is muted', () => {
    const scene = new Scene({ rooms: emptyRooms });
    const q = scene.client('q');
    const began = scene.clock.now() + 300;
    const bond = scene.inside('jbond', '4000');
    expect(q.told()).to.deep.equal(['ConferenceList']);
    expect(q.room('4000').startTime).to.equal(began);
    bond.send({ type: 'conferenceMuteMe', conferenceNumber: '4000' });
    scene.clock.pass(1000);
    expect(q.told()).to.deep.equal(['ConferenceList']);
    expect(q.room('4000').members[0]?.muted).to.equal(true);
    bond.send({ type: 'hangup' });
    scene.clock.pass(1000);
    expect(q.room('4000')).to.deep.include({ startTime: 0, members: [] });
    scene.enter(bond, '4000');
    expect(q.room('4000').members[0]?.joinOrder).to.equal(1);
  });

  it('does not come to a user without a line', () => {
    const scene = new Scene();
    const nora = scene.client('noline');
    nora.send({ type: 'getConferenceRooms' });
    scene.inside('jbond', '4000');
    expect(nora.told()).to.be.empty;
  });

  it('comes once for many changes at one moment', () => {
    const scene = new Scene();
    const bond = scene.client('jbond');
    scene.controls.addParticipants({ room: '4002', count: 50 });
    scene.clock.pass(1000);
    expect(bond.told()).to.deep.equal(['ConferenceList']);
    expect(bond.room('4002').members.map(({ joinOrder }) => joinOrder)).to.deep.equal(
      Array.from({ length: 50 }, (_, position) => position + 1),
    );
  });
});

describe('Calling a room of the simulator', () => {
  it('leads in at once where there is no PIN, and shows everybody who is there', () => {
    const scene = new Scene();
    const bond = scene.client('jbond');
    bond.send({ type: 'dial', destination: '4000' });
    scene.clock.pass(1000);
    expect(bond.told()).to.deep.equal(['EventDialing 4000', 'EventEstablished 4000', 'Join 4000', 'ConferenceList']);
    const { uniqueId, participants, since } = bond.conference();
    expect(uniqueId).to.equal(bond.call().uniqueId);
    expect(since).to.equal(1260);
    expect(participants.map(({ callerIdName, callerIdNum }) => `${callerIdName} ${callerIdNum}`)).to.deep.equal([
      'Éloïse Lefèvre 1011',
      'ليلى حداد 1012',
      'Jean-François Garçon 1013',
      ' 0472334455',
      '0140506070 0140506070',
      'James Bond 1002',
    ]);
    expect(participants.at(-1)).to.deep.equal({
      index: 6,
      callerIdName: 'James Bond',
      callerIdNum: '1002',
      since: 0,
      isTalking: false,
      role: 'User',
      isMuted: false,
      isMe: true,
      isDeaf: false,
      username: 'jbond',
    });
    expect(participants.filter(({ isMe }) => isMe)).to.have.lengthOf(1);
  });

  it('tells the others, each by the id of his own call and with his own `isMe`', () => {
    const scene = new Scene({ rooms: emptyRooms });
    const q = scene.inside('q', '4000');
    const bond = scene.inside('jbond', '4000');
    expect(q.told()).to.deep.equal(['Join 2', 'ConferenceList']);
    expect(q.participant().uniqueId).to.equal(q.call().uniqueId);
    expect(q.participant().uniqueId).not.to.equal(bond.call().uniqueId);
    expect(q.participant()).to.deep.include({ isMe: false, username: 'jbond', conferenceName: 'public' });
    expect(bond.named('Q').isMe).to.equal(false);
    expect(bond.named('James Bond').isMe).to.equal(true);
  });

  it('makes an organizer of a user whom the room’s set-up names', () => {
    const scene = new Scene({ rooms: emptyRooms });
    expect(scene.inside('moneypenny', '4000').conference().participants[0]?.role).to.equal('Organizer');
  });

  it('counts a participant’s own time in the room, and the conference’s', () => {
    const scene = new Scene({ rooms: emptyRooms });
    scene.inside('q', '4000');
    scene.clock.pass(60_000);
    const bond = scene.inside('jbond', '4000');
    expect(bond.conference().since).to.equal(62);
    expect(bond.named('Q').since).to.equal(62);
    expect(bond.named('James Bond').since).to.equal(0);
  });

  it('asks for the PIN after it has answered: the user PIN makes a user', () => {
    const scene = new Scene({ rooms: emptyRooms });
    const bond = scene.client('jbond');
    bond.send({ type: 'dial', destination: '4001' });
    scene.clock.pass(1000);
    expect(bond.told()).to.deep.equal(['EventDialing 4001', 'EventEstablished 4001']);
    bond.keys('123');
    bond.send({ type: 'sendDtmf', key: '45' });
    expect(bond.told()).to.be.empty;
    bond.keys('4#');
    expect(bond.told()).to.deep.equal(['Join 4001']);
    expect(bond.named('James Bond').role).to.equal('User');
  });

  it('makes an organizer of whoever knows the organizer PIN', () => {
    const scene = new Scene({ rooms: emptyRooms });
    expect(scene.inside('jbond', '4001', '5678').named('James Bond').role).to.equal('Organizer');
  });

  it('lets two wrong PINs pass and hangs up at the third', () => {
    const scene = new Scene({ rooms: emptyRooms });
    const bond = scene.client('jbond');
    scene.enter(bond, '4001');
    bond.keys('1#99#');
    expect(bond.told()).to.be.empty;
    bond.keys('#');
    expect(bond.told()).to.deep.equal(['EventReleased 4001']);
    const patient = scene.client('q');
    scene.enter(patient, '4001');
    patient.keys('1#2#1234#');
    expect(patient.told()).to.deep.equal(['Join 4001']);
  });

  it('asks for no PIN where there is an organizer PIN only, and makes nobody an organizer by it', () => {
    const scene = new Scene({ rooms: [{ number: '4009', name: 'half', organizerPin: '1' }] });
    const q = scene.inside('q', '4009', '1');
    expect(q.rooms()[0]!.pinRequired).to.equal(false);
    expect(q.named('Q').role).to.equal('User');
  });

  it('takes no key for a PIN once you are in, on hold, or with no call', () => {
    const scene = new Scene({ rooms: emptyRooms });
    const bond = scene.client('jbond');
    bond.keys('1234#');
    expect(bond.told()).to.be.empty;
    scene.enter(bond, '4001');
    bond.send({ type: 'hold' });
    bond.keys('1234#');
    expect(bond.told()).to.deep.equal(['EventOnHold 4001']);
    bond.send({ type: 'hold' });
    bond.keys('1234#');
    bond.keys('1#2#3#');
    expect(bond.told()).to.deep.equal(['EventEstablished 4001', 'Join 4001']);
  });

  it('gives a newcomer the highest index present plus one: that of the newest is used again', () => {
    const scene = new Scene();
    const joins = () => scene.controls.callerJoins({ room: '4000', name: 'Late', number: '0600000000' });
    const leaves = (index: number) => scene.controls.callerLeaves({ room: '4000', index });
    leaves(2);
    expect(joins()).to.equal(6);
    leaves(6);
    expect(joins()).to.equal(6);
    leaves(5);
    leaves(6);
    expect(joins()).to.equal(5);
    for (const index of [1, 3, 4, 5]) leaves(index);
    expect(joins()).to.equal(1);
  });
});

describe('PINs of a simulated room', () => {
  const rooms = [{ number: '4001', name: 'r', userPin: '12', organizerPin: '5678', hashLeaves: true }];

  for (const [keys, told] of [
    ['5678', ['Join 4001']],
    ['12', []],
    ['12#', ['Join 4001']],
    ['5678#', ['Join 4001', 'Leave 4001', 'EventReleased 4001']],
    ['99999999', []],
    ['9999#5678', ['Join 4001']],
    ['###', ['EventReleased 4001']],
    ['999999999999', ['EventReleased 4001']],
  ] as const) {
    it(`take ${keys} for ${told.join(', ') || 'not enough'}`, () => {
      const scene = new Scene({ rooms });
      const bond = scene.client('jbond');
      scene.enter(bond, '4001');
      bond.keys(keys);
      expect(bond.told()).to.deep.equal(told);
    });
  }
});

describe('A simulated room that lets nobody in', () => {
  for (const [why, begin] of [
    ['is full', (scene: Scene) => scene.controls.setRoom({ room: '4000', places: 0 })],
    ['is not open', (scene: Scene) => scene.controls.setRoom({ room: '4000', open: false })],
  ] as const) {
    it(`because it ${why} answers, speaks, and hangs up without a Join`, () => {
      const scene = new Scene({ rooms: emptyRooms, pace: { prompt: 1500 } });
      begin(scene);
      const bond = scene.client('jbond');
      scene.enter(bond, '4000');
      bond.keys('1234#');
      scene.clock.pass(2000);
      expect(bond.heard<{ eventType: string }>('PhoneEvent').map(({ eventType }) => eventType)).to.deep.equal([
        'EventDialing',
        'EventEstablished',
        'EventReleased',
      ]);
      expect(bond.heard('ConferenceEvent')).to.be.empty;
      scene.controls.setRoom({ room: '4000', open: true, places: 1 });
      scene.enter(bond, '4000');
      expect(bond.named('James Bond').index).to.equal(1);
    });
  }
});

describe('A simulated room that asks for a PIN', () => {
  for (const [why, change] of [
    ['has become full', { places: 0 }],
    ['has been closed', { open: false }],
  ] as const) {
    it(`lets nobody in who types the PIN when the room ${why}`, () => {
      const scene = new Scene({ rooms: emptyRooms });
      const bond = scene.client('jbond');
      scene.enter(bond, '4001');
      scene.controls.setRoom({ room: '4001', ...change });
      bond.keys('5678#1234#');
      expect(bond.told()).to.deep.equal(['EventReleased 4001']);
    });
  }
});

describe('What the engine under a simulated conference does', () => {
  it('removes somebody seconds later: he hears a prompt first', () => {
    const scene = new Scene({ pace: { prompt: 1500 } });
    const eve = scene.inside('moneypenny', '4000');
    eve.send({ type: 'conferenceKick', conferenceNumber: '4000', index: 2 });
    scene.clock.pass(1000);
    expect(eve.told()).to.be.empty;
    scene.clock.pass(1000);
    expect(eve.told()).to.include('Leave 2');
    eve.send({ type: 'conferenceClose', conferenceNumber: '4000' });
    expect(eve.told()).to.be.empty;
    scene.clock.pass(1600);
    expect(eve.told()).to.include('Leave 4000');
  });

  it('tells the silence of a talker who is muted, and then that he is muted', () => {
    const scene = new Scene();
    const eve = scene.inside('moneypenny', '4000');
    scene.controls.setTalking({ room: '4000', index: 2, talking: true });
    eve.send({ type: 'conferenceMute', conferenceNumber: '4000', index: 2 });
    const frames = eve.heard<{ isTalking: boolean; isMuted: boolean }>('ConferenceParticipantEvent');
    expect(frames.map(({ isTalking, isMuted }) => [isTalking, isMuted])).to.deep.equal([
      [true, false],
      [false, false],
      [false, true],
    ]);
  });

  it('gives a call another uniqueId under the same linkedId', () => {
    const scene = new Scene({ rooms: emptyRooms });
    const bond = scene.inside('jbond', '4000');
    const { uniqueId, linkedId } = bond.call();
    const renumbered = scene.controls.renumberCall({ uniqueId });
    expect(renumbered).not.to.equal(uniqueId);
    expect(bond.call()).to.deep.include({ uniqueId: renumbered, linkedId });
    bond.send({ type: 'conferenceMuteMe', conferenceNumber: '4000' });
    expect(bond.participant()).to.deep.include({ uniqueId: renumbered, isMuted: true });
  });

  it('has one user twice in a conference, each of his calls with its own entry', () => {
    const scene = new Scene({ rooms: emptyRooms });
    const bond = scene.inside('jbond', '4000');
    scene.controls.userJoins({ login: 'jbond', room: '4000' });
    expect(bond.conference().participants.map(({ isMe }) => isMe)).to.deep.equal([false, true]);
    scene.controls.setIsMe({ byUser: true });
    bond.send({ type: 'getCurrentCallsPhoneEvents' });
    expect(bond.conference().participants.map(({ isMe }) => isMe)).to.deep.equal([true, true]);
    scene.controls.callerLeaves({ room: '4000', index: 2 });
    expect(scene.names('4000')).to.deep.equal(['James Bond']);
  });

  it('loses the keys of a WebRTC line, or of all lines, but not those of the phone itself', () => {
    const scene = new Scene({ rooms: emptyRooms });
    const bond = scene.client('jbond');
    scene.enter(bond, '4001');
    scene.controls.setDtmf({ on: false });
    bond.keys('1234');
    scene.controls.setDtmf({ on: true });
    scene.controls.setLine({ login: 'jbond', line: 'webrtc' });
    bond.keys('12');
    expect(bond.heard('WebRTCCmd')).to.deep.equal(['1', '2'].map((key) => ({ command: 'SendDtmf', key })));
    expect(scene.names('4001')).to.be.empty;
    scene.controls.pressKeys({ login: 'jbond', keys: '1234' });
    expect(scene.names('4001')).to.deep.equal(['James Bond']);
  });
});
