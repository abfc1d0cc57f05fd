/**
 * One step of the core, as the histories beside it see it: what was known before and after, and what was told in between.
 *
 * Attendance, talk time and the log are folds over moments. A tape that is played through the core gives the same moments,
 * and so the same histories.
 */
import type { CommandType } from './commands/table.js';
import type { Core, Told } from './core.js';
import type { Input } from './input.js';
import type { Conference } from './model/model.js';
import { conferenceOfCall } from './model/select.js';
import type { Change } from './reduce/changes.js';

export interface Moment {
  readonly input: Input;
  readonly before: Core;
  readonly after: Core;
  readonly told: readonly Told[];
}

/** Whether the link broke in this moment, or the server spoke of my calls again after a break. */
export function linkOf({ input, before, after }: Moment): 'lost' | 'back' | undefined {
  if (input.type === 'drop-link') return 'lost';
  const isBack = before.state.callsStaleSince !== undefined && after.state.callsStaleSince === undefined;
  return isBack && input.type === 'receive' ? 'back' : undefined;
}

/** The type of the command of mine that asked for a change, if one did. */
export function commandBehind(
  { before: { ledger } }: Moment,
  explainedBy: string | undefined,
): CommandType | undefined {
  if (explainedBy === undefined) return undefined;
  const entry = [...ledger.pending, ...ledger.overdue].find(({ id }) => id === explainedBy);
  return entry?.command.type;
}

/**
 * Whether `explainedBy` names a command that was settled as refused by a guess. That this command asked for the change
 * is then a guess, too.
 */
function isGuessBehind({ before: { ledger } }: Moment, explainedBy: string | undefined): boolean {
  return ledger.overdue.some(({ id, blamed }) => id === explainedBy && blamed);
}

/** Each change of a moment, the type of the command of mine that asked for it, and whether that is a guess. */
export function changesOf(
  moment: Moment,
): readonly { readonly change: Change; readonly by: CommandType | undefined; readonly isGuess: boolean }[] {
  return moment.told.flatMap((told) => {
    if (told.type !== 'change') return [];
    const { change, explainedBy } = told;
    return { change, by: commandBehind(moment, explainedBy), isGuess: isGuessBehind(moment, explainedBy) };
  });
}

/** The conferences that were only as last known before this moment, and that the server has listed anew in it. */
export function listedAnew({ before, after }: Moment): readonly Conference[] {
  const stale = before.state.conferences.filter(({ staleSince }) => staleSince !== undefined);
  return stale.flatMap(({ uniqueId }) => {
    const conference = conferenceOfCall(after.state, uniqueId);
    return conference && conference.staleSince === undefined ? conference : [];
  });
}

/** Since when a conference was only as last known when this moment began; undefined when it was current. */
export function staleBefore({ before }: Moment, uniqueId: string): number | undefined {
  return conferenceOfCall(before.state, uniqueId)?.staleSince;
}

/** Whether the user was forgotten, because nobody is signed in: attendance, talk time and the log begin anew. */
export function isForgotten({ input }: Moment): boolean {
  return input.type === 'forget';
}
