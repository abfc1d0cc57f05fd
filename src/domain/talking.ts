import type { Conference, Participant } from './model/model.js';

/**
 * Whether somebody is heard now, as far as the server tells. A muted person is not, whatever `isTalking` says: a
 * server may never reset that flag. In a stale conference nobody counts as talking.
 */
export function isTalkingNow(
  { staleSince }: Pick<Conference, 'staleSince'>,
  { isTalking, isMuted }: Pick<Participant, 'isTalking' | 'isMuted'>,
): boolean {
  return isTalking && !isMuted && staleSince === undefined;
}
