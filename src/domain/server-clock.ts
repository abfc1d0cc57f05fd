/** How far the server's clock is ahead of ours: what its instants in the room list have to be read by. */
import type { Room } from './model/model.js';

const second = 1000;

/** An instant further ahead than a day comes from no clock that anybody runs. */
const furthestAhead = 24 * 60 * 60 * second;

/** Somebody who is newly listed, and joined longer ago than this, joined by a clock that is behind. */
const longestDelay = 30 * second;

/** What a frame's way may take: it says nothing about clocks. */
const tolerance = 2 * second;

/** `known`, unless `seen` is further off than the network explains. */
export function clockDifference(seen: number, known = 0): number {
  return Math.abs(seen - known) > tolerance ? seen : known;
}

/**
 * The milliseconds by which the server's clock is ahead (behind, when negative), from a room list that arrived at `at`.
 *
 * No server tells of what is to come: an instant that lies ahead of us shows that its clock is ahead. And it lists
 * whoever joins at once: an instant that is new since the list `before`, and long past, shows that its clock is behind.
 * `before` is absent where nothing is known, or only what was last known: what is new may then have been there for long.
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

/** The latest instant of a list that some clock may show; 0 when there is none. */
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
