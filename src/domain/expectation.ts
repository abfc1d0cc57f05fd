import type { Command } from './commands/table.js';
import { targetOf } from './commands/effects.js';
import type { CtiState } from './model/model.js';

/**
 * Whether the person whom a command was meant for no longer has the index that it names. `expected` is the key of the
 * participant as the user saw it.
 */
export function hasChangedHands(state: CtiState, command: Command, expected: string | undefined): boolean {
  if (expected === undefined || !('index' in command)) return false;
  return targetOf(state, command).participant?.key !== expected;
}
