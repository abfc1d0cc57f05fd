import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/conference-log.js';
import { lookUpIn, noNames } from '../../src/domain/guests/given-names.js';
import { fileOf } from '../../src/elements/log/save.js';
import type { ConferenceLogElement } from '../../src/elements/log/conference-log.js';
import {
  bond,
  call,
  changes,
  comes,
  goes,
  join,
  leave,
  listedCalls,
  moneypenny,
  outsider,
  q,
} from '../support/builders.js';
import { asOrganizer, type FakeConnection, online } from '../support/fake-connection.js';
import { usePageClock } from '../support/page-clock.js';
import { drawn, has, part, participantsPanel, parts, press, shownText, text } from '../support/panel.js';

const clock = usePageClock();
const wallTimeOf = (instant: number) => instant;

async function logOf(fake: FakeConnection, attributes: Partial<ConferenceLogElement> = {}) {
  const log = await fixture<ConferenceLogElement>(
    html`<conference-log lang="en" .connection=${fake.connection}></conference-log>`,
  );
  Object.assign(log, attributes);
  await drawn(log);
  return log;
}

const entries = (log: Element) => parts(log, 'log-entry').map((entry) => text(entry.querySelector('span')!));
const rows = (log: Element) =>
  [...log.shadowRoot!.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => text(cell).replace(/\s+/g, ' ')),
  );

describe('The log', () => {
  it('tells what happened since it is there, newest first, each with its instant', async () => {
    const fake = asOrganizer(q);
    const log = await logOf(fake);
    expect(shownText(log)).to.contain('Nothing has happened yet.');
    fake.push(comes(moneypenny), changes(q, { isMuted: true }), goes(moneypenny)).dropLink();
    await drawn(log);
    expect(entries(log)).to.deep.equal(['The connection broke', 'Moneypenny left', 'Q was muted', 'Moneypenny joined']);
    expect(part(log, 'log-entry').querySelector('time')!.dateTime).to.match(/^\d{4}-\d\d-\d\dT/);
  });

  it('can be narrowed to one person', async () => {
    const fake = asOrganizer(q);
    const log = await logOf(fake);
    fake.push(comes(moneypenny), changes(q, { isMuted: true }));
    await drawn(log);
    const whom = part(log, 'filter') as HTMLSelectElement;
    whom.value = [...whom.options].find((option) => option.text === 'Q')!.value;
    whom.dispatchEvent(new Event('change'));
    await drawn(log);
    expect(entries(log)).to.deep.equal(['Q was muted']);
  });

  it('tells a login from a number of the same digits', async () => {
    const fake = asOrganizer(q);
    const log = await logOf(fake);
    const staff = { ...moneypenny, username: '0142685300' };
    fake.push(comes(staff), comes(outsider(8, { callerIdName: 'Caller', callerIdNum: '0142685300' })));
    await drawn(log);
    const whom = part(log, 'filter') as HTMLSelectElement;
    const names = [...whom.options].map((option) => option.text);
    expect(names).to.include.members(['Moneypenny', 'Caller']);
    whom.value = [...whom.options].find((option) => option.text === 'Caller')!.value;
    whom.dispatchEvent(new Event('change'));
    await drawn(log);
    expect(entries(log)).to.deep.equal(['Caller joined']);
  });

  it('can be narrowed to each of several people who share a number text, and names those of one name by their times, too', async () => {
    const fake = asOrganizer(q);
    const log = await logOf(fake);
    const caller = (index: number, callerIdName: string, callerIdNum: string) =>
      outsider(index, { callerIdName, callerIdNum });
    const [alice, carl] = [caller(7, 'Alice', 'anonymous'), caller(9, 'Carl', '0142685300')];
    fake.push(comes(alice), comes(caller(8, 'Bob', 'anonymous')), comes(carl), comes(caller(10, 'Dora', '0142685300')));
    fake
      .push(goes(alice))
      .wait(5000)
      .push(comes(caller(7, 'Alice', 'anonymous')));
    await drawn(log);
    const whom = part(log, 'filter') as HTMLSelectElement;
    const options = () => [...whom.options].map((option) => option.text.replace(/[\d:]+\sPM|[\d:]+\sAM/, 'time'));
    expect(options()).to.deep.equal(['Everybody', 'Alice · time', 'Alice · time', 'Dora', 'Carl', 'Bob']);
    expect(new Set([...whom.options].map(({ text: option }) => option)).size).to.equal(6);
    for (const [place, expected] of [
      [1, ['Alice joined']],
      [2, ['Alice left', 'Alice joined']],
      [3, ['Dora joined']],
      [4, ['Carl joined']],
      [5, ['Bob joined']],
    ] as const) {
      whom.value = whom.options[place]!.value;
      whom.dispatchEvent(new Event('change'));
      await drawn(log);
      expect([whom.selectedIndex, entries(log)], options()[place]).to.deep.equal([place, expected]);
    }
  });

  it('stays narrowed to somebody whose number turns out to be another’s as well', async () => {
    const fake = asOrganizer(q);
    const log = await logOf(fake);
    const carl = outsider(9, { callerIdName: 'Carl', callerIdNum: '0142685300' });
    fake.push(comes(carl));
    await drawn(log);
    const whom = part(log, 'filter') as HTMLSelectElement;
    whom.value = [...whom.options].find((option) => option.text === 'Carl')!.value;
    whom.dispatchEvent(new Event('change'));
    fake.push(comes({ ...carl, index: 10, callerIdName: 'Dora' }), changes(carl, { isMuted: true }));
    await drawn(log);
    expect([whom.selectedOptions[0]?.text, entries(log)]).to.deep.equal(['Carl', ['Carl was muted', 'Carl joined']]);
  });

  it('tells of a removed number that is back, with the way to remove them again, and that nobody organizes', async () => {
    const fake = asOrganizer(q, outsider(7, { callerIdName: 'Caller', callerIdNum: '0612345678' }));
    const log = await logOf(fake);
    const caller = outsider(7, { callerIdName: 'Caller', callerIdNum: '0612345678' });
    void fake.connection.conferenceKick('4001', 7);
    fake.push(goes(caller), comes({ ...caller, index: 8 }));
    await drawn(log);
    expect(entries(log)[0]).to.equal('Caller came in from the number of somebody you removed');
    await press(part(log, 'kick'));
    await press(part(log, 'confirm'));
    expect(fake.sent.at(-1)).to.deep.equal({ type: 'conferenceKick', conferenceNumber: '4001', index: 8 });
    fake.push(changes(bond, { role: 'User' }));
    await drawn(log);
    expect(entries(log).slice(0, 2)).to.deep.equal([
      'There is no organizer here any more',
      'James Bond is no longer an organizer',
    ]);
  });

  it('masks numbers', async () => {
    const fake = asOrganizer(q);
    const log = await logOf(fake, { maskNumbers: true });
    fake.push(comes(outsider(7, { callerIdName: '', callerIdNum: '0612345678' })));
    await drawn(log);
    expect(shownText(log)).to.contain('••••78');
    expect(log.shadowRoot!.innerHTML).not.to.contain('0612345678');
  });
});

