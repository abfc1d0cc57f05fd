import { argumentKinds, type ArgumentName } from './argument-kinds.js';
import { commandTable, type CommandType } from './table.js';

type Values = Readonly<Record<string, unknown>>;

interface InvalidArgument {
  readonly argument: string;
  /** For the developer who called: what the argument should have been. */
  readonly message: string;
}

/** The first argument that the server could not make sense of, or undefined. Takes anything, also from plain JavaScript. */
export function invalidArgument(command: unknown): InvalidArgument | undefined {
  const values = (command ?? {}) as Values;
  if (!isCommandType(values.type)) return { argument: 'type', message: 'must be the name of a command' };
  for (const { argument, isOptional } of argumentsOf(values.type)) {
    const value = values[argument];
    if (value === undefined && isOptional) continue;
    const { passes, message } = argumentKinds[argument];
    if (!passes(value)) return { argument, message };
  }
  return undefined;
}

/**
 * A command as it was plainly meant, from what pages and frameworks write: `4001` and `' 4001 '` for `'4001'`, `'2'`
 * for the index 2, `'true'` for true, and `null` for an argument that is left out.
 *
 * What is not plain stays as it is, for `invalidArgument` to refuse. Fields that the command does not have are left out: none
 * of them may reach the server, where `numConf` would name another conference. Takes anything.
 */
export function normalized(command: unknown): unknown {
  if (typeof command !== 'object' || command === null) return command;
  const given = command as Values;
  if (!isCommandType(given.type)) return command;
  const meant: Record<string, unknown> = { type: given.type };
  for (const { argument, isOptional } of argumentsOf(given.type)) {
    const value = given[argument];
    if (value === null && isOptional) continue;
    if (argument in given) meant[argument] = value === undefined ? value : argumentKinds[argument].meant(value);
  }
  const isMeant = Object.keys(given).every((field) => field in meant && meant[field] === given[field]);
  return isMeant ? command : meant;
}

function isCommandType(value: unknown): value is CommandType {
  return typeof value === 'string' && Object.hasOwn(commandTable, value);
}

/** The table writes an argument that may be left out with a question mark. */
function argumentsOf(type: CommandType) {
  return commandTable[type].arguments.map((declared) => {
    const argument = declared.replace('?', '') as ArgumentName;
    return { argument, isOptional: argument !== declared };
  });
}
