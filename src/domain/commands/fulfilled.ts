/** Whether what a command asked for is so now, whoever did it. */
import { isUnseen, targetOf } from '../model/select.js';
import type { CtiState } from '../model/model.js';
import { isAlready } from './effects.js';
import type { Outcome } from './outcome.js';
import { ruleOf } from './table.js';

/** Whether the state shows the effect of a command. False where no state can show it: for a removal, or a target that left. */
export function isFulfilled({ command, participant }: Outcome, state: CtiState): boolean {
  if ('index' in command) {
    const { conference, participant: present } = targetOf(state, command, participant);
    if (!conference || !present || present.key !== participant || isUnseen(conference, present)) return false;
  }
  return isAlready(ruleOf(command).effect(command, state, participant));
}
