/** One visit to a conference: how it begins, and whose visit goes on when people are listed anew. */
import type { CommandType } from './commands/table.js';
import type { Participant, Role } from './model/model.js';
import { secondsSince } from './model/time.js';

/** Somebody from arrival to departure. Instants in epoch milliseconds. */
export interface Visit {
  readonly name: string;
  readonly number: string;
  readonly username?: string;
  readonly role: Role;
  /** When this person came, as the server tells; for somebody who was there before me, too. */
  readonly in: number;
  /**
   * When I first saw this person, if that was later than `in`. A report counts `in` back from this instant, since the
   * connection's clock may have stood still before.
   */
  readonly seen?: number;
  /**
   * When this person came, as the server tells, where that is not plausible: then `in` is when they were first seen. The next
   * list tells the same start, and so shows who is still there.
   */
  readonly told?: number;
  /** When they left, or were last known to be in. Absent while they are in, and when I left before them. */
  readonly out?: number;
  /** The arrival of the visit that this one goes on with, seen through another call of mine. */
  readonly continues?: number;
  /** This person came because I had invited them, or had brought their call in. */
  readonly invited?: true;
  /** That they were invited is a guess: the invitation was probably refused, and they may have dialled in by themselves. */
  readonly invitedProbably?: true;
  /** This person left because I had removed them. */
  readonly removed?: true;
}

/** That somebody was invited from here, as their visit notes it. */
type Invitation = Pick<Visit, 'invited' | 'invitedProbably'>;

/** How far apart two lists of the server may put one person's arrival, in milliseconds. */
const tolerance = 5000;

export function visitOf(person: Participant, at: number, { invited, invitedProbably }: Invitation = {}): Visit {
  const { callerIdName, callerIdNum, username, role, startedAt } = person;
  const isPlausible = secondsSince(startedAt, at) !== undefined;
  const isEarlier = isPlausible && startedAt < at - tolerance;
  return {
    name: callerIdName,
    number: callerIdNum,
    ...(username !== undefined && { username }),
    role,
    // When the start is unknown, in the future or more than a month ago, the visit begins when this person was first seen.
    in: isPlausible ? Math.min(startedAt, at) : at,
    ...(isEarlier && { seen: at }),
    ...(!isPlausible && { told: startedAt }),
    ...(invited && { invited }),
    ...(invitedProbably && { invitedProbably }),
  };
}

export function invitation(by: CommandType | undefined, isGuess: boolean): Invitation {
  if (by !== 'conferenceInvite' && by !== 'includeToConference') return {};
  return { invited: true, ...(isGuess && { invitedProbably: true }) };
}

/** Whether a register notes the same of one person before and after a change. */
export function isAlike(one: Participant, other: Participant): boolean {
  return (
    one.callerIdName === other.callerIdName &&
    one.callerIdNum === other.callerIdNum &&
    one.username === other.username &&
    one.role === other.role
  );
}

/** Whether somebody in a new list is who was seen before: the same XiVO user or number, in since the same instant. */
function isSame(visit: Visit, { username, callerIdNum, startedAt }: Participant): boolean {
  const isAlike = username === undefined ? visit.number === callerIdNum : true;
  return visit.username === username && isAlike && Math.abs(startedAt - startOf(visit)) <= tolerance;
}

/** When somebody came, as the server told, plausible or not. */
function startOf(visit: Visit): number {
  return visit.told ?? visit.in;
}

/** The pairs of an open visit and a present person who may be the same, the likeliest first: callers may share a number. */
export function likeliest(open: ReadonlyMap<number, Visit>, present: Iterable<Participant>) {
  const people = [...present];
  const pairs = [...open].flatMap(([arrival, visit]) =>
    people.filter((person) => isSame(visit, person)).map((person) => ({ arrival, visit, person })),
  );
  const apart = ({ visit, person }: (typeof pairs)[number]) => Math.abs(person.startedAt - startOf(visit));
  return pairs.sort((one, other) => apart(one) - apart(other));
}
