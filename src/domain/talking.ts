import type { Conference, Participant } from './model/model.js';

/** Whether somebody was heard when the server last told. A muted person is not: a server may never reset `isTalking`. */
export function isHeard({ isTalking, isMuted }: Pick<Participant, 'isTalking' | 'isMuted'>): boolean {
  return isTalking && !isMuted;
}

/** Whether somebody is heard now, as far as the server tells. In a stale conference nobody counts as talking. */
export function isTalkingNow(
  { staleSince }: Pick<Conference, 'staleSince'>,
  person: Pick<Participant, 'isTalking' | 'isMuted'>,
): boolean {
  return staleSince === undefined && isHeard(person);
}
