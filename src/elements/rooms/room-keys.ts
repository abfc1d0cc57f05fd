import type { Room } from '../../domain/model/model.js';

/** The key of each room. */
export type RoomKeys = ReadonlyMap<Room, string>;

/**
 * A key for each room, by which a row stays the row of its room: the number of the room; for a second room of that
 * number, the number and a count. `before`: the keys of the former list. Among rooms that share a number, the name
 * tells which room is which.
 */
export function roomKeys(rooms: readonly Room[], before: RoomKeys): RoomKeys {
  const free = new Map<string, (readonly [Room, string])[]>();
  for (const entry of before) free.set(entry[0].number, [...(free.get(entry[0].number) ?? []), entry]);
  const keys = new Map<Room, string>();
  const keep = (room: Room, isSame: (known: Room) => boolean) => {
    const known = free.get(room.number) ?? [];
    const place = keys.has(room) ? -1 : known.findIndex(([other]) => isSame(other));
    if (place >= 0) for (const [, key] of known.splice(place, 1)) keys.set(room, key);
  };
  for (const room of rooms) keep(room, ({ name }) => name === room.name);
  // A room without a key, while a key of its number is free, was renamed.
  for (const room of rooms) keep(room, () => true);
  const used = new Set([...keys.values(), ...before.values()]);
  for (const room of rooms) {
    if (keys.has(room)) continue;
    let key = room.number;
    for (let count = 2; used.has(key); count += 1) key = `${room.number} ${String(count)}`;
    used.add(key);
    keys.set(room, key);
  }
  return keys;
}
