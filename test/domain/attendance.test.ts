import { expect } from 'chai';
import { type Attendance, attendanceOf, talkTimesOf } from '../../src/domain/attendance-report.js';
import { beginRegister, keepRegister } from '../../src/domain/attendance.js';
import { entriesOf, valuesOf } from '../../src/domain/model/index-map.js';
import { initialState } from '../../src/domain/model/model.js';
import { beginTalkTime, countTalk } from '../../src/domain/talk-time.js';
import {
  bond,
  call,
  changes,
  comes,
  goes,
  join,
  leave,
  listedCalls,
  listedRooms,
  moneypenny,
  outsider,
  person,
  phone,
  q,
  t0,
} from '../support/builders.js';
import { entered, History } from '../support/history.js';

const conferenceNumber = '4001';
const felix = outsider(4, { callerIdName: 'Felix', callerIdNum: '0612345678' });

function attendance(history: History): Attendance {
  const register = history.fold(keepRegister, beginRegister(conferenceNumber, initialState, t0));
  return attendanceOf(register, history.fold(countTalk, beginTalkTime(initialState, t0)), history.now);
}

/** Everybody but me, and when they were in, in seconds: `Q 0-60 90-`. */
function visits(history: History): string[] {
  const second = (at: number | undefined) => (at === undefined ? '' : (at - t0) / 1000);
  return attendance(history)
    .people.filter(({ username }) => username !== 'jbond')
    .map((who) =>
      [who.name || who.number, ...who.visits.map((visit) => `${second(visit.in)}-${second(visit.out)}`)].join(' '),
    );
}

