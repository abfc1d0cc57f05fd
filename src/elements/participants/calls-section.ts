import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { callById, myRole, roomByNumber, spareCalls } from '../../domain/model/select.js';
import type { Call, Role } from '../../domain/model/model.js';
import { actionButton } from '../panel/action-button.js';
import { mergeIcon, phoneForwardedIcon } from '../text/icons.js';
import { callName, conferenceName } from '../text/names.js';
import { asked } from '../panel/notices.js';
import type { View } from '../panel/view.js';
import { withNames } from '../text/with-names.js';

/**
 * My calls that are in no conference and go to no room, when there is something to do about them. `guestRole`: the role
 * for a call that is brought in.
 */
export function callsSection(view: View, guestRole: Role, onGuestRole: (role: Role) => void) {
  const { labels, state } = view;
  const up = spareCalls(state).filter(({ phase }) => phase === 'established' || phase === 'held');
  const spare = up.filter(({ otherDN }) => !roomByNumber(state, otherDN));
  const [first] = spare;
  if (!first) return nothing;
  const inConference = state.conferences.length > 0;
  // Neither command names a call. With a third call, even one in a conference, nobody knows which two the server would
  // take; with two calls besides those in conferences, nobody knows which of the two it would bring in.
  const canMerge = spare.length === 2 && state.calls?.length === 2;
  const canInclude = inConference && up.length === 1;
  if (!canInclude && !canMerge) return nothing;
  return html`<div class="section calls" part="calls">
    <p class="subtle">${labels.myCalls}</p>
    ${canInclude ? keyed(first.uniqueId, include(view, first, guestRole, onGuestRole)) : nothing}
    ${canMerge ? keyed(spare.map(({ uniqueId }) => uniqueId).join(' '), merge(view, spare)) : nothing}
  </div>`;
}

function include(view: View, call: Call, chosen: Role, onRole: (role: Role) => void) {
  const { labels } = view;
  const organizes = view.state.conferences.some((held) => myRole(held) === 'Organizer');
  // The role was chosen while I was organizer, and may be above my own role by now.
  const role = organizes ? chosen : 'User';
  const held = [
    ...(call.phase === 'held' ? [callName(call, view)] : []),
    ...view.state.conferences
      .filter(({ uniqueId }) => callById(view.state, uniqueId)?.phase === 'held')
      .map((conference) => conferenceName(conference, view.mask)),
  ];
  const choose = (event: Event) => onRole((event.target as HTMLSelectElement).value as Role);
  return html`<div class="bar" data-about=${call.uniqueId}>
    ${actionButton(view, {
      name: 'include',
      label: labels.include(callName(call, view)),
      names: [callName(call, view)],
      icon: phoneForwardedIcon,
      does: { type: 'includeToConference', role },
    })}
    ${
      organizes
        ? html`<select part="include-role" aria-label=${labels.guestRole} .value=${role} @change=${choose}>
            <option value="User">${labels.role('User')}</option>
            <option value="Organizer">${labels.role('Organizer')}</option>
          </select>`
        : nothing
    }
    ${asked(view, ({ type }) => type === 'includeToConference')}
    ${held.map((name) => html`<span class="hint">${withNames(labels.heldMeanwhile(name), [name])}</span>`)}
  </div>`;
}

function merge(view: View, calls: readonly Call[]) {
  const { labels } = view;
  const names = calls.map((call) => callName(call, view));
  const [one = '', other = ''] = names;
  return html`<div class="bar" data-about=${calls.map(({ uniqueId }) => uniqueId).join(' ')}>
    ${actionButton(view, {
      name: 'conference',
      label: labels.mergeCalls(one, other),
      names,
      icon: mergeIcon,
      does: { type: 'conference' },
    })}
    ${asked(view, ({ type }) => type === 'conference')}
  </div>`;
}
