/** Attendance as a file that people keep: a table for spreadsheets, or all of it for programs. */
import type { Attendance, Attendee } from '../../domain/attendance-report.js';
import { csv } from '../../domain/csv.js';
import type { Labels } from './labels/labels.js';
import { labelsIn } from './labels/registry.js';
import { languageTag } from './language-tag.js';

/**
 * Attendance as CSV, a row for each person: RFC 4180 with commas, UTF-8 with a byte order mark. Column names are in
 * `language` (BCP 47), or in English where there are no texts in that language. Each instant stands there twice: as
 * local time with its offset, and in ISO 8601. A person without a last out was still in when the file was saved or, where the
 * file says until when people were watched, at that time. Durations are whole seconds. The name is the server's; the name
 * given here, and who gave it, come last. A cell that a spreadsheet would take for a formula begins with an apostrophe.
 */
export function attendanceCsv(attendance: Attendance, language = 'en'): string {
  const labels = labelsIn(languageTag(language) ?? 'en');
  const { conferenceNumber, conferenceName, until, people } = attendance;
  const rows = people.map((person) => [
    conferenceNumber,
    conferenceName,
    person.name,
    person.number,
    person.username ?? '',
    labels.role(person.role),
    ...bothTimes(firstIn(person)),
    ...bothTimes(lastOut(person)),
    ...bothTimes(until),
    seconds(person.total),
    person.visits.length,
    seconds(person.talked),
    ...bothTimes(person.lastTalked),
    attendanceRemarks(person, labels),
    person.visits.map(({ in: from, out }) => `${iso(from)}/${iso(out)}`).join(' '),
    person.givenName?.name ?? '',
    person.givenName ? labels.nameFrom(person.givenName.by) : '',
  ]);
  return csv([labels.attendanceColumns.split('|'), ...rows]);
}

/** The remarks on somebody, in words: that they were invited or removed, or are known by their number alone. */
export function attendanceRemarks(person: Attendee, labels: Labels): string {
  const marks = [
    person.invited && (person.invitedProbably ? 'invitedProbably' : 'invited'),
    person.removed && 'removed',
    person.sameNumber && 'sameNumber',
  ] as const;
  return marks.flatMap((mark) => (mark ? labels.attendanceMark(mark) : [])).join(', ');
}

function firstIn({ visits }: Attendee): number | undefined {
  return visits[0]?.in;
}

/** When somebody left for good; undefined while they are in, be it by one of two telephones. */
export function lastOut({ visits }: Pick<Attendee, 'visits'>): number | undefined {
  const outs = visits.map(({ out }) => out);
  return outs.some((out) => out === undefined) ? undefined : Math.max(...outs.map((out) => out ?? 0));
}

function bothTimes(instant: number | undefined): readonly [local: string, iso: string] {
  return instant === undefined ? ['', ''] : [localTime(instant), iso(instant)];
}

function iso(instant: number | undefined): string {
  return instant === undefined ? '' : new Date(instant).toISOString();
}

/**
 * `2026-11-25 22:17:11 +01:00`: an instant in the time zone of whoever saves the table, with that zone's distance from
 * UTC. `offset`: ahead of UTC, in minutes.
 */
export function localTime(instant: number, offset = -new Date(instant).getTimezoneOffset()): string {
  const shifted = new Date(instant + offset * 60_000).toISOString();
  const two = (value: number) => String(Math.trunc(Math.abs(value))).padStart(2, '0');
  return `${shifted.slice(0, 10)} ${shifted.slice(11, 19)} ${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`;
}

function seconds(milliseconds: number): number {
  return Math.round(milliseconds / 1000);
}
