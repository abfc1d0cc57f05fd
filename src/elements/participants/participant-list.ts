import { nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Conference, Participant } from '../../domain/model/model.js';
import { conferenceName } from '../text/names.js';
import { participantRow, type RowActs } from './participant-row.js';
import { rowSource } from './row-source.js';
import type { RowWindow } from '../drawing/row-window.js';
import { windowedList } from '../drawing/windowed-list.js';
import type { View } from '../panel/view.js';

export interface ListOptions {
  readonly rowWindow: RowWindow;
  /** The index of the participant whose row has the focus. */
  readonly focused: number | undefined;
  readonly extra: RowActs['extra'];
  /** What makes the page's additions: when that changes, all rows do. */
  readonly extraSource: unknown;
}

/** Everybody in a conference, in an order that nobody's talking changes. Only rows in view are drawn. */
export function participantList(view: View, conference: Conference, options: ListOptions): TemplateResult {
  const { order, participants } = conference;
  const { rowWindow, focused, extra, extraSource } = options;
  const acts: RowActs = { request: view.request, ask: view.ask, dismiss: view.dismiss, extra };
  const personAt = (place: number): Participant | undefined => participants.get(order[place] ?? 0);
  return windowedList({
    rowWindow,
    kind: 'rows',
    label: conferenceName(conference, view.mask),
    count: order.length,
    kept: focused === undefined ? [] : [order.indexOf(focused)],
    keyOf: (place) => personAt(place)?.key,
    row: (place) => {
      const person = personAt(place);
      if (!person) return nothing;
      const source = rowSource(view, conference, person, { place, count: order.length, extraSource });
      // Unless one of these changed, not even the row's template is looked at.
      return guard(Object.values(source), () => participantRow(source, acts));
    },
  });
}
