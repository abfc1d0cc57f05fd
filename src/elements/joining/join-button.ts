import { html, nothing, type TemplateResult } from 'lit';
import type { Command } from '../../domain/commands/table.js';
import { actionButton, confirmation } from '../panel/action-button.js';
import { phoneIcon } from '../text/icons.js';
import { callName, roomName } from '../text/names.js';
import type { View } from '../panel/view.js';

/**
 * How I would get into a room: by calling it, or, while a call of mine is up, by a second call that holds the first.
 * XiVO's own assistant does it so.
 */
export function joinCommand(view: View, number: string): Command {
  return callUp(view) ? { type: 'attendedTransfer', destination: number } : { type: 'dial', destination: number };
}

/** A button that joins a room. With a call up it first says that this call will be held. */
export function joinButton(view: View, number: string): TemplateResult {
  const room = roomName(view.state, number);
  return actionButton(view, {
    name: 'join',
    label: view.labels.join(room),
    short: view.labels.joinShort,
    icon: phoneIcon,
    kind: 'primary',
    command: joinCommand(view, number),
    ...(callUp(view) ? { question: joinQuestion(number) } : {}),
  });
}

/** The question that goes with the button. */
export function joinConfirmation(view: View, number: string) {
  const call = callUp(view);
  if (!call || view.question !== joinQuestion(number)) return nothing;
  const { labels } = view;
  const text = labels.joinHolds(roomName(view.state, number), callName(call, labels));
  return html`${confirmation(view, text, labels.joinAnyway, joinCommand(view, number))}`;
}

function joinQuestion(number: string): string {
  return `join ${number}`;
}

/** The call that would be held. */
function callUp({ state }: View) {
  return [...(state.calls?.values() ?? [])].find((call) => call.phase !== 'held');
}
