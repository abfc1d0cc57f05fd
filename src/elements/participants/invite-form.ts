import { html, nothing, type TemplateResult } from 'lit';
import type { Invitation } from '../../domain/guests/board.js';
import { canBeCalled, type Guest, parseGuests } from '../../domain/guests/parse.js';
import type { Conference, Role } from '../../domain/model/model.js';
import { myRole } from '../../domain/model/select.js';
import { keyedRows } from '../drawing/keyed-rows.js';
import { handingOver } from '../panel/handing-over.js';
import { onEscape } from '../panel/typing.js';
import { conferenceName } from '../text/names.js';
import { plusIcon, userPlusIcon, xIcon } from '../text/icons.js';
import type { View } from '../panel/view.js';
import { guestField } from './guest-field.js';
import { invitationBoard } from './invitation-board.js';
import type { Invitations } from './invitations.js';

/** Why nobody may be invited now, in words; undefined when somebody may. */
function whyNot({ whyNot: ask, labels }: View, { conferenceNumber }: Conference): string | undefined {
  const denial = ask({ type: 'conferenceInvite', conferenceNumber, exten: '0', role: 'User' });
  return denial && labels.denial(denial);
}

/** The button that opens the form, and closes it. */
export function inviteToggle(view: View, conference: Conference, invitations: Invitations): TemplateResult {
  const why = whyNot(view, conference);
  const { conferenceNumber } = conference;
  const isOpen = invitations.draft !== undefined;
  const toggle = () => (isOpen ? invitations.close(conferenceNumber) : invitations.open(conferenceNumber));
  return html`<button
    type="button"
    part="action invite"
    aria-expanded=${isOpen ? 'true' : 'false'}
    aria-disabled=${why ? 'true' : 'false'}
    title=${why ?? nothing}
    @click=${() => why ?? toggle()}
  >
    ${userPlusIcon}<span>${view.labels.invite}</span>
  </button>`;
}

/** The form while it is open, the guests who wait for their turn, and the board of those who were asked. */
export function inviteSection(view: View, conference: Conference, invitations: Invitations) {
  const { draft } = invitations;
  const isOpen = draft !== undefined && myRole(conference) === 'Organizer';
  const board = invitationBoard(view, conference, invitations);
  const parts = [board, question(view, invitations), turns(view, invitations)];
  if (!isOpen && parts.every((part) => part === nothing)) return nothing;
  return html`<div class="section invitation">
    ${parts} ${isOpen ? inviteForm(view, conference, invitations) : nothing}
  </div>`;
}

/** Asks whether so many are to be called. */
function question({ labels }: View, invitations: Invitations) {
  const { questioned } = invitations;
  if (questioned.length === 0) return nothing;
  const outside = questioned.filter(({ command }) => isOutside(command.exten)).length;
  const text = labels.confirmCalls(questioned.length, outside);
  const onKey = (event: KeyboardEvent) => onEscape(event, () => invitations.answer(false));
  return html`<div class="question" part="question" role="group" tabindex="-1" aria-label=${text} @keydown=${onKey}>
    <span>${text}</span>
    <span class="bar">
      <button type="button" part="confirm" class="primary" @click=${() => invitations.answer(true)}>
        ${labels.sendInvite}
      </button>
      <button type="button" part="cancel" data-autofocus @click=${() => invitations.answer(false)}>
        ${labels.cancel}
      </button>
    </span>
  </div>`;
}

/** Whether a number leads outside of the company: five digits or more. */
function isOutside(number: string): boolean {
  return number.replace(/\D/g, '').length >= 5;
}

/** The guests who wait for their turn, and the button to stop. */
function turns({ labels }: View, invitations: Invitations) {
  if (invitations.waiting === 0) return nothing;
  return html`<p class="bar">
    <span class="asked" role="status">${labels.waitingTurn(invitations.waiting)}</span>
    <button type="button" part="action stop" @click=${() => invitations.stop()}>
      ${xIcon}<span>${labels.stop}</span>
    </button>
  </p>`;
}

/**
 * Asks whom to call into the conference. A field that is left empty or unticked is not sent: the server's defaults
 * hold. The form stays as it was filled in until the invitations are sent.
 */
