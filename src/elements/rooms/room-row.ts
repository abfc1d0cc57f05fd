import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Room } from '../../domain/model/model.js';
import { type Joining, joining } from '../../domain/model/select.js';
import { secondsSince } from '../../domain/model/time.js';
import { chevronRightIcon, copyIcon, lockIcon, pauseIcon, phoneCallIcon, starIcon } from '../text/icons.js';
import { joinAction, joinByMobile } from '../joining/join-button.js';
import { joiningSteps, type PinEntry } from '../joining/joining-steps.js';
import { memberList } from '../joining/member-list.js';
import { isCallTo, nameOfRoom } from '../text/names.js';
import { actionButton, actionQuestion } from '../panel/action-button.js';
import { asked, problem } from '../panel/notices.js';
import { sinceListed, type View } from '../panel/view.js';

interface RoomRowOptions {
  readonly unfolded: boolean;
  readonly onPick: () => void;
  readonly pin: PinEntry | undefined;
  /** Whether the room is a favourite; undefined where no favourites can be chosen. */
  readonly favourite: boolean | undefined;
  readonly onFavourite: () => void;
  readonly onCopy: (text: string) => void;
}

/** One room: what the server lists of it, how far I am on the way in, and, unfolded, who is there. */
export function roomRow(view: View, room: Room, options: RoomRowOptions): TemplateResult {
  const { unfolded, onPick, pin } = options;
  const way = joining(view.state, room.number);
  const join = joinAction(view, room.number);
  return html`<div class="room-line">
      <button
        type="button"
        class="unfold"
        aria-expanded=${unfolded ? 'true' : 'false'}
        aria-description=${ifDefined(runningMinutes(view, room))}
        @click=${onPick}
      >
        ${chevronRightIcon} ${title(view, room, way, options.favourite)} ${facts(view, room)}
      </button>
      <span class="bar">
        ${star(view, room, options, true)}
        ${way ? nothing : [asked(view, (command) => isCallTo(command, room.number)), actionButton(view, join)]}
      </span>
    </div>
    ${actionQuestion(view, join)} ${way ? joiningSteps(view, room.number, way, pin) : nothing}
    ${problem(view, room.number)}
    ${unfolded ? html`${rareActions(view, room, options)} ${memberList(view, room)}` : nothing}`;
}

/** The place of a room that is listed no longer, while the pointer or the focus is in the list. */
export function goneRoom({ mask }: View, { number, name }: Room): TemplateResult {
  return html`<li part="gone" class="room gone">
    <div class="room-line subtle"><bdi translate="no" part="name">${nameOfRoom(number, mask, name)}</bdi></div>
  </li>`;
}

/**
 * The minutes that a screen reader reads in place of the timer, which would be read anew each second as part of a name.
 */
function runningMinutes({ labels, now, serverAhead }: View, { startTime, members }: Room): string | undefined {
  const running = members.length > 0 && startTime > 0 ? secondsSince(startTime - serverAhead, now) : undefined;
  return running === undefined ? undefined : labels.runningForMinutes(Math.floor(running / 60));
}

function title({ labels, mask }: View, room: Room, way: Joining | undefined, favourite = false): TemplateResult {
  const name = nameOfRoom(room.number, mask, room.name);
  const held = way?.call?.phase === 'held';
  return html`<span class="room-name">
    <bdi translate="no" part="name" class="name" title=${name}>${name}</bdi>
    ${room.pinRequired ? html`<span class="badge pin" part="pin" title=${labels.pinRequired}>${lockIcon} <span>${labels.pinRequired}</span></span>` : nothing}
    ${favourite ? html`<span class="starred">${starIcon}</span>` : nothing}
    ${way?.progress === 'in' ? html`<span class="badge in" part="in">${phoneCallIcon} ${labels.youAreIn}</span>` : nothing}
    ${held ? html`<span class="badge held" part="on-hold">${pauseIcon} ${labels.heldRoom}</span>` : nothing}
  </span>`;
}

/**
 * The button that makes a room a favourite: in the row where there is room, or below the row, with its name, in a
 * narrow panel.
 */
function star({ labels, mask }: View, room: Room, { favourite, onFavourite }: RoomRowOptions, compact: boolean) {
  if (favourite === undefined) return nothing;
  const label = labels.favourite(nameOfRoom(room.number, mask, room.name));
  return html`<button
    type="button"
    part="action favourite"
    class="star ${compact ? 'only-icon' : ''}"
    aria-label=${label}
    title=${label}
    aria-pressed=${favourite ? 'true' : 'false'}
    @click=${onFavourite}
  >
    ${starIcon}${compact ? nothing : html`<span>${labels.favouriteShort}</span>`}
  </button>`;
}

/** Rare actions: copying the number, and copying what to tell somebody who is to come. */
function rareActions(view: View, room: Room, options: RoomRowOptions): TemplateResult {
  const { labels, mask } = view;
  const { name, number, pinRequired } = room;
  const button = (what: string, label: string, text: string) =>
    html`<button type="button" part="action copy" data-copy=${what} @click=${() => options.onCopy(text)}>
      ${copyIcon}<span>${label}</span>
    </button>`;
  return html`<div class="bar rare">
    ${joining(view.state, number) ? nothing : joinByMobile(view, number).map((action) => actionButton(view, action))}
    ${star(view, room, options, false)} ${button('number', labels.copyNumber, number)}
    ${button('invitation', labels.copyInvitation, labels.invitation(nameOfRoom(number, mask, name), number, pinRequired))}
  </div>`;
}

function facts(view: View, room: Room): TemplateResult {
  const { labels } = view;
  // While a room is empty its start is 0, or that of a conference that is over.
  const running = room.members.length > 0 ? sinceListed(view, room.startTime) : undefined;
  return html`<span class="facts">
    <span><bdi translate="no" part="number" class="number">${room.number}</bdi></span>
    <span part="count">${labels.members(room.members.length)}</span>
    ${running === undefined ? nothing : html`<span part="since" class="time" aria-hidden="true">${sentenceAround(running, labels.runningFor(running))}</span>`}
  </span>`;
}

/** A sentence with a duration in it, of which a narrow panel shows the duration alone. */
function sentenceAround(duration: string, sentence: string) {
  const [before = '', after = ''] = sentence.split(duration);
  return html`<span class="words">${before}</span>${duration}<span class="words">${after}</span>`;
}
