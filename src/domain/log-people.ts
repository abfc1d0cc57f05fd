/** Who is in the log: the people whom its entries are about, told apart as in the attendance. */
import type { LogEntry } from './log.js';
import { byPerson } from './persons.js';

type Someone = NonNullable<LogEntry['person']>;

export interface LogPerson {
  /** As the newest entry about them tells. */
  readonly person: Someone;
  /** The keys under which their entries stand: one for each arrival. */
  readonly keys: ReadonlySet<string>;
  /** When the first entry about them was noted. */
  readonly since: number;
}

/** What the log tells of one arrival: from when until when that person was in, as far as entries say. */
interface Stay {
  readonly conferenceNumber: string | undefined;
  readonly username: string | undefined;
  readonly number: string;
  readonly in: number;
  readonly out: number | undefined;
  readonly since: number;
  readonly newest: number;
  readonly person: Someone;
}

/** The people whom these entries are about. Entries and people: newest first. */
export function peopleOfLog(entries: readonly LogEntry[]): readonly LogPerson[] {
  const stays = [...staysIn(entries).values()].sort((one, other) => one.in - other.in);
  return byPerson(stays)
    .flatMap((of) => {
      const [last] = [...of].sort((one, other) => other.newest - one.newest);
      return last ? [{ of, last }] : [];
    })
    .sort((one, other) => other.last.newest - one.last.newest)
    .map(({ of, last: { person } }) => ({
      person,
      keys: new Set(of.map((stay) => stay.person.key)),
      since: Math.min(...of.map(({ since }) => since)),
    }));
}

function staysIn(entries: readonly LogEntry[]): ReadonlyMap<string, Stay> {
  const stays = new Map<string, Stay>();
  /** When I last entered or left each conference, by its number: people who are listed after that get new keys. */
  const turned = new Map<string | undefined, number>();
  for (const { id, at, type, person, conferenceNumber } of [...entries].reverse()) {
    if (type === 'entered' || type === 'exited') turned.set(conferenceNumber, at);
    // Whoever stays on is listed under another key when I come in again.
    if (type === 'exited') {
      for (const [key, stay] of stays) {
        if (stay.conferenceNumber === conferenceNumber) stays.set(key, { ...stay, out: stay.out ?? at });
      }
    }
    if (!person) continue;
    const { key, username, number } = person;
    const begins = type === 'joined' || type === 'number-back' ? at : (turned.get(conferenceNumber) ?? 0);
    const known = stays.get(key);
    stays.set(key, {
      ...{ conferenceNumber, person, username, number, newest: id },
      in: known?.in ?? begins,
      since: known?.since ?? at,
      out: type === 'left' || type === 'removed' ? at : undefined,
    });
  }
  return stays;
}
