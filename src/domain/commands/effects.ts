/**
 * How the effect of each command shows.
 *
 * The protocol acknowledges nothing: a command worked when what it asked for is seen to happen. A watch is made when
 * the command is sent, from the state of that moment, and then shown every change.
 */
import type { Change } from '../reduce/changes.js';
import type { Call, Conference, CtiState, Participant } from '../model/model.js';
import { type IndexMap, emptyIndexMap } from '../model/index-map.js';
import { asksForPin, conferenceByNumber, spareCalls } from '../model/select.js';

export interface Watch {
  /** What was asked for holds, without a change having been seen. */
  readonly already: boolean;
  /** Its deadline stands still: a person is typing a PIN. */
  readonly paused: boolean;
  /** What a change means for the command, or undefined when it means nothing. `state` is the one after the change. */
  observe(change: Change, state: CtiState): Sighting | undefined;
}

/** `gone`: what the command was about is no more, so that its effect cannot be seen any longer. */
export interface Sighting {
  readonly next: Watch | 'done' | 'gone';
  /** The change is what the command asked for, or part of it. */
  readonly explained: boolean;
}

const done: Sighting = { next: 'done', explained: true };
const gone: Sighting = { next: 'gone', explained: false };

function watch(observe: Watch['observe'], already = false, paused = false): Watch {
  return { already, paused, observe };
}

/** Nothing that the server sends would show it. */
export const unseen: Watch = watch(() => undefined);

export type Flags = Partial<Pick<Participant, 'isMuted' | 'isDeaf'>>;

/** Flags of one person. */
export function flagOf(conference: Conference | undefined, target: Participant | undefined, wanted: Flags): Watch {
  return target ? flagsOf(conference, (person) => person === target, wanted) : unseen;
}

/**
 * Flags of some people in a conference: of all whom `concerns` picks among those present now. When it picks nobody,
 * all of them have what is wanted.
 */
export function flagsOf(
  conference: Conference | undefined,
  concerns: (participant: Participant) => boolean,
  wanted: Flags,
): Watch {
  if (!conference) return unseen;
  const present = emptyIndexMap<string>();
  let concerned = present;
  let missing = present;
  for (const [index, participant] of conference.participants) {
    if (!concerns(participant)) continue;
    concerned = concerned.set(index, participant.key);
    if (!meets(participant, wanted)) missing = missing.set(index, participant.key);
  }
  return flagWatch(conference.uniqueId, concerned, missing, wanted);
}

function flagWatch(uniqueId: string, concerned: IndexMap<string>, missing: IndexMap<string>, wanted: Flags): Watch {
  const observe: Watch['observe'] = (change) => {
    if (change.type === 'conference-left') return change.conference.uniqueId === uniqueId ? gone : undefined;
    if (change.type !== 'participant-changed' && change.type !== 'participant-left') return undefined;
    const { key, index } = change.before;
    if (concerned.get(index) !== key) return undefined;
    if (change.type === 'participant-left') {
      const remaining = concerned.delete(index);
      return remaining.size === 0 ? gone : proceed(remaining, missing.delete(index), false);
    }
    const met = meets(change.after, wanted);
    return proceed(concerned, met ? missing.delete(index) : missing.set(index, key), met);
  };
  const proceed = (stillConcerned: IndexMap<string>, stillMissing: IndexMap<string>, met: boolean) => {
    if (stillMissing.size === 0 && missing.size > 0) return { next: 'done', explained: met } as const;
    if (stillMissing === missing && stillConcerned === concerned) return undefined;
    const explained = met && stillMissing.size < missing.size;
    return { next: flagWatch(uniqueId, stillConcerned, stillMissing, wanted), explained };
  };
  return watch(observe, missing.size === 0);
}

function meets(participant: Participant, wanted: Flags): boolean {
  return (
    (wanted.isMuted ?? participant.isMuted) === participant.isMuted &&
    (wanted.isDeaf ?? participant.isDeaf) === participant.isDeaf
  );
}

/** Somebody's departure. */
export function departureOf(conference: Conference | undefined, target: Participant | undefined): Watch {
  if (!conference || !target) return unseen;
  return watch((change) => {
    if (change.type === 'participant-left' && change.before.key === target.key) return done;
    return leavesConference(change, conference) ? gone : undefined;
  });
}

