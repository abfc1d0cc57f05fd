import type { LitElement, ReactiveController } from 'lit';
import type { Draft, KeptField } from './drafts.js';

interface DraftSource {
  /** The draft of the conference that the panel shows; undefined while its form is closed. */
  readonly draft: Draft | undefined;
  /** How often a form was opened or closed. */
  readonly turns: number;
  readonly search: { readonly close: () => void };
}

/**
 * Keeps what stands in the fields of the invitation form while the form is off the screen: when my role is lost, or
 * another conference is shown. Moves the focus into the form when the user opens it, and back to its button when it closes.
 */
export class InviteFields implements ReactiveController {
  readonly #host: LitElement;
  readonly #source: DraftSource;
  #turns = 0;
  /** The form that was drawn last, and whose draft it showed. */
  #form: HTMLFormElement | null = null;
  #draft: Draft | undefined;

  constructor(host: LitElement, source: DraftSource) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.#form && this.#draft) this.#draft.fields = [...fieldsOf(this.#form)].map(kept);
    // Who was found belongs to what was typed into the other form.
    if (this.#source.draft !== this.#draft) this.#source.search.close();
  }

  hostUpdated(): void {
    const { draft, turns } = this.#source;
    const form = draft ? this.#host.renderRoot.querySelector<HTMLFormElement>('form.invite') : null;
    // Lit draws the form of another conference with the same elements.
    if (form && draft && (form !== this.#form || draft !== this.#draft)) fill(form, draft.fields);
    this.#form = form;
    this.#draft = draft;
    if (turns === this.#turns) return;
    this.#turns = turns;
    const [field, toggle] = ['[data-autofocus]', '[part~="invite"]'];
    (form ?? this.#host.renderRoot).querySelector<HTMLElement>(form ? field : toggle)?.focus();
  }
}

type Field = HTMLInputElement | HTMLSelectElement;

function fieldsOf(form: HTMLFormElement): NodeListOf<Field> {
  return form.querySelectorAll<Field>('input, select');
}

function kept(field: Field): KeptField {
  return { name: field.name, value: field.value, checked: 'checked' in field && field.checked };
}

/** Fields of one name are taken in their order. */
function fill(form: HTMLFormElement, fields: readonly KeptField[]): void {
  form.reset();
  const left = [...fields];
  for (const field of fieldsOf(form)) {
    const at = left.findIndex(({ name }) => name === field.name);
    const [was] = at < 0 ? [] : left.splice(at, 1);
    if (was && 'checked' in field) field.checked = was.checked;
    if (was) field.value = was.value;
  }
}
