import type { GivenNames } from '../../domain/guests/given-names.js';
import type { Command } from '../../domain/commands/table.js';
import type { CtiState } from '../../domain/model/model.js';
import type { Outcome } from '../../domain/commands/outcome.js';
import type { Denial } from '../../domain/commands/permissions.js';
import type { NewcomerMuting } from '../../domain/newcomers.js';
import type { Line } from '../../domain/model/line.js';
import type { ConnectionStatus } from '../../streams/status.js';
import type { Labels } from '../text/labels/labels.js';
import type { Asked } from './held-back.js';
import type { Elsewhere } from './problems.js';
import { clockTime, timerSince } from '../text/duration.js';

/** What the pieces of a panel are drawn from, and whom they ask. Made anew for each drawing. */
export interface View {
  readonly labels: Labels;
  /** The language of the texts, numbers and times, as a BCP 47 tag. */
  readonly language: string;
  /** One instant for the whole drawing: epoch milliseconds by the connection's clock, as all instants of `state`. */
  readonly now: number;
  /** By how many milliseconds the server's clock is ahead of `now`. */
  readonly serverAhead: number;
  /** The instant of the drawing by the computer's clock. */
  readonly wallTime: number;
  /** What the computer's clock showed at an instant by the connection's clock. */
  wallTimeOf(instant: number): number;
  readonly state: CtiState;
  /** Whether the server is known to read which of my calls a command names. */
  readonly namesCalls: boolean;
  /** My line, where the server has told of it. */
  readonly line: Line | undefined;
  readonly status: ConnectionStatus;
  readonly pending: readonly Asked[];
  readonly mask: boolean;
  /** The names that were given to numbers here. */
  readonly names: GivenNames;
  readonly newcomers: NewcomerMuting;
  request(command: Command, expect?: string): Promise<Outcome>;
  whyNot(command: Command): Denial | undefined;
  isPending(command: Command): boolean;
  problemsAt(place?: string): readonly Outcome[];
  /** The problems whose places are not in view. */
  elsewhere(): readonly Elsewhere[];
  /** Whether this panel tells a screen reader of a problem that several panels show: beside its place, or above the list. */
  tells(outcome: Outcome, where?: 'above'): boolean;
  dismiss: (outcome: Outcome) => void;
  /** The name of the open question, if any. The piece that asks the question has given the name. */
  readonly question: string | undefined;
  ask(question: string | undefined): void;
  /** The name of the open menu, if any. The piece that shows the menu has given the name. */
  readonly menu: string | undefined;
  /** Opens a menu, or closes it with `undefined`. `instead`: does nothing unless the menu of this name is open. */
  openMenu(menu: string | undefined, instead?: string): void;
  /** The same symbol from one drawing to the next when nothing but rows differs. */
  readonly drawing: symbol;
}

/** The time that has passed since an instant of `state`, as a timer in the view's language. */
export function since(view: View, startedAt: number): string | undefined {
  return timerSince(startedAt, view.now, view.language);
}

/** As `since`, for an instant of a room list, which is by the server's clock. Undefined for 0, an unknown instant. */
export function sinceListed(view: View, instant: number): string | undefined {
  return instant > 0 ? since(view, instant - view.serverAhead) : undefined;
}

/** "As of 12:03:00": an instant of `state` as the computer's clock showed it. */
export function asOf({ labels, wallTimeOf, language }: View, instant: number): string {
  return labels.asOf(clockTime(wallTimeOf(instant), language));
}
