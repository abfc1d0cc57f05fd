/** How far the server's clock is ahead of ours: the instants of a room list are corrected by that. */
import type { Room } from './model/model.js';

const second = 1000;

/** An instant more than a day off is taken for an error, and ignored. */
const furthestAhead = 24 * 60 * 60 * second;

/** When a newly listed person joined longer ago than this, the server's clock is behind. */
const longestDelay = 30 * second;

/** How long a frame may be under way: a difference up to this says nothing about clocks. */
const tolerance = 2 * second;

/** `seen`, or `known` where the two differ by at most 2 s, which the network's delay may explain. In milliseconds. */
export function clockDifference(seen: number, known = 0): number {
  return Math.abs(seen - known) > tolerance ? seen : known;
}

/**
 * The milliseconds by which the server's clock is ahead (behind, when negative), from a room list that arrived at `at`.
 *
 * A server lists no future instants: an instant that is in the future by our clock shows that the server's clock is
 * ahead. A server lists people as soon as they join: an instant that is new since the list `before`, and long past,
 * shows that the server's clock is behind. `before` is absent while no list is known, or only a stale list: then
 * nobody can say which instants are new.
 */
export function readServerClock(
  known: number,
  before: readonly Room[] | undefined,
  rooms: readonly Room[],
  at: number,
): number {
  const newest = newestOf(rooms, at);
  const seen = newest - at;
  if (seen > known) return clockDifference(seen, known);
  const isNew = before !== undefined && newest > newestOf(before, at);
  return isNew && seen < known - longestDelay && seen > -furthestAhead ? seen : known;
}

/** The latest instant of a list that is not more than a day ahead; 0 when there is none. */
function newestOf(rooms: readonly Room[], at: number): number {
  let newest = 0;
  const see = (instant: number) => {
    if (instant > newest && instant < at + furthestAhead) newest = instant;
  };
  for (const { startTime, members } of rooms) {
    see(startTime);
    for (const { joinTime } of members) see(joinTime);
  }
  return newest;
}