function inviteForm(view: View, conference: Conference, invitations: Invitations): TemplateResult {
  const { labels } = view;
  const why = whyNot(view, conference);
  const { click, submit } = handingOver((form) => {
    if (why === undefined) send(form, conference, invitations);
  });
  const cancel = () => invitations.close(conference.conferenceNumber);
  const onKey = (event: KeyboardEvent) => onEscape(event, cancel);
  return html`<form
    part="invitation"
    class="invite"
    tabindex="-1"
    aria-label=${labels.inviteTo(conferenceName(conference, view.mask))}
    @submit=${submit}
    @keydown=${onKey}
  >
    ${guestField(view, invitations)} ${keptGuests(view, invitations)}
    <div class="fields">
      <label class="field"
        >${labels.guestRole}
        <select name="role">
          <option value="User">${labels.role('User')}</option>
          <option value="Organizer">${labels.role('Organizer')}</option>
        </select>
      </label>
      ${
        invitations.guests.length > 1
          ? nothing
          : html`<label class="field"
              >${labels.callerId}
              <input name="callerId" autocomplete="off" title=${labels.callerIdHint} />
            </label>`
      }
    </div>
    <details>
      <summary>${labels.moreOptions}</summary>
      ${checkbox('earlyJoin', labels.earlyJoin, labels.earlyJoinHint)}
      ${checkbox('marked', labels.marked, labels.markedHint)}
      ${checkbox('leaveWhenLastMarkedLeave', labels.leaveWhenLastMarkedLeave)} ${variables(view, invitations)}
    </details>
    <div class="bar">
      <button
        type="submit"
        class="primary"
        part="send-invite"
        aria-disabled=${why ? 'true' : 'false'}
        aria-description=${why ?? nothing}
        title=${why ?? nothing}
        @click=${click}
      >
        ${userPlusIcon}<span>${labels.sendInvite}</span>
      </button>
      <button type="button" part="cancel" @click=${cancel}>${labels.cancel}</button>
    </div>
  </form>`;
}

/** That guests and names are kept, and the button that forgets them. */
function keptGuests({ labels }: View, { search: { kept, forget } }: Invitations) {
  if (!kept || kept.guests.length + kept.names.size === 0) return nothing;
  return html`<p class="bar">
    ${kept.entry === undefined ? nothing : html`<span class="hint">${labels.guestsKept}</span>`}
    <button type="button" part="action forget-guests" @click=${forget}>${labels.forgetGuests}</button>
  </p>`;
}

/**
 * Calls everybody in the form who can be called. What still stands in the field is made into chips first. A single
 * number may stay in the field until its invitation is sent.
 */
function send(form: HTMLFormElement, { conferenceNumber }: Conference, invitations: Invitations): void {
  const field = form.elements.namedItem('exten') as HTMLInputElement;
  const [only, ...more] = parseGuests(field.value, invitations.plan);
  const isAlone = only && canBeCalled(only) && more.length === 0 && invitations.guests.length === 0;
  if (!isAlone && only) {
    invitations.add(field.value);
    field.value = '';
  }
  const guests = isAlone ? [only] : invitations.guests.filter(canBeCalled);
  if (guests.length === 0) field.focus();
  const data = new FormData(form);
  invitations.call(
    guests.map((guest) => ({ guest, command: readInvitation(conferenceNumber, guest, data, guests.length === 1) })),
  );
}

/** The invitation that a filled-in form means for one of its guests. */
function readInvitation(conferenceNumber: string, guest: Guest, form: FormData, isAlone: boolean): Invitation {
  const ticked = (name: string) => (form.has(name) ? { [name]: true } : {});
  const keys = form.getAll('variableName').map(textOf);
  const values = form.getAll('variableValue').map(textOf);
  const pairs = keys.flatMap((key, place) => (key.trim() === '' ? [] : [[key.trim(), values[place] ?? ''] as const]));
  const shown = isAlone ? textOf(form.get('callerId')).trim() : '';
  // A name that was typed beside the number becomes the caller id. The server knows the name of somebody from a
  // directory.
  const callerId = shown || (guest.found ? '' : guest.name);
  return {
    type: 'conferenceInvite',
    conferenceNumber,
    exten: guest.number,
    role: textOf(form.get('role')) as Role,
    ...ticked('earlyJoin'),
    ...(pairs.length > 0 && { variables: Object.fromEntries(pairs) }),
    ...ticked('marked'),
    ...ticked('leaveWhenLastMarkedLeave'),
    ...(callerId && { callerId }),
  };
}

function textOf(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value : '';
}

function checkbox(name: string, label: string, hint?: string): TemplateResult {
  return html`<label class="check"
    ><input type="checkbox" name=${name} /><span
      >${label}${hint ? html` <span class="hint">${hint}</span>` : nothing}</span
    ></label
  >`;
}

function variables({ labels }: View, invitations: Invitations): TemplateResult {
  const variableRows = invitations.draft?.variableRows ?? [];
  return html`<div role="group" class="variables" aria-label=${labels.variables}>
    ${keyedRows(
      variableRows,
      (row) => row,
      (row) =>
        html`<div class="bar variable">
          <input name="variableName" aria-label=${labels.variableName} placeholder=${labels.variableName} />
          <input name="variableValue" aria-label=${labels.variableValue} placeholder=${labels.variableValue} />
          <button
            type="button"
            class="only-icon"
            aria-label=${labels.removeVariable(String(row))}
            @click=${() => invitations.setVariableRows(variableRows.filter((other) => other !== row))}
          >
            ${xIcon}
          </button>
        </div>`,
    )}
    <button
      type="button"
      part="add-variable"
      @click=${() => invitations.setVariableRows([...variableRows, (variableRows.at(-1) ?? 0) + 1])}
    >
      ${plusIcon}<span>${labels.addVariable}</span>
    </button>
  </div>`;
}
