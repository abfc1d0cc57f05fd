import { distinctUntilChanged, map, type Observable, scan } from 'rxjs';
import { conferenceNumberIn } from '../domain/commands/argument-kinds.js';
import type { CtiState, Participant } from '../domain/model/model.js';
import { conferenceByNumber } from '../domain/model/select.js';
import { peopleOf, type RosterView, viewEverybody } from '../domain/roster-view.js';

/** The people of a conference of mine, in display order, each time that they change. */
export function participantsOf(
  state$: Observable<CtiState>,
  conferenceNumber: unknown,
): Observable<readonly Participant[] | undefined> {
  const number = conferenceNumberIn(conferenceNumber);
  return state$.pipe(
    map((state) => conferenceByNumber(state, number)),
    distinctUntilChanged(),
    scan(
      (view: RosterView | undefined, conference) => conference && viewEverybody(conference.participants, view),
      undefined,
    ),
    distinctUntilChanged((one, other) => one?.participants === other?.participants),
    map((view) => view && peopleOf(view)),
  );
}
