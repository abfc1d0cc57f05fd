import type { Room } from '../../domain/model/model.js';

/** A key for each room: its number, and for a second room of that number the count beside it. */
export function roomKeys(rooms: readonly Room[]): ReadonlyMap<Room, string> {
  const counts = new Map<string, number>();
  return new Map(
    rooms.map((room) => {
      const count = (counts.get(room.number) ?? 0) + 1;
      counts.set(room.number, count);
      return [room, count === 1 ? room.number : `${room.number} ${count}`];
    }),
  );
}
