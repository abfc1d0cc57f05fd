import { html, nothing, type TemplateResult } from 'lit';
import type { Joining } from '../../domain/model/select.js';
import type { CtiConnection } from '../../streams/connection.js';
import type { Action } from '../panel/action.js';
import { actionButton, actionQuestion } from '../panel/action-button.js';
import { phoneCallIcon, phoneOffIcon } from '../text/icons.js';
import { holdAction } from './hold-action.js';
import { otherCallQuestion } from './other-call.js';
import { keypad, type KeysSent } from './keypad.js';
import { tellsOfSteps } from './keypad-place.js';
import { roomName } from '../text/names.js';
import type { View } from '../panel/view.js';
import { withNames } from '../text/with-names.js';

export interface PinEntry {
  readonly cti: CtiConnection | undefined;
  readonly sent: KeysSent;
  readonly onSent: (failed: boolean) => void;
  /** The panel or list that shows the way in. */
  readonly host: Element;
}

/**
 * The way into a room, step by step: calling, answered and asking for the PIN, on hold, entering. Nothing once I am in.
 * When the conference is over for me and my call is still up: only that fact, and a button to hang up.
 *
 * Without `pin`, another panel beside this one shows the keypad and the button, and tells a screen reader of the steps:
 * then the step is named here once, and not announced.
 */
export function joiningSteps(view: View, number: string, { progress, call }: Joining, pin: PinEntry | undefined) {
  if (progress === 'in') return nothing;
  const { labels } = view;
  const room = roomName(view, number);
  const told = {
    calling: labels.calling(room),
    pin: labels.enterPin(room),
    held: labels.heldMeanwhile(room),
    entering: labels.entering(room),
    left: labels.notInRoom(room),
  }[progress];
  // One text: with two, a screen reader would read the last word of the first and the first word of the second
  // together.
  const hint = `${labels.enterPinHint} ${labels.keysReach(view.line?.webRtc ? 'page' : 'phone')}`;
  if (!pin)
    return html`<p class="joining subtle" part="joining ${progress}"><span>${withNames(told, [room])}</span></p>`;
  return html`<div class="joining" part="joining ${progress}">
    <p class="bar" role=${tellsOfSteps(pin.cti, pin.host, number) ? 'status' : nothing}>
      ${phoneCallIcon}<strong>${withNames(told, [room])}</strong>
    </p>
    ${
      progress === 'pin'
        ? html`<p class="subtle" id="pin-hint">${hint}</p>
            ${keypad(labels, 'pin-hint', pin.cti, pin.sent, pin.onSent)}`
        : nothing
    }
    ${call ? callActions(view, call.uniqueId, progress === 'held') : nothing}
  </div>`;
}

function callActions(view: View, uniqueId: string, held: boolean): TemplateResult {
  const { hangUp } = view.labels;
  const actions: Action[] = [
    ...(held ? [holdAction(view, uniqueId, held)] : []),
    {
      name: 'leave',
      label: hangUp,
      icon: phoneOffIcon,
      kind: 'danger',
      does: { type: 'hangup', uniqueId },
      question: otherCallQuestion(view, uniqueId, hangUp),
    },
  ];
  return html`<div class="bar" data-about=${uniqueId}>${actions.map((action) => actionButton(view, action))}</div>
    ${actions.map((action) => actionQuestion(view, action))}`;
}
