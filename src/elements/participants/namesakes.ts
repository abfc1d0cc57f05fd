import { differencesBetween } from '../../domain/model/differences.js';
import { emptyIndexMap, type IndexMap } from '../../domain/model/index-map.js';
import type { Participant } from '../../domain/model/model.js';
import { isName } from '../text/names.js';

/** People whose names are the same, or who have no name: the `arrival` of each, by key. */
type Alike = Map<string, number>;

/** Tells people of the same name apart by a number, counted from 1 in the order of their arrival. */
export class Namesakes {
  #participants: IndexMap<Participant> = emptyIndexMap();
  readonly #byName = new Map<string, Alike>();
  /** Changes with each call of `follow` in which a name came or went: some numbers may be others then. */
  version = 0;

  /** Takes in who is there now. The work grows with the number of changes since the last time. */
  follow(participants: IndexMap<Participant>): this {
    for (const [was, is] of differencesBetween(this.#participants, participants)) {
      if (was?.key === is?.key && was && is && nameOf(was) === nameOf(is)) continue;
      this.version++;
      if (was) this.#alike(was)?.delete(was.key);
      if (is) this.#byName.set(nameOf(is), (this.#alike(is) ?? new Map<string, number>()).set(is.key, is.arrival));
    }
    this.#participants = participants;
    return this;
  }

  /** The number of somebody who shares a name with others who are there; undefined for anybody else. */
  numberOf(person: Participant): number | undefined {
    const alike = this.#alike(person);
    if (!alike?.has(person.key) || alike.size < 2) return undefined;
    return [...alike.values()].filter((arrival) => arrival <= person.arrival).length;
  }

  #alike(person: Participant): Alike | undefined {
    return this.#byName.get(nameOf(person));
  }
}

function nameOf({ callerIdName, callerIdNum }: Participant): string {
  return [callerIdName, callerIdNum].find(isName) ?? '';
}
