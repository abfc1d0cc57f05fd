/** One outcome that was no success, as a panel shows it, and what can be told from it alone. */
import { filter, map, type Observable } from 'rxjs';
import type { LateSign } from '../../domain/commands/ledger.js';
import type { Outcome } from '../../domain/commands/outcome.js';
import type { Command } from '../../domain/commands/table.js';
import type { Participant } from '../../domain/model/model.js';
import type { CtiConnection } from '../../streams/connection.js';
import { ofPage } from '../../streams/of-page.js';
import { roomOf } from '../text/names.js';

/** Where the user has seen a problem: at its place, or above the list since its place was not in view. */
export type Where = 'there' | 'above';

/** An outcome that was no success. */
export interface Problem {
  readonly outcome: Outcome;
  /** The row, the room or the panel that it is shown beside. */
  readonly place: string;
  /** The participant whom the command was about, as they were when the outcome came. */
  readonly person: Participant | undefined;
  /** Undefined until the user has seen it. */
  where?: Where;
  /** The user has seen it, and has asked for something else there since: the next outcome there takes its place. */
  isPast?: true;
}

/** What a problem is shown beside: a participant's row, a room or conference, or the panel as a whole. */
export function placeOf(command: Command, participant?: string): string {
  return participant ?? roomOf(command) ?? '';
}

/**
 * Whether a later outcome takes the place of a problem: of a command of the same kind. A problem that nobody has seen gives way to
 * the same command alone.
 */
export function isReplaced({ outcome, where }: Problem, by: Outcome): boolean {
  return kindOf(outcome) === kindOf(by) && (where !== undefined || isSameTarget(outcome.command, by.command));
}

/** Commands that undo each other are of one kind: `conferenceMute` and `conferenceUnmute`. */
function kindOf({ command }: Outcome): string {
  return command.type.replace(/Un(?=[md])/, '').toLowerCase();
}

/** Whether two commands are about the same, whatever they ask for. */
export function isSameTarget(one: Command, other: Command): boolean {
  const [these, those] = [one, other] as readonly Readonly<Record<string, unknown>>[];
  return targets.every((name) => these?.[name] === those?.[name]);
}

const targets = ['conferenceNumber', 'index', 'destination', 'uniqueId', 'exten'] as const;

/** Whether what was asked for may have been done all the same. */
export function isUncertain(outcome: Outcome): boolean {
  const { status } = outcome;
  if (status === 'refused') return outcome.attribution === 'oldest-of-several';
  return status === 'unconfirmed' || status === 'lost';
}

/** The errors that come once their command has settled without a sign, as outcomes. */
export function lateRefusals({ notices$ }: Pick<CtiConnection, 'notices$'>): Observable<Outcome> {
  return notices$.pipe(
    filter((notice) => notice.type === 'late'),
    filter(({ sign }) => sign !== 'done'),
    map((sign) => refusedLate(sign, sign)),
  );
}

/** The outcome of a command whose error came late: the same object in all panels, of which the first one tells. */
export function refusedLate(
  sign: LateSign,
  { id, command, participant, origin }: Pick<Outcome, 'id' | 'command' | 'participant' | 'origin'>,
): Outcome {
  const known = lateOutcomes().get(sign);
  if (known) return known;
  const outcome: Outcome = {
    ...{ id, command, ...(participant !== undefined && { participant }), ...(origin !== undefined && { origin }) },
    ...{ status: 'refused', error: sign.sign, attribution: sign.attribution ?? 'oldest-of-several' },
  };
  lateOutcomes().set(sign, outcome);
  return outcome;
}

const lateOutcomes = () => ofPage('late-outcomes', () => new WeakMap<LateSign, Outcome>());
