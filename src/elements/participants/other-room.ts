import { html, nothing, type TemplateResult } from 'lit';
import { lastEnded, roomByNumber } from '../../domain/model/select.js';
import { actionButton, actionQuestion } from '../panel/action-button.js';
import { menuButton } from '../panel/menu.js';
import { heading } from '../panel/heading.js';
import { usersIcon } from '../text/icons.js';
import { endedNotice } from '../joining/ended.js';
import { joinAction, joinByMobile } from '../joining/join-button.js';
import { memberList } from '../joining/member-list.js';
import { isCallTo, roomName } from '../text/names.js';
import { asked, problem } from '../panel/notices.js';
import type { View } from '../panel/view.js';
import { withNames } from '../text/with-names.js';

/** A room that I am not in: the people who are listed there, who can only be read, and the way in. */
export function otherRoom(view: View, number: string, level: number): TemplateResult {
  const { labels, state } = view;
  const room = roomByNumber(state, number);
  const name = roomName(view, number);
  const join = joinAction(view, number);
  const ended = lastEnded(state, number);
  return html`<header>
      <div class="bar">
        ${heading(level, html`<bdi translate="no" part="conference-name">${name}</bdi>`)}
        ${ended ? nothing : [asked(view, (command) => isCallTo(command, number)), actionButton(view, join), joinMenu(view, number)]}
      </div>
      ${ended ? endedNotice(view, ended) : html`<p class="subtle">${withNames(labels.notInRoom(name), [name])}</p>`}
      ${actionQuestion(view, join)} ${problem(view, number)} ${problem(view)}
    </header>
    ${
      room
        ? html`<div class="section">
            <p class="subtle">${labels.listedMembers}</p>
            ${room.members.length > 0 ? memberList(view, room) : html`<slot name="nobody-here">${memberList(view, room)}</slot>`}
          </div>`
        : nothing
    }`;
}

/** The menu with the less frequent ways into a room. */
function joinMenu(view: View, number: string) {
  const actions = joinByMobile(view, number);
  const name = `join ${number}`;
  return actions.length === 0
    ? nothing
    : menuButton(view, { name, label: view.labels.moreActions, actions, open: view.menu === name });
}

/** What is shown when I am in no conference. */
export function noConference(view: View, level: number): TemplateResult {
  const { labels, status } = view;
  const ended = lastEnded(view.state);
  return html`<div class="empty" part="empty">
      ${
        status.status === 'online' || status.status === 'reconnecting'
          ? html`<slot name="no-conference">${usersIcon} ${heading(level, labels.notInConference)}</slot>`
          : html`${usersIcon}
              <p>${labels.status(status.status)}</p>`
      }
    </div>
    ${ended ? endedNotice(view, ended) : nothing} ${ended ? problem(view, ended.conferenceNumber) : nothing}
    ${problem(view)}`;
}
