import { expect } from 'chai';
import { seededRandom } from '../../src/simulator/seeded-random.js';
import { type Client, emptyRooms, Scene } from './client.js';

/** The participants whose talking began or ended, in order, as `3+` and `3-`. */
function talkOf(client: Client): string[] {
  return client.news().flatMap((message) => {
    if (message.type !== 'ConferenceParticipantEvent') return [];
    return [`${message.event.index}${message.event.isTalking ? '+' : '-'}`];
  });
}

function crowd(options: { seed?: number } = {}) {
  const scene = new Scene({ rooms: emptyRooms, talk: { everyMs: 100 }, ...options });
  scene.controls.addParticipants({ room: '4000', count: 5 });
  const bond = scene.inside('jbond', '4000');
  return { scene, bond };
}

describe('Talk in a simulated conference', () => {
  it('comes and goes', () => {
    const { scene, bond } = crowd();
    scene.clock.pass(10_000);
    const talk = talkOf(bond);
    expect(talk.length).to.be.greaterThan(50);
    expect(talk.filter((change) => change.endsWith('+')).length).to.be.within(talk.length / 2 - 5, talk.length / 2 + 5);
    expect(new Set(talk.map((change) => change[0])).size).to.equal(6);
  });

  it('is the same for the same seed, and another for another', () => {
    const talk = [1, 1, 2].map((seed) => {
      const { scene, bond } = crowd({ seed });
      scene.clock.pass(5000);
      return talkOf(bond).join(' ');
    });
    expect(talk[1]).to.equal(talk[0]);
    expect(talk[2]).not.to.equal(talk[0]);
  });

  it('is not heard from somebody who is muted', () => {
    const { scene, bond } = crowd();
    scene.controls.setTalking({ room: '4000', index: 2, talking: true });
    bond.news();
    scene.controls.setMuted({ room: '4000', index: 2, muted: true });
    expect(bond.participant()).to.deep.include({ index: 2, isMuted: true, isTalking: false });
    bond.news();
    scene.clock.pass(20_000);
    expect(talkOf(bond)).not.to.include('2+');
  });

  it('is not heard from somebody who has put the conference on hold', () => {
    const { scene, bond } = crowd();
    const q = scene.inside('q', '4000');
    const { index } = q.named('Q');
    scene.controls.setTalking({ room: '4000', index, talking: true });
    bond.news();
    q.send({ type: 'hold' });
    expect(bond.participant()).to.deep.include({ eventType: 'Update', index, isTalking: false });
    bond.news();
    scene.clock.pass(20_000);
    expect(talkOf(bond)).not.to.include(`${index}+`);
    expect(scene.names('4000')).to.include('Q');
  });

  it('ends when it is switched off, and begins again', () => {
    const { scene, bond } = crowd();
    scene.clock.pass(5000);
    scene.controls.setTalk({ on: false });
    expect(scene.participants('4000').some(({ talking }) => talking)).to.equal(false);
    expect(scene.controls.describe().talk).to.deep.equal({ on: false, everyMs: 100, starters: 1 });
    bond.news();
    scene.clock.pass(5000);
    expect(talkOf(bond)).to.be.empty;
    scene.controls.setTalk({ on: true, everyMs: 10, starters: 3 });
    scene.clock.pass(1000);
    expect(talkOf(bond).length).to.be.greaterThan(100);
  });

  it('costs nothing while nobody is there to see it', () => {
    const { scene, bond } = crowd();
    bond.session?.gone();
    scene.clock.pass(1000);
    expect(scene.clock.waiting).to.equal(0);
  });

  it('follows numbers that are spread evenly', () => {
    const random = seededRandom(7);
    const numbers = Array.from({ length: 10_000 }, random);
    expect(Math.min(...numbers)).to.be.within(0, 0.01);
    expect(Math.max(...numbers)).to.be.within(0.99, 1);
    expect(numbers.reduce((sum, number) => sum + number) / 10_000).to.be.within(0.49, 0.51);
  });
});
