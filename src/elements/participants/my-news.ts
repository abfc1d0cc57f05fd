import type { Conference, CtiState, Participant } from '../../domain/model/model.js';
import {
  callById,
  conferenceByNumber,
  conferenceOfCall,
  hasId,
  isMineIn,
  lastEnded,
} from '../../domain/model/select.js';
import type { CtiEvent } from '../../streams/connection.js';
import { type EndedSource, endedText } from '../joining/ended.js';
import type { Labels } from '../text/labels/labels.js';
import { conferenceName, roomName } from '../text/names.js';

/** Whether an event that is no talk toggle is about me, in whichever conference. */
export function isAboutMe(event: CtiEvent, state: CtiState): boolean {
  switch (event.type) {
    case 'conference-joined':
    case 'conference-left':
    case 'call-ended':
      return true;
    case 'participant-changed':
      return event.after.isMe || isMyActOnMyOther(event, state);
    case 'call-changed':
      return isHeldOrBack(event) && conferenceOfCall(state, event.after.uniqueId) !== undefined;
    default:
      return false;
  }
}

/**
 * What happened to me, or by me, in sentences without their full stops. `together`: the events that are told together
 * with this one, this one among them.
 */
export function newsOfMe(event: CtiEvent, source: EndedSource, together: readonly CtiEvent[] = []): readonly string[] {
  const { labels, state } = source;
  switch (event.type) {
    case 'conference-joined':
      return [labels.entered(conferenceName(event.conference, source.mask))];
    case 'conference-left':
      return out(event.conference, source);
    case 'call-ended': {
      const ended = state.ended?.find(({ uniqueId }) => hasId(event.before, uniqueId));
      return ended && ended === lastEnded(state, ended.conferenceNumber) ? [endedText(source, ended)] : [];
    }
    case 'call-changed': {
      const conference = conferenceOfCall(state, event.after.uniqueId);
      if (!conference) return [];
      const name = conferenceName(conference, source.mask);
      const isHeld = callById(state, conference.uniqueId)?.phase === 'held';
      return [isHeld ? labels.sentence([name, labels.heldRoom]) : labels.entered(name)];
    }
    case 'participant-changed':
      return event.after.isMe ? changed(event.before, event.after, isByMe(event, together, state), labels) : [];
    default:
      return [];
  }
}

function isHeldOrBack({ before, after }: Extract<CtiEvent, { readonly type: 'call-changed' }>): boolean {
  return before !== undefined && (before.phase === 'held') !== (after.phase === 'held');
}

type PersonChanged = Extract<CtiEvent, { readonly type: 'participant-changed' }>;

/** Whether I asked for a change of my other entry in a conference that I am in by two calls. */
function isMyActOnMyOther({ uniqueId, after, explainedBy }: PersonChanged, state: CtiState): boolean {
  const conference = explainedBy === undefined ? undefined : conferenceOfCall(state, uniqueId);
  return conference !== undefined && isMineIn(state, conference)(after);
}

/**
 * Whether I asked for a change. When I am in a conference by two calls, the server tells of each change twice, once for
 * each call, and a command of mine explains the change in the list of one call alone.
 */
function isByMe(event: PersonChanged, together: readonly CtiEvent[], state: CtiState): boolean {
  if (event.explainedBy !== undefined) return true;
  const conference = conferenceOfCall(state, event.uniqueId);
  if (!conference) return false;
  const { index, isMuted, isDeaf } = event.after;
  return together.some(
    (other) =>
      other.type === 'participant-changed' &&
      other.explainedBy !== undefined &&
      other.uniqueId !== event.uniqueId &&
      other.after.index === index &&
      other.after.isMuted === isMuted &&
      other.after.isDeaf === isDeaf &&
      conferenceOfCall(state, other.uniqueId)?.conferenceNumber === conference.conferenceNumber,
  );
}

function out({ uniqueId, conferenceNumber }: Conference, source: EndedSource): readonly string[] {
  const { labels, state } = source;
  if (conferenceByNumber(state, conferenceNumber)) return [];
  const ended = lastEnded(state, conferenceNumber);
  return [
    ended?.uniqueId === uniqueId ? endedText(source, ended) : labels.notInRoom(roomName(source, conferenceNumber)),
  ];
}

/** `byMe`: whether the change came because I asked for it. */
function changed(before: Participant, after: Participant, byMe: boolean, labels: Labels): readonly string[] {
  const told: string[] = [];
  if (before.isMuted !== after.isMuted) {
    const [muted, unmuted] = byMe ? [labels.muted, labels.unmuted] : [labels.mutedByOther, labels.unmutedByOther];
    told.push(after.isMuted ? muted : unmuted);
  }
  if (before.isDeaf !== after.isDeaf && !byMe)
    told.push(after.isDeaf ? labels.deafenedByOther : labels.undeafenedByOther);
  if (before.role !== after.role) told.push(labels.yourRole(after.role));
  return told;
}
