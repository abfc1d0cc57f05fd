import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Attendance } from '../../src/domain/attendance-report.js';
import { attendanceCsv } from '../../src/elements/text/attendance-file.js';
import { createCtiConnection } from '../../src/streams/create-connection.js';
import { createTapeConnection } from '../../src/streams/tape/play.js';
import { recordTape } from '../../src/streams/tape/record.js';
import { BusyConference } from '../support/busy-conference.js';
import { cellsOf, readAttendance, rowsOfModel } from '../support/attendance-rows.js';

const room = '4000';

describe('The attendance of a busy hour, saved as CSV and read back by another parser', () => {
  let tape = '';
  let now = 0;
  let attendance: Attendance;
  let connection: ReturnType<typeof createCtiConnection>;

  beforeAll(async () => {
    const busy = new BusyConference((platform) => createCtiConnection(platform));
    const recording = recordTape(busy.connection, { redact: false });
    busy.connection.attendance(room);
    await busy.run();
    now = busy.clock.now();
    attendance = busy.connection.attendance(room);
    tape = recording.stop();
    connection = busy.connection;
    busy.close();
  });
  afterAll(() => connection.close());

  it('says of each person what a second reading of the same tape says', () => {
    const expected = rowsOfModel(tape, room, now);
    expect(expected.length).toBeGreaterThan(100);
    expect(readAttendance(attendanceCsv(attendance))).toMatchObject(expected);
  });

  it('holds people who came twice, who are still in, and who talked', () => {
    const rows = readAttendance(attendanceCsv(attendance));
    for (const { some } of [
      { some: rows.filter(({ timesIn }) => Number(timesIn) > 1) },
      { some: rows.filter(({ lastOut }) => lastOut === '') },
      { some: rows.filter(({ secondsTalked }) => Number(secondsTalked) > 0) },
      { some: rows.filter(({ remarks }) => remarks.includes('same number')) },
      { some: rows.filter(({ remarks }) => remarks.includes('removed from here')) },
    ]) {
      expect(some.length).toBeGreaterThan(0);
    }
  });

  it('is the same when the tape is played', () => {
    const player = createTapeConnection(tape, { speed: Infinity });
    player.attendance(room);
    player.connect();
    const replayed = player.attendance(room);
    expect({ ...replayed, since: attendance.since }).toEqual(attendance);
  });

  it('has the same cells in French, but for the words', () => {
    const words = { role: '', remarks: '' };
    const without = (language: string) =>
      readAttendance(attendanceCsv(attendance, language)).map((row) => ({ ...row, ...words }));
    expect(without('fr')).toEqual(without('en'));
    const roles = new Set(readAttendance(attendanceCsv(attendance, 'fr')).map(({ role }) => role));
    expect([...roles].sort()).toEqual(['Organisateur', 'Utilisateur']);
  });

  it('gives each instant also as local time, the same to the second', () => {
    for (const { firstIn, firstInIso, lastOut, lastOutIso } of readAttendance(attendanceCsv(attendance))) {
      for (const [local, iso] of [
        [firstIn, firstInIso],
        [lastOut, lastOutIso],
      ] as const) {
        const [day, time, offset] = local.split(' ');
        if (iso !== '') expect(Date.parse(`${day}T${time}${offset}`)).toBe(Math.floor(Date.parse(iso) / 1000) * 1000);
        else expect(local).toBe('');
      }
    }
  });
});

describe('An attendance file whose people chose odd names', () => {
  const person = (name: string, number: string) => {
    const visits = [{ in: 1_800_000_000_000 }];
    return { name, number, role: 'User' as const, visits, total: 0, talked: 0 };
  };
  const fileOf = (names: readonly string[], language: string) =>
    attendanceCsv(
      {
        conferenceNumber: room,
        conferenceName: names[0] ?? '',
        since: 0,
        people: names.map((name) => person(name, name)),
      },
      language,
    );

  it('begins with the mark of UTF-8 alone, and ends each row with CRLF', () => {
    const file = fileOf(['Q'], 'fr');
    expect(file.charCodeAt(0)).toBe(0xfeff);
    expect(file.indexOf('\ufeff', 1)).toBe(-1);
    expect(file.endsWith('\r\n')).toBe(true);
  });

  it('is read back as it was, whatever they hold, and no cell of it is a formula', () => {
    const pieces = [
      '=',
      '+',
      '-',
      '@',
      '\t',
      '\r',
      '\n',
      '"',
      "''",
      ',',
      ';',
      ' ',
      'é',
      'ليلى',
      '🙂',
      '1',
      '\ufeff',
      '\u200b',
    ];
    const name = fc.string({ unit: fc.constantFrom(...pieces), maxLength: 6 });
    // Without the apostrophes that make text of a formula behind what may separate cells: the reader leaves them.
    const inner = (text: string) => text.replace(/(?<=[;\t\r\n][" \u200b\ufeff]*)'(?=[=+@-])/g, '');
    const plain = (text: string) => inner(text.replace(/^'/, ''));
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 5 }), fc.constantFrom('en', 'fr'), (names, language) => {
        const file = fileOf(names, language);
        const rows = readAttendance(file);
        expect(rows.map((row) => inner(row.name))).toEqual(names.map(plain));
        expect(rows.map((row) => inner(row.conferenceName))).toEqual(names.map(() => plain(names[0]!)));
        for (const cell of cellsOf(file).flat())
          expect(cell).not.toMatch(/(^|[;\t\r\n])[\s\u200b\ufeff]*[=+@-]|^[\t\r\n]/);
      }),
      { numRuns: 500 },
    );
  });
});
