/** Attendance files, read back by a parser that is not ours; and the rows that the model of the attendance expects. */
import Papa from 'papaparse';
import { attendanceByModel } from './attendance-model.js';

/** The columns of the file, whatever language their names are in. */
const columns = [
  ...['conference', 'conferenceName', 'name', 'number', 'login', 'role'],
  ...['firstIn', 'firstInIso', 'lastOut', 'lastOutIso', 'watchedUntil', 'watchedUntilIso', 'secondsIn', 'timesIn'],
  ...['secondsTalked', 'lastTalked', 'lastTalkedIso', 'remarks', 'visits', 'givenName', 'nameFrom'],
] as const;

export type Row = Readonly<Record<(typeof columns)[number], string>>;

/** All cells of a file. Throws where it is no table. */
export function cellsOf(csv: string): readonly (readonly string[])[] {
  const { data, errors } = Papa.parse<string[]>(csv, { delimiter: ',', newline: '\r\n', skipEmptyLines: true });
  const odd = data.filter((cells) => cells.length !== columns.length);
  if (errors.length > 0 || odd.length > 0) throw new Error(`no table: ${JSON.stringify([errors, odd])}`);
  return data;
}

/** The rows of an attendance file, below the names of its columns. An apostrophe before a formula is taken off. */
export function readAttendance(csv: string): readonly Row[] {
  const [, ...rows] = cellsOf(csv);
  return rows.map((cells) => Object.fromEntries(cells.map((cell, at) => [columns[at], cell.replace(/^'/, '')])) as Row);
}

/** What a file should hold of each person, but for local times and remarks. */
export function rowsOfModel(tape: string, room: string, now: number) {
  const { people, end } = attendanceByModel(tape, room, now);
  return people.map((visits) => {
    const last = visits.at(-1)!;
    let [inside, reached] = [0, 0];
    for (const { in: from, out = end } of visits) {
      inside += Math.max(0, out - Math.max(from, reached));
      reached = Math.max(reached, out);
    }
    const isIn = visits.some(({ out }) => out === undefined);
    const talks = visits.map(({ last: talked = 0, from }) => (from === undefined ? talked : now));
    return {
      conference: room,
      name: last.who.callerIdName,
      number: last.who.callerIdNum,
      login: last.who.username ?? '',
      firstInIso: iso(visits[0]!.in),
      lastOutIso: isIn ? '' : iso(Math.max(...visits.map(({ out = 0 }) => out))),
      secondsIn: String(Math.round(inside / 1000)),
      timesIn: String(visits.length),
      secondsTalked: String(
        Math.round(visits.reduce((sum, { talked, from = now }) => sum + talked + now - from, 0) / 1000),
      ),
      lastTalkedIso: iso(Math.max(...talks)),
      visits: visits.map(({ in: from, out = 0 }) => `${iso(from)}/${iso(out)}`).join(' '),
    };
  });
}

function iso(instant: number): string {
  return instant === 0 ? '' : new Date(instant).toISOString();
}
