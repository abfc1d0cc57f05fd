import { expect } from 'chai';
import { emptyRooms, Scene } from './client.js';

function scene() {
  return new Scene({ rooms: emptyRooms });
}

describe('The simulator’s phones', () => {
  it('ring a called user, who answers by himself', () => {
    const world = scene();
    const [bond, q] = [world.client('jbond'), world.client('q')];
    bond.send({ type: 'dial', destination: '1003', variables: { case: '7' } });
    expect(bond.told()).to.deep.equal(['EventDialing 1003']);
    expect(bond.frames.at(-1)).to.include('"userData":{"USR_case":"7"}');
    expect(q.told()).to.deep.equal(['EventRinging 1002']);
    world.clock.pass(2000);
    expect(bond.told()).to.deep.equal(['EventEstablished 1003']);
    expect(q.told()).to.deep.equal(['EventEstablished 1002']);
    expect(q.call()).to.deep.include({ otherDName: 'James Bond', DN: '1003' });
    expect(q.frames.at(-1)).to.include('"callDirection":"Incoming"');
    expect(q.call().linkedId).to.equal(bond.call().uniqueId);
    q.send({ type: 'hangup' });
    expect(bond.told()).to.deep.equal(['EventReleased 1003']);
  });

  it('stop ringing when nobody answers, and the call fails', () => {
    const world = scene();
    const bond = world.client('jbond');
    bond.send({ type: 'dial', destination: '1020' });
    world.clock.pass(29_999);
    expect(bond.told()).to.deep.equal(['EventDialing 1020']);
    world.clock.pass(1);
    expect(bond.told()).to.deep.equal(['EventFailure 1020', 'EventReleased 1020']);
    expect(world.controls.describe().calls).to.be.empty;
  });

  it('reach the outside: somebody who answers, never does, or refuses', () => {
    const world = scene();
    const bond = world.client('jbond');
    bond.send({ type: 'dial', destination: '0611111111' });
    world.clock.pass(3000);
    expect(bond.told()).to.deep.equal(['EventDialing 0611111111', 'EventEstablished 0611111111']);
    expect(bond.call().otherDName).to.equal('Vesper Lynd');
    bond.send({ type: 'hangup' });
    bond.send({ type: 'dial', destination: '0633333333' });
    world.clock.pass(1500);
    expect(bond.told().slice(-2)).to.deep.equal(['EventFailure 0633333333', 'EventReleased 0633333333']);
    bond.send({ type: 'dial', destination: '0699999999' });
    world.clock.pass(2000);
    expect(bond.told()).to.deep.equal(['EventDialing 0699999999', 'EventEstablished 0699999999']);
  });

  for (const [number, whose] of [
    ['4999', 'nobody’s'],
    ['1002', 'one’s own'],
  ] as const) {
    it(`fail to reach ${whose} number`, () => {
      const world = scene();
      const bond = world.client('jbond');
      bond.send({ type: 'dial', destination: number });
      world.clock.pass(0);
      expect(bond.told()).to.deep.equal([
        `EventDialing ${number}`,
        `EventFailure ${number}`,
        `EventReleased ${number}`,
      ]);
    });
  }

  it('stop dialling when the caller hangs up', () => {
    const world = scene();
    const [bond, q] = [world.client('jbond'), world.client('q')];
    bond.send({ type: 'dial', destination: '1003' });
    bond.send({ type: 'hangup' });
    world.clock.pass(60_000);
    expect(bond.told()).to.deep.equal(['EventDialing 1003', 'EventReleased 1003']);
    expect(q.told()).to.deep.equal(['EventRinging 1002', 'EventReleased 1002']);
  });

  it('have one active call: a second one puts the first on hold', () => {
    const world = scene();
    const bond = world.inside('jbond', '4000');
    const uniqueId = world.controls.ringUser({ login: 'jbond', number: '0611111111', name: 'Vesper Lynd' });
    expect(bond.told()).to.deep.equal(['EventRinging 0611111111', 'EventOnHold 4000', 'EventEstablished 0611111111']);
    expect(bond.call().uniqueId).to.equal(uniqueId);
    bond.send({ type: 'dial', destination: '4001' });
    expect(bond.told()).to.deep.equal(['EventOnHold 0611111111', 'EventDialing 4001']);
    world.clock.pass(1000);
    bond.told();
    bond.send({ type: 'hold', uniqueId });
    expect(bond.told()).to.deep.equal(['EventOnHold 4001', 'EventEstablished 0611111111']);
  });

  it('hold and resume, and hang up, the active call or the one that is named', () => {
    const world = scene();
    const bond = world.inside('jbond', '4000');
    const { uniqueId } = bond.call();
    world.controls.ringUser({ login: 'jbond', number: '0611111111', name: 'Vesper Lynd' });
    bond.told();
    bond.send({ type: 'hold' });
    expect(bond.told()).to.deep.equal(['EventOnHold 0611111111']);
    bond.send({ type: 'hangup', uniqueId });
    expect(bond.told()).to.deep.equal(['Leave 4000', 'EventReleased 4000']);
    bond.send({ type: 'hangup', uniqueId });
    bond.send({ type: 'hangup' });
    expect(bond.told()).to.deep.equal(['EventReleased 0611111111']);
    bond.send({ type: 'hangup' });
    bond.send({ type: 'hold' });
    expect(bond.told()).to.be.empty;
  });

  it('leave other people’s calls alone', () => {
    const world = scene();
    const q = world.inside('q', '4000');
    const bond = world.client('jbond');
    bond.send({ type: 'hangup', uniqueId: q.call().uniqueId });
    expect(q.told()).to.be.empty;
  });

  it('do not hold a call that is still dialling', () => {
    const world = scene();
    const bond = world.client('jbond');
    bond.send({ type: 'dial', destination: '1003' });
    bond.send({ type: 'hold' });
    expect(bond.told()).to.deep.equal(['EventDialing 1003']);
  });

  it('transfer to a room while a call is up, and say so when there is none', () => {
    const world = scene();
    const bond = world.client('jbond');
    bond.send({ type: 'attendedTransfer', destination: '4000' });
    expect(bond.news()).to.deep.equal([{ type: 'Error', error: 'There is no call to transfer' }]);
    world.controls.ringUser({ login: 'jbond', number: '0611111111', name: 'Vesper Lynd' });
    bond.told();
    bond.send({ type: 'attendedTransfer', destination: '4000' });
    world.clock.pass(300);
    expect(bond.told()).to.deep.equal([
      'EventOnHold 0611111111',
      'EventDialing 4000',
      'EventEstablished 4000',
      'Join 4000',
    ]);
  });

  it('put my calls together with conference()', () => {
    const world = scene();
    const bond = world.inside('jbond', '4000');
    bond.send({ type: 'conference' });
    expect(bond.told()).to.be.empty;
    world.controls.ringUser({ login: 'jbond', number: '0611111111', name: 'Vesper Lynd' });
    bond.told();
    bond.send({ type: 'conference' });
    expect(bond.told()).to.deep.equal(['EventEstablished 4000', 'EventEstablished 0611111111']);
    expect(world.controls.describe().calls.map(({ state }) => state)).to.deep.equal(['established', 'established']);
  });

  it('do nothing without a line but say so', () => {
    const nora = scene().client('noline');
    nora.send({ type: 'dial', destination: '4000' });
    expect(nora.news()).to.deep.equal([{ type: 'Error', error: 'The user has no line' }]);
  });

  it('are told again on request, each call as it is, with a fresh Join for each conference', () => {
    const world = scene();
    const bond = world.inside('jbond', '4000');
    world.controls.ringUser({ login: 'jbond', number: '0611111111', name: 'Vesper Lynd' });
    const again = world.client('jbond');
    again.send({ type: 'getCurrentCallsPhoneEvents' });
    const [calls, join] = again.news();
    expect(calls?.type === 'CurrentCallsPhoneEvents' && calls.events.map(({ eventType }) => eventType)).to.deep.equal([
      'EventOnHold',
      'EventEstablished',
    ]);
    expect(join?.type).to.equal('ConferenceEvent');
    expect(again.conference().uniqueId).to.equal(bond.conference().uniqueId);
    world.controls.setRejoin({ on: false });
    again.send({ type: 'getCurrentCallsPhoneEvents' });
    expect(again.told()).to.deep.equal(['CurrentCallsPhoneEvents']);
  });

  it('lose a call when its other end hangs up', () => {
    const world = scene();
    const bond = world.client('jbond');
    const uniqueId = world.controls.ringUser({ login: 'jbond', number: '0611111111', name: 'Vesper Lynd' });
    world.controls.hangUp({ uniqueId });
    expect(bond.told().at(-1)).to.equal('EventReleased 0611111111');
  });
});
