/**
 * The messages of a xuc server, short to write and whole to read: for tests of code that uses a connection.
 *
 * @example connection.push(call('EventEstablished'), join([person(1, { isMe: true, role: 'Organizer' })]));
 */
import type {
  MemberPayload,
  Message,
  ParticipantEventPayload,
  ParticipantPayload,
  PhonePayload,
  RoomPayload,
} from '../wire/messages.js';

/** When the first frame of a test arrives: some epoch milliseconds. */
export const t0 = 1_700_000_000_000;

/** The call by which I am in conference 4001. */
export const myCall = '1519658665.8';

export type Person = ParticipantPayload;

/** A participant: `Agent 2` with the number `1002` and the login `agent2` for the index 2, unless `fields` says otherwise. */
export function person(index: number, fields: Partial<Person> = {}): Person {
  return {
    index,
    callerIdName: `Agent ${index}`,
    callerIdNum: `10${String(index).padStart(2, '0')}`,
    since: 0,
    isTalking: false,
    role: 'User',
    isMuted: false,
    isMe: false,
    isDeaf: false,
    username: `agent${index}`,
    ...fields,
  };
}

export const bond = person(1, {
  callerIdName: 'James Bond',
  callerIdNum: '1002',
  username: 'jbond',
  isMe: true,
  role: 'Organizer',
});
export const q = person(2, { callerIdName: 'Q', callerIdNum: '1003', username: 'q' });
export const moneypenny = person(3, { callerIdName: 'Moneypenny', callerIdNum: '1004', username: 'moneypenny' });

/** Somebody from outside: the server gives no username. */
export function outsider(index: number, fields: Partial<Omit<Person, 'username'>> = {}): Person {
  const { username: _none, ...rest } = person(index, { callerIdName: '', callerIdNum: '0142685300' });
  return { ...rest, ...fields };
}

interface Where {
  readonly uniqueId?: string;
  readonly conferenceNumber?: string;
  readonly conferenceName?: string;
}

const here = { uniqueId: myCall, conferenceNumber: '4001', conferenceName: 'conference_support' };

/** I entered, and these are there. */
export function join(participants: readonly Person[], where: Where & { readonly since?: number } = {}): Message {
  return { type: 'ConferenceEvent', event: { eventType: 'Join', ...here, participants, since: 0, ...where } };
}

/** I left. */
export function leave(where: Where = {}): Message {
  return { type: 'ConferenceEvent', event: { eventType: 'Leave', ...here, participants: [], since: 0, ...where } };
}

export function participantEvent(
  eventType: ParticipantEventPayload['eventType'],
  who: Person,
  where: Where = {},
): Message {
  return { type: 'ConferenceParticipantEvent', event: { eventType, ...here, ...who, ...where } };
}

/** Somebody joins (`comes`), leaves (`goes`) or has an Update with these fields (`changes`) in my conference. */
export const comes = (who: Person, where: Where = {}) => participantEvent('Join', who, where);
export const goes = (who: Person, where: Where = {}) => participantEvent('Leave', who, where);
export const changes = (who: Person, fields: Partial<Person>, where: Where = {}) =>
  participantEvent('Update', { ...who, ...fields }, where);

/** The payload of a phone event: my call to room 4001 unless `fields` says otherwise. */
export function phone(
  eventType: PhonePayload['eventType'],
  fields: Partial<Omit<PhonePayload, 'eventType'>> = {},
): PhonePayload {
  const uniqueId = fields.uniqueId ?? myCall;
  const to = { otherDN: '4001', otherDName: 'conference_support' };
  return { eventType, DN: '1002', linkedId: uniqueId, ...to, ...fields, uniqueId };
}

/** A call on my line changed. */
export function call(
  eventType: PhonePayload['eventType'],
  fields: Partial<Omit<PhonePayload, 'eventType'>> = {},
): Message {
  return { type: 'PhoneEvent', event: phone(eventType, fields) };
}

/** My calls, as the server lists them. */
export function listedCalls(...events: readonly PhonePayload[]): Message {
  return { type: 'CurrentCallsPhoneEvents', events };
}

export function room(number: string, fields: Partial<RoomPayload> = {}): RoomPayload {
  return { number, name: `room ${number}`, pinRequired: false, startTime: 0, members: [], ...fields };
}

export function member(joinOrder: number, fields: Partial<MemberPayload> = {}): MemberPayload {
  return { joinOrder, joinTime: t0, muted: false, name: `Agent ${joinOrder}`, number: `10${joinOrder}`, ...fields };
}

export function listedRooms(...rooms: readonly RoomPayload[]): Message {
  return { type: 'ConferenceList', rooms };
}
