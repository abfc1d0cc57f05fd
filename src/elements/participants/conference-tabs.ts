import { html, nothing } from 'lit';
import type { Conference } from '../../domain/model/model.js';
import { callById } from '../../domain/model/select.js';
import { pauseIcon } from '../text/icons.js';
import { conferenceName } from '../text/names.js';
import type { View } from '../panel/view.js';

/** One tab a conference, when I am in two. A held one says so. */
export function conferenceTabs(view: View, shown: Conference | undefined, onChoose: (uniqueId: string) => void) {
  const { labels, state } = view;
  const conferences = state.conferences;
  if (conferences.length < 2) return nothing;
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const forward = getComputedStyle(event.currentTarget as Element).direction === 'rtl' ? -step : step;
    const place = conferences.findIndex((conference) => conference === shown) + forward;
    const next = conferences.at(place % conferences.length);
    if (!next) return;
    onChoose(next.uniqueId);
    (event.currentTarget as Element).querySelector<HTMLElement>(`[data-call="${CSS.escape(next.uniqueId)}"]`)?.focus();
  };
  return html`<div class="tabs" role="tablist" aria-label=${labels.conferences} @keydown=${onKey}>
    ${conferences.map((conference) => {
      const { uniqueId } = conference;
      const held = callById(state, uniqueId)?.phase === 'held';
      return html`<button
        type="button"
        role="tab"
        part="tab"
        data-call=${uniqueId}
        aria-selected=${conference === shown ? 'true' : 'false'}
        tabindex=${conference === shown ? 0 : -1}
        @click=${() => onChoose(uniqueId)}
      >
        ${held ? pauseIcon : nothing}<bdi translate="no">${conferenceName(conference, view.mask)}</bdi
        >${held ? html` <span class="subtle">${labels.heldTab}</span>` : nothing}
      </button>`;
    })}
  </div>`;
}
