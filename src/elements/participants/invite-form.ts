import { html, nothing, type TemplateResult } from 'lit';
import type { CommandOf } from '../../domain/commands/table.js';
import type { Conference, Role } from '../../domain/model/model.js';
import { dialable } from '../../domain/dialable.js';
import { myRole } from '../../domain/model/select.js';
import { keyedRows } from '../drawing/keyed-rows.js';
import { conferenceName, guestName } from '../text/names.js';
import { plusIcon, userPlusIcon, xIcon } from '../text/icons.js';
import { onEscape } from '../panel/typing.js';
import type { View } from '../panel/view.js';

/** Whether the form is open, how many rows for variables it has, and what changes that. */
export interface InviteState {
  readonly open: boolean;
  readonly variableRows: readonly number[];
  readonly onOpen: (open: boolean) => void;
  readonly onVariableRows: (rows: readonly number[]) => void;
  readonly onSend: (command: CommandOf<'conferenceInvite'>) => void;
}

/** Why nobody may be invited now, in words; undefined when somebody may. */
function whyNot({ whyNot: ask, labels }: View, { conferenceNumber }: Conference): string | undefined {
  const denial = ask({ type: 'conferenceInvite', conferenceNumber, exten: '0', role: 'User' });
  return denial && labels.denial(denial);
}

/** The button that opens the form, and closes it. */
export function inviteToggle(view: View, conference: Conference, { open, onOpen }: InviteState): TemplateResult {
  const why = whyNot(view, conference);
  return html`<button
    type="button"
    part="action invite"
    aria-expanded=${open ? 'true' : 'false'}
    aria-disabled=${why ? 'true' : 'false'}
    title=${why ?? nothing}
    @click=${() => why === undefined && onOpen(!open)}
  >
    ${userPlusIcon}<span>${view.labels.invite}</span>
  </button>`;
}

/** The form, while it is open, and the guests who were asked and have not been seen yet. */
export function inviteSection(view: View, conference: Conference, state: InviteState) {
  const invited = view.pending.flatMap(({ command }) =>
    command.type === 'conferenceInvite' && command.conferenceNumber === conference.conferenceNumber ? command : [],
  );
  const open = state.open && myRole(conference) === 'Organizer';
  if (invited.length === 0 && !open) return nothing;
  return html`<div class="section invitation">
    ${invited.map(
      ({ exten, callerId, type }) =>
        html`<p part="invited" class="bar">
          <bdi translate="no">${guestName(callerId, exten, view.mask)}</bdi>
          <span class="asked">${view.labels.pending(type)}</span>
        </p>`,
    )}
    ${open ? inviteForm(view, conference, state) : nothing}
  </div>`;
}

/**
 * Asks whom to call into the conference. What is left empty or unticked is not sent: the server's defaults hold. It
 * stays as it was filled in until the invitation is on its way.
 */
function inviteForm(view: View, conference: Conference, state: InviteState): TemplateResult {
  const { labels } = view;
  const why = whyNot(view, conference);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    if (why === undefined) state.onSend(readInvitation(conference.conferenceNumber, new FormData(form)));
  };
  const cancel = () => state.onOpen(false);
  const onKey = (event: KeyboardEvent) => onEscape(event, cancel);
  return html`<form
    class="invite"
    aria-label=${labels.inviteTo(conferenceName(conference, view.mask))}
    @submit=${submit}
    @keydown=${onKey}
  >
    <div class="fields">
      <label class="field"
        >${labels.number}
        <input name="exten" type="tel" required autocomplete="off" pattern=".*\\S.*" data-autofocus dir="ltr" />
      </label>
      <label class="field"
        >${labels.guestRole}
        <select name="role">
          <option value="User">${labels.role('User')}</option>
          <option value="Organizer">${labels.role('Organizer')}</option>
        </select>
      </label>
      <label class="field"
        >${labels.callerId}
        <input name="callerId" autocomplete="off" title=${labels.callerIdHint} />
      </label>
    </div>
    <details>
      <summary>${labels.moreOptions}</summary>
      ${checkbox('earlyJoin', labels.earlyJoin)} ${checkbox('marked', labels.marked)}
      ${checkbox('leaveWhenLastMarkedLeave', labels.leaveWhenLastMarkedLeave)} ${variables(view, state)}
    </details>
    <div class="bar">
      <button
        type="submit"
        class="primary"
        part="send-invite"
        aria-disabled=${why ? 'true' : 'false'}
        aria-description=${why ?? nothing}
        title=${why ?? nothing}
      >
        ${userPlusIcon}<span>${labels.sendInvite}</span>
      </button>
      <button type="button" part="cancel" @click=${cancel}>${labels.cancel}</button>
    </div>
  </form>`;
}

/** The invitation that a filled-in form means. */
export function readInvitation(conferenceNumber: string, form: FormData): CommandOf<'conferenceInvite'> {
  const text = (name: string) => textOf(form.get(name)).trim();
  const ticked = (name: string) => (form.has(name) ? true : undefined);
  const keys = form.getAll('variableName').map(textOf);
  const values = form.getAll('variableValue').map(textOf);
  const pairs = keys.flatMap((key, place) => (key.trim() === '' ? [] : [[key.trim(), values[place] ?? ''] as const]));
  return {
    type: 'conferenceInvite',
    conferenceNumber,
    exten: dialable(text('exten')),
    role: text('role') as Role,
    earlyJoin: ticked('earlyJoin'),
    variables: pairs.length > 0 ? Object.fromEntries(pairs) : undefined,
    marked: ticked('marked'),
    leaveWhenLastMarkedLeave: ticked('leaveWhenLastMarkedLeave'),
    callerId: text('callerId') || undefined,
  };
}

function textOf(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value : '';
}

export function checkbox(name: string, label: string): TemplateResult {
  return html`<label class="check"><input type="checkbox" name=${name} />${label}</label>`;
}

function variables({ labels }: View, { variableRows, onVariableRows }: InviteState): TemplateResult {
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
            @click=${() => onVariableRows(variableRows.filter((other) => other !== row))}
          >
            ${xIcon}
          </button>
        </div>`,
    )}
    <button
      type="button"
      part="add-variable"
      @click=${() => onVariableRows([...variableRows, (variableRows.at(-1) ?? 0) + 1])}
    >
      ${plusIcon}<span>${labels.addVariable}</span>
    </button>
  </div>`;
}
