import type { CtiState } from '../model/model.js';
import { callById, conferenceByNumber, currentId, firstId, targetOf } from '../model/select.js';
import { normalized } from './arguments.js';
import { type Command, commandTable } from './table.js';

/**
 * A text that names whom or what a command would reach now: another text means that the target has changed.
 *
 * - With an index: the key of the participant there; undefined where nobody has the index.
 * - In a conference: the first id of the call by which I am in; empty where I am in none of that number.
 * - Of a command that names no call: the first ids of all my calls, since the server chooses the call.
 * - Of `hold`, which toggles, and of `hangup` without an id: also the states of these calls.
 * - Undefined for a command that always reaches the same.
 *
 * `expected`: the key of the participant whom the user saw.
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
