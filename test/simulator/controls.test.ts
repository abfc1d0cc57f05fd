import { expect } from 'chai';
import { createSimulator } from '../../src/simulator/index.js';
import { Client, emptyRooms, Scene } from './client.js';

describe('The simulator’s links', () => {
  it('take the time that the controls want, each way, and keep frames in order', () => {
    const scene = new Scene();
    const bond = scene.client('jbond');
    scene.controls.setLatency({ toServer: 100, toClient: 200 });
    bond.send({ type: 'getConferenceRooms' });
    scene.clock.pass(299);
    expect(bond.told()).to.be.empty;
    bond.session?.receive('{"claz":"ping"}');
    scene.controls.setLatency({ ms: 0 });
    bond.send({ type: 'getCurrentCallsPhoneEvents' });
    scene.clock.pass(1);
    expect(bond.told()).to.deep.equal(['ConferenceList']);
    scene.clock.pass(98);
    expect(bond.frames.at(-1)).not.to.equal('{"claz":"pong"}');
    scene.clock.pass(1);
    expect(bond.frames.at(-2)).to.equal('{"claz":"pong"}');
    expect(bond.told()).to.deep.equal(['CurrentCallsPhoneEvents']);
  });

  it('are cut without a word: one user’s, or everybody’s', () => {
    const scene = new Scene();
    const [bond, q] = [scene.client('jbond'), scene.client('q')];
    scene.controls.dropLinks({ login: 'jbond' });
    expect([bond.ends, q.ends]).to.deep.equal([['dropped'], []]);
    scene.controls.dropLinks();
    expect([bond.ends, q.ends]).to.deep.equal([['dropped'], ['dropped']]);
    expect(scene.controls.describe().sessions).to.be.empty;
    bond.send({ type: 'getConferenceRooms' });
    expect(bond.told()).to.be.empty;
  });

  it('lose what was under way when they are cut', () => {
    const scene = new Scene();
    const bond = scene.client('jbond');
    scene.controls.setLatency({ ms: 100 });
    bond.send({ type: 'getConferenceRooms' });
    scene.clock.pass(150);
    scene.controls.dropLinks();
    scene.clock.pass(1000);
    expect(bond.told()).to.be.empty;
  });

  it('lose what was on its way to the server when they are cut', () => {
    const scene = new Scene();
    const bond = scene.client('jbond');
    scene.controls.setLatency({ ms: 100 });
    bond.send({ type: 'dial', destination: '4002' });
    scene.clock.pass(50);
    scene.controls.dropLinks();
    scene.clock.pass(1000);
    expect(scene.controls.describe().calls.some(({ login }) => login === 'jbond')).to.equal(false);
  });

  it('stay open and carry nothing when they are half open, until a new one is opened', () => {
    const scene = new Scene();
    const bond = scene.client('jbond');
    scene.controls.halfOpen({ login: 'jbond' });
    bond.session?.receive('{"claz":"ping"}');
    bond.send({ type: 'dial', destination: '4002' });
    scene.clock.pass(60_000);
    expect(bond.frames.slice(2)).to.be.empty;
    expect(bond.ends).to.be.empty;
    expect(scene.names('4002')).to.be.empty;
    expect(scene.inside('jbond', '4002').named('James Bond').isMe).to.equal(true);
  });

  it('lose what was under way when they become half open', () => {
    const scene = new Scene();
    const bond = scene.client('jbond');
    scene.controls.setLatency({ ms: 100 });
    bond.send({ type: 'getConferenceRooms' });
    scene.clock.pass(150);
    scene.controls.halfOpen();
    scene.clock.pass(1000);
    expect(bond.told()).to.be.empty;
  });

  it('are closed with a code after everything that was said before', () => {
    const scene = new Scene();
    const bond = scene.client('jbond');
    scene.controls.setLatency({ toClient: 100 });
    bond.send({ type: 'getConferenceRooms' });
    scene.controls.closeLinks({ login: 'jbond', code: 4001, reason: 'enough' });
    expect(bond.ends).to.be.empty;
    scene.clock.pass(100);
    expect(bond.told()).to.deep.equal(['ConferenceList']);
    expect(bond.ends).to.deep.equal([4001]);
    scene.controls.closeLinks();
    expect(bond.ends).to.deep.equal([4001]);
  });

  it('carry any frame that a test wants, garbage too', () => {
    const scene = new Scene();
    const [bond, q] = [scene.client('jbond'), scene.client('q')];
    scene.controls.sendRaw({ frame: '{"msgType":', login: 'jbond' });
    expect(bond.frames.at(-1)).to.equal('{"msgType":');
    expect(q.frames.at(-1)).not.to.equal('{"msgType":');
  });

  it('end at a restart; for a while nothing answers, and calls go on', () => {
    const scene = new Scene({ rooms: emptyRooms });
    const bond = scene.inside('jbond', '4000');
    const token = scene.token('jbond');
    scene.controls.restart({ refuseForMs: 5000 });
    expect(bond.ends).to.deep.equal(['dropped']);
    expect(scene.simulator.door(token)).to.equal('down');
    expect(scene.simulator.rest({ method: 'GET', path: '/xuc/api/2.0/auth/sso' })).to.equal(undefined);
    expect(new Client(scene.simulator, token).session).to.equal(undefined);
    scene.clock.pass(5000);
    const again = new Client(scene.simulator, token);
    scene.clock.pass(0);
    again.send({ type: 'getCurrentCallsPhoneEvents' });
    expect(again.conference().uniqueId).to.equal(bond.conference().uniqueId);
  });
});

