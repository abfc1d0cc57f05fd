import type { Conference, CtiState } from '../domain/model.js';
import { me } from '../domain/select.js';

/** What would look different: nothing, rows alone, or more than rows. */
export type Difference = 'none' | 'rows' | 'more';

/**
 * What a panel was last drawn from. In a long list most events are about people who are out of view: for those nothing
 * needs to be drawn, and for the others nothing but their rows.
 */
export class Drawn {
  readonly #state: CtiState;
  readonly #shown: Conference;
  readonly #indexes: readonly number[];

  /** `indexes`: the participants of `shown` whose rows are there. */
  constructor(state: CtiState, shown: Conference, indexes: readonly number[]) {
    this.#state = state;
    this.#shown = shown;
    this.#indexes = indexes;
  }

  /** What would look different if this state were drawn. */
  difference(state: CtiState): Difference {
    const before = this.#state;
    const after = state.conferences.get(this.#shown.uniqueId);
    if (
      !after ||
      before.rooms !== state.rooms ||
      before.calls !== state.calls ||
      before.roomsStaleSince !== state.roomsStaleSince ||
      before.callsStaleSince !== state.callsStaleSince ||
      before.conferences.size !== state.conferences.size ||
      !this.#isSameAboveRows(after)
    ) {
      return 'more';
    }
    for (const other of state.conferences.values()) {
      if (other !== after && other !== before.conferences.get(other.uniqueId)) return 'more';
    }
    const rowsDiffer = this.#indexes.some((index) => !this.#isSamePerson(after, index));
    return rowsDiffer ? 'rows' : 'none';
  }

  /** Above the list is what I may do, and whether I am muted; all else about people is in rows. */
  #isSameAboveRows(after: Conference): boolean {
    const before = this.#shown;
    return (
      before.order === after.order &&
      before.conferenceNumber === after.conferenceNumber &&
      before.conferenceName === after.conferenceName &&
      before.startedAt === after.startedAt &&
      before.staleSince === after.staleSince &&
      before.myIndex === after.myIndex &&
      me(before)?.isMuted === me(after)?.isMuted &&
      me(before)?.role === me(after)?.role
    );
  }

  #isSamePerson(after: Conference, index: number): boolean {
    return this.#shown.participants.get(index) === after.participants.get(index);
  }
}
