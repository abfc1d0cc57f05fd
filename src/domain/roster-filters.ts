/** The kinds of people that a roster can be narrowed to, and how many there are of each. */
import { differencesBetween } from './model/differences.js';
import { counting } from './model/folded.js';
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

/** How many people of each kind there are. */
export const countOf = Object.fromEntries(rosterFilters.map((filter) => [filter, counting(kinds[filter])])) as Record<
  RosterFilter,
  (participants: IndexMap<Participant>) => number
>;

/** The indexes of those who talk: who began first comes first. */
export interface Talking {
  readonly participants: IndexMap<Participant>;
  readonly indexes: readonly number[];
}

const nobody: Talking = { participants: emptyIndexMap(), indexes: [] };

/** Who of these people talks. The work grows with the number of differences from the people before. */
export function talkingIn(participants: IndexMap<Participant>, before = nobody): Talking {
  const began: number[] = [];
  const ended = new Set<number>();
  for (const [was, is] of differencesBetween(before.participants, participants)) {
    if (was?.isTalking && is?.isTalking && was.key === is.key) continue;
    if (was?.isTalking) ended.add(was.index);
    if (is?.isTalking) began.push(is.index);
  }
  return { participants, indexes: [...before.indexes.filter((index) => !ended.has(index)), ...began] };
}

/** Who was at an index, and who is there now. */
export type PersonDifference = readonly [was: Participant | undefined, is: Participant | undefined];

/** `arrival`: me, organizers, the others, each by arrival. */
export type RosterOrder = 'arrival' | 'name';

export const rosterOrders: readonly RosterOrder[] = ['arrival', 'name'];
