/** People of a directory, as they are offered when somebody is to be called. */
import type { ContactPayload } from '../../wire/asides.js';
import { isLegible } from '../../wire/legible.js';
import { foldNumber } from '../numbers/fold-number.js';

/** What a telephone is doing. `unavailable`: not reachable, or switched off. */
export type PhoneState = 'free' | 'busy' | 'ringing' | 'held' | 'unavailable';

/** Somebody who can be called. */
export interface FoundPerson {
  readonly name: string;
  readonly number: string;
  /** Absent where the server does not tell. */
  readonly phone?: PhoneState;
}

/** People by name and number: whoever has several numbers is there once with each. A text that is no number is left out. */
export function peopleOf(contacts: readonly ContactPayload[]): readonly FoundPerson[] {
  return contacts.flatMap(({ name, numbers, status }) => {
    const folded = [...new Set(numbers.flatMap((number) => foldNumber(number) ?? []))];
    return folded.map((number, place) => {
      // The status is that of the phone that the server lists first.
      const phone = place === 0 && status !== undefined ? phoneStateOf(status) : undefined;
      return { name: isLegible(name) ? name.trim() : number, number, ...(phone && { phone }) };
    });
  });
}

/**
 * What a phone does, by the server's number for it: a sum of 1 (calls), 2 (busy), 4 (unavailable), 8 (rings) and 16
 * (on hold); 0 is free, -1 switched off. Undefined for a number that the server does not know (-2).
 */
export function phoneStateOf(status: number): PhoneState | undefined {
  if (status === 0) return 'free';
  if (status === -1) return 'unavailable';
  if (!Number.isInteger(status) || status < 0) return undefined;
  if (status & 8) return 'ringing';
  if (status & 3) return 'busy';
  if (status & 16) return 'held';
  return status & 4 ? 'unavailable' : undefined;
}

/** Somebody with what is known of their phone now, which is newer than what the directory said. */
export function withPhone(person: FoundPerson, phone: PhoneState | undefined): FoundPerson {
  return phone ? { ...person, phone } : person;
}
