import { html, noChange, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { TalkTimes } from '../../domain/attendance-report.js';
import type { Conference, Participant } from '../../domain/model/model.js';
import { participantAt } from '../../domain/model/select.js';
import { conferenceName } from '../text/names.js';
import { participantRow, type RowActs } from './participant-row.js';
import { rowSource } from './row-source.js';
import type { RowAdditions } from './page-additions.js';
import { talkOf } from './talk-column.js';
import type { NumberNaming } from './naming.js';
import type { Namesakes } from './namesakes.js';
import { placeOf, type RowHold } from '../drawing/row-hold.js';
import type { RowWindow } from '../drawing/row-window.js';
import { windowedList } from '../drawing/windowed-list.js';
import type { View } from '../panel/view.js';

interface ListOptions extends Pick<RowActs, 'muteOthers' | 'copy' | 'tick' | 'lookUp'>, RowAdditions {
  readonly naming: NumberNaming;
  readonly times: TalkTimes | undefined;
  readonly rowWindow: RowWindow;
  readonly hold: RowHold<Participant>;
  readonly namesakes: Namesakes;
  /** The name of the list: rows are kept still only while the name stays the same. */
  readonly list: string;
  /** The key of the person whose row is about to get the focus. */
  readonly wanted: string | undefined;
  /**
   * The key of the person at whose row Tab comes into the list. Where that row is not there, Tab comes to the first
   * row.
   */
  readonly current: string | undefined;
  readonly wide: boolean;
  readonly ticked: ReadonlySet<string>;
  /** Whether the row at a place, if there is one, still shows what is true of its person. */
  readonly isShown: (person: Participant, place: number) => boolean;
}

/** The people of a conference who are shown, by their indexes in order. Only rows in view are drawn. */
export function participantList(
  view: View,
  conference: Conference,
  indexes: readonly number[],
  options: ListOptions,
): TemplateResult {
  const { hold, naming, namesakes, wide, ticked, extraSource } = options;
  const { request, ask, dismiss, openMenu } = view;
  const { open: nameNumber, give, type: typeName } = naming;
  const acts: RowActs = { ...options, nameNumber, give, typeName, request, ask, dismiss, openMenu };
  const rows = hold.rows(options.list, indexes, (place) => participantAt(conference, indexes[place] ?? -1));
  const stop = placeOf(rows, options.current);
  const list = windowedList({
    rowWindow: options.rowWindow,
    kind: 'rows',
    label: conferenceName(conference, view.mask),
    count: rows.count,
    kept: [Math.max(0, stop), placeOf(rows, options.wanted)],
    keyOf: (place) => rows.at(place)?.key,
    row: (place, isThere) => {
      const person = rows.at(place);
      if (!person) return nothing;
      if (isThere && options.isShown(person, place)) return noChange;
      const { key } = person;
      const tabStop = place === Math.max(0, stop);
      const lookedUp = naming.lookedUp(key);
      const talked = talkOf(options.times, person.arrival, view.now);
      const at = {
        ...namesakes.of(person, view.mask),
        lookedUp,
        talked,
        place,
        count: rows.count,
        wide,
        ticked: ticked.has(key),
        tabStop,
        extraSource,
      };
      const source = rowSource(view, conference, person, at);
      // Unless one of these values changed, not even the template of the row is looked at.
      return guard(Object.values(source), () => participantRow(source, acts));
    },
  });
  const came =
    rows.came > 0 ? html`<p class="came" part="came" role="status">${view.labels.moreCame(rows.came)}</p>` : nothing;
  return html`${list}${came}`;
}
