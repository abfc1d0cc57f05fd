import { expect } from 'chai';
import { beginLog, keepLog } from '../../src/domain/log.js';
import { peopleOfLog } from '../../src/domain/log-people.js';
import {
  bond,
  call,
  changes,
  comes,
  goes,
  join,
  leave,
  listedCalls,
  outsider,
  phone,
  q,
  t0,
} from '../support/builders.js';
import { History } from '../support/history.js';

const line = '0142685300';
const named = (index: number, callerIdName: string, callerIdNum = line) =>
  outsider(index, { callerIdName, callerIdNum });
const [alice, bob] = [named(7, 'Alice', 'anonymous'), named(8, 'Bob', 'anonymous')];
const [carl, dora] = [named(9, 'Carl'), named(10, 'Dora')];

const entered = () => new History().push(call('EventEstablished'), join([bond]));
const back = (day: History, ...people: Parameters<typeof join>[0]) =>
  day
    .drop()
    .wait(60)
    .push(listedCalls(phone('EventEstablished')), join(people));

/** Everybody who is in the log, the newest first, each with as many keys as they came in times: `Carl 1`. */
function people(day: History): string[] {
  const { entries } = day.fold(keepLog, beginLog(t0));
  return peopleOfLog(entries).map(({ person, keys }) => `${person.name} ${String(keys.size)}`);
}

describe('The people in the log', () => {
  const cases: readonly (readonly [what: string, day: () => History, expected: readonly string[]])[] = [
    ['are two when both withhold their number', () => entered().push(comes(alice), comes(bob)), ['Bob 1', 'Alice 1']],
    [
      'are two when both withhold their number, one after the other',
      () => entered().push(comes(alice)).wait(5).push(goes(alice)).wait(5).push(comes(bob)),
      ['Bob 1', 'Alice 1'],
    ],
    [
      'are two when both are in at once from one number',
      () => entered().push(comes(carl), comes(dora)),
      ['Dora 1', 'Carl 1'],
    ],
    [
      'are one when a number comes again after it had left, however it is written',
      () =>
        entered()
          .push(comes(carl))
          .wait(5)
          .push(goes(carl))
          .wait(5)
          .push(comes(named(11, 'C.', '01 42 68 53 00'))),
      ['C. 2'],
    ],
    [
      'are three when two of a number were in at once, and a third call comes from it',
      () => entered().push(comes(carl), comes(dora)).wait(5).push(goes(carl), goes(dora)).wait(5).push(comes(carl)),
      ['Carl 1', 'Dora 1', 'Carl 1'],
    ],
    [
      'are one by their login, also when in twice at once',
      () => entered().push(comes(q), comes({ ...q, index: 12, callerIdNum: '0699999999' })),
      ['Q 2'],
    ],
    [
      'are two when one was there before the log began, and the other comes from the same number',
      () =>
        new History()
          .push(call('EventEstablished'), join([bond, carl]))
          .push(changes(carl, { isMuted: true }), comes(dora)),
      ['Dora 1', 'Carl 1'],
    ],
    [
      'are one when I go out and come in again, and they have stayed',
      () => {
        const day = entered().push(comes(carl)).wait(5).push(leave()).wait(5);
        return day.push(join([bond, { ...carl, since: 10 }])).push(changes(carl, { isMuted: true }));
      },
      ['Carl 2'],
    ],
    [
      'are two when both are in at once after I came in again',
      () => {
        const day = entered().push(comes(carl)).wait(5).push(leave()).wait(5);
        return day
          .push(join([bond, carl, dora]))
          .push(changes(carl, { isMuted: true }), changes(dora, { isMuted: true }));
      },
      ['Dora 1', 'Carl 1', 'Carl 1'],
    ],
    [
      'are one when a call of theirs was replaced by another while the link was down',
      () => back(entered().push(comes(carl)).wait(5), bond, { ...named(11, 'Carl'), since: 10 }),
      ['Carl 2'],
    ],
    [
      'are two when the second came from their number while the link was down',
      () => back(entered().push(comes(carl)).wait(5), bond, { ...carl, since: 65 }, { ...dora, since: 10 }),
      ['Dora 1', 'Carl 1'],
    ],
    [
      'are one when their number, which was withheld, becomes known',
      () =>
        entered()
          .push(
            comes(named(9, 'Carl', '')),
            changes(named(9, 'Carl', ''), { callerIdNum: line, isMuted: true }),
            goes(carl),
          )
          .wait(5)
          .push(comes(carl)),
      ['Carl 2'],
    ],
  ];
  for (const [what, day, expected] of cases) {
    it(what, () => {
      expect(people(day())).to.deep.equal(expected);
    });
  }
});
