import { decode, type Decoded } from '../../src/wire/decode.js';

/**
 * The example payloads of XiVO's Conferences API documentation, whole and as printed there, and the frames in which
 * such payloads travel.
 */

/** One text frame as a xuc server sends it. */
export function frame(msgType: string, ctiMessage: unknown): string {
  return JSON.stringify({ msgType, ctiMessage });
}

/** What is read of a frame that has to be readable. */
export function readable(text: string): Extract<Decoded, { kind: 'message' }> {
  const decoded = decode(text);
  if (decoded.kind !== 'message') throw new Error(`not readable: ${JSON.stringify(decoded)}`);
  return decoded;
}

/** What `Cti.getConferenceRooms()` brings. */
export const documentedRooms = [
  {
    number: '4000',
    name: 'public',
    pinRequired: false,
    startTime: 1519659524032,
    members: [
      {
        joinOrder: 1,
        joinTime: 1519659524032,
        muted: false,
        name: 'James Bond',
        number: '1002',
        username: 'jbond',
      },
    ],
  },
  {
    number: '4001',
    name: 'conference_support',
    pinRequired: true,
    startTime: 0,
    members: [],
  },
];

/** `Cti.MessageType.CONFERENCEEVENT`. */
export const documentedConferenceEvent = {
  eventType: 'Join',
  uniqueId: '1519658665.8',
  conferenceNumber: '4001',
  conferenceName: 'conference_support',
  participants: [
    {
      index: 1,
      callerIdName: 'James Bond',
      callerIdNum: '1002',
      since: 0,
      isTalking: false,
      role: 'User',
      isMuted: false,
      isMe: true,
      username: 'jbond',
      isDeaf: false,
    },
  ],
  since: 0,
};

/** `Cti.MessageType.CONFERENCEPARTICIPANTEVENT`. The example has no `conferenceName`, though the fields below it do. */
export const documentedParticipantEvent = {
  eventType: 'Update',
  uniqueId: '1519658665.8',
  conferenceNumber: '4001',
  index: 1,
  callerIdName: 'James Bond',
  callerIdNum: '1002',
  since: 0,
  isTalking: true,
  role: 'Organizer',
  isMuted: false,
  isMe: false,
  username: 'jbond',
  isDeaf: false,
};

/** `Cti.MessageType.CONFERENCECOMMANDERROR`. */
export const documentedCommandError = { error: 'NotAMember' };

/** The codes that the documentation lists. */
export const documentedErrorCodes = ['NotAMember', 'NotOrganizer', 'CannotKickOrganizer', 'ParticipantNotFound'];

/** A call to a room, answered: the `PhoneEvent` of the same line. */
export const phonePayload = {
  eventType: 'EventEstablished',
  DN: '1002',
  otherDN: '4001',
  otherDName: 'conference_support',
  linkedId: '1519658665.8',
  uniqueId: '1519658665.8',
  userData: {},
};
