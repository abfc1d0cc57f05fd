import { BehaviorSubject, defer, type Observable } from 'rxjs';
import { conferenceNumberIn } from '../domain/commands/argument-kinds.js';
import { type Attendance, attendanceOf, type TalkTimes, talkTimesOf } from '../domain/attendance-report.js';
import { beginRegister, keepRegister, type Register } from '../domain/attendance.js';
import type { CtiState } from '../domain/model/model.js';
import { beginLog, keepLog, type Log } from '../domain/log.js';
import type { Moment } from '../domain/moment.js';
import { beginTalkTime, countTalk, type TalkTime } from '../domain/talk-time.js';

/** What histories have to know of their connection. */
interface Present {
  readonly state: CtiState;
  now(): number;
  wallTimeOf(instant: number): number;
}

/**
 * What happened on a connection, as far as somebody wants it kept: attendance and talk time since they were first asked
 * for, the log since its first subscriber. All of it is kept in the page's memory, and ends with the page.
 */
export class Histories {
  readonly #moments$: Observable<Moment>;
  readonly #present: Present;
  readonly #registers = new Map<string, Register>();
  #talk: TalkTime | undefined;
  #log$: BehaviorSubject<Log> | undefined;

  constructor(moments$: Observable<Moment>, present: Present) {
    this.#moments$ = moments$;
    this.#present = present;
  }

  /** The log so far, and then after each entry. */
  readonly log$: Observable<Log> = defer(() => (this.#log$ ??= this.#keepLog()));

  attendance(conferenceNumber: string): Attendance {
    const at = this.#present.now();
    const { register, talk } = this.#keepAttendance(conferenceNumber, at);
    return attendanceOf(register, talk, at, (instant) => this.#present.wallTimeOf(instant));
  }

  talkTimes(conferenceNumber: string): TalkTimes {
    const at = this.#present.now();
    const { register, talk } = this.#keepAttendance(conferenceNumber, at);
    return talkTimesOf(register, talk, at);
  }

  keepAttendance(conferenceNumber: string): void {
    this.#keepAttendance(conferenceNumber, this.#present.now());
  }

  #keepAttendance(given: string, at: number) {
    const conferenceNumber = conferenceNumberIn(given);
    const talk = (this.#talk ??= this.#keepTalk(at));
    let register = this.#registers.get(conferenceNumber);
    if (!register) {
      register = beginRegister(conferenceNumber, this.#present.state, at);
      this.#registers.set(conferenceNumber, register);
    }
    return { register, talk };
  }

  /** One subscription serves all registers: it ends when the connection closes. */
  #keepTalk(at: number): TalkTime {
    this.#moments$.subscribe((moment) => {
      if (this.#talk) this.#talk = countTalk(this.#talk, moment);
      for (const [number, register] of this.#registers) this.#registers.set(number, keepRegister(register, moment));
    });
    return beginTalkTime(this.#present.state, at);
  }

  #keepLog(): BehaviorSubject<Log> {
    const log$ = new BehaviorSubject(beginLog(this.#present.now()));
    this.#moments$.subscribe({
      next: (moment) => {
        const log = keepLog(log$.value, moment);
        if (log !== log$.value) log$.next(log);
      },
      complete: () => log$.complete(),
    });
    return log$;
  }
}
