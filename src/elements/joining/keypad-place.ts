import { Subscription } from 'rxjs';
import type { CtiConnection } from '../../streams/connection.js';
import { ofPage } from '../../streams/of-page.js';

type Shows = (number: string) => boolean;

/** The participants panels of each connection: a room list beside such a panel leaves the keypad to the panel. */
const panels = () => ofPage('keypads', () => new WeakMap<CtiConnection, Set<Shows>>());

/** Takes the keypad over for the rooms that a panel shows, until the subscription ends. */
export function takeKeypad(connection: CtiConnection, shows: Shows): Subscription {
  const takers = panels().get(connection) ?? new Set();
  panels().set(connection, takers.add(shows));
  return new Subscription(() => takers.delete(shows));
}

/** Whether a participants panel beside this list shows the keypad for this room. */
export function hasKeypadElsewhere(connection: CtiConnection | undefined, number: string): boolean {
  const takers = connection && panels().get(connection);
  return [...(takers ?? [])].some((shows) => shows(number));
}
