import type { Action } from '../panel/action.js';
import type { View } from '../panel/view.js';
import { pauseIcon, playIcon } from '../text/icons.js';

/** Holds a call of mine, or takes it back from hold. `held`: whether the call is on hold now. */
export function holdAction({ labels }: Pick<View, 'labels'>, uniqueId: string, held: boolean): Action {
  return {
    name: 'hold',
    label: held ? labels.resume : labels.hold,
    icon: held ? playIcon : pauseIcon,
    does: { type: 'hold', uniqueId },
  };
}
