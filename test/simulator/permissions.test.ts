import { expect } from 'chai';
import type { Command } from '../../src/domain/commands/table.js';
import { type CtiState, initialState } from '../../src/domain/model/model.js';
import { type Denial, whyNot } from '../../src/domain/commands/permissions.js';
import { reduce } from '../../src/domain/reduce/reduce.js';
import { decode } from '../../src/wire/decode.js';
import { type Client, Scene } from './client.js';

const conferenceNumber = '4001';

/** What the server says where the panel would not have offered the command. */
const refusals: Partial<Record<Denial, string>> = {
  'not-in-conference': 'error NotAMember',
  'organizers-only': 'error NotOrganizer',
  'participant-left': 'error ParticipantNotFound',
  'cannot-remove-organizer': 'error CannotKickOrganizer',
  'needs-second-call': 'Error',
};

const me: readonly [name: string, pin: string | undefined][] = [
  ['outside', undefined],
  ['a user', '1234'],
  ['an organizer', '5678'],
];

const onTarget = [
  'conferenceMute',
  'conferenceUnmute',
  'conferenceDeafen',
  'conferenceUndeafen',
  'conferenceKick',
] as const;

const onConference = [
  'conferenceMuteMe',
  'conferenceUnmuteMe',
  'conferenceMuteAll',
  'conferenceUnmuteAll',
  'conferenceReset',
  'conferenceClose',
] as const;

const targets: readonly [name: string, who: string][] = [
  ['a guest', 'Amélie Rousseau'],
  ['another organizer', 'Zoé Châtelain'],
  ['nobody', ''],
];

/** A fresh world for each command: one that is obeyed changes it. */
function world(pin: string | undefined, secondCall: boolean) {
  const scene = new Scene();
  const client = pin === undefined ? scene.client('jbond') : scene.inside('jbond', conferenceNumber, pin);
  if (secondCall) scene.controls.ringUser({ login: 'jbond', number: '0699999999', name: 'Tracy Draco' });
  client.send({ type: 'getCurrentCallsPhoneEvents' });
  scene.clock.pass(1000);
  const state = stateOf(client);
  client.news();
  return { scene, client, state };
}

/** What the panel would know, from the frames that it would have got. */
function stateOf(client: Client): CtiState {
  return client.frames.reduce((state, frame) => {
    const decoded = decode(frame);
    return decoded.kind === 'message' ? reduce(state, decoded.message, 0).state : state;
  }, initialState);
}

function agrees(pin: string | undefined, commandIn: (scene: Scene) => Command, secondCall = false): void {
  const { scene, client, state } = world(pin, secondCall);
  const command = commandIn(scene);
  const denial = whyNot(command, { online: true, state, supports: () => true });
  client.send(command);
  scene.clock.pass(1000);
  const refused = client.told().filter((news) => news.startsWith('error') || news === 'Error');
  expect(refused).to.deep.equal(denial === undefined ? [] : [refusals[denial]]);
}

describe('What the panel offers, the simulated server does; what it does not offer, is refused', () => {
  for (const [who, pin] of me) {
    for (const type of onConference) {
      it(`${type} by ${who}`, () => agrees(pin, () => ({ type, conferenceNumber })));
    }

    it(`conferenceInvite by ${who}`, () =>
      agrees(pin, () => ({ type: 'conferenceInvite', conferenceNumber, exten: '1003', role: 'User' })));

    for (const type of onTarget) {
      for (const [target, name] of targets) {
        it(`${type} by ${who} on ${target}`, () =>
          agrees(pin, (scene) => {
            const index = name === '' ? 99 : scene.indexOf(conferenceNumber, name);
            return { type, conferenceNumber, index };
          }));
      }
    }

    for (const secondCall of [true, false]) {
      it(`includeToConference by ${who} with ${secondCall ? 'a' : 'no'} second call`, () =>
        agrees(pin, () => ({ type: 'includeToConference', role: 'User' }), secondCall));
    }
  }

  // The one rule of the panel that the server does not have: it lowers the role, and says nothing (assumed).
  it('a role above mine is not offered, and given lower', () => {
    const { scene, client, state } = world('1234', true);
    const command: Command = { type: 'includeToConference', role: 'Organizer' };
    expect(whyNot(command, { online: true, state, supports: () => true })).to.equal('no-higher-role');
    client.send(command);
    scene.clock.pass(1000);
    const guest = scene.participants(conferenceNumber).find(({ name }) => name === 'Tracy Draco');
    expect(guest?.role).to.equal('User');
  });
});
