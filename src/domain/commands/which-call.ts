import type { CtiState } from '../model/model.js';
import { hasId } from '../model/select.js';

/**
 * Whether `hold` or `hangup` of this call may reach another call of mine on a server that does not read the id. Such a
 * server takes the call that is up (assumed). So the command is safe when I have no other call, or when this call is the only
 * call that is not on hold.
 */
export function mayReachAnotherCall({ calls = [], conferences }: CtiState, uniqueId: string): boolean {
  // The server may have told of a conference before it tells of the conference's call.
  if (Math.max(calls.length, conferences.length) < 2) return false;
  const [up, ...more] = calls.filter(({ phase }) => phase !== 'held');
  return !up || more.length > 0 || !hasId(up, uniqueId);
}
