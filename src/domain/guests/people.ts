/** People of a directory, as they are offered when somebody is to be called. */

/** What a telephone is doing. `unavailable`: not reachable, or switched off. */
export type PhoneState = 'free' | 'busy' | 'ringing' | 'held' | 'unavailable';

/** Somebody who can be called. */
export interface FoundPerson {
  readonly name: string;
  readonly number: string;
  /** Absent where the server does not tell. */
  readonly phone?: PhoneState;
}
