import type { Subscription } from 'rxjs';
import type { CtiConnection } from '../../streams/connection.js';
import { isTeller, joinTellers, showing } from '../panel/tellers.js';

/** The participants panels of a connection: a room list beside such a panel leaves the keypad to the panel. */
const panels = 'keypads';
const lists = 'lists with keypads';

/** Takes the keypad over for the rooms that a panel shows, until the subscription ends. */
export function takeKeypad(connection: CtiConnection, host: Element, shows: (number: string) => boolean): Subscription {
  return joinTellers(panels, connection, host, shows);
}

/** Counts a room list among those that show the keypad where no panel does. */
export function offerKeypad(connection: CtiConnection, host: Element): Subscription {
  return joinTellers(lists, connection, host);
}

/** Whether a participants panel beside this list shows the keypad for this room. */
export function hasKeypadElsewhere(connection: CtiConnection | undefined, number: string): boolean {
  return showing(panels, connection, number).length > 0;
}

/** Whether this panel or list, of those that show the way into a room, tells a screen reader of its steps. */
export function tellsOfSteps(connection: CtiConnection | undefined, host: Element, number: string): boolean {
  return isTeller(panels, connection, host, number) || isTeller(lists, connection, host, number);
}
