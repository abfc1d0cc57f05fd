import type { TemplateResult } from 'lit';
import type { Room } from '../../domain/model/model.js';
import { type RoomOrder, roomOrders, viewRooms } from '../../domain/room-view.js';
import { search } from '../../domain/search.js';
import { findBar, type FindBar } from '../panel/find-bar.js';
import type { View } from '../panel/view.js';
import { collatorFor } from '../text/collator.js';
import { nameOfRoom } from '../text/names.js';

/** The search field and the order of the rooms. */
export function findRooms(
  { labels }: View,
  options: Omit<FindBar<RoomOrder>, 'label' | 'none' | 'orders' | 'sought'>,
): TemplateResult {
  return findBar(labels, {
    ...options,
    label: labels.searchRooms,
    none: labels.noRoomMatches,
    sought: options.typed,
    orders: roomOrders.map((order) => [order, labels.roomOrder(order)]),
  });
}

/** The rooms that are found by what was typed, in order, by their names as they are shown. */
export function roomsFound(
  { mask, language }: View,
  rooms: readonly Room[],
  typed: string,
  order: RoomOrder,
  favourites: ReadonlySet<string>,
): readonly Room[] {
  return viewRooms(rooms, {
    nameOf: ({ number, name }) => nameOfRoom(number, mask, name),
    search: search(typed),
    order,
    collate: collatorFor(language),
    favourites,
  });
}
