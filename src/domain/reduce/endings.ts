/** The conferences that are over for me, until I am in them again. */
import type { Call, Conference, CtiState, Ended } from '../model/model.js';
import { conferenceOfCall, hasId } from '../model/select.js';
import type { Change, Reduction } from './changes.js';

/** How many endings are kept: a page shows the last one, or the one of a room that it names. */
const kept = 8;

/** The reduction with the endings that its changes bring or take back. */
export function withEndings(reduction: Reduction, at: number): Reduction {
  const { state, changes } = reduction;
  const before = state.ended ?? [];
  let ended = before;
  for (const change of changes) ended = afterChange(ended, change, state, at);
  if (ended === before) return reduction;
  const { ended: _before, ...rest } = state;
  return { ...reduction, state: ended.length > 0 ? { ...rest, ended } : rest };
}

function afterChange(ended: readonly Ended[], change: Change, state: CtiState, at: number): readonly Ended[] {
  if (change.type === 'conference-joined') return without(ended, change.conference);
  if (change.type === 'call-ended') return withCallEnded(ended, change.before, change.reason === 'absent', at);
  if (change.type !== 'conference-left') return ended;
  const { uniqueId, conferenceNumber, conferenceName } = change.conference;
  const call = state.calls?.find((known) => hasId(known, uniqueId));
  // The call has another id by now, and under that id the server has told of the same conference: nothing has ended.
  if (call && conferenceOfCall(state, call.uniqueId)) return ended;
  const known = { uniqueId, conferenceNumber, conferenceName, at };
  const phase = call ? 'up' : change.reason === 'gone-after-reconnect' ? 'ended-unseen' : 'ended';
  return [{ ...known, call: phase } as const, ...without(ended, change.conference)].slice(0, kept);
}

function withCallEnded(ended: readonly Ended[], call: Call, unseen: boolean, at: number): readonly Ended[] {
  const isMeant = (ending: Ended) => ending.call === 'up' && hasId(call, ending.uniqueId);
  if (!ended.some(isMeant)) return ended;
  const after = unseen ? 'ended-unseen' : 'ended';
  return ended.map((ending) => (isMeant(ending) ? { ...ending, call: after, at } : ending));
}

/**
 * The endings without those of this conference; the same list when there is none. An ending whose call is still up
 * stays: that call must not be taken for a new call.
 */
function without(ended: readonly Ended[], { uniqueId, conferenceNumber }: Conference): readonly Ended[] {
  const rest = ended.filter(
    (ending) => ending.uniqueId !== uniqueId && (ending.conferenceNumber !== conferenceNumber || ending.call === 'up'),
  );
  return rest.length === ended.length ? ended : rest;
}
