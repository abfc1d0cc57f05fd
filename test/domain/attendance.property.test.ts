import { expect } from 'chai';
import fc from 'fast-check';
import { attendanceOf } from '../../src/domain/attendance-report.js';
import { beginRegister, keepRegister } from '../../src/domain/attendance.js';
import { initialState } from '../../src/domain/model/model.js';
import { beginTalkTime } from '../../src/domain/talk-time.js';
import { bond, t0 } from '../support/builders.js';
import { acts, MeetingDay, type Person } from '../support/meeting-day.js';

/** How many random days. */
const runs = 300;

interface Seen {
  readonly person: Person;
  readonly in: number;
  out?: number;
  role: string;
  removed: boolean;
}

/**
 * The model: a porter who looks at the true list of the people after each act, and writes down who is new on it and who
 * is missing. While the link is down or I am out he sees nothing, and what he saw last counts.
 */
class Porter {
  readonly #seen: Seen[] = [];
  #lookedAt = t0;
  #blind = true;

  look({ sees, now, present }: MeetingDay): void {
    if (sees) {
      for (const visit of this.#seen.filter(({ person, out }) => out === undefined && !present.includes(person))) {
        visit.out = this.#blind ? this.#lookedAt : now;
        visit.removed = !this.#blind && visit.person.kicked === true;
      }
      for (const person of present) {
        const known = this.#seen.find((visit) => visit.person === person);
        if (known) known.role = person.role;
        else this.#seen.push({ person, in: person.cameAt, role: person.role, removed: false });
      }
    }
    if (sees || !this.#blind) this.#lookedAt = now;
    this.#blind = !sees;
  }

  /** What the attendance should say, a line for each person. */
  report(now: number): readonly string[] {
    const end = this.#blind ? this.#lookedAt : now;
    const visits = [...this.#seen].sort((one, other) => one.in - other.in);
    const alike = (visit: Seen) => visits.filter(({ person }) => idOf(person) === idOf(visit.person));
    const isOne = (visit: Seen) => {
      const { username, callerIdNum } = visit.person;
      const meets = (one: Seen, other: Seen) => one !== other && one.in < other.in && (one.out ?? Infinity) > other.in;
      return (
        username !== undefined ||
        (callerIdNum !== '' && !alike(visit).some((a) => alike(visit).some((b) => meets(a, b))))
      );
    };
    const people = visits.map((visit) => (isOne(visit) ? alike(visit) : [visit]));
    return [
      ...new Set(
        people.map((of) =>
          line(
            of.map((visit) => ({ ...visit, invited: visit.person.invited })),
            idOf(of[0]!.person),
            end,
          ),
        ),
      ),
    ].sort();
  }
}

interface Line {
  readonly in: number;
  readonly out?: number | undefined;
  readonly role?: string;
  readonly invited?: boolean | undefined;
  readonly removed?: boolean | undefined;
}

/** One person in words: who, when, what they were last, and for how many of the seconds they were in. */
function line(visits: readonly Line[], who: string, end: number, total = secondsIn(visits, end)): string {
  const times = visits.map(({ in: from, out }) => `${from - t0}-${out === undefined ? '' : out - t0}`);
  const { role, removed } = visits.at(-1)!;
  const marks = [visits.some(({ invited }) => invited) ? 'invited' : '', removed ? 'removed' : ''];
  return [who, times, role, ...marks, total].join(' ');
}

function secondsIn(visits: readonly Line[], end: number): number {
  let seconds = 0;
  for (let at = t0; at < end; at += 1000)
    if (visits.some(({ in: from, out = end }) => from <= at && at < out)) seconds += 1;
  return seconds;
}

function idOf({ username, callerIdNum }: { username?: string | undefined; callerIdNum: string }): string {
  return username ?? callerIdNum;
}

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
            return line(last, who, until, total / 1000);
          });
        expect([...new Set(told)].sort()).to.deep.equal(porter.report(meeting.now));
        expect(JSON.parse(JSON.stringify(register))).to.deep.equal(register);
      }),
      { numRuns: runs },
    );
  });
});