describe('Attendance', () => {
  it('says who came and when, how long they were in, and how long they talked', () => {
    const day = entered()
      .wait(10)
      .push(comes(moneypenny))
      .push(changes(moneypenny, { isTalking: true }))
      .wait(20);
    day
      .push(changes(moneypenny, { isTalking: false }))
      .wait(5)
      .push(goes(moneypenny))
      .wait(60);
    const { people, ...rest } = attendance(day);
    expect(rest).to.deep.equal({ conferenceNumber, conferenceName: 'conference_support', since: t0 });
    expect(people.at(-1)).to.deep.equal({
      name: 'Moneypenny',
      number: '1004',
      username: 'moneypenny',
      role: 'User',
      visits: [{ in: t0 + 10_000, out: t0 + 35_000 }],
      total: 25_000,
      talked: 20_000,
      lastTalked: t0 + 30_000,
    });
  });

  it('knows from the server when somebody came who was there before', () => {
    expect(visits(new History().push(join([bond, { ...q, since: 120 }])))).to.deep.equal(['Q -120-']);
    expect(visits(new History().push(join([bond, { ...q, since: -5 }])))).to.deep.equal(['Q 0-']);
  });

  it('merges the visits of one user, whatever their index and number', () => {
    const day = entered()
      .wait(60)
      .push(goes(q))
      .wait(30)
      .push(comes({ ...q, index: 7, callerIdNum: '0699999999' }));
    expect(visits(day)).to.deep.equal(['Q 0-60 90-']);
    expect(attendance(day.wait(10)).people.find(({ username }) => username === 'q')?.total).to.equal(70_000);
  });

  it('counts a user who is in twice at once only once', () => {
    const day = entered()
      .wait(10)
      .push(comes({ ...q, index: 5 }))
      .wait(10)
      .push(goes(q))
      .wait(10);
    const [twice] = attendance(day).people.filter(({ username }) => username === 'q');
    expect([twice?.visits.length, twice?.total, twice?.sameNumber]).to.deep.equal([2, 30_000, undefined]);
  });

  it('takes two calls of one number for one caller, and says that only the number is the same', () => {
    const day = entered()
      .push(comes(felix))
      .wait(10)
      .push(goes(felix))
      .wait(10)
      .push(comes({ ...felix, index: 9, callerIdName: '' }));
    const [, , caller] = attendance(day).people;
    expect([caller?.name, caller?.visits.length, caller?.sameNumber]).to.deep.equal(['Felix', 2, true]);
  });

  it('takes them for two as soon as two of that number are in at once, or when the number cannot be dialled', () => {
    for (const callerIdNum of ['0612345678', 'anonymous', '']) {
      const [one, other] = [outsider(5, { callerIdNum }), outsider(6, { callerIdNum })];
      const day = entered().push(comes(one)).wait(10).push(goes(one)).wait(10).push(comes(one));
      if (callerIdNum === '0612345678') day.push(comes(other));
      expect(attendance(day).people.length - 2).to.equal(callerIdNum === '0612345678' ? 3 : 2);
    }
  });

  it('says that I invited a guest whose invitation was told as refused by a wrong guess', () => {
    const invite = { type: 'conferenceInvite', conferenceNumber, role: 'User' } as const;
    const day = entered()
      .send({ ...invite, exten: '0612345678' })
      .send({ ...invite, exten: '0600000000' })
      .push({ type: 'ConferenceCommandError', error: 'NotOrganizer' })
      .wait(25)
      .push(comes(felix));
    const guest = attendance(day).people.find(({ name }) => name === 'Felix');
    expect(guest).to.include({ invited: true, invitedProbably: true });
  });

  it('says nothing of an invitation that was certainly refused, when the guest dials in by himself', () => {
    const day = entered()
      .send({ type: 'conferenceInvite', conferenceNumber, exten: '0612345678', role: 'User' })
      .push({ type: 'ConferenceCommandError', error: 'NotOrganizer' })
      .wait(25)
      .push(comes(felix));
    const guest = attendance(day).people.find(({ name }) => name === 'Felix');
    expect(guest).not.to.have.any.keys('invited', 'invitedProbably');
  });

  it('says whom I invited and whom I removed, and of nobody else', () => {
    const day = entered().send({ type: 'conferenceInvite', conferenceNumber, exten: '0612345678', role: 'User' });
    day
      .push(comes(felix), comes(person(5)))
      .send({ type: 'conferenceKick', conferenceNumber, index: 2 })
      .push(goes(q), goes(person(5)));
    const marks = attendance(day).people.map(({ name, invited, removed }) => [name, invited, removed]);
    expect(marks).to.deep.equal([
      ['James Bond', undefined, undefined],
      ['Q', undefined, true],
      ['Felix', true, undefined],
      ['Agent 5', undefined, undefined],
    ]);
  });

  it('gives a successor at the same index a visit of their own', () => {
    const day = entered()
      .wait(10)
      .push(comes({ ...felix, index: 2 }));
    expect(visits(day)).to.deep.equal(['Q 0-10', 'Felix 10-']);
  });

  it('takes over a name that the server finds later, and the role that was the last', () => {
    const day = entered().push(comes(outsider(4, { callerIdNum: '0612345678' })));
    day.push(changes(outsider(4, { callerIdNum: '0612345678' }), { callerIdName: 'Felix', role: 'Organizer' }));
    expect(attendance(day).people.at(-1)).to.include({ name: 'Felix', role: 'Organizer' });
  });

  describe('through a broken link', () => {
    const back = (day: History, ...people: Parameters<typeof join>[0]) =>
      day.push(listedCalls(phone('EventEstablished')), join(people));

    it('lets those stay who are still there, and ends at the break what had ended by the time it is back', () => {
      const day = back(entered().push(comes(moneypenny)).wait(60).drop().wait(300), bond, { ...q, since: 360 });
      expect(visits(day)).to.deep.equal(['Q 0-', 'Moneypenny 0-60']);
    });

    it('counts on from the list, also when somebody leaves later of whom it had nothing new to say', () => {
      const day = back(entered().wait(60).drop().wait(300), bond, { ...q, since: 360 })
        .wait(40)
        .push(goes(q));
      expect(visits(day)).to.deep.equal(['Q 0-400']);
    });

    it('knows from the list when somebody came while nothing was heard', () => {
      expect(
        visits(back(entered().wait(60).drop().wait(300), bond, { ...q, since: 360 }, { ...moneypenny, since: 100 })),
      ).to.deep.equal(['Q 0-', 'Moneypenny 260-']);
    });

    it('counts nobody on while it is broken', () => {
      const day = entered().wait(60).drop().wait(300);
      expect(attendance(day).until).to.equal(t0 + 60_000);
      expect(attendance(day).people.map(({ total }) => total)).to.deep.equal([60_000, 60_000]);
    });

    it('ends for everybody at the break when my call is gone after it', () => {
      const day = entered().wait(60).drop().wait(300).push(listedCalls());
      expect(attendance(day).until).to.equal(t0 + 60_000);
      expect(visits(day)).to.deep.equal(['Q 0-']);
    });
  });

  it('ends for me when I leave; of the others it then knows no more', () => {
    const day = entered().wait(60).push(leave()).wait(30);
    const { people, until } = attendance(day);
    expect(until).to.equal(t0 + 60_000);
    expect(people.map((who) => who.visits)).to.deep.equal([[{ in: t0, out: t0 + 60_000 }], [{ in: t0 }]]);
    expect(people[1]?.total).to.equal(60_000);
  });

  it('ends for everybody when I close the conference', () => {
    const day = entered().wait(60).send({ type: 'conferenceClose', conferenceNumber }).push(leave());
    expect(visits(day)).to.deep.equal(['Q 0-60']);
  });

  it('goes on with those who had stayed when I come in again', () => {
    const day = entered().push(comes(moneypenny)).wait(60).push(leave()).wait(30);
    day.push(join([bond, { ...q, since: 90 }, { ...moneypenny, since: 10 }]));
    expect(visits(day)).to.deep.equal(['Q 0-', 'Moneypenny 0-60 80-']);
    expect(attendance(day).until).to.equal(undefined);
  });

  it('tells two callers of one number apart who came within seconds, each time that I come in again', () => {
    const late = { ...felix, index: 5 };
    const day = entered().push(comes(felix)).wait(3).push(comes(late), leave()).wait(7);
    day.push(join([bond, { ...felix, since: 10 }, { ...late, since: 7 }])).wait(10);
    day.push(goes(late), leave()).wait(10);
    const again = day.push(join([bond, { ...felix, since: 30 }])).wait(10);
    expect(visits(again.push(goes(felix)))).to.deep.equal(['Q 0-3', 'Felix 0-40', 'Felix 3-20']);
  });

  it('ends for who left while I was out, and not for who came seconds later by the same number', () => {
    const late = { ...felix, index: 5 };
    const day = entered().push(comes(felix)).wait(3).push(comes(late)).wait(10).push(leave()).wait(10);
    expect(visits(day.push(join([bond, { ...late, since: 20 }])))).to.deep.equal(['Q 0-13', 'Felix 0-13', 'Felix 3-']);
  });

  it('counts nobody twice when I am in by two calls, and goes on by the other one', () => {
    const other = { uniqueId: 'my-mobile' };
    const day = entered()
      .wait(10)
      .push(join([bond, { ...q, since: 10 }, { ...bond, index: 3 }], other));
    day.push(comes(moneypenny), comes(moneypenny, other)).wait(10).push(call('EventReleased')).wait(10);
    expect(visits(day)).to.deep.equal(['Q 0-', 'Moneypenny 10-']);
    expect(visits(day.push(goes(q, other)))).to.deep.equal(['Q 0-30', 'Moneypenny 10-']);
  });

  it('follows my call when its id changes', () => {
    const day = entered()
      .wait(10)
      .push(call('EventEstablished', { uniqueId: 'another', linkedId: '1519658665.8' }));
    expect(visits(day.push(goes(q, { uniqueId: 'another' })))).to.deep.equal(['Q 0-10']);
  });

  it('is of one conference, and begins with those who are in it', () => {
    const day = entered().push(join([bond, moneypenny], { uniqueId: 'other', conferenceNumber: '4000' }));
    expect(visits(day)).to.deep.equal(['Q 0-']);
    const late = attendanceOf(
      beginRegister(conferenceNumber, day.core.state, t0 + 5),
      beginTalkTime(day.core.state, t0),
      t0,
    );
    expect(late.people.map(({ name }) => name)).to.deep.equal(['James Bond', 'Q']);
  });

  const second = { uniqueId: 'other', conferenceNumber: '4000', conferenceName: 'public' };
  it('knows nothing of what happens in another conference', () => {
    const day = entered()
      .push(join([bond, moneypenny], second))
      .wait(10);
    day
      .push(comes(felix, second), changes(q, { callerIdName: 'R', role: 'Organizer' }, second), goes(q, second))
      .wait(10);
    expect(visits(day)).to.deep.equal(['Q 0-']);
    expect(visits(day.push(leave(second)).wait(10)), 'nor that I left it').to.deep.equal(['Q 0-']);
    expect(attendance(day).people.find(({ username }) => username === 'jbond')?.visits).to.have.length(1);
    expect(visits(day.push(goes(q)))).to.deep.equal(['Q 0-30']);
  });

  it('takes over each of name, number and role that an Update tells, and keeps the others', () => {
    for (const [told, expected] of [
      [{ callerIdName: 'Felix Leiter' }, { name: 'Felix Leiter', number: '0612345678', role: 'User' }],
      [{ callerIdNum: '0712345678' }, { name: 'Felix', number: '0712345678', role: 'User' }],
      [{ role: 'Organizer' }, { name: 'Felix', number: '0612345678', role: 'Organizer' }],
    ] as const) {
      const day = entered().push(comes(felix), changes(felix, told)).wait(10);
      const who = attendance(day).people.find(({ number }) => number === expected.number);
      expect(who).to.deep.include(expected);
    }
  });

  it('makes nothing new of a register for what it does not note', () => {
    const day = entered();
    const register = day.fold(keepRegister, beginRegister(conferenceNumber, initialState, t0));
    day.moments.length = 0;
    day.push(changes(q, { isTalking: true }), changes(q, { isMuted: true }), listedRooms(), {
      type: 'Error',
      error: 'x',
    });
    expect(day.fold(keepRegister, register)).to.equal(register);
  });

  it('counts back from the instant in which somebody was first seen who had come before', () => {
    const seenOf = (since: number) => {
      const day = new History().push(call('EventEstablished'), join([bond, { ...q, since }]));
      const register = day.fold(keepRegister, beginRegister(conferenceNumber, initialState, t0));
      return [...valuesOf(register.visits)].find(({ username }) => username === 'q');
    };
    expect(seenOf(60)).to.include({ in: t0 - 60_000, seen: t0 });
    expect(seenOf(5), 'as good as now').not.to.have.property('seen');
    expect(seenOf(6)).to.include({ in: t0 - 6000, seen: t0 });
    expect(seenOf(-60), 'in the future').to.include({ in: t0 }).and.not.to.have.property('seen');
  });

  const day = 24 * 3600;
  for (const [since, what, start] of [
    [29 * day, 'four weeks', -29 * day],
    [40 * day, 'forty days', 0],
    [1_500_000_000, 'since 1979, as a server says that sends an instant for a duration', 0],
    [1e12, 'from before there were clocks', 0],
  ] as const) {
    const begins = start === 0 ? 'when it was first seen' : 'when the server says';
    it(`begins a visit that is told to last ${what} ${begins}`, () => {
      const listed = new History().push(call('EventEstablished'), join([bond, { ...q, since }])).wait(10);
      expect(visits(listed), 'in a list').to.deep.equal([`Q ${String(start)}-`]);
      expect(attendance(listed).people.find(({ username }) => username === 'q')?.total).to.equal((10 - start) * 1000);
      const came = entered().push(comes({ ...felix, since }));
      expect(visits(came), 'by a Join').to.include(`Felix ${String(start)}-`);
    });
  }

  it('knows whoever is still there also by a start that is not plausible: they came once', () => {
    const long = { ...q, since: 40 * day };
    const caller = { ...felix, since: 1_500_000_000 };
    const later = (seconds: number) => [bond, ...[long, caller].map((who) => ({ ...who, since: who.since + seconds }))];
    const once = ['Q 0-', 'Felix 0-'];
    const said = (day: History) => visits(day).sort().reverse();
    const first = () => new History().push(call('EventEstablished'), join([bond, long, caller])).wait(10);
    const again = first()
      .push(leave())
      .wait(20)
      .push(join(later(30)));
    expect(said(again), 'when I come in again').to.deep.equal(once);
    expect(said(again.wait(10).push(goes(long))), 'and who then leaves').to.deep.equal(['Q 0-40', 'Felix 0-']);
    const broken = first()
      .drop()
      .wait(20)
      .push(listedCalls(phone('EventEstablished')), join(later(30)));
    expect(said(broken), 'when the link is back').to.deep.equal(once);
    const other = first()
      .push(join(later(10), { uniqueId: 'my-mobile' }))
      .push(call('EventReleased'));
    expect(said(other), 'through another call of mine').to.deep.equal(once);
  });

  it('keeps when somebody was first seen, also through another call of mine', () => {
    const day = new History().push(call('EventEstablished'), join([bond, { ...q, since: 60 }]));
    day
      .wait(10)
      .push(leave())
      .wait(10)
      .push(join([bond, { ...q, since: 80 }]));
    const register = day.fold(keepRegister, beginRegister(conferenceNumber, initialState, t0));
    const all = [...valuesOf(register.visits)].filter(({ username }) => username === 'q');
    expect(all.at(-1)).to.include({ in: t0 - 60_000, seen: t0 });
  });

  it('says of nobody that they were removed who only left, however that was seen', () => {
    const day = entered().push(comes(moneypenny)).wait(10).push(goes(q)).drop().wait(10);
    day
      .push(join([bond]))
      .wait(10)
      .push(leave());
    expect(attendance(day).people.some(({ removed }) => removed)).to.be.false;
    const closed = entered().send({ type: 'conferenceClose', conferenceNumber }).push(leave());
    expect(attendance(closed).people.some(({ removed }) => removed)).to.be.false;
  });

  it('is forgotten when I sign out', () => {
    expect(attendance(entered().signOut()).people).to.deep.equal([]);
  });
});

