import type { LogType } from '../../domain/log.js';

/** The entries that have a text of their own; the others are told in the words of the panels. */
type OwnEntry = Exclude<LogType, 'joined' | 'left' | 'refused' | 'unconfirmed' | 'number-back' | 'no-organizer'>;

/** The texts of the log, in one language. `{}` stands for a person, a time or a count. */
export interface LogLabels {
  readonly title: string;
  readonly attendance: string;
  /** That attendance is kept, since a time. */
  readonly kept: string;
  readonly log: string;
  readonly since: string;
  readonly dropped: string;
  readonly nothing: string;
  readonly everybody: string;
  readonly person: string;
  readonly byYou: string;
  readonly meanwhile: string;
  readonly sinceYouLooked: string;
  readonly arrivals: string;
  readonly departures: string;
  readonly atLeast: string;
  /** Of the table: first in, last out, time in, times in, talked, last talked, remarks, the chart. */
  readonly columns: readonly [string, string, string, string, string, string, string, string];
  readonly stillIn: string;
  readonly notSpoken: string;
  readonly byTalk: string;
  readonly exportCsv: string;
  readonly exportJson: string;
  readonly entries: Readonly<Record<OwnEntry, string>>;
}
