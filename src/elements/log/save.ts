import type { Attendance } from '../../domain/attendance-report.js';
import { panelKit } from '../panel/panel-kit.js';
import type { View } from '../panel/view.js';

const { attendanceCsv, maskedText, toJson } = panelKit;

type Saving = Pick<View, 'language' | 'mask' | 'now'>;

/** The attendance as a file. Where numbers are masked on screen, they are in the file too. */
export function fileOf(attendance: Attendance, kind: 'csv' | 'json', { language, mask, now }: Saving) {
  const shown = mask ? masked(attendance) : attendance;
  const day = new Date(now).toISOString().slice(0, 10);
  return {
    name: `attendance-${attendance.conferenceNumber}-${day}.${kind}`,
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

function masked(attendance: Attendance): Attendance {
  const people = attendance.people.map((person) =>
    person.username === undefined
      ? { ...person, name: maskedText(person.name), number: maskedText(person.number) }
      : person,
  );
  return { ...attendance, people };
}
