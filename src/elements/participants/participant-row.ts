import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { NameGiver } from '../../domain/guests/given-names.js';
import { actionButton, actionQuestion } from '../panel/action-button.js';
import { menuButton } from '../panel/menu.js';
import { noticesOf } from '../panel/notices.js';
import type { View } from '../panel/view.js';
import { timer } from '../text/duration.js';
import { checkIcon, earOffIcon, micIcon, micOffIcon } from '../text/icons.js';
import { bareName, extraNumber, roleName } from '../text/names.js';
import { badgeOf, type RowAdditions } from './page-additions.js';
import { type NamingActs, namingForm } from './naming-form.js';
import { hasHearingToggle, type LocalActs, rowActions } from './row-actions.js';
import {
  type ActionSource,
  actionSource,
  distinctName,
  menuOf,
  rowAsking,
  type RowSource,
  visibleName,
} from './row-source.js';
import { talkCell } from './talk-column.js';
import { rowState } from './row-state.js';

/** What a row does, and what the page adds to it. */
export interface RowActs
  extends LocalActs, NamingActs, Pick<View, 'request' | 'dismiss' | 'openMenu'>, Pick<RowAdditions, 'extra' | 'badge'> {
  /** Ticks a person, or takes the tick away. `upTo`: ticks a range up to this person. */
  readonly tick: (key: string, upTo: boolean) => void;
}

/**
 * One participant: their state, and apart from it what may be done about them. Where each thing has its place, and why,
 * is in docs/decisions/0012-rows-and-menus.md.
 *
 * Talking and muting change the size of no element and no text: marks are always there, and a style shows or hides
 * them.
 */
export function participantRow(source: RowSource, acts: RowActs): TemplateResult {
  const { labels, person, asked, gone } = source;
  const { key, isMe, isDeaf } = person;
  const name = visibleName(source);
  const forActions = actionSource(source);
  const talking = source.talkingOld ? labels.talkingOld : labels.talking;
  // A toggle in the row would show the same as the mark.
  const hasEar = isDeaf && !gone && !hasHearingToggle(source, isMe);
  const badge = gone ? [] : acts.badge(person);
  const extra = gone ? [] : acts.extra(person);
  return html`<li
    ${rowState(source, badge)}
    data-key=${key}
    data-index=${gone ? nothing : person.index}
    tabindex=${source.tabStop ? 0 : -1}
    aria-setsize=${source.count}
    aria-posinset=${source.place + 1}
  >
    ${face(source, acts)}
    <div class="who">
      <div class="line">
        <bdi translate="no" part="name" class="name" title=${name}
          >${gone ? labels.hasLeft(distinctName(source)) : name}</bdi
        >
        ${isMe ? html`<span class="badge you" part="me">${labels.you}</span>` : nothing} ${badgeOf(badge)}
      </div>
      ${gone ? nothing : facts(source)}
      ${asked ? html`<span class="asked" part="asked">${labels.pending(asked)}</span>` : nothing}
    </div>
    <div class="marks">
      ${gone ? nothing : talkCell(source, source.talked)}
      <span part="state" class="mark bars" role="img" aria-label=${talking} title=${talking}></span>
      <span part="state" class=${hasEar ? 'mark ear shown' : 'mark ear'} aria-hidden="true" title=${labels.deaf}
        >${hasEar ? earOffIcon : nothing}</span
      >
      ${words(source)}
    </div>
    ${guard(Object.values(forActions), () => actions(forActions, acts))} ${namingForm(source, acts)}
    ${noticesOf(source.problems, source, ({ id }) => source.toldProblems.includes(`${id} `), acts.dismiss)}${extra.length > 0 ? html`<span class="actions extra">${extra}</span>` : nothing}
  </li>`;
}

