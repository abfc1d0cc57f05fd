import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Command } from '../../domain/commands/table.js';
import type { View } from './view.js';

export interface Action {
  /** The second token of its part: `mute`, `kick`, `leave`… */
  readonly name: string;
  readonly command: Command;
  /** What it does, in words: shown beside the icon, or told by it alone. */
  readonly label: string;
  readonly icon: TemplateResult;
  /** Shows the icon alone; the label is then its name and its tooltip. */
  readonly compact?: boolean;
  /** Shows less than the label, where the place says the rest. */
  readonly short?: string;
  /** The key of the participant whom it is meant for. */
  readonly expect?: string;
  readonly kind?: 'primary' | 'danger';
  /** What is asked in place before anything is requested. */
  readonly question?: string;
}

/**
 * A button that asks the server for something, if it may be asked now; otherwise it says why not.
 *
 * A disabled button stays reachable by keyboard, since it is the reason that one wants to read.
 */
export function actionButton(view: View, action: Action): TemplateResult {
  const { command, label, icon, compact, short, expect, kind, question, name } = action;
  const denial = view.whyNot(command);
  const pending = view.isPending(command);
  const why = denial && view.labels.denial(denial);
  const press = () => {
    if (denial || pending) return;
    if (question === undefined) void view.request(command, expect);
    else view.ask(question);
  };
  const tooltip = [compact ? label : '', why ?? ''].filter(Boolean).join('. ');
  return html`<button
    type="button"
    part="action ${name}"
    class="${kind ?? ''} ${compact ? 'only-icon' : ''}"
    title=${tooltip || nothing}
    aria-label=${ifDefined(compact || short ? label : undefined)}
    aria-description=${ifDefined(why)}
    aria-disabled=${denial || pending ? 'true' : 'false'}
    @click=${press}
  >
    ${icon}${compact ? nothing : html`<span>${short ?? label}</span>`}
  </button>`;
}

/** A question before a destructive act, in place: what will happen, and the two ways out. Escape is the second. */
export function confirmation(view: View, text: string, accept: string, command: Command, expect?: string) {
  const close = () => view.ask(undefined);
  const confirm = () => {
    close();
    void view.request(command, expect);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  };
  return html`<div class="question" role="group" aria-label=${text} @keydown=${onKey}>
    <span>${text}</span>
    <span class="bar">
      <button type="button" part="confirm" class="danger" @click=${confirm}>${accept}</button>
      <button type="button" part="cancel" data-autofocus @click=${close}>${view.labels.cancel}</button>
    </span>
  </div>`;
}