describe('The simulator’s answers', () => {
  const muteMe = { type: 'conferenceMuteMe', conferenceNumber: '4000' } as const;
  const unmuteMe = { type: 'conferenceUnmuteMe', conferenceNumber: '4000' } as const;

  it('refuse the next conference command with any code, once', () => {
    const scene = new Scene({ rooms: emptyRooms });
    const bond = scene.inside('jbond', '4000');
    scene.controls.refuseNext({ error: 'Odd' });
    for (const type of ['getConferenceRooms', 'conference', 'getCurrentCallsPhoneEvents'] as const) bond.send({ type });
    expect(bond.told()).not.to.include('error Odd');
    bond.send(muteMe);
    bond.send(muteMe);
    expect(bond.told()).to.deep.equal(['error Odd', 'Update 1']);
  });

  it('refuse only a command of the type that is named', () => {
    const scene = new Scene({ rooms: emptyRooms });
    const bond = scene.inside('jbond', '4000');
    scene.controls.refuseNext({ error: 'Odd', command: 'conferenceUnmuteMe', times: 2 });
    bond.send(muteMe);
    for (let time = 0; time < 3; time += 1) bond.send(unmuteMe);
    expect(bond.told()).to.deep.equal(['Update 1', 'error Odd', 'error Odd', 'Update 1']);
  });

  it('refuse every conference command until told otherwise', () => {
    const scene = new Scene({ rooms: emptyRooms });
    const bond = scene.inside('jbond', '4000');
    scene.controls.refuseAll({ error: 'NotAMember' });
    bond.send(muteMe);
    bond.send({ type: 'includeToConference', role: 'User' });
    scene.controls.refuseAll();
    bond.send(muteMe);
    expect(bond.told()).to.deep.equal(['error NotAMember', 'error NotAMember', 'Update 1']);
  });

  it('fail to come while the server is to be silent, but for pings', () => {
    const scene = new Scene({ rooms: emptyRooms });
    const bond = scene.inside('jbond', '4000');
    scene.controls.silence({ on: true });
    bond.send(muteMe);
    bond.send({ type: 'getConferenceRooms' });
    bond.session?.receive('{"claz":"ping"}');
    expect(bond.told()).to.be.empty;
    expect(bond.frames.at(-1)).to.equal('{"claz":"pong"}');
    scene.controls.silence({ on: true, command: 'conferenceMuteMe' });
    bond.send(muteMe);
    bond.send({ type: 'getConferenceRooms' });
    expect(bond.told()).to.deep.equal(['ConferenceList']);
    scene.controls.silence({ on: false });
    bond.send(muteMe);
    expect(bond.told()).to.deep.equal(['Update 1']);
  });
});

describe('The simulator’s other controls', () => {
  it('fill a room with people, none of whom have a username', () => {
    const scene = new Scene();
    expect(scene.controls.addParticipants({ room: '4002', count: 1000 })).to.equal(1000);
    expect(scene.controls.addParticipants({ room: '4002', count: 200 })).to.equal(1200);
    const people = scene.participants('4002');
    expect(people.some((participant) => 'username' in participant)).to.equal(false);
    expect(new Set(people.map(({ number }) => number)).size).to.equal(1200);
  });

  it('say in a sentence what does not exist', () => {
    const { controls } = new Scene();
    expect(() => controls.setMuted({ room: '4999', index: 1, muted: true })).to.throw('There is no room 4999');
    expect(() => controls.callerLeaves({ room: '4000', index: 77 })).to.throw('Nobody in room 4000 has index 77');
    expect(() => controls.ringUser({ login: 'ghost', number: '1', name: '' })).to.throw('There is no user ghost');
    expect(() => controls.ringUser({ login: 'noline', number: '1', name: '' })).to.throw('noline has no line');
    const more = 20_001 - controls.addParticipants({ room: '4002', count: 1 });
    expect(() => controls.addParticipants({ room: '4002', count: more })).to.throw('A room holds up to 20000 people');
    expect(() => controls.hangUp({ uniqueId: '1.1' })).to.throw('There is no call 1.1');
  });

  it('describe everything but passwords and PINs', () => {
    const { controls } = new Scene();
    const text = JSON.stringify(controls.describe());
    expect(text).to.include('James Bond').and.to.include('conference_support');
    expect(text).not.to.include('secret');
    expect(text).not.to.include('"1234"');
    expect(text).not.to.include('"5678"');
    expect(controls.describe().accounts.find(({ login }) => login === 'noline')).to.deep.equal({
      login: 'noline',
      name: 'Nora Line',
    });
  });

  it('hand out people who have a line and a place from the start, and no others', () => {
    const rooms = [{ number: '4000', name: 'public', present: [{ login: 'noline' }] }];
    expect(() => createSimulator({ rooms })).to.throw('noline is no user with a line');
  });
});

describe('Closing the simulator', () => {
  it('ends all sessions and leaves no timer', () => {
    const scene = new Scene({ talk: true });
    const bond = scene.inside('jbond', '4000');
    const q = scene.client('q');
    q.send({ type: 'dial', destination: '1020' });
    scene.simulator.close();
    expect(bond.ends).to.deep.equal([1001]);
    expect(scene.clock.waiting).to.equal(0);
    expect(scene.simulator.door(scene.token('jbond'))).to.equal('down');
  });

  it('drops those whose goodbye a slow link still holds', () => {
    const scene = new Scene();
    const bond = scene.client('jbond');
    scene.controls.setLatency({ ms: 100 });
    scene.simulator.close();
    expect(bond.ends).to.deep.equal(['dropped']);
    expect(scene.clock.waiting).to.equal(0);
  });
});
