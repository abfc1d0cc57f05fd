import type { Conference, Participant } from './model/model.js';

/**
 * Whether somebody is heard now, as far as the server tells. Nobody is who is muted, whatever the talking mark says: a
 * server may never take it back. Nobody is known to talk while the conference is only what was last known.
 */
export function isTalkingNow(
  { staleSince }: Pick<Conference, 'staleSince'>,
  { isTalking, isMuted }: Pick<Participant, 'isTalking' | 'isMuted'>,
): boolean {
  return isTalking && !isMuted && staleSince === undefined;
}