/** The end of a conference for me. */
export function endOf(conference: Conference | undefined): Watch {
  if (!conference) return unseen;
  return watch((change) => (leavesConference(change, conference) ? done : undefined));
}

/** The arrival of a guest, known by the number that was called or by the name that was given to the call. */
export function arrivalOf(conference: Conference | undefined, exten: string, callerId: string | undefined): Watch {
  if (!conference) return unseen;
  return watch((change) => {
    if (leavesConference(change, conference)) return gone;
    if (change.type !== 'participant-joined' || change.uniqueId !== conference.uniqueId) return undefined;
    const named = callerId !== undefined && callerId !== '' && change.after.callerIdName === callerId;
    return named || change.after.callerIdNum === exten ? done : undefined;
  });
}

/** My second call ends and somebody joins, in either order. */
export function inclusion(state: CtiState): Watch {
  const spare = spareCalls(state)[0];
  return spare ? inclusionOf(spare.uniqueId, false, false) : unseen;
}

function inclusionOf(uniqueId: string, ended: boolean, joined: boolean): Watch {
  return watch((change) => {
    const nowEnded = ended || (change.type === 'call-ended' && change.before.uniqueId === uniqueId);
    const nowJoined = joined || change.type === 'participant-joined';
    if (nowEnded && nowJoined) return done;
    if (nowEnded === ended && nowJoined === joined) return undefined;
    return { next: inclusionOf(uniqueId, nowEnded, nowJoined), explained: true };
  });
}

/** Two or more calls of mine, all of them established. */
export function meetingOfCalls(state: CtiState): Watch {
  const already = allTalk(state);
  return watch((_change, after) => {
    if (allTalk(after) === already) return undefined;
    return already ? { next: meetingOfCalls(after), explained: false } : done;
  }, already);
}

function allTalk({ calls }: CtiState): boolean {
  return calls !== undefined && calls.size >= 2 && [...calls.values()].every((call) => call.phase === 'established');
}

/** My entry into the room that is being called; until then, the call itself. */
export function entryInto(destination: string, state: CtiState): Watch {
  return entryBy(destination, new Set(state.calls?.keys()), undefined, false);
}

function entryBy(destination: string, others: ReadonlySet<string>, mine: string | undefined, paused: boolean): Watch {
  return watch(
    (change, state) => {
      if (change.type === 'conference-joined') {
        return change.conference.conferenceNumber === destination ? done : undefined;
      }
      if (change.type === 'call-ended') return change.before.uniqueId === mine ? gone : undefined;
      if (change.type !== 'call-changed') return undefined;
      const { uniqueId, otherDN, phase } = change.after;
      if (otherDN !== destination || others.has(uniqueId)) return undefined;
      const asked = (phase === 'established' || phase === 'held') && asksForPin(state, destination);
      return { next: entryBy(destination, others, uniqueId, asked), explained: true };
    },
    false,
    paused,
  );
}

/** The end of a call of mine: of this one, or of any when none is named. */
export function endOfCall(uniqueId: string | undefined): Watch {
  return watch((change) => {
    if (change.type !== 'call-ended') return undefined;
    return uniqueId === undefined || change.before.uniqueId === uniqueId ? done : undefined;
  });
}

/** A call of mine goes on hold, or comes back from it: the command is the same. */
export function holdOf(uniqueId: string | undefined): Watch {
  const isHeld = (call: Call | undefined) => call?.phase === 'held';
  return watch((change) => {
    if (change.type === 'call-ended' && change.before.uniqueId === uniqueId) return gone;
    if (change.type !== 'call-changed' || !change.before) return undefined;
    if (uniqueId !== undefined && change.after.uniqueId !== uniqueId) return undefined;
    return isHeld(change.before) === isHeld(change.after) ? undefined : done;
  });
}

/** The next list of this kind. */
export function listing(type: 'rooms-listed' | 'calls-listed'): Watch {
  return watch((change) => (change.type === type ? done : undefined));
}

function leavesConference(change: Change, conference: Conference): boolean {
  return change.type === 'conference-left' && change.conference.uniqueId === conference.uniqueId;
}

/** The conference and the participant that a command names. */
export function targetOf(
  state: CtiState,
  command: { readonly conferenceNumber: string; readonly index: number },
): { readonly conference: Conference | undefined; readonly participant: Participant | undefined } {
  const conference = conferenceByNumber(state, command.conferenceNumber);
  return { conference, participant: conference?.participants.get(command.index) };
}
