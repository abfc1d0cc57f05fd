/** Selectors: what other modules read from the state. */
import { folded } from './folded.js';
import { valueAt, valuesOf } from './index-map.js';
import type { Call, Conference, CtiState, Ended, Participant, Role, Room } from './model.js';

/** The conference with this number that I am in; the one that I entered first when I am in it twice. */
export function conferenceByNumber(state: CtiState, conferenceNumber: string): Conference | undefined {
  return state.conferences.find((conference) => conference.conferenceNumber === conferenceNumber);
}

/** My entries in the conference with this number: one for each call by which I am in it. */
export function conferencesOf(state: CtiState, conferenceNumber: string): readonly Conference[] {
  return state.conferences.filter((conference) => conference.conferenceNumber === conferenceNumber);
}

/** The conference that I am in through this call of mine. */
export function conferenceOfCall(state: CtiState, uniqueId: string): Conference | undefined {
  return state.conferences.find((conference) => conference.uniqueId === uniqueId);
}

/** My call with this id. */
export function callById(state: CtiState, uniqueId: string): Call | undefined {
  return state.calls?.find((call) => call.uniqueId === uniqueId);
}

/** The present id of the call of mine that has this id, or had it before. */
export function currentId(state: CtiState, uniqueId: string): string {
  if (conferenceOfCall(state, uniqueId)) return uniqueId;
  return state.calls?.find((call) => hasId(call, uniqueId))?.uniqueId ?? uniqueId;
}

/** The conference that I am in by the call that has this id, or had it before. */
export function conferenceOfId(state: CtiState, uniqueId: string): Conference | undefined {
  return conferenceOfCall(state, currentId(state, uniqueId));
}

/** Who has this index in a conference now. */
export function participantAt(conference: Conference, index: number): Participant | undefined {
  return valueAt(conference.participants, index);
}

/** This person as they are now; undefined when they have left. */
export function presentOf(conference: Conference, { index, key }: Participant): Participant | undefined {
  const present = participantAt(conference, index);
  return present?.key === key ? present : undefined;
}

/**
 * The conference and the participant that a command names. `expected`: the key of the participant whom the user saw. I
 * may be in one conference twice, by two calls: then the conference is the one in which that person was seen.
 */
export function targetOf(
  state: CtiState,
  command: { readonly conferenceNumber: string; readonly index: number },
  expected?: string,
): { readonly conference: Conference | undefined; readonly participant: Participant | undefined } {
  const alike = conferencesOf(state, command.conferenceNumber);
  const meant = alike.find((conference) => {
    const participant = participantAt(conference, command.index);
    return participant && (expected === undefined || participant.key === expected);
  });
  const conference = meant ?? alike[0];
  return { conference, participant: conference && participantAt(conference, command.index) };
}

/**
 * Whether the server has not spoken of this person since the link was lost. Until the server does, somebody else may have
 * the index, and no command may use that index.
 */
export function isUnseen({ staleSince }: Conference, { seenAt }: Participant): boolean {
  return staleSince !== undefined && seenAt <= staleSince;
}

export function roomByNumber(state: CtiState, number: string): Room | undefined {
  return state.rooms?.find((room) => room.number === number);
}

/** Of these people, who is me; of several entries of mine the one that came first. */
const firstThatIsMe = folded<Participant, Participant | undefined>(
  undefined,
  (person) => (person.isMe ? person : undefined),
  (one, other) => (one && other && other.arrival < one.arrival ? other : (one ?? other)),
);

/** Who is me, once the server has marked somebody as me. */
export function me(conference: Conference): Participant | undefined {
  return firstThatIsMe(conference.participants);
}

/**
 * Whether somebody in this conference is me, by whichever of my calls. The list of a call may mark the entry of that call
 * alone. So I am also whoever has my login, and whoever is marked as me at the same index in the list of another call of
 * mine: an index may have passed to somebody else, so the name and the number have to be the same as well.
 */
export function isMineIn(state: CtiState, conference: Conference): (person: Participant) => boolean {
  const login = me(conference)?.username;
  const others = conferencesOf(state, conference.conferenceNumber).filter(
    ({ uniqueId }) => uniqueId !== conference.uniqueId,
  );
  return (person) =>
    person.isMe ||
    (login !== undefined && person.username === login) ||
    others.some((other) => {
      const twin = participantAt(other, person.index);
      return twin?.isMe === true && isAlike(twin, person);
    });
}

