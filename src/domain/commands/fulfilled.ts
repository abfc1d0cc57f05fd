/** Whether what a command asked for is so now, whoever did it. */
import { isUnseen, targetOf } from '../model/select.js';
import type { CtiState } from '../model/model.js';
import { isAlready } from './effects.js';
import type { Outcome } from './outcome.js';
import { ruleOf } from './table.js';

/** False where nothing in the state would show it, as for somebody who is to be removed, or who has left. */
export function isFulfilled({ command, participant }: Outcome, state: CtiState): boolean {
  if ('index' in command) {
    const { conference, participant: present } = targetOf(state, command, participant);
    if (!conference || !present || present.key !== participant || isUnseen(conference, present)) return false;
  }
  return isAlready(ruleOf(command).effect(command, state, participant));
}
