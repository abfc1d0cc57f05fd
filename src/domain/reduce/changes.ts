import type { Call, Conference, CtiState, Participant } from '../model/model.js';

/**
 * Why a conference is over for me. `gone-after-reconnect`: the server listed my calls, and the call of the conference
 * was not there.
 */
export type DepartureReason = 'left' | 'call-released' | 'gone-after-reconnect';

/** Why a call is gone. `absent`: the server listed my calls, and this call was not among them. */
export type CallEnd = 'released' | 'failed' | 'absent';

/**
 * One thing that a message changed: what settles commands, is announced, and is told by `events$`.
 *
 * `uniqueId` is the id of my call in the conference; `before` and `after` are the same person or call.
 */
export type Change =
  /** I entered. Those who are in already are told by no change of their own. */
  | { readonly type: 'conference-joined'; readonly conference: Conference }
  | { readonly type: 'conference-left'; readonly conference: Conference; readonly reason: DepartureReason }
  | { readonly type: 'participant-joined'; readonly uniqueId: string; readonly after: Participant }
  /** Something about a person has changed, perhaps no more than that they began or ceased to talk. */
  | {
      readonly type: 'participant-changed';
      readonly uniqueId: string;
      readonly before: Participant;
      readonly after: Participant;
    }
  | { readonly type: 'participant-left'; readonly uniqueId: string; readonly before: Participant }
  /** Without `before`, the call is new. */
  | { readonly type: 'call-changed'; readonly before?: Call; readonly after: Call }
  | { readonly type: 'call-ended'; readonly before: Call; readonly reason: CallEnd }
  /** The server sent the list, whether or not anything in it is new. */
  | { readonly type: 'rooms-listed' }
  | { readonly type: 'calls-listed' }
  /** The server answered a search for people: see `searchPeople`. */
  | { readonly type: 'contacts-listed' };

/**
 * Who may be known from now on by a name or a number that was not told before: somebody who came, or whom an Update
 * renamed. A name or number that was known before is left empty.
 */
export function recognized(change: Change): Participant | undefined {
  if (change.type === 'participant-joined') return change.after;
  if (change.type !== 'participant-changed') return undefined;
  const { before, after } = change;
  const callerIdNum = before.callerIdNum === after.callerIdNum ? '' : after.callerIdNum;
  const callerIdName = before.callerIdName === after.callerIdName ? '' : after.callerIdName;
  return callerIdNum + callerIdName === '' ? undefined : { ...after, callerIdNum, callerIdName };
}

/** The server said something that does not fit what it said before. The state took it as best it could. */
export interface Drift {
  /** The message type, `frame` or `uniqueId`. Told once for each pair of `about` and `reason`. */
  readonly about: string;
  /** A sentence for developers. */
  readonly reason: string;
}

/** The state after one message, and what changed by it. */
export interface Reduction {
  readonly state: CtiState;
  readonly changes: readonly Change[];
  readonly drift?: Drift;
}
