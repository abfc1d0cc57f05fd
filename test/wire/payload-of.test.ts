import { expect } from 'chai';
import { decode } from '../../src/wire/decode.js';
import type { Message } from '../../src/wire/messages.js';
import { payloadOf } from '../../src/wire/payload-of.js';
import {
  documentedCommandError,
  documentedConferenceEvent,
  documentedParticipantEvent,
  documentedRooms,
  frame,
  phonePayload,
} from '../support/frames.js';

function read(type: string, payload: unknown): Message {
  const decoded = decode(frame(type, payload));
  if (decoded.kind !== 'message') throw new Error(`not readable: ${JSON.stringify(decoded)}`);
  return decoded.message;
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
  ];

  for (const [type, payload] of payloads) {
    it(`is read as the same message again: ${type}`, () => {
      const message = read(type, payload);
      expect(message).to.include({ type });
      expect(read(type, payloadOf(message))).to.deep.equal(message);
    });
  }

  it('is empty for a message of which a tape keeps nothing', () => {
    expect(payloadOf({ type: 'Favorites', entries: [] } as unknown as Message)).to.deep.equal({});
  });
});
