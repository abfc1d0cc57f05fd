/** Reads the `ctiMessage` of each message that the panel knows. */
import {
  amount,
  asFields,
  asList,
  type Fields,
  flag,
  identifier,
  oneOf,
  optionalText,
  position,
  text,
} from './fields.js';
import {
  type ConferencePayload,
  type MemberPayload,
  type Message,
  type MessageName,
  type ParticipantEventPayload,
  type ParticipantPayload,
  phoneEventTypes,
  type PhonePayload,
  type RoomPayload,
} from './messages.js';

/** One reader for each known message, by its `msgType`. Each throws `Unreadable` and nothing else. */
export const readers: ReadonlyMap<string, (payload: unknown) => Message> = new Map<
  MessageName,
  (payload: unknown) => Message
>([
  ['LoggedOn', () => ({ type: 'LoggedOn' })],
  ['LoggedOnError', (payload) => ({ type: 'LoggedOnError', error: wordsOf(payload, 'Error') })],
  ['Error', (payload) => ({ type: 'Error', error: wordsOf(payload, 'Error', 'error', 'message') })],
  [
    'ConferenceList',
    (payload) => ({ type: 'ConferenceList', rooms: asList(payload, 'the room list').map((room) => readRoom(room)) }),
  ],
  ['ConferenceEvent', (payload) => ({ type: 'ConferenceEvent', event: readConference(payload) })],
  [
    'ConferenceParticipantEvent',
    (payload) => ({ type: 'ConferenceParticipantEvent', event: readParticipantEvent(payload) }),
  ],
  [
    'ConferenceCommandError',
    (payload) => ({ type: 'ConferenceCommandError', error: identifier(asFields(payload, 'the error'), 'error') }),
  ],
  ['PhoneEvent', (payload) => ({ type: 'PhoneEvent', event: readPhone(payload) })],
  [
    'CurrentCallsPhoneEvents',
    (payload) => ({
      type: 'CurrentCallsPhoneEvents',
      events: asList(asFields(payload, 'the calls').events, 'events').map((event) => readPhone(event)),
    }),
  ],
]);

/** What an error says, in whichever of these fields it says it; these payloads may be anything. */
function wordsOf(payload: unknown, ...names: readonly string[]): string {
  if (typeof payload === 'string') return payload;
  if (typeof payload !== 'object' || payload === null) return '';
  const said = names.map((name) => (payload as Fields)[name]).find((value) => typeof value === 'string');
  return said ?? '';
}

function withUsername(fields: Fields): { readonly username?: string } {
  const username = optionalText(fields, 'username');
  return username === undefined || username === '' ? {} : { username };
}

function readRoom(value: unknown): RoomPayload {
  const fields = asFields(value, 'a room');
  return {
    number: identifier(fields, 'number'),
    name: text(fields, 'name', ''),
    pinRequired: flag(fields, 'pinRequired'),
    startTime: amount(fields, 'startTime'),
    members: asList(fields.members ?? [], 'members').map((member) => readMember(member)),
  };
}

function readMember(value: unknown): MemberPayload {
  const fields = asFields(value, 'a member');
  return {
    joinOrder: amount(fields, 'joinOrder'),
    joinTime: amount(fields, 'joinTime'),
    muted: flag(fields, 'muted'),
    name: text(fields, 'name', ''),
    number: text(fields, 'number', ''),
    ...withUsername(fields),
  };
}

function readConference(value: unknown): ConferencePayload {
  const fields = asFields(value, 'the conference event');
  return {
    eventType: oneOf(fields, 'eventType', ['Join', 'Leave']),
    uniqueId: identifier(fields, 'uniqueId'),
    conferenceNumber: identifier(fields, 'conferenceNumber'),
    conferenceName: text(fields, 'conferenceName', ''),
    participants: asList(fields.participants ?? [], 'participants').map((participant) =>
      readParticipant(asFields(participant, 'a participant')),
    ),
    since: amount(fields, 'since'),
  };
}

function readParticipantEvent(value: unknown): ParticipantEventPayload {
  const fields = asFields(value, 'the participant event');
  return {
    eventType: oneOf(fields, 'eventType', ['Join', 'Leave', 'Update']),
    uniqueId: identifier(fields, 'uniqueId'),
    conferenceNumber: identifier(fields, 'conferenceNumber'),
    conferenceName: text(fields, 'conferenceName', ''),
    ...readParticipant(fields),
  };
}

function readParticipant(fields: Fields): ParticipantPayload {
  return {
    index: position(fields, 'index'),
    callerIdName: text(fields, 'callerIdName', ''),
    callerIdNum: text(fields, 'callerIdNum', ''),
    since: amount(fields, 'since'),
    isTalking: flag(fields, 'isTalking'),
    role: oneOf(fields, 'role', ['User', 'Organizer'], 'User'),
    isMuted: flag(fields, 'isMuted'),
    isMe: flag(fields, 'isMe'),
    isDeaf: flag(fields, 'isDeaf'),
    ...withUsername(fields),
  };
}

function readPhone(value: unknown): PhonePayload {
  const fields = asFields(value, 'the phone event');
  const callDirection = optionalText(fields, 'callDirection');
  const queueName = optionalText(fields, 'queueName');
  return {
    eventType: oneOf(fields, 'eventType', phoneEventTypes),
    uniqueId: identifier(fields, 'uniqueId'),
    linkedId: text(fields, 'linkedId', ''),
    DN: text(fields, 'DN', ''),
    otherDN: text(fields, 'otherDN', ''),
    otherDName: text(fields, 'otherDName', ''),
    ...(callDirection === undefined ? {} : { callDirection }),
    ...(queueName === undefined ? {} : { queueName }),
  };
}
