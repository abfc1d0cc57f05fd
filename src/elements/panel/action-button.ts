import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { type Action, type Asking, press, questionName } from './action.js';
import { onEscape } from './typing.js';

/**
 * A button that asks the server for something, if it may be asked now; otherwise it says why not.
 * `compact`: it shows its icon alone; its label is then its name and its tooltip.
 *
 * A disabled button stays reachable by keyboard, so that its reason can be read.
 */
export function actionButton(view: Asking, action: Action, compact = false): TemplateResult {
  const { command, label, icon, short, kind, name } = action;
  const denial = view.whyNot(command);
  const why = denial && view.labels.denial(denial);
  const tooltip = [compact ? label : '', why ?? ''].filter(Boolean).join('. ');
  return html`<button
    type="button"
    part="action ${name}"
    class="${kind ?? ''} ${compact ? 'only-icon' : ''}"
    title=${tooltip || nothing}
    aria-label=${ifDefined(compact || short ? label : undefined)}
    aria-description=${ifDefined(why)}
    aria-disabled=${denial || view.isPending(command) ? 'true' : 'false'}
    @click=${() => press(view, action)}
  >
    ${icon}${compact ? nothing : html`<span>${short ?? label}</span>`}
  </button>`;
}

/**
 * The question of an action, in place, while it is open: what will happen, and the two ways out. Escape is the second.
 */
export function actionQuestion(view: Asking, action: Action): TemplateResult | typeof nothing {
  const { question, command, expect } = action;
  if (!question || view.question !== questionName(action)) return nothing;
  const close = () => view.ask(undefined);
  const confirm = () => {
    close();
    void view.request(command, expect);
  };
  const onKey = (event: KeyboardEvent) => onEscape(event, close);
  return html`<div class="question" role="group" aria-label=${question.text} @keydown=${onKey}>
    <span>${question.text}</span>
    <span class="bar">
      <button type="button" part="confirm" class="danger" @click=${confirm}>${question.accept}</button>
      <button type="button" part="cancel" data-autofocus @click=${close}>${view.labels.cancel}</button>
    </span>
  </div>`;
}
