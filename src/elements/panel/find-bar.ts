import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Labels } from '../text/labels/labels.js';
import type { FoundStatus } from './found-status.js';
import { isComposing, onEscape } from './typing.js';
import { arrowUpDownIcon, searchIcon, xIcon } from '../text/icons.js';

/** A list with so many rows or more can be searched, filtered and ordered. */
export const findFrom = 8;

export interface FindBar<Order extends string> {
  /** What is searched, for a screen reader. */
  readonly label: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  /** Goes to the first row that is found. */
  readonly onGo: () => void;
  /** How many rows are shown, and how many there are. */
  readonly shown: number;
  readonly total: number;
  /**
   * What is searched for and filtered by; empty for nothing. When this changes, the number of rows that are found is
   * told.
   */
  readonly sought: string;
  readonly status: FoundStatus;
  /** The text for a screen reader when nothing is found. */
  readonly none: string;
  readonly order: Order;
  /** Each order with its name. */
  readonly orders: readonly (readonly [order: Order, name: string])[];
  readonly onOrder: (order: Order) => void;
  /** Whether the key `/` goes to this search field. */
  readonly hasShortcut: boolean;
}

/** Whether the focus is in the search bar of a panel: while somebody searches, the bar neither comes nor goes. */
export function isFinding({ shadowRoot }: Element): boolean {
  return Boolean(shadowRoot?.activeElement?.closest('.finding, .find'));
}

/** The search field, how many rows are shown of how many, and the order of the list. */
export function findBar<Order extends string>(labels: Labels, bar: FindBar<Order>): TemplateResult {
  const { typed, shown, total } = bar;
  const onInput = (event: Event) => bar.onType((event.target as HTMLInputElement).value);
  const onKey = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === 'Escape') {
      if (typed !== '') onEscape(event, () => bar.onType(''));
      return;
    }
    if (event.key === 'Enter' || event.key === 'ArrowDown') bar.onGo();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const found = shown === 0 ? bar.none : labels.shown(shown, total);
  return html`<div class="find" role="search" aria-label=${bar.label}>
    <div class="search">
      ${searchIcon}
      <input
        type="search"
        part="search"
        name="search"
        aria-label=${bar.label}
        aria-keyshortcuts=${bar.hasShortcut ? '/' : nothing}
        placeholder=${labels.nameOrNumber}
        autocomplete="off"
        spellcheck="false"
        enterkeyhint="search"
        .value=${live(typed)}
        @input=${onInput}
        @keydown=${onKey}
      />
      ${shown === total ? nothing : html`<span part="shown" class="subtle number">${labels.shown(shown, total)}</span>`}
      ${typed === '' ? shortcutHint(bar.hasShortcut && shown === total) : clearButton(labels, () => bar.onType(''))}
    </div>
    <span class="sort" title=${labels.sort}>
      ${arrowUpDownIcon}
      <select
        part="sort"
        aria-label=${labels.sort}
        @change=${(event: Event) => bar.onOrder((event.target as HTMLSelectElement).value as Order)}
      >
        ${bar.orders.map(
          ([order, name]) => html`<option value=${order} ?selected=${order === bar.order}>${name}</option>`,
        )}
      </select>
    </span>
    ${bar.status.region(bar.sought, found, labels.$code)}
  </div>`;
}

function shortcutHint(isShown: boolean) {
  return isShown ? html`<kbd aria-hidden="true">/</kbd>` : nothing;
}

function clearButton(labels: Labels, onClear: () => void): TemplateResult {
  const clear = (event: Event) => {
    onClear();
    (event.currentTarget as Element).parentElement?.querySelector('input')?.focus();
  };
  return html`<button
    type="button"
    class="only-icon"
    aria-label=${labels.clearSearch}
    title=${labels.clearSearch}
    @click=${clear}
  >
    ${xIcon}
  </button>`;
}

/** Stands in place of the list when nothing is found: a text, and a button that shows everything again. */
export function nothingFound(text: string, wayBack: string, onBack: () => void): TemplateResult {
  return html`<p class="empty" part="empty">
    <span><slot name="no-match">${text}</slot></span>
    <button type="button" part="action show-all" @click=${onBack}>${wayBack}</button>
  </p>`;
}
