import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { type Action, type Asking, perform, press, questionName, standing } from './action.js';
import { withNames } from '../text/with-names.js';
import { onEscape } from './typing.js';

interface ButtonLook {
  /** Shows the icon alone: the label is then the name and the tooltip of the button. */
  readonly compact?: boolean;
  /** The button is no Tab stop: arrow keys lead to it. */
  readonly roving?: boolean;
}

/**
 * A button for an action that may be done now, or that says why it may not.
 *
 * A button that cannot be pressed stays reachable by keyboard, so that its reason can be read.
 */
export function actionButton(view: Asking, action: Action, { compact, roving }: ButtonLook = {}): TemplateResult {
  const { label, icon, short, kind, name, names } = action;
  const { why, idle } = standing(view, action);
  const tooltip = [compact ? label : '', why ?? ''].filter(Boolean).join('. ');
  return html`<button
    type="button"
    part="action ${name}"
    class="${kind ?? ''} ${compact ? 'only-icon' : ''}"
    tabindex=${roving ? -1 : nothing}
    title=${tooltip || nothing}
    aria-label=${ifDefined(compact || short ? label : undefined)}
    aria-description=${ifDefined(why)}
    aria-disabled=${idle ? 'false' : 'true'}
    @click=${() => press(view, action)}
  >
    ${icon}${compact ? nothing : html`<span>${withNames(short ?? label, names)}</span>`}
  </button>`;
}

/**
 * The question of an action, in place, while it is open: what will happen, and the two answers. Escape is the second
 * answer.
 */
export function actionQuestion(view: Asking, action: Action): TemplateResult | typeof nothing {
  const { question, names } = action;
  if (!question || view.question !== questionName(action)) return nothing;
  const close = () => view.ask(undefined);
  const { why } = standing(view, action);
  const confirm = () => {
    // A command that is not allowed any more is not sent; the button of the answer says why.
    const { why, idle } = standing(view, action);
    if (why !== undefined) return;
    close();
    // Another panel may have asked for the same already: the server would refuse the second command.
    if (idle) perform(view, action);
  };
  const onKey = (event: KeyboardEvent) => onEscape(event, close);
  return html`<div
    class="question"
    part="question"
    role="group"
    tabindex="-1"
    aria-label=${question.text}
    @keydown=${onKey}
  >
    <span>${withNames(question.text, names)}</span>
    <span class="bar">
      <button
        type="button"
        part="confirm"
        class="danger"
        title=${ifDefined(why)}
        aria-description=${ifDefined(why)}
        aria-disabled=${why === undefined ? 'false' : 'true'}
        @click=${confirm}
      >
        ${question.accept}
      </button>
      <button type="button" part="cancel" data-autofocus @click=${close}>${view.labels.cancel}</button>
    </span>
  </div>`;
}
