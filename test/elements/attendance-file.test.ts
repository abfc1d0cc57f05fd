import { expect } from '@open-wc/testing';
import { localTime } from '../../src/elements/text/attendance-file.js';
import { type Attendance, attendanceCsv } from '../../src/index.js';

const at = Date.UTC(2026, 10, 25, 22, 17, 11);

const attendance: Attendance = {
  conferenceNumber: '4001',
  conferenceName: '=support',
  since: at,
  people: [
    {
      name: 'Moneypenny, "Eve"',
      number: '+33612345678',
      username: 'moneypenny',
      role: 'Organizer',
      visits: [
        { in: at, out: at + 60_000 },
        { in: at + 90_000, out: at + 150_400 },
      ],
      total: 120_400,
      talked: 10_000,
      lastTalked: at + 20_000,
      invited: true,
      removed: true,
    },
    { name: '', number: '', role: 'User', visits: [{ in: at }], total: 150_400, talked: 0 },
  ],
};

/** The rows, whose cells hold no line breaks here, without the mark in front. */
const rows = (language?: string) => attendanceCsv(attendance, language).slice(1).split('\r\n');

describe('Attendance as a table', () => {
  it('has a row for each person, with each instant as local time with its offset and in ISO 8601', () => {
    const [header, first, second, end] = rows();
    expect(header).to.match(/^Conference,Conference name,Name,Number,Login,Role,First in,First in \(ISO\),Last out,/);
    const offset = /\d{4}-\d\d-\d\d \d\d:\d\d:\d\d [+-]\d\d:\d\d/.source;
    expect(first).to.match(
      new RegExp(
        `^4001,'=support,"Moneypenny, ""Eve""",'\\+33612345678,moneypenny,Organizer,${offset},2026-11-25T22:17:11.000Z,${offset},2026-11-25T22:19:41.400Z,,,120,2,10,${offset},2026-11-25T22:17:31.000Z,"invited from here, removed from here",2026-11-25T22:17:11.000Z/2026-11-25T22:18:11.000Z 2026-11-25T22:18:41.000Z/2026-11-25T22:19:41.400Z,,$`,
      ),
    );
    expect(second, 'without a name, a number or a login').to.match(
      /^4001,'=support,,,,User,[^,]*,2026-11-25T22:17:11.000Z,,,,,150,1,0,,,,2026-11-25T22:17:11.000Z\/,,$/,
    );
    expect(end).to.equal('');
  });

  it('writes local times that mean the same instant as the others', () => {
    const [, first = ''] = rows();
    const [, local, iso] = /,(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d [+-]\d\d:\d\d),([^,]+Z),/.exec(first) ?? [];
    expect(Date.parse(local!.replace(' ', 'T').replace(' ', ''))).to.equal(Date.parse(iso!));
  });

  it('leaves the end open for somebody who left, came again and is in', () => {
    const [eve] = attendance.people;
    const visits = [{ in: at, out: at + 60_000 }, { in: at + 90_000 }];
    const table = attendanceCsv({ ...attendance, people: [{ ...eve!, name: 'Eve', visits }] });
    expect(table.split('\r\n')[1]!.split(',').slice(8, 10)).to.deep.equal(['', '']);
  });

  it('says on each row until when people were watched, where that was over before the file was saved', () => {
    const cells = (line: string | undefined) => line!.split(',').slice(8, 12);
    const local = /^2026-11-2\d \d\d:\d\d:\d\d [+-]\d\d:\d\d$/;
    const people = attendance.people.map((person) => ({ ...person, name: 'Q' }));
    const [header, left, stayed] = attendanceCsv({ ...attendance, people, until: at + 200_000 }).split('\r\n');
    expect(cells(header)).to.deep.equal(['Last out', 'Last out (ISO)', 'Watched until', 'Watched until (ISO)']);
    expect(cells(left)[1]).to.equal('2026-11-25T22:19:41.400Z');
    expect(cells(stayed).slice(0, 2), 'has not been seen to leave').to.deep.equal(['', '']);
    for (const line of [left, stayed]) {
      expect(cells(line)[2]).to.match(local);
      expect(cells(line)[3]).to.equal('2026-11-25T22:20:31.000Z');
    }
  });

  const places: readonly (readonly [minutes: number, local: string])[] = [
    [0, '2026-11-25 22:17:11 +00:00'],
    [60, '2026-11-25 23:17:11 +01:00'],
    [120, '2026-11-26 00:17:11 +02:00'],
    [345, '2026-11-26 04:02:11 +05:45'],
    [-210, '2026-11-25 18:47:11 -03:30'],
    [-30, '2026-11-25 21:47:11 -00:30'],
    [840, '2026-11-26 12:17:11 +14:00'],
  ];
  for (const [minutes, local] of places) {
    it(`says ${local} where clocks are ${minutes} minutes ahead of UTC`, () => {
      expect(localTime(at, minutes)).to.equal(local);
    });
  }

  it('has its column names in the language that is asked for', () => {
    expect(rows(null as unknown as string)).to.deep.equal(rows('en'));
    expect(rows('fr-CA')[0]).to.match(/^Conférence,Nom de la conférence,Nom,Numéro/);
    for (const written of ['fr_FR.UTF-8', ' FR ', 'fr,en;q=0.8', 'fr-'])
      expect(rows(written)[0], written).to.equal(rows('fr')[0]);
    for (const none of ['', 'xx', '*', '!']) expect(rows(none)[0], none).to.equal(rows('en')[0]);
    expect(rows('fr')[0]!.split(',').length).to.equal(rows('en')[0]!.split(',').length);
  });
});
