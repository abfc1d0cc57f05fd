import { nothing } from 'lit';
import { joining, roomByNumber, spareCalls } from '../../domain/model/select.js';
import type { View } from '../panel/view.js';
import { joiningSteps, type PinEntry } from './joining-steps.js';

/**
 * The way into the room that I am calling, if I am calling one. `asked`: the number of the only room to look at; empty
 * for any room.
 */
export function myWayIn(view: View, asked: string, pin: PinEntry): unknown {
  const called = spareCalls(view.state).filter(({ otherDN }) =>
    asked ? otherDN === asked : roomByNumber(view.state, otherDN),
  );
  const ways = called.map(({ otherDN }) => [otherDN, joining(view.state, otherDN)] as const);
  // A call that goes on though its conference is over for me is no way in.
  const [number = '', way] = ways.find(([, step]) => step?.progress !== 'left') ?? ways[0] ?? [];
  return way ? joiningSteps(view, number, way, pin) : nothing;
}
