import { html, nothing, type TemplateResult } from 'lit';
import { canBeCalled, type Guest, isSeveral, parseGuests } from '../../domain/guests/parse.js';
import type { FoundPerson } from '../../domain/guests/people.js';
import { maskedText } from '../text/masking.js';
import { triangleAlertIcon, xIcon } from '../text/icons.js';
import { isComposing, onEscape } from '../panel/typing.js';
import type { View } from '../panel/view.js';
import type { Invitations } from './invitations.js';

/**
 * The field for guests. Each guest becomes a chip, and the people who are found are offered below, as in the combobox
 * of the ARIA pattern. Enter, a separator, or a list that is pasted or dropped makes chips; the arrow keys pick out one of those who are
 * offered.
 */
export function guestField(view: View, invitations: Invitations): TemplateResult {
  const { labels } = view;
  const { guests, search } = invitations;
  const { found, active } = search;
  const isOpen = found.length > 0;
  return html`<div class="field guests">
    <label for="guests">${labels.guests}</label>
    ${
      guests.length === 0
        ? nothing
        : html`<ul class="chips" role="list" aria-label=${labels.guests}>
            ${guests.map((guest) => chip(view, invitations, guest))}
          </ul>`
    }
    <div class="suggesting">
      <input
        id="guests"
        name="exten"
        role="combobox"
        aria-label=${labels.guests}
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        data-autofocus
        dir="ltr"
        aria-autocomplete="list"
        aria-expanded=${isOpen ? 'true' : 'false'}
        aria-controls="suggestions"
        aria-activedescendant=${active < 0 ? nothing : `suggestion-${String(active)}`}
        aria-describedby="guests-hint"
        @input=${(event: InputEvent) => onInput(event, invitations)}
        @compositionend=${(event: CompositionEvent) => onInput(event, invitations)}
        @paste=${(event: ClipboardEvent) => takeList(event, event.clipboardData?.getData('text'), invitations)}
        @drop=${(event: DragEvent) => takeList(event, event.dataTransfer?.getData('text'), invitations)}
        @beforeinput=${(event: InputEvent) => onBeforeInput(event, invitations)}
        @keydown=${(event: KeyboardEvent) => onKey(event, invitations)}
        @focus=${(event: FocusEvent) => search.type(fieldOf(event).value)}
        @blur=${() => search.close()}
      />
      <ul
        id="suggestions"
        class="suggestions"
        role="listbox"
        aria-label=${labels.suggestions(found.length)}
        ?hidden=${!isOpen}
      >
        ${found.map((person, place) => suggestion(view, invitations, person, place))}
      </ul>
    </div>
    <p id="guests-hint" class="hint">${labels.guestsHint}</p>
    <p class="hidden-text" role="status">${isOpen ? labels.suggestions(found.length) : ''}</p>
  </div>`;
}

function chip(view: View, invitations: Invitations, guest: Guest): TemplateResult {
  const { labels } = view;
  const shown = chipText(view, guest);
  const isLookedFor = invitations.lookedFor.has(guest);
  const isWrong = !canBeCalled(guest) && !isLookedFor;
  return html`<li
    part="guest ${isWrong ? 'wrong' : ''}"
    class="chip ${isWrong ? 'wrong' : ''}"
    data-about=${invitations.search.ids.of(guest.number || guest.typed)}
  >
    <bdi translate="no">${shown}</bdi>
    ${isWrong ? html`<span class="why">${triangleAlertIcon} ${labels.wrongGuest}</span>` : nothing}
    ${isLookedFor ? html`<span class="hint">${labels.pending('searchContacts')}</span>` : nothing}
    <button
      type="button"
      class="only-icon"
      aria-label=${labels.removeGuest(shown)}
      title=${labels.removeGuest(shown)}
      @click=${(event: Event) => {
        invitations.remove(guest);
        inputBeside(event)?.focus();
      }}
    >
      ${xIcon}
    </button>
  </li>`;
}

