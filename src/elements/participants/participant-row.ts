import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Participant } from '../../domain/model/model.js';
import { actionButton, actionQuestion } from '../panel/action-button.js';
import { crownIcon, earOffIcon, micOffIcon, volume2Icon } from '../text/icons.js';
import { extraNumber, shownName } from '../text/names.js';
import { notice } from '../panel/notices.js';
import type { View } from '../panel/view.js';
import { timer } from '../text/duration.js';
import { rowActions } from './row-actions.js';
import { type ActionSource, actionSource, rowAsking, type RowSource } from './row-source.js';

/** What a row does, and what the page adds to it. */
export interface RowActs extends Pick<View, 'request' | 'ask' | 'dismiss'> {
  readonly extra: (person: Participant) => unknown;
}

/** One participant. */
export function participantRow(source: RowSource, acts: RowActs): TemplateResult {
  const { labels, mask, person, asked, talking } = source;
  const { key, index, isMe, isMuted, isDeaf, role, username } = person;
  const name = shownName(person, labels, mask);
  const number = extraNumber(person, labels, mask);
  const entered = source.seconds === undefined ? undefined : timer(source.seconds, source.language);
  const forActions = actionSource(source);
  return html`<li
    part=${rowPart(source)}
    class=${talking ? 'row talking' : 'row'}
    data-index=${index}
    aria-setsize=${source.count}
    aria-posinset=${source.place + 1}
  >
    <span class="avatar" aria-hidden="true" translate="no">${initials(name)}</span>
    <div class="who">
      <div class="line">
        <bdi translate="no" part="name" class="name">${name}</bdi>
        ${isMe ? html`<span class="badge" part="me">${labels.you}</span>` : nothing}
        <span class="marks">
          ${talking ? mark(volume2Icon, labels.talking, 'mark talking') : nothing}
          ${isMuted ? mark(micOffIcon, labels.muted) : nothing} ${isDeaf ? mark(earOffIcon, labels.deaf) : nothing}
        </span>
        ${asked ? html`<span class="asked">${labels.pending(asked)}</span>` : nothing}
      </div>
      <div class="facts">
        ${number ? html`<bdi translate="no" part="number" class="number">${number}</bdi>` : nothing}
        <span part="role">${role === 'Organizer' ? crownIcon : nothing} ${person.roleText ?? labels.role(role)}</span>
        <span part="origin">${username === undefined ? labels.external : labels.internal}</span>
        ${
          entered === undefined
            ? nothing
            : html`<span part="since" class="time" title=${labels.inFor(entered)}>${entered}</span>`
        }
      </div>
    </div>
    ${guard(Object.values(forActions), () => actions(forActions, acts))}
    ${notice(source.problem, labels, () => acts.dismiss(key))}${acts.extra(person)}
  </li>`;
}

function actions(source: ActionSource, acts: RowActs): TemplateResult {
  const asking = rowAsking(source, acts);
  const offered = rowActions(source);
  return html`<div class="actions">${offered.map((action) => actionButton(asking, action, true))}</div>
    ${offered.map((action) => actionQuestion(asking, action))}`;
}

/** A state told by icon and words: never by colour alone. */
function mark(icon: TemplateResult, text: string, kind = 'mark'): TemplateResult {
  return html`<span class=${kind} part="state">${icon} ${text}</span>`;
}

/** The tokens of a row's part: its state, for a page's style sheet. */
function rowPart({ person, asked, talking }: RowSource): string {
  const tokens = [
    'participant',
    person.isMuted && 'muted',
    person.isDeaf && 'deaf',
    talking && 'talking',
    person.isMe && 'me',
    person.role === 'Organizer' && 'organizer',
    asked && 'pending',
  ];
  return tokens.filter(Boolean).join(' ');
}

/** One or two letters of a name, or a sign where the name has none. */
function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const letters = [words[0], words.length > 1 ? words.at(-1) : ''].map((word = '') => /./u.exec(word)?.[0] ?? '');
  return letters.join('').toLocaleUpperCase() || '#';
}