function facts(source: RowSource): TemplateResult {
  const { person, seconds, labels, language } = source;
  const silent = source.talked?.silent;
  const number = extraNumber(person, source);
  const given = source.names(person);
  const isExternal = person.username === undefined;
  const entered = seconds === undefined ? undefined : timer(seconds, language);
  return html`<div class="facts">
    ${given ? namedBy(labels.nameFrom(given.by), given.by) : nothing}
    ${number ? html`<bdi translate="no" part="number" class="number" title=${number}>${number}</bdi>` : nothing}
    <span part="role" class=${person.role === 'Organizer' ? 'organizer' : 'plain'}
      >${roleName(person, source.mask, labels.role)}</span
    >
    <span part="origin" class=${isExternal ? 'plain external' : 'plain'}
      >${isExternal ? labels.external : labels.internal}</span
    >
    ${
      entered === undefined
        ? nothing
        : html`<span part="since" class="time" title=${labels.inFor(entered)}>${entered}</span>`
    }
    ${silent === undefined ? nothing : html`<span part="silent" class="time">${labels.silentFor(timer(silent, language))}</span>`}
  </div>`;
}

/** Who gave the name. It is the first of the facts, since there may be no room for the others. */
function namedBy(whose: string, giver: NameGiver): TemplateResult {
  return html`<span part="named ${giver}" class="named" title=${whose}>${whose}</span>`;
}

/** The states that seldom change, in words. Talking has a mark alone: words would move the text beside them. */
function words({ person, gone, labels }: RowSource) {
  const told = [person.isMuted ? labels.muted : '', person.isDeaf ? labels.deaf : ''].filter(Boolean);
  return gone || told.length === 0 ? nothing : html`<span class="hidden-text">${told.join(' ')}</span>`;
}

/** The avatar of a person. For an organizer, the avatar is a button that ticks the person. */
function face(source: RowSource, acts: RowActs) {
  const { person, ticked, organizing, gone, labels } = source;
  // Without the number of several of one name, which some languages write with a letter: `ACME nº 1`.
  const letters = initials(bareName(person, source));
  if (!organizing || person.isMe || gone)
    return html`<span class="avatar" aria-hidden="true" translate="no">${letters}</span>`;
  return html`<button
    type="button"
    part="tick"
    class="avatar"
    role="checkbox"
    tabindex="-1"
    aria-checked=${ticked ? 'true' : 'false'}
    aria-label=${labels.tick(distinctName(source))}
    @click=${({ shiftKey }: MouseEvent) => acts.tick(person.key, shiftKey)}
  >
    <span aria-hidden="true" translate="no">${ticked ? checkIcon : letters}</span>
  </button>`;
}

function actions(source: ActionSource, acts: RowActs): TemplateResult {
  const asking = rowAsking(source, acts);
  const { labels, name, wide, key, isMuted } = source;
  const { toggles, rare, more } = rowActions(source, acts);
  const look = { compact: true, roving: true };
  const folded = wide ? more : [...rare.slice(0, 1), ...more, ...rare.slice(1)];
  const microphone = toggles.some((action) => action.name.endsWith('mute'))
    ? nothing
    : html`<span
        part="state"
        class=${isMuted ? 'mark mic off shown' : 'mark mic shown'}
        aria-hidden="true"
        title=${isMuted ? labels.muted : labels.unmuted}
        >${isMuted ? micOffIcon : micIcon}</span
      >`;
  const menu = { name: menuOf(key), label: labels.moreFor(name), actions: folded, open: source.menu, roving: true };
  return html`<div class=${source.organizing ? 'actions offered' : 'actions'}>
      ${source.gone ? nothing : microphone} ${toggles.map((action) => actionButton(asking, action, look))}
      ${wide ? rare.map((action) => actionButton(asking, action, look)) : nothing}
      ${folded.length > 0 ? menuButton(asking, menu) : nothing}
    </div>
    ${rare.map((action) => actionQuestion(asking, action))}`;
}

/** One or two letters of a name, or a sign where the name has none. */
function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const letters = [words[0], words.length > 1 ? words.at(-1) : ''].map((word = '') => /./u.exec(word)?.[0] ?? '');
  return letters.join('').toLocaleUpperCase() || '#';
}
