/** The conferences that I am in, as their events come. */
import type { ConferencePayload, ParticipantEventPayload, ParticipantPayload } from '../../wire/messages.js';
import { entriesOf, valueAt } from '../model/index-map.js';
import { type Conference, type CtiState, emptyConference } from '../model/model.js';
import { callById, conferenceOfCall, conferenceOfId, currentId, isPast, isUnseen, me } from '../model/select.js';
import type { DepartureReason, Drift, Reduction } from './changes.js';
import {
  admit,
  dismiss,
  isLeaveOf,
  isOfDeparted,
  isRepeatedLeave,
  type RosterChange,
  type RosterStep,
} from './roster.js';
import { startInstant } from '../model/time.js';

/** I entered a conference or left it. On entering the server lists everybody; nobody else is in. */
export function conferenceEvent(state: CtiState, event: ConferencePayload, at: number): Reduction {
  if (event.eventType === 'Join') return enter(state, event, at);
  const { before, drift } = conferenceOfEvent(state, event);
  // If the number differs, the event is about the conference that this call was in before.
  if (before?.conferenceNumber !== event.conferenceNumber) return { state, changes: [] };
  return { ...leave(state, before.uniqueId, 'left'), ...drift };
}

/** Somebody came, went or changed in a conference that I am in. An event of any other conference is ignored. */
export function participantEvent(state: CtiState, event: ParticipantEventPayload, at: number): Reduction {
  const { before, drift } = conferenceOfEvent(state, event);
  if (!before) return { state, changes: [] };
  if (event.eventType === 'Leave') {
    const gone = valueAt(before.participants, event.index);
    // While the link was down the index may have passed to somebody else, who leaves now: then its former owner is gone
    // as well.
    const isOld = gone !== undefined && isUnseen(before, gone);
    if (!gone || !(isOld || isLeaveOf(gone, event)) || isRepeatedLeave(before.departed, gone, event, at))
      return { state, changes: [], ...drift };
    const { participants, changes } = dismiss(before, before.participants, gone);
    const left = { ...gone, leftSince: event.since };
    const departed = [left, ...before.departed.filter(({ index }) => index !== gone.index)].slice(
      0,
      rememberedDepartures,
    );
    const conference = { ...before, participants, departed };
    // Assumed: my own departure ends the conference for me, also where no ConferenceEvent says so. If I am in the
    // conference by two calls, the conference goes on by the entry of the other call.
    if (gone.isMe && !me(conference)) {
      const over = leave(withConference(state, conference), before.uniqueId, 'left');
      return { state: over.state, changes: [...changes, ...over.changes], ...drift };
    }
    return { state: withConference(state, conference), changes, ...drift };
  }
  if (event.eventType === 'Update' && isLate(before, event)) return { state, changes: [], ...drift };
  const { participants, changes } = admit(before, before.participants, event, at, state.nextArrival);
  const conference = participants === before.participants ? before : { ...before, participants };
  const named =
    event.conferenceName === '' || event.conferenceName === before.conferenceName
      ? conference
      : { ...conference, conferenceName: event.conferenceName };
  if (named === before) return { state, changes: [], ...drift };
  const arrived = changes.some(({ type }) => type === 'participant-joined');
  return { state: withConference(state, named, state.nextArrival + Number(arrived)), changes, ...drift };
}

/** The conference of call `uniqueId` is over for me. */
export function leave(state: CtiState, uniqueId: string, reason: DepartureReason): Reduction {
  const conference = conferenceOfCall(state, uniqueId);
  if (!conference) return { state, changes: [] };
  const conferences = state.conferences.filter((other) => other !== conference);
  return { state: { ...state, conferences }, changes: [{ type: 'conference-left', conference, reason }] };
}

