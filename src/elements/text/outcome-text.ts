import { conferenceErrorCodes, type ConferenceErrorCode, type Outcome } from '../../domain/commands/outcome.js';
import type { Labels } from './labels/labels.js';
import { maskedText } from './masking.js';

/** What an outcome is told with: the texts of the language, and whether numbers are masked. */
export interface Telling {
  readonly labels: Labels;
  readonly mask: boolean;
}

/** The labels of buttons that name a person or a room. */
const buttons = {
  conferenceMute: 'mute',
  conferenceUnmute: 'unmute',
  conferenceDeafen: 'deafen',
  conferenceUndeafen: 'undeafen',
  conferenceKick: 'kick',
  dial: 'join',
} as const;

/** The text of an outcome that is shown away from its row or room: the text names the person or the room. */
export function outcomeTextAbout(outcome: Outcome, telling: Telling, name: string): string | undefined {
  const { labels } = telling;
  const { type } = outcome.command;
  const action = name && type in buttons ? labels[buttons[type as keyof typeof buttons]](name) : undefined;
  const text = outcomeText(outcome, telling, action);
  return !text || text.includes(name) ? text : labels.sentence([name, text]);
}

/**
 * What to tell of an outcome; undefined for one that speaks for itself, since it was confirmed or the user cancelled
 * the request.
 */
export function outcomeText(
  outcome: Outcome,
  telling: Telling,
  action = telling.labels.action(outcome.command.type),
): string | undefined {
  const { labels } = telling;
  switch (outcome.status) {
    case 'confirmed':
    case 'cancelled':
      return undefined;
    case 'refused':
      return labels.refused(action, errorText(outcome.error, telling), outcome.attribution === 'oldest-of-several');
    case 'unconfirmed':
      return isWayIn(outcome) ? labels.notLetIn : labels.unconfirmed(action, outcome.reason);
    case 'lost':
      return labels.lost(action);
    case 'invalid':
      return labels.invalid(action, outcome.argument);
    case 'unanswered':
      return labels.unsent(action, outcome.reason ?? 'unanswered');
    case 'offline':
    case 'unsupported':
      return labels.unsent(action, outcome.status);
    case 'changed':
      return labels.unsent(action, 'index' in outcome.command ? 'changed' : 'overtaken');
  }
}

/** Whether the call to a room ended. A wrong PIN, a room that is full and one that is not open yet all look like that. */
function isWayIn({ command: { type }, reason }: Extract<Outcome, { readonly status: 'unconfirmed' }>): boolean {
  return reason === 'target-left' && (type === 'dial' || type === 'attendedTransfer');
}

/** An error code in words; a code that nobody knows is shown as it came. */
export function errorText(error: string, { labels, mask }: Telling): string {
  const known = conferenceErrorCodes.find((code): code is ConferenceErrorCode => code === error);
  if (known) return labels.errorCode(known);
  return mask ? maskedText(error) : error;
}