function isAlike(one: Participant, other: Participant): boolean {
  return (
    one.username === other.username && one.callerIdNum === other.callerIdNum && one.callerIdName === other.callerIdName
  );
}

/** How many people are in a conference besides me, by whichever of my calls I am in. */
export function countOthers(state: CtiState, conference: Conference): number {
  const isMine = isMineIn(state, conference);
  let count = 0;
  for (const person of valuesOf(conference.participants)) if (!isMine(person)) count++;
  return count;
}

const amOrganizer = folded<Participant, boolean>(
  false,
  ({ isMe, role }) => isMe && role === 'Organizer',
  (one, other) => one || other,
);

/** I may be in a conference by two calls, and organize it by one of them. */
export function myRole({ participants }: Conference): Role {
  return amOrganizer(participants) ? 'Organizer' : 'User';
}

/** My calls that are in no conference: the ones that could be included in one. */
export function spareCalls(state: CtiState): readonly Call[] {
  return (state.calls ?? []).filter((call) => !conferenceOfCall(state, call.uniqueId));
}

/** Whether this was the id of a call of mine that has ended. */
export function isPast({ pastCalls = [] }: CtiState, uniqueId: string): boolean {
  return pastCalls.includes(uniqueId);
}

/** Whether a call has this id, or had it before. */
export function hasId({ uniqueId, formerIds }: Call, id: string): boolean {
  return uniqueId === id || (formerIds?.includes(id) ?? false);
}

/**
 * The first id of the call of mine that has this id, or had it before. This id stays while the server gives the call other
 * ids, as in a transfer.
 */
export function firstId({ calls }: CtiState, id: string): string {
  return calls?.find((call) => hasId(call, id))?.formerIds?.[0] ?? id;
}

/**
 * How my last call in the conference of this number ended; without a number, in any conference. A conference that I am
 * in again, or still by another call, has not ended for me.
 */
export function lastEnded(state: CtiState, number?: string): Ended | undefined {
  return state.ended?.find(
    ({ call, conferenceNumber }) =>
      call !== 'up' &&
      (number === undefined || number === conferenceNumber) &&
      !conferenceByNumber(state, conferenceNumber),
  );
}

/**
 * How far I am on the way into a room. `pin`: answered, and the room asks for a PIN. `held`: answered, and my call is on
 * hold: keys would go to another call. `left`: the conference is over for me, and my call is still up.
 */
type JoinProgress = 'calling' | 'pin' | 'held' | 'entering' | 'in' | 'left';

export interface Joining {
  readonly progress: JoinProgress;
  readonly call: Call | undefined;
}

/** How far I am on the way into this room, or undefined when I neither called it nor am in it. */
export function joining(state: CtiState, number: string): Joining | undefined {
  const entries = conferencesOf(state, number).map(({ uniqueId }) => callById(state, uniqueId));
  // When I am in a conference by two calls, I am heard as long as one of the two is not on hold.
  if (entries.length > 0) return { progress: 'in', call: entries.find((call) => call?.phase !== 'held') ?? entries[0] };
  const calls = spareCalls(state).filter((spare) => spare.otherDN === number);
  const call = calls.find((spare) => !hasLeft(state, spare)) ?? calls[0];
  if (!call) return undefined;
  if (hasLeft(state, call)) return { progress: 'left', call };
  if (call.phase === 'dialing' || call.phase === 'ringing') return { progress: 'calling', call };
  if (call.phase === 'held') return { progress: 'held', call };
  return { progress: asksForPin(state, number) ? 'pin' : 'entering', call };
}

function hasLeft({ ended }: CtiState, call: Call): boolean {
  return ended?.some((ending) => ending.call === 'up' && hasId(call, ending.uniqueId)) ?? false;
}

/** Whether a call to this number may be asked for a PIN: also when no such room is listed, or one of several asks. */
export function asksForPin({ rooms = [] }: CtiState, number: string): boolean {
  const alike = rooms.filter((room) => room.number === number);
  return alike.length === 0 || alike.some(({ pinRequired }) => pinRequired);
}
