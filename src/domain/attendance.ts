/**
 * Who came into one conference, and when they left: a fold over moments.
 *
 * A register holds one visit for each arrival. attendance-report.ts groups the visits by person: those of one XiVO
 * user, and those of one number unless two of them overlap in time.
 */
import type { CommandType } from './commands/table.js';
import { emptyIndexMap, entriesOf, type IndexMap, valueAt, valuesOf, withValue } from './model/index-map.js';
import type { Conference, CtiState, Participant } from './model/model.js';
import { conferenceByNumber, conferenceOfCall, me } from './model/select.js';
import type { Change } from './reduce/changes.js';
import { changesOf, isForgotten, type Moment, staleBefore } from './moment.js';
import { invitation, isAlike, likeliest, type Visit, visitOf } from './visit.js';

export interface Register {
  readonly conferenceNumber: string;
  readonly conferenceName: string;
  /** Since when the register is kept. */
  readonly since: number;
  /** The id of my call in the conference; absent while I am not in it. Of two calls in it, only one is followed. */
  readonly call?: string;
  /** Until when I saw who is in: until I left, or until the link broke. Absent while I see it. */
  readonly until?: number;
  /** By the `arrival` of a participant. */
  readonly visits: IndexMap<Visit>;
}

/** The register begins, with those who are in now. */
export function beginRegister(conferenceNumber: string, state: CtiState, at: number): Register {
  const register: Register = { conferenceNumber, conferenceName: '', since: at, visits: emptyIndexMap() };
  const conference = conferenceByNumber(state, conferenceNumber);
  return conference ? entered(register, conference, at) : register;
}

export function keepRegister(register: Register, moment: Moment): Register {
  if (isForgotten(moment)) return beginRegister(register.conferenceNumber, moment.after.state, moment.input.at);
  let kept = register;
  for (const { change, by, isGuess } of changesOf(moment)) kept = afterChange(kept, change, by, moment, isGuess);
  return kept.call === undefined ? kept : watching(kept, conferenceOfCall(moment.after.state, kept.call));
}

function afterChange(
  register: Register,
  change: Change,
  by: CommandType | undefined,
  moment: Moment,
  isGuess: boolean,
): Register {
  const { after } = moment;
  const { at } = moment.input;
  const { call } = register;
  switch (change.type) {
    case 'conference-joined': {
      const isThis = change.conference.conferenceNumber === register.conferenceNumber;
      return isThis && call === undefined ? entered(register, change.conference, at) : register;
    }
    case 'conference-left':
      if (change.conference.uniqueId !== call) return register;
      return left(register, change.conference, conferenceByNumber(after.state, register.conferenceNumber), at, by);
    case 'participant-joined':
      if (change.uniqueId !== call) return register;
      return withVisit(register, change.after.arrival, visitOf(change.after, at, invitation(by, isGuess)));
    case 'participant-changed':
      // Most changes by far say that somebody begins or ceases to talk: a register notes nothing of that.
      if (change.uniqueId !== call || isAlike(change.before, change.after)) return register;
      return changed(register, change.after, at);
    case 'participant-left': {
      if (change.uniqueId !== call) return register;
      // Whoever is missing from the list after a break left at an unknown time: the visit ends where the break began.
      const isCurrent = conferenceOfCall(after.state, change.uniqueId)?.staleSince === undefined;
      const out = (isCurrent ? staleBefore(moment, change.uniqueId) : undefined) ?? at;
      return gone(register, change.before.arrival, out, by === 'conferenceKick');
    }
    case 'call-changed':
      return change.before?.uniqueId === call && call !== undefined
        ? { ...register, call: change.after.uniqueId }
        : register;
    case 'call-ended':
    case 'rooms-listed':
    case 'calls-listed':
    case 'contacts-listed':
      return register;
  }
}

/** I entered: everybody who is there gets a visit, or continues the visit in which I last saw them. */
function entered(register: Register, conference: Conference, at: number): Register {
  const { until: seenUntil = at, ...rest } = register;
  const present = new Set(valuesOf(conference.participants));
  const open = openVisits(register);
  let kept: Register = { ...rest, conferenceName: named(register, conference), call: conference.uniqueId };
  for (const { arrival, visit, person } of likeliest(open, present)) {
    if (!open.has(arrival) || !present.has(person)) continue;
    open.delete(arrival);
    present.delete(person);
    const { seen: _again, ...anew } = visitOf(person, at, visit);
    const { seen } = visit;
    const continued = { ...anew, in: visit.in, ...(seen !== undefined && { seen }), continues: arrival };
    kept = withVisit(kept, person.arrival, continued);
  }
  for (const arrival of open.keys()) kept = gone(kept, arrival, seenUntil, false);
  for (const person of present) kept = withVisit(kept, person.arrival, visitOf(person, at));
  return kept;
}

/** I left. `other`: the same conference, when I am still in it by a second call. */
function left(
  register: Register,
  conference: Conference,
  other: Conference | undefined,
  at: number,
  by: CommandType | undefined,
): Register {
  const { call: _mine, ...rest } = register;
  // In a stale conference nobody has been seen since `staleSince`.
  const until = conference.staleSince ?? at;
  const myself = me(conference);
  let kept: Register = { ...rest, until };
  if (other) return entered(kept, other, at);
  // `conferenceClose` hangs up on everybody: all open visits end.
  if (by === 'conferenceClose') {
    for (const arrival of openVisits(kept).keys()) kept = gone(kept, arrival, at, false);
    return kept;
  }
  return myself ? gone(kept, myself.arrival, until, false) : kept;
}

function gone(register: Register, arrival: number, out: number, removed: boolean): Register {
  const visit = valueAt(register.visits, arrival);
  if (!visit || visit.out !== undefined) return register;
  return withVisit(register, arrival, { ...visit, out: Math.max(visit.in, out), ...(removed && { removed: true }) });
}

function changed(register: Register, person: Participant, at: number): Register {
  const known = valueAt(register.visits, person.arrival);
  if (!known) return register;
  const { name, number, username, role } = visitOf(person, at);
  if (known.name === name && known.number === number && known.username === username && known.role === role) {
    return register;
  }
  return withVisit(register, person.arrival, {
    ...known,
    name,
    number,
    role,
    ...(username !== undefined && { username }),
  });
}

/**
 * The visits that are open, by `arrival`: of those who are in, or were in when I left. A visit that another visit
 * continues is not open, even when that other visit has ended.
 */
function openVisits({ visits }: Register): Map<number, Visit> {
  const continued = new Set([...valuesOf(visits)].map(({ continues }) => continues));
  return new Map([...entriesOf(visits)].filter(([arrival, { out }]) => out === undefined && !continued.has(arrival)));
}

/** The register with the last known name of the conference and, for a stale conference, with the end of what was seen. */
function watching(register: Register, conference: Conference | undefined): Register {
  const conferenceName = conference ? named(register, conference) : register.conferenceName;
  const until = conference?.staleSince;
  if (register.conferenceName === conferenceName && register.until === until) return register;
  const { until: _before, ...rest } = register;
  return { ...rest, conferenceName, ...(until !== undefined && { until }) };
}

function named({ conferenceName }: Register, conference: Conference): string {
  return conference.conferenceName || conferenceName;
}

function withVisit(register: Register, arrival: number, visit: Visit): Register {
  return { ...register, visits: withValue(register.visits, arrival, visit) };
}
