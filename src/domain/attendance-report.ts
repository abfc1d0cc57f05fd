/** The report of an attendance register, person by person: plain data for a page, a table or a file. */
import type { GivenName } from './guests/given-names.js';
import { entriesOf } from './model/index-map.js';
import type { Role } from './model/model.js';
import type { Register } from './attendance.js';
import { byPerson } from './persons.js';
import { talkedBy, type TalkTime } from './talk-time.js';
import type { Visit } from './visit.js';

/**
 * Who attended one conference, as far as this panel saw it. Instants in epoch milliseconds, as the computer's clock showed
 * them; durations in milliseconds.
 */
export interface Attendance {
  readonly conferenceNumber: string;
  /** Empty when the server gave none. */
  readonly conferenceName: string;
  /** Since when the conference was watched. Visits may have begun earlier, as the server tells. */
  readonly since: number;
  /** When the watching ended; absent while it goes on. Visits without `out` were still going on at that time. */
  readonly until?: number;
  /** In the order in which they first came. */
  readonly people: readonly Attendee[];
}

export interface Attendee {
  /** As last told; empty when the caller is unknown. */
  readonly name: string;
  readonly number: string;
  /** Absent for external callers. */
  readonly username?: string;
  /** The role that this person had last. */
  readonly role: Role;
  /** From each arrival to its departure; without `out`, still in, or still in when the watching ended. */
  readonly visits: readonly { readonly in: number; readonly out?: number }[];
  /** How long they were in, in milliseconds; visits that overlap count once. */
  readonly total: number;
  /** How long they talked while the conference was watched, in milliseconds; `lastTalked`: when last, in epoch milliseconds. */
  readonly talked: number;
  readonly lastTalked?: number;
  /** Several visits that have only the number in common: probably one person. */
  readonly sameNumber?: true;
  /** This person came by an invitation that the user of the panel had sent. */
  readonly invited?: true;
  /** That they were invited is a guess: the server has probably refused the invitation. */
  readonly invitedProbably?: true;
  /** The user of the panel removed this person, the last time that the person left. */
  readonly removed?: true;
  /** The name that the user gave to the number here, or that a directory has: only in what the panel saves. */
  readonly givenName?: GivenName;
}

/** A visit, with the arrivals under which it was seen. */
type Stay = Visit & { readonly arrivals: readonly number[] };

/** Turns an instant of the connection's clock into what the computer's clock showed then. */
type Shown = (instant: number) => number;

/** The attendance at an instant. */
export function attendanceOf(
  register: Register,
  talk: TalkTime,
  at: number,
  shown: Shown = (instant) => instant,
): Attendance {
  const { conferenceNumber, conferenceName, since, until } = register;
  const people = grouped(staysOf(register)).map((stays) => attendee(stays, talk, at, until ?? at, shown));
  const ended = until === undefined ? {} : { until: shown(until) };
  return { conferenceNumber, conferenceName, since: shown(since), ...ended, people };
}

/** Talk times, in milliseconds. Earlier visits of a person who came again are included. */
export interface TalkTimes {
  /** Since when talk time is counted, in epoch milliseconds. */
  readonly since: number;
  /** How long all people together talked. */
  readonly total: number;
  /** How long each person talked, by the `arrival` of the participant. */
  readonly of: ReadonlyMap<number, number>;
  /** When each person talked last, by `arrival`, in epoch milliseconds. Whoever has not talked is not in the map. */
  readonly last: ReadonlyMap<number, number>;
}

/** How long each person had talked by an instant. */
export function talkTimesOf(register: Register, talk: TalkTime, at: number): TalkTimes {
  const of = new Map<number, number>();
  const last = new Map<number, number>();
  let total = 0;
  for (const stays of grouped(staysOf(register))) {
    const arrivals = stays.flatMap((stay) => stay.arrivals);
    const talked = talkedUnder(arrivals, talk, at);
    for (const arrival of arrivals) {
      of.set(arrival, talked.total);
      if (talked.last !== undefined) last.set(arrival, talked.last);
    }
    total += talked.total;
  }
  return { since: talk.since, total, of, last };
}

/** One visit for each time that somebody was in. Visits that were seen through several calls of mine are joined. */
function staysOf({ visits }: Register): readonly Stay[] {
  const stays = new Map<number, Stay>();
  for (const [arrival, visit] of entriesOf(visits)) {
    const { continues, ...plain } = visit;
    const before = continues === undefined ? undefined : stays.get(continues);
    if (continues !== undefined) stays.delete(continues);
    stays.set(arrival, { ...plain, arrivals: [...(before?.arrivals ?? []), arrival] });
  }
  return [...stays.values()].sort(byArrival);
}

/** Orders stays by their beginnings; of two that began at once, by the order in which the server told of them. */
function byArrival(one: Stay, other: Stay): number {
  return one.in - other.in || (one.arrivals[0] ?? 0) - (other.arrivals[0] ?? 0);
}

/** The stays of each person, in the order in which people first came. */
function grouped(stays: readonly Stay[]): readonly (readonly Stay[])[] {
  return [...byPerson(stays)].sort(([one], [other]) => (one && other ? byArrival(one, other) : 0));
}

/** How long one person talked under all their arrivals, and when last. */
function talkedUnder(arrivals: readonly number[], talk: TalkTime, at: number): ReturnType<typeof talkedBy> {
  let [total, last] = [0, 0];
  for (const arrival of arrivals) {
    const talked = talkedBy(talk, arrival, at);
    total += talked.total;
    last = Math.max(last, talked.last ?? 0);
  }
  return last > 0 ? { total, last } : { total };
}

function attendee(stays: readonly Stay[], talk: TalkTime, at: number, until: number, shown: Shown): Attendee {
  const last = (pick: (stay: Stay) => string | undefined) => stays.map(pick).filter(Boolean).at(-1);
  const username = last((stay) => stay.username);
  const arrivals = stays.flatMap((stay) => stay.arrivals);
  const { total: talked, last: lastTalked } = talkedUnder(arrivals, talk, at);
  const invitations = stays.filter(({ invited }) => invited);
  return {
    name: last(({ name }) => name) ?? '',
    number: last(({ number }) => number) ?? '',
    ...(username !== undefined && { username }),
    role: stays.at(-1)?.role ?? 'User',
    visits: stays.map(({ in: from, seen = from, out }) => ({
      in: shown(seen) - (seen - from),
      ...(out !== undefined && { out: shown(out) }),
    })),
    total: covered(stays, until),
    talked,
    ...(lastTalked !== undefined && { lastTalked: shown(lastTalked) }),
    ...(username === undefined && stays.length > 1 && { sameNumber: true as const }),
    ...(invitations.length > 0 && { invited: true as const }),
    ...(invitations.length > 0 &&
      invitations.every(({ invitedProbably }) => invitedProbably) && { invitedProbably: true as const }),
    ...(stays.at(-1)?.removed && { removed: true as const }),
  };
}

/** The time that these stays cover; overlaps count once. The stays are in the order of their beginnings. */
function covered(stays: readonly Stay[], until: number): number {
  let sum = 0;
  let reached = -Infinity;
  for (const stay of stays) {
    const out = stay.out ?? until;
    sum += Math.max(0, out - Math.max(stay.in, reached));
    reached = Math.max(reached, out);
  }
  return sum;
}
