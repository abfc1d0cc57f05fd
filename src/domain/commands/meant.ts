import type { CtiState } from '../model/model.js';
import { callById, conferenceByNumber, currentId, firstId, targetOf } from '../model/select.js';
import { normalized } from './arguments.js';
import { type Command, commandTable } from './table.js';

/**
 * Whom or what a command would reach now, as a text that is another one when the same command would reach something else: the
 * key of the participant at the index; the call by which I am in the conference; the calls of mine that the server would choose
 * from; for hold, which turns a call's state around, and for hanging up the call that is up, the states as well. Undefined where the command itself says all, or where
 * nobody has the index. `expected`: the key of the participant whom the user saw.
 */
export function meantBy(state: CtiState, written: Command, expected?: string): string | undefined {
  // Pages write `4001` for the conference `'4001'`.
  const command = normalized(written) as Command;
  if ('index' in command) return targetOf(state, command, expected).participant?.key;
  if ('conferenceNumber' in command) {
    const conference = conferenceByNumber(state, command.conferenceNumber);
    return conference ? firstId(state, conference.uniqueId) : '';
  }
  if (command.type === 'sendDtmf' || commandTable[command.type].needs === 'link') return undefined;
  const named =
    'uniqueId' in command && command.uniqueId ? callById(state, currentId(state, command.uniqueId)) : undefined;
  if (named && command.type === 'hangup') return undefined;
  const calls = named ? [named] : (state.calls ?? []);
  const ids = calls.map(({ uniqueId }) => firstId(state, uniqueId));
  return [...ids, ...(['hold', 'hangup'].includes(command.type) ? calls.map(({ phase }) => phase) : [])].join(' ');
}

/** Whether a command would reach something else than what was expected when the user asked for the command. */
export function hasChangedHands(state: CtiState, command: Command, expected: string | undefined): boolean {
  if (expected === undefined) return false;
  const meant = meantBy(state, command, expected);
  return meant === undefined ? 'index' in command : meant !== expected;
}
