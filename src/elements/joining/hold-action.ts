import { mayReachAnotherCall } from '../../domain/commands/which-call.js';
import { firstId } from '../../domain/model/select.js';
import type { Action, ActionQuestion } from '../panel/action.js';
import type { View } from '../panel/view.js';
import { pauseIcon, playIcon } from '../text/icons.js';

type CallView = Pick<View, 'labels' | 'state' | 'namesCalls'>;

/** Holds a call of mine, or takes it back from hold. `held`: whether the call is on hold now. */
export function holdAction(view: CallView, uniqueId: string, held: boolean): Action {
  const label = held ? view.labels.resume : view.labels.hold;
  return {
    name: 'hold',
    label,
    icon: held ? playIcon : pauseIcon,
    does: { type: 'hold', uniqueId },
    question: otherCallQuestion(view, uniqueId, label),
  };
}

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
