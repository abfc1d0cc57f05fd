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
});