describe('Talk times', () => {
  const talks = (who: typeof q, seconds: number, history: History) =>
    history
      .push(changes(who, { isTalking: true }))
      .wait(seconds)
      .push(changes(who, { isTalking: false }));

  it('are of a person: who came again has those of the earlier visit under both arrivals', () => {
    const day = entered();
    talks(bond, 3, day.push(comes(moneypenny)));
    talks(moneypenny, 20, day);
    day.push(goes(moneypenny)).wait(60).push(comes(moneypenny));
    talks(moneypenny, 5, day).wait(10);
    const register = day.fold(keepRegister, beginRegister(conferenceNumber, initialState, t0));
    const arrivals = (login: string) =>
      [...entriesOf(register.visits)].filter(([, { username }]) => username === login).map(([arrival]) => arrival);
    const times = talkTimesOf(register, day.fold(countTalk, beginTalkTime(initialState, t0)), day.now);

    expect(arrivals('moneypenny')).to.have.length(2);
    for (const arrival of arrivals('moneypenny')) {
      expect([times.of.get(arrival), times.last.get(arrival)]).to.deep.equal([25_000, day.now - 10_000]);
    }
    const [mine = NaN] = arrivals('jbond');
    expect(times.of.get(mine)).to.equal(3_000);
    expect([times.since, times.total]).to.deep.equal([t0, 28_000]);
    // Who has not talked has no last word.
    const [silent = NaN] = arrivals('q');
    expect([times.of.get(silent), times.last.has(silent)]).to.deep.equal([0, false]);
  });
});
