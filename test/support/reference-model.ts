/**
 * What a panel should know after some messages, in the plainest way: written from the protocol, not from the code.
 */
import type { Message, ParticipantPayload, PhonePayload, RoomPayload } from '../../src/wire/messages.js';

/** Somebody from arrival to departure: a successor at the same index is another object. */
export type Guest = Omit<ParticipantPayload, 'roleText'> & { roleText?: string } & {
  startedAt: number;
  arrival: number;
};
type Names = { uniqueId: string; conferenceNumber: string; conferenceName: string };
export type Meeting = Names & { startedAt: number; staleSince: number | undefined; guests: Guest[]; gone: Guest[] };

export class ReferenceModel {
  rooms: readonly RoomPayload[] | undefined;
  meetings: Meeting[] = [];
  calls: Map<string, PhonePayload> | undefined;
  #arrivals = 0;

  take(message: Message, at: number): void {
    if (message.type === 'ConferenceList') this.rooms = message.rooms;
    if (message.type === 'PhoneEvent') this.#phone(message.event);
    if (message.type === 'CurrentCallsPhoneEvents') {
      const known = [...(this.calls ?? [])].filter(([id]) => !message.events.some(({ uniqueId }) => uniqueId === id));
      const listed = message.events.filter(goesOn).map((event) => [event.uniqueId, event] as const);
      this.calls = new Map([...(message.incomplete ? known : []), ...listed]);
      if (!message.incomplete)
        this.meetings = this.meetings.filter((held) => held.staleSince === undefined || this.calls?.has(held.uniqueId));
    }
    if (message.type !== 'ConferenceEvent' && message.type !== 'ConferenceParticipantEvent') return;
    const { event } = message;
    const alike = this.meetings.filter((meeting) => meeting.conferenceNumber === event.conferenceNumber);
    const exact = this.meetings.find((meeting) => meeting.uniqueId === event.uniqueId);
    const held = exact ?? (alike.length === 1 ? alike[0] : undefined);
    if ('participants' in event && event.eventType === 'Join') {
      const { uniqueId, conferenceNumber, conferenceName } = event;
      const entered = exact ?? { ...event, startedAt: NaN, staleSince: undefined, guests: [], gone: [] };
      if (!exact) this.meetings.push(entered);
      const staleSince = event.incomplete ? entered.staleSince : undefined;
      Object.assign(entered, { uniqueId, conferenceNumber, conferenceName, staleSince, gone: [] });
      entered.startedAt = started(event.since, at, entered.startedAt);
      const listed = event.participants.map(({ index }) => index);
      entered.guests = entered.guests.filter(({ index }) => event.incomplete ?? listed.includes(index));
      const longestFirst = [...event.participants].sort((a, b) => b.since - a.since || a.index - b.index);
      for (const one of longestFirst) this.#admit(entered, one, at);
    } else if (held && 'index' in event && event.eventType !== 'Leave') {
      const gone = held.gone.find(({ index }) => index === event.index);
      if (gone && event.eventType === 'Update' && same(gone, event, true)) return;
      this.#admit(held, event, at, event.eventType === 'Update');
      held.gone = held.gone.filter((other) => other !== gone);
      held.conferenceName = event.conferenceName || held.conferenceName;
    } else if (held) {
      const gone = 'index' in event ? held.guests.find(({ index }) => index === event.index) : undefined;
      held.guests = held.guests.filter((guest) => guest !== gone);
      if (gone) held.gone.push(gone);
      // I may be in it twice: then it goes on for as long as one entry of mine is there.
      const isOver = gone?.isMe && !held.guests.some(({ isMe }) => isMe);
      if (isOver || !('index' in event)) this.#end(held);
    }
  }

  dropLink(at: number): void {
    for (const meeting of this.meetings) Object.assign(meeting, { staleSince: meeting.staleSince ?? at, gone: [] });
  }

  #admit(meeting: Meeting, payload: ParticipantPayload, at: number, isUpdate = false): void {
    const before = meeting.guests.find(({ index }) => index === payload.index);
    const known = before && same(before, payload, isUpdate && meeting.staleSince === undefined) ? before : undefined;
    const start = started(payload.since, at, known?.startedAt ?? NaN);
    const startedAt = isUpdate && payload.since <= 0 ? (known?.startedAt ?? start) : start;
    if (known) delete known.roleText;
    const guest = Object.assign(known ?? { arrival: ++this.#arrivals }, payload, { startedAt });
    meeting.guests = [...meeting.guests.filter((other) => other !== before), guest];
    const rank = (one: Guest) => (one.isMe ? 0 : one.role === 'Organizer' ? 1 : 2);
    meeting.guests.sort((a, b) => rank(a) - rank(b) || a.arrival - b.arrival);
  }

  #phone(event: PhonePayload): void {
    if (goesOn(event)) this.calls = new Map(this.calls).set(event.uniqueId, event);
    else this.calls?.delete(event.uniqueId);
    if (!goesOn(event)) this.#end(event);
  }

  #end({ uniqueId }: { uniqueId: string }): void {
    this.meetings = this.meetings.filter((held) => held.uniqueId !== uniqueId);
  }
}

const who = (one: ParticipantPayload) => JSON.stringify(one.username ?? [one.callerIdNum, one.callerIdName]);

/** An Update may give a caller from outside another name, or the number that was missing. */
function same(one: ParticipantPayload, other: ParticipantPayload, mayRename: boolean): boolean {
  if (who(one) === who(other)) return true;
  if (!mayRename || one.username !== undefined || other.username !== undefined) return false;
  return one.callerIdNum === other.callerIdNum || (one.callerIdNum === '' && one.callerIdName === other.callerIdName);
}

const goesOn = ({ eventType }: PhonePayload) => eventType !== 'EventReleased' && eventType !== 'EventFailure';

function started(since: number, at: number, known: number): number {
  const start = at - Math.max(0, since) * 1000;
  return Math.abs(start - known) <= 2000 ? known : start;
}
