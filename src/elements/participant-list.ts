import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Conference, Participant } from '../domain/model.js';
import { myRole } from '../domain/select.js';
import { conferenceName } from './names.js';
import { participantRow, rowPart } from './participant-row.js';
import type { RowWindow, Slot } from './row-window.js';
import type { View } from './view.js';

export interface ListOptions {
  readonly rowWindow: RowWindow;
  /** The index of the participant whose row has the focus. */
  readonly focused: number | undefined;
  /** What the page adds to a row. */
  readonly extra: (person: Participant) => unknown;
}

/** Everybody in a conference, in an order that nobody's talking changes. Only rows in view are drawn. */
export function participantList(view: View, conference: Conference, options: ListOptions): TemplateResult {
  const { order, participants } = conference;
  const place = options.focused === undefined ? -1 : order.indexOf(options.focused);
  const slots = options.rowWindow.slots(order.length, place === -1 ? undefined : place);
  const keyOf = (slot: Slot) => (typeof slot === 'string' ? slot : participants.get(order[slot] ?? 0)?.key);
  const draw = (slot: Slot) => {
    if (typeof slot === 'string') return html`<li class="gap ${slot}" role="presentation"></li>`;
    const person = participants.get(order[slot] ?? 0);
    return person ? row(view, conference, person, slot, options) : nothing;
  };
  return html`<div class="scroller" tabindex="-1">
    <ul class="rows" role="list" aria-label=${conferenceName(conference)}>
      ${repeat(slots, keyOf, draw)}
    </ul>
  </div>`;
}

function row(view: View, conference: Conference, person: Participant, place: number, { extra }: ListOptions) {
  // All that a row shows; unless one of these changed, not even its template is looked at.
  const shown = [
    person,
    Math.floor(view.now / 1000),
    view.pending,
    view.problemAt(person.key),
    view.question,
    view.whyNot({ type: 'conferenceMute', conferenceNumber: conference.conferenceNumber, index: person.index }),
    myRole(conference),
    view.language,
    view.mask,
    extra,
  ];
  return html`<li
    part=${rowPart(view, person)}
    class=${person.isTalking ? 'row talking' : 'row'}
    data-index=${person.index}
    aria-setsize=${conference.order.length}
    aria-posinset=${place + 1}
  >
    ${guard(shown, () => participantRow(view, conference, person))}${extra(person)}
  </li>`;
}
