import { expect, it } from 'vitest';
import { beginRegister, keepRegister } from '../../src/domain/attendance.js';
import { beginLog, keepLog } from '../../src/domain/log.js';
import { advance } from '../../src/domain/input.js';
import { beginTalkTime, countTalk } from '../../src/domain/talk-time.js';
import { bond, call, changes, comes, goes, join, person, t0 } from '../support/builders.js';
import { History } from '../support/history.js';

const events = 20_000;

/** Among so many people: one after the other talks, every tenth event mutes somebody, every fiftieth is an arrival. */
function busyTimes(count: number): History {
  const people = Array.from({ length: count }, (_, place) => person(place + 2, { username: `agent${place}` }));
  const day = new History().push(call('EventEstablished'), join([bond, ...people]));
  day.moments.length = 0;
  for (let turn = 0; day.moments.length < events; turn += 1) {
    const who = people[(turn * 7919) % count]!;
    day
      .wait(1)
      .push(changes(who, { isTalking: true }))
      .wait(1)
      .push(changes(who, { isTalking: false }));
    if (turn % 10 === 0) day.push(changes(who, { isMuted: true }), changes(who, { isMuted: false }));
    if (turn % 25 === 0) day.push(goes(who), comes(who));
  }
  return day;
}

/**
 * Microseconds of CPU an event, of each piece of work: the least of several rounds, since what else the machine does only adds
 * to them. The pieces take turns, so that a busy time of the machine meets all of them.
 */
function costsOf<Name extends string>(works: Record<Name, () => void>): Record<Name, number> {
  const names = Object.keys(works) as Name[];
  const least = Object.fromEntries(names.map((name) => [name, Infinity])) as Record<Name, number>;
  for (let round = 0; round < 7; round += 1) {
    for (const name of names) {
      const begun = process.cpuUsage();
      works[name]();
      least[name] = Math.min(least[name], process.cpuUsage(begun).user / events);
    }
  }
  return least;
}

for (const count of [10, 100, 1000, 5000]) {
  it(`with ${count} people, attendance, talk time and the log together cost less than twice what the core does anyway`, () => {
    const day = busyTimes(count);
    const begun = day.moments[0]!.before;
    const { state } = begun;
    const { core, attendance, talk, log } = costsOf({
      core: () => void day.moments.reduce((before, { input }) => advance(before, input).core, begun),
      attendance: () => void day.fold(keepRegister, beginRegister('4001', state, t0)),
      talk: () => void day.fold(countTalk, beginTalkTime(state, t0)),
      log: () => void day.fold(keepLog, beginLog(t0)),
    });
    const told = Object.entries({ core, attendance, talk, log }).map(([name, cost]) => `${name} ${cost.toFixed(1)}`);
    console.log(`${count} people, µs an event: ${told.join(', ')}`);
    expect(attendance + talk + log).toBeLessThan(2 * core);
  });
}
