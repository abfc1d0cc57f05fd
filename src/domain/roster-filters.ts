/** The kinds of people that a roster can be narrowed to, and how many there are of each. */
import { differencesBetween } from './model/differences.js';
import { counting } from './model/folded.js';
import { emptyIndexMap, type IndexMap, valuesOf } from './model/index-map.js';
import type { Conference, Participant } from './model/model.js';
import { isHeard } from './talking.js';

const kinds = {
  talking: isHeard,
  'not-muted': ({ isMuted }: Participant) => !isMuted,
  muted: ({ isMuted }: Participant) => isMuted,
  organizers: ({ role }: Participant) => role === 'Organizer',
  external: ({ username }: Participant) => username === undefined,
} as const satisfies Record<string, (person: Participant) => boolean>;

/** A kind of people that is told from the state alone. */
export type StateFilter = keyof typeof kinds;

/** `not-spoken`: whoever has not talked yet, by the talk times that are given. */
export type RosterFilter = StateFilter | 'not-spoken';

/** How long people talked, by their `arrival`, in milliseconds. Whoever is not in it has not talked. */
type TalkedByArrival = ReadonlyMap<number, number>;

/** In the order in which they are offered. */
export const rosterFilters = Object.keys(kinds) as readonly StateFilter[];

/** What a filter needs to know besides the person. */
export interface FilterFacts {
  /** Whether the list is stale: in a stale list nobody counts as talking. */
  readonly isStale?: boolean;
  readonly talked?: TalkedByArrival | undefined;
  /** Those whose talking mark is old: they do not count as talking. */
  readonly old?: ReadonlySet<Participant>;
}

export function isOfKind(person: Participant, filter: RosterFilter, { isStale, talked, old }: FilterFacts): boolean {
  if (filter === 'not-spoken') return !talked?.get(person.arrival);
  if (filter === 'talking' && (isStale || old?.has(person))) return false;
  return kinds[filter](person);
}

/** How many people of a kind a conference holds. `facts.old` are people of this conference. */
export function countIn(
  { participants, staleSince }: Conference,
  filter: RosterFilter,
  facts: Pick<FilterFacts, 'talked' | 'old'>,
): number {
  if (filter === 'not-spoken') {
    return [...valuesOf(participants)].filter((person) => isOfKind(person, filter, facts)).length;
  }
  const all = countOf[filter](participants);
  if (filter !== 'talking') return all;
  return staleSince === undefined ? all - (facts.old?.size ?? 0) : 0;
}

/** How many people of each kind there are, by what the server last told. */
export const countOf = Object.fromEntries(rosterFilters.map((filter) => [filter, counting(kinds[filter])])) as Record<
  StateFilter,
  (participants: IndexMap<Participant>) => number
>;

/** The indexes of those who talk: who began first comes first. */
export interface Talking {
  readonly participants: IndexMap<Participant>;
  readonly indexes: readonly number[];
}

const nobody: Talking = { participants: emptyIndexMap(), indexes: [] };

/** Who talks in a conference: nobody in a stale one. The work grows with the number of differences from before. */
export function talkingIn(
  { participants, staleSince }: Pick<Conference, 'participants' | 'staleSince'>,
  before = nobody,
): Talking {
  if (staleSince !== undefined) return nobody;
  const began: number[] = [];
  const ended = new Set<number>();
  for (const [was, is] of differencesBetween(before.participants, participants)) {
    const talked = was && isHeard(was) ? was : undefined;
    const talks = is && isHeard(is) ? is : undefined;
    if (talked && talked.key === talks?.key) continue;
    if (talked) ended.add(talked.index);
    if (talks) began.push(talks.index);
  }
  return { participants, indexes: [...before.indexes.filter((index) => !ended.has(index)), ...began] };
}

/** Who was at an index, and who is there now. */
export type PersonDifference = readonly [was: Participant | undefined, is: Participant | undefined];

/** `arrival`: me, organizers, the others, each by arrival. `talk`: who talked longest first. */
export type RosterOrder = 'arrival' | 'name' | 'talk';

/** The orders that need no talk times. */
export const rosterOrders: readonly RosterOrder[] = ['arrival', 'name'];
