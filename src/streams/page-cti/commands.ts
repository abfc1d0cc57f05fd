import { type Command, commandTable, type CommandType } from '../../domain/commands/table.js';
import type { Question, QuestionType } from '../../wire/commands.js';
import type { PageCti } from './page-cti.js';

/** Whether this copy of `cti.js` has the method. */
export function pageCtiHas(cti: PageCti, type: CommandType | QuestionType): boolean {
  try {
    return typeof cti[type] === 'function';
  } catch {
    return false;
  }
}

/** Whether the `hangup` of this copy has a parameter: an older one hangs up a call that the server chooses. */
export function takesCallId(cti: PageCti): boolean {
  try {
    return typeof cti.hangup === 'function' && cti.hangup.length > 0;
  } catch {
    return false;
  }
}

/** Calls the method of a command with the arguments in the documented order. False when there is none, or it throws. */
export function callPageCti(cti: PageCti, command: Command): boolean {
  return call(cti, command.type, argumentsOf(command));
}

/** Asks a question through the page's client, if that has a method for it. Each question has one argument at most. */
export function askPageCti(cti: PageCti, { type, ...fields }: Question): boolean {
  return call(cti, type, Object.values(fields));
}

function call(cti: PageCti, name: CommandType | QuestionType, values: readonly unknown[]): boolean {
  try {
    const method = cti[name] as ((...values: readonly unknown[]) => unknown) | undefined;
    if (typeof method !== 'function') return false;
    method.apply(cti, [...values]);
    return true;
  } catch {
    return false;
  }
}

/** The values of a command in its method's order, without the undefined ones at the end. */
function argumentsOf(command: Command): unknown[] {
  const fields = command as unknown as Readonly<Record<string, unknown>>;
  const values = commandTable[command.type].arguments.map((name) => fields[name.replace('?', '')]);
  while (values.length > 0 && values.at(-1) === undefined) values.pop();
  return values;
}

/** Asks a question that the server answers to whoever is logged on, and that changes nothing. */
export function askForSign(cti: PageCti): void {
  if (!callPageCti(cti, { type: 'getCurrentCallsPhoneEvents' })) callPageCti(cti, { type: 'getConferenceRooms' });
}
