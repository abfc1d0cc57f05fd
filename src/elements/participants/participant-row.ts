import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Command } from '../../domain/commands/table.js';
import type { Conference, Participant } from '../../domain/model/model.js';
import { myRole } from '../../domain/model/select.js';
import { type Action, actionButton, confirmation } from '../panel/action-button.js';
import { crownIcon, earIcon, earOffIcon, micIcon, micOffIcon, userXIcon, volume2Icon } from '../text/icons.js';
import { conferenceName, extraNumber, shownName } from '../text/names.js';
import { asked, problem } from '../panel/notices.js';
import { since, type View } from '../panel/view.js';

/** What a row is drawn with, besides its participant. */
export interface RowOptions {
  readonly conference: Conference;
  /** The place in the list, from 0. */
  readonly place: number;
  /** Changes when what all rows show does, but for the time. */
  readonly shared: readonly unknown[];
  /** What the page adds to a row. */
  readonly extra: (person: Participant) => unknown;
}

/**
 * One participant.
 *
 * By far the most events say that somebody talks or no longer does, and each second the time is another: neither
 * concerns the buttons, which cost most of a row.
 */
export function participantRow(view: View, person: Participant, options: RowOptions): TemplateResult {
  const { labels, mask } = view;
  const { conference, place, shared } = options;
  const { key, index, isMe, isTalking, isMuted, isDeaf, role, username } = person;
  const name = shownName(person, labels, mask);
  const number = extraNumber(person, labels, mask);
  const entered = since(view, person.startedAt);
  return html`<li
    part=${rowPart(view, person)}
    class=${isTalking ? 'row talking' : 'row'}
    data-index=${index}
    aria-setsize=${conference.order.length}
    aria-posinset=${place + 1}
  >
    <span class="avatar" aria-hidden="true">${initials(name)}</span>
    <div class="who">
      <div class="line">
        <bdi part="name" class="name">${name}</bdi>
        ${isMe ? html`<span class="badge" part="me">${labels.you}</span>` : nothing}
        <span class="marks">
          ${isTalking ? mark(volume2Icon, labels.talking, 'mark talking') : nothing}
          ${isMuted ? mark(micOffIcon, labels.muted) : nothing} ${isDeaf ? mark(earOffIcon, labels.deaf) : nothing}
        </span>
        ${asked(view, (_command, participant) => participant === key)}
      </div>
      <div class="facts">
        ${number ? html`<bdi part="number" class="number">${number}</bdi>` : nothing}
        <span part="role">${role === 'Organizer' ? crownIcon : nothing} ${labels.role(role)}</span>
        <span part="origin">${username === undefined ? labels.external : labels.internal}</span>
        ${
          entered === undefined
            ? nothing
            : html`<span part="since" class="time" title=${labels.inFor(entered)}>${entered}</span>`
        }
      </div>
    </div>
    <div class="actions">
      ${guard([shared, key, name, role, isMe, isMuted, isDeaf], () => actions(view, conference, person))}
    </div>
    ${question(view, conference, person)} ${problem(view, key)}${options.extra(person)}
  </li>`;
}

/** A state told by icon and words: never by colour alone. */
function mark(icon: TemplateResult, text: string, kind = 'mark'): TemplateResult {
  return html`<span class=${kind} part="state">${icon} ${text}</span>`;
}

/** The tokens of a row's part: its state, for a page's style sheet. */
function rowPart(view: View, person: Participant): string {
  const pending = view.pending.some((entry) => entry.participant === person.key);
  const tokens = [
    'participant',
    person.isMuted && 'muted',
    person.isDeaf && 'deaf',
    person.isTalking && 'talking',
    person.isMe && 'me',
    person.role === 'Organizer' && 'organizer',
    pending && 'pending',
  ];
  return tokens.filter(Boolean).join(' ');
}

function actions(view: View, conference: Conference, person: Participant) {
  // To others nothing is offered: a column of dead buttons says less than none.
  if (myRole(conference) !== 'Organizer') return nothing;
  const { labels } = view;
  const name = shownName(person, labels, view.mask);
  const target = { conferenceNumber: conference.conferenceNumber, index: person.index };
  const button = (action: Pick<Action, 'name' | 'label' | 'icon' | 'kind' | 'question'>, type: RowCommand) =>
    actionButton(view, { ...action, compact: true, expect: person.key, command: { type, ...target } });
  const hearing = person.isDeaf
    ? button({ name: 'undeafen', label: labels.undeafen(name), icon: earIcon }, 'conferenceUndeafen')
    : button({ name: 'deafen', label: labels.deafen(name), icon: earOffIcon }, 'conferenceDeafen');
  // I mute myself above the list; of my own row only what I cannot do there is left.
  if (person.isMe) return person.isDeaf ? hearing : nothing;
  const speaking = person.isMuted
    ? button({ name: 'unmute', label: labels.unmute(name), icon: micIcon }, 'conferenceUnmute')
    : button({ name: 'mute', label: labels.mute(name), icon: micOffIcon }, 'conferenceMute');
  const removal = { name: 'kick', label: labels.kick(name), icon: userXIcon, kind: 'danger' } as const;
  return html`${speaking}${hearing}${button({ ...removal, question: kickQuestion(person) }, 'conferenceKick')}`;
}

type RowCommand = Extract<Command, { index: number }>['type'];

function kickQuestion({ key }: Participant): string {
  return `kick ${key}`;
}

function question(view: View, conference: Conference, person: Participant) {
  if (view.question !== kickQuestion(person) || myRole(conference) !== 'Organizer') return nothing;
  const { labels } = view;
  const command = {
    type: 'conferenceKick',
    conferenceNumber: conference.conferenceNumber,
    index: person.index,
  } as const;
  const text = labels.confirmKick(shownName(person, labels, view.mask), conferenceName(conference));
  return confirmation(view, text, labels.remove, command, person.key);
}

/** One or two letters of a name, or a sign where the name has none. */
function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const letters = [words[0], words.length > 1 ? words.at(-1) : ''].map((word = '') => /./u.exec(word)?.[0] ?? '');
  return letters.join('').toLocaleUpperCase() || '#';
}
