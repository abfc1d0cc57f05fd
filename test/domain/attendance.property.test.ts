import { expect } from 'chai';
import fc from 'fast-check';
import { attendanceOf } from '../../src/domain/attendance-report.js';
import { beginRegister, keepRegister } from '../../src/domain/attendance.js';
import { initialState } from '../../src/domain/model/model.js';
import { beginTalkTime } from '../../src/domain/talk-time.js';
import { bond, t0 } from '../support/builders.js';
import { acts, MeetingDay } from '../support/meeting-day.js';
import { idOf, lineOf, Porter } from '../support/porter.js';

/** How many random days. */
const runs = 300;

describe('Attendance over a random day', () => {
  it('is what a porter writes down who looks at the list after each act', () => {
    fc.assert(
      fc.property(acts, (day) => {
        const meeting = new MeetingDay();
        const porter = new Porter();
        for (const act of day) {
          meeting.act(act);
          porter.look(meeting);
        }
        const register = meeting.history.moments.reduce(keepRegister, beginRegister('4001', initialState, t0));
        const { people, until = meeting.now } = attendanceOf(register, beginTalkTime(initialState, t0), meeting.now);
        const told = people
          .filter(({ username }) => username !== bond.username)
          .map(({ visits, total, role, invited, removed, ...person }) => {
            const who = idOf({ ...person, callerIdNum: person.number });
            const last = visits.map((visit) => ({ ...visit, role, invited, removed }));
            return lineOf(last, who, until, total / 1000);
          });
        expect([...new Set(told)].sort()).to.deep.equal(porter.report(meeting.now));
        expect(JSON.parse(JSON.stringify(register))).to.deep.equal(register);
      }),
      { numRuns: runs },
    );
  });
});
