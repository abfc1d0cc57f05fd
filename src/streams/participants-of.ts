import { distinctUntilChanged, map, type Observable, scan } from 'rxjs';
import type { Conference, Participant } from '../domain/model/model.js';
import { peopleOf, type RosterView, viewEverybody } from '../domain/roster-view.js';

/** The people of a conference, in display order, each time that they change. */
export function participantsOf(
  conference$: Observable<Conference | undefined>,
): Observable<readonly Participant[] | undefined> {
  return conference$.pipe(
    scan(
      (view: RosterView | undefined, conference) => conference && viewEverybody(conference.participants, view),
      undefined,
    ),
    distinctUntilChanged((one, other) => one?.participants === other?.participants),
    map((view) => view && peopleOf(view)),
  );
}
