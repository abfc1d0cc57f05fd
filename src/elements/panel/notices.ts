import { html, nothing, type TemplateResult } from 'lit';
import type { Outcome } from '../../domain/commands/outcome.js';
import type { Command } from '../../domain/commands/table.js';
import { keyedRows } from '../drawing/keyed-rows.js';
import { triangleAlertIcon, xIcon } from '../text/icons.js';
import type { Labels } from '../text/labels/labels.js';
import { outcomeText, outcomeTextAbout, type Telling } from '../text/outcome-text.js';
import { withNames } from '../text/with-names.js';
import { waitOf } from './held-back.js';
import type { View } from './view.js';

/** Words for what went wrong at a place (a room or the panel), until the user dismisses them. */
export function problem(view: View, place = ''): unknown {
  const beside = noticesOf(view.problemsAt(place), view, (outcome) => view.tells(outcome), view.dismiss);
  return place === '' ? [beside, elsewhere(view)] : beside;
}

/** Words for what went wrong at places that are not in view. */
function elsewhere(view: View): unknown {
  return keyedRows(
    view.elsewhere(),
    ({ outcome }) => outcome,
    ({ outcome, name }) => {
      const text = outcomeTextAbout(outcome, view, name) ?? '';
      const words = text.length > shownAtOnce ? cutText(text) : withNames(text, [name]);
      return box(words, outcome.id, view.tells(outcome, 'above'), view.labels, () => view.dismiss(outcome));
    },
  );
}

/** Outcomes that are no success, in words. `isTold`: whether a screen reader tells of an outcome by itself. */
export function noticesOf(
  outcomes: readonly Outcome[],
  telling: Telling,
  isTold: (outcome: Outcome) => boolean,
  dismiss: (outcome: Outcome) => void,
): unknown {
  if (outcomes.length === 0) return nothing;
  // The same words about another outcome are a new element: a screen reader tells only of what is new.
  return keyedRows(
    outcomes,
    (outcome) => outcome,
    (outcome) => {
      const text = outcomeText(outcome, telling);
      return text ? box(cutText(text), outcome.id, isTold(outcome), telling.labels, () => dismiss(outcome)) : nothing;
    },
  );
}

/** The words of a notice, and the button that dismisses it. `about`: the identity of the notice, where a press guard looks. */
export function box(words: unknown, about: string | undefined, isTold: boolean, labels: Labels, dismiss: () => void) {
  return html`<div class="notice" part="error" data-about=${about ?? nothing} role=${isTold ? 'alert' : nothing}>
    <span>${triangleAlertIcon} ${words}</span>
    ${dismissButton(labels, dismiss)}
  </div>`;
}

export function dismissButton({ dismiss: label }: Labels, dismiss: () => void): TemplateResult {
  // The second press of a double click would dismiss what has moved up, unread.
  const onClick = ({ detail }: MouseEvent) => detail > 1 || dismiss();
  return html`<button type="button" class="only-icon" aria-label=${label} title=${label} @click=${onClick}>
    ${xIcon}
  </button>`;
}

/** How much of a text of the server is shown at first, in UTF-16 units. */
const shownAtOnce = 300;

/** A text. Of a long text, the rest shows when the user unfolds it. */
export function cutText(text: string): unknown {
  if (text.length <= shownAtOnce) return text;
  // The cut never splits a character of two UTF-16 units.
  const start = text.slice(0, shownAtOnce).replace(/[\uD800-\uDBFF]$/u, '');
  return html`<details class="long">
    <summary>${start}…</summary>
    <span>${text.slice(start.length)}</span>
  </details>`;
}

/** Which command was asked for and has not been answered, in words, among the commands that `about` picks. */
export function asked(view: View, about: (command: Command, participant?: string) => boolean) {
  const entry = [...view.pending].reverse().find(({ command, participant }) => about(command, participant));
  return entry ? html`<span class="asked" part="asked">${view.labels.pending(waitOf(entry))}</span>` : nothing;
}
