/** Which rooms are shown, and in which order. */
import type { Room } from './model/model.js';
import type { Search } from './search.js';

/** The order of a list of rooms. `listed`: as the server lists them. */
export type RoomOrder = 'listed' | 'name' | 'busiest' | 'longest';

export const roomOrders: readonly RoomOrder[] = ['listed', 'name', 'busiest', 'longest'];

export interface RoomOptions {
  readonly search?: Search | undefined;
  readonly order: RoomOrder;
  /** The name of a room as it is shown. */
  readonly nameOf: (room: Room) => string;
  /** Compares names as the reader's language does. */
  readonly collate: (one: string, other: string) => number;
  /** Numbers of the rooms that come first, whatever the order. */
  readonly favourites: ReadonlySet<string>;
}

/** The rooms that are found, favourites first. Rooms that are equal in an order stay as the server lists them. */
export function viewRooms(rooms: readonly Room[], options: RoomOptions): readonly Room[] {
  const { search, favourites } = options;
  const shown = search
    ? rooms.filter((room) => search({ name: options.nameOf(room), number: room.number }))
    : [...rooms];
  const compare = comparisons[options.order];
  const isOther = ({ number }: Room) => Number(!favourites.has(number));
  return shown.sort((one, other) => isOther(one) - isOther(other) || compare(one, other, options));
}

const comparisons: Record<RoomOrder, (one: Room, other: Room, options: RoomOptions) => number> = {
  listed: () => 0,
  name: (one, other, { collate, nameOf }) => collate(nameOf(one), nameOf(other)),
  busiest: (one, other) => other.members.length - one.members.length,
  longest: (one, other) => begun(one) - begun(other),
};

/** When the conference in a room began; an empty room still has the start of its last one. Without a start: last. */
function begun({ members, startTime }: Room): number {
  return members.length > 0 && startTime > 0 ? startTime : Number.MAX_VALUE;
}
