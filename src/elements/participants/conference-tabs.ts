import { html, nothing, type TemplateResult } from 'lit';
import type { Command } from '../../domain/commands/table.js';
import type { Conference } from '../../domain/model/model.js';
import { callById } from '../../domain/model/select.js';
import { keyedRows } from '../drawing/keyed-rows.js';
import { otherCallQuestion } from '../joining/other-call.js';
import type { Action } from '../panel/action.js';
import { actionButton, actionQuestion } from '../panel/action-button.js';
import { pauseIcon, playIcon } from '../text/icons.js';
import { conferenceName } from '../text/names.js';
import type { View } from '../panel/view.js';

/**
 * One tab for each conference, when I am in two. The tab of a held conference says so. While I talk in another one, one
 * press goes to the held one: a line has one active call, and taking a call back from hold puts the other on hold.
 */
export function conferenceTabs(
  view: View,
  conferences: readonly Conference[],
  shown: Conference | undefined,
  onChoose: (uniqueId: string) => void,
) {
  const { labels, state } = view;
  if (conferences.length < 2) return nothing;
  const onKey = (event: KeyboardEvent) => {
    // Keys of the browser, such as Alt+←, which goes back.
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const forward = getComputedStyle(event.currentTarget as Element).direction === 'rtl' ? -step : step;
    const place = conferences.findIndex((conference) => conference === shown) + forward;
    const next = conferences.at(place % conferences.length);
    if (!next) return;
    onChoose(next.uniqueId);
    (event.currentTarget as Element).querySelector<HTMLElement>(`[data-call="${CSS.escape(next.uniqueId)}"]`)?.focus();
  };
  const isHeld = ({ uniqueId }: Conference) => callById(state, uniqueId)?.phase === 'held';
  const held = conferences.filter(isHeld);
  const name = (conference: Conference) => tabName(view, conferences, conference);
  return html`<div class="tabs">
    <div role="tablist" aria-label=${labels.conferences} @keydown=${onKey}>
      ${conferences.map((conference) => {
        const { uniqueId } = conference;
        const isOnHold = isHeld(conference);
        return html`<button
          type="button"
          role="tab"
          part="tab"
          data-call=${uniqueId}
          aria-selected=${conference === shown ? 'true' : 'false'}
          tabindex=${conference === shown ? 0 : -1}
          @click=${() => onChoose(uniqueId)}
        >
          ${isOnHold ? pauseIcon : nothing}<bdi translate="no">${name(conference)}</bdi
          >${isOnHold ? html` <span class="subtle">${labels.heldTab}</span>` : nothing}
        </button>`;
      })}
    </div>
    ${
      held.length < conferences.length
        ? keyedRows(
            held,
            ({ uniqueId }) => uniqueId,
            (conference) => swap(view, swapAction(view, conference, name(conference), onChoose), conference),
          )
        : nothing
    }
  </div>`;
}

/** The name of a conference, with a count where I am in it by two calls. */
function tabName({ labels, mask }: View, conferences: readonly Conference[], conference: Conference): string {
  const name = conferenceName(conference, mask);
  const alike = conferences.filter(({ conferenceNumber }) => conferenceNumber === conference.conferenceNumber);
  return alike.length === 1 ? name : labels.nthAlike(name, alike.indexOf(conference) + 1);
}

function swap(view: View, action: Action, { uniqueId }: Conference): TemplateResult {
  return html`<span class="swap" data-about=${uniqueId}
    >${actionButton(view, action)}${actionQuestion(view, action)}</span
  >`;
}

/** Takes a held conference back from hold, and shows it. */
function swapAction(view: View, { uniqueId }: Conference, name: string, onChoose: (uniqueId: string) => void): Action {
  const hold: Command = { type: 'hold', uniqueId };
  const label = view.labels.swap(name);
  return {
    name: 'swap',
    label,
    names: [name],
    icon: playIcon,
    asks: hold,
    question: otherCallQuestion(view, uniqueId, label),
    does: () => {
      onChoose(uniqueId);
      void view.request(hold);
    },
  };
}
