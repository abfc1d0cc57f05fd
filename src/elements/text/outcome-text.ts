import { conferenceErrorCodes, type ConferenceErrorCode, type Outcome } from '../../domain/commands/outcome.js';
import type { Labels } from './labels/labels.js';

/** What to tell of an outcome, or undefined when it speaks for itself: it was confirmed, or the user took it back. */
export function outcomeText(outcome: Outcome, labels: Labels): string | undefined {
  const action = labels.action(outcome.command.type);
  switch (outcome.status) {
    case 'confirmed':
    case 'cancelled':
      return undefined;
    case 'refused':
      return labels.refused(action, errorText(outcome.error, labels), outcome.attribution === 'oldest-of-several');
    case 'unconfirmed':
      return isWayIn(outcome) ? labels.notLetIn : labels.unconfirmed(action, outcome.reason);
    case 'lost':
      return labels.lost(action);
    case 'invalid':
      return labels.invalid(action, outcome.argument);
    case 'offline':
    case 'unanswered':
    case 'unsupported':
    case 'changed':
      return labels.unsent(action, outcome.status);
  }
}

/** The call to a room ended: a wrong PIN, a room that is full and one that is not open yet all look the same. */
function isWayIn({ command: { type }, reason }: Extract<Outcome, { readonly status: 'unconfirmed' }>): boolean {
  return reason === 'target-left' && (type === 'dial' || type === 'attendedTransfer');
}

/** A code in words; one that nobody knows is shown as it came. */
export function errorText(error: string, labels: Labels): string {
  const known = conferenceErrorCodes.find((code): code is ConferenceErrorCode => code === error);
  return known ? labels.errorCode(known) : error;
}
