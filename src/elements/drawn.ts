import type { Conference, CtiState } from '../domain/model.js';

/**
 * What a panel was last drawn from: in a long list most events are about people who are out of view, and for those
 * nothing needs to be drawn.
 */
export class Drawn {
  readonly #state: CtiState;
  readonly #shown: string;
  readonly #indexes: readonly number[];

  /** `indexes`: the participants of `shown` whose rows are there. I am always looked at: the header shows me. */
  constructor(state: CtiState, shown: Conference, indexes: readonly number[]) {
    this.#state = state;
    this.#shown = shown.uniqueId;
    this.#indexes = [...indexes, shown.myIndex ?? 0];
  }

  /** Whether a panel drawn from this state would look the same. */
  looksLike(state: CtiState): boolean {
    const before = this.#state;
    return (
      before.rooms === state.rooms &&
      before.calls === state.calls &&
      before.roomsStaleSince === state.roomsStaleSince &&
      before.callsStaleSince === state.callsStaleSince &&
      before.conferences.size === state.conferences.size &&
      [...state.conferences.values()].every((conference) => this.#isSame(conference))
    );
  }

  #isSame(after: Conference): boolean {
    const before = this.#state.conferences.get(after.uniqueId);
    if (before === after) return true;
    if (!before || after.uniqueId !== this.#shown) return false;
    const { participants } = after;
    return (
      before.order === after.order &&
      before.conferenceNumber === after.conferenceNumber &&
      before.conferenceName === after.conferenceName &&
      before.startedAt === after.startedAt &&
      before.staleSince === after.staleSince &&
      this.#indexes.every((index) => before.participants.get(index) === participants.get(index))
    );
  }
}
