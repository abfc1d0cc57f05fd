import type { Conference, CtiState, Participant } from '../../domain/model/model.js';
import { conferenceOfCall, me, myRole, participantAt } from '../../domain/model/select.js';
import { countOf } from '../../domain/roster-filters.js';
import type { RosterView } from '../../domain/roster-view.js';
import { isTalkAlone } from '../../domain/talking.js';
import { wholeUpTo } from './row-window.js';

/**
 * What would look different in a new drawing: nothing, rows alone, or more than rows. `count`: only the number of
 * people, since all who came or left are outside the drawn rows.
 */
export type Difference = 'none' | 'rows' | 'count' | 'more';

/** A drawn row: its place in the list, and the index of its participant. */
export interface DrawnRow {
  readonly place: number;
  readonly index: number;
}

/**
 * What a panel was last drawn from. In a long list most events are about people who are out of view: such an event
 * needs no drawing, and an event about somebody in view needs a drawing of rows alone.
 */
export class Drawn {
  readonly #state: CtiState;
  readonly shown: Conference;
  readonly given: unknown;
  readonly #view: RosterView | undefined;
  readonly #rows: readonly DrawnRow[];
  readonly #viewOf: (conference: Conference) => RosterView | undefined;

  /**
   * `rows`: the drawn rows, from the first to the last. `viewOf`: which people of a conference to show. `given`:
   * everything apart from people that the rows were drawn from.
   */
  constructor(
    state: CtiState,
    shown: Conference,
    rows: readonly DrawnRow[],
    viewOf: (conference: Conference) => RosterView | undefined,
    given?: unknown,
  ) {
    this.#state = state;
    this.given = given;
    this.shown = shown;
    this.#rows = rows;
    this.#viewOf = viewOf;
    this.#view = viewOf(shown);
  }

  /** What would look different if this state were drawn. */
  difference(state: CtiState): Difference {
    const before = this.#state;
    if (before === state) return 'none';
    const after = conferenceOfCall(state, this.shown.uniqueId);
    const view = after && this.#viewOf(after);
    if (!view || !isSameAroundConferences(before, state) || !this.#isSameAboveRows(after)) return 'more';
    for (const other of state.conferences) {
      if (other !== after && other !== conferenceOfCall(before, other.uniqueId)) return 'more';
    }
    if (this.#view?.indexes !== view.indexes) return this.#onlyBeyondRows(after, view) ? 'count' : 'more';
    const rowsDiffer = this.#rows.some((row) => !this.#isSameRow(after, row));
    return rowsDiffer ? 'rows' : 'none';
  }

  /**
   * The people of drawn rows who began or ceased to talk, if that is all by which this state looks different: the
   * difference is `rows`. Undefined if a row differs in more.
   */
  talked(state: CtiState): readonly { readonly place: number; readonly person: Participant }[] | undefined {
    const after = conferenceOfCall(state, this.shown.uniqueId);
    if (!after) return undefined;
    const talked = [];
    for (const { index, place } of this.#rows) {
      const person = this.changed(after, index);
      if (person === 'more') return undefined;
      if (person) talked.push({ place, person });
    }
    return talked;
  }

  /** The same rows, now drawn from this state. */
  nowFrom(state: CtiState): Drawn {
    const shown = conferenceOfCall(state, this.shown.uniqueId) ?? this.shown;
    return new Drawn(state, shown, this.#rows, this.#viewOf, this.given);
  }

  /**
   * The person of an index, if that person differs from the drawn one in talking alone. Undefined if nothing differs;
   * `more` if anything else does. In a stale conference a change of talking counts as `more`: which commands somebody can
   * be given depends on whether the server has spoken of them since.
   */
  changed(after: Conference, index: number): Participant | 'more' | undefined {
    const [was, is] = [participantAt(this.shown, index), participantAt(after, index)];
    if (was === is) return undefined;
    return was && is && after.staleSince === undefined && isTalkAlone(was, is) ? is : 'more';
  }

  /** Whether the drawn rows stay as they are, in a list that is longer than the drawn rows both before and after. */
  #onlyBeyondRows(after: Conference, { indexes }: RosterView): boolean {
    const fewer = Math.min(this.#view?.indexes.length ?? 0, indexes.length);
    const isLong = fewer > Math.max(wholeUpTo, (this.#rows.at(-1)?.place ?? 0) + 1);
    return isLong && this.#rows.every((row) => indexes[row.place] === row.index && this.#isSameRow(after, row));
  }

  #isSameRow(after: Conference, { index }: DrawnRow): boolean {
    return participantAt(this.shown, index) === participantAt(after, index);
  }

  /** Above the list stands what I may do, and whether I am muted. Everything else about people stands in rows. */
  #isSameAboveRows(after: Conference): boolean {
    const before = this.shown;
    const mineBefore = me(before);
    const mine = me(after);
    return (
      before.conferenceNumber === after.conferenceNumber &&
      before.conferenceName === after.conferenceName &&
      before.startedAt === after.startedAt &&
      before.staleSince === after.staleSince &&
      mineBefore?.index === mine?.index &&
      mineBefore?.isMuted === mine?.isMuted &&
      myRole(before) === myRole(after) &&
      // Whether somebody else organizes decides if I am asked before I leave.
      (myRole(after) === 'User' || countOf.organizers(before.participants) === countOf.organizers(after.participants))
    );
  }
}

/** Whether two states differ only inside of conferences: a room list shows nothing of that. */
export function isSameForRooms(before: CtiState, after: CtiState): boolean {
  if (before === after) return true;
  return (
    isSameAroundConferences(before, after) &&
    after.conferences.every(({ uniqueId, conferenceNumber, conferenceName }) => {
      const counterpart = conferenceOfCall(before, uniqueId);
      return counterpart?.conferenceNumber === conferenceNumber && counterpart.conferenceName === conferenceName;
    })
  );
}

function isSameAroundConferences(before: CtiState, after: CtiState): boolean {
  return (
    before.rooms === after.rooms &&
    before.calls === after.calls &&
    before.ended === after.ended &&
    before.roomsStaleSince === after.roomsStaleSince &&
    before.callsStaleSince === after.callsStaleSince &&
    before.conferences.length === after.conferences.length
  );
}
