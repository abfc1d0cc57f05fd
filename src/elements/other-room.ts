import { html, nothing, type TemplateResult } from 'lit';
import { roomByNumber } from '../domain/select.js';
import { heading } from './heading.js';
import { usersIcon } from './icons.js';
import { joinButton, joinConfirmation } from './join-button.js';
import { memberList } from './member-list.js';
import { isCallTo, roomName } from './names.js';
import { asked, problem } from './notices.js';
import type { View } from './view.js';

/** A room that I am not in: who is listed there, to be read only, and the way in. */
export function otherRoom(view: View, number: string, level: number): TemplateResult {
  const { labels, state } = view;
  const room = roomByNumber(state, number);
  return html`<header>
      <div class="bar">
        ${heading(level, html`<bdi part="conference-name">${roomName(state, number)}</bdi>`)}
        ${asked(view, (command) => isCallTo(command, number))} ${joinButton(view, number)}
      </div>
      <p class="subtle">${labels.notInRoom(roomName(state, number))}</p>
      ${joinConfirmation(view, number)} ${problem(view, number)} ${problem(view)}
    </header>
    ${
      room
        ? html`<div class="section">
            <p class="subtle">${labels.listedMembers}</p>
            ${memberList(view, room)}
          </div>`
        : nothing
    }`;
}

/** I am in no conference. */
export function noConference(view: View, level: number): TemplateResult {
  const { labels, status } = view;
  return html`<div class="empty" part="empty">
      ${usersIcon}
      ${
        status.status === 'online' || status.status === 'reconnecting'
          ? heading(level, labels.notInConference)
          : html`<p>${labels.status(status.status)}</p>`
      }
    </div>
    ${problem(view)}`;
}
