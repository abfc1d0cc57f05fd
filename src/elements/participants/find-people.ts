import { html, nothing, type TemplateResult } from 'lit';
import type { TalkTimes } from '../../domain/attendance-report.js';
import type { Conference, Participant } from '../../domain/model/model.js';
import { countIn, type RosterFilter, rosterFilters, rosterOrders } from '../../domain/roster-filters.js';
import type { RosterView } from '../../domain/roster-view.js';
import { keyedRows } from '../drawing/keyed-rows.js';
import { findBar } from '../panel/find-bar.js';
import type { View } from '../panel/view.js';
import { audioLinesIcon } from '../text/icons.js';
import { shownName } from '../text/names.js';
import type { PeopleFinder } from './people-finder.js';

/** In a longer list than this, the rows scroll: then the names of those who talk are shown above the list. */
const longerThan = 10;
/** How many of those who talk are named. */
const named = 3;

interface Going {
  /** The talk times that rows show, if any: with them the list can be ordered and filtered by talk time. */
  readonly times: TalkTimes | undefined;
  readonly hasShortcut: boolean;
  /** Goes to the first row. */
  readonly onGo: () => void;
  /** Goes to somebody's row. */
  readonly onGoTo: (person: Participant) => void;
}

/** The search field, the filters with their counts, the order, and who talks. */
export function findPeople(
  view: View,
  conference: Conference,
  finder: PeopleFinder,
  roster: RosterView,
  { times, hasShortcut, onGo, onGoTo }: Going,
): TemplateResult | typeof nothing {
  if (!times && !finder.isOffered) return nothing;
  const { labels } = view;
  const bar = findBar(labels, {
    label: labels.searchPeople,
    typed: finder.typed,
    onType: (typed) => finder.change({ typed }),
    onGo,
    shown: roster.indexes.length,
    total: conference.participants.size,
    sought: finder.isNarrowing ? finder.list : '',
    status: finder.status,
    none: labels.nobodyMatches,
    order: finder.order,
    orders: [...rosterOrders, ...(times ? (['talk'] as const) : [])].map((order) => [order, labels.rosterOrder(order)]),
    onOrder: (order) => finder.change({ order }),
    hasShortcut,
  });
  const talkers = finder.nameTalkers(conference, view.now);
  return html`<div class="finding">${bar} ${filters(view, finder, conference, times)}</div>
    ${finder.crowd > longerThan ? talkingNow(view, talkers, onGoTo) : nothing}`;
}

function filters({ labels }: View, finder: PeopleFinder, conference: Conference, times?: TalkTimes): TemplateResult {
  const offered: readonly RosterFilter[] = times ? [...rosterFilters, 'not-spoken'] : rosterFilters;
  return html`<div class="filters" role="group" aria-label=${labels.filters}>
    ${offered.map((filter) => {
      const isOn = finder.filter === filter;
      return html`<button
        type="button"
        part="filter"
        data-filter=${filter}
        aria-pressed=${isOn ? 'true' : 'false'}
        @click=${() => finder.change({ filter: isOn ? undefined : filter })}
      >
        ${labels.filter(filter)}
        <span class="number">${countIn(conference, filter, { talked: times?.of, old: finder.old })}</span>
      </button>`;
    })}
  </div>`;
}

/** The names of those who talk. Their place stays when nobody talks, so that nothing moves. */
function talkingNow(view: View, talkers: readonly Participant[], onGoTo: Going['onGoTo']): TemplateResult {
  const { labels } = view;
  const item = (person: Participant) => {
    const name = shownName(person, view);
    return html`<li data-key=${person.key}>
      <button type="button" title=${labels.goTo(name)} @click=${() => onGoTo(person)}>
        <bdi translate="no">${name}</bdi>
      </button>
    </li>`;
  };
  return html`<div class="talking-now" part="talking-now">
    ${audioLinesIcon}
    ${
      talkers.length === 0
        ? html`<span class="subtle">${labels.nobodyTalks}</span>`
        : html`<ul role="list" aria-label=${labels.talkingNow}>
            ${keyedRows(talkers.slice(0, named), ({ key }) => key, item)}
          </ul>`
    }
    ${talkers.length > named ? html`<span class="subtle">${labels.moreTalk(talkers.length - named)}</span>` : nothing}
  </div>`;
}
