/** Small questions asked of the state, each in one place. */
import type { Call, Conference, CtiState, Participant, Role, Room } from './model.js';

/** The conference with this number that I am in; the one that I entered first when I am in it twice. */
export function conferenceByNumber(state: CtiState, conferenceNumber: string): Conference | undefined {
  for (const conference of state.conferences.values()) {
    if (conference.conferenceNumber === conferenceNumber) return conference;
  }
  return undefined;
}

export function roomByNumber(state: CtiState, number: string): Room | undefined {
  return state.rooms?.find((room) => room.number === number);
}

/** Everybody in a conference, in display order. Costs what the list costs: for a single person use `participants.get`. */
export function participantsInOrder(conference: Conference): readonly Participant[] {
  return conference.order.flatMap((index) => conference.participants.get(index) ?? []);
}

export function me(conference: Conference): Participant | undefined {
  return conference.myIndex === undefined ? undefined : conference.participants.get(conference.myIndex);
}

export function myRole(conference: Conference): Role {
  return me(conference)?.role ?? 'User';
}

/** My calls that are in no conference: the ones that could be included in one. */
export function spareCalls(state: CtiState): readonly Call[] {
  return [...(state.calls?.values() ?? [])].filter((call) => !state.conferences.has(call.uniqueId));
}

/** How far I am on the way into a room. `pin`: answered, and the room asks for a PIN. */
export type JoinProgress = 'calling' | 'pin' | 'entering' | 'in';

export interface Joining {
  readonly progress: JoinProgress;
  readonly call: Call | undefined;
}

/** How far I am on the way into this room, or undefined when I neither called it nor am in it. */
export function joining(state: CtiState, number: string): Joining | undefined {
  const conference = conferenceByNumber(state, number);
  if (conference) return { progress: 'in', call: state.calls?.get(conference.uniqueId) };
  const call = spareCalls(state).find((spare) => spare.otherDN === number);
  if (!call) return undefined;
  if (call.phase === 'dialing' || call.phase === 'ringing') return { progress: 'calling', call };
  return { progress: asksForPin(state, number) ? 'pin' : 'entering', call };
}

/** Whether a call to this number may be asked for a PIN: also when no such room is listed. */
export function asksForPin(state: CtiState, number: string): boolean {
  return roomByNumber(state, number)?.pinRequired ?? true;
}
