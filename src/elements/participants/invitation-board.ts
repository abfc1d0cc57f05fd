import { html, nothing, type TemplateResult } from 'lit';
import { type Board, type Invited, missing } from '../../domain/guests/board.js';
import type { Conference } from '../../domain/model/model.js';
import { myRole } from '../../domain/model/select.js';
import { keyedRows } from '../drawing/keyed-rows.js';
import { checkIcon, circleHelpIcon, phoneCallIcon, rotateCcwIcon, triangleAlertIcon, xIcon } from '../text/icons.js';
import { guestName } from '../text/names.js';
import { errorText } from '../text/outcome-text.js';
import type { View } from '../panel/view.js';
import type { Invitations } from './invitations.js';

const icons = {
  asked: phoneCallIcon,
  ringing: phoneCallIcon,
  in: checkIcon,
  refused: triangleAlertIcon,
  unseen: circleHelpIcon,
  lost: circleHelpIcon,
} as const;

/** Each guest who was invited, with what is known of them; and buttons that call those again who did not come. */
export function invitationBoard(view: View, conference: Conference, invitations: Invitations) {
  const { labels } = view;
  const guests = invitations.board.filter(({ command }) => command.conferenceNumber === conference.conferenceNumber);
  if (guests.length === 0) return nothing;
  // A guest who is probably in is called again only by the button beside that guest.
  const absent = missing(guests).filter(({ perhapsIn }) => perhapsIn === undefined);
  const mayCall = myRole(conference) === 'Organizer';
  return html`<div class="board">
    <ul class="invited-list" role="list" aria-label=${labels.invitations}>
      ${keyedRows(
        guests,
        ({ id }) => id,
        (invited) => invitedLine(view, invitations, invited, mayCall),
      )}
    </ul>
    ${
      absent.length > 0 && mayCall
        ? html`<button type="button" part="action call-missing" @click=${() => callAgain(invitations, absent)}>
            ${rotateCcwIcon}<span>${labels.callMissing(absent.length)}</span>
          </button>`
        : nothing
    }
  </div>`;
}

function invitedLine(view: View, invitations: Invitations, invited: Invited, mayCall: boolean): TemplateResult {
  const { labels } = view;
  const { state, command, id } = invited;
  const name = guestName(command.callerId, command.exten, view);
  const isAbsent = missing([invited]).length > 0;
  const waits = state === 'asked' || state === 'ringing';
  // The part does not tell `lost` from `unseen`: in both states, nobody knows whether the invitation worked.
  const part = state === 'lost' ? 'unseen' : state;
  return html`<li part="invited ${part}" data-about=${id} class="invited ${waits ? '' : part}">
    <span class="what"
      >${icons[state]} <bdi class="name" translate="no">${name}</bdi>
      <span class="told ${waits ? 'asked' : ''}">${stateText(view, invited)}</span></span
    >
    ${
      isAbsent && mayCall
        ? html`<button
            type="button"
            part="action call-again"
            aria-label=${labels.callAgain(name)}
            @click=${() => callAgain(invitations, [invited])}
          >
            ${rotateCcwIcon}<span>${labels.callAgainShort}</span>
          </button>`
        : nothing
    }
    ${
      isAbsent || state === 'in'
        ? html`<button
            type="button"
            class="only-icon"
            aria-label=${labels.dismissGuest(name)}
            title=${labels.dismiss}
            @click=${() => invitations.dismiss(id)}
          >
            ${xIcon}
          </button>`
        : nothing
    }
    ${command.earlyJoin && (state === 'asked' || state === 'unseen') ? html`<span class="hint">${labels.mayStillRing}</span>` : nothing}
  </li>`;
}

function callAgain(invitations: Invitations, guests: Board): void {
  invitations.call(guests.map(({ command }) => ({ command })));
}

function stateText(view: View, { state, error, probably, perhapsIn }: Invited): string {
  const { labels } = view;
  if (perhapsIn && state !== 'in') return labels.invited('perhaps');
  if (state === 'refused') return labels.invitationRefused(errorText(error ?? '', view), probably === true);
  return labels.invited(state);
}
