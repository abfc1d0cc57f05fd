/**
 * What a panel should know after some messages, in the plainest way: written from the protocol, not from the code.
 */
import type { Message, ParticipantPayload, PhonePayload, RoomPayload } from '../../src/wire/messages.js';

/** Somebody from arrival to departure: a successor at the same index is another object. */
export type Guest = Omit<ParticipantPayload, 'roleText'> & { roleText?: string } & {
  startedAt: number;
  arrival: number;
  seen: number;
};
type Names = { uniqueId: string; conferenceNumber: string; conferenceName: string };
export type Meeting = Names & { startedAt: number; staleSince: number | undefined; guests: Guest[]; gone: Guest[] };

export class ReferenceModel {
  rooms: readonly RoomPayload[] | undefined;
  meetings: Meeting[] = [];
  calls: Map<string, PhonePayload> | undefined;
  #arrivals = 0;
  /** The calls that have ended. */
  readonly #past = new Set<string>();

  take(message: Message, at: number): void {
    if (message.type === 'ConferenceList') this.rooms = message.rooms;
    if (message.type === 'PhoneEvent') this.#phone(message.event);
    if (message.type === 'CurrentCallsPhoneEvents') {
      const known = [...(this.calls ?? [])].filter(([id]) => !message.events.some(({ uniqueId }) => uniqueId === id));
      const last = new Map(message.events.map((event) => [event.uniqueId, event]));
      const listed = [...last].filter(([, event]) => goesOn(event));
      for (const [id] of listed) this.#past.delete(id);
      this.calls = new Map([...(message.incomplete ? known : []), ...listed]);
      if (!message.incomplete)
        this.meetings = this.meetings.filter((held) => held.staleSince === undefined || this.calls?.has(held.uniqueId));
    }
    if (message.type !== 'ConferenceEvent' && message.type !== 'ConferenceParticipantEvent') return;
    const { event } = message;
    const alike = this.meetings.filter((meeting) => meeting.conferenceNumber === event.conferenceNumber);
    let exact = this.meetings.find((meeting) => meeting.uniqueId === event.uniqueId);
    const isMine = this.#past.has(event.uniqueId) || this.calls?.has(event.uniqueId) === true;
    const held = exact ?? (alike.length === 1 && !isMine ? alike[0] : undefined);
    if ('participants' in event && event.eventType === 'Join') {
      if (this.#past.has(event.uniqueId)) return;
      if (exact && exact.conferenceNumber !== event.conferenceNumber) {
        this.#end(exact);
        exact = undefined;
      }
      const { uniqueId, conferenceNumber, conferenceName } = event;
      const entered = exact ?? { ...event, startedAt: NaN, staleSince: undefined, guests: [], gone: [] };
      if (!exact) this.meetings.push(entered);
      const isUnread = event.incomplete === true && event.participants.length === 0;
      const mayStay = isUnread || (event.incomplete === true && entered.staleSince === undefined);
      const staleSince = isUnread ? entered.staleSince : undefined;
      Object.assign(entered, { uniqueId, conferenceNumber, conferenceName, staleSince, gone: [] });
      entered.startedAt = started(event.since, at, entered.startedAt);
      const listed = event.participants.map(({ index }) => index);
      entered.guests = entered.guests.filter(({ index }) => mayStay || listed.includes(index));
      const longestFirst = [...event.participants].sort((a, b) => b.since - a.since || a.index - b.index);
      for (const one of longestFirst) this.#admit(entered, one, at);
    } else if (held && 'index' in event && event.eventType !== 'Leave') {
      const gone = held.gone.find(({ index }) => index === event.index);
      if (gone && event.eventType === 'Update' && same(gone, event, !isUnknown(gone))) return;
      this.#admit(held, event, at, event.eventType === 'Update');
      held.gone = held.gone.filter((other) => other !== gone);
      held.conferenceName = event.conferenceName || held.conferenceName;
    } else if (held && !('index' in event) && held.conferenceNumber !== event.conferenceNumber) {
      return;
    } else if (held) {
      const at = 'index' in event ? held.guests.find(({ index }) => index === event.index) : undefined;
      const isOld = at && held.staleSince !== undefined && at.seen <= held.staleSince;
      const gone = at && 'index' in event && (isOld === true || names(at, event)) ? at : undefined;
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
    const guest = Object.assign(known ?? { arrival: ++this.#arrivals }, payload, { startedAt, seen: at });
    meeting.guests = [...meeting.guests.filter((other) => other !== before), guest];
    const rank = (one: Guest) => (one.isMe ? 0 : one.role === 'Organizer' ? 1 : 2);
    meeting.guests.sort((a, b) => rank(a) - rank(b) || a.arrival - b.arrival);
  }

  #phone(event: PhonePayload): void {
    const { uniqueId } = event;
    const isKnown = this.calls?.has(uniqueId);
    if (event.eventType === 'EventOnHold' && !isKnown && this.#past.has(uniqueId)) return;
    if (goesOn(event)) this.#past.delete(uniqueId);
    if (goesOn(event)) this.calls = new Map(this.calls).set(uniqueId, event);
    else this.calls?.delete(uniqueId);
    if (!goesOn(event) && (isKnown || this.meetings.some((held) => held.uniqueId === uniqueId)))
      this.#past.add(uniqueId);
    if (!goesOn(event)) this.#end(event);
  }

  #end({ uniqueId }: { uniqueId: string }): void {
    this.meetings = this.meetings.filter((held) => held.uniqueId !== uniqueId);
  }
}

const who = (one: ParticipantPayload) => JSON.stringify(one.username ?? [one.callerIdNum, one.callerIdName]);

/** An Update may give a caller from outside another name, leave the number out, or say what was missing. */
function same(one: ParticipantPayload, other: ParticipantPayload, mayRename: boolean): boolean {
  if (who(one) === who(other)) return true;
  if (!mayRename || one.username !== undefined || other.username !== undefined) return false;
  if (one.callerIdNum === other.callerIdNum || isUnknown(one)) return true;
  if (one.callerIdNum !== '' && other.callerIdNum !== '') return false;
  return one.callerIdName !== '' && one.callerIdName === other.callerIdName;
}

const isUnknown = (one: ParticipantPayload) => one.callerIdName === '' && one.callerIdNum === '';

/** Whether a Leave names this person, or nobody. */
function names(one: ParticipantPayload, leave: ParticipantPayload): boolean {
  if (one.username && leave.username) return one.username === leave.username;
  if (one.callerIdNum && leave.callerIdNum) return one.callerIdNum === leave.callerIdNum;
  return !one.callerIdName || !leave.callerIdName || one.callerIdName === leave.callerIdName;
}

const goesOn = ({ eventType }: PhonePayload) => eventType !== 'EventReleased' && eventType !== 'EventFailure';

function started(since: number, at: number, known: number): number {
  const start = at - Math.max(0, since) * 1000;
  return Math.abs(start - known) <= 2000 ? known : start;
}
