/** The kinds of people that a roster can be narrowed to, and how many there are of each. */
import { differencesBetween } from './model/differences.js';
import { emptyIndexMap, type IndexMap } from './model/index-map.js';
import type { Participant } from './model/model.js';

const kinds = {
  talking: ({ isTalking }: Participant) => isTalking,
  'not-muted': ({ isMuted }: Participant) => !isMuted,
  muted: ({ isMuted }: Participant) => isMuted,
  organizers: ({ role }: Participant) => role === 'Organizer',
  external: ({ username }: Participant) => username === undefined,
} as const satisfies Record<string, (person: Participant) => boolean>;

export type RosterFilter = keyof typeof kinds;

/** In the order in which they are offered. */
export const rosterFilters = Object.keys(kinds) as readonly RosterFilter[];

export function isOfKind(person: Participant, filter: RosterFilter): boolean {
  return kinds[filter](person);
}

/** How many people of each kind there are, and the indexes of those who talk: who began first comes first. */
export interface Headcount {
  readonly participants: IndexMap<Participant>;
  readonly counts: Readonly<Record<RosterFilter, number>>;
  readonly talking: readonly number[];
}

const none = Object.fromEntries(rosterFilters.map((filter) => [filter, 0])) as Record<RosterFilter, number>;

const nobody: Headcount = { participants: emptyIndexMap(), counts: none, talking: [] };

/** Counts these people. The work grows with the number of differences from the headcount before. */
export function countPeople(participants: IndexMap<Participant>, before = nobody): Headcount {
  const differences = differencesBetween(before.participants, participants);
  if (differences.length === 0) return before;
  const counts = { ...before.counts };
  const began: number[] = [];
  const ended = new Set<number>();
  for (const [was, is] of differences) {
    for (const filter of rosterFilters) {
      counts[filter] += Number(is !== undefined && kinds[filter](is)) - Number(was !== undefined && kinds[filter](was));
    }
    const goesOn = was?.isTalking && is?.isTalking && was.key === is.key;
    if (goesOn) continue;
    if (was?.isTalking) ended.add(was.index);
    if (is?.isTalking) began.push(is.index);
  }
  return { participants, counts, talking: [...before.talking.filter((index) => !ended.has(index)), ...began] };
}

/** Who was at an index, and who is there now. */
export type PersonDifference = readonly [was: Participant | undefined, is: Participant | undefined];

/** `arrival`: me, organizers, the others, each by arrival. */
export type RosterOrder = 'arrival' | 'name';

export const rosterOrders: readonly RosterOrder[] = ['arrival', 'name'];