function suggestion({ labels, mask }: View, invitations: Invitations, person: FoundPerson, place: number) {
  const { name, number, phone } = person;
  const pick = (event: Event) => {
    const input = inputBeside(event);
    if (input) input.value = '';
    invitations.addFound(person);
    input?.focus();
  };
  return html`<li
    id="suggestion-${place}"
    part="suggestion"
    data-about=${invitations.search.ids.of(number)}
    role="option"
    aria-selected=${invitations.search.active === place ? 'true' : 'false'}
    @mousedown=${(event: Event) => event.preventDefault()}
    @click=${pick}
    @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && pick(event)}
  >
    <bdi class="name" translate="no">${mask ? maskedText(name) : name}</bdi>
    <bdi class="number" translate="no">${mask ? maskedText(number) : number}</bdi>
    ${phone ? html`<span class="phone ${phone}">${labels.phoneState(phone)}</span>` : nothing}
  </li>`;
}

/** What a guest is called in a chip: the name with the number, or either. */
function chipText({ mask }: View, { typed, name, number }: Guest): string {
  // Each text by itself: the digits of a name and the digits behind the name are not one number.
  const shown = number === '' ? [typed] : [name, number].filter(Boolean);
  return shown.map((text) => (mask ? maskedText(text) : text)).join(' · ');
}

/**
 * A text in an input method is looked up as any other, since many phones' keyboards compose every word, but becomes no
 * chip: it is not finished. Chromium raises no `input` after the composition has ended.
 */
function onInput(event: Event & { readonly isComposing?: boolean }, invitations: Invitations): void {
  const field = fieldOf(event);
  if (!event.isComposing && isSeveral(field.value)) take(field, invitations);
  else invitations.search.type(field.value);
}

/**
 * A list or a table becomes chips at once, whether it is pasted or dropped. A single number goes into the text of the
 * field, perhaps into its middle.
 */
function takeList(event: Event, text = '', invitations: Invitations): void {
  const count = parseGuests(text).length;
  // The field would join the lines of a single vCard into one, which could not be read as a vCard.
  if (count === 0 || (count === 1 && !/[\t\r\n]/.test(text.trim()))) return;
  event.preventDefault();
  invitations.add(text);
}

/**
 * Lines that come in any other way, as from a phone's keyboard, a spelling tool or dictation. The field would join them, and two
 * numbers would be dialled as one.
 */
function onBeforeInput(event: InputEvent, invitations: Invitations): void {
  const text = event.data ?? event.dataTransfer?.getData('text') ?? '';
  if (!event.isComposing && /[\t\r\n]/.test(text.trim())) takeList(event, text, invitations);
}

function onKey(event: KeyboardEvent, invitations: Invitations): void {
  // A text in an input method is not finished: Enter and Escape then belong to the input method.
  if (isComposing(event)) return;
  const field = fieldOf(event);
  const { search } = invitations;
  const person = search.found[search.active];
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    if (search.found.length === 0) search.type(field.value);
    else search.move(event.key === 'ArrowDown' ? 1 : -1);
  } else if (event.key === 'Enter') {
    if (person) {
      field.value = '';
      invitations.addFound(person);
    } else take(field, invitations);
  } else if (event.key === 'Escape' && search.found.length > 0) {
    onEscape(event, () => search.close());
  } else if (event.key === 'Backspace' && field.value === '') {
    const last = invitations.guests.at(-1);
    if (!last) return;
    invitations.remove(last);
    field.value = last.typed;
  } else return;
  event.preventDefault();
}

function take(field: HTMLInputElement, invitations: Invitations): void {
  const { value } = field;
  field.value = '';
  invitations.add(value);
}

function fieldOf(event: Event): HTMLInputElement {
  return event.currentTarget as HTMLInputElement;
}

function inputBeside(event: Event): HTMLInputElement | null | undefined {
  return (event.currentTarget as Element).closest('.guests')?.querySelector('input');
}
