import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Command } from '../domain/command-table.js';
import type { Conference, Participant } from '../domain/model.js';
import { myRole } from '../domain/select.js';
import { type Action, actionButton, confirmation } from './action-button.js';
import { crownIcon, earIcon, earOffIcon, micIcon, micOffIcon, userXIcon, volume2Icon } from './icons.js';
import { conferenceName, extraNumber, shownName } from './names.js';
import { asked, problem } from './notices.js';
import { since, type View } from './view.js';

/**
 * What is in a row; the list item around it belongs to the list.
 *
 * By far the most events say that somebody talks or no longer does, and each second the time is another: all that shows
 * neither is behind a guard. `shared` changes when what all rows show does.
 */
export function participantRow(
  view: View,
  conference: Conference,
  person: Participant,
  shared: readonly unknown[],
): TemplateResult {
  const { key, isMe, role, isMuted, isDeaf, startedAt, callerIdName, callerIdNum, username } = person;
  const steady = [shared, key, isMe, role, isMuted, isDeaf, startedAt, callerIdName, callerIdNum, username];
  return html`${guard(steady, () => html`<span class="avatar" aria-hidden="true">${initials(nameIn(view, person))}</span>`)}
    <div class="who">
      <div class="line">
        ${guard(steady, () => names(view, person))}
        <span class="marks">${marks(view, person)}</span>
        ${asked(view, (_command, participant) => participant === key)}
      </div>
      <div class="facts">${guard(steady, () => facts(view, person))}${timeIn(view, person)}</div>
    </div>
    <div class="actions">${guard(steady, () => actions(view, conference, person))}</div>
    ${question(view, conference, person)} ${problem(view, key)}`;
}

/** The tokens of a row's part: its state, for a page's style sheet. */
export function rowPart(view: View, person: Participant): string {
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

function nameIn({ labels, mask }: View, person: Participant): string {
  return shownName(person, labels, mask);
}

function names(view: View, person: Participant): TemplateResult {
  const badge = person.isMe ? html`<span class="badge" part="me">${view.labels.you}</span>` : nothing;
  return html`<bdi part="name" class="name">${nameIn(view, person)}</bdi>${badge}`;
}

function facts(view: View, person: Participant): TemplateResult {
  const { labels, mask } = view;
  const number = extraNumber(person, labels, mask);
  return html`${number ? html`<bdi part="number" class="number">${number}</bdi>` : nothing}
    <span part="role">${role(view, person)}</span>
    <span part="origin">${person.username === undefined ? labels.external : labels.internal}</span>`;
}

/** How long somebody has been in: all that changes in most rows each second. */
function timeIn(view: View, { startedAt }: Participant) {
  const entered = since(view, startedAt);
  if (entered === undefined) return nothing;
  return html`<span part="since" class="time" title=${view.labels.inFor(entered)}>${entered}</span>`;
}

/** States told by icon and words: never by colour alone. */
function marks({ labels }: View, person: Participant): TemplateResult {
  return html`${person.isTalking ? html`<span class="mark talking" part="state">${volume2Icon} ${labels.talking}</span>` : nothing}${
    person.isMuted ? html`<span class="mark" part="state">${micOffIcon} ${labels.muted}</span>` : nothing
  }${person.isDeaf ? html`<span class="mark" part="state">${earOffIcon} ${labels.deaf}</span>` : nothing}`;
}

function role({ labels }: View, person: Participant) {
  const word = labels.role(person.role);
  return person.role === 'Organizer' ? html`${crownIcon} ${word}` : word;
}

function actions(view: View, conference: Conference, person: Participant) {
  // To others nothing is offered: a column of dead buttons says less than none.
  if (myRole(conference) !== 'Organizer') return nothing;
  const { labels } = view;
  const name = nameIn(view, person);
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
  const text = labels.confirmKick(nameIn(view, person), conferenceName(conference));
  return confirmation(view, text, labels.remove, command, person.key);
}

/** One or two letters of a name, or a sign where the name has none. */
function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const letters = [words[0], words.length > 1 ? words.at(-1) : ''].map((word = '') => /./u.exec(word)?.[0] ?? '');
  return letters.join('').toLocaleUpperCase() || '#';
}
