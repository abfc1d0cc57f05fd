import { html, nothing, type TemplateResult } from 'lit';
import type { Command } from '../../domain/commands/table.js';
import { triangleAlertIcon, xIcon } from '../text/icons.js';
import { outcomeText } from '../text/outcome-text.js';
import type { View } from './view.js';

/** What went wrong at a place (a row, a room or the panel), in words, until it is dismissed. */
export function problem(view: View, place = ''): TemplateResult | typeof nothing {
  const outcome = view.problemAt(place);
  const text = outcome && outcomeText(outcome, view.labels);
  if (!text) return nothing;
  return html`<div class="notice" part="error" role="alert">
    <span>${triangleAlertIcon} ${text}</span>
    <button
      type="button"
      class="only-icon"
      aria-label=${view.labels.dismiss}
      title=${view.labels.dismiss}
      @click=${() => view.dismiss(place)}
    >
      ${xIcon}
    </button>
  </div>`;
}

/** What was asked for and has not been answered, among the commands that `about` picks. */
export function asked(view: View, about: (command: Command, participant?: string) => boolean) {
  const entry = [...view.pending].reverse().find(({ command, participant }) => about(command, participant));
  return entry ? html`<span class="asked">${view.labels.pending(entry.command.type)}</span>` : nothing;
}