describe('Attendance', () => {
  it('is kept only where the page wants it', async () => {
    const log = await logOf(asOrganizer(q));
    expect(has(log, 'attendance')).to.be.false;
  });

  it('is a table of who was in, when, and how long they talked, with a bar for each visit', async () => {
    const fake = asOrganizer(q);
    const log = await logOf(fake, { attendance: true });
    fake
      .push(changes(q, { isTalking: true }))
      .wait(10_000)
      .push(changes(q, {}), goes(q));
    clock().advance(1000);
    await drawn(log);
    const [me, other] = rows(log);
    expect(me?.[0]).to.equal('James Bond Organizer');
    expect(me?.slice(2, 3)).to.deep.equal(['still in']);
    expect(me?.[5]).to.equal('Has not spoken yet');
    expect([other?.[0], other?.[4], other?.[5]]).to.deep.equal(['Q', '1', '0:10 · 100%']);
    expect(parts(log, 'timeline').map((cell) => cell.querySelectorAll('rect').length)).to.deep.equal([1, 1]);
    expect(shownText(log)).to.contain('Attendance and talk time have been kept since');
  });

  it('says of somebody who is in by two telephones that they are still in when one of them hangs up', async () => {
    const fake = asOrganizer({ ...q, since: 60 });
    const log = await logOf(fake, { attendance: true });
    fake
      .push(comes({ ...q, index: 9 }))
      .wait(10_000)
      .push(goes({ ...q, index: 9 }));
    clock().advance(1000);
    await drawn(log);
    const row = rows(log).find(([name]) => name === 'Q')!;
    expect([row[2], row[4]]).to.deep.equal(['still in', '2']);
  });

  const hour = 3_600_000;
  const endings: readonly (readonly [
    what: string,
    end: (fake: FakeConnection) => unknown,
    others: string,
    me: string,
  ])[] = [
    ['after you have left', (fake) => fake.push(leave(), call('EventReleased')), 'still in at', 'time'],
    ['after your call ended', (fake) => fake.push(call('EventReleased')), 'still in at', 'time'],
    ['while the link is down', (fake) => fake.dropLink(), 'still in at', 'still in at'],
    [
      'after your call ended while the link was down',
      (fake) => fake.dropLink().wait(hour).push(listedCalls()),
      'still in at',
      'time',
    ],
    [
      'after you have ended the conference for all',
      (fake) => {
        void fake.connection.conferenceClose('4001');
        fake.push(leave());
      },
      'time',
      'time',
    ],
  ];
  for (const [what, end, others, me] of endings) {
    it(`says until when people were watched ${what}, and nobody is said to be in now`, async () => {
      const fake = asOrganizer(q);
      const log = await logOf(fake, { attendance: true, conferenceNumber: '4001' });
      expect(has(log, 'watched-until')).to.be.false;
      fake
        .push(changes(q, { isTalking: true }))
        .wait(5000)
        .push(changes(q, {}))
        .wait(55_000);
      end(fake);
      const { until } = fake.connection.attendance('4001');
      fake.wait(hour);
      clock().advance(hour);
      await drawn(log);
      const time = new Intl.DateTimeFormat('en', { timeStyle: 'medium' }).format(until);
      expect(text(part(log, 'watched-until'))).to.equal(`Watched until ${time}: nothing that happened later is known.`);
      const out = (said: string) => (said === 'time' ? time : `${said} ${time}`).replace(/\s+/g, ' ');
      expect(rows(log).map(([name, , last]) => [name, last])).to.deep.equal([
        ['James Bond Organizer', out(me)],
        ['Q', out(others)],
      ]);
      expect(has(log, 'silent'), 'how long Q has been silent').to.be.false;
      expect(rows(log).map((row) => row[3])).to.deep.equal(['1:00', '1:00']);
    });
  }

  it('goes on when the link is back: people are said to be in again', async () => {
    const fake = asOrganizer(q);
    const log = await logOf(fake, { attendance: true });
    fake.wait(60_000).dropLink().wait(hour);
    await drawn(log);
    expect(has(log, 'watched-until')).to.be.true;
    fake.push(call('EventEstablished'), join([bond, q].map((who) => ({ ...who, since: 3660 }))));
    clock().advance(1000);
    await drawn(log);
    expect(has(log, 'watched-until')).to.be.false;
    expect(rows(log).map((row) => row[2])).to.deep.equal(['still in', 'still in']);
  });

  it('is saved with the instant until which people were watched', () => {
    const fake = asOrganizer(q);
    fake.connection.keepAttendance('4001');
    fake.wait(60_000).push(leave());
    const attendance = fake.connection.attendance('4001');
    const saving = { language: 'en', mask: false, now: 0, wallTimeOf, names: noNames };
    const until = new Date(attendance.until!).toISOString();
    const [, ...lines] = fileOf(attendance, 'csv', saving).text.trim().split('\r\n');
    expect(lines.map((line) => line.split(',')[11])).to.deep.equal([until, until]);
    expect((JSON.parse(fileOf(attendance, 'json', saving).text) as typeof attendance).until).to.equal(attendance.until);
  });

  it('shows on demand who has not spoken yet, and who talked longest first', async () => {
    const fake = asOrganizer(q, moneypenny);
    const log = await logOf(fake, { attendance: true });
    fake
      .push(changes(moneypenny, { isTalking: true }))
      .wait(10_000)
      .push(changes(moneypenny, {}));
    await press(part(log, 'sort'));
    expect(rows(log).map(([name]) => name)).to.deep.equal(['Moneypenny', 'James Bond Organizer', 'Q']);
    const silent = parts(log, 'filter').at(0)!;
    await press(silent);
    expect(rows(log).map(([name]) => name)).to.deep.equal(['James Bond Organizer', 'Q']);
    expect(parts(log, 'filter')[0]!.getAttribute('aria-pressed')).to.equal('true');
  });

  it('says for how long somebody who is still in is silent', async () => {
    const fake = asOrganizer(q, moneypenny);
    const log = await logOf(fake, { attendance: true });
    for (const who of [q, moneypenny]) fake.push(changes(who, { isTalking: true })).wait(5000);
    for (const who of [q, moneypenny]) fake.push(changes(who, { isTalking: false }));
    fake.push(goes(moneypenny)).wait(62_000);
    clock().advance(1000);
    await drawn(log);
    expect(parts(log, 'silent').map((one) => text(one))).to.deep.equal(['Silent for 1:02']);
  });

  it('is saved with the names that were given here, apart from the server’s, and by whom', () => {
    const caller = outsider(7, { callerIdName: '', callerIdNum: '0612345678' });
    const fake = asOrganizer(q, caller, outsider(8, { callerIdName: 'Felix', callerIdNum: '0712345678' }));
    const given = new Map([
      ['0612345678', { name: '=Mathis 0698765432', by: 'you' }],
      ['0712345678', { name: 'Leiter', by: 'directory' }],
    ] as const);
    const saving = { language: 'en', mask: false, now: 0, wallTimeOf, names: lookUpIn(given, {}) };
    const attendance = fake.connection.attendance('4001');
    const lines = fileOf(attendance, 'csv', saving).text.split('\r\n');
    expect(lines[0]).to.match(/,Name given here,Name from$/);
    expect(lines.find((line) => line.includes('0612345678'))).to.match(/,'=Mathis 0698765432,named by you$/);
    // The server has a name for this number: it shows, on screen and in the file.
    expect(lines.find((line) => line.includes('0712345678'))).to.match(/,Felix,0712345678,.*,,$/);
    const { people } = JSON.parse(fileOf(attendance, 'json', saving).text) as typeof attendance;
    const named = people.filter(({ givenName }) => givenName);
    expect(named.map(({ name, givenName }) => [name, givenName])).to.deep.equal([
      ['', { name: '=Mathis 0698765432', by: 'you' }],
    ]);
    expect(fileOf(attendance, 'csv', { ...saving, mask: true }).text).not.to.match(/0698765432|0612345678/);
  });

  it('is saved with numbers masked also in the name of the conference, and of somebody with a login', () => {
    const mobile = { ...moneypenny, callerIdName: 'Eve 06 12 34 56 78', callerIdNum: '100400' };
    const fake = online().push(
      call('EventEstablished'),
      join([bond, mobile, outsider(7, { callerIdName: 'tel:+33612345678' })], { conferenceName: 'SUPPORT:0612345678' }),
    );
    const attendance = fake.connection.attendance('4001');
    const saving = { language: 'en', mask: true, now: 0, wallTimeOf, names: noNames };
    for (const kind of ['csv', 'json'] as const) {
      const { text: file } = fileOf(attendance, kind, saving);
      expect(file)
        .to.contain('Eve ••••78')
        .and.contain('SUPPORT:••••78')
        .and.contain('tel:••••78')
        .and.contain('100400');
      expect(file).not.to.match(/12345678|12 34 56/);
      expect(fileOf(attendance, kind, { ...saving, mask: false }).text).to.contain('SUPPORT:0612345678');
    }
  });

  it('is saved as CSV and as JSON, with numbers masked where those on screen are', () => {
    const fake = asOrganizer(q, outsider(7, { callerIdName: '', callerIdNum: '0612345678' }));
    const attendance = fake.connection.attendance('4001');
    const late = (instant: number) => instant + 24 * 3_600_000;
    const saving = { language: 'en', mask: true, now: Date.UTC(2026, 10, 25), wallTimeOf: late, names: noNames };
    const csv = fileOf(attendance, 'csv', saving);
    const { name } = fileOf(attendance, 'csv', {
      ...saving,
      wallTimeOf: () => new Date(2026, 10, 26, 0, 30).getTime(),
    });
    expect(name, 'the day of whoever saves').to.equal('attendance-4001-2026-11-26.csv');
    expect(csv.name).to.match(/^attendance-4001-2026-11-2[67]\.csv$/);
    expect(csv.text).to.contain('••••78').and.not.to.contain('0612345678');
    const json = fileOf(attendance, 'json', { ...saving, mask: false });
    expect(JSON.parse(json.text)).to.deep.equal(JSON.parse(JSON.stringify(attendance)));
  });
});

describe('The participants panel', () => {
  it('says that attendance is kept, and opens the log in place', async () => {
    const panel = await participantsPanel(asOrganizer(q));
    panel.attendance = true;
    await drawn(panel);
    expect(text(part(panel, 'attendance'))).to.equal('Attendance and talk time are being kept.');
    expect(has(panel, 'what-happened')).to.be.true;
    await press(part(panel, 'what-happened'));
    const log = panel.shadowRoot!.querySelector('conference-log')!;
    await drawn(log);
    expect(rows(log).map(([name]) => name)).to.deep.equal(['James Bond Organizer', 'Q']);
  });
});
