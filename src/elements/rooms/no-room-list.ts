import { html, type TemplateResult } from 'lit';
import { isNoLine } from '../../domain/model/line.js';
import type { View } from '../panel/view.js';
import { usersIcon } from '../text/icons.js';

/** The text in place of the room list: why there is no list, or that the list is still to come. */
export function noRoomList(view: View): TemplateResult {
  const { labels, status } = view;
  if (status.status !== 'online') return html`<p class="empty">${labels.status(status.status)}</p>`;
  const waiting = view.pending.some(({ command }) => command.type === 'getConferenceRooms');
  const denial = view.line && isNoLine(view.line) ? 'no-line' : view.whyNot({ type: 'getConferenceRooms' });
  if (denial || !waiting) {
    return html`<p class="empty" part="empty">
      ${usersIcon} ${denial ? labels.denial(denial) : labels.perhapsNoLine}
    </p>`;
  }
  return html`<div role="status" aria-label=${labels.loadingRooms}>
    <div class="skeleton"></div>
    <div class="skeleton"></div>
    <div class="skeleton"></div>
  </div>`;
}
