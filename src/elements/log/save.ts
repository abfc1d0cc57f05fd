import type { Attendance, Attendee } from '../../domain/attendance-report.js';
import { panelKit } from '../panel/panel-kit.js';
import type { View } from '../panel/view.js';

const { attendanceCsv, localTime, maskedName, maskedText, toJson } = panelKit;

type Saving = Pick<View, 'language' | 'mask' | 'now' | 'names' | 'wallTimeOf'>;

/**
 * The attendance as a file. The names that were given to numbers here stand apart from the server's names. Where
 * numbers are masked on screen, they are masked in the file too.
 */
export function fileOf(
  attendance: Attendance,
  kind: 'csv' | 'json',
  { language, mask, now, names, wallTimeOf }: Saving,
) {
  const people = attendance.people.map((person) => withName(person, names));
  const { conferenceName, conferenceNumber } = attendance;
  const shown = mask
    ? { ...attendance, conferenceName: maskedName(conferenceName, conferenceNumber), people: people.map(masked) }
    : { ...attendance, people };
  const day = localTime(wallTimeOf(now)).slice(0, 10);
  return {
    name: `attendance-${conferenceNumber}-${day}.${kind}`,
    text: kind === 'csv' ? attendanceCsv(shown, language) : toJson(shown),
    type: kind === 'csv' ? 'text/csv;charset=utf-8' : 'application/json',
  };
}

/** Saves the attendance, as the browser saves files. */
export function save(attendance: Attendance, kind: 'csv' | 'json', view: Saving): void {
  const { name, text, type } = fileOf(attendance, kind, view);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

function withName(person: Attendee, names: View['names']): Attendee {
  const given = names({ callerIdName: person.name, callerIdNum: person.number });
  return given ? { ...person, givenName: { name: given.name, by: given.by } } : person;
}

function masked(person: Attendee): Attendee {
  const { name, number, username, givenName } = person;
  if (username !== undefined) return { ...person, name: maskedName(name, number) };
  const given = givenName && { givenName: { ...givenName, name: maskedText(givenName.name) } };
  return { ...person, name: maskedText(name), number: maskedText(number), ...given };
}
