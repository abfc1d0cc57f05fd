import { expect } from 'chai';
import type { Message } from '../../src/wire/messages.js';
import { payloadOf } from '../../src/wire/payload-of.js';
import {
  documentedCommandError,
  documentedConferenceEvent,
  documentedParticipantEvent,
  documentedRooms,
  frame,
  phonePayload,
  readable,
} from '../support/frames.js';

function read(type: string, payload: unknown): Message {
  return readable(frame(type, payload)).message;
}

describe('the payload of a message', () => {
  const payloads: readonly (readonly [type: string, payload: unknown])[] = [
    ['LoggedOn', {}],
    ['LoggedOnError', { Error: 'WrongCredentials' }],
    ['Error', { error: 'Unable to process' }],
    ['ConferenceCommandError', documentedCommandError],
    ['ConferenceList', documentedRooms],
    ['ConferenceEvent', documentedConferenceEvent],
    ['ConferenceParticipantEvent', documentedParticipantEvent],
    ['PhoneEvent', phonePayload],
    ['CurrentCallsPhoneEvents', { events: [phonePayload] }],
    ['UserConfigUpdate', { userId: '7' }],
    ['UserConfigUpdate', {}],
  ];

  for (const [type, payload] of payloads) {
    it(`is read as the same message again: ${type}`, () => {
      const message = read(type, payload);
      expect(message).to.include({ type });
      expect(read(type, payloadOf(message))).to.deep.equal(message);
    });
  }

  it('is empty for a message of which a tape keeps nothing', () => {
    expect(payloadOf(read('LineConfig', { id: '7' }))).to.deep.equal({});
  });
});
