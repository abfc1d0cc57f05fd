import type { Conference, Participant } from './model/model.js';
import { sameFacts } from './model/same.js';
import type { Change } from './reduce/changes.js';

/**
 * How long a talking mark is believed without news of that person, in milliseconds. The server ends a stretch of talking a
 * second after the last word, so a longer stretch means that its end never came.
 */
export const longestStretch = 300_000;

/** Whether somebody was heard when the server last told. A muted person is not: a server may never reset `isTalking`. */
export function isHeard({ isTalking, isMuted }: Pick<Participant, 'isTalking' | 'isMuted'>): boolean {
  return isTalking && !isMuted;
}

/** Whether somebody is marked as talking, without news for so long that the mark is probably old. */
export function hasOldMark(person: Pick<Participant, 'isTalking' | 'isMuted' | 'seenAt'>, now: number): boolean {
  return isHeard(person) && now - person.seenAt > longestStretch;
}

/** Whether somebody is heard now, as far as the server tells. In a stale conference nobody counts as talking. */
export function isTalkingNow(
  { staleSince }: Pick<Conference, 'staleSince'>,
  person: Pick<Participant, 'isTalking' | 'isMuted' | 'seenAt'>,
  now: number,
): boolean {
  return staleSince === undefined && isHeard(person) && !hasOldMark(person, now);
}

/** Whether nothing but talking differs between what was told of one person before and after. */
export function isTalkAlone(before: Participant, after: Participant): boolean {
  return sameFacts(before, after, 'isTalking', 'seenAt');
}

/** Whether a change is only that somebody began or ceased to talk. A busy conference has hundreds of these a second. */
export function isTalkToggle(change: Change): boolean {
  return change.type === 'participant-changed' && isTalkAlone(change.before, change.after);
}
