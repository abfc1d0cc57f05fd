import { t0 } from './builders.js';
import type { MeetingDay, Person } from './meeting-day.js';

interface Seen {
  readonly in: number;
  readonly out?: number | undefined;
  readonly role: string;
  readonly removed?: boolean | undefined;
  readonly invited?: boolean | undefined;
}

/**
 * A model of attendance: a porter looks at the true list of the people after each act, and writes down who is new on
 * the list and who is missing. While the link is down or I am out the porter sees nothing, and what was seen last counts.
 */
export class Porter {
  readonly #seen = new Map<Person, Seen>();
  #lookedAt = t0;
  #blind = true;

  look({ sees, now, present }: MeetingDay): void {
    for (const [person, visit] of sees ? this.#seen : []) {
      if (visit.out !== undefined || present.includes(person)) continue;
      const removed = !this.#blind && person.kicked;
      this.#seen.set(person, { ...visit, out: this.#blind ? this.#lookedAt : now, removed });
    }
    for (const person of sees ? present : []) {
      this.#seen.set(person, { in: person.cameAt, role: person.role, invited: person.invited });
    }
    if (sees || !this.#blind) this.#lookedAt = now;
    this.#blind = !sees;
  }

  /** What the attendance should say, a line for each person. */
  report(now: number): readonly string[] {
    const visits = [...this.#seen].sort(([, one], [, other]) => one.in - other.in);
    const alike = (person: Person) => visits.filter(([other]) => idOf(other) === idOf(person));
    const meets = ([one, visit]: [Person, Seen]) =>
      alike(one).some(([other, { in: from }]) => other !== one && visit.in < from && (visit.out ?? Infinity) > from);
    const lines = visits.map(([person, visit]) => {
      const isOne = person.username ?? (person.callerIdNum && !alike(person).some(meets));
      const of = isOne ? alike(person).map(([, one]) => one) : [visit];
      return lineOf(of, idOf(person), this.#blind ? this.#lookedAt : now);
    });
    return [...new Set(lines)].sort();
  }
}

/** One person in words: who, when, what they were last, and for how many of the seconds they were in. */
export function lineOf(visits: readonly Seen[], who: string, end: number, total?: number): string {
  const times = visits.map(({ in: from, out }) => `${from - t0}-${out === undefined ? '' : out - t0}`);
  const seconds = Array.from({ length: (end - t0) / 1000 }, (_, second) => t0 + second * 1000);
  const inside = seconds.filter((at) => visits.some(({ in: from, out = end }) => from <= at && at < out)).length;
  const marks = [visits.some(({ invited }) => invited) && 'invited', visits.at(-1)!.removed && 'removed'];
  return [who, times, visits.at(-1)!.role, ...marks.filter(Boolean), total ?? inside].join(' ');
}

export const idOf = (one: { username?: string | undefined; callerIdNum: string }) => one.username ?? one.callerIdNum;
