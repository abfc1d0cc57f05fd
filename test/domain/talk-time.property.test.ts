import { expect } from 'chai';
import fc from 'fast-check';
import { attendanceOf } from '../../src/domain/attendance-report.js';
import { beginRegister, keepRegister } from '../../src/domain/attendance.js';
import { initialState } from '../../src/domain/model/model.js';
import { beginTalkTime, countTalk } from '../../src/domain/talk-time.js';
import { longestStretch } from '../../src/domain/talking.js';
import { t0 } from '../support/builders.js';
import { acts, MeetingDay } from '../support/meeting-day.js';

/** How many random days. */
const runs = 300;

describe('Talk time over a random day', () => {
  it('is, of everybody together, the seconds in which the panel could see somebody talk', () => {
    fc.assert(
      fc.property(acts, (day) => {
        const meeting = new MeetingDay();
        let seconds = 0;
        for (const act of day) {
          meeting.act(act, () => {
            if (!meeting.sees) return;
            const talking = meeting.present.filter(({ isTalking, isMuted, heardAt }) => {
              return isTalking && !isMuted && meeting.now - heardAt < longestStretch;
            });
            seconds += talking.length;
          });
        }
        let talk = beginTalkTime(initialState, t0);
        let register = beginRegister('4001', initialState, t0);
        for (const moment of meeting.history.moments) {
          talk = countTalk(talk, moment);
          register = keepRegister(register, moment);
        }
        const { people } = attendanceOf(register, talk, meeting.now);
        expect(people.reduce((sum, { talked }) => sum + talked, 0)).to.equal(seconds * 1000);
        expect(JSON.parse(JSON.stringify(talk))).to.deep.equal(talk);
      }),
      { numRuns: runs },
    );
  });
});
