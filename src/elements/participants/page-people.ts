import type { Unsubscribable } from 'rxjs';
import type { FoundPerson } from '../../domain/guests/people.js';
import { isLegible } from '../../domain/guests/given-names.js';
import { textOf } from '../../streams/sign-in/given-text.js';
import { warnOnce } from '../../streams/warn-once.js';
import { pageClock } from '../page/page-clock.js';

/** Finds people by a part of their name or number; for '', those called most. An error, or 10 s without answer: nobody. */
export type PeopleSearch = (term: string) => Promise<readonly FoundPerson[]>;

/** How long the page's own search may take, in milliseconds. */
const patience = 10_000;

/** Whom the page's own search finds. A search that fails or never ends finds nobody, and the console says so once. */
export async function peopleOfPage(search: PeopleSearch | undefined, term: string): Promise<readonly FoundPerson[]> {
  if (!search) return [];
  try {
    const found: unknown = await inTime(search(term));
    if (found === undefined || found === null) return [];
    if (!Array.isArray(found)) throw new TypeError('suggest must give a list of { name, number }');
    return found.flatMap(personIn);
  } catch (error) {
    warnOnce('xivo-conference-elements: suggest failed, and nobody is found by it:', error);
    return [];
  }
}

/** The value that a promise resolves to, or the value itself where it is no promise. Rejects when that takes too long. */
async function inTime<Value>(value: Value | PromiseLike<Value>): Promise<Value> {
  let alarm: Unsubscribable | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    alarm = pageClock().schedule(() => reject(new Error(`no answer in ${String(patience / 1000)} s`)), patience);
  });
  try {
    return await Promise.race([value, late]);
  } finally {
    alarm?.unsubscribe();
  }
}

/** Somebody, with texts where the page has written numbers; nobody where there is no number to call. */
function personIn(given: unknown): readonly FoundPerson[] {
  const person = (given ?? {}) as FoundPerson;
  const [name, number] = [person.name, person.number].map(textOf) as [string, string];
  return isLegible(number) ? [{ ...person, name, number }] : [];
}
