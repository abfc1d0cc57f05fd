/** People of a directory, as they are offered when somebody is to be called. */
import { foldNumber } from './fold-number.js';

/** What a telephone is doing. `unavailable`: not reachable, or switched off. */
export type PhoneState = 'free' | 'busy' | 'ringing' | 'held' | 'unavailable';

/** Somebody who can be called. */
export interface FoundPerson {
  readonly name: string;
  readonly number: string;
  /** Absent where the server does not tell. */
  readonly phone?: PhoneState;
}

const states: ReadonlyMap<number, PhoneState> = new Map([
  [0, 'free'],
  [1, 'busy'],
  [2, 'busy'],
  [8, 'ringing'],
  [9, 'ringing'],
  [16, 'held'],
  [4, 'unavailable'],
  [-1, 'unavailable'],
]);

/** The state of a telephone by XiVO's number for it; undefined for an unknown number, and for a code that nobody knows. */
export function phoneState(status: number): PhoneState | undefined {
  return states.get(status);
}

/** Somebody as a server's directory has them. */
export interface Contact {
  readonly name: string;
  /** Texts that may be numbers, the most usual first. */
  readonly numbers: readonly string[];
  /** The state of the first number's telephone, as XiVO numbers it. */
  readonly status?: number;
}

/** One entry for each number of a contact that can be dialled, in the order of the directory; each number once. */
export function peopleOf(contacts: readonly Contact[]): readonly FoundPerson[] {
  const seen = new Set<string>();
  return contacts.flatMap(({ name, numbers, status }) =>
    numbers.flatMap((text, place) => {
      const number = foldNumber(text);
      if (number === undefined || seen.has(`${name} ${number}`)) return [];
      seen.add(`${name} ${number}`);
      // A status is of the telephone, which has the first number: a mobile is not known to be free.
      const phone = place === 0 && status !== undefined ? phoneState(status) : undefined;
      return { name, number, ...(phone && { phone }) };
    }),
  );
}
