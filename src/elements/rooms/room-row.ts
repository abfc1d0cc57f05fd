import { html, nothing, type TemplateResult } from 'lit';
import type { Room } from '../../domain/model/model.js';
import { conferenceByNumber, joining } from '../../domain/model/select.js';
import { chevronRightIcon, lockIcon, phoneCallIcon } from '../text/icons.js';
import { joinAction } from '../joining/join-button.js';
import { joiningSteps, type PinEntry } from '../joining/joining-steps.js';
import { memberList } from '../joining/member-list.js';
import { isCallTo, nameOfRoom } from '../text/names.js';
import { actionButton, actionQuestion } from '../panel/action-button.js';
import { asked, problem } from '../panel/notices.js';
import { since, type View } from '../panel/view.js';

export interface RoomRowOptions {
  readonly unfolded: boolean;
  readonly onPick: () => void;
  readonly pin: PinEntry | undefined;
}

/** One room: what the server lists of it, how far I am on the way in, and, unfolded, who is there. */
export function roomRow(view: View, room: Room, { unfolded, onPick, pin }: RoomRowOptions): TemplateResult {
  const way = joining(view.state, room.number);
  const join = joinAction(view, room.number);
  const mine = conferenceByNumber(view.state, room.number) !== undefined;
  return html`<div class="room-line">
      <button type="button" class="unfold" aria-expanded=${unfolded ? 'true' : 'false'} @click=${onPick}>
        ${chevronRightIcon} ${title(view, room, mine)} ${facts(view, room)}
      </button>
      <span class="bar">
        ${way ? nothing : [asked(view, (command) => isCallTo(command, room.number)), actionButton(view, join)]}
      </span>
    </div>
    ${actionQuestion(view, join)} ${way ? joiningSteps(view, room.number, way, pin) : nothing}
    ${problem(view, room.number)} ${unfolded ? memberList(view, room) : nothing}`;
}

function title(view: View, room: Room, mine: boolean): TemplateResult {
  const { labels } = view;
  return html`<span class="room-name">
    <bdi translate="no" part="name">${nameOfRoom(room.number, view.mask, room.name)}</bdi>
    ${room.pinRequired ? html`<span class="badge" part="pin">${lockIcon} ${labels.pinRequired}</span>` : nothing}
    ${mine ? html`<span class="badge in" part="in">${phoneCallIcon} ${labels.youAreIn}</span>` : nothing}
  </span>`;
}

function facts(view: View, room: Room): TemplateResult {
  const { labels } = view;
  // While a room is empty its start is 0, or that of a conference that is over.
  const running = room.members.length > 0 ? since(view, room.startTime) : undefined;
  return html`<span class="facts">
    <span><bdi translate="no" part="number" class="number">${room.number}</bdi></span>
    <span part="count">${labels.members(room.members.length)}</span>
    ${running === undefined ? nothing : html`<span part="since" class="time">${labels.runningFor(running)}</span>`}
  </span>`;
}