function enter(state: CtiState, event: ConferencePayload, at: number): Reduction {
  const uniqueId = currentId(state, event.uniqueId);
  // A call that has ended is in no conference: the Join was sent before the end of the call, and came after it.
  if (isPast(state, uniqueId)) return { state, changes: [] };
  const earlier = conferenceOfCall(state, uniqueId);
  if (earlier && earlier.conferenceNumber !== event.conferenceNumber) {
    const left = leave(state, uniqueId, 'left');
    const entered = enter(left.state, event, at);
    return { ...entered, changes: [...left.changes, ...entered.changes] };
  }
  const before = earlier ?? emptyConference(uniqueId, event.conferenceNumber);
  const { staleSince, ...known } = before;
  const isUnread = event.incomplete === true && event.participants.length === 0;
  // Somebody who is not in an incomplete list may still be there. After a lost link, though, their index may have
  // another owner.
  const staysUnlisted = isUnread || (event.incomplete === true && staleSince === undefined);
  const told: Conference = {
    ...known,
    // Who was there before the link broke is still only as last known when nothing of the new list could be read.
    ...(isUnread && staleSince !== undefined ? { staleSince } : {}),
    conferenceNumber: event.conferenceNumber,
    conferenceName: event.conferenceName,
    startedAt: startInstant(event.since, at, earlier?.startedAt),
    departed: [],
  };
  const wasStale = staleSince !== undefined && [event, ...event.participants].some(({ since }) => since > 0);
  const slip = earlier ? Math.max(0, told.startedAt - earlier.startedAt) : 0;
  let { participants } = before;
  const changes: RosterChange[] = [];
  const take = (step: RosterStep) => {
    participants = step.participants;
    changes.push(...step.changes);
  };
  const listed = new Set(event.participants.map((participant) => participant.index));
  for (const [index, person] of entriesOf(before.participants)) {
    if (!listed.has(index) && !staysUnlisted) take(dismiss(told, participants, person));
  }
  let arrival = state.nextArrival;
  for (const participant of [...event.participants].sort(byArrival)) {
    take(admit({ ...told, slip, wasStale }, participants, participant, at, arrival));
    arrival += 1;
  }
  const conference = { ...told, participants };
  const entered = withConference(state, conference, arrival);
  // On entering, everybody who is there already is part of the conference, not somebody who came.
  return { state: entered, changes: earlier ? changes : [{ type: 'conference-joined', conference }] };
}

/** How many who left are remembered in each conference: a late Update comes within seconds of the Leave. */
const rememberedDepartures = 64;

function isLate(conference: Conference, event: ParticipantEventPayload): boolean {
  return valueAt(conference.participants, event.index) === undefined && isOfDeparted(conference.departed, event);
}

/** Whoever is in for longest comes first. Of those who came together, the one with the lower index does. */
function byArrival(one: ParticipantPayload, other: ParticipantPayload): number {
  return other.since - one.since || one.index - other.index;
}

/**
 * The conference that an event is about: that of its call, else the only one with its number. That events come with an
 * unknown call is observed, not documented, and so is told as drift. An event of a known call, or of a call that has
 * ended, is never about the conference of another call.
 */
export function conferenceOfEvent(
  state: CtiState,
  event: { readonly uniqueId: string; readonly conferenceNumber: string },
): { readonly before?: Conference; readonly drift?: { readonly drift: Drift } } {
  const exact = conferenceOfId(state, event.uniqueId);
  if (exact) return { before: exact };
  if (callById(state, event.uniqueId) || isPast(state, event.uniqueId)) return {};
  const alike = state.conferences.filter((other) => other.conferenceNumber === event.conferenceNumber);
  const [before] = alike;
  if (!before || alike.length > 1) return {};
  const reason = 'its uniqueId is not that of my call; taken for the only conference with that number';
  return { before, drift: { drift: { about: 'uniqueId', reason } } };
}

function withConference(state: CtiState, conference: Conference, nextArrival = state.nextArrival): CtiState {
  const conferences = [...state.conferences];
  const place = conferences.findIndex(({ uniqueId }) => uniqueId === conference.uniqueId);
  conferences.splice(place < 0 ? conferences.length : place, 1, conference);
  return { ...state, conferences, nextArrival };
}
