import { html, nothing, type TemplateResult } from 'lit';
import type { Conference } from '../../domain/model/model.js';
import { valuesOf } from '../../domain/model/index-map.js';
import { firstId, myRole } from '../../domain/model/select.js';
import type { Action } from '../panel/action.js';
import { actionButton, actionQuestion } from '../panel/action-button.js';
import { dismissButton } from '../panel/notices.js';
import type { View } from '../panel/view.js';
import { micIcon, micOffIcon, userXIcon, xIcon } from '../text/icons.js';
import { conferenceName, shownName } from '../text/names.js';
import type { Bulk } from './bulk.js';
import { asksAbout, isRemovable } from './bulk-aim.js';
import type { Ticks } from './ticks.js';
import { withNames } from '../text/with-names.js';

/** The actions on those who are ticked, and the result of the last bulk act. Below the list, so that nothing moves. */
export function bulkBars(view: View, roster: Shown, bulk: Bulk, ticks: Ticks): TemplateResult {
  return html`${tickedBar(view, roster, bulk, ticks)} ${resultBar(view, roster.conference, bulk)}`;
}

/** The conference, and the people of it that the search and the filter leave in the list. */
interface Shown {
  readonly conference: Conference;
  readonly indexes: readonly number[];
}

function tickedBar(view: View, { conference, indexes }: Shown, bulk: Bulk, ticks: Ticks) {
  const { labels } = view;
  // Nearly always nobody is ticked: then the people are not walked through at each drawing.
  if (ticks.keys.size === 0 || myRole(conference) !== 'Organizer') return nothing;
  const { participants, uniqueId, conferenceNumber } = conference;
  const all = [...valuesOf(participants)];
  const people = all.filter(({ key }) => ticks.keys.has(key));
  const [first] = people;
  if (!first) return nothing;
  const shown = new Set(indexes);
  const unseen = people.filter(({ index }) => !shown.has(index)).length;
  const ticked = labels.ticked(people.length);
  const act = (does: 'mute' | 'unmute' | 'kick') => () => {
    const keys = ticks.keys;
    ticks.clear();
    void bulk.these(does, conference, keys);
  };
  const others = () => {
    const spared = ticks.keys;
    ticks.clear();
    void bulk.others(conference, spared);
  };
  const name = conferenceName(conference, view.mask);
  const removable = people.filter(isRemovable);
  const text = labels.confirmKickTicked(removable.length, name);
  const about = firstId(view.state, uniqueId);
  const asks = asksAbout(conference, people);
  const actions: readonly Action[] = [
    { name: 'mute-ticked', label: labels.muteTicked, icon: micOffIcon, does: act('mute'), asks },
    { name: 'unmute-ticked', label: labels.unmuteTicked, icon: micIcon, does: act('unmute'), asks },
    { name: 'mute-others', label: labels.muteAllBut, does: others, asks: asksAbout(conference, all) },
    {
      name: 'kick-ticked',
      label: labels.kickTicked,
      names: [name],
      icon: userXIcon,
      kind: 'danger',
      does: act('kick'),
      // Where all of them organize, the button says why none of them can be removed.
      asks: removable.length > 0 ? asks : { type: 'conferenceKick', conferenceNumber, index: first.index },
      question: removable.length > 0 ? { about, text, accept: labels.remove } : undefined,
    },
  ];
  return html`<div class="section bulk" part="bulk" role="toolbar" aria-label=${ticked}>
    <div class="bar">
      <strong role="status">${unseen > 0 ? `${ticked} (${labels.tickedUnseen(unseen)})` : ticked}</strong>
      <button
        type="button"
        class="only-icon"
        aria-label=${labels.untick}
        title=${labels.untick}
        @click=${() => ticks.clear()}
      >
        ${xIcon}
      </button>
      ${actions.map((action) => actionButton(view, action))}
    </div>
    ${actions.map((action) => actionQuestion(view, action))}
  </div>`;
}

function resultBar(view: View, conference: Conference, bulk: Bulk) {
  const { labels } = view;
  const { result, undoable } = bulk;
  if (result?.uniqueId !== firstId(view.state, conference.uniqueId)) return nothing;
  const { act, count } = result;
  const people = [...undoable.values()];
  const denial = view.whyNot(asksAbout(conference, [...people, ...bulk.silent]));
  const why = denial && labels.denial(denial);
  // No button is `disabled`, since it would lose the focus: a button that cannot be used now does nothing.
  const unless = (does: () => void) => () => denial ?? does();
  const names = people.map((person) => shownName(person, view));
  const whom = labels.undoWhom(names);
  return html`<div class="section bar bulk" part="result">
    <div class="told">
      <span role="status">${count ? labels.bulkResult(act, count) : labels.bulkWaiting(act)}</span>
      ${undoable.size > 0 ? html`<p class="subtle">${withNames(whom, names)}</p>` : nothing}
    </div>
    ${
      bulk.silent.length > 0
        ? html`<button
            type="button"
            part="try-again"
            aria-disabled=${denial ? 'true' : nothing}
            title=${why ?? nothing}
            @click=${unless(() => bulk.again(conference))}
          >
            ${labels.tryAgain}
          </button>`
        : nothing
    }
    ${
      undoable.size > 0
        ? html`<button
            type="button"
            part="undo"
            aria-disabled=${denial ? 'true' : nothing}
            title=${why ?? nothing}
            aria-description=${why ?? whom}
            @click=${unless(() => bulk.undo(conference))}
          >
            ${labels.undo}
          </button>`
        : nothing
    }
    ${dismissButton(labels, () => bulk.dismiss())}
  </div>`;
}
