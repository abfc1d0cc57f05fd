import type { CommandOf, CommandType } from '../../wire/commands.js';
import type { Caller } from './caller.js';

/** What each command does. Throws `Refused` when it may not. */
export type Handlers = {
  readonly [Type in CommandType]: (caller: Caller, command: CommandOf<Type>) => void;
};
