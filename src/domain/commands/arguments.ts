import { commandTable, type CommandType } from './table.js';

interface InvalidArgument {
  readonly argument: string;
  /** For the developer who called: what the argument should have been. */
  readonly message: string;
}

interface Check {
  readonly message: string;
  readonly passes: (value: unknown) => boolean;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const filled: Check = { message: 'must be a text that is not empty', passes: (v) => isText(v) && v.trim() !== '' };
const bool: Check = { message: 'must be true or false', passes: (value) => typeof value === 'boolean' };

const checks: Readonly<Record<string, Check>> = {
  conferenceNumber: filled,
  exten: filled,
  destination: filled,
  uniqueId: filled,
  index: { message: 'must be a positive integer', passes: (v) => Number.isSafeInteger(v) && (v as number) > 0 },
  role: { message: "must be 'User' or 'Organizer'", passes: (value) => value === 'User' || value === 'Organizer' },
  key: { message: 'must be one key of a telephone: 0 to 9, *, # or A to D', passes: isKey },
  variables: { message: 'must be a flat object of texts', passes: isFlat },
  callerId: { message: 'must be a text', passes: isText },
  term: { message: 'must be a text', passes: isText },
  earlyJoin: bool,
  marked: bool,
  leaveWhenLastMarkedLeave: bool,
};

/** The first argument that the server could not make sense of, or undefined. Takes anything, also from plain JavaScript. */
export function invalidArgument(command: unknown): InvalidArgument | undefined {
  const values = (command ?? {}) as Readonly<Record<string, unknown>>;
  if (!isCommandType(values.type)) return { argument: 'type', message: 'must be the name of a command' };
  for (const declared of commandTable[values.type].arguments) {
    const argument = declared.replace('?', '');
    const check = checks[argument];
    const value = values[argument];
    if (value === undefined && declared !== argument) continue;
    if (check && !check.passes(value)) return { argument, message: check.message };
  }
  return undefined;
}

function isCommandType(value: unknown): value is CommandType {
  return isText(value) && Object.hasOwn(commandTable, value);
}

function isKey(value: unknown): boolean {
  return isText(value) && /^[0-9*#A-D]$/.test(value);
}

function isFlat(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every(isText);
}
