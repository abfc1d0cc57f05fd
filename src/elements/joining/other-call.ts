import { mayReachAnotherCall } from '../../domain/commands/which-call.js';
import { firstId } from '../../domain/model/select.js';
import type { ActionQuestion } from '../panel/action.js';
import type { View } from '../panel/view.js';

/** What the question about another call of mine is made from. */
export type CallView = Pick<View, 'labels' | 'state' | 'namesCalls'>;

/**
 * Asks before a command about one of my calls where an older server may choose another of them; undefined where the call is
 * certain. `accept`: the answer that goes ahead.
 */
export function otherCallQuestion(
  { labels, state, namesCalls }: CallView,
  uniqueId: string,
  accept: string,
): ActionQuestion | undefined {
  if (namesCalls || !mayReachAnotherCall(state, uniqueId)) return undefined;
  return { about: firstId(state, uniqueId), text: labels.perhapsOtherCall, accept };
}
