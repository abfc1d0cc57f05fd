import type { LogType } from '../../../domain/log.js';

/** The entries that have a text of their own here; the others are told by texts of the panels (`Labels`). */
type OwnEntry = Exclude<LogType, 'joined' | 'left' | 'refused' | 'unconfirmed' | 'number-back' | 'no-organizer'>;

/**
 * The texts of `<conference-log>`, which come with that element and not with the panels. `{}` stands for a person, a
 * time or a count. A text such as `log-muted` says what happened; its name ends in the `data-type` of the entry.
 */
export interface LogLabels extends Readonly<Record<`log-${OwnEntry}`, string>> {
  readonly logTitle: string;
  readonly logAttendance: string;
  /** That attendance is kept, since a time. */
  readonly logKept: string;
  /** Up to when attendance could be seen, where that is over: after I have left, or while the link is down. */
  readonly logUntil: string;
  readonly logList: string;
  readonly logSince: string;
  readonly logDropped: string;
  readonly logNothing: string;
  readonly logEverybody: string;
  readonly logPerson: string;
  readonly logByYou: string;
  readonly logMeanwhile: string;
  readonly logSinceYouLooked: string;
  /** The first `{}` is `logSinceYouLooked` with its remarks, the second what happened. */
  readonly logFacts: string;
  readonly logArrivals: string;
  readonly logDepartures: string;
  readonly logAtLeast: string;
  /** Beside `logSinceYouLooked`, when only the clock tells that the computer slept. */
  readonly logSlept: string;
  /** Of the table, separated by `|`: first in, last out, time in, times in, talked, last talked, remarks, timeline. */
  readonly logColumns: string;
  readonly logStillIn: string;
  /** Of somebody who was in at the time of `logUntil`. */
  readonly logInAt: string;
  readonly logNotSpoken: string;
  readonly logByTalk: string;
  readonly logExportCsv: string;
  readonly logExportJson: string;
}
