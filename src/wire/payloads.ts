/** Reads the `ctiMessage` of each message that the panel knows. */
import {
  amount,
  asFields,
  asList,
  entries,
  type Fields,
  flag,
  identifier,
  type Note,
  oneOf,
  optionalEntries,
  optionalText,
  position,
  text,
  Unreadable,
} from './fields.js';
import { isLegible } from './legible.js';
import {
  asideNames,
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

type Reader = (payload: unknown, note: Note) => Message;

/** One reader for each known message, by its `msgType`. Each throws `Unreadable` and nothing else. */
export const readers: ReadonlyMap<string, Reader> = new Map<MessageName, Reader>([
  ['LoggedOn', () => ({ type: 'LoggedOn' })],
  ['LoggedOnError', (payload) => ({ type: 'LoggedOnError', error: wordsOf(payload) })],
  ['Error', (payload) => ({ type: 'Error', error: wordsOf(payload) })],
  [
    'ConferenceList',
    (payload, note) => ({
      type: 'ConferenceList',
      rooms: entries(payload, 'the room list', note, (room) => readRoom(room, note)),
    }),
  ],
  ['ConferenceEvent', (payload, note) => ({ type: 'ConferenceEvent', event: readConference(payload, note) })],
  [
    'ConferenceParticipantEvent',
    (payload, note) => ({ type: 'ConferenceParticipantEvent', event: readParticipantEvent(payload, note) }),
  ],
  ['ConferenceCommandError', (payload) => ({ type: 'ConferenceCommandError', error: readRefusal(payload) })],
  ['PhoneEvent', (payload, note) => ({ type: 'PhoneEvent', event: readPhone(payload, note) })],
  ['CurrentCallsPhoneEvents', readCalls],
  ['UserConfigUpdate', (payload) => ({ type: 'UserConfigUpdate', ...withUserId(payload) })],
  ...asideNames.map((type) => [type, () => ({ type })] as const),
]);

/** The text of an error, from the first of these fields that holds a text; the payload may have any form. */
function wordsOf(payload: unknown): string {
  const fields = (typeof payload === 'object' ? payload : undefined) ?? { message: payload };
  const said = ['Error', 'error', 'message'].map((name) => (fields as Readonly<Record<string, unknown>>)[name]);
  const words = said.find((value) => typeof value === 'string') ?? said.find((value) => typeof value === 'number');
  return String(words ?? '').trim();
}

/** A refusal whose text cannot be read is told as drift: no command is known to be refused, and no reason could be shown. */
function readRefusal(payload: unknown): string {
  const words = wordsOf(payload);
  if (words === '') throw new Unreadable('the error is missing');
  return words;
}

/** A username in which nothing can be read, such as blanks or a dash, means the same as a missing one: an external caller. */
function withUsername(fields: Fields): { readonly username?: string } {
  const username = text(fields, 'username');
  return isLegible(username) ? { username } : {};
}

function readRoom(value: unknown, note: Note): RoomPayload {
  const fields = asFields(value, 'a room', note);
  return {
    number: identifier(fields, 'number'),
    name: text(fields, 'name'),
    pinRequired: flag(fields, 'pinRequired'),
    startTime: amount(fields, 'startTime'),
    // A room whose members cannot be read is kept, without members: it can still be called.
    members: optionalEntries(fields, 'members', readMember),
  };
}

function readMember(value: unknown, note: Note): MemberPayload {
  const fields = asFields(value, 'a member', note);
  return {
    joinOrder: amount(fields, 'joinOrder'),
    joinTime: amount(fields, 'joinTime'),
    muted: flag(fields, 'muted'),
    name: text(fields, 'name'),
    number: text(fields, 'number'),
    ...withUsername(fields),
  };
}

/** Reads the `userId` of a `UserConfigUpdate` alone: other fields are not used, so nothing is noted about them. */
function withUserId(payload: unknown): { readonly userId?: string } {
  const { userId } = (payload ?? {}) as { readonly userId?: unknown };
  const id = typeof userId === 'number' ? String(userId) : userId;
  return typeof id === 'string' && isLegible(id) ? { userId: id } : {};
}

function readConference(value: unknown, note: Note): ConferencePayload {
  const fields = asFields(value, 'the conference event', note);
  const eventType = oneOf(fields, 'eventType', ['Join', 'Leave']);
  const { participants } = fields.values;
  // The participants of a Leave are not used.
  const listed =
    eventType === 'Leave' && !Array.isArray(participants) ? [] : asList(participants, 'participants', note);
  if (!listed) note('participants is no array');
  const readable = entries(listed ?? [], 'participants', note, (participant) =>
    readParticipant(asFields(participant, 'a participant', note)),
  );
  // Of those who share an index, the last one is shown: no command could tell the others apart.
  const people = [...new Map(readable.map((person) => [person.index, person])).values()];
  if (people.length < readable.length) note('participants share an index');
  return {
    eventType,
    uniqueId: identifier(fields, 'uniqueId'),
    conferenceNumber: identifier(fields, 'conferenceNumber'),
    conferenceName: text(fields, 'conferenceName'),
    participants: people,
    ...(listed?.length === readable.length ? {} : { incomplete: true }),
    since: amount(fields, 'since'),
  };
}

function readParticipantEvent(value: unknown, note: Note): ParticipantEventPayload {
  const fields = asFields(value, 'the participant event', note);
  return {
    eventType: oneOf(fields, 'eventType', ['Join', 'Leave', 'Update']),
    uniqueId: identifier(fields, 'uniqueId'),
    conferenceNumber: identifier(fields, 'conferenceNumber'),
    conferenceName: text(fields, 'conferenceName'),
    ...readParticipant(fields),
  };
}

function readParticipant(fields: Fields): ParticipantPayload {
  return {
    index: position(fields, 'index'),
    callerIdName: text(fields, 'callerIdName'),
    callerIdNum: text(fields, 'callerIdNum'),
    since: amount(fields, 'since'),
    isTalking: flag(fields, 'isTalking'),
    ...readRole(fields),
    isMuted: flag(fields, 'isMuted'),
    isMe: flag(fields, 'isMe'),
    isDeaf: flag(fields, 'isDeaf'),
    ...withUsername(fields),
  };
}

/** An undocumented role counts as `User`, which has fewer rights; the server's word for the role is kept. */
function readRole(fields: Fields): Pick<ParticipantPayload, 'role' | 'roleText'> {
  const written = optionalText(fields, 'role') ?? 'User';
  const role = written.trim();
  const isKnown = role === 'User' || role === 'Organizer';
  if (!isKnown || role !== written) fields.note('role is neither User nor Organizer');
  if (isKnown) return { role };
  return isLegible(role) ? { role: 'User', roleText: role } : { role: 'User' };
}

function readCalls(payload: unknown, note: Note): Message {
  let count = 0;
  const events = entries(asFields(payload, 'the calls', note).values.events, 'events', note, (event) => {
    count += 1;
    return readPhone(event, note);
  });
  return { type: 'CurrentCallsPhoneEvents', events, ...(events.length === count ? {} : { incomplete: true }) };
}

/** `queueName`, `callDirection` and `userData` are not read: no element shows them. */
function readPhone(value: unknown, note: Note): PhonePayload {
  const fields = asFields(value, 'the phone event', note);
  return {
    eventType: oneOf(fields, 'eventType', phoneEventTypes),
    uniqueId: identifier(fields, 'uniqueId'),
    linkedId: text(fields, 'linkedId'),
    DN: text(fields, 'DN'),
    otherDN: text(fields, 'otherDN'),
    otherDName: text(fields, 'otherDName'),
  };
}
