import type { ServerCommandOf, ServerCommandType } from '../server-command.js';
import type { Caller } from './caller.js';

/** What each command does. Throws `Refused` when it may not. */
export type Handlers = {
  readonly [Type in ServerCommandType]: (caller: Caller, command: ServerCommandOf<Type>) => void;
};
