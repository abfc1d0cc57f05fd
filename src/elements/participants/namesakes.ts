import { differencesBetween } from '../../domain/model/differences.js';
import { emptyIndexMap, type IndexMap } from '../../domain/model/index-map.js';
import type { Participant } from '../../domain/model/model.js';
import { isName, shownNumber } from '../text/names.js';

/** People whose names look the same, or who have no name, by key. */
type Alike = Map<string, Participant>;

/** The number of somebody among several of one name. */
export interface Namesake {
  /** From 1 in the order of arrival; undefined for a name that only one person has. */
  readonly nth: number | undefined;
  /** Whether the count is part of the name, since the telephone number does not tell this person from the others. */
  readonly counted: boolean;
}

/** Somebody whose name nobody else has. */
export const alone: Namesake = { nth: undefined, counted: false };

/** Tells people of the same name apart by a number, counted from 1 in the order of their arrival. */
export class Namesakes {
  #participants: IndexMap<Participant> = emptyIndexMap();
  readonly #byName = new Map<string, Alike>();
  /** Changes with each call of `follow` in which a name or a number came or went: some people may be called otherwise then. */
  version = 0;

  /** Takes in who is there now. The work grows with the number of changes since the last time. */
  follow(participants: IndexMap<Participant>): this {
    for (const [was, is] of differencesBetween(this.#participants, participants)) {
      if (was && is?.key === was.key && isCalledAlike(was, is)) continue;
      this.version++;
      if (was) this.#alike(was)?.delete(was.key);
      if (is) this.#byName.set(nameOf(is), (this.#alike(is) ?? new Map<string, Participant>()).set(is.key, is));
    }
    this.#participants = participants;
    return this;
  }

  of(person: Participant, mask: boolean): Namesake {
    const alike = this.#alike(person);
    if (!alike?.has(person.key) || alike.size < 2) return alone;
    const people = [...alike.values()];
    const number = shownNumber(person, mask);
    return {
      nth: people.filter(({ arrival }) => arrival <= person.arrival).length,
      counted: number === '' || people.filter((one) => shownNumber(one, mask) === number).length > 1,
    };
  }

  #alike(person: Participant): Alike | undefined {
    return this.#byName.get(nameOf(person));
  }
}

function isCalledAlike(one: Participant, other: Participant): boolean {
  return nameOf(one) === nameOf(other) && one.callerIdNum === other.callerIdNum && one.username === other.username;
}

/** The name without what nobody sees or hears: spaces around, marks of direction, the case, how accents are composed. */
function nameOf({ callerIdName, callerIdNum }: Participant): string {
  const name = [callerIdName, callerIdNum].find(isName) ?? '';
  return name
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
