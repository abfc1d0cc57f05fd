import type { Room } from '../../domain/model/model.js';
import type { RowHold } from '../drawing/row-hold.js';
import type { RoomKeys } from './room-keys.js';

/** A room with the key by which it keeps its row. */
export interface KeyedRoom {
  readonly key: string;
  readonly room: Room;
}

/** A row of the list: a room as the server lists it now or, if it is gone, as it was listed last. */
interface RoomPlace extends KeyedRoom {
  readonly isGone: boolean;
}

/** The rows of the list of rooms, in the order in which they are kept. `of`: the name of the list, as in `RowHold`. */
export function heldRooms(hold: RowHold<KeyedRoom>, of: string, rooms: readonly Room[], keys: RoomKeys) {
  const present = new Map(rooms.map((room) => [keys.get(room) ?? '', room]));
  const keyed = [...present].map(([key, room]) => ({ key, room }));
  const held = hold.rows(of, keyed, (place) => keyed[place]);
  return [...Array(held.count).keys()].flatMap((place): RoomPlace | [] => {
    const row = held.at(place);
    const room = row && present.get(row.key);
    return row ? { key: row.key, room: room ?? row.room, isGone: !room } : [];
  });
}
