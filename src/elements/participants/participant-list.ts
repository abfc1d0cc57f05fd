import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Conference } from '../../domain/model/model.js';
import { myRole } from '../../domain/model/select.js';
import { conferenceName } from '../text/names.js';
import { participantRow, type RowOptions } from './participant-row.js';
import type { RowWindow, Slot } from '../drawing/row-window.js';
import type { Unchanged } from '../drawing/memo.js';
import type { View } from '../panel/view.js';

export interface ListOptions {
  readonly rowWindow: RowWindow;
  /** The index of the participant whose row has the focus. */
  readonly focused: number | undefined;
  readonly extra: RowOptions['extra'];
  /** What makes the page's additions: when that changes, all rows do. */
  readonly extraSource: unknown;
  /** Tells whether rows differ for a reason that they share. */
  readonly shared: Unchanged;
}

/** Everybody in a conference, in an order that nobody's talking changes. Only rows in view are drawn. */
export function participantList(view: View, conference: Conference, options: ListOptions): TemplateResult {
  const { order, participants } = conference;
  const kept = options.focused === undefined ? [] : [order.indexOf(options.focused)];
  const slots = options.rowWindow.slots(order.length, kept);
  const shared = options.shared.unless([...ofAllRows(view, conference), options.extraSource]);
  const second = Math.floor(view.now / 1000);
  const keyOf = (slot: Slot) => (typeof slot === 'string' ? slot : participants.get(order[slot] ?? 0)?.key);
  const draw = (slot: Slot) => {
    if (typeof slot === 'string') return html`<li class="gap ${slot}" role="presentation"></li>`;
    const person = participants.get(order[slot] ?? 0);
    if (!person) return nothing;
    // All that a row shows; unless one of these changed, not even its template is looked at.
    return guard([person, slot, order.length, view.problemAt(person.key), second, shared], () =>
      participantRow(view, person, { conference, place: slot, shared, extra: options.extra }),
    );
  };
  return html`<div class="scroller" tabindex="-1">
    <ul class="rows" role="list" aria-label=${conferenceName(conference)}>
      ${repeat(slots, keyOf, draw)}
    </ul>
  </div>`;
}

/** What a row shows that is not its own, but for the time: what I may do, what waits for an answer. */
function ofAllRows(view: View, conference: Conference): readonly unknown[] {
  const { conferenceNumber, myIndex: index = 0 } = conference;
  return [
    view.pending,
    view.question,
    view.whyNot({ type: 'conferenceMute', conferenceNumber, index }),
    myRole(conference),
    conference.staleSince,
    conferenceNumber,
    conferenceName(conference),
    view.labels,
    view.language,
    view.mask,
  ];
}
