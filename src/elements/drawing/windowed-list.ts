import { html, type TemplateResult } from 'lit';
import { keyedRows } from './keyed-rows.js';
import type { RowWindow, Slot } from './row-window.js';

interface WindowedList {
  readonly rowWindow: RowWindow;
  /** The class of the list. */
  readonly kind: 'rows' | 'rooms';
  /** The name of the list, for a screen reader. */
  readonly label: string;
  /** How many rows there are, drawn or not. */
  readonly count: number;
  /** The places of rows that are drawn in any case; -1 is none. */
  readonly kept: readonly number[];
  /**
   * The key of the row at a place: the same value for as long as the row is that of the same person or room, wherever
   * it moves.
   */
  readonly keyOf: (place: number) => unknown;
  /** The row at a place, an `<li>`; or Lit's `noChange`, for a row that `isThere` and stays as it is. */
  readonly row: (place: number, isThere: boolean) => unknown;
}

/** A list that scrolls by itself and draws the rows in view alone; gaps stand for the others. */
export function windowedList({ rowWindow, kind, label, count, kept, keyOf, row }: WindowedList): TemplateResult {
  const slots = rowWindow.slots(count, kept);
  const key = (slot: Slot) => (typeof slot === 'string' ? slot : keyOf(slot));
  const draw = (slot: Slot, isThere: boolean) =>
    typeof slot === 'string' ? html`<li class="gap ${slot}" role="presentation"></li>` : row(slot, isThere);
  return html`<div class="scroller" tabindex="-1">
    <ul class=${kind} role="list" aria-label=${label}>
      ${keyedRows(slots, key, draw)}
    </ul>
  </div>`;
}
