import { expect } from 'chai';
import { beginRegister, keepRegister } from '../../src/domain/attendance.js';
import { beginLog, keepLog } from '../../src/domain/log.js';
import { initialState } from '../../src/domain/model/model.js';
import { beginTalkTime, countTalk } from '../../src/domain/talk-time.js';
import { bond, call, changes, comes, goes, join, person, t0 } from '../support/builders.js';
import { History } from '../support/history.js';

const joins = 5000;

describe('The histories of an eight-hour day of 5,000 joins', () => {
  const day = new History().push(call('EventEstablished'), join([bond]));
  for (let count = 0; count < joins; count += 1) {
    const guest = person(2 + (count % 50), {
      username: `agent${count}`,
      callerIdNum: `06${String(count).padStart(8, '0')}`,
    });
    day
      .wait(5)
      .push(comes(guest), changes(guest, { isTalking: true }))
      .wait(1)
      .push(changes(guest, { isTalking: false }), goes(guest));
  }
  const register = day.fold(keepRegister, beginRegister('4001', initialState, t0));
  const talk = day.fold(countTalk, beginTalkTime(initialState, t0));
  const log = day.fold(keepLog, beginLog(t0));

  it('take less than 300 bytes a person, as text', () => {
    expect((JSON.stringify(register).length + JSON.stringify(talk).length) / joins).to.be.below(300);
  });

  it('take less than 8 MB altogether', () => {
    expect(JSON.stringify([register, talk, log]).length).to.be.below(8_000_000);
  });

  it('cost an event in a long day little more than in a short one', () => {
    const cost = (from: number): number => {
      const moments = day.moments.slice(from, from + 2000);
      const times = Array.from({ length: 5 }, () => {
        const start = performance.now();
        moments.reduce(keepRegister, register);
        moments.reduce(countTalk, talk);
        moments.reduce(keepLog, log);
        return performance.now() - start;
      });
      return Math.min(...times) / moments.length;
    };
    // Ten times what an event costs on a slow machine: what grows with the day would be a hundred times that.
    expect(cost(day.moments.length - 2000)).to.be.below(0.05);
  });
});
