import type { Action } from '../panel/action.js';
import { pauseIcon, playIcon } from '../text/icons.js';
import { type CallView, otherCallQuestion } from './other-call.js';

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
