import { html, nothing } from 'lit';
import { bareNumber, type GivenName, longestName } from '../../domain/guests/given-names.js';
import type { Participant } from '../../domain/model/model.js';
import { handingOver } from '../panel/handing-over.js';
import { onEscape } from '../panel/typing.js';
import type { View } from '../panel/view.js';
import { maskedText } from '../text/masking.js';
import { type LookedUp, namingOf } from './naming.js';
import { nameable, type RowSource } from './row-source.js';
import { withNames } from '../text/with-names.js';

/** What the form does. */
export interface NamingActs extends Pick<View, 'ask'> {
  readonly give: (person: Participant, given: GivenName) => void;
  readonly typeName: () => void;
}

/** The form in somebody's row, while it is open, by which their number gets a name. */
export function namingForm(source: RowSource, acts: NamingActs) {
  const { person, labels, lookedUp } = source;
  if (source.gone || source.question !== namingOf(person.key) || bareNumber(person) === undefined) return nothing;
  const close = () => acts.ask(undefined);
  const { click, submit } = handingOver((form) => {
    const name = (form.elements.namedItem('givenName') as HTMLInputElement).value;
    acts.give(person, { name, by: 'you' });
  });
  const label = labels.nameNumber(nameable(source));
  const onKey = (event: KeyboardEvent) => onEscape(event, close);
  return html`<form
    class="question naming"
    part="question"
    tabindex="-1"
    aria-label=${label}
    @submit=${submit}
    @keydown=${onKey}
  >
    <label class="field"
      ><span>${withNames(label, [nameable(source)])}</span>
      <input
        name="givenName"
        autocomplete="off"
        maxlength=${longestName}
        .defaultValue=${nameToEdit(source)}
        data-autofocus
        @input=${acts.typeName}
      />
    </label>
    <span role="status">${lookedUp ? told(source, lookedUp) : nothing}</span>
    <span class="bar">
      ${lookedUp?.names.map(
        (name) =>
          html`<button type="button" part="suggestion" @click=${() => acts.give(person, { name, by: 'directory' })}>
            <bdi translate="no">${source.mask ? maskedText(name) : name}</bdi>
          </button>`,
      )}
      <button type="submit" part="confirm" class="primary" @click=${click}>${labels.save}</button>
      <button type="button" part="cancel" @click=${close}>${labels.cancel}</button>
    </span>
  </form>`;
}

function told({ labels }: RowSource, { state }: LookedUp): string {
  return state === 'asked' ? labels.pending('searchContacts') : labels.inDirectory(state);
}

/** The name that was given before, to be changed; empty where names are masked. */
function nameToEdit({ person, names, mask }: RowSource): string {
  return mask ? '' : (names(person)?.name ?? '');
}
